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
    global Body, a, b, closures, deep, deleted, error, first_iterable_early, function, generator_late, nonlocal_walrus, shadowing, uses_locals, x
    x = await back('module')
    await back(None)
    await back((await back(print))(await back([await back(x) for x in await back('ab')]), await back(x), await back({await back(x): await back(x) for x in await back('c')}), await back(x), await back({await back(x) for x in await back('d')}), await back(x), await back((await back(list))(await back((x for x in await back('e'))))), await back(x)))
    await back(None)

    @driven
    async def function(x):
        inner = await back([await back([await back(await back(x) + await back(y)) for y in await back('12')]) for x in await back((await back(x), await back('z')))])
        await back(None)
        late = await back([await back(lambda: (x, y)) for y in await back((await back(range))(await back(2)))])
        await back(None)
        return await back((await back(inner), await back([await back((await back(f))()) for f in await back(late)]), await back(x)))
    await back(None)
    await back((await back(print))(await back((await back(function))(await back('p')))))
    await back(None)

    @driven
    async def closures():
        fs = await back([await back(lambda: i) for i in await back((await back(range))(await back(3)))])
        await back(None)
        gs = await back([await back(lambda i=await back(i): i) for i in await back((await back(range))(await back(3)))])
        await back(None)
        hs = await back([await back([await back(lambda: (i, j)) for j in await back((await back(range))(await back(2)))]) for i in await back((await back(range))(await back(2)))])
        await back(None)
        return await back((await back([await back((await back(f))()) for f in await back(fs)]), await back([await back((await back(g))()) for g in await back(gs)]), await back([await back([await back((await back(h))()) for h in await back(row)]) for row in await back(hs)])))
    await back(None)
    await back((await back(print))(await back((await back(closures))())))
    await back(None)

    class Body:
        items = [1, 2]
        n = 10
        first = [i for i in items]
        try:
            second = [i * n for i in items]
        except NameError as error:
            second = str(error)
        third = [i for i in range(n)][-1]
        nested = [[j for j in items2] for items2 in [items]]
    await back(None)
    await back((await back(print))(await back((await back(Body)).first), await back((await back(Body)).second), await back((await back(Body)).third), await back((await back(Body)).nested), await back((await back(hasattr))(await back(Body), await back('i')))))
    await back(None)

    @driven
    async def uses_locals():
        a = await back(1)
        await back(None)
        return await back(await back([await back((await back(sorted))(await back((k for k in await back((await back(locals))()) if k != 'k')))) for _ in await back((await back(range))(await back(1)))]) and await back('locals in a comprehension'))
    await back(None)
    await back((await back(print))(await back((await back(uses_locals))())))
    await back(None)

    @driven
    async def nonlocal_walrus():
        total = await back(0)
        await back(None)

        @driven
        async def add():
            nonlocal total
            return await back([await back((total := (await back(await back(total) + await back(n))))) for n in await back((await back(1), await back(2), await back(3)))])
        await back(None)
        return await back((await back((await back(add))()), await back(total)))
    await back(None)
    await back((await back(print))(await back((await back(nonlocal_walrus))())))
    await back(None)

    @driven
    async def shadowing(items):
        items = await back([await back(items) for items in await back(items)])
        await back(None)
        return await back(items)
    await back(None)
    await back((await back(print))(await back((await back(shadowing))(await back([await back(3), await back(1)])))))
    await back(None)

    @driven
    async def generator_late():
        n = await back(1)
        await back(None)
        g = await back((n * i for i in await back((await back(range))(await back(3)))))
        await back(None)
        n = await back(100)
        await back(None)
        return await back((await back(list))(await back(g)))
    await back(None)
    await back((await back(print))(await back((await back(generator_late))())))
    await back(None)

    @driven
    async def first_iterable_early():
        source = await back([await back(1)])
        await back(None)
        g = await back((i for i in await back(source)))
        await back(None)
        source = await back([await back(2)])
        await back(None)
        return await back((await back(list))(await back(g)))
    await back(None)
    await back((await back(print))(await back((await back(first_iterable_early))())))
    await back(None)
    await back((await back(print))(await back([await back(y) for x in await back((await back(range))(await back(3))) for y in await back((await back(range))(await back(x)))]), await back([await back((await back(x), await back(y))) for x in await back('ab') for y in await back(await back(x) * await back(2))]), await back([await back([await back(z) for z in await back((await back(range))(await back(y)))]) for y in await back((z for z in await back((await back(range))(await back(3)))))])))
    await back(None)
    await back((await back(print))(await back((await back([await back((a := (await back([await back((b := (await back(await back(a0) * await back(2))))) for a0 in await back((await back(range))(await back(3)))])))), await back(b)]))[await back(-await back(1))]), await back(a)))
    await back(None)
    deep = await back([await back([await back([await back([await back(d) for d in await back((await back(range))(await back(c)))]) for c in await back((await back(range))(await back(b)))]) for b in await back((await back(range))(await back(a)))]) for a in await back((await back(range))(await back(4)))])
    await back(None)
    await back((await back(print))(await back((await back(deep))[await back(3)])))
    await back(None)
    try:
        await back([await back(unknown) for _ in await back((await back(range))(await back(1)))])
        await back(None)
    except await back(NameError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)

    @driven
    async def deleted():
        v = await back(1)
        await back(None)
        fs = await back([await back(lambda: v) for _ in await back((await back(range))(await back(1)))])
        await back(None)
        del v
        await back(None)
        try:
            await back((await back((await back(fs))[await back(0)]))())
            await back(None)
        except await back(NameError) as error:
            return await back((await back(str))(await back(error)))
        await back(None)
    await back(None)
    await back((await back(print))(await back((await back(deleted))())))
    await back(None)
    await back((await back(print))(await back((await back(lambda: [(lambda: k)() for k in range(2)]))()), await back([await back((await back(lambda k: k * j))(await back(2))) for j in await back((await back(range))(await back(3)))])))
    await back(None)
program()
