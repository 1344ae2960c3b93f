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
    global Callable, Owner, bound, error, fresh, function, get, given, items, kwargs_order, nothing, recursive, returns_function, same, show, table, unbound

    @driven
    async def show(value):
        await back((await back(print))(await back('eval'), await back(value)))
        await back(None)
        return await back(value)
    await back(None)

    @driven
    async def function(*args, **kwargs):
        await back((await back(print))(await back('called'), await back(args), await back(kwargs)))
        await back(None)
    await back(None)

    @driven
    async def get():
        await back((await back(print))(await back('the function itself')))
        await back(None)
        return await back(function)
    await back(None)
    await back((await back((await back(get))()))(await back((await back(show))(await back(1))), await back((await back(show))(await back(2))), *await back((await back(show))(await back([await back(3)]))), key=await back((await back(show))(await back(4))), **await back((await back(show))(await back({await back('other'): await back(5)})))))
    await back(None)
    await back((await back((await back(get))()))(*await back((await back(show))(await back('ab'))), await back((await back(show))(await back('c'))), *await back((await back(show))(await back('d'))), k=await back((await back(show))(await back(1)))))
    await back(None)

    class Owner:

        @property
        @driven
        async def method(self):
            await back((await back(print))(await back('attribute looked up')))
            await back(None)
            return await back(function)
    await back(None)
    await back((await back((await back((await back(Owner))())).method))(await back((await back(show))(await back('argument')))))
    await back(None)

    class Callable:

        @driven
        async def __init__(self, *args):
            await back((await back(print))(await back('init'), await back(args)))
            await back(None)

        @driven
        async def __call__(self, *args, **kwargs):
            await back((await back(print))(await back('call'), await back(args), await back(kwargs)))
            await back(None)
            return await back(self)
    await back(None)
    await back((await back((await back((await back(Callable))(await back((await back(show))(await back(1))))))(await back((await back(show))(await back(2))))))(await back((await back(show))(await back(3))), last=await back((await back(show))(await back(4)))))
    await back(None)
    await back((await back(print))(await back(await back((await back((await back(type))(await back((await back(Callable))())))).__call__) is await back((await back(Callable)).__call__))))
    await back(None)
    table = await back({await back('f'): await back(function), await back('g'): await back([await back(function)])})
    await back(None)
    await back((await back((await back(table))[await back((await back(show))(await back('f')))]))(await back((await back(show))(await back(1)))))
    await back(None)
    await back((await back((await back((await back(table))[await back('g')]))[await back((await back(show))(await back(0)))]))(await back((await back(show))(await back(2)))))
    await back(None)

    @driven
    async def returns_function(n):
        return await back(lambda m: lambda k: (n, m, k))
    await back(None)
    await back((await back(print))(await back((await back((await back((await back(returns_function))(await back((await back(show))(await back(1))))))(await back((await back(show))(await back(2))))))(await back((await back(show))(await back(3)))))))
    await back(None)
    try:
        await back((await back((await back(get))()))(await back((await back(show))(await back(1))), await back(await back(1) // await back(0)), await back((await back(show))(await back(2)))))
        await back(None)
    except await back(ZeroDivisionError) as error:
        await back((await back(print))(await back((await back((await back(type))(await back(error)))).__name__)))
        await back(None)
    await back(None)
    try:
        await back((await back(undefined))(await back((await back(show))(await back('not evaluated')))))
        await back(None)
    except await back(NameError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)
    nothing = await back(None)
    await back(None)
    try:
        await back((await back(nothing))(await back((await back(show))(await back('evaluated before the call fails')))))
        await back(None)
    except await back(TypeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)
    bound = await back((await back('a-b-c')).split)
    await back(None)
    await back((await back(print))(await back((await back(bound))(await back('-'))), await back((await back(bound))(sep=await back('-'), maxsplit=await back(1)))))
    await back(None)
    unbound = await back((await back(str)).upper)
    await back(None)
    await back((await back(print))(await back((await back(unbound))(await back('text'))), await back((await back(list))(await back((await back(map))(await back((await back(str)).strip), await back([await back(' a '), await back('b ')])))))))
    await back(None)
    try:
        await back((await back((await back(str)).upper))(await back(5)))
        await back(None)
    except await back(TypeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)
    try:
        await back((await back((await back(str)).upper))())
        await back(None)
    except await back(TypeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)

    @driven
    async def recursive(n, acc=await back(())):
        return await back(await back(acc) if await back(await back(n) == await back(0)) else await back((await back(recursive))(await back(await back(n) - await back(1)), await back(await back(acc) + await back((await back(n),))))))
    await back(None)
    await back((await back(print))(await back((await back(recursive))(await back(5)))))
    await back(None)

    @driven
    async def kwargs_order(**kwargs):
        return await back((await back(list))(await back(kwargs)))
    await back(None)
    await back((await back(print))(await back((await back(kwargs_order))(z=await back(1), a=await back(2), m=await back(3), **await back({await back('b'): await back(4)})))))
    await back(None)

    @driven
    async def fresh(**kwargs):
        (await back(kwargs))[await back('added')] = await back(1)
        await back(None)
        return await back(kwargs)
    await back(None)
    given = await back({await back('x'): await back(0)})
    await back(None)
    await back((await back(print))(await back((await back(fresh))(**await back(given))), await back(given)))
    await back(None)

    @driven
    async def same(*args):
        return await back(args)
    await back(None)
    items = await back((await back(1), await back(2)))
    await back(None)
    await back((await back(print))(await back(await back((await back(same))(*await back(items))) == await back(items)), await back(await back((await back(same))(*await back([]))) is await back((await back(same))()))))
    await back(None)
program()
