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
    global Mapping, Table, a, b, bad, call, item, produce, show, spread, t
    a = await back([await back(1), await back(2)])
    await back(None)
    b = await back((await back(3),))
    await back(None)
    await back((await back(print))(await back([*await back(a), *await back(b), *await back('cd')]), await back((*await back(a), await back(0), *await back(b))), await back(await back({*await back(a), *await back(a), *await back(b)}) == await back({await back(1), await back(2), await back(3)})), await back([*await back(())]), await back((*await back([]),))))
    await back(None)
    await back((await back(print))(await back({**await back({await back('x'): await back(1)}), await back('y'): await back(2), **await back({await back('x'): await back(3)})}), await back({await back('x'): await back(0), **await back({}), **await back({await back('z'): await back(9)})})))
    await back(None)
    await back((await back(print))(await back([*await back((await back(range))(await back(3))), *await back({await back('k'): await back(1)}), *await back((n * n for n in await back((await back(range))(await back(3)))))])))
    await back(None)
    t = await back((*await back(a), *await back(b)))
    await back(None)
    await back((await back(print))(await back(t)))
    await back(None)

    @driven
    async def spread():
        return await back((*await back(a), await back('end')))
    await back(None)

    def produce():
        yield (*b, 'yielded')
    await back(None)
    await back((await back(print))(await back((await back(spread))()), await back((await back(list))(await back((await back(produce))())))))
    await back(None)

    @driven
    async def call(*args, **kwargs):
        return await back((await back(args), await back(kwargs)))
    await back(None)
    await back((await back(print))(await back((await back(call))(*await back(a), *await back(b), await back(9), **await back({await back('k'): await back(1)}), j=await back(2), **await back({await back('i'): await back(3)})))))
    await back(None)
    await back((await back(print))(await back((await back(call))(*await back('ab'), *await back([await back(5)]), key=await back(0)))))
    await back(None)
    await back((await back(print))(await back((await back(call))(*await back((await back(iter))(await back([await back(1)]))), *await back({}), **await back({})))))
    await back(None)
    async for item in each(await back((*await back(a), *await back(b)))):
        await back((await back(print))(await back(item), end=await back(' ')))
        await back(None)
    await back(None)
    await back((await back(print))())
    await back(None)

    class Table:

        @driven
        async def __getitem__(self, key):
            return await back(key)
    await back(None)
    await back((await back(print))(await back((await back((await back(Table))()))[await back((*await back(a),))]), await back((await back((await back(Table))()))[await back((await back(0), *await back(a)))]), await back((await back((await back(Table))()))[*await back(a), await back(1):await back(2)])))
    await back(None)

    class Mapping:

        @driven
        async def keys(self):
            await back((await back(print))(await back('keys')))
            await back(None)
            return await back([await back('p'), await back('q')])

        @driven
        async def __getitem__(self, key):
            await back((await back(print))(await back('get'), await back(key)))
            await back(None)
            return await back(await back(key) * await back(2))
    await back(None)
    await back((await back(print))(await back({**await back((await back(Mapping))())})))
    await back(None)
    await back((await back(print))(await back((await back(call))(**await back((await back(Mapping))())))))
    await back(None)

    @driven
    async def bad(action):
        try:
            await back((await back(print))(await back((await back(action))())))
            await back(None)
        except await back(Exception) as error:
            await back((await back(print))(await back((await back((await back(type))(await back(error)))).__name__), await back(error)))
            await back(None)
        await back(None)
    await back(None)
    await back((await back(bad))(await back(lambda: [*5])))
    await back(None)
    await back((await back(bad))(await back(lambda: (*None,))))
    await back(None)
    await back((await back(bad))(await back(lambda: {*1.5})))
    await back(None)
    await back((await back(bad))(await back(lambda: {**[1]})))
    await back(None)
    await back((await back(bad))(await back(lambda: {**None})))
    await back(None)
    await back((await back(bad))(await back(lambda: call(*3))))
    await back(None)
    await back((await back(bad))(await back(lambda: call(**3))))
    await back(None)
    await back((await back(bad))(await back(lambda: call(k=1, **{'k': 2}))))
    await back(None)
    await back((await back(bad))(await back(lambda: call(**{'k': 1}, **{'k': 2}))))
    await back(None)
    await back((await back(bad))(await back(lambda: call(**{1: 2}))))
    await back(None)
    await back((await back(bad))(await back(lambda: print(**{'nonsense': 2}))))
    await back(None)

    @driven
    async def show(value):
        await back((await back(print))(await back('show'), await back(value)))
        await back(None)
        return await back(value)
    await back(None)
    await back((await back(print))(await back([*await back((await back(show))(await back([await back(1)]))), await back((await back(show))(await back(2))), *await back((await back(show))(await back([await back(3)])))])))
    await back(None)
    await back((await back(print))(await back({await back((await back(show))(await back('a'))): await back((await back(show))(await back(1))), **await back((await back(show))(await back({await back('b'): await back(2)}))), await back((await back(show))(await back('c'))): await back((await back(show))(await back(3)))})))
    await back(None)
    await back((await back(print))(await back((await back(call))(await back((await back(show))(await back(1))), *await back((await back(show))(await back([await back(2)]))), k=await back((await back(show))(await back(3))), **await back((await back(show))(await back({await back('m'): await back(4)})))))))
    await back(None)
program()
