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
    global Index, Int, a, b, base, big, call, error, i, n, text
    await back((await back(print))(await back(255), await back(10), await back(15), await back(1000000), await back(3735928559), await back(0), await back(0), await back(0), await back(123)))
    await back(None)
    async for text in each(await back((await back('5'), await back('-5'), await back('+5'), await back('  12 '), await back('1_000'), await back('0'), await back('-0'), await back('007'), await back('٣'), await back('\n7\t'), await back(await back('9') * await back(30))))):
        await back((await back(print))(await back((await back(repr))(await back(text))), await back((await back(int))(await back(text)))))
        await back(None)
    await back(None)
    async for text, base in each(await back((await back((await back('ff'), await back(16))), await back((await back('0xff'), await back(16))), await back((await back('0xff'), await back(0))), await back((await back('0b11'), await back(0))), await back((await back('0o17'), await back(0))), await back((await back('z'), await back(36))), await back((await back('-1010'), await back(2))), await back((await back('0'), await back(0))), await back((await back('12'), await back(5))), await back((await back('1_0'), await back(16))), await back((await back('0b1'), await back(16)))))):
        await back((await back(print))(await back(text), await back(base), await back((await back(int))(await back(text), await back(base)))))
        await back(None)
    await back(None)
    async for call in each(await back((await back("int('')"), await back("int('x')"), await back("int('1.5')"), await back("int('1__0')"), await back("int('_1')"), await back("int('1_')"), await back("int('0x1')"), await back("int('8', 8)"), await back("int('1', 1)"), await back("int('1', 37)"), await back("int('010', 0)"), await back('int(None)'), await back('int([])'), await back('int(5, 10)'), await back("int('5', None)"), await back("int(b'12')"), await back("int(b'x')"), await back('int(1.9)'), await back('int(-1.9)'), await back('int(1e30)'), await back("int(float('inf'))"), await back("int(float('nan'))"), await back('int(1j)'), await back("int('- 1')"), await back("int('5' * 5000)"), await back('int(True)'), await back('int()'), await back("int('1 2')"), await back("int('²')"), await back('int(x=1)'), await back("int('1', base='x')")))):
        try:
            await back((await back(print))(await back(call), await back('='), await back((await back(eval))(await back(call)))))
            await back(None)
        except await back(Exception) as error:
            await back((await back(print))(await back(call), await back('->'), await back((await back((await back(type))(await back(error)))).__name__), await back(error)))
            await back(None)
        await back(None)
    await back(None)
    async for n in each(await back((await back(0), await back(1), await back(-await back(1)), await back(10), await back(-await back(255)), await back(await back(2) ** await back(70))))):
        await back((await back(print))(await back((await back(bin))(await back(n))), await back((await back(oct))(await back(n))), await back((await back(hex))(await back(n))), await back((await back(str))(await back(n))), await back((await back(repr))(await back(n))), await back(await back(f'{await back(n):b} {await back(n):o} {await back(n):x} {await back(n):X} {await back(n):#x} {await back(n):,} {await back(n):_} {await back(n):+d} {await back(n): d} {await back(n):08d} {await back(n):>10}| {await back(n):<10}| {await back(n):^10}| {await back(n):c}') if await back(await back(0) < await back(n) < await back(100)) else await back(''))))
        await back(None)
    await back(None)
    try:
        await back((await back(hex))(await back(1.5)))
        await back(None)
    except await back(TypeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)

    class Index:

        @driven
        async def __index__(self):
            return await back(42)
    await back(None)
    await back((await back(print))(await back((await back(int))(await back((await back(Index))()))), await back((await back(hex))(await back((await back(Index))()))), await back((await back(bin))(await back((await back(Index))()))), await back((await back('ab'))[await back((await back(Index))()):]), await back(await back([await back(1)]) * await back(2))))
    await back(None)

    class Int(await back(int)):

        @driven
        async def __repr__(self):
            return await back(f'Int<{await back((await back(int))(await back(self)))}>')

        @driven
        async def __add__(self, other):
            return await back((await back(Int))(await back(await back((await back(int))(await back(self))) + await back(other))))
    await back(None)
    i = await back((await back(Int))(await back(5)))
    await back(None)
    await back((await back(print))(await back(i), await back(await back(i) + await back(1)), await back(await back(1) + await back(i)), await back(await back(i) - await back(1)), await back(await back(i) * await back(2)), await back(-await back(i)), await back(await back(i) == await back(5)), await back(await back((await back(hash))(await back(i))) == await back((await back(hash))(await back(5)))), await back((await back({await back(5): await back('found')}))[await back(i)]), await back((await back((await back(type))(await back(await back(i) + await back(1))))).__name__), await back((await back((await back(type))(await back(-await back(i))))).__name__), await back((await back(isinstance))(await back(i), await back(int))), await back((await back(str))(await back(i))), await back(f'{await back(i)}'), await back(f'{await back(i):d}')))
    await back(None)
    (await back(i)).attribute = await back('instances of subclasses have a dictionary')
    await back(None)
    await back((await back(print))(await back((await back(i)).attribute), await back((await back(vars))(await back(i))), await back((await back(Int))(await back('77'))), await back((await back(Int))()), await back((await back((await back(type))(await back((await back((await back(Int))(await back(3)))).real)))).__name__), await back((await back([await back(10), await back(20), await back(30)]))[await back((await back(Int))(await back(1)))]), await back((await back(range))(await back((await back(Int))(await back(3))))), await back((await back((await back((await back(int))(await back(i)))).__class__)).__name__)))
    await back(None)
    await back((await back(print))(await back((await back(1)).real), await back((await back(5.0)).real), await back((await back((await back(1)).__add__))(await back(2))), await back((await back((await back(1)).__add__))(await back('x'))), await back((await back((await back(5)).__radd__))(await back(1))), await back((await back((await back(int)).__add__))(await back(1), await back(2))), await back((await back((await back(3)).__eq__))(await back(3.0))), await back((await back((await back(3)).__lt__))(await back(4))), await back((await back((await back(7)).__divmod__))(await back(2))), await back((await back((await back(2)).__pow__))(await back(3), await back(5))), await back((await back((await back(5)).__bool__))()), await back((await back((await back(5)).__index__))())))
    await back(None)
    a, b = await back((await back(256), await back((await back(int))(await back('256')))))
    await back(None)
    await back((await back(print))(await back(await back(a) is await back(b)), await back(await back((await back(int))(await back('-5'))) is await back((await back(int))(await back('-5'))))))
    await back(None)
    big = await back((await back(int))(await back(await back('1') * await back(3000))))
    await back(None)
    await back((await back(print))(await back(await back(big) % await back(97)), await back((await back(len))(await back((await back(str))(await back(big))))), await back((await back((await back(str))(await back(big))))[:await back(5)])))
    await back(None)
program()
