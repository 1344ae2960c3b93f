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
    global Mapping, Table, a, b, bad, call, item, produce, show, spread, t
    a = (yield [(yield 1), (yield 2)])
    yield
    b = (yield ((yield 3),))
    yield
    yield (yield print)((yield [*(yield a), *(yield b), *(yield 'cd')]), (yield (*(yield a), (yield 0), *(yield b))), (yield ((yield {*(yield a), *(yield a), *(yield b)}) == (yield {(yield 1), (yield 2), (yield 3)}))), (yield [*(yield ())]), (yield (*(yield []),)))
    yield
    yield (yield print)((yield {**(yield {(yield 'x'): (yield 1)}), (yield 'y'): (yield 2), **(yield {(yield 'x'): (yield 3)})}), (yield {(yield 'x'): (yield 0), **(yield {}), **(yield {(yield 'z'): (yield 9)})}))
    yield
    yield (yield print)((yield [*(yield (yield range)((yield 3))), *(yield {(yield 'k'): (yield 1)}), *(yield (n * n for n in (yield (yield range)((yield 3)))))]))
    yield
    t = (yield (*(yield a), *(yield b)))
    yield
    yield (yield print)((yield t))
    yield

    @driven
    def spread():
        return (yield (*(yield a), (yield 'end')))
    yield

    def produce():
        yield (*b, 'yielded')
    yield
    yield (yield print)((yield (yield spread)()), (yield (yield list)((yield (yield produce)()))))
    yield

    @driven
    def call(*args, **kwargs):
        return (yield ((yield args), (yield kwargs)))
    yield
    yield (yield print)((yield (yield call)(*(yield a), *(yield b), (yield 9), **(yield {(yield 'k'): (yield 1)}), j=(yield 2), **(yield {(yield 'i'): (yield 3)}))))
    yield
    yield (yield print)((yield (yield call)(*(yield 'ab'), *(yield [(yield 5)]), key=(yield 0))))
    yield
    yield (yield print)((yield (yield call)(*(yield (yield iter)((yield [(yield 1)]))), *(yield {}), **(yield {}))))
    yield
    for item in (yield (*(yield a), *(yield b))):
        yield (yield print)((yield item), end=(yield ' '))
        yield
    yield
    yield (yield print)()
    yield

    class Table:

        @driven
        def __getitem__(self, key):
            return (yield key)
    yield
    yield (yield print)((yield (yield (yield Table)())[(yield (*(yield a),))]), (yield (yield (yield Table)())[(yield ((yield 0), *(yield a)))]), (yield (yield (yield Table)())[*(yield a), (yield 1):(yield 2)]))
    yield

    class Mapping:

        @driven
        def keys(self):
            yield (yield print)((yield 'keys'))
            yield
            return (yield [(yield 'p'), (yield 'q')])

        @driven
        def __getitem__(self, key):
            yield (yield print)((yield 'get'), (yield key))
            yield
            return (yield ((yield key) * (yield 2)))
    yield
    yield (yield print)((yield {**(yield (yield Mapping)())}))
    yield
    yield (yield print)((yield (yield call)(**(yield (yield Mapping)()))))
    yield

    @driven
    def bad(action):
        try:
            yield (yield print)((yield (yield action)()))
            yield
        except (yield Exception) as error:
            yield (yield print)((yield (yield (yield type)((yield error))).__name__), (yield error))
            yield
        yield
    yield
    yield (yield bad)((yield (lambda: [*5])))
    yield
    yield (yield bad)((yield (lambda: (*None,))))
    yield
    yield (yield bad)((yield (lambda: {*1.5})))
    yield
    yield (yield bad)((yield (lambda: {**[1]})))
    yield
    yield (yield bad)((yield (lambda: {**None})))
    yield
    yield (yield bad)((yield (lambda: call(*3))))
    yield
    yield (yield bad)((yield (lambda: call(**3))))
    yield
    yield (yield bad)((yield (lambda: call(k=1, **{'k': 2}))))
    yield
    yield (yield bad)((yield (lambda: call(**{'k': 1}, **{'k': 2}))))
    yield
    yield (yield bad)((yield (lambda: call(**{1: 2}))))
    yield
    yield (yield bad)((yield (lambda: print(**{'nonsense': 2}))))
    yield

    @driven
    def show(value):
        yield (yield print)((yield 'show'), (yield value))
        yield
        return (yield value)
    yield
    yield (yield print)((yield [*(yield (yield show)((yield [(yield 1)]))), (yield (yield show)((yield 2))), *(yield (yield show)((yield [(yield 3)])))]))
    yield
    yield (yield print)((yield {(yield (yield show)((yield 'a'))): (yield (yield show)((yield 1))), **(yield (yield show)((yield {(yield 'b'): (yield 2)}))), (yield (yield show)((yield 'c'))): (yield (yield show)((yield 3)))}))
    yield
    yield (yield print)((yield (yield call)((yield (yield show)((yield 1))), *(yield (yield show)((yield [(yield 2)]))), k=(yield (yield show)((yield 3))), **(yield (yield show)((yield {(yield 'm'): (yield 4)}))))))
    yield
program()
