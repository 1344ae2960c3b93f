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
    global Base, C, Count, Methods, add, decorators, error, f, gone, listed, never, one, optional, register, registry, square, trace, two, wraps
    from functools import wraps
    await back(None)

    @driven
    async def trace(name):
        await back((await back(print))(await back('make'), await back(name)))
        await back(None)

        @driven
        async def decorate(function):
            await back((await back(print))(await back('apply'), await back(name), await back('to'), await back((await back(function)).__name__)))
            await back(None)

            @await back((await back(wraps))(await back(function)))
            @driven
            async def wrapper(*args, **kwargs):
                await back((await back(print))(await back('enter'), await back(name)))
                await back(None)
                try:
                    return await back((await back(function))(*await back(args), **await back(kwargs)))
                finally:
                    await back((await back(print))(await back('leave'), await back(name)))
                    await back(None)
                await back(None)
            await back(None)
            return await back(wrapper)
        await back(None)
        return await back(decorate)
    await back(None)

    @await back((await back(trace))(await back('outer')))
    @await back((await back(trace))(await back('inner')))
    @driven
    async def add(a, b=await back(1)):
        """Adds."""
        return await back(await back(a) + await back(b))
    await back(None)
    await back((await back(print))(await back((await back(add))(await back(1))), await back((await back(add))(await back(1), b=await back(5))), await back((await back(add)).__name__), await back((await back(add)).__doc__), await back((await back((await back(add)).__wrapped__)).__name__)))
    await back(None)

    class Count:

        @driven
        async def __init__(self, function):
            (await back(self)).function = await back(function)
            await back(None)
            (await back(self)).calls = await back(0)
            await back(None)

        @driven
        async def __call__(self, *args):
            (await back(self)).calls += await back(1)
            await back(None)
            return await back((await back((await back(self)).function))(*await back(args)))
    await back(None)

    @await back(Count)
    @driven
    async def square(n):
        return await back(await back(n) * await back(n))
    await back(None)
    await back((await back(print))(await back((await back(square))(await back(3))), await back((await back(square))(await back(4))), await back((await back(square)).calls)))
    await back(None)

    @await back(lambda f: 'replaced')
    @driven
    async def gone():
        pass
        await back(None)
    await back(None)
    await back((await back(print))(await back(gone)))
    await back(None)
    registry = await back({})
    await back(None)

    @driven
    async def register(key):

        @driven
        async def decorate(thing):
            (await back(registry))[await back(key)] = await back(thing)
            await back(None)
            return await back(thing)
        await back(None)
        return await back(decorate)
    await back(None)

    @await back((await back(register))(await back('f')))
    @driven
    async def f():
        return await back('f')
    await back(None)

    @await back((await back(register))(await back('C')))
    class C:

        @register('method')
        @driven
        async def method(self):
            return await back('method')
    await back(None)
    await back((await back(print))(await back((await back(sorted))(await back(registry))), await back((await back((await back(registry))[await back('f')]))()), await back((await back((await back(registry))[await back('method')]))(await back((await back(C))())))))
    await back(None)
    decorators = await back([await back((await back(trace))(await back('from a list')))])
    await back(None)

    @await back((await back(decorators))[await back(0)])
    @driven
    async def listed():
        return await back('listed')
    await back(None)
    await back((await back(print))(await back((await back(listed))())))
    await back(None)

    @await back(lambda cls: type(cls.__name__ + 'Plus', (cls,), {'extra': 1}))
    class Base:
        pass
    await back(None)
    await back((await back(print))(await back((await back(Base)).__name__), await back((await back(Base)).extra), await back((await back((await back((await back(Base)).__mro__))[await back(1)])).__name__)))
    await back(None)

    @driven
    async def optional(function=await back(None), *, times=await back(2)):

        @driven
        async def decorate(function):

            @await back((await back(wraps))(await back(function)))
            @driven
            async def wrapper(*args):
                return await back([await back((await back(function))(*await back(args))) for _ in await back((await back(range))(await back(times)))])
            await back(None)
            return await back(wrapper)
        await back(None)
        return await back(await back((await back(decorate))(await back(function))) if await back(function) else await back(decorate))
    await back(None)

    @await back(optional)
    @driven
    async def one():
        return await back(1)
    await back(None)

    @await back((await back(optional))(times=await back(3)))
    @driven
    async def two():
        return await back(2)
    await back(None)
    await back((await back(print))(await back((await back(one))()), await back((await back(two))()), await back((await back(one)).__name__)))
    await back(None)
    try:

        @await back(None)
        @driven
        async def never():
            pass
            await back(None)
        await back(None)
    except await back(TypeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)
    try:

        @await back(undefined)
        @driven
        async def never():
            await back((await back(print))(await back('never')))
            await back(None)
        await back(None)
    except await back(NameError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)
    await back((await back(print))(await back(await back('never') in await back((await back(globals))()))))
    await back(None)

    class Methods:

        @staticmethod
        @trace('static')
        @driven
        async def s(x):
            return await back(x)

        @classmethod
        @driven
        async def c(cls, x):
            return await back((await back((await back(cls)).__name__), await back(x)))

        @property
        @trace('property')
        @driven
        async def p(self):
            return await back('p')
    await back(None)
    await back((await back(print))(await back((await back((await back(Methods)).s))(await back(1))), await back((await back((await back((await back(Methods))())).c))(await back(2))), await back((await back((await back(Methods))())).p)))
    await back(None)
program()
