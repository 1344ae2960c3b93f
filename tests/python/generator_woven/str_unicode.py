def driven(function):
    def run(*args, **kwargs):
        body = function(*args, **kwargs)
        sent = None
        while True:
            try:
                sent = body.send(sent)
            except StopIteration as stop:
                return stop.value
    for name in ("__name__", "__qualname__", "__doc__", "__module__"):
        setattr(run, name, getattr(function, name))
    return run


@driven
def program():
    global data, encoding, error, errors, sample, text, w, words, 变量
    words = (yield [(yield 'straße'), (yield 'ÉCOLE'), (yield 'naïve'), (yield 'Ωmega'), (yield '日本語'), (yield '😀🎉'), (yield 'ﬁne'), (yield 'ǅ'), (yield 'ı'), (yield 'İ'), (yield 'ŉ'), (yield 'Σίσυφος'), (yield 'é'), (yield 'ẞ'), (yield '𝒳'), (yield '½'), (yield 'Ⅷ'), (yield 'ª')])
    yield
    for w in (yield words):
        yield (yield print)((yield w), (yield (yield len)((yield w))), (yield (yield (yield w).upper)()), (yield (yield (yield w).lower)()), (yield (yield (yield w).title)()), (yield (yield (yield w).swapcase)()), (yield (yield (yield w).capitalize)()), (yield (yield (yield w).casefold)()), (yield (yield ascii)((yield w))), (yield (yield (yield w).isupper)()), (yield (yield (yield w).islower)()), (yield (yield (yield w).isalpha)()), (yield (yield (yield w).isnumeric)()), (yield (yield (yield w).isidentifier)()), (yield (yield len)((yield (yield (yield w).encode)()))), (yield (yield len)((yield (yield (yield w).encode)((yield 'utf-16-le'))))))
        yield
    yield
    text = (yield ((yield 'aé日😀') * (yield 5)))
    yield
    yield (yield print)((yield (yield len)((yield text))), (yield [text[i] for i in (yield ((yield 0), (yield 1), (yield 2), (yield 3), (yield 7), (yield (-(yield 1))), (yield (-(yield 4)))))]), (yield (yield text)[(yield 1):(yield 8)]), (yield (yield text)[::(yield 4)]), (yield (yield text)[(yield (-(yield 3)))::(yield (-(yield 5)))]), (yield (yield (yield text).find)((yield '😀'))), (yield (yield (yield text).rfind)((yield '日'))), (yield (yield (yield text).count)((yield 'é日'))), (yield (yield (yield text).index)((yield '日'), (yield 5))), (yield (yield (yield (yield text)[(yield 7):]).find)((yield 'a'))), (yield (yield (yield (yield text).split)((yield '日')))[:(yield 2)]), (yield (yield (yield (yield text).replace)((yield '😀'), (yield '!')))[:(yield 8)]), (yield (yield (yield (yield text).partition)((yield '日')))[(yield 0)]))
    yield
    yield (yield print)((yield (yield sorted)((yield [(yield 'é'), (yield 'z'), (yield 'a'), (yield 'Z'), (yield '日'), (yield '😀'), (yield 'ß')]))), (yield ((yield 'é') > (yield 'z'))), (yield ((yield '\uffff') < (yield '𐀀'))), (yield ((yield 'é') == (yield 'é'))), (yield (yield max)((yield 'aé😀'))), (yield ((yield '😀') in (yield text))), (yield ((yield (yield '😀')[(yield 0)]) == (yield '😀'))), (yield (yield list)((yield 'é😀'))), (yield (yield (yield text).startswith)((yield 'aé'))), (yield ((yield '日') * (yield 3))), (yield (yield (yield '😀').center)((yield 5), (yield 'é'))), (yield (yield (yield 'é').zfill)((yield 3))), (yield (yield (yield '日本').ljust)((yield 4), (yield '。'))))
    yield
    yield (yield print)((yield (yield (yield '\u3000x\u2003\x85y\xa0').split)()), (yield (yield (yield '\u3000x\xa0').strip)()), (yield (yield (yield 'a\u2028b\x85c\x1cd').splitlines)()), (yield (yield (yield '٣٤').isdigit)()), (yield (yield int)((yield '٣٤'))), (yield (yield float)((yield '١.٥'))), (yield (yield (yield '²').isdigit)()), (yield (yield (yield '²').isdecimal)()), (yield (yield (yield '٣').isdecimal)()), (yield (yield (yield '\xa0').isspace)()), (yield (yield (yield '\u200b').isspace)()))
    yield
    yield (yield print)((yield (yield {(yield 'é'): (yield 1)})[(yield 'é')]), (yield ((yield (yield hash)((yield 'é'))) == (yield (yield hash)((yield 'é'))))))
    yield
    for encoding in (yield ((yield 'utf-8'), (yield 'utf-16'), (yield 'utf-32'), (yield 'latin-1'), (yield 'ascii'), (yield 'cp1252'))):
        for sample in (yield ((yield 'abc'), (yield 'é'), (yield '€'), (yield '😀'))):
            try:
                data = (yield (yield (yield sample).encode)((yield encoding)))
                yield
                yield (yield print)((yield encoding), (yield sample), (yield data), (yield ((yield (yield (yield data).decode)((yield encoding))) == (yield sample))))
                yield
            except (yield UnicodeEncodeError) as error:
                yield (yield print)((yield encoding), (yield sample), (yield (yield error).reason), (yield (yield error).start), (yield (yield error).end))
                yield
            yield
        yield
    yield
    for data in (yield ((yield b'\xff'), (yield b'\xc3'), (yield b'\xc3('), (yield b'\xe2\x82'), (yield b'\xf0\x9f\x98'), (yield b'\xed\xa0\x80'), (yield b'\xc0\x80'), (yield b'a\x80b'), (yield b'\xf5\x80\x80\x80'), (yield b'\xe2(\xa1'))):
        for errors in (yield ((yield 'strict'), (yield 'replace'), (yield 'ignore'), (yield 'backslashreplace'))):
            try:
                yield (yield print)((yield (yield repr)((yield (yield (yield data).decode)((yield 'utf-8'), (yield errors))))), end=(yield ' '))
                yield
            except (yield UnicodeDecodeError) as error:
                yield (yield print)((yield error), end=(yield ' | '))
                yield
            yield
        yield
        yield (yield print)()
        yield
    yield
    变量 = (yield 'a name')
    yield
    yield (yield print)((yield 变量), (yield ((yield '变量') in (yield (yield globals)()))), (yield f'{(yield 变量)!a}'), (yield ((yield '%s %r %a') % (yield ((yield 变量), (yield 'é'), (yield 'é'))))), (yield (yield (yield '{:>6}|{:^5}|').format)((yield '日'), (yield 'é'))), (yield (yield repr)((yield '\x7f\x80\xa0\xad̀\u200d\ue000\U000e0001'))))
    yield
program()
