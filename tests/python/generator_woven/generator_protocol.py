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


@driven
def program():
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
    yield
    g = (yield (yield echo)())
    yield
    yield (yield print)((yield (yield (yield type)((yield g))).__name__), (yield (yield g).__name__), (yield (yield g).__qualname__), (yield ((yield (yield iter)((yield g))) is (yield g))), (yield (yield g).gi_running), (yield ((yield (yield g).gi_frame) is not (yield None))), (yield (yield g).gi_yieldfrom))
    yield
    try:
        yield (yield (yield g).send)((yield 'too early'))
        yield
    except (yield TypeError) as error:
        yield (yield print)((yield error))
        yield
    yield
    yield (yield print)((yield (yield next)((yield g))), (yield (yield (yield g).send)((yield 1))), (yield (yield (yield g).send)((yield None))), (yield (yield (yield g).throw)((yield (yield ValueError)((yield 'v'))))), (yield (yield g).gi_running))
    yield
    yield (yield (yield g).close)()
    yield
    yield (yield (yield g).close)()
    yield
    yield (yield print)((yield (yield g).gi_frame), (yield (yield list)((yield g))))
    yield
    try:
        yield (yield next)((yield g))
        yield
    except (yield StopIteration) as stop:
        yield (yield print)((yield 'StopIteration'), (yield (yield stop).value))
        yield
    yield
    try:
        yield (yield (yield g).send)((yield 5))
        yield
    except (yield StopIteration):
        yield (yield print)((yield 'finished'))
        yield
    yield
    try:
        yield (yield (yield g).throw)((yield (yield KeyError)((yield 'k'))))
        yield
    except (yield KeyError) as error:
        yield (yield print)((yield (yield repr)((yield error))))
        yield
    yield

    def returns():
        yield 1
        return 'result'
    yield
    g = (yield (yield returns)())
    yield
    yield (yield print)((yield (yield next)((yield g))))
    yield
    try:
        yield (yield next)((yield g))
        yield
    except (yield StopIteration) as stop:
        yield (yield print)((yield (yield stop).value), (yield (yield stop).args))
        yield
    yield
    yield (yield print)((yield (yield list)((yield (yield returns)()))), (yield (yield sum)((yield (1 for _ in (yield (yield returns)()))))))
    yield

    def raises():
        yield 1
        raise KeyError('from the body')
    yield
    g = (yield (yield raises)())
    yield
    yield (yield next)((yield g))
    yield
    try:
        yield (yield next)((yield g))
        yield
    except (yield KeyError) as error:
        yield (yield print)((yield (yield repr)((yield error))), (yield (yield list)((yield g))))
        yield
    yield

    def stops():
        yield 1
        raise StopIteration('inside')
    yield
    try:
        yield (yield list)((yield (yield stops)()))
        yield
    except (yield RuntimeError) as error:
        yield (yield print)((yield error), (yield (yield repr)((yield (yield error).__cause__))))
        yield
    yield

    def ignores_close():
        for _ in range(2):
            try:
                yield 1
            except GeneratorExit:
                print('refusing to close')
    yield
    g = (yield (yield ignores_close)())
    yield
    yield (yield next)((yield g))
    yield
    try:
        yield (yield (yield g).close)()
        yield
    except (yield RuntimeError) as error:
        yield (yield print)((yield error))
        yield
    yield

    def close_value():
        try:
            yield 1
        except GeneratorExit:
            return 'returned by close'
    yield
    g = (yield (yield close_value)())
    yield
    yield (yield next)((yield g))
    yield
    yield (yield print)((yield (yield (yield g).close)()), (yield (yield (yield (yield close_value)()).close)()))
    yield
    unstarted = (yield (yield raises)())
    yield
    try:
        yield (yield (yield unstarted).throw)((yield (yield ValueError)((yield 'before the start'))))
        yield
    except (yield ValueError) as error:
        yield (yield print)((yield error), (yield (yield list)((yield unstarted))))
        yield
    yield
    for arguments in (yield ((yield ()), (yield ((yield 5),)), (yield ((yield 'no exception'),)))):
        try:
            yield (yield (yield (yield returns)()).throw)(*(yield arguments))
            yield
        except (yield Exception) as error:
            yield (yield print)((yield (yield (yield type)((yield error))).__name__), (yield error))
            yield
        yield
    yield

    def self_calling():
        yield next(me)
    yield
    me = (yield (yield self_calling)())
    yield
    try:
        yield (yield next)((yield me))
        yield
    except (yield ValueError) as error:
        yield (yield print)((yield error))
        yield
    yield

    def only_return():
        return
        yield
    yield
    yield (yield print)((yield (yield list)((yield (yield only_return)()))))
    yield
    fib = (yield (yield (lambda: (yield from (1, 2))))())
    yield
    yield (yield print)((yield (yield list)((yield fib))), (yield [type(x).__name__ for x in (yield ((yield echo), (yield (yield echo)()), (yield (x for x in (yield ())))))]))
    yield

    def infinite():
        n = 0
        while True:
            yield n
            n += 1
    yield
    yield (yield print)((yield [n for n, _ in (yield (yield zip)((yield (yield infinite)()), (yield (yield range)((yield 5)))))]), (yield (yield next)((yield (n for n in (yield (yield infinite)()) if n * n > 200)))))
    yield
    a, b, c = (yield (n * n for n in (yield (yield range)((yield 3)))))
    yield
    yield (yield print)((yield a), (yield b), (yield c), (yield (yield (lambda *x: x))(*(yield (n for n in (yield 'ab'))))), (yield (yield max)((yield (n % 7 for n in (yield (yield range)((yield 20))))))), (yield (yield (yield '').join)((yield (c for c in (yield 'abc') if c != 'b')))))
    yield
    gens = (yield [infinite() for _ in (yield (yield range)((yield 1000)))])
    yield
    yield (yield print)((yield (yield sum)((yield (next(g) + next(g) for g in (yield gens))))))
    yield
    (yield g).__name__ = (yield 'renamed')
    yield
    yield (yield print)((yield (yield g).__name__))
    yield
    try:
        (yield g).x = (yield 1)
        yield
    except (yield AttributeError) as error:
        yield (yield print)((yield error))
        yield
    yield
program()
