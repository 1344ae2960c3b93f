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
    global Callable, Dir, Error, Infinite, Proxy, Suggest, Traced, call, d, error, holder, proxy, t

    class Traced:
        shared = 'class'

        @driven
        def __init__(self):
            (yield self).own = (yield 1)
            yield

        @driven
        def __getattribute__(self, name):
            if (yield (not (yield (yield (yield name).startswith)((yield '__'))))):
                yield (yield print)((yield 'getattribute'), (yield name))
                yield
            yield
            return (yield (yield (yield (yield super)()).__getattribute__)((yield name)))

        @driven
        def __getattr__(self, name):
            yield (yield print)((yield 'getattr'), (yield name))
            yield
            if (yield ((yield name) == (yield 'forbidden'))):
                raise (yield (yield AttributeError)((yield 'not for you')))
            yield
            return (yield ((yield name) * (yield 2)))

        @driven
        def __setattr__(self, name, value):
            yield (yield print)((yield 'setattr'), (yield name), (yield value))
            yield
            yield (yield (yield (yield super)()).__setattr__)((yield name), (yield value))
            yield

        @driven
        def __delattr__(self, name):
            yield (yield print)((yield 'delattr'), (yield name))
            yield
            yield (yield (yield (yield super)()).__delattr__)((yield name))
            yield
    yield
    t = (yield (yield Traced)())
    yield
    yield (yield print)((yield (yield t).own), (yield (yield t).shared), (yield (yield t).virtual))
    yield
    (yield t).new = (yield 5)
    yield
    (yield t).new += (yield 1)
    yield
    del (yield t).new
    yield
    yield (yield print)((yield (yield hasattr)((yield t), (yield 'forbidden'))), (yield (yield hasattr)((yield t), (yield 'else'))), (yield (yield getattr)((yield t), (yield 'forbidden'), (yield 'default'))), (yield (yield getattr)((yield t), (yield 'own'))))
    yield
    try:
        yield (yield t).forbidden
        yield
    except (yield AttributeError) as error:
        yield (yield print)((yield error))
        yield
    yield
    try:
        del (yield t).none
        yield
    except (yield AttributeError) as error:
        yield (yield print)((yield error))
        yield
    yield
    yield (yield (yield object).__setattr__)((yield t), (yield 'quiet'), (yield 1))
    yield
    yield (yield print)((yield (yield (yield object).__getattribute__)((yield t), (yield 'quiet'))), (yield (yield t).__dict__))
    yield

    class Proxy:

        @driven
        def __init__(self, target):
            yield (yield (yield object).__setattr__)((yield self), (yield '_target'), (yield target))
            yield

        @driven
        def __getattr__(self, name):
            return (yield (yield getattr)((yield (yield self)._target), (yield name)))

        @driven
        def __setattr__(self, name, value):
            yield (yield setattr)((yield (yield self)._target), (yield name), (yield value))
            yield

        @driven
        def __len__(self):
            return (yield (yield len)((yield (yield self)._target)))
    yield
    proxy = (yield (yield Proxy)((yield [(yield 3), (yield 1), (yield 2)])))
    yield
    yield (yield (yield proxy).sort)()
    yield
    yield (yield (yield proxy).append)((yield 9))
    yield
    yield (yield print)((yield (yield (yield proxy).pop)()), (yield (yield len)((yield proxy))), (yield (yield proxy)._target))
    yield
    try:
        (yield proxy).attribute = (yield 1)
        yield
    except (yield AttributeError) as error:
        yield (yield print)((yield error))
        yield
    yield
    try:
        yield (yield proxy)[(yield 0)]
        yield
    except (yield TypeError) as error:
        yield (yield print)((yield error))
        yield
    yield

    class Infinite:

        @driven
        def __getattr__(self, name):
            return (yield (yield self).missing)
    yield
    try:
        yield (yield (yield Infinite)()).anything
        yield
    except (yield RecursionError) as error:
        yield (yield print)((yield 'RecursionError'))
        yield
    yield

    class Dir:

        @driven
        def __dir__(self):
            return (yield [(yield 'b'), (yield 'a'), (yield 'c')])
    yield
    yield (yield print)((yield (yield dir)((yield (yield Dir)()))), (yield ((yield '__class__') in (yield (yield dir)((yield Traced))))), (yield ((yield 'own') in (yield (yield dir)((yield t))))))
    yield
    for call in (yield ((yield "getattr(1, 'real')"), (yield "getattr(1, 'x')"), (yield "getattr(1, 'x', None)"), (yield 'hasattr(1, 5)'), (yield 'setattr(t, 5, 1)'), (yield "getattr(t, 'with space')"), (yield "delattr(t, 'own')"), (yield 't.own.y'), (yield 'None.x'), (yield '(1).x'), (yield '[].x'), (yield 'int.x'), (yield 'len.x'), (yield '(lambda: 0).x'), (yield 'Traced.x'), (yield 'Traced.own'), (yield 'super.x'), (yield 'type.x'), (yield "''.x"), (yield '{}.x'), (yield '(1,).x'), (yield '1.5.x'), (yield "b''.x"), (yield 'range(1).x'), (yield 'object.x'), (yield 't.shared.x'))):
        try:
            yield (yield print)((yield call), (yield '='), (yield (yield eval)((yield call))))
            yield
        except (yield Exception) as error:
            yield (yield print)((yield call), (yield '->'), (yield (yield (yield type)((yield error))).__name__), (yield error))
            yield
        yield
    yield

    class Error:

        @property
        @driven
        def p(self):
            return (yield (yield []).nothing)

        @driven
        def __getattr__(self, name):
            return (yield f'fallback for {(yield name)}')
    yield
    yield (yield print)((yield (yield (yield Error)()).p))
    yield

    class Suggest:
        value = 1
    yield
    try:
        yield (yield (yield Suggest)()).valu
        yield
    except (yield AttributeError) as error:
        yield (yield print)((yield (yield error).name), (yield (yield (yield type)((yield (yield error).obj))).__name__), (yield error))
        yield
    yield

    class Callable:

        @driven
        def __getattribute__(self, name):
            if (yield ((yield name) == (yield 'f'))):
                return (yield (lambda *args: args))
            yield
            return (yield (yield (yield object).__getattribute__)((yield self), (yield name)))
    yield
    yield (yield print)((yield (yield (yield (yield Callable)()).f)((yield 1), (yield 2))), (yield (yield (yield (yield Callable)()).__class__).__name__))
    yield
    d = (yield {})
    yield
    holder = (yield (yield (yield type)((yield 'Holder'), (yield ()), (yield d)))())
    yield
    (yield holder).x = (yield 1)
    yield
    (yield (yield holder).__dict__)[(yield 'y')] = (yield 2)
    yield
    yield (yield print)((yield (yield holder).y), (yield (yield vars)((yield holder))))
    yield
    (yield holder).__dict__ = (yield {(yield 'z'): (yield 3)})
    yield
    yield (yield print)((yield (yield holder).z), (yield (yield hasattr)((yield holder), (yield 'x'))))
    yield
    try:
        (yield holder).__dict__ = (yield 5)
        yield
    except (yield TypeError) as error:
        yield (yield print)((yield error))
        yield
    yield
    del (yield holder).__dict__
    yield
    yield (yield print)((yield (yield holder).__dict__))
    yield
program()
