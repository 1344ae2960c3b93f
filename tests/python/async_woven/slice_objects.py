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
    global Index, Show, call, error, items, l, s, start, stop, x
    s = await back((await back(slice))(await back(1), await back(10), await back(2)))
    await back(None)
    await back((await back(print))(await back(s), await back((await back(s)).start), await back((await back(s)).stop), await back((await back(s)).step), await back((await back(slice))(await back(5))), await back((await back(slice))(await back(None))), await back((await back(slice))(await back('a'), await back(None), await back([]))), await back(await back(s) == await back((await back(slice))(await back(1), await back(10), await back(2)))), await back(await back(s) != await back((await back(slice))(await back(1)))), await back((await back((await back(s)).indices))(await back(5))), await back((await back((await back((await back(slice))(await back(None), await back(None), await back(-await back(1))))).indices))(await back(4))), await back((await back((await back((await back(slice))(await back(-await back(3)), await back(None)))).indices))(await back(10))), await back((await back((await back((await back(slice))(await back(100), await back(-await back(100)), await back(-await back(3))))).indices))(await back(7))), await back(await back((await back(slice))(await back(1))) < await back((await back(slice))(await back(2))))))
    await back(None)
    items = await back((await back(list))(await back((await back(range))(await back(20)))))
    await back(None)
    await back((await back(print))(await back((await back(items))[await back(s)]), await back((await back('abcdefghijk'))[await back(s)]), await back((await back((await back(tuple))(await back(items))))[await back((await back(slice))(await back(-await back(2)), await back(None)))]), await back((await back(items))[await back((await back(slice))(await back(None), await back(None), await back(5)))]), await back((await back((await back(range))(await back(20))))[await back(s)]), await back((await back(b'abcdefgh'))[await back(s)])))
    await back(None)

    class Show:

        @driven
        async def __getitem__(self, key):
            return await back(key)

        @driven
        async def __setitem__(self, key, value):
            await back((await back(print))(await back('set'), await back(key), await back(value)))
            await back(None)

        @driven
        async def __delitem__(self, key):
            await back((await back(print))(await back('del'), await back(key)))
            await back(None)
    await back(None)
    x = await back((await back(Show))())
    await back(None)
    await back((await back(print))(await back((await back(x))[:]), await back((await back(x))[await back(1):]), await back((await back(x))[:await back(2)]), await back((await back(x))[::await back(3)]), await back((await back(x))[await back(1):await back(2):await back(3)]), await back((await back(x))[await back(1):await back(2), await back(3):await back(4)]), await back((await back(x))[await back(...), await back(1):]), await back((await back(x))[await back('a'):await back('b')]), await back((await back(x))[await back(None):await back(1)]), await back((await back(x))[await back((await back(1),))]), await back((await back(x))[await back((await back((await back(1), await back(2))), await back(3)))]), await back((await back(x))[await back(not await back(1)):await back(2)]), await back((await back((await back(x))[await back(lambda: 0):await back(1)])).stop), await back((await back(x))[await back(await back(1) if await back(x) else await back(2)):await back(3)])))
    await back(None)
    (await back(x))[await back(1):await back(2)] = await back(5)
    await back(None)
    (await back(x))[:, await back(0)] = await back(6)
    await back(None)
    del (await back(x))[await back(1):await back(2)], (await back(x))[:], (await back(x))[await back(0), ::await back(2)]
    await back(None)
    l = await back((await back(list))(await back('abcdef')))
    await back(None)
    (await back(l))[await back(1):await back(3)], (await back(l))[await back(-await back(1)):] = await back((await back('XY'), await back([await back('end'), await back('more')])))
    await back(None)
    await back((await back(print))(await back(l)))
    await back(None)
    async for start in each(await back((await back(None), await back(0), await back(2), await back(-await back(2)), await back(10), await back(-await back(10))))):
        async for stop in each(await back((await back(None), await back(1), await back(-await back(1)), await back(10)))):
            await back((await back(print))(*await back((''.join('abcde'[start:stop:step]) for step in await back((await back(None), await back(1), await back(2), await back(-await back(1)), await back(-await back(2)))))), sep=await back(','), end=await back(' ')))
            await back(None)
        await back(None)
        await back((await back(print))())
        await back(None)
    await back(None)

    class Index:

        @driven
        async def __index__(self):
            return await back(2)
    await back(None)
    await back((await back(print))(await back((await back('abcdef'))[await back((await back(Index))()):]), await back((await back('abcdef'))[:await back((await back(Index))())]), await back((await back([await back(1), await back(2), await back(3)]))[await back((await back(Index))())]), await back((await back('abcdef'))[::await back((await back(Index))())])))
    await back(None)
    async for call in each(await back((await back("'abc'['a':]"), await back('[1][1.5:]'), await back('slice()'), await back('slice(1, 2, 3, 4)'), await back('slice(1).indices()'), await back('slice(1).indices(-1)'), await back('slice(1, 2, 0).indices(5)'), await back("slice('a').indices(5)"), await back('[1, 2][::0]'), await back('slice(1).x'), await back('slice(a=1)'), await back("range(3)['a':]"), await back("b'a'[None:'x']"), await back('(1,)[[]:]')))):
        try:
            await back((await back(print))(await back(call), await back('='), await back((await back(eval))(await back(call)))))
            await back(None)
        except await back(Exception) as error:
            await back((await back(print))(await back(call), await back('->'), await back(await back((await back((await back(type))(await back(error)))).__name__) + await back(':')), await back(error)))
            await back(None)
        await back(None)
    await back(None)
    try:
        (await back(s)).start = await back(5)
        await back(None)
    except await back(AttributeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)
program()
