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
    global Liar, attempt, computed, error, message, n, nothing, objects, plain, tuple_message

    @driven
    async def attempt(action):
        try:
            await back((await back(action))())
            await back(None)
        except await back(AssertionError) as error:
            await back((await back(print))(await back('AssertionError'), await back((await back(error)).args), await back((await back(str))(await back(error)))))
            await back(None)
        else:
            await back((await back(print))(await back('passed')))
            await back(None)
        await back(None)
    await back(None)

    @driven
    async def plain(value):
        assert await back(value)
        await back(None)
    await back(None)

    @driven
    async def message(value):
        assert await back(value), await back(f'value was {await back(value)!r}')
        await back(None)
    await back(None)

    @driven
    async def computed(value):
        assert await back(await back(value) > await back(0)), await back((await back((await back((await back(print))(await back('the message is made'))), await back('negative'))))[await back(1)])
        await back(None)
    await back(None)
    await back((await back(attempt))(await back(lambda: plain(1))))
    await back(None)
    await back((await back(attempt))(await back(lambda: plain([]))))
    await back(None)
    await back((await back(attempt))(await back(lambda: message('x'))))
    await back(None)
    await back((await back(attempt))(await back(lambda: message(None))))
    await back(None)
    await back((await back(attempt))(await back(lambda: computed(1))))
    await back(None)
    await back((await back(attempt))(await back(lambda: computed(-1))))
    await back(None)

    @driven
    async def objects():
        assert await back(0), await back({await back('any'): await back('object')})
        await back(None)
    await back(None)

    @driven
    async def tuple_message():
        assert await back(not await back(1)), await back((await back(1), await back(2)))
        await back(None)
    await back(None)

    @driven
    async def nothing():
        assert await back(False), await back(None)
        await back(None)
    await back(None)
    await back((await back(attempt))(await back(objects)))
    await back(None)
    await back((await back(attempt))(await back(tuple_message)))
    await back(None)
    await back((await back(attempt))(await back(nothing)))
    await back(None)

    class Liar:

        @driven
        async def __bool__(self):
            raise await back((await back(ValueError))(await back('cannot decide')))
    await back(None)
    try:
        assert await back((await back(Liar))())
        await back(None)
    except await back(ValueError) as error:
        await back((await back(print))(await back('ValueError'), await back(error), await back((await back(error)).__context__)))
        await back(None)
    await back(None)
    try:
        assert await back(None), await back(await back(1) / await back(0))
        await back(None)
    except await back(ZeroDivisionError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)
    try:
        assert await back(await back(1) == await back(2)), await back('sums')
        await back(None)
    except await back(AssertionError) as error:
        await back((await back(print))(await back((await back(repr))(await back(error)))))
        await back(None)
    await back(None)
    await back((await back(print))(await back((await back(issubclass))(await back(AssertionError), await back(Exception))), await back((await back((await back((await back(AssertionError)).__mro__))[await back(1)])).__name__), await back(__debug__)))
    await back(None)
    async for n in each(await back((await back(range))(await back(3)))):
        try:
            assert await back(await back(n) != await back(1)), await back(n)
            await back(None)
            await back((await back(print))(await back('n'), await back(n)))
            await back(None)
        except await back(AssertionError) as error:
            await back((await back(print))(await back('caught'), await back(error)))
            await back(None)
        await back(None)
    await back(None)
program()
