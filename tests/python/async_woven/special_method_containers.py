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
    global Contains, Countdown, Defaults, Functor, Grid, NoReversal, NotContainer, Nothing, OldSequence, Slices, a, action, b, c, d, error, f, g, n, o, s, statement

    class Grid:

        @driven
        async def __init__(self):
            (await back(self)).cells = await back({})
            await back(None)

        @driven
        async def __getitem__(self, key):
            await back((await back(print))(await back('get'), await back(key)))
            await back(None)
            if await back(await back((await back(isinstance))(await back(key), await back(tuple))) and await back(await back(key) in await back((await back(self)).cells))):
                return await back((await back((await back(self)).cells))[await back(key)])
            await back(None)
            raise await back((await back(KeyError))(await back(key)))

        @driven
        async def __setitem__(self, key, value):
            await back((await back(print))(await back('set'), await back(key), await back(value)))
            await back(None)
            (await back((await back(self)).cells))[await back(key)] = await back(value)
            await back(None)

        @driven
        async def __delitem__(self, key):
            await back((await back(print))(await back('del'), await back(key)))
            await back(None)
            del (await back((await back(self)).cells))[await back(key)]
            await back(None)

        @driven
        async def __len__(self):
            return await back((await back(len))(await back((await back(self)).cells)))

        @driven
        async def __contains__(self, key):
            await back((await back(print))(await back('contains'), await back(key)))
            await back(None)
            return await back(await back(key) in await back((await back(self)).cells))
    await back(None)
    g = await back((await back(Grid))())
    await back(None)
    (await back(g))[await back((await back(1), await back(2)))] = await back('a')
    await back(None)
    (await back(g))[await back((await back(1), await back(2)))] += await back('b')
    await back(None)
    await back((await back(print))(await back((await back(g))[await back((await back(1), await back(2)))]), await back((await back(len))(await back(g))), await back(await back((await back(1), await back(2))) in await back(g)), await back(await back((await back(3), await back(4))) not in await back(g)), await back((await back(bool))(await back(g)))))
    await back(None)
    del (await back(g))[await back((await back(1), await back(2)))]
    await back(None)
    await back((await back(print))(await back((await back(bool))(await back(g)))))
    await back(None)
    try:
        await back((await back(g))[await back(0)])
        await back(None)
    except await back(KeyError) as error:
        await back((await back(print))(await back((await back(repr))(await back(error)))))
        await back(None)
    await back(None)

    class Slices:

        @driven
        async def __getitem__(self, key):
            return await back(key)
    await back(None)
    s = await back((await back(Slices))())
    await back(None)
    await back((await back(print))(await back((await back(s))[await back(1)]), await back((await back(s))[await back(1):await back(2)]), await back((await back(s))[:]), await back((await back(s))[await back(1):await back(2):await back(3)]), await back((await back(s))[:await back(5)]), await back((await back(s))[await back(-await back(1)):]), await back((await back(s))[await back(1), await back(2):await back(3)]), await back((await back(s))[await back(...)]), await back((await back(s))[await back(())]), await back((await back(s))[await back((await back(1), await back(2)))]), await back((await back(s))[await back(None)]), await back((await back(s))[await back('k')]), await back((await back(s))[await back(1):await back(2), ::await back(3), await back(...)])))
    await back(None)

    class Countdown:

        @driven
        async def __init__(self, n):
            (await back(self)).n = await back(n)
            await back(None)

        @driven
        async def __iter__(self):
            return await back((await back(iter))(await back((await back(range))(await back((await back(self)).n), await back(0), await back(-await back(1))))))

        @driven
        async def __reversed__(self):
            return await back((await back(iter))(await back((await back(range))(await back(1), await back(await back((await back(self)).n) + await back(1))))))

        @driven
        async def __length_hint__(self):
            return await back(3)
    await back(None)
    c = await back((await back(Countdown))(await back(3)))
    await back(None)
    await back((await back(print))(await back((await back(list))(await back(c))), await back((await back(list))(await back((await back(reversed))(await back(c))))), await back(await back(2) in await back(c)), await back(await back(9) in await back(c)), await back((await back(sum))(await back(c))), await back((await back(max))(await back(c))), await back((await back(sorted))(await back(c))), await back((await back(tuple))(await back(c))), await back([*await back(c)]), await back((await back((await back(dict)).fromkeys))(await back(c))), await back((await back((await back('')).join))(await back((await back(map))(await back(str), await back(c)))))))
    await back(None)
    a, b, d = await back(c)
    await back(None)
    await back((await back(print))(await back(a), await back(b), await back(d), *await back(c)))
    await back(None)

    class OldSequence:

        @driven
        async def __getitem__(self, index):
            if await back(await back(index) >= await back(3)):
                raise await back(IndexError)
            await back(None)
            return await back(await back(index) * await back(index))

        @driven
        async def __len__(self):
            return await back(3)
    await back(None)
    o = await back((await back(OldSequence))())
    await back(None)
    await back((await back(print))(await back((await back(list))(await back(o))), await back((await back(list))(await back((await back(reversed))(await back(o))))), await back(await back(4) in await back(o)), await back(await back(5) in await back(o)), await back([await back(x) for x in await back(o)]), await back((await back(min))(await back(o))), await back((await back(list))(await back((await back(zip))(await back(o), await back('abc')))))))
    await back(None)

    class Defaults(await back(dict)):

        @driven
        async def __missing__(self, key):
            await back((await back(print))(await back('missing'), await back(key)))
            await back(None)
            (await back(self))[await back(key)] = value = await back([])
            await back(None)
            return await back(value)
    await back(None)
    d = await back((await back(Defaults))())
    await back(None)
    await back((await back((await back((await back(d))[await back('x')])).append))(await back(1)))
    await back(None)
    await back((await back((await back((await back(d))[await back('x')])).append))(await back(2)))
    await back(None)
    await back((await back(print))(await back(d), await back((await back((await back(d)).get))(await back('y'))), await back(await back('y') in await back(d))))
    await back(None)

    class Contains:

        @driven
        async def __contains__(self, item):
            return await back([])
    await back(None)
    await back((await back(print))(await back(await back(1) in await back((await back(Contains))())), await back(await back(1) not in await back((await back(Contains))()))))
    await back(None)

    class NotContainer:
        __contains__ = None

        @driven
        async def __iter__(self):
            return await back((await back(iter))(await back([await back(1)])))
    await back(None)
    try:
        await back(await back(1) in await back((await back(NotContainer))()))
        await back(None)
    except await back(TypeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)

    class NoReversal(await back(OldSequence)):
        __reversed__ = None
    await back(None)
    try:
        await back((await back(reversed))(await back((await back(NoReversal))())))
        await back(None)
    except await back(TypeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)

    class Nothing:
        pass
    await back(None)
    n = await back((await back(Nothing))())
    await back(None)
    async for action in each(await back((await back('n[0]'), await back('n[0:1]'), await back('len(n)'), await back('n()'), await back('iter(n)'), await back('reversed(n)'), await back('1 in n'), await back('n[0]'), await back('next(n)'), await back('n + 1'), await back('-n'), await back('hash(n) and 1'), await back('int(n)'), await back('float(n)'), await back('abs(n)'), await back('n < n'), await back('n @ n'), await back('[][n]'), await back("'a' * n"), await back('range(n)'), await back('bytes(n)'), await back('dict(n)'), await back('complex(n)'), await back('round(n)')))):
        try:
            await back((await back(print))(await back(action), await back((await back(eval))(await back(action)))))
            await back(None)
        except await back(TypeError) as error:
            await back((await back(print))(await back(action), await back('->'), await back(error)))
            await back(None)
        await back(None)
    await back(None)
    async for statement in each(await back((await back('n[0] = 1'), await back('del n[0]'), await back('n[0] += 1'), await back('n.x += 1'), await back('a, b = n'), await back('for _ in n: pass'), await back('with n: pass'), await back('raise n')))):
        try:
            await back((await back(exec))(await back(statement)))
            await back(None)
        except await back((await back(TypeError), await back(AttributeError))) as error:
            await back((await back(print))(await back(statement), await back('->'), await back(error)))
            await back(None)
        await back(None)
    await back(None)

    class Functor:

        @driven
        async def __call__(self, *args, **kwargs):
            return await back((await back(args), await back(kwargs)))
    await back(None)
    f = await back((await back(Functor))())
    await back(None)
    (await back(f)).__call__ = await back(lambda: "the instance's own is not used")
    await back(None)
    await back((await back(print))(await back((await back(f))(await back(1), k=await back(2))), await back((await back(callable))(await back(f))), await back((await back(callable))(await back(n)))))
    await back(None)
program()
