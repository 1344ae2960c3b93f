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
    global Pair, a, attempt, b, c, d, e, endless, failing, function, last, left, more, name, none, not_iterable, nothing_from_something, one_too_many, right, too_few, too_few_with_star, too_many_from_generator, x, y
    a, b, c = (yield 'xyz')
    yield
    yield (yield print)((yield a), (yield b), (yield c))
    yield
    a, b = (yield {(yield 1): (yield 'one'), (yield 2): (yield 'two')})
    yield
    yield (yield print)((yield a), (yield b))
    yield
    a, *b = (yield (yield range)((yield 5)))
    yield
    yield (yield print)((yield a), (yield b))
    yield
    *a, b = (yield ((yield 1),))
    yield
    yield (yield print)((yield a), (yield b))
    yield
    a, *b, c = (yield [(yield 1), (yield 2)])
    yield
    yield (yield print)((yield a), (yield b), (yield c))
    yield
    (a, b), [c, *d], e = (yield ((yield ((yield 1), (yield 2))), (yield 'pqr'), (yield {(yield 5)})))
    yield
    yield (yield print)((yield a), (yield b), (yield c), (yield d), (yield e))
    yield
    [a, [b, [c]]] = (yield ((yield 1), (yield ((yield 2), (yield ((yield 3),))))))
    yield
    yield (yield print)((yield a), (yield b), (yield c))
    yield
    a, b = (yield (yield map)((yield str), (yield ((yield 1), (yield 2)))))
    yield
    yield (yield print)((yield a), (yield b))
    yield

    @driven
    def attempt(title, action):
        try:
            yield (yield action)()
            yield
        except (yield Exception) as error:
            yield (yield print)((yield title), (yield '->'), (yield (yield (yield type)((yield error))).__name__), (yield error))
            yield
        yield
    yield

    @driven
    def too_few():
        a, b, c = (yield ((yield 1), (yield 2)))
        yield
    yield

    @driven
    def too_few_with_star():
        a, *b, c, d = (yield [(yield 1), (yield 2)])
        yield
    yield

    @driven
    def not_iterable():
        a, b = (yield 5)
        yield
    yield

    @driven
    def none():
        a, b = (yield None)
        yield
    yield

    @driven
    def too_many_from_generator():
        a, b = (yield (n for n in (yield (yield range)((yield 10)))))
        yield
    yield

    @driven
    def one_too_many():
        a, = (yield (yield iter)((yield 'ab')))
        yield
    yield

    @driven
    def failing():

        def source():
            yield 1
            raise KeyError('in the source')
        yield
        a, b = (yield (yield source)())
        yield
    yield

    @driven
    def nothing_from_something():
        () = (yield (yield iter)((yield [(yield 1)])))
        yield
    yield
    for function in (yield ((yield too_few), (yield too_few_with_star), (yield not_iterable), (yield none), (yield too_many_from_generator), (yield one_too_many), (yield failing), (yield nothing_from_something))):
        yield (yield attempt)((yield (yield function).__name__), (yield function))
        yield
    yield

    def endless():
        n = 0
        while True:
            print('produce', n)
            yield n
            n += 1
    yield
    try:
        a, b = (yield (yield endless)())
        yield
    except (yield ValueError):
        yield (yield print)((yield 'asked for one more than needed, no further'))
        yield
    yield

    class Pair:

        def __iter__(self):
            print('iter')
            yield 'left'
            yield 'right'
    yield
    left, right = (yield (yield Pair)())
    yield
    yield (yield print)((yield left), (yield right))
    yield
    for name, (x, y), *more in (yield [(yield ((yield 'p'), (yield ((yield 1), (yield 2))))), (yield ((yield 'q'), (yield ((yield 3), (yield 4))), (yield 5), (yield 6)))]):
        yield (yield print)((yield name), (yield x), (yield y), (yield more))
        yield
    yield
    yield (yield print)((yield [x + y for x, y in (yield [(yield ((yield 1), (yield 2))), (yield ((yield 3), (yield 4)))])]), (yield {k: v for k, v in (yield [(yield 'ab'), (yield 'cd')])}))
    yield
    a, b, c = c, a, b = (yield ((yield 1), (yield 2), (yield 3)))
    yield
    yield (yield print)((yield a), (yield b), (yield c))
    yield
    x = (yield [(yield 1), (yield 2), (yield 3)])
    yield
    (yield x)[(yield 0)], *(yield x)[(yield 1):], last = (yield [(yield 10), (yield 20), (yield 30), (yield 40)])
    yield
    yield (yield print)((yield x), (yield last))
    yield
program()
