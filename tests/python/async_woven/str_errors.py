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
    global call, calls, error, statement, text
    text = await back('abc')
    await back(None)
    calls = await back((await back((await back("'abc'[5]\ntext['a']\ntext[1.5]\ntext[None]\n'abc'[::0]\n'a' + 1\n'a' + b'b'\n1 + 'a'\n'a' * 'b'\n'a' * 1.5\n'a' - 'b'\n-'a'\n'a' % 1\n'%d' % 'a'\n'%d %d' % 1\n'%s' % ()\n'%s %s' % (1,)\n'%(a)s' % {'b': 1}\n'%(a)s' % 5\n'%q' % 1\n'%' % 1\n'%c' % 'ab'\n'%c' % -1\n'%x' % 1.5\n'{}'.format()\n'{0} {}'.format(1, 2)\n'{} {0}'.format(1, 2)\n'{a}'.format()\n'{'.format()\n'}'.format()\n'{:d}'.format('a')\n'{:s}'.format(1)\n'{!x}'.format(1)\n'{0.x}'.format(1)\n'{0[k]}'.format([1])\n'{:10.3d}'.format(5)\n'{:>>10}'.format(5)\n'{:,s}'.format('a')\n'{:=5}'.format('a')\n'abc'.index('z')\n'abc'.rindex('z')\n'abc'.split('')\n'abc'.split(1)\n'abc'.partition('')\n'abc'.replace('a')\n'abc'.replace('a', 1)\n'abc'.join([1, 2])\n'abc'.join(5)\n','.join(['a', None])\n'abc'.strip(1)\n'abc'.startswith(1)\n'abc'.startswith([1])\n'abc'.startswith((1,))\n'abc'.center()\n'abc'.center('5')\n'abc'.center(5, 'ab')\n'abc'.zfill('a')\n'abc'.find()\n'abc'.count(1)\n'abc'.encode('nonsense')\n'é'.encode('ascii')\nb'\\xff'.decode()\nb'\\xff'.decode('ascii')\n'abc'.translate(5)\nstr.maketrans('ab', 'c')\nstr.maketrans('ab')\nstr.maketrans({'ab': 1})\n'abc'.expandtabs('a')\n1 in 'abc'\n'a' < 1\nint('a')\nord('')\nord('ab')\nord(5)\nchr(-1)\nchr(0x110000)\nchr('a')\n'abc'.nothing\n'abc'.upper(1)\nstr.join('a')\nstr(b'a', 'nonsense')\nstr(1, 'ascii')\nstr('a', 'ascii')\n'a'.removeprefix()\n'a'.removeprefix(1)\nlen('a', 'b')\n'abc'.format_map()\n'{x}'.format_map({})\n''.splitlines(1, 2)\n'x'.isalpha(1)\nsorted('a', 'b')\n'a'.__add__(1)\n'a'.__mul__('b')\n'a'.__contains__(1)\n'a'.__getitem__('x')\nmax('')\n'a' @ 'b'\n~'a'\nfloat('')")).split))(await back('\n')))
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
    async for statement in each(await back((await back("text[0] = 'x'"), await back('del text[0]'), await back('text.x = 1'), await back('text += 1'), await back("text -= 'a'"), await back("text[0:1] = 'x'"), await back('del text[:]'), await back('for a, b in text: pass')))):
        try:
            await back((await back(exec))(await back(statement)))
            await back(None)
        except await back(Exception) as error:
            await back((await back(print))(await back(statement), await back('->'), await back(await back((await back((await back(type))(await back(error)))).__name__) + await back(':')), await back(error)))
            await back(None)
        await back(None)
    await back(None)
program()
