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
    global Account, Mangled, _Leading, ___, accumulate, del_nonlocal, error, outer, value, with_except
    value = await back(0)
    await back(None)

    @driven
    async def outer():
        value = await back(1)
        await back(None)

        @driven
        async def middle():
            nonlocal value
            value += await back(10)
            await back(None)

            @driven
            async def inner():
                global value
                value = await back(99)
                await back(None)
                return await back(value)
            await back(None)

            @driven
            async def innermost():
                nonlocal value
                value += await back(100)
                await back(None)
                return await back(value)
            await back(None)
            return await back((await back((await back(inner))()), await back((await back(innermost))())))
        await back(None)
        result = await back((await back(middle))())
        await back(None)
        return await back((await back(result), await back(value)))
    await back(None)
    await back((await back(print))(await back((await back(outer))()), await back(value)))
    await back(None)

    class Account:
        __count = 0

        @driven
        async def __init__(self):
            (await back(self)).__balance = await back(5)
            await back(None)
            (await back(Account)).__count += await back(1)
            await back(None)

        @driven
        async def __private(self):
            return await back((await back(self)).__balance)

        @driven
        async def show(self, other=None):
            return await back((await back((await back((await back(self)).__private))()), await back((await back(Account)).__count), await back([await back((await back(self)).__balance) for _ in await back((await back(range))(await back(1)))]), await back((await back(lambda: self.__balance))())))
        __dunder__ = 'kept'
        _Account__explicit = 1

        @driven
        async def explicit(self):
            return await back((await back(self)).__explicit)

        class __Inner:

            @driven
            async def get(self):
                return await back((await back(self)).__secret)

            @driven
            async def put(self):
                (await back(self)).__secret = await back('nested')
                await back(None)
                return await back((await back(vars))(await back(self)))
    await back(None)
    await back((await back(print))(await back((await back((await back((await back(Account))())).show))()), await back((await back((await back((await back(Account))())).explicit))()), await back((await back(Account)).__dunder__)))
    await back(None)
    await back((await back(print))(await back((await back(sorted))(await back((name for name in await back((await back(vars))(await back(Account))) if 'Account' in name or 'private' in name))))))
    await back(None)
    await back((await back(print))(await back((await back((await back((await back((await back(Account))._Account__Inner))())).put))())))
    await back(None)
    try:
        await back((await back((await back(Account))())).__balance)
        await back(None)
    except await back(AttributeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)

    class _Leading:

        @driven
        async def __init__(self):
            (await back(self)).__x = await back(1)
            await back(None)
    await back(None)
    await back((await back(print))(await back((await back(vars))(await back((await back(_Leading))())))))
    await back(None)

    class ___:

        @driven
        async def __init__(self):
            (await back(self)).__x = await back(1)
            await back(None)
    await back(None)
    await back((await back(print))(await back((await back(vars))(await back((await back(___))())))))
    await back(None)

    class Mangled:

        @driven
        async def method(self, __parameter, *, __keyword=2):
            __local = await back(__parameter)
            await back(None)
            global __global
            __global = await back('set')
            await back(None)
            return await back((await back((await back(sorted))(await back((await back(locals))()))), await back(__keyword)))
    await back(None)
    await back((await back(print))(await back((await back((await back((await back(Mangled))())).method))(await back(1)))))
    await back(None)
    await back((await back(print))(await back(_Mangled__global)))
    await back(None)
    try:
        await back((await back((await back((await back(Mangled))())).method))(await back(1), __keyword=await back(3)))
        await back(None)
    except await back(TypeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)

    @driven
    async def accumulate():
        total = await back(0)
        await back(None)

        @driven
        async def add(n):
            nonlocal total
            total, previous = await back((await back(await back(total) + await back(n)), await back(total)))
            await back(None)
            async for total_step in each(await back((await back(range))(await back(2)))):
                total += await back(total_step)
                await back(None)
            await back(None)
            return await back(previous)
        await back(None)
        return await back((await back([await back((await back(add))(await back(n))) for n in await back((await back(1), await back(2), await back(3)))]), await back(total)))
    await back(None)
    await back((await back(print))(await back((await back(accumulate))())))
    await back(None)

    @driven
    async def with_except():
        error = await back('before')
        await back(None)

        @driven
        async def handler():
            nonlocal error
            try:
                await back(await back(1) / await back(0))
                await back(None)
            except await back(ZeroDivisionError) as error:
                await back((await back(print))(await back((await back((await back(type))(await back(error)))).__name__)))
                await back(None)
            await back(None)
            try:
                return await back(error)
            except await back(NameError) as unbound:
                return await back((await back((await back((await back(type))(await back(unbound)))).__name__), await back((await back(str))(await back(unbound)))))
            await back(None)
        await back(None)
        return await back((await back(handler))())
    await back(None)
    await back((await back(print))(await back((await back(with_except))())))
    await back(None)

    @driven
    async def del_nonlocal():
        n = await back(1)
        await back(None)

        @driven
        async def remove():
            nonlocal n
            del n
            await back(None)
        await back(None)
        await back((await back(remove))())
        await back(None)
        try:
            return await back(n)
        except await back(UnboundLocalError) as error:
            return await back((await back(str))(await back(error)))
        await back(None)
    await back(None)
    await back((await back(print))(await back((await back(del_nonlocal))())))
    await back(None)
program()
