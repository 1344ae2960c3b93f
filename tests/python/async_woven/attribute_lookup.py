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
    global Callable, Dir, Error, Infinite, Proxy, Suggest, Traced, call, d, error, holder, proxy, t

    class Traced:
        shared = 'class'

        @driven
        async def __init__(self):
            (await back(self)).own = await back(1)
            await back(None)

        @driven
        async def __getattribute__(self, name):
            if await back(not await back((await back((await back(name)).startswith))(await back('__')))):
                await back((await back(print))(await back('getattribute'), await back(name)))
                await back(None)
            await back(None)
            return await back((await back((await back((await back(super))())).__getattribute__))(await back(name)))

        @driven
        async def __getattr__(self, name):
            await back((await back(print))(await back('getattr'), await back(name)))
            await back(None)
            if await back(await back(name) == await back('forbidden')):
                raise await back((await back(AttributeError))(await back('not for you')))
            await back(None)
            return await back(await back(name) * await back(2))

        @driven
        async def __setattr__(self, name, value):
            await back((await back(print))(await back('setattr'), await back(name), await back(value)))
            await back(None)
            await back((await back((await back((await back(super))())).__setattr__))(await back(name), await back(value)))
            await back(None)

        @driven
        async def __delattr__(self, name):
            await back((await back(print))(await back('delattr'), await back(name)))
            await back(None)
            await back((await back((await back((await back(super))())).__delattr__))(await back(name)))
            await back(None)
    await back(None)
    t = await back((await back(Traced))())
    await back(None)
    await back((await back(print))(await back((await back(t)).own), await back((await back(t)).shared), await back((await back(t)).virtual)))
    await back(None)
    (await back(t)).new = await back(5)
    await back(None)
    (await back(t)).new += await back(1)
    await back(None)
    del (await back(t)).new
    await back(None)
    await back((await back(print))(await back((await back(hasattr))(await back(t), await back('forbidden'))), await back((await back(hasattr))(await back(t), await back('else'))), await back((await back(getattr))(await back(t), await back('forbidden'), await back('default'))), await back((await back(getattr))(await back(t), await back('own')))))
    await back(None)
    try:
        await back((await back(t)).forbidden)
        await back(None)
    except await back(AttributeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)
    try:
        del (await back(t)).none
        await back(None)
    except await back(AttributeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)
    await back((await back((await back(object)).__setattr__))(await back(t), await back('quiet'), await back(1)))
    await back(None)
    await back((await back(print))(await back((await back((await back(object)).__getattribute__))(await back(t), await back('quiet'))), await back((await back(t)).__dict__)))
    await back(None)

    class Proxy:

        @driven
        async def __init__(self, target):
            await back((await back((await back(object)).__setattr__))(await back(self), await back('_target'), await back(target)))
            await back(None)

        @driven
        async def __getattr__(self, name):
            return await back((await back(getattr))(await back((await back(self))._target), await back(name)))

        @driven
        async def __setattr__(self, name, value):
            await back((await back(setattr))(await back((await back(self))._target), await back(name), await back(value)))
            await back(None)

        @driven
        async def __len__(self):
            return await back((await back(len))(await back((await back(self))._target)))
    await back(None)
    proxy = await back((await back(Proxy))(await back([await back(3), await back(1), await back(2)])))
    await back(None)
    await back((await back((await back(proxy)).sort))())
    await back(None)
    await back((await back((await back(proxy)).append))(await back(9)))
    await back(None)
    await back((await back(print))(await back((await back((await back(proxy)).pop))()), await back((await back(len))(await back(proxy))), await back((await back(proxy))._target)))
    await back(None)
    try:
        (await back(proxy)).attribute = await back(1)
        await back(None)
    except await back(AttributeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)
    try:
        await back((await back(proxy))[await back(0)])
        await back(None)
    except await back(TypeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)

    class Infinite:

        @driven
        async def __getattr__(self, name):
            return await back((await back(self)).missing)
    await back(None)
    try:
        await back((await back((await back(Infinite))())).anything)
        await back(None)
    except await back(RecursionError) as error:
        await back((await back(print))(await back('RecursionError')))
        await back(None)
    await back(None)

    class Dir:

        @driven
        async def __dir__(self):
            return await back([await back('b'), await back('a'), await back('c')])
    await back(None)
    await back((await back(print))(await back((await back(dir))(await back((await back(Dir))()))), await back(await back('__class__') in await back((await back(dir))(await back(Traced)))), await back(await back('own') in await back((await back(dir))(await back(t))))))
    await back(None)
    async for call in each(await back((await back("getattr(1, 'real')"), await back("getattr(1, 'x')"), await back("getattr(1, 'x', None)"), await back('hasattr(1, 5)'), await back('setattr(t, 5, 1)'), await back("getattr(t, 'with space')"), await back("delattr(t, 'own')"), await back('t.own.y'), await back('None.x'), await back('(1).x'), await back('[].x'), await back('int.x'), await back('len.x'), await back('(lambda: 0).x'), await back('Traced.x'), await back('Traced.own'), await back('super.x'), await back('type.x'), await back("''.x"), await back('{}.x'), await back('(1,).x'), await back('1.5.x'), await back("b''.x"), await back('range(1).x'), await back('object.x'), await back('t.shared.x')))):
        try:
            await back((await back(print))(await back(call), await back('='), await back((await back(eval))(await back(call)))))
            await back(None)
        except await back(Exception) as error:
            await back((await back(print))(await back(call), await back('->'), await back((await back((await back(type))(await back(error)))).__name__), await back(error)))
            await back(None)
        await back(None)
    await back(None)

    class Error:

        @property
        @driven
        async def p(self):
            return await back((await back([])).nothing)

        @driven
        async def __getattr__(self, name):
            return await back(f'fallback for {await back(name)}')
    await back(None)
    await back((await back(print))(await back((await back((await back(Error))())).p)))
    await back(None)

    class Suggest:
        value = 1
    await back(None)
    try:
        await back((await back((await back(Suggest))())).valu)
        await back(None)
    except await back(AttributeError) as error:
        await back((await back(print))(await back((await back(error)).name), await back((await back((await back(type))(await back((await back(error)).obj)))).__name__), await back(error)))
        await back(None)
    await back(None)

    class Callable:

        @driven
        async def __getattribute__(self, name):
            if await back(await back(name) == await back('f')):
                return await back(lambda *args: args)
            await back(None)
            return await back((await back((await back(object)).__getattribute__))(await back(self), await back(name)))
    await back(None)
    await back((await back(print))(await back((await back((await back((await back(Callable))())).f))(await back(1), await back(2))), await back((await back((await back((await back(Callable))())).__class__)).__name__)))
    await back(None)
    d = await back({})
    await back(None)
    holder = await back((await back((await back(type))(await back('Holder'), await back(()), await back(d))))())
    await back(None)
    (await back(holder)).x = await back(1)
    await back(None)
    (await back((await back(holder)).__dict__))[await back('y')] = await back(2)
    await back(None)
    await back((await back(print))(await back((await back(holder)).y), await back((await back(vars))(await back(holder)))))
    await back(None)
    (await back(holder)).__dict__ = await back({await back('z'): await back(3)})
    await back(None)
    await back((await back(print))(await back((await back(holder)).z), await back((await back(hasattr))(await back(holder), await back('x')))))
    await back(None)
    try:
        (await back(holder)).__dict__ = await back(5)
        await back(None)
    except await back(TypeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)
    del (await back(holder)).__dict__
    await back(None)
    await back((await back(print))(await back((await back(holder)).__dict__)))
    await back(None)
program()
