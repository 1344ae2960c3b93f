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
    global after_handling, attempt, e, error, explicit, from_class, from_none, from_nonsense, function, g, generator, implicit, in_finally, in_function, own_cycle, show, swap, three, value, wrong

    @driven
    async def show(error, indent=await back('')):
        await back((await back(print))(await back(await back(indent) + await back((await back(repr))(await back(error)))), await back(await back('suppress') if await back((await back(error)).__suppress_context__) else await back(''))))
        await back(None)
        if await back(await back((await back(error)).__cause__) is not await back(None)):
            await back((await back(print))(await back(await back(indent) + await back(' cause:'))))
            await back(None)
            await back((await back(show))(await back((await back(error)).__cause__), await back(await back(indent) + await back('  '))))
            await back(None)
        await back(None)
        if await back(await back(await back((await back(error)).__context__) is not await back(None)) and await back(await back((await back(error)).__context__) is not await back((await back(error)).__cause__))):
            await back((await back(print))(await back(await back(indent) + await back(' context:'))))
            await back(None)
            await back((await back(show))(await back((await back(error)).__context__), await back(await back(indent) + await back('  '))))
            await back(None)
        await back(None)
    await back(None)

    @driven
    async def attempt(action):
        try:
            await back((await back(action))())
            await back(None)
        except await back(BaseException) as error:
            await back((await back(show))(await back(error)))
            await back(None)
        await back(None)
    await back(None)

    @driven
    async def implicit():
        try:
            await back((await back({}))[await back('key')])
            await back(None)
        except await back(KeyError):
            await back((await back(int))(await back('x')))
            await back(None)
        await back(None)
    await back(None)

    @driven
    async def explicit():
        try:
            await back((await back({}))[await back('key')])
            await back(None)
        except await back(KeyError) as error:
            raise await back((await back(ValueError))(await back('v'))) from await back(error)
        await back(None)
    await back(None)

    @driven
    async def from_none():
        try:
            await back((await back({}))[await back('key')])
            await back(None)
        except await back(KeyError):
            raise await back((await back(ValueError))(await back('v'))) from await back(None)
        await back(None)
    await back(None)

    @driven
    async def from_class():
        raise await back((await back(ValueError))(await back('v'))) from await back(KeyError)
    await back(None)

    @driven
    async def from_nonsense():
        raise await back((await back(ValueError))(await back('v'))) from await back(5)
    await back(None)

    @driven
    async def three():
        try:
            try:
                raise await back((await back(KeyError))(await back(1)))
            except await back(KeyError):
                raise await back((await back(ValueError))(await back(2)))
            await back(None)
        except await back(ValueError):
            raise await back((await back(TypeError))(await back(3)))
        await back(None)
    await back(None)

    @driven
    async def own_cycle():
        error = await back((await back(ValueError))(await back('same')))
        await back(None)
        try:
            raise await back(error)
        except await back(ValueError):
            raise await back(error)
        await back(None)
    await back(None)

    @driven
    async def swap():
        a, b = await back((await back((await back(ValueError))(await back('a'))), await back((await back(KeyError))(await back('b')))))
        await back(None)
        try:
            raise await back(a)
        except await back(ValueError):
            try:
                raise await back(b)
            except await back(KeyError):
                raise await back(a)
            await back(None)
        await back(None)
    await back(None)

    @driven
    async def in_finally():
        try:
            raise await back((await back(KeyError))(await back('first')))
        finally:
            raise await back((await back(ValueError))(await back('second')))
        await back(None)
    await back(None)

    @driven
    async def after_handling():
        try:
            raise await back((await back(KeyError))(await back('handled')))
        except await back(KeyError):
            pass
            await back(None)
        await back(None)
        raise await back((await back(ValueError))(await back('no context')))
    await back(None)

    @driven
    async def in_function():

        @driven
        async def helper():
            raise await back((await back(ValueError))(await back('from a helper')))
        await back(None)
        try:
            raise await back((await back(KeyError))(await back('outside')))
        except await back(KeyError):
            await back((await back(helper))())
            await back(None)
        await back(None)
    await back(None)
    async for function in each(await back((await back(implicit), await back(explicit), await back(from_none), await back(from_class), await back(from_nonsense), await back(three), await back(own_cycle), await back(swap), await back(in_finally), await back(after_handling), await back(in_function)))):
        await back((await back(print))(await back('--'), await back((await back(function)).__name__)))
        await back(None)
        await back((await back(attempt))(await back(function)))
        await back(None)
    await back(None)
    error = await back((await back(ValueError))(await back('v')))
    await back(None)
    (await back(error)).__cause__ = await back((await back(KeyError))(await back('assigned')))
    await back(None)
    await back((await back(show))(await back(error)))
    await back(None)
    async for value in each(await back((await back(5), await back('x'), await back(int)))):
        try:
            (await back(error)).__cause__ = await back(value)
            await back(None)
        except await back(TypeError) as wrong:
            await back((await back(print))(await back(wrong)))
            await back(None)
        await back(None)
    await back(None)
    try:
        (await back(error)).__traceback__ = await back(5)
        await back(None)
    except await back(TypeError) as wrong:
        await back((await back(print))(await back(wrong)))
        await back(None)
    await back(None)
    await back((await back(print))(await back((await back((await back((await back(ValueError))(await back('x')))).with_traceback))(await back(None))), await back(await back((await back(error)).__cause__) is not await back(None))))
    await back(None)

    def generator():
        try:
            yield 1
        except ValueError:
            raise KeyError('in generator')
    await back(None)
    g = await back((await back(generator))())
    await back(None)
    await back((await back(next))(await back(g)))
    await back(None)
    try:
        await back((await back((await back(g)).throw))(await back((await back(ValueError))(await back('thrown')))))
        await back(None)
    except await back(KeyError) as e:
        await back((await back(show))(await back(e)))
        await back(None)
    await back(None)
program()
