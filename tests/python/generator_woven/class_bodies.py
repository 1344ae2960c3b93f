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
    global Annotated, Conditional, Empty, Fails, First, L, Other, Redefined, e, error, f, make, name, thing
    yield (yield print)((yield 'before'))
    yield

    class First:
        """A docstring."""
        print('in the body', __qualname__, __module__)
        a = 1
        b = a + 1
        for i in range(3):
            if i == 2:
                c = i * 10
        del i

        @driven
        def method(self):
            return (yield ((yield (yield self).a), (yield (yield First).b)))

        class Nested:
            value = 'nested'

            class Deeper:
                pass
        alias = method
        table = {name: len(name) for name in ('x', 'yy')}
        try:
            d = 1 // 0
        except ZeroDivisionError:
            d = 'caught in a class body'
        with_lambda = lambda self, n: n * 2
        x, *y = (1, 2, 3)
    yield
    yield (yield print)((yield (yield First).__doc__), (yield (yield First).__name__), (yield (yield First).__qualname__), (yield (yield (yield (yield First).Nested).Deeper).__qualname__), (yield (yield First).__module__))
    yield
    yield (yield print)((yield (yield First).a), (yield (yield First).b), (yield (yield First).c), (yield (yield First).d), (yield (yield First).table), (yield (yield First).x), (yield (yield First).y), (yield (yield hasattr)((yield First), (yield 'i'))))
    yield
    f = (yield (yield First)())
    yield
    yield (yield print)((yield (yield (yield f).method)()), (yield (yield (yield f).alias)()), (yield (yield (yield f).with_lambda)((yield 4))), (yield (yield (yield f).method).__qualname__), (yield (yield (yield f).Nested).value))
    yield
    (yield f).a = (yield 100)
    yield
    yield (yield print)((yield (yield f).a), (yield (yield First).a), (yield (yield f).__dict__), (yield (yield (yield f).method)()))
    yield
    (yield First).added = (yield (lambda self: 'added later'))
    yield
    yield (yield print)((yield (yield (yield f).added)()), (yield ((yield 'added') in (yield (yield First).__dict__))), (yield ((yield 'added') in (yield (yield dir)((yield f))))))
    yield
    (yield f).own = (yield (lambda: 'no self'))
    yield
    yield (yield print)((yield (yield (yield f).own)()))
    yield
    yield (yield print)((yield (yield First).__bases__), (yield (yield First).__base__), (yield (yield First).__class__), (yield ((yield (yield f).__class__) is (yield First))), (yield ((yield (yield type)((yield f))) is (yield First))))
    yield
    yield (yield print)((yield (yield isinstance)((yield f), (yield First))), (yield (yield isinstance)((yield f), (yield object))), (yield (yield issubclass)((yield First), (yield object))), (yield (yield isinstance)((yield First), (yield type))))
    yield
    yield (yield print)((yield (yield sorted)((yield (name for name in (yield (yield vars)((yield First))) if not name.startswith('__'))))))
    yield

    class Empty:
        pass
    yield
    yield (yield print)((yield (yield Empty).__doc__), (yield (yield vars)((yield (yield Empty)()))), (yield (yield bool)((yield (yield Empty)()))), (yield ((yield (yield Empty)()) == (yield (yield Empty)()))))
    yield
    e = (yield (yield Empty)())
    yield
    yield (yield print)((yield ((yield e) == (yield e))), (yield ((yield e) != (yield e))), (yield ((yield (yield hash)((yield e))) == (yield (yield hash)((yield e))))), (yield ((yield e) in (yield [(yield e)]))))
    yield
    for name in (yield ((yield 'missing'), (yield 'method'))):
        for thing in (yield ((yield Empty), (yield e))):
            try:
                yield (yield getattr)((yield thing), (yield name))
                yield
            except (yield AttributeError) as error:
                yield (yield print)((yield error))
                yield
            yield
        yield
    yield
    try:
        (yield e).__class__ = (yield int)
        yield
    except (yield TypeError) as error:
        yield (yield print)((yield error))
        yield
    yield
    (yield e).__class__ = (yield First)
    yield
    yield (yield print)((yield (yield (yield e).method)()), (yield (yield (yield type)((yield e))).__name__))
    yield

    @driven
    def make(base, **attributes):

        class Local((yield base)):
            locals().update(attributes)
            seen = base.__name__
        yield
        return (yield Local)
    yield
    L = (yield (yield make)((yield First), z=(yield 26)))
    yield
    yield (yield print)((yield (yield L).__qualname__), (yield (yield L).seen), (yield (yield (yield (yield L).__bases__)[(yield 0)]).__name__), (yield (yield (yield (yield L)()).method)()))
    yield
    if (yield True):

        class Conditional:
            pass
        yield
    else:

        class Other:
            pass
        yield
    yield
    yield (yield print)((yield ((yield 'Conditional') in (yield (yield globals)()))), (yield ((yield 'Other') in (yield (yield globals)()))))
    yield

    class Redefined:

        @driven
        def f(self):
            return (yield 1)

        @driven
        def f(self):
            return (yield 2)
        value = 1
        value += 1
    yield
    yield (yield print)((yield (yield (yield (yield Redefined)()).f)()), (yield (yield Redefined).value))
    yield
    try:

        class Fails:
            before = 1
            raise ValueError('in a class body')
        yield
    except (yield ValueError) as error:
        yield (yield print)((yield error), (yield ((yield 'Fails') in (yield (yield globals)()))))
        yield
    yield

    class Annotated:
        plain: int
        with_value: str = 'v'
        _private: list = []
    yield
    yield (yield print)((yield ((yield (yield Annotated).__annotations__) == (yield {(yield 'plain'): (yield int), (yield 'with_value'): (yield str), (yield '_private'): (yield list)}))), (yield (yield hasattr)((yield Annotated), (yield 'plain'))))
    yield
    yield (yield print)((yield (yield (lambda: type(Empty()).__name__))()), (yield (yield (yield type)((yield 'Dynamic'), (yield ((yield First),)), (yield {(yield 'k'): (yield 5)}))).k), (yield (yield (yield type)((yield 'D'), (yield ()), (yield {}))).__module__))
    yield
program()
