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
    global Sub, b, call, calls, error, memory, statement
    b = await back(b'Hello\x00\xffWorld')
    await back(None)
    await back((await back(print))(await back(b), await back((await back(repr))(await back(b))), await back((await back(str))(await back(b))), await back((await back(len))(await back(b))), await back((await back(b))[await back(0)]), await back((await back(b))[await back(-await back(1))]), await back((await back(b))[await back(1):await back(4)]), await back((await back(b))[::await back(-await back(1))]), await back((await back(list))(await back((await back(b))[:await back(3)]))), await back(b"'"), await back(b'"'), await back(b'\'"'), await back(b'\t\n\r\\'), await back((await back(bytes))(await back((await back(range))(await back(30), await back(40))))), await back(b'ab')))
    await back(None)
    await back((await back(print))(await back((await back(bytes))()), await back((await back(bytes))(await back(3))), await back((await back(bytes))(await back([await back(1), await back(2), await back(255)]))), await back((await back(bytes))(await back('é'), await back('utf-8'))), await back((await back(bytes))(await back(b'x'))), await back((await back(bytes))(await back((await back(range))(await back(3))))), await back((await back(bytes))(await back((await back(65), await back(66))))), await back((await back(bytes))(await back((n * 2 for n in await back((await back(range))(await back(3))))))), await back((await back((await back(bytes)).fromhex))(await back('00 ff41'))), await back((await back((await back(b'\x00\xff')).hex))()), await back((await back((await back(b'abc')).hex))(await back('-'))), await back((await back((await back(b'abcd')).hex))(await back(':'), await back(2))), await back((await back(bytes))(await back((await back(bytearray))(await back(b'ba')))))))
    await back(None)
    await back((await back(print))(await back(await back(b'a') + await back(b'b')), await back(await back(b'ab') * await back(3)), await back(await back(2) * await back(b'x')), await back(await back(b'b') in await back(b'abc')), await back(await back(98) in await back(b'abc')), await back(await back(b'') in await back(b'')), await back(await back(b'a') < await back(b'b')), await back(await back(b'a') == await back(b'a')), await back(await back(b'a') == await back('a')), await back(await back(b'abc') > await back(b'abb')), await back(await back((await back(hash))(await back(b'a'))) == await back((await back(hash))(await back(b'a')))), await back(await back(b'a') + await back((await back(bytearray))(await back(b'b')))), await back((await back(bool))(await back(b''))), await back((await back(bool))(await back(b'\x00')))))
    await back(None)
    await back((await back(print))(await back((await back((await back(b'a,b,c')).split))(await back(b','))), await back((await back((await back(b' a b ')).split))()), await back((await back((await back(b'a,b')).partition))(await back(b','))), await back((await back((await back(b'a-b-c')).rsplit))(await back(b'-'), await back(1))), await back((await back((await back(b'-')).join))(await back([await back(b'x'), await back(b'y')]))), await back((await back((await back(b' x ')).strip))()), await back((await back((await back(b'xxaxx')).strip))(await back(b'x'))), await back((await back((await back(b'abc')).replace))(await back(b'b'), await back(b'ZZ'))), await back((await back((await back(b'a\nb\r\nc')).splitlines))()), await back((await back((await back(b'abcabc')).find))(await back(b'c'))), await back((await back((await back(b'abcabc')).rfind))(await back(98))), await back((await back((await back(b'aXbX')).count))(await back(b'X'))), await back((await back((await back(b'aa')).count))(await back(97)))))
    await back(None)
    await back((await back(print))(await back((await back((await back(b'abc')).upper))()), await back((await back((await back(b'ABC')).lower))()), await back((await back((await back(b'aBc')).swapcase))()), await back((await back((await back(b'hello world')).title))()), await back((await back((await back(b'hello')).capitalize))()), await back((await back((await back(b'x')).center))(await back(5), await back(b'*'))), await back(await back((await back((await back(b'x')).ljust))(await back(3))) + await back(b'|')), await back((await back((await back(b'x')).rjust))(await back(3))), await back((await back((await back(b'7')).zfill))(await back(3))), await back((await back((await back(b'a\tb')).expandtabs))(await back(4))), await back((await back((await back(b'abc')).startswith))(await back(b'ab'))), await back((await back((await back(b'abc')).endswith))(await back((await back(b'c'), await back(b'd'))))), await back((await back((await back(b'pre-x')).removeprefix))(await back(b'pre-'))), await back((await back((await back(b'x.py')).removesuffix))(await back(b'.py')))))
    await back(None)
    await back((await back(print))(await back((await back((await back(b'abc')).isalpha))()), await back((await back((await back(b'12')).isdigit))()), await back((await back((await back(b'a1')).isalnum))()), await back((await back((await back(b' ')).isspace))()), await back((await back((await back(b'AB')).isupper))()), await back((await back((await back(b'ab')).islower))()), await back((await back((await back(b'Ab')).istitle))()), await back((await back((await back(b'\xff')).isascii))()), await back((await back((await back(b'abc')).translate))(await back((await back((await back(bytes)).maketrans))(await back(b'ab'), await back(b'xy'))))), await back((await back((await back(b'abc')).translate))(await back(None), await back(b'b')))))
    await back(None)
    await back((await back(print))(await back(await back(b'%d %s %r %x %c %5.1f %a %b') % await back((await back(1), await back(b's'), await back(b'r'), await back(255), await back(65), await back(2.5), await back('é'), await back(b'b')))), await back(await back(b'%(k)s') % await back({await back(b'k'): await back(b'v')})), await back((await back((await back(b'abc')).decode))()), await back((await back((await back(b'\xc3\xa9')).decode))(await back('utf-8'))), await back((await back((await back(b'\xe9')).decode))(await back('latin-1'))), await back((await back((await back(b'caf\xc3')).decode))(await back('utf-8'), await back('ignore'))), await back((await back((await back(b'\xff\xfe')).decode))(await back('utf-8'), await back('backslashreplace')))))
    await back(None)
    await back((await back(print))(await back([await back(n) for n in await back(b'AB')]), await back((await back(max))(await back(b'abc'))), await back((await back(sorted))(await back(b'cab'))), await back((await back(sum))(await back(b'\x01\x02'))), await back((await back(dict))(await back((await back(zip))(await back(b'ab'), await back('xy'))))), await back((await back({await back(b'k'): await back(1)}))[await back(b'k')]), await back((await back(tuple))(await back(b'ab'))), await back((await back(list))(await back((await back(reversed))(await back(b'ab'))))), await back((await back(any))(await back(b'\x00'))), await back((await back(b'abc'))[await back(True)]), await back(await back(memory) if await back((memory := (await back(b'm')))) else await back(0))))
    await back(None)

    class Sub(await back(bytes)):
        pass
    await back(None)
    await back((await back(print))(await back((await back(Sub))(await back(b'x'))), await back(await back((await back(Sub))(await back(b'x'))) + await back(b'y')), await back((await back((await back(type))(await back(await back((await back(Sub))(await back(b'x'))) + await back(b'y'))))).__name__), await back(await back((await back(Sub))(await back(b'x'))) == await back(b'x'))))
    await back(None)
    calls = await back((await back((await back("b'abc'[5]\nb['a']\nb'abc' + 'd'\n'a' + b'b'\nb'a' * b'b'\nb'a' < 'a'\n'a' in b'abc'\n300 in b'abc'\nbytes([256])\nbytes([-1])\nbytes('a')\nbytes(-1)\nbytes(1.5)\nbytes(['a'])\nbytes(None)\nbytes(1, 'ascii')\nb'abc'.split('b')\nb'abc'.split(b'')\nb'abc'.join(['a'])\nb'abc'.index(b'z')\nb'abc'.find('a')\nb'abc'.replace('a', 'b')\nb'\\xff'.decode()\nb'abc'.decode('nonsense')\nb'a'.upper(1)\nb'%d' % b'a'\nb'%s' % 'text'\nb'%s' % 5\nb'%c' % 256\nb'a'.x\nb'a'.startswith('a')\nb'a'.center(5, b'ab')\nb'a'.translate(b'short')\nbytes.maketrans(b'a', b'bc')\nint(b'x')\nfloat(b'1.5')\nb'a' % 1\nb'a' & b'b'\nord(b'ab')\nord(b'a')")).split))(await back('\n')))
    await back(None)
    async for call in each(await back(calls)):
        try:
            await back((await back(print))(await back(call), await back('='), await back((await back(repr))(await back((await back(eval))(await back(call)))))))
            await back(None)
        except await back(Exception) as error:
            await back((await back(print))(await back(call), await back('->'), await back(await back((await back((await back(type))(await back(error)))).__name__) + await back(':')), await back(error)))
            await back(None)
        await back(None)
    await back(None)
    async for statement in each(await back((await back('b[0] = 1'), await back('del b[0]'), await back('b.x = 1')))):
        try:
            await back((await back(exec))(await back(statement)))
            await back(None)
        except await back(Exception) as error:
            await back((await back(print))(await back(statement), await back('->'), await back(await back((await back((await back(type))(await back(error)))).__name__) + await back(':')), await back(error)))
            await back(None)
        await back(None)
    await back(None)
program()
