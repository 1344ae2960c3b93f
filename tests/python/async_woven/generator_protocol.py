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
    global a, arguments, b, c, close_value, echo, error, fib, g, gens, ignores_close, infinite, me, only_return, raises, returns, self_calling, stop, stops, unstarted

    def echo():
        print('started')
        received = None
        while True:
            try:
                received = (yield received)
                print('received', received)
            except ValueError as error:
                print('caught', error)
                received = 'after error'
            except GeneratorExit:
                print('closing')
                raise
            finally:
                print('finally')
    await back(None)
    g = await back((await back(echo))())
    await back(None)
    await back((await back(print))(await back((await back((await back(type))(await back(g)))).__name__), await back((await back(g)).__name__), await back((await back(g)).__qualname__), await back(await back((await back(iter))(await back(g))) is await back(g)), await back((await back(g)).gi_running), await back(await back((await back(g)).gi_frame) is not await back(None)), await back((await back(g)).gi_yieldfrom)))
    await back(None)
    try:
        await back((await back((await back(g)).send))(await back('too early')))
        await back(None)
    except await back(TypeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)
    await back((await back(print))(await back((await back(next))(await back(g))), await back((await back((await back(g)).send))(await back(1))), await back((await back((await back(g)).send))(await back(None))), await back((await back((await back(g)).throw))(await back((await back(ValueError))(await back('v'))))), await back((await back(g)).gi_running)))
    await back(None)
    await back((await back((await back(g)).close))())
    await back(None)
    await back((await back((await back(g)).close))())
    await back(None)
    await back((await back(print))(await back((await back(g)).gi_frame), await back((await back(list))(await back(g)))))
    await back(None)
    try:
        await back((await back(next))(await back(g)))
        await back(None)
    except await back(StopIteration) as stop:
        await back((await back(print))(await back('StopIteration'), await back((await back(stop)).value)))
        await back(None)
    await back(None)
    try:
        await back((await back((await back(g)).send))(await back(5)))
        await back(None)
    except await back(StopIteration):
        await back((await back(print))(await back('finished')))
        await back(None)
    await back(None)
    try:
        await back((await back((await back(g)).throw))(await back((await back(KeyError))(await back('k')))))
        await back(None)
    except await back(KeyError) as error:
        await back((await back(print))(await back((await back(repr))(await back(error)))))
        await back(None)
    await back(None)

    def returns():
        yield 1
        return 'result'
    await back(None)
    g = await back((await back(returns))())
    await back(None)
    await back((await back(print))(await back((await back(next))(await back(g)))))
    await back(None)
    try:
        await back((await back(next))(await back(g)))
        await back(None)
    except await back(StopIteration) as stop:
        await back((await back(print))(await back((await back(stop)).value), await back((await back(stop)).args)))
        await back(None)
    await back(None)
    await back((await back(print))(await back((await back(list))(await back((await back(returns))()))), await back((await back(sum))(await back((1 for _ in await back((await back(returns))())))))))
    await back(None)

    def raises():
        yield 1
        raise KeyError('from the body')
    await back(None)
    g = await back((await back(raises))())
    await back(None)
    await back((await back(next))(await back(g)))
    await back(None)
    try:
        await back((await back(next))(await back(g)))
        await back(None)
    except await back(KeyError) as error:
        await back((await back(print))(await back((await back(repr))(await back(error))), await back((await back(list))(await back(g)))))
        await back(None)
    await back(None)

    def stops():
        yield 1
        raise StopIteration('inside')
    await back(None)
    try:
        await back((await back(list))(await back((await back(stops))())))
        await back(None)
    except await back(RuntimeError) as error:
        await back((await back(print))(await back(error), await back((await back(repr))(await back((await back(error)).__cause__)))))
        await back(None)
    await back(None)

    def ignores_close():
        for _ in range(2):
            try:
                yield 1
            except GeneratorExit:
                print('refusing to close')
    await back(None)
    g = await back((await back(ignores_close))())
    await back(None)
    await back((await back(next))(await back(g)))
    await back(None)
    try:
        await back((await back((await back(g)).close))())
        await back(None)
    except await back(RuntimeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)

    def close_value():
        try:
            yield 1
        except GeneratorExit:
            return 'returned by close'
    await back(None)
    g = await back((await back(close_value))())
    await back(None)
    await back((await back(next))(await back(g)))
    await back(None)
    await back((await back(print))(await back((await back((await back(g)).close))()), await back((await back((await back((await back(close_value))())).close))())))
    await back(None)
    unstarted = await back((await back(raises))())
    await back(None)
    try:
        await back((await back((await back(unstarted)).throw))(await back((await back(ValueError))(await back('before the start')))))
        await back(None)
    except await back(ValueError) as error:
        await back((await back(print))(await back(error), await back((await back(list))(await back(unstarted)))))
        await back(None)
    await back(None)
    async for arguments in each(await back((await back(()), await back((await back(5),)), await back((await back('no exception'),))))):
        try:
            await back((await back((await back((await back(returns))())).throw))(*await back(arguments)))
            await back(None)
        except await back(Exception) as error:
            await back((await back(print))(await back((await back((await back(type))(await back(error)))).__name__), await back(error)))
            await back(None)
        await back(None)
    await back(None)

    def self_calling():
        yield next(me)
    await back(None)
    me = await back((await back(self_calling))())
    await back(None)
    try:
        await back((await back(next))(await back(me)))
        await back(None)
    except await back(ValueError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)

    def only_return():
        return
        yield
    await back(None)
    await back((await back(print))(await back((await back(list))(await back((await back(only_return))())))))
    await back(None)
    fib = await back((await back(lambda: (yield from (1, 2))))())
    await back(None)
    await back((await back(print))(await back((await back(list))(await back(fib))), await back([await back((await back((await back(type))(await back(x)))).__name__) for x in await back((await back(echo), await back((await back(echo))()), await back((x for x in await back(())))))])))
    await back(None)

    def infinite():
        n = 0
        while True:
            yield n
            n += 1
    await back(None)
    await back((await back(print))(await back([await back(n) for n, _ in await back((await back(zip))(await back((await back(infinite))()), await back((await back(range))(await back(5)))))]), await back((await back(next))(await back((n for n in await back((await back(infinite))()) if n * n > 200))))))
    await back(None)
    a, b, c = await back((n * n for n in await back((await back(range))(await back(3)))))
    await back(None)
    await back((await back(print))(await back(a), await back(b), await back(c), await back((await back(lambda *x: x))(*await back((n for n in await back('ab'))))), await back((await back(max))(await back((n % 7 for n in await back((await back(range))(await back(20))))))), await back((await back((await back('')).join))(await back((c for c in await back('abc') if c != 'b'))))))
    await back(None)
    gens = await back([await back((await back(infinite))()) for _ in await back((await back(range))(await back(1000)))])
    await back(None)
    await back((await back(print))(await back((await back(sum))(await back((next(g) + next(g) for g in await back(gens)))))))
    await back(None)
    (await back(g)).__name__ = await back('renamed')
    await back(None)
    await back((await back(print))(await back((await back(g)).__name__)))
    await back(None)
    try:
        (await back(g)).x = await back(1)
        await back(None)
    except await back(AttributeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)
program()
