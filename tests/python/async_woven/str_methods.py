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


class back:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        value = self.value
        del self.value
        return (yield value)


class each:
    def __init__(self, iterable):
        self.iterator = iter(iterable)

    def __aiter__(self):
        return self

    async def __anext__(self):
        await back(None)
        try:
            return await back(next(self.iterator))
        except StopIteration:
            pass
        del self.iterator
        raise StopAsyncIteration


class entered:
    def __init__(self, manager):
        self.manager = manager
        type(manager).__enter__, type(manager).__exit__

    async def __aenter__(self):
        return await back(type(self.manager).__enter__(self.manager))

    async def __aexit__(self, *exception):
        await back(None)
        return await back(type(self.manager).__exit__(self.manager, *exception))


@driven
async def program():
    global s, text
    s = await back('Hello, Wörld')
    await back(None)
    await back((await back(print))(await back((await back((await back(s)).upper))()), await back((await back((await back(s)).lower))()), await back((await back((await back(s)).title))()), await back((await back((await back(s)).swapcase))()), await back((await back((await back(s)).capitalize))()), await back((await back((await back(s)).casefold))()), await back((await back((await back('ß')).upper))()), await back((await back((await back('ǆ')).title))()), await back(await back((await back((await back('İ')).lower))()) == await back('i̇')), await back((await back((await back('ΑΣ')).lower))())))
    await back(None)
    await back((await back(print))(await back((await back(len))(await back(s))), await back((await back(s))[await back(0)]), await back((await back(s))[await back(-await back(1))]), await back((await back(s))[await back(1):await back(5)]), await back((await back(s))[::await back(-await back(1))]), await back((await back(s))[::await back(3)]), await back((await back(s))[await back(10):await back(2):await back(-await back(2))]), await back((await back(s))[await back(100):]), await back((await back(s))[await back(-await back(3)):]), await back((await back('añ😀b'))[await back(2)]), await back((await back(len))(await back('añ😀b'))), await back((await back('añ😀b'))[::await back(-await back(1))]), await back('abc')))
    await back(None)
    await back((await back(print))(await back((await back((await back('a,b,,c')).split))(await back(','))), await back((await back((await back('a,b,,c')).split))(await back(','), await back(1))), await back((await back((await back(' a  b ')).split))()), await back((await back((await back('a,b,c')).rsplit))(await back(','), await back(1))), await back((await back((await back(' a b  c ')).split))(await back(None), await back(1))), await back((await back((await back(' a b  c ')).rsplit))(await back(None), await back(1))), await back((await back((await back('')).split))()), await back((await back((await back('')).split))(await back(','))), await back((await back((await back('abc')).split))(await back('abc')))))
    await back(None)
    await back((await back(print))(await back((await back((await back('a\nb\r\nc\rd\x0be\u2028f\n')).splitlines))()), await back((await back((await back('a\nb\n')).splitlines))(await back(True))), await back((await back((await back('')).splitlines))()), await back((await back((await back('x')).splitlines))())))
    await back(None)
    await back((await back(print))(await back((await back((await back('-')).join))(await back([await back('a'), await back('b')]))), await back((await back((await back('')).join))(await back([]))), await back((await back((await back(', ')).join))(await back('xyz'))), await back((await back((await back('k=v=w')).partition))(await back('='))), await back((await back((await back('k=v=w')).rpartition))(await back('='))), await back((await back((await back('none')).partition))(await back('='))), await back((await back((await back('none')).rpartition))(await back('=')))))
    await back(None)
    await back((await back(print))(await back(await back((await back((await back('  x ')).strip))()) + await back('|')), await back(await back((await back((await back('  x ')).lstrip))()) + await back('|')), await back(await back((await back((await back('  x ')).rstrip))()) + await back('|')), await back((await back((await back('xxaxx')).strip))(await back('x'))), await back((await back((await back('abcab')).strip))(await back('ab'))), await back((await back((await back('abcab')).lstrip))(await back('ba'))), await back(await back((await back((await back('\t\n x\xa0')).strip))()) + await back('|')), await back((await back((await back('prefix-body')).removeprefix))(await back('prefix-'))), await back((await back((await back('body.py')).removesuffix))(await back('.py'))), await back((await back((await back('a')).removeprefix))(await back('b')))))
    await back(None)
    await back((await back(print))(await back((await back((await back('abcabc')).find))(await back('c'))), await back((await back((await back('abcabc')).find))(await back('c'), await back(3))), await back((await back((await back('abcabc')).find))(await back('z'))), await back((await back((await back('abcabc')).rfind))(await back('b'))), await back((await back((await back('abc')).find))(await back(''))), await back((await back((await back('abc')).find))(await back(''), await back(5))), await back((await back((await back('abc')).index))(await back('b'))), await back((await back((await back('abcabc')).rindex))(await back('a'))), await back((await back((await back('aaaa')).count))(await back('aa'))), await back((await back((await back('abc')).count))(await back(''))), await back((await back((await back('banana')).count))(await back('a'), await back(2), await back(5)))))
    await back(None)
    await back((await back(print))(await back((await back((await back('abcabc')).replace))(await back('b'), await back('X'))), await back((await back((await back('abcabc')).replace))(await back('b'), await back('X'), await back(1))), await back((await back((await back('abc')).replace))(await back(''), await back('-'))), await back((await back((await back('abc')).replace))(await back(''), await back('-'), await back(2))), await back((await back((await back('aaa')).replace))(await back('aa'), await back('b'))), await back((await back((await back('x')).replace))(await back('x'), await back('')))))
    await back(None)
    await back((await back(print))(await back((await back((await back('abc')).startswith))(await back('ab'))), await back((await back((await back('abc')).startswith))(await back((await back('x'), await back('a'))))), await back((await back((await back('abc')).startswith))(await back('b'), await back(1))), await back((await back((await back('abc')).endswith))(await back('bc'))), await back((await back((await back('abc')).endswith))(await back((await back('c'), await back('d'))), await back(0), await back(2))), await back((await back((await back('')).startswith))(await back(''))), await back((await back((await back('abc')).startswith))(await back(''), await back(3))), await back((await back((await back('abc')).startswith))(await back(''), await back(4)))))
    await back(None)
    await back((await back(print))(await back((await back((await back('x')).center))(await back(5), await back('*'))), await back(await back((await back((await back('x')).ljust))(await back(4))) + await back('|')), await back((await back((await back('x')).rjust))(await back(4), await back('.'))), await back((await back((await back('42')).zfill))(await back(5))), await back((await back((await back('-42')).zfill))(await back(5))), await back((await back((await back('+1')).zfill))(await back(4))), await back(await back((await back((await back('ab')).center))(await back(5))) + await back('|')), await back((await back((await back('abc')).center))(await back(2))), await back((await back((await back('a')).center))(await back(4), await back('-')))))
    await back(None)
    async for text in each(await back((await back('abc'), await back('ABC'), await back('Abc Def'), await back('a1'), await back('12'), await back('½'), await back('²'), await back('٣'), await back(' \t'), await back(''), await back('a b'), await back('_x1'), await back('1x'), await back('é'), await back('class'), await back('ß'), await back('\n'), await back('AB1')))):
        await back((await back(print))(await back((await back(repr))(await back(text))), *await back((int(getattr(text, f'is{kind}')()) for kind in await back((await back('alpha'), await back('digit'), await back('decimal'), await back('numeric'), await back('alnum'), await back('lower'), await back('upper'), await back('title'), await back('space'), await back('identifier'), await back('printable'), await back('ascii')))))))
        await back(None)
    await back(None)
    await back((await back(print))(await back((await back((await back('a\tbc\td')).expandtabs))()), await back((await back((await back('a\tb')).expandtabs))(await back(4))), await back(await back((await back((await back('\t')).expandtabs))(await back(0))) + await back('|')), await back((await back((await back('abc')).translate))(await back({await back(97): await back('A'), await back(98): await back(None), await back(99): await back(122)}))), await back((await back((await back('abc')).translate))(await back((await back((await back(str)).maketrans))(await back('ab'), await back('xy'), await back('c'))))), await back((await back((await back(str)).maketrans))(await back({await back('a'): await back(1)}))), await back((await back((await back(str)).maketrans))(await back('a'), await back('b')))))
    await back(None)
    await back((await back(print))(await back(await back('%s-%r-%d-%5.2f-%x-%%-%c-%e') % await back((await back('s'), await back('r'), await back(42), await back(3.14159), await back(255), await back('c'), await back(12345.678)))), await back(await back('%(a)s %(b)05d') % await back({await back('a'): await back(1), await back('b'): await back(2)})), await back(await back('%-5s|%5s|%+d|% d') % await back((await back('a'), await back('b'), await back(3), await back(4)))), await back(await back('%s') % await back((await back(1),))), await back(await back('%s') % await back([await back(1), await back(2)])), await back(await back('%*d') % await back((await back(5), await back(42)))), await back(await back('%.3s') % await back('abcdef')), await back(await back('%#x %#o') % await back((await back(255), await back(8)))), await back(await back('%i') % await back(3.9)), await back(await back('%a') % await back('é')), await back(await back('%5c|') % await back('x'))))
    await back(None)
    await back((await back(print))(await back((await back((await back('{} {}')).format))(await back(1), await back(2))), await back((await back((await back('{1} {0}')).format))(await back('a'), await back('b'))), await back((await back((await back('{x} {y[0]} {z.real}')).format))(x=await back(1), y=await back([await back(2)]), z=await back(3))), await back((await back((await back('{:>5}|{:<5}|{:^5}|{:*^5}')).format))(await back(1), await back(2), await back(3), await back(4))), await back((await back((await back('{{}}')).format))()), await back((await back((await back('{!r} {!s} {!a}')).format))(await back('é'), await back('é'), await back('é'))), await back((await back((await back('{:{}}')).format))(await back(5), await back(4))), await back((await back((await back('{0[k]}')).format))(await back({await back('k'): await back('v')}))), await back((await back((await back('{a[b]}')).format))(a=await back({await back('b'): await back(1)})))))
    await back(None)
    await back((await back(print))(await back(await back('abc') < await back('abd')), await back(await back('a') < await back('B')), await back(await back('') < await back('a')), await back(await back('é') > await back('z')), await back(await back('abc') == await back('abc')), await back(await back('10') < await back('9')), await back(await back('ab') * await back(3)), await back(await back('ab') * await back(0)), await back(await back('ab') * await back(-await back(1))), await back(await back(3) * await back('x')), await back(await back('b') in await back('abc')), await back(await back('') in await back('abc')), await back(await back('ac') in await back('abc')), await back((await back(min))(await back('hello'))), await back((await back(max))(await back('hello'))), await back((await back(sorted))(await back('hello'))), await back((await back(list))(await back('añ'))), await back(await back('ab') + await back('cd'))))
    await back(None)
    await back((await back(print))(await back((await back((await back('abc')).encode))()), await back((await back((await back('é😀')).encode))()), await back((await back((await back('é')).encode))(await back('latin-1'))), await back((await back((await back('abc')).encode))(await back('ascii'))), await back((await back((await back('aé')).encode))(await back('ascii'), await back('replace'))), await back((await back((await back('aé')).encode))(await back('ascii'), await back('ignore'))), await back((await back((await back('aé')).encode))(await back('ascii'), await back('xmlcharrefreplace'))), await back((await back((await back('aé')).encode))(await back('ascii'), await back('backslashreplace'))), await back((await back((await back('a')).encode))(await back('utf-16-le'))), await back((await back((await back((await back((await back('é')).encode))(await back('utf-8')))).decode))(await back('utf-8')))))
    await back(None)
    await back((await back(print))(await back((await back((await back('hello world')).format_map))(await back({}))), await back((await back((await back('{k}')).format_map))(await back({await back('k'): await back(5)}))), await back((await back(str))(await back(5))), await back((await back(str))(await back(None))), await back((await back(str))(await back([await back(1), await back('a')]))), await back((await back(str))(await back(b'x'), await back('ascii'))), await back((await back(str))(await back(b'x'))), await back((await back(str))()), await back((await back(str))(object=await back(3))), await back(await back((await back(str))(await back('x'))) == await back('x'))))
    await back(None)
program()
