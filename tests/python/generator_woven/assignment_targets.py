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
    global Box, _, a, b, box, c, d, first, flush, i, k, l, last, log, middle, name_with_digits_2, note, numbers, one, s, second, start, t, two, x, y, ü
    log = (yield [])
    yield

    @driven
    def note(name, value=(yield None)):
        yield (yield (yield log).append)((yield name))
        yield
        return (yield ((yield value) if (yield ((yield value) is not (yield None))) else (yield name)))
    yield

    class Box:

        @driven
        def __setattr__(self, name, value):
            yield (yield (yield log).append)((yield f'set {(yield name)}={(yield value)}'))
            yield
            yield (yield (yield object).__setattr__)((yield self), (yield name), (yield value))
            yield

        @driven
        def __setitem__(self, key, value):
            yield (yield (yield log).append)((yield f'item {(yield key)}={(yield value)}'))
            yield
    yield

    @driven
    def flush():
        yield (yield print)((yield (yield (yield ' | ').join)((yield (yield map)((yield str), (yield log))))))
        yield
        yield (yield (yield log).clear)()
        yield
    yield
    box = (yield (yield Box)())
    yield
    a = b = c = (yield (yield note)((yield 'value')))
    yield
    yield (yield print)((yield a), (yield b), (yield c))
    yield
    yield (yield flush)()
    yield
    (yield (yield note)((yield 'object'), (yield box))).attribute = (yield (yield note)((yield 'right'), (yield 1)))
    yield
    yield (yield flush)()
    yield
    (yield (yield note)((yield 'object'), (yield box)))[(yield (yield note)((yield 'key')))] = (yield (yield note)((yield 'right'), (yield 2)))
    yield
    yield (yield flush)()
    yield
    (yield (yield note)((yield 'o1'), (yield box))).x = (yield (yield note)((yield 'o2'), (yield box)))[(yield (yield note)((yield 'k')))] = (yield (yield note)((yield 'right'), (yield 3)))
    yield
    yield (yield flush)()
    yield
    (yield (yield note)((yield 'o1'), (yield box))).x, (yield (yield note)((yield 'o2'), (yield box))).y = (yield ((yield (yield note)((yield 'left'), (yield 10))), (yield (yield note)((yield 'second'), (yield 20)))))
    yield
    yield (yield flush)()
    yield
    [(yield (yield note)((yield 'o'), (yield box)))[(yield 1)], *(yield box).rest] = (yield 'abc')
    yield
    yield (yield flush)()
    yield
    (a, b), c = (yield ((yield [(yield 1), (yield 2)]), (yield 3)))
    yield
    yield (yield print)((yield a), (yield b), (yield c))
    yield
    a, b = (yield ((yield b), (yield a)))
    yield
    yield (yield print)((yield a), (yield b))
    yield
    i = (yield 0)
    yield
    numbers = (yield [(yield 0), (yield 0), (yield 0)])
    yield
    i, (yield numbers)[(yield i)] = (yield ((yield 1), (yield 9)))
    yield
    yield (yield print)((yield i), (yield numbers))
    yield
    (yield numbers)[(yield 0)], (yield numbers)[(yield 2)], i = (yield ((yield i), (yield 7), (yield 5)))
    yield
    yield (yield print)((yield numbers), (yield i))
    yield
    x = y = (yield [])
    yield
    yield (yield (yield x).append)((yield 1))
    yield
    yield (yield print)((yield y), (yield ((yield x) is (yield y))))
    yield
    () = (yield [])
    yield
    [] = (yield ())
    yield
    a = (yield 5)
    yield
    a, = (yield [(yield 6)])
    yield
    [b] = (yield {(yield 7)})
    yield
    yield (yield print)((yield a), (yield b))
    yield
    a = (yield 8)
    yield
    pass
    yield
    yield (yield print)((yield a), (yield b))
    yield
    box.z: int = (yield (yield note)((yield 'annotated'), (yield 4)))
    yield
    yield (yield flush)()
    yield
    one, two = (yield ((yield 1), (yield 2)))
    yield
    yield (yield print)((yield one), (yield two))
    yield
    *start, = (yield 'xyz')
    yield
    yield (yield print)((yield start))
    yield
    first, (second, *middle), *_, last = (yield ((yield 1), (yield 'abc'), (yield 2), (yield 3), (yield 4)))
    yield
    yield (yield print)((yield first), (yield second), (yield middle), (yield _), (yield last))
    yield
    d = (yield {})
    yield
    (yield d)[(yield 'k')] = (yield d)
    yield
    yield (yield print)((yield ((yield (yield (yield d)[(yield 'k')])[(yield 'k')]) is (yield d))), (yield d))
    yield
    l = (yield [(yield 1)])
    yield
    (yield l)[(yield 0)] = (yield l)
    yield
    yield (yield print)((yield l))
    yield
    ü = name_with_digits_2 = (yield 'unicode')
    yield
    yield (yield print)((yield ü))
    yield
    t = (yield ((yield 1), (yield 2)))
    yield
    yield (yield print)((yield t), (yield (yield (yield type)((yield t))).__name__))
    yield
    k = (yield 1)
    yield
    yield (yield print)((yield k))
    yield
    s = (yield ((yield 1),))
    yield
    yield (yield print)((yield s))
    yield
program()
