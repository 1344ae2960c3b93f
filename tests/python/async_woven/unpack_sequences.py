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
    global Pair, a, attempt, b, c, d, e, endless, failing, function, last, left, more, name, none, not_iterable, nothing_from_something, one_too_many, right, too_few, too_few_with_star, too_many_from_generator, x, y
    a, b, c = await back('xyz')
    await back(None)
    await back((await back(print))(await back(a), await back(b), await back(c)))
    await back(None)
    a, b = await back({await back(1): await back('one'), await back(2): await back('two')})
    await back(None)
    await back((await back(print))(await back(a), await back(b)))
    await back(None)
    a, *b = await back((await back(range))(await back(5)))
    await back(None)
    await back((await back(print))(await back(a), await back(b)))
    await back(None)
    *a, b = await back((await back(1),))
    await back(None)
    await back((await back(print))(await back(a), await back(b)))
    await back(None)
    a, *b, c = await back([await back(1), await back(2)])
    await back(None)
    await back((await back(print))(await back(a), await back(b), await back(c)))
    await back(None)
    (a, b), [c, *d], e = await back((await back((await back(1), await back(2))), await back('pqr'), await back({await back(5)})))
    await back(None)
    await back((await back(print))(await back(a), await back(b), await back(c), await back(d), await back(e)))
    await back(None)
    [a, [b, [c]]] = await back((await back(1), await back((await back(2), await back((await back(3),))))))
    await back(None)
    await back((await back(print))(await back(a), await back(b), await back(c)))
    await back(None)
    a, b = await back((await back(map))(await back(str), await back((await back(1), await back(2)))))
    await back(None)
    await back((await back(print))(await back(a), await back(b)))
    await back(None)

    @driven
    async def attempt(title, action):
        try:
            await back((await back(action))())
            await back(None)
        except await back(Exception) as error:
            await back((await back(print))(await back(title), await back('->'), await back((await back((await back(type))(await back(error)))).__name__), await back(error)))
            await back(None)
        await back(None)
    await back(None)

    @driven
    async def too_few():
        a, b, c = await back((await back(1), await back(2)))
        await back(None)
    await back(None)

    @driven
    async def too_few_with_star():
        a, *b, c, d = await back([await back(1), await back(2)])
        await back(None)
    await back(None)

    @driven
    async def not_iterable():
        a, b = await back(5)
        await back(None)
    await back(None)

    @driven
    async def none():
        a, b = await back(None)
        await back(None)
    await back(None)

    @driven
    async def too_many_from_generator():
        a, b = await back((n for n in await back((await back(range))(await back(10)))))
        await back(None)
    await back(None)

    @driven
    async def one_too_many():
        a, = await back((await back(iter))(await back('ab')))
        await back(None)
    await back(None)

    @driven
    async def failing():

        def source():
            yield 1
            raise KeyError('in the source')
        await back(None)
        a, b = await back((await back(source))())
        await back(None)
    await back(None)

    @driven
    async def nothing_from_something():
        () = await back((await back(iter))(await back([await back(1)])))
        await back(None)
    await back(None)
    async for function in each(await back((await back(too_few), await back(too_few_with_star), await back(not_iterable), await back(none), await back(too_many_from_generator), await back(one_too_many), await back(failing), await back(nothing_from_something)))):
        await back((await back(attempt))(await back((await back(function)).__name__), await back(function)))
        await back(None)
    await back(None)

    def endless():
        n = 0
        while True:
            print('produce', n)
            yield n
            n += 1
    await back(None)
    try:
        a, b = await back((await back(endless))())
        await back(None)
    except await back(ValueError):
        await back((await back(print))(await back('asked for one more than needed, no further')))
        await back(None)
    await back(None)

    class Pair:

        def __iter__(self):
            print('iter')
            yield 'left'
            yield 'right'
    await back(None)
    left, right = await back((await back(Pair))())
    await back(None)
    await back((await back(print))(await back(left), await back(right)))
    await back(None)
    async for name, (x, y), *more in each(await back([await back((await back('p'), await back((await back(1), await back(2))))), await back((await back('q'), await back((await back(3), await back(4))), await back(5), await back(6)))])):
        await back((await back(print))(await back(name), await back(x), await back(y), await back(more)))
        await back(None)
    await back(None)
    await back((await back(print))(await back([await back(await back(x) + await back(y)) for x, y in await back([await back((await back(1), await back(2))), await back((await back(3), await back(4)))])]), await back({await back(k): await back(v) for k, v in await back([await back('ab'), await back('cd')])})))
    await back(None)
    a, b, c = c, a, b = await back((await back(1), await back(2), await back(3)))
    await back(None)
    await back((await back(print))(await back(a), await back(b), await back(c)))
    await back(None)
    x = await back([await back(1), await back(2), await back(3)])
    await back(None)
    (await back(x))[await back(0)], *(await back(x))[await back(1):], last = await back([await back(10), await back(20), await back(30), await back(40)])
    await back(None)
    await back((await back(print))(await back(x), await back(last)))
    await back(None)
program()
