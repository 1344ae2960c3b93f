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
    global Base, C, Count, Methods, add, decorators, error, f, gone, listed, never, one, optional, register, registry, square, trace, two, wraps
    from functools import wraps
    yield

    @driven
    def trace(name):
        yield (yield print)((yield 'make'), (yield name))
        yield

        @driven
        def decorate(function):
            yield (yield print)((yield 'apply'), (yield name), (yield 'to'), (yield (yield function).__name__))
            yield

            @(yield (yield wraps)((yield function)))
            @driven
            def wrapper(*args, **kwargs):
                yield (yield print)((yield 'enter'), (yield name))
                yield
                try:
                    return (yield (yield function)(*(yield args), **(yield kwargs)))
                finally:
                    yield (yield print)((yield 'leave'), (yield name))
                    yield
                yield
            yield
            return (yield wrapper)
        yield
        return (yield decorate)
    yield

    @(yield (yield trace)((yield 'outer')))
    @(yield (yield trace)((yield 'inner')))
    @driven
    def add(a, b=(yield 1)):
        """Adds."""
        return (yield ((yield a) + (yield b)))
    yield
    yield (yield print)((yield (yield add)((yield 1))), (yield (yield add)((yield 1), b=(yield 5))), (yield (yield add).__name__), (yield (yield add).__doc__), (yield (yield (yield add).__wrapped__).__name__))
    yield

    class Count:

        @driven
        def __init__(self, function):
            (yield self).function = (yield function)
            yield
            (yield self).calls = (yield 0)
            yield

        @driven
        def __call__(self, *args):
            (yield self).calls += (yield 1)
            yield
            return (yield (yield (yield self).function)(*(yield args)))
    yield

    @(yield Count)
    @driven
    def square(n):
        return (yield ((yield n) * (yield n)))
    yield
    yield (yield print)((yield (yield square)((yield 3))), (yield (yield square)((yield 4))), (yield (yield square).calls))
    yield

    @(yield (lambda f: 'replaced'))
    @driven
    def gone():
        pass
        yield
    yield
    yield (yield print)((yield gone))
    yield
    registry = (yield {})
    yield

    @driven
    def register(key):

        @driven
        def decorate(thing):
            (yield registry)[(yield key)] = (yield thing)
            yield
            return (yield thing)
        yield
        return (yield decorate)
    yield

    @(yield (yield register)((yield 'f')))
    @driven
    def f():
        return (yield 'f')
    yield

    @(yield (yield register)((yield 'C')))
    class C:

        @register('method')
        @driven
        def method(self):
            return (yield 'method')
    yield
    yield (yield print)((yield (yield sorted)((yield registry))), (yield (yield (yield registry)[(yield 'f')])()), (yield (yield (yield registry)[(yield 'method')])((yield (yield C)()))))
    yield
    decorators = (yield [(yield (yield trace)((yield 'from a list')))])
    yield

    @(yield (yield decorators)[(yield 0)])
    @driven
    def listed():
        return (yield 'listed')
    yield
    yield (yield print)((yield (yield listed)()))
    yield

    @(yield (lambda cls: type(cls.__name__ + 'Plus', (cls,), {'extra': 1})))
    class Base:
        pass
    yield
    yield (yield print)((yield (yield Base).__name__), (yield (yield Base).extra), (yield (yield (yield (yield Base).__mro__)[(yield 1)]).__name__))
    yield

    @driven
    def optional(function=(yield None), *, times=(yield 2)):

        @driven
        def decorate(function):

            @(yield (yield wraps)((yield function)))
            @driven
            def wrapper(*args):
                return (yield [function(*args) for _ in (yield (yield range)((yield times)))])
            yield
            return (yield wrapper)
        yield
        return (yield ((yield (yield decorate)((yield function))) if (yield function) else (yield decorate)))
    yield

    @(yield optional)
    @driven
    def one():
        return (yield 1)
    yield

    @(yield (yield optional)(times=(yield 3)))
    @driven
    def two():
        return (yield 2)
    yield
    yield (yield print)((yield (yield one)()), (yield (yield two)()), (yield (yield one).__name__))
    yield
    try:

        @(yield None)
        @driven
        def never():
            pass
            yield
        yield
    except (yield TypeError) as error:
        yield (yield print)((yield error))
        yield
    yield
    try:

        @(yield undefined)
        @driven
        def never():
            yield (yield print)((yield 'never'))
            yield
        yield
    except (yield NameError) as error:
        yield (yield print)((yield error))
        yield
    yield
    yield (yield print)((yield ((yield 'never') in (yield (yield globals)()))))
    yield

    class Methods:

        @staticmethod
        @trace('static')
        @driven
        def s(x):
            return (yield x)

        @classmethod
        @driven
        def c(cls, x):
            return (yield ((yield (yield cls).__name__), (yield x)))

        @property
        @trace('property')
        @driven
        def p(self):
            return (yield 'p')
    yield
    yield (yield print)((yield (yield (yield Methods).s)((yield 1))), (yield (yield (yield (yield Methods)()).c)((yield 2))), (yield (yield (yield Methods)()).p))
    yield
program()
