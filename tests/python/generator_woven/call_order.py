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
    global Callable, Owner, bound, error, fresh, function, get, given, items, kwargs_order, nothing, recursive, returns_function, same, show, table, unbound

    @driven
    def show(value):
        yield (yield print)((yield 'eval'), (yield value))
        yield
        return (yield value)
    yield

    @driven
    def function(*args, **kwargs):
        yield (yield print)((yield 'called'), (yield args), (yield kwargs))
        yield
    yield

    @driven
    def get():
        yield (yield print)((yield 'the function itself'))
        yield
        return (yield function)
    yield
    yield (yield (yield get)())((yield (yield show)((yield 1))), (yield (yield show)((yield 2))), *(yield (yield show)((yield [(yield 3)]))), key=(yield (yield show)((yield 4))), **(yield (yield show)((yield {(yield 'other'): (yield 5)}))))
    yield
    yield (yield (yield get)())(*(yield (yield show)((yield 'ab'))), (yield (yield show)((yield 'c'))), *(yield (yield show)((yield 'd'))), k=(yield (yield show)((yield 1))))
    yield

    class Owner:

        @property
        @driven
        def method(self):
            yield (yield print)((yield 'attribute looked up'))
            yield
            return (yield function)
    yield
    yield (yield (yield (yield Owner)()).method)((yield (yield show)((yield 'argument'))))
    yield

    class Callable:

        @driven
        def __init__(self, *args):
            yield (yield print)((yield 'init'), (yield args))
            yield

        @driven
        def __call__(self, *args, **kwargs):
            yield (yield print)((yield 'call'), (yield args), (yield kwargs))
            yield
            return (yield self)
    yield
    yield (yield (yield (yield Callable)((yield (yield show)((yield 1)))))((yield (yield show)((yield 2)))))((yield (yield show)((yield 3))), last=(yield (yield show)((yield 4))))
    yield
    yield (yield print)((yield ((yield (yield (yield type)((yield (yield Callable)()))).__call__) is (yield (yield Callable).__call__))))
    yield
    table = (yield {(yield 'f'): (yield function), (yield 'g'): (yield [(yield function)])})
    yield
    yield (yield (yield table)[(yield (yield show)((yield 'f')))])((yield (yield show)((yield 1))))
    yield
    yield (yield (yield (yield table)[(yield 'g')])[(yield (yield show)((yield 0)))])((yield (yield show)((yield 2))))
    yield

    @driven
    def returns_function(n):
        return (yield (lambda m: lambda k: (n, m, k)))
    yield
    yield (yield print)((yield (yield (yield (yield returns_function)((yield (yield show)((yield 1)))))((yield (yield show)((yield 2)))))((yield (yield show)((yield 3))))))
    yield
    try:
        yield (yield (yield get)())((yield (yield show)((yield 1))), (yield ((yield 1) // (yield 0))), (yield (yield show)((yield 2))))
        yield
    except (yield ZeroDivisionError) as error:
        yield (yield print)((yield (yield (yield type)((yield error))).__name__))
        yield
    yield
    try:
        yield (yield undefined)((yield (yield show)((yield 'not evaluated'))))
        yield
    except (yield NameError) as error:
        yield (yield print)((yield error))
        yield
    yield
    nothing = (yield None)
    yield
    try:
        yield (yield nothing)((yield (yield show)((yield 'evaluated before the call fails'))))
        yield
    except (yield TypeError) as error:
        yield (yield print)((yield error))
        yield
    yield
    bound = (yield (yield 'a-b-c').split)
    yield
    yield (yield print)((yield (yield bound)((yield '-'))), (yield (yield bound)(sep=(yield '-'), maxsplit=(yield 1))))
    yield
    unbound = (yield (yield str).upper)
    yield
    yield (yield print)((yield (yield unbound)((yield 'text'))), (yield (yield list)((yield (yield map)((yield (yield str).strip), (yield [(yield ' a '), (yield 'b ')]))))))
    yield
    try:
        yield (yield (yield str).upper)((yield 5))
        yield
    except (yield TypeError) as error:
        yield (yield print)((yield error))
        yield
    yield
    try:
        yield (yield (yield str).upper)()
        yield
    except (yield TypeError) as error:
        yield (yield print)((yield error))
        yield
    yield

    @driven
    def recursive(n, acc=(yield ())):
        return (yield ((yield acc) if (yield ((yield n) == (yield 0))) else (yield (yield recursive)((yield ((yield n) - (yield 1))), (yield ((yield acc) + (yield ((yield n),))))))))
    yield
    yield (yield print)((yield (yield recursive)((yield 5))))
    yield

    @driven
    def kwargs_order(**kwargs):
        return (yield (yield list)((yield kwargs)))
    yield
    yield (yield print)((yield (yield kwargs_order)(z=(yield 1), a=(yield 2), m=(yield 3), **(yield {(yield 'b'): (yield 4)}))))
    yield

    @driven
    def fresh(**kwargs):
        (yield kwargs)[(yield 'added')] = (yield 1)
        yield
        return (yield kwargs)
    yield
    given = (yield {(yield 'x'): (yield 0)})
    yield
    yield (yield print)((yield (yield fresh)(**(yield given))), (yield given))
    yield

    @driven
    def same(*args):
        return (yield args)
    yield
    items = (yield ((yield 1), (yield 2)))
    yield
    yield (yield print)((yield ((yield (yield same)(*(yield items))) == (yield items))), (yield ((yield (yield same)(*(yield []))) is (yield (yield same)()))))
    yield
program()
