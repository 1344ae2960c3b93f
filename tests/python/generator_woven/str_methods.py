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
    global s, text
    s = (yield 'Hello, Wörld')
    yield
    yield (yield print)((yield (yield (yield s).upper)()), (yield (yield (yield s).lower)()), (yield (yield (yield s).title)()), (yield (yield (yield s).swapcase)()), (yield (yield (yield s).capitalize)()), (yield (yield (yield s).casefold)()), (yield (yield (yield 'ß').upper)()), (yield (yield (yield 'ǆ').title)()), (yield ((yield (yield (yield 'İ').lower)()) == (yield 'i̇'))), (yield (yield (yield 'ΑΣ').lower)()))
    yield
    yield (yield print)((yield (yield len)((yield s))), (yield (yield s)[(yield 0)]), (yield (yield s)[(yield (-(yield 1)))]), (yield (yield s)[(yield 1):(yield 5)]), (yield (yield s)[::(yield (-(yield 1)))]), (yield (yield s)[::(yield 3)]), (yield (yield s)[(yield 10):(yield 2):(yield (-(yield 2)))]), (yield (yield s)[(yield 100):]), (yield (yield s)[(yield (-(yield 3))):]), (yield (yield 'añ😀b')[(yield 2)]), (yield (yield len)((yield 'añ😀b'))), (yield (yield 'añ😀b')[::(yield (-(yield 1)))]), (yield 'abc'))
    yield
    yield (yield print)((yield (yield (yield 'a,b,,c').split)((yield ','))), (yield (yield (yield 'a,b,,c').split)((yield ','), (yield 1))), (yield (yield (yield ' a  b ').split)()), (yield (yield (yield 'a,b,c').rsplit)((yield ','), (yield 1))), (yield (yield (yield ' a b  c ').split)((yield None), (yield 1))), (yield (yield (yield ' a b  c ').rsplit)((yield None), (yield 1))), (yield (yield (yield '').split)()), (yield (yield (yield '').split)((yield ','))), (yield (yield (yield 'abc').split)((yield 'abc'))))
    yield
    yield (yield print)((yield (yield (yield 'a\nb\r\nc\rd\x0be\u2028f\n').splitlines)()), (yield (yield (yield 'a\nb\n').splitlines)((yield True))), (yield (yield (yield '').splitlines)()), (yield (yield (yield 'x').splitlines)()))
    yield
    yield (yield print)((yield (yield (yield '-').join)((yield [(yield 'a'), (yield 'b')]))), (yield (yield (yield '').join)((yield []))), (yield (yield (yield ', ').join)((yield 'xyz'))), (yield (yield (yield 'k=v=w').partition)((yield '='))), (yield (yield (yield 'k=v=w').rpartition)((yield '='))), (yield (yield (yield 'none').partition)((yield '='))), (yield (yield (yield 'none').rpartition)((yield '='))))
    yield
    yield (yield print)((yield ((yield (yield (yield '  x ').strip)()) + (yield '|'))), (yield ((yield (yield (yield '  x ').lstrip)()) + (yield '|'))), (yield ((yield (yield (yield '  x ').rstrip)()) + (yield '|'))), (yield (yield (yield 'xxaxx').strip)((yield 'x'))), (yield (yield (yield 'abcab').strip)((yield 'ab'))), (yield (yield (yield 'abcab').lstrip)((yield 'ba'))), (yield ((yield (yield (yield '\t\n x\xa0').strip)()) + (yield '|'))), (yield (yield (yield 'prefix-body').removeprefix)((yield 'prefix-'))), (yield (yield (yield 'body.py').removesuffix)((yield '.py'))), (yield (yield (yield 'a').removeprefix)((yield 'b'))))
    yield
    yield (yield print)((yield (yield (yield 'abcabc').find)((yield 'c'))), (yield (yield (yield 'abcabc').find)((yield 'c'), (yield 3))), (yield (yield (yield 'abcabc').find)((yield 'z'))), (yield (yield (yield 'abcabc').rfind)((yield 'b'))), (yield (yield (yield 'abc').find)((yield ''))), (yield (yield (yield 'abc').find)((yield ''), (yield 5))), (yield (yield (yield 'abc').index)((yield 'b'))), (yield (yield (yield 'abcabc').rindex)((yield 'a'))), (yield (yield (yield 'aaaa').count)((yield 'aa'))), (yield (yield (yield 'abc').count)((yield ''))), (yield (yield (yield 'banana').count)((yield 'a'), (yield 2), (yield 5))))
    yield
    yield (yield print)((yield (yield (yield 'abcabc').replace)((yield 'b'), (yield 'X'))), (yield (yield (yield 'abcabc').replace)((yield 'b'), (yield 'X'), (yield 1))), (yield (yield (yield 'abc').replace)((yield ''), (yield '-'))), (yield (yield (yield 'abc').replace)((yield ''), (yield '-'), (yield 2))), (yield (yield (yield 'aaa').replace)((yield 'aa'), (yield 'b'))), (yield (yield (yield 'x').replace)((yield 'x'), (yield ''))))
    yield
    yield (yield print)((yield (yield (yield 'abc').startswith)((yield 'ab'))), (yield (yield (yield 'abc').startswith)((yield ((yield 'x'), (yield 'a'))))), (yield (yield (yield 'abc').startswith)((yield 'b'), (yield 1))), (yield (yield (yield 'abc').endswith)((yield 'bc'))), (yield (yield (yield 'abc').endswith)((yield ((yield 'c'), (yield 'd'))), (yield 0), (yield 2))), (yield (yield (yield '').startswith)((yield ''))), (yield (yield (yield 'abc').startswith)((yield ''), (yield 3))), (yield (yield (yield 'abc').startswith)((yield ''), (yield 4))))
    yield
    yield (yield print)((yield (yield (yield 'x').center)((yield 5), (yield '*'))), (yield ((yield (yield (yield 'x').ljust)((yield 4))) + (yield '|'))), (yield (yield (yield 'x').rjust)((yield 4), (yield '.'))), (yield (yield (yield '42').zfill)((yield 5))), (yield (yield (yield '-42').zfill)((yield 5))), (yield (yield (yield '+1').zfill)((yield 4))), (yield ((yield (yield (yield 'ab').center)((yield 5))) + (yield '|'))), (yield (yield (yield 'abc').center)((yield 2))), (yield (yield (yield 'a').center)((yield 4), (yield '-'))))
    yield
    for text in (yield ((yield 'abc'), (yield 'ABC'), (yield 'Abc Def'), (yield 'a1'), (yield '12'), (yield '½'), (yield '²'), (yield '٣'), (yield ' \t'), (yield ''), (yield 'a b'), (yield '_x1'), (yield '1x'), (yield 'é'), (yield 'class'), (yield 'ß'), (yield '\n'), (yield 'AB1'))):
        yield (yield print)((yield (yield repr)((yield text))), *(yield (int(getattr(text, f'is{kind}')()) for kind in (yield ((yield 'alpha'), (yield 'digit'), (yield 'decimal'), (yield 'numeric'), (yield 'alnum'), (yield 'lower'), (yield 'upper'), (yield 'title'), (yield 'space'), (yield 'identifier'), (yield 'printable'), (yield 'ascii'))))))
        yield
    yield
    yield (yield print)((yield (yield (yield 'a\tbc\td').expandtabs)()), (yield (yield (yield 'a\tb').expandtabs)((yield 4))), (yield ((yield (yield (yield '\t').expandtabs)((yield 0))) + (yield '|'))), (yield (yield (yield 'abc').translate)((yield {(yield 97): (yield 'A'), (yield 98): (yield None), (yield 99): (yield 122)}))), (yield (yield (yield 'abc').translate)((yield (yield (yield str).maketrans)((yield 'ab'), (yield 'xy'), (yield 'c'))))), (yield (yield (yield str).maketrans)((yield {(yield 'a'): (yield 1)}))), (yield (yield (yield str).maketrans)((yield 'a'), (yield 'b'))))
    yield
    yield (yield print)((yield ((yield '%s-%r-%d-%5.2f-%x-%%-%c-%e') % (yield ((yield 's'), (yield 'r'), (yield 42), (yield 3.14159), (yield 255), (yield 'c'), (yield 12345.678))))), (yield ((yield '%(a)s %(b)05d') % (yield {(yield 'a'): (yield 1), (yield 'b'): (yield 2)}))), (yield ((yield '%-5s|%5s|%+d|% d') % (yield ((yield 'a'), (yield 'b'), (yield 3), (yield 4))))), (yield ((yield '%s') % (yield ((yield 1),)))), (yield ((yield '%s') % (yield [(yield 1), (yield 2)]))), (yield ((yield '%*d') % (yield ((yield 5), (yield 42))))), (yield ((yield '%.3s') % (yield 'abcdef'))), (yield ((yield '%#x %#o') % (yield ((yield 255), (yield 8))))), (yield ((yield '%i') % (yield 3.9))), (yield ((yield '%a') % (yield 'é'))), (yield ((yield '%5c|') % (yield 'x'))))
    yield
    yield (yield print)((yield (yield (yield '{} {}').format)((yield 1), (yield 2))), (yield (yield (yield '{1} {0}').format)((yield 'a'), (yield 'b'))), (yield (yield (yield '{x} {y[0]} {z.real}').format)(x=(yield 1), y=(yield [(yield 2)]), z=(yield 3))), (yield (yield (yield '{:>5}|{:<5}|{:^5}|{:*^5}').format)((yield 1), (yield 2), (yield 3), (yield 4))), (yield (yield (yield '{{}}').format)()), (yield (yield (yield '{!r} {!s} {!a}').format)((yield 'é'), (yield 'é'), (yield 'é'))), (yield (yield (yield '{:{}}').format)((yield 5), (yield 4))), (yield (yield (yield '{0[k]}').format)((yield {(yield 'k'): (yield 'v')}))), (yield (yield (yield '{a[b]}').format)(a=(yield {(yield 'b'): (yield 1)}))))
    yield
    yield (yield print)((yield ((yield 'abc') < (yield 'abd'))), (yield ((yield 'a') < (yield 'B'))), (yield ((yield '') < (yield 'a'))), (yield ((yield 'é') > (yield 'z'))), (yield ((yield 'abc') == (yield 'abc'))), (yield ((yield '10') < (yield '9'))), (yield ((yield 'ab') * (yield 3))), (yield ((yield 'ab') * (yield 0))), (yield ((yield 'ab') * (yield (-(yield 1))))), (yield ((yield 3) * (yield 'x'))), (yield ((yield 'b') in (yield 'abc'))), (yield ((yield '') in (yield 'abc'))), (yield ((yield 'ac') in (yield 'abc'))), (yield (yield min)((yield 'hello'))), (yield (yield max)((yield 'hello'))), (yield (yield sorted)((yield 'hello'))), (yield (yield list)((yield 'añ'))), (yield ((yield 'ab') + (yield 'cd'))))
    yield
    yield (yield print)((yield (yield (yield 'abc').encode)()), (yield (yield (yield 'é😀').encode)()), (yield (yield (yield 'é').encode)((yield 'latin-1'))), (yield (yield (yield 'abc').encode)((yield 'ascii'))), (yield (yield (yield 'aé').encode)((yield 'ascii'), (yield 'replace'))), (yield (yield (yield 'aé').encode)((yield 'ascii'), (yield 'ignore'))), (yield (yield (yield 'aé').encode)((yield 'ascii'), (yield 'xmlcharrefreplace'))), (yield (yield (yield 'aé').encode)((yield 'ascii'), (yield 'backslashreplace'))), (yield (yield (yield 'a').encode)((yield 'utf-16-le'))), (yield (yield (yield (yield (yield 'é').encode)((yield 'utf-8'))).decode)((yield 'utf-8'))))
    yield
    yield (yield print)((yield (yield (yield 'hello world').format_map)((yield {}))), (yield (yield (yield '{k}').format_map)((yield {(yield 'k'): (yield 5)}))), (yield (yield str)((yield 5))), (yield (yield str)((yield None))), (yield (yield str)((yield [(yield 1), (yield 'a')]))), (yield (yield str)((yield b'x'), (yield 'ascii'))), (yield (yield str)((yield b'x'))), (yield (yield str)()), (yield (yield str)(object=(yield 3))), (yield ((yield (yield str)((yield 'x'))) == (yield 'x'))))
    yield
program()
