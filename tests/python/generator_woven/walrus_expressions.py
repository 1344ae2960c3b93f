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
    global a, b, both, c, checked, data, decided, default, enclosing, function, hit, i, it, j, k, letters, m, mid, n, one, p, r, s, subject, total, two, v, w, with_global, with_nonlocal, x, y, z
    if (yield ((yield (n := (yield (yield len)((yield 'twelve chars'))))) > (yield 10))):
        yield (yield print)((yield 'n is'), (yield n))
        yield
    yield
    yield (yield print)((yield ((yield (x := (yield 5))) + (yield x))), (yield x))
    yield
    yield (yield print)((yield [(yield (y := (yield 1))), (yield ((yield y) + (yield 1))), (yield (y := (yield ((yield y) * (yield 10))))), (yield y)]))
    yield
    data = (yield [(yield 3), (yield (-(yield 1))), (yield 4), (yield (-(yield 1))), (yield 5)])
    yield
    yield (yield print)((yield [s for v in (yield data) if (s := (v * v)) > 5]), (yield s))
    yield
    yield (yield print)((yield (yield any)((yield ((hit := v) < 0 for v in (yield data))))), (yield hit))
    yield
    total = (yield 0)
    yield
    yield (yield print)((yield [(total := (total + v)) for v in (yield data)]), (yield total))
    yield
    it = (yield (yield iter)((yield data)))
    yield
    while (yield ((yield (v := (yield (yield next)((yield it), (yield None))))) is not (yield None))):
        yield (yield print)((yield v), end=(yield ' '))
        yield
    yield
    yield (yield print)((yield v))
    yield

    @driven
    def function():
        if (yield (not (yield (local := (yield 0))))):
            local = (yield ((yield local) or (yield (other := (yield 'other')))))
            yield
        yield
        return (yield ((yield local), (yield other)))
    yield
    yield (yield print)((yield (yield function)()), (yield ((yield 'local') in (yield (yield globals)()))))
    yield

    @driven
    def enclosing():

        @driven
        def inner():
            return (yield ((yield [(captured := n) for n in (yield (yield range)((yield 3)))]), (yield captured)))
        yield
        return (yield (yield inner)())
    yield
    yield (yield print)((yield (yield enclosing)()))
    yield

    @driven
    def with_global():
        global declared
        yield [(declared := n) for n in (yield (yield range)((yield 4)))]
        yield
    yield
    yield (yield with_global)()
    yield
    yield (yield print)((yield declared))
    yield

    @driven
    def with_nonlocal():
        count = (yield 0)
        yield

        @driven
        def step():
            nonlocal count
            return (yield [(count := (count + 1)) for _ in (yield (yield range)((yield 2)))])
        yield
        return (yield ((yield (yield step)()), (yield (yield step)()), (yield count)))
    yield
    yield (yield print)((yield (yield with_nonlocal)()))
    yield
    yield (yield print)((yield ((yield (a := (yield 1))), (yield (b := (yield 2))))), (yield a), (yield b), (yield ((yield (c := (yield 3))), (yield 4))))
    yield
    yield (yield print)((yield {(yield (k := (yield 'key'))): (yield (w := (yield 7)))}), (yield k), (yield w))
    yield
    yield (yield print)((yield f'{(yield (z := (yield 9)))} {(yield z)!r:>3}'), (yield z))
    yield
    yield (yield print)((yield (yield (lambda: (q := 4) * q))()))
    yield
    letters = (yield 'abc')
    yield
    yield (yield print)((yield (yield letters)[(yield (i := (yield 1)))]), (yield (yield letters)[(yield (i := (yield ((yield i) - (yield 1))))):]), (yield i))
    yield

    @driven
    def default(p=(yield (made := (yield [])))):
        yield (yield (yield p).append)((yield 1))
        yield
        return (yield p)
    yield
    yield (yield default)()
    yield
    yield (yield print)((yield made))
    yield
    yield (yield print)((yield (yield max)((yield (m := (yield 3))), (yield 2))), (yield m), (yield (yield max)((yield 1), (yield (m := (yield 8))))))
    yield
    assert (yield (checked := (yield True))), (yield 'never')
    yield
    yield (yield print)((yield ((yield checked) if (yield (decided := (yield data))) else (yield None))), (yield ((yield decided) is (yield data))))
    yield
    yield (yield print)((yield ((yield (p := (yield 1))) if (yield (r := (yield 0))) else (yield (p := (yield 2))))), (yield p), (yield r))
    yield
    yield (yield print)((yield [[(j := i), j] for i in (yield (yield range)((yield 2)))]), (yield j))
    yield
    yield (yield print)((yield ((yield 0) < (yield (mid := (yield 5))) < (yield 10))), (yield mid))
    yield
    match (yield (subject := (yield [(yield 1), (yield 2)]))):
        case [one, two] if (yield ((yield (both := (yield ((yield one) + (yield two))))) == (yield 3))):
            yield (yield print)((yield subject), (yield both))
            yield
    yield
program()
