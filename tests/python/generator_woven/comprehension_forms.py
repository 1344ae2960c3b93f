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
    global Bad, Body, broken, error, g, it, j, lazy, local, matrix, show, x, y
    yield (yield print)((yield [n * n for n in (yield (yield range)((yield 5)))]), (yield ((yield {n % 3 for n in (yield (yield range)((yield 10)))}) == (yield {(yield 0), (yield 1), (yield 2)}))), (yield {n: n * n for n in (yield (yield range)((yield 3)))}))
    yield
    yield (yield print)((yield [(a, b) for a in (yield (yield range)((yield 3))) for b in 'xy' if a]), (yield [a for a in (yield (yield range)((yield 20))) if a % 2 if a % 3]))
    yield
    yield (yield print)((yield [[j for j in range(i)] for i in (yield (yield range)((yield 4)))]), (yield [x for row in (yield [(yield [(yield 1), (yield 2)]), (yield [(yield 3)])]) for x in row]))
    yield
    matrix = (yield [(yield [(yield 1), (yield 2), (yield 3)]), (yield [(yield 4), (yield 5), (yield 6)])])
    yield
    yield (yield print)((yield [[row[i] for row in matrix] for i in (yield (yield range)((yield 3)))]))
    yield
    yield (yield print)((yield [a + b + c for a, (b, c) in (yield [(yield ((yield 1), (yield ((yield 2), (yield 3)))))])]), (yield [first for first, *_ in (yield [(yield 'abc'), (yield 'de')])]))
    yield
    yield (yield print)((yield {v: k for k, v in (yield (yield (yield {(yield 'a'): (yield 1), (yield 'b'): (yield 2)}).items)())}), (yield {k: v for k, v in (yield [(yield ((yield 'k'), (yield 1))), (yield ((yield 'k'), (yield 2)))])}))
    yield
    yield (yield print)((yield (yield sum)((yield (n for n in (yield (yield range)((yield 101))))))), (yield (yield max)((yield ((len(w), w) for w in (yield [(yield 'a'), (yield 'ccc'), (yield 'bb')]))))), (yield (yield tuple)((yield (n for n in (yield 'ab'))))))
    yield
    g = (yield (n for n in (yield [(yield 1), (yield 2)])))
    yield
    yield (yield print)((yield (yield (yield type)((yield g))).__name__), (yield (yield next)((yield g))), (yield (yield next)((yield g))), (yield (yield next)((yield g), (yield 'end'))))
    yield
    yield (yield print)((yield [x if x > 1 else -x for x in (yield (yield range)((yield 4)))]), (yield [not x for x in (yield ((yield 0), (yield 1)))]), (yield (yield (yield [lambda: 0 for _ in (yield (yield range)((yield 1)))])[(yield 0)])()))
    yield

    @driven
    def show(value):
        yield (yield print)((yield 'eval'), (yield value))
        yield
        return (yield value)
    yield
    yield (yield print)((yield {show(k): show(v) for k, v in (yield [(yield ((yield 1), (yield 2))), (yield ((yield 3), (yield 4)))])}))
    yield
    lazy = (yield (show(n) for n in (yield (yield show)((yield [(yield 1), (yield 2), (yield 3)]))) if show(n) != 2))
    yield
    yield (yield print)((yield 'made'))
    yield
    yield (yield print)((yield (yield list)((yield lazy))))
    yield
    try:
        yield (n for n in (yield 5))
        yield
    except (yield TypeError) as error:
        yield (yield print)((yield 'at once:'), (yield error))
        yield
    yield
    broken = (yield (1 // n for n in (yield ((yield 1), (yield 0)))))
    yield
    yield (yield print)((yield (yield next)((yield broken))))
    yield
    try:
        yield (yield next)((yield broken))
        yield
    except (yield ZeroDivisionError):
        yield (yield print)((yield 'later'), (yield (yield list)((yield broken))))
        yield
    yield
    x = (yield 'outer')
    yield
    yield (yield print)((yield [x for x in (yield (yield range)((yield 3)))]), (yield x), (yield [[x for x in range(2)] for x in (yield 'ab')]), (yield x))
    yield
    y = (yield 5)
    yield
    yield (yield print)((yield [y for _ in (yield (yield range)((yield 2)))]), (yield [(lambda: y)() for y in (yield (yield range)((yield 3)))]), (yield y))
    yield

    @driven
    def local():
        n = (yield 10)
        yield
        return (yield ((yield [n + i for i in (yield (yield range)((yield 3)))]), (yield [n for n in (yield (yield range)((yield ((yield n) - (yield 8)))))]), (yield n)))
    yield
    yield (yield print)((yield (yield local)()))
    yield

    class Body:
        values = [1, 2, 3]
        doubled = [v * 2 for v in values]
        total = sum((v for v in values))
    yield
    yield (yield print)((yield (yield Body).doubled), (yield (yield Body).total))
    yield
    try:

        class Bad:
            factor = 3
            scaled = [factor * n for n in range(2)]
        yield
    except (yield NameError) as error:
        yield (yield print)((yield error))
        yield
    yield
    yield (yield print)((yield [i for i in (yield (yield range)((yield 5))) if (j := (i * 2)) > 3]), (yield j))
    yield
    yield (yield print)((yield [a for a in (yield [(yield 1), (yield 2)]) for a in [a * 10, a * 20]]))
    yield
    it = (yield (yield iter)((yield (yield range)((yield 6)))))
    yield
    yield (yield print)((yield [(a, b) for a, b in (yield (yield zip)((yield it), (yield it)))]))
    yield
    yield (yield print)((yield [*(yield (n for n in (yield 'ab'))), *(yield [n for n in (yield 'cd')])]), (yield (yield dict)((yield ((k, k * 2) for k in (yield 'ab'))))))
    yield
    yield (yield print)((yield [k for k in (yield {(yield 'p'): (yield 1), (yield 'q'): (yield 2)})]), (yield [c for c in (yield 'añb')]), (yield [b for b in (yield b'ab')]))
    yield
    yield (yield print)((yield (yield any)((yield (n > 3 for n in (yield ((yield 1), (yield 5), (yield (yield show)((yield 0))))))))), (yield (yield all)((yield (n for n in (yield ((yield 1), (yield 0), (yield (yield show)((yield 0))))))))))
    yield
    yield (yield print)((yield [(i, j) for i in (yield (yield range)((yield 4))) for j in range(i) if i % 2 for _ in range(1)]))
    yield
    yield (yield print)((yield ((yield {(a, b) for a in (yield ((yield 1), (yield 2))) for b in (a,)}) == (yield {(yield ((yield 1), (yield 1))), (yield ((yield 2), (yield 2)))}))), (yield ((yield {frozenset([n]) for n in (yield ((yield 1), (yield 1)))}) == (yield {(yield (yield frozenset)((yield [(yield 1)])))}))))
    yield
    try:
        yield [undefined_name for _ in (yield ((yield 1),))]
        yield
    except (yield NameError) as error:
        yield (yield print)((yield error))
        yield
    yield
    try:
        yield {[]: 1 for _ in (yield ((yield 1),))}
        yield
    except (yield TypeError) as error:
        yield (yield print)((yield (yield (yield type)((yield error))).__name__))
        yield
    yield
    yield (yield print)((yield (yield list)((yield (n for n in (yield (yield range)((yield 3))))))), (yield (yield len)((yield [_ for _ in (yield (yield range)((yield 1000)))]))), (yield [m for m in (yield [(yield [])])]))
    yield
program()
