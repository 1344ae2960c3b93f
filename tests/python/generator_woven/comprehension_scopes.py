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
    global Body, a, b, closures, deep, deleted, error, first_iterable_early, function, generator_late, nonlocal_walrus, shadowing, uses_locals, x
    x = (yield 'module')
    yield
    yield (yield print)((yield [x for x in (yield 'ab')]), (yield x), (yield {x: x for x in (yield 'c')}), (yield x), (yield {x for x in (yield 'd')}), (yield x), (yield (yield list)((yield (x for x in (yield 'e'))))), (yield x))
    yield

    @driven
    def function(x):
        inner = (yield [[x + y for y in '12'] for x in (yield ((yield x), (yield 'z')))])
        yield
        late = (yield [lambda: (x, y) for y in (yield (yield range)((yield 2)))])
        yield
        return (yield ((yield inner), (yield [f() for f in (yield late)]), (yield x)))
    yield
    yield (yield print)((yield (yield function)((yield 'p'))))
    yield

    @driven
    def closures():
        fs = (yield [lambda: i for i in (yield (yield range)((yield 3)))])
        yield
        gs = (yield [lambda i=i: i for i in (yield (yield range)((yield 3)))])
        yield
        hs = (yield [[lambda: (i, j) for j in range(2)] for i in (yield (yield range)((yield 2)))])
        yield
        return (yield ((yield [f() for f in (yield fs)]), (yield [g() for g in (yield gs)]), (yield [[h() for h in row] for row in (yield hs)])))
    yield
    yield (yield print)((yield (yield closures)()))
    yield

    class Body:
        items = [1, 2]
        n = 10
        first = [i for i in items]
        try:
            second = [i * n for i in items]
        except NameError as error:
            second = str(error)
        third = [i for i in range(n)][-1]
        nested = [[j for j in items2] for items2 in [items]]
    yield
    yield (yield print)((yield (yield Body).first), (yield (yield Body).second), (yield (yield Body).third), (yield (yield Body).nested), (yield (yield hasattr)((yield Body), (yield 'i'))))
    yield

    @driven
    def uses_locals():
        a = (yield 1)
        yield
        return (yield ((yield [sorted((k for k in locals() if k != 'k')) for _ in (yield (yield range)((yield 1)))]) and (yield 'locals in a comprehension')))
    yield
    yield (yield print)((yield (yield uses_locals)()))
    yield

    @driven
    def nonlocal_walrus():
        total = (yield 0)
        yield

        @driven
        def add():
            nonlocal total
            return (yield [(total := (total + n)) for n in (yield ((yield 1), (yield 2), (yield 3)))])
        yield
        return (yield ((yield (yield add)()), (yield total)))
    yield
    yield (yield print)((yield (yield nonlocal_walrus)()))
    yield

    @driven
    def shadowing(items):
        items = (yield [items for items in (yield items)])
        yield
        return (yield items)
    yield
    yield (yield print)((yield (yield shadowing)((yield [(yield 3), (yield 1)]))))
    yield

    @driven
    def generator_late():
        n = (yield 1)
        yield
        g = (yield (n * i for i in (yield (yield range)((yield 3)))))
        yield
        n = (yield 100)
        yield
        return (yield (yield list)((yield g)))
    yield
    yield (yield print)((yield (yield generator_late)()))
    yield

    @driven
    def first_iterable_early():
        source = (yield [(yield 1)])
        yield
        g = (yield (i for i in (yield source)))
        yield
        source = (yield [(yield 2)])
        yield
        return (yield (yield list)((yield g)))
    yield
    yield (yield print)((yield (yield first_iterable_early)()))
    yield
    yield (yield print)((yield [y for x in (yield (yield range)((yield 3))) for y in range(x)]), (yield [(x, y) for x in (yield 'ab') for y in x * 2]), (yield [[z for z in range(y)] for y in (yield (z for z in (yield (yield range)((yield 3)))))]))
    yield
    yield (yield print)((yield (yield [(yield (a := (yield [(b := (a0 * 2)) for a0 in (yield (yield range)((yield 3)))]))), (yield b)])[(yield (-(yield 1)))]), (yield a))
    yield
    deep = (yield [[[[d for d in range(c)] for c in range(b)] for b in range(a)] for a in (yield (yield range)((yield 4)))])
    yield
    yield (yield print)((yield (yield deep)[(yield 3)]))
    yield
    try:
        yield [unknown for _ in (yield (yield range)((yield 1)))]
        yield
    except (yield NameError) as error:
        yield (yield print)((yield error))
        yield
    yield

    @driven
    def deleted():
        v = (yield 1)
        yield
        fs = (yield [lambda: v for _ in (yield (yield range)((yield 1)))])
        yield
        del v
        yield
        try:
            yield (yield (yield fs)[(yield 0)])()
            yield
        except (yield NameError) as error:
            return (yield (yield str)((yield error)))
        yield
    yield
    yield (yield print)((yield (yield deleted)()))
    yield
    yield (yield print)((yield (yield (lambda: [(lambda: k)() for k in range(2)]))()), (yield [(lambda k: k * j)(2) for j in (yield (yield range)((yield 3)))]))
    yield
program()
