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
    global Reflected, Traced, a, b, c, container, error, nan, operator, pair, r, show, x, y

    @driven
    async def show(value):
        await back((await back(print))(await back('<'), await back(value), await back('>'), sep=await back(''), end=await back(' ')))
        await back(None)
        return await back(value)
    await back(None)
    await back((await back(print))(await back(await back((await back(show))(await back(1))) < await back((await back(show))(await back(2))) < await back((await back(show))(await back(3))))))
    await back(None)
    await back((await back(print))(await back(await back((await back(show))(await back(1))) < await back((await back(show))(await back(0))) < await back((await back(show))(await back(3))))))
    await back(None)
    await back((await back(print))(await back(await back((await back(show))(await back(1))) < await back((await back(show))(await back(2))) > await back((await back(show))(await back(0))) != await back((await back(show))(await back(5))) == await back((await back(show))(await back(5))))))
    await back(None)
    await back((await back(print))(await back(await back((await back(show))(await back(1))) == await back((await back(show))(await back(1.0))) is await back((await back(show))(await back(True))))))
    await back(None)
    await back((await back(print))(await back(await back((await back(show))(await back('a'))) in await back((await back(show))(await back('abc'))) in await back((await back(show))(await back([await back('abc')]))))))
    await back(None)
    await back((await back(print))(await back(await back((await back(show))(await back(1))) not in await back((await back(show))(await back([await back(2)]))) not in await back((await back(show))(await back([]))))))
    await back(None)
    await back((await back(print))(await back(not await back(await back((await back(show))(await back(1))) < await back((await back(show))(await back(2))) < await back((await back(show))(await back(2)))))))
    await back(None)
    await back((await back(print))(await back(await back(1) < await back(2) == await back(2) < await back(3)), await back(await back(await back(1) < await back(2)) == await back(await back(2) < await back(3))), await back(await back(1) < await back(await back(2) == await back(2)) < await back(3))))
    await back(None)
    await back((await back(print))(await back(await back(1) == await back(1) != await back(2)), await back(await back(3) > await back(2) > await back(1) > await back(0)), await back(await back(0) < await back(1) < await back(1))))
    await back(None)
    x = y = await back([])
    await back(None)
    await back((await back(print))(await back(await back(x) is await back(y) is await back(x)), await back(await back(x) is not await back(y)), await back(await back(x) is await back([]) is await back(y))))
    await back(None)

    class Traced:

        @driven
        async def __init__(self, name):
            (await back(self)).name = await back(name)
            await back(None)

        @driven
        async def __lt__(self, other):
            await back((await back(print))(await back((await back(self)).name), await back('<'), await back((await back(other)).name)))
            await back(None)
            return await back(await back((await back(self)).name) + await back((await back(other)).name))

        @driven
        async def __gt__(self, other):
            await back((await back(print))(await back((await back(self)).name), await back('>'), await back((await back(other)).name)))
            await back(None)
            return await back([])
    await back(None)
    a, b, c = await back((await back(map))(await back(Traced), await back('abc')))
    await back(None)
    await back((await back(print))(await back(await back(a) < await back(b) < await back(c))))
    await back(None)
    await back((await back(print))(await back(await back(a) < await back(b) > await back(c))))
    await back(None)
    await back((await back(print))(await back(await back(await back(a) < await back(b)) and await back(await back(b) < await back(c)))))
    await back(None)
    if await back(await back(a) > await back(b) < await back(c)):
        await back((await back(print))(await back('never')))
        await back(None)
    else:
        await back((await back(print))(await back('an empty list is false')))
        await back(None)
    await back(None)

    class Reflected:

        @driven
        async def __eq__(self, other):
            await back((await back(print))(await back('eq'), await back((await back((await back(type))(await back(other)))).__name__)))
            await back(None)
            return await back(NotImplemented)

        @driven
        async def __lt__(self, other):
            await back((await back(print))(await back('lt'), await back((await back((await back(type))(await back(other)))).__name__)))
            await back(None)
            return await back(NotImplemented)

        @driven
        async def __gt__(self, other):
            await back((await back(print))(await back('gt'), await back((await back((await back(type))(await back(other)))).__name__)))
            await back(None)
            return await back('reflected')
    await back(None)
    r = await back((await back(Reflected))())
    await back(None)
    await back((await back(print))(await back(await back(1) < await back(r))))
    await back(None)
    await back((await back(print))(await back(await back(r) == await back(r)), await back(await back(r) == await back(1)), await back(await back(1) == await back(r)), await back(await back(r) != await back(1))))
    await back(None)
    async for pair in each(await back((await back((await back(1), await back('a'))), await back((await back([]), await back(()))), await back((await back(None), await back(None))), await back((await back({}), await back({}))), await back((await back(1j), await back(2j))), await back((await back(r), await back(r))), await back((await back(object), await back(object))), await back((await back(1), await back(None)))))):
        try:
            await back((await back(print))(await back(await back((await back(pair))[await back(0)]) < await back((await back(pair))[await back(1)]))))
            await back(None)
        except await back(TypeError) as error:
            await back((await back(print))(await back(error)))
            await back(None)
        await back(None)
    await back(None)
    async for operator in each(await back((await back('<='), await back('>'), await back('>=')))):
        try:
            await back((await back(eval))(await back(f"1 {await back(operator)} ''")))
            await back(None)
        except await back(TypeError) as error:
            await back((await back(print))(await back(error)))
            await back(None)
        await back(None)
    await back(None)
    async for container in each(await back((await back(5), await back(None), await back(1.5), await back(object)))):
        try:
            await back((await back(print))(await back(await back(1) in await back(container))))
            await back(None)
        except await back(TypeError) as error:
            await back((await back(print))(await back(error)))
            await back(None)
        await back(None)
    await back(None)
    try:
        await back(await back(1) in await back('text'))
        await back(None)
    except await back(TypeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)
    await back((await back(print))(await back(await back([await back(1), await back(2)]) < await back([await back(1), await back(2), await back(0)])), await back(await back((await back(1), await back('a'))) < await back((await back(1), await back('b')))), await back(await back([await back(1), await back([await back(2)])]) == await back([await back(1), await back([await back(2)])])), await back(await back('Z') < await back('a')), await back(await back({await back(1)}) < await back({await back(1), await back(2)})), await back(await back({await back(1)}) <= await back({await back(2)}))))
    await back(None)
    nan = await back((await back(float))(await back('nan')))
    await back(None)
    await back((await back(print))(await back(await back(nan) == await back(nan)), await back(await back(nan) != await back(nan)), await back(await back(nan) in await back([await back(nan)])), await back(await back([await back(nan)]) == await back([await back(nan)])), await back(await back(nan) < await back(1) > await back(nan))))
    await back(None)
program()
