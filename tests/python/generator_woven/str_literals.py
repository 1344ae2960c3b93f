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
    global c, error, fi, n, naïve, text, x
    yield (yield print)((yield 'a\tb\\c\'d"e'), (yield (yield len)((yield 'tabAé😀A\x00end'))))
    yield
    yield (yield print)((yield (yield (yield '\x07\x08\x0c\x0b\r\n\t').encode)()), (yield 'raw\\n\\x41'), (yield "\\'"), (yield b'bytes\x00\xff'), (yield b'raw\\x'), (yield b'\\d'), (yield b'\\w'), (yield u'unicode'), (yield 'α•'))
    yield
    yield (yield print)((yield 'triple\n  "quoted" \'\'\' inside\nend'), (yield 'another "one" continued'))
    yield
    yield (yield print)((yield f'joinedwiththree{(yield ((yield 1) + (yield 1)))}\\four'), (yield 'in parentheses'))
    yield
    for text in (yield ((yield ''), (yield "'"), (yield '"'), (yield '\'"'), (yield '\\'), (yield '\n\r\t'), (yield '\x00\x1f\x7f'), (yield 'é'), (yield '\x80\x9f\xa0\xad'), (yield '\u200b\u2028'), (yield '😀'), (yield '\ud800'), (yield '\U0010ffff'), (yield '日本'), (yield "a'b"), (yield 'a"b'), (yield '\\n'), (yield '\u0378'), (yield '\ufeff'))):
        yield (yield print)((yield (yield repr)((yield text))), (yield (yield ascii)((yield text))), (yield (yield len)((yield text))))
        yield
    yield
    yield (yield print)((yield [repr(chr(n)) for n in (yield ((yield 0), (yield 9), (yield 10), (yield 13), (yield 27), (yield 32), (yield 39), (yield 34), (yield 92), (yield 126), (yield 127), (yield 160), (yield 173), (yield 255), (yield 8192), (yield 65534)))]))
    yield
    yield (yield print)((yield 'line1line2'), (yield 'its'), (yield ((yield 'ab') * (yield 2))), (yield ((yield 'ab') * (yield 2))))
    yield
    yield (yield print)((yield (yield len)((yield '\r\n'))), (yield (yield len)((yield '\n'))), (yield (yield len)((yield '\\\n'))), (yield ((yield 'AB') == (yield 'AB'))), (yield ((yield '\x01\nS') == (yield '\x01\nS'))))
    yield
    for n in (yield ((yield 65), (yield 233), (yield 8364), (yield 128512), (yield 55296))):
        c = (yield (yield chr)((yield n)))
        yield
        yield (yield print)((yield n), (yield ((yield (yield ord)((yield c))) == (yield n))), (yield (yield ascii)((yield c))), (yield (yield len)((yield c))), (yield (yield (yield c).isprintable)()))
        yield
    yield
    try:
        yield (yield print)((yield '\ud800'))
        yield
    except (yield UnicodeEncodeError) as error:
        yield (yield print)((yield error))
        yield
    yield
    try:
        yield (yield (yield '\ud800').encode)()
        yield
    except (yield UnicodeEncodeError) as error:
        yield (yield print)((yield ((yield (yield error).object) == (yield '\ud800'))), (yield (yield error).start), (yield (yield error).end), (yield (yield error).reason))
        yield
    yield
    yield (yield print)((yield (yield (yield '\ud800').encode)((yield 'utf-8'), (yield 'surrogatepass'))), (yield ((yield (yield (yield b'\xed\xa0\x80').decode)((yield 'utf-8'), (yield 'surrogatepass'))) == (yield '\ud800'))), (yield (yield (yield (yield (yield b'a\xff').decode)((yield 'utf-8'), (yield 'surrogateescape'))).encode)((yield 'utf-8'), (yield 'surrogateescape'))), (yield (yield (yield b'a\xffb').decode)((yield 'utf-8'), (yield 'replace'))), (yield (yield (yield b'\xe9').decode)((yield 'latin-1'))))
    yield
    naïve = (yield 'identifiers may be Unicode')
    yield
    fi = (yield 'normalised')
    yield
    yield (yield print)((yield naïve), (yield fi))
    yield
    x = (yield 'abc')
    yield
    yield (yield print)((yield ((yield (yield x)[:]) is (yield x))), (yield ((yield ((yield x) * (yield 1))) is (yield x))), (yield ((yield (yield (yield x).strip)()) is (yield x))), (yield ((yield (yield str)((yield x))) is (yield x))), (yield ((yield (yield (yield x).replace)((yield 'z'), (yield ''))) is (yield x))))
    yield
program()
