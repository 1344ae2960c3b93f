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
    global Account, Mangled, _Leading, ___, accumulate, del_nonlocal, error, outer, value, with_except
    value = (yield 0)
    yield

    @driven
    def outer():
        value = (yield 1)
        yield

        @driven
        def middle():
            nonlocal value
            value += (yield 10)
            yield

            @driven
            def inner():
                global value
                value = (yield 99)
                yield
                return (yield value)
            yield

            @driven
            def innermost():
                nonlocal value
                value += (yield 100)
                yield
                return (yield value)
            yield
            return (yield ((yield (yield inner)()), (yield (yield innermost)())))
        yield
        result = (yield (yield middle)())
        yield
        return (yield ((yield result), (yield value)))
    yield
    yield (yield print)((yield (yield outer)()), (yield value))
    yield

    class Account:
        __count = 0

        @driven
        def __init__(self):
            (yield self).__balance = (yield 5)
            yield
            (yield Account).__count += (yield 1)
            yield

        @driven
        def __private(self):
            return (yield (yield self).__balance)

        @driven
        def show(self, other=None):
            return (yield ((yield (yield (yield self).__private)()), (yield (yield Account).__count), (yield [self.__balance for _ in (yield (yield range)((yield 1)))]), (yield (yield (lambda: self.__balance))())))
        __dunder__ = 'kept'
        _Account__explicit = 1

        @driven
        def explicit(self):
            return (yield (yield self).__explicit)

        class __Inner:

            @driven
            def get(self):
                return (yield (yield self).__secret)

            @driven
            def put(self):
                (yield self).__secret = (yield 'nested')
                yield
                return (yield (yield vars)((yield self)))
    yield
    yield (yield print)((yield (yield (yield (yield Account)()).show)()), (yield (yield (yield (yield Account)()).explicit)()), (yield (yield Account).__dunder__))
    yield
    yield (yield print)((yield (yield sorted)((yield (name for name in (yield (yield vars)((yield Account))) if 'Account' in name or 'private' in name)))))
    yield
    yield (yield print)((yield (yield (yield (yield (yield Account)._Account__Inner)()).put)()))
    yield
    try:
        yield (yield (yield Account)()).__balance
        yield
    except (yield AttributeError) as error:
        yield (yield print)((yield error))
        yield
    yield

    class _Leading:

        @driven
        def __init__(self):
            (yield self).__x = (yield 1)
            yield
    yield
    yield (yield print)((yield (yield vars)((yield (yield _Leading)()))))
    yield

    class ___:

        @driven
        def __init__(self):
            (yield self).__x = (yield 1)
            yield
    yield
    yield (yield print)((yield (yield vars)((yield (yield ___)()))))
    yield

    class Mangled:

        @driven
        def method(self, __parameter, *, __keyword=2):
            __local = (yield __parameter)
            yield
            global __global
            __global = (yield 'set')
            yield
            return (yield ((yield (yield sorted)((yield (yield locals)()))), (yield __keyword)))
    yield
    yield (yield print)((yield (yield (yield (yield Mangled)()).method)((yield 1))))
    yield
    yield (yield print)((yield _Mangled__global))
    yield
    try:
        yield (yield (yield (yield Mangled)()).method)((yield 1), __keyword=(yield 3))
        yield
    except (yield TypeError) as error:
        yield (yield print)((yield error))
        yield
    yield

    @driven
    def accumulate():
        total = (yield 0)
        yield

        @driven
        def add(n):
            nonlocal total
            total, previous = (yield ((yield ((yield total) + (yield n))), (yield total)))
            yield
            for total_step in (yield (yield range)((yield 2))):
                total += (yield total_step)
                yield
            yield
            return (yield previous)
        yield
        return (yield ((yield [add(n) for n in (yield ((yield 1), (yield 2), (yield 3)))]), (yield total)))
    yield
    yield (yield print)((yield (yield accumulate)()))
    yield

    @driven
    def with_except():
        error = (yield 'before')
        yield

        @driven
        def handler():
            nonlocal error
            try:
                yield ((yield 1) / (yield 0))
                yield
            except (yield ZeroDivisionError) as error:
                yield (yield print)((yield (yield (yield type)((yield error))).__name__))
                yield
            yield
            try:
                return (yield error)
            except (yield NameError) as unbound:
                return (yield ((yield (yield (yield type)((yield unbound))).__name__), (yield (yield str)((yield unbound)))))
            yield
        yield
        return (yield (yield handler)())
    yield
    yield (yield print)((yield (yield with_except)()))
    yield

    @driven
    def del_nonlocal():
        n = (yield 1)
        yield

        @driven
        def remove():
            nonlocal n
            del n
            yield
        yield
        yield (yield remove)()
        yield
        try:
            return (yield n)
        except (yield UnboundLocalError) as error:
            return (yield (yield str)((yield error)))
        yield
    yield
    yield (yield print)((yield (yield del_nonlocal)()))
    yield
program()
