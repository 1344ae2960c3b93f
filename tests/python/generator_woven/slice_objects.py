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
    global Index, Show, call, error, items, l, s, start, stop, x
    s = (yield (yield slice)((yield 1), (yield 10), (yield 2)))
    yield
    yield (yield print)((yield s), (yield (yield s).start), (yield (yield s).stop), (yield (yield s).step), (yield (yield slice)((yield 5))), (yield (yield slice)((yield None))), (yield (yield slice)((yield 'a'), (yield None), (yield []))), (yield ((yield s) == (yield (yield slice)((yield 1), (yield 10), (yield 2))))), (yield ((yield s) != (yield (yield slice)((yield 1))))), (yield (yield (yield s).indices)((yield 5))), (yield (yield (yield (yield slice)((yield None), (yield None), (yield (-(yield 1))))).indices)((yield 4))), (yield (yield (yield (yield slice)((yield (-(yield 3))), (yield None))).indices)((yield 10))), (yield (yield (yield (yield slice)((yield 100), (yield (-(yield 100))), (yield (-(yield 3))))).indices)((yield 7))), (yield ((yield (yield slice)((yield 1))) < (yield (yield slice)((yield 2))))))
    yield
    items = (yield (yield list)((yield (yield range)((yield 20)))))
    yield
    yield (yield print)((yield (yield items)[(yield s)]), (yield (yield 'abcdefghijk')[(yield s)]), (yield (yield (yield tuple)((yield items)))[(yield (yield slice)((yield (-(yield 2))), (yield None)))]), (yield (yield items)[(yield (yield slice)((yield None), (yield None), (yield 5)))]), (yield (yield (yield range)((yield 20)))[(yield s)]), (yield (yield b'abcdefgh')[(yield s)]))
    yield

    class Show:

        @driven
        def __getitem__(self, key):
            return (yield key)

        @driven
        def __setitem__(self, key, value):
            yield (yield print)((yield 'set'), (yield key), (yield value))
            yield

        @driven
        def __delitem__(self, key):
            yield (yield print)((yield 'del'), (yield key))
            yield
    yield
    x = (yield (yield Show)())
    yield
    yield (yield print)((yield (yield x)[:]), (yield (yield x)[(yield 1):]), (yield (yield x)[:(yield 2)]), (yield (yield x)[::(yield 3)]), (yield (yield x)[(yield 1):(yield 2):(yield 3)]), (yield (yield x)[(yield 1):(yield 2), (yield 3):(yield 4)]), (yield (yield x)[(yield ...), (yield 1):]), (yield (yield x)[(yield 'a'):(yield 'b')]), (yield (yield x)[(yield None):(yield 1)]), (yield (yield x)[(yield ((yield 1),))]), (yield (yield x)[(yield ((yield ((yield 1), (yield 2))), (yield 3)))]), (yield (yield x)[(yield (not (yield 1))):(yield 2)]), (yield (yield (yield x)[(yield (lambda: 0)):(yield 1)]).stop), (yield (yield x)[(yield ((yield 1) if (yield x) else (yield 2))):(yield 3)]))
    yield
    (yield x)[(yield 1):(yield 2)] = (yield 5)
    yield
    (yield x)[:, (yield 0)] = (yield 6)
    yield
    del (yield x)[(yield 1):(yield 2)], (yield x)[:], (yield x)[(yield 0), ::(yield 2)]
    yield
    l = (yield (yield list)((yield 'abcdef')))
    yield
    (yield l)[(yield 1):(yield 3)], (yield l)[(yield (-(yield 1))):] = (yield ((yield 'XY'), (yield [(yield 'end'), (yield 'more')])))
    yield
    yield (yield print)((yield l))
    yield
    for start in (yield ((yield None), (yield 0), (yield 2), (yield (-(yield 2))), (yield 10), (yield (-(yield 10))))):
        for stop in (yield ((yield None), (yield 1), (yield (-(yield 1))), (yield 10))):
            yield (yield print)(*(yield (''.join('abcde'[start:stop:step]) for step in (yield ((yield None), (yield 1), (yield 2), (yield (-(yield 1))), (yield (-(yield 2))))))), sep=(yield ','), end=(yield ' '))
            yield
        yield
        yield (yield print)()
        yield
    yield

    class Index:

        @driven
        def __index__(self):
            return (yield 2)
    yield
    yield (yield print)((yield (yield 'abcdef')[(yield (yield Index)()):]), (yield (yield 'abcdef')[:(yield (yield Index)())]), (yield (yield [(yield 1), (yield 2), (yield 3)])[(yield (yield Index)())]), (yield (yield 'abcdef')[::(yield (yield Index)())]))
    yield
    for call in (yield ((yield "'abc'['a':]"), (yield '[1][1.5:]'), (yield 'slice()'), (yield 'slice(1, 2, 3, 4)'), (yield 'slice(1).indices()'), (yield 'slice(1).indices(-1)'), (yield 'slice(1, 2, 0).indices(5)'), (yield "slice('a').indices(5)"), (yield '[1, 2][::0]'), (yield 'slice(1).x'), (yield 'slice(a=1)'), (yield "range(3)['a':]"), (yield "b'a'[None:'x']"), (yield '(1,)[[]:]'))):
        try:
            yield (yield print)((yield call), (yield '='), (yield (yield eval)((yield call))))
            yield
        except (yield Exception) as error:
            yield (yield print)((yield call), (yield '->'), (yield ((yield (yield (yield type)((yield error))).__name__) + (yield ':'))), (yield error))
            yield
        yield
    yield
    try:
        (yield s).start = (yield 5)
        yield
    except (yield AttributeError) as error:
        yield (yield print)((yield error))
        yield
    yield
program()
