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
    global Box, Number, a, b, box, d, e, error, f, g, l, local, n, pair, r, s, statement, t, table, u, where, x, y
    n = (yield 7)
    yield
    n += (yield 3)
    yield
    yield (yield print)((yield n))
    yield
    n -= (yield 1)
    yield
    yield (yield print)((yield n))
    yield
    n *= (yield 4)
    yield
    yield (yield print)((yield n))
    yield
    n //= (yield 5)
    yield
    yield (yield print)((yield n))
    yield
    n **= (yield 3)
    yield
    yield (yield print)((yield n))
    yield
    n %= (yield 100)
    yield
    yield (yield print)((yield n))
    yield
    n <<= (yield 3)
    yield
    yield (yield print)((yield n))
    yield
    n >>= (yield 1)
    yield
    yield (yield print)((yield n))
    yield
    n |= (yield 5)
    yield
    yield (yield print)((yield n))
    yield
    n ^= (yield 7)
    yield
    yield (yield print)((yield n))
    yield
    n &= (yield 240)
    yield
    yield (yield print)((yield n))
    yield
    n /= (yield 3)
    yield
    yield (yield print)((yield n))
    yield
    a = b = (yield [(yield 1)])
    yield
    a += (yield ((yield 2), (yield 3)))
    yield
    yield (yield print)((yield ((yield a) is (yield b))), (yield b))
    yield
    a *= (yield 2)
    yield
    yield (yield print)((yield ((yield a) is (yield b))), (yield b))
    yield
    a = (yield ((yield a) + (yield [(yield 9)])))
    yield
    yield (yield print)((yield ((yield a) is (yield b))), (yield b), (yield a))
    yield
    t = u = (yield ((yield 1),))
    yield
    t += (yield ((yield 2),))
    yield
    yield (yield print)((yield t), (yield u))
    yield
    s = r = (yield 'ab')
    yield
    s += (yield 'c')
    yield
    s *= (yield 2)
    yield
    yield (yield print)((yield s), (yield r))
    yield
    d = e = (yield {(yield 'x'): (yield 1)})
    yield
    d |= (yield {(yield 'y'): (yield 2)})
    yield
    yield (yield print)((yield ((yield d) is (yield e))), (yield e))
    yield
    f = g = (yield {(yield 1), (yield 2), (yield 3)})
    yield
    f -= (yield {(yield 1)})
    yield
    f |= (yield {(yield 9)})
    yield
    f &= (yield {(yield 2), (yield 9), (yield 5)})
    yield
    f ^= (yield {(yield 2), (yield 4)})
    yield
    yield (yield print)((yield ((yield f) is (yield g))), (yield (yield sorted)((yield g))))
    yield

    class Number:

        @driven
        def __init__(self, value):
            (yield self).value = (yield value)
            yield

        @driven
        def __add__(self, other):
            yield (yield print)((yield 'add'))
            yield
            return (yield (yield Number)((yield ((yield (yield self).value) + (yield other)))))

        @driven
        def __iadd__(self, other):
            yield (yield print)((yield 'iadd'))
            yield
            (yield self).value += (yield other)
            yield
            return (yield self)

        @driven
        def __mul__(self, other):
            yield (yield print)((yield 'mul'))
            yield
            return (yield (yield Number)((yield ((yield (yield self).value) * (yield other)))))

        @driven
        def __isub__(self, other):
            return (yield NotImplemented)

        @driven
        def __imatmul__(self, other):
            return (yield f'{(yield (yield self).value)}@={(yield other)}')
    yield
    x = y = (yield (yield Number)((yield 1)))
    yield
    x += (yield 5)
    yield
    yield (yield print)((yield ((yield x) is (yield y))), (yield (yield y).value))
    yield
    x *= (yield 3)
    yield
    yield (yield print)((yield ((yield x) is (yield y))), (yield (yield x).value), (yield (yield y).value))
    yield
    try:
        x -= (yield 1)
        yield
    except (yield TypeError) as error:
        yield (yield print)((yield error))
        yield
    yield
    x @= (yield 2)
    yield
    yield (yield print)((yield x))
    yield

    @driven
    def where(thing, name):
        yield (yield print)((yield 'evaluate'), (yield name))
        yield
        return (yield thing)
    yield

    class Box:
        value = 10
    yield
    box = (yield (yield Box)())
    yield
    table = (yield {(yield 'k'): (yield [(yield 0)])})
    yield
    (yield (yield where)((yield box), (yield 'box'))).value += (yield (yield where)((yield 5), (yield 'right')))
    yield
    yield (yield print)((yield (yield box).value), (yield (yield Box).value))
    yield
    (yield (yield where)((yield table), (yield 'table')))[(yield (yield where)((yield 'k'), (yield 'key')))] += (yield (yield where)((yield [(yield 1), (yield 2)]), (yield 'right')))
    yield
    yield (yield print)((yield table))
    yield
    (yield (yield where)((yield (yield table)[(yield 'k')]), (yield 'list')))[(yield (yield where)((yield 0), (yield 'index')))] -= (yield (yield where)((yield 7), (yield 'right')))
    yield
    yield (yield print)((yield table))
    yield
    l = (yield [(yield 1), (yield 2), (yield 3), (yield 4)])
    yield
    (yield l)[(yield 1):(yield 3)] += (yield [(yield 'x')])
    yield
    yield (yield print)((yield l))
    yield
    (yield l)[:(yield 2)] *= (yield 2)
    yield
    yield (yield print)((yield l))
    yield
    pair = (yield ((yield [(yield 1)]), (yield 2)))
    yield
    try:
        (yield pair)[(yield 0)] += (yield [(yield 5)])
        yield
    except (yield TypeError) as error:
        yield (yield print)((yield error), (yield pair))
        yield
    yield
    for statement in (yield ((yield "n += ''"), (yield 's -= 1'), (yield 'undefined += 1'), (yield 'l += 5'), (yield 't += [1]'), (yield 'd += {}'), (yield 'box.none += 1'), (yield "table['q'] += 1"))):
        try:
            yield (yield exec)((yield statement))
            yield
        except (yield Exception) as error:
            yield (yield print)((yield statement), (yield '->'), (yield (yield (yield type)((yield error))).__name__), (yield error))
            yield
        yield
    yield

    @driven
    def local():
        try:
            count += (yield 1)
            yield
        except (yield UnboundLocalError) as error:
            yield (yield print)((yield error))
            yield
        yield
        count = (yield 0)
        yield
        count += (yield 1)
        yield
        return (yield count)
    yield
    yield (yield print)((yield (yield local)()))
    yield
program()
