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
    global Big, Child, Collide, EqOnly, Kid, MinusOne, NanLike, NeOnly, Parent, Restored, Version, Weird, a, b, bad, c, d, error, n

    class Version:

        @driven
        def __init__(self, *parts):
            (yield self).parts = (yield parts)
            yield

        @driven
        def __eq__(self, other):
            if (yield (not (yield (yield isinstance)((yield other), (yield Version))))):
                return (yield NotImplemented)
            yield
            return (yield ((yield (yield self).parts) == (yield (yield other).parts)))

        @driven
        def __lt__(self, other):
            if (yield (not (yield (yield isinstance)((yield other), (yield Version))))):
                return (yield NotImplemented)
            yield
            return (yield ((yield (yield self).parts) < (yield (yield other).parts)))

        @driven
        def __le__(self, other):
            return (yield ((yield ((yield self) < (yield other))) or (yield ((yield self) == (yield other)))))

        @driven
        def __hash__(self):
            return (yield (yield hash)((yield (yield self).parts)))

        @driven
        def __repr__(self):
            return (yield (yield (yield '.').join)((yield (yield map)((yield str), (yield (yield self).parts)))))
    yield
    a, b, c = (yield ((yield (yield Version)((yield 1), (yield 2))), (yield (yield Version)((yield 1), (yield 10))), (yield (yield Version)((yield 1), (yield 2)))))
    yield
    yield (yield print)((yield ((yield a) == (yield c))), (yield ((yield a) != (yield c))), (yield ((yield a) == (yield b))), (yield ((yield a) < (yield b))), (yield ((yield a) > (yield b))), (yield ((yield a) <= (yield c))), (yield ((yield a) >= (yield b))), (yield ((yield b) >= (yield a))), (yield ((yield a) == (yield 1))), (yield ((yield a) != (yield 1))))
    yield
    yield (yield print)((yield (yield sorted)((yield [(yield b), (yield a), (yield (yield Version)((yield 0)))]))), (yield (yield max)((yield a), (yield b))), (yield ((yield (yield min)((yield a), (yield b), (yield c))) is (yield a))), (yield {(yield a): (yield 'first'), (yield c): (yield 'second')}), (yield (yield len)((yield {(yield a), (yield b), (yield c)}))), (yield ((yield a) in (yield [(yield c)]))), (yield (yield (yield [(yield a), (yield b)]).index)((yield c))), (yield (yield (yield [(yield c), (yield a)]).count)((yield a))))
    yield
    try:
        yield ((yield a) < (yield 5))
        yield
    except (yield TypeError) as error:
        yield (yield print)((yield error))
        yield
    yield

    class EqOnly:

        @driven
        def __eq__(self, other):
            return (yield True)
    yield
    yield (yield print)((yield ((yield (yield EqOnly)()) == (yield 5))), (yield ((yield 5) == (yield (yield EqOnly)()))), (yield ((yield (yield EqOnly)()) != (yield 5))), (yield (yield EqOnly).__hash__), (yield ((yield [(yield (yield EqOnly)())]) == (yield [(yield 1)]))), (yield ((yield (yield EqOnly)()) in (yield ()))))
    yield
    try:
        yield (yield hash)((yield (yield EqOnly)()))
        yield
    except (yield TypeError) as error:
        yield (yield print)((yield error))
        yield
    yield

    class NeOnly:

        @driven
        def __ne__(self, other):
            return (yield 'ne')
    yield
    yield (yield print)((yield ((yield (yield NeOnly)()) != (yield 1))), (yield ((yield (yield NeOnly)()) == (yield 1))), (yield ((yield (yield hash)((yield (yield NeOnly)()))) == (yield 0))))
    yield

    class Child((yield EqOnly)):
        __hash__ = object.__hash__
    yield

    class Restored((yield EqOnly)):

        @driven
        def __hash__(self):
            return (yield 5)
    yield
    yield (yield print)((yield (yield isinstance)((yield (yield hash)((yield (yield Child)()))), (yield int))), (yield (yield hash)((yield (yield Restored)()))), (yield (yield len)((yield {(yield (yield Restored)()), (yield (yield Restored)())}))))
    yield

    class Parent:

        @driven
        def __eq__(self, other):
            yield (yield print)((yield 'Parent eq'))
            yield
            return (yield False)

        @driven
        def __lt__(self, other):
            yield (yield print)((yield 'Parent lt'))
            yield
            return (yield 'lt')

        @driven
        def __gt__(self, other):
            yield (yield print)((yield 'Parent gt'))
            yield
            return (yield 'gt')
    yield

    class Kid((yield Parent)):

        @driven
        def __eq__(self, other):
            yield (yield print)((yield 'Kid eq'))
            yield
            return (yield True)

        @driven
        def __gt__(self, other):
            yield (yield print)((yield 'Kid gt'))
            yield
            return (yield 'kid gt')
    yield
    yield (yield print)((yield ((yield (yield Parent)()) == (yield (yield Kid)()))), (yield ((yield (yield Parent)()) < (yield (yield Kid)()))), (yield ((yield (yield Kid)()) < (yield (yield Parent)()))), (yield ((yield (yield Parent)()) != (yield (yield Kid)()))))
    yield

    class Weird:

        @driven
        def __eq__(self, other):
            return (yield 'equal?')

        @driven
        def __bool__(self):
            return (yield True)
    yield
    yield (yield print)((yield ((yield (yield Weird)()) == (yield 1))), (yield ((yield (yield Weird)()) != (yield 1))), (yield ((yield [(yield (yield Weird)())]) == (yield [(yield 2)]))), (yield ((yield ((yield 1), (yield (yield Weird)()))) == (yield ((yield 1), (yield 5))))))
    yield

    class NanLike:

        @driven
        def __eq__(self, other):
            return (yield False)
    yield
    n = (yield (yield NanLike)())
    yield
    yield (yield print)((yield ((yield n) == (yield n))), (yield ((yield n) in (yield [(yield n)]))), (yield ((yield [(yield n)]) == (yield [(yield n)]))), (yield (yield (yield ((yield n),)).index)((yield n))), (yield (yield (yield [(yield n)]).count)((yield n))), (yield ((yield {(yield 1): (yield n)}) == (yield {(yield 1): (yield n)}))))
    yield

    class Collide:

        @driven
        def __init__(self, name):
            (yield self).name = (yield name)
            yield

        @driven
        def __hash__(self):
            return (yield 1)

        @driven
        def __eq__(self, other):
            return (yield ((yield (yield isinstance)((yield other), (yield Collide))) and (yield ((yield (yield self).name) == (yield (yield other).name)))))

        @driven
        def __repr__(self):
            return (yield (yield self).name)
    yield
    d = (yield {Collide(x): i for i, x in (yield (yield enumerate)((yield 'abcabc')))})
    yield
    yield (yield print)((yield d), (yield ((yield (yield Collide)((yield 'b'))) in (yield d))), (yield (yield d)[(yield (yield Collide)((yield 'c')))]))
    yield
    del (yield d)[(yield (yield Collide)((yield 'a')))]
    yield
    (yield d)[(yield (yield Collide)((yield 'z')))] = (yield 9)
    yield
    yield (yield print)((yield d), (yield (yield list)((yield d))))
    yield
    yield (yield print)((yield ((yield (yield hash)((yield True))) == (yield (yield hash)((yield 1))) == (yield (yield hash)((yield 1.0))) == (yield (yield hash)((yield ((yield 1) + (yield 0j))))))), (yield (yield hash)((yield ((yield ((yield 2) ** (yield 61))) - (yield 1))))), (yield (yield hash)((yield ((yield 2) ** (yield 61))))), (yield (yield hash)((yield (-(yield 1))))), (yield (yield hash)((yield (-(yield 2))))), (yield (yield hash)((yield 0.5))), (yield (yield hash)((yield (yield float)((yield 'inf'))))), (yield (yield hash)((yield (-(yield 0.0))))), (yield (yield hash)((yield 1e+300))), (yield (yield hash)((yield ((yield 10) ** (yield 40))))), (yield ((yield (yield hash)((yield ()))) == (yield (yield hash)((yield ()))))), (yield ((yield (yield hash)((yield ((yield 1), (yield 2))))) == (yield (yield hash)((yield ((yield 1), (yield 2))))))), (yield (yield hash)((yield ((yield 1), (yield 2), (yield 3))))), (yield (yield hash)((yield ()))), (yield ((yield (yield hash)((yield None))) == (yield (yield hash)((yield None))))))
    yield
    yield (yield print)((yield ((yield (yield hash)((yield (yield range)((yield 3))))) == (yield (yield hash)((yield (yield range)((yield 0), (yield 3), (yield 1))))))), (yield ((yield (yield hash)((yield (yield frozenset)((yield [(yield 1), (yield 2)]))))) == (yield (yield hash)((yield (yield frozenset)((yield [(yield 2), (yield 1)]))))))), (yield (yield hash)((yield 3.7))), (yield (yield hash)((yield 1j))), (yield (yield hash)((yield ((yield 2) + (yield 3j))))), (yield (yield hash)((yield (yield frozenset)()))))
    yield
    for bad in (yield ((yield []), (yield {}), (yield (yield set)()), (yield (yield bytearray)()))):
        try:
            yield (yield hash)((yield bad))
            yield
        except (yield TypeError) as error:
            yield (yield print)((yield error))
            yield
        yield
    yield
    try:
        yield (yield hash)((yield ((yield 1), (yield [(yield 2)]))))
        yield
    except (yield TypeError) as error:
        yield (yield print)((yield error))
        yield
    yield

    class Big:

        @driven
        def __hash__(self):
            return (yield ((yield 2) ** (yield 100)))
    yield
    yield (yield print)((yield ((yield (yield hash)((yield (yield Big)()))) == (yield (yield hash)((yield ((yield 2) ** (yield 100))))))))
    yield

    class MinusOne:

        @driven
        def __hash__(self):
            return (yield (-(yield 1)))
    yield
    yield (yield print)((yield (yield hash)((yield (yield MinusOne)()))))
    yield
program()
