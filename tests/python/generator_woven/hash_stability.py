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
    global NoHash, Same, a, b, error, pairs, thing
    pairs = (yield [(yield ((yield 1), (yield 1.0))), (yield ((yield 1), (yield True))), (yield ((yield 0), (yield (-(yield 0.0))))), (yield ((yield ((yield ((yield 2) ** (yield 61))) - (yield 1))), (yield 0))), (yield ((yield (-(yield 1))), (yield (-(yield 2))))), (yield ((yield 0.5), (yield ((yield 0.5) + (yield 0j))))), (yield ((yield ((yield 10) ** (yield 20))), (yield 1e+20))), (yield ((yield ((yield 2) ** (yield 100))), (yield ((yield 2.0) ** (yield 100))))), (yield ((yield ((yield 1), (yield 2))), (yield ((yield 1.0), (yield ((yield 2) + (yield 0j))))))), (yield ((yield 'a'), (yield 'a'))), (yield ((yield b'a'), (yield b'a'))), (yield ((yield (yield frozenset)((yield 'ab'))), (yield (yield frozenset)((yield 'ba'))))), (yield ((yield (yield range)((yield 3))), (yield (yield range)((yield 0), (yield 3))))), (yield ((yield None), (yield None))), (yield ((yield ()), (yield ())))])
    yield
    for a, b in (yield pairs):
        yield (yield print)((yield ((yield (yield hash)((yield a))) == (yield (yield hash)((yield b))))), end=(yield ' '))
        yield
    yield
    yield (yield print)()
    yield
    yield (yield print)((yield [hash(n) for n in (yield ((yield 0), (yield 1), (yield (-(yield 1))), (yield (-(yield 2))), (yield ((yield 2) ** (yield 31))), (yield ((yield ((yield 2) ** (yield 61))) - (yield 2))), (yield ((yield ((yield 2) ** (yield 61))) - (yield 1))), (yield ((yield 2) ** (yield 61))), (yield (-(yield ((yield 2) ** (yield 61))))), (yield ((yield 2) ** (yield 64))), (yield ((yield 10) ** (yield 18))), (yield ((yield 10) ** (yield 30))), (yield (-(yield ((yield 10) ** (yield 30)))))))]))
    yield
    yield (yield print)((yield [hash(x) for x in (yield ((yield 0.0), (yield 1.5), (yield (-(yield 1.5))), (yield 0.1), (yield 10000000000.0), (yield 1e-10), (yield 1e+308), (yield 5e-324), (yield (yield float)((yield 'inf'))), (yield (yield float)((yield '-inf')))))]), (yield [hash(c) for c in (yield ((yield 1j), (yield (-(yield 1j))), (yield ((yield 1) + (yield 1j))), (yield ((yield 2.5) - (yield 3j))), (yield 0j)))]))
    yield
    yield (yield print)((yield [hash(t) for t in (yield ((yield ()), (yield ((yield 1),)), (yield ((yield 1), (yield 2))), (yield ((yield 1), (yield 2), (yield 3))), (yield ((yield 0), (yield 0))), (yield ((yield (-(yield 1))),)), (yield ((yield ()),)), (yield ((yield 1.5), (yield 2j))), (yield ((yield True), (yield 1))), (yield ((yield ((yield 1), (yield 2))), (yield ((yield 3), (yield 4))))), (yield (yield tuple)((yield (yield range)((yield 20)))))))]))
    yield
    yield (yield print)((yield [hash(f) for f in (yield ((yield (yield frozenset)()), (yield (yield frozenset)((yield [(yield 1)]))), (yield (yield frozenset)((yield [(yield 1), (yield 2), (yield 3)]))), (yield (yield frozenset)((yield [(yield (-(yield 1))), (yield 0.5)]))), (yield (yield frozenset)((yield (yield range)((yield 10)))))))]), (yield (yield hash)((yield (yield range)((yield 0))))), (yield ((yield (yield hash)((yield (yield range)((yield 5))))) == (yield (yield hash)((yield ((yield 5), (yield 0), (yield 1))))))), (yield ((yield (yield hash)((yield (yield slice)((yield 1), (yield 2))))) == (yield (yield hash)((yield (yield slice)((yield 1), (yield 2))))))))
    yield

    class Same:

        @driven
        def __init__(self, n):
            (yield self).n = (yield n)
            yield

        @driven
        def __eq__(self, other):
            return (yield ((yield (yield self).n) == (yield (yield other).n)))

        @driven
        def __hash__(self):
            return (yield (yield self).n)
    yield

    class NoHash((yield Same)):

        @driven
        def __eq__(self, other):
            return (yield True)
    yield
    yield (yield print)((yield (yield hash)((yield (yield Same)((yield 5))))), (yield (yield hash)((yield (yield Same)((yield (-(yield 1))))))), (yield (yield hash)((yield (yield Same)((yield ((yield 2) ** (yield 62))))))), (yield (yield hash)((yield (yield Same)((yield ((yield ((yield 2) ** (yield 61))) - (yield 1))))))), (yield (yield hash)((yield (yield Same)((yield ((yield ((yield 2) ** (yield 64))) + (yield 7))))))), (yield (yield len)((yield {(yield (yield Same)((yield 1))), (yield (yield Same)((yield 1))), (yield (yield Same)((yield 2)))}))), (yield (yield NoHash).__hash__))
    yield
    yield (yield print)((yield ((yield (yield hash)((yield type))) == (yield (yield hash)((yield type))))), (yield ((yield (yield hash)((yield len))) == (yield (yield hash)((yield len))))), (yield ((yield (yield hash)((yield Same))) == (yield (yield hash)((yield Same))))), (yield ((yield (yield hash)((yield (yield (yield Same)((yield 1))).__init__))) is not (yield None))), (yield ((yield (yield hash)((yield (yield float)((yield 'nan'))))) is not (yield None))), (yield ((yield (yield object)()) in (yield {(yield (yield object)())}))))
    yield
    for thing in (yield ((yield []), (yield {}), (yield (yield set)()), (yield (yield bytearray)((yield b''))), (yield (yield NoHash)((yield 1))), (yield ((yield []),)), (yield (yield (yield {}).keys)()), (yield (yield (yield {}).items)()))):
        try:
            yield (yield hash)((yield thing))
            yield
            yield (yield print)((yield 'hashable'))
            yield
        except (yield TypeError) as error:
            yield (yield print)((yield error))
            yield
        yield
    yield
program()
