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
    global Contains, Countdown, Defaults, Functor, Grid, NoReversal, NotContainer, Nothing, OldSequence, Slices, a, action, b, c, d, error, f, g, n, o, s, statement

    class Grid:

        @driven
        def __init__(self):
            (yield self).cells = (yield {})
            yield

        @driven
        def __getitem__(self, key):
            yield (yield print)((yield 'get'), (yield key))
            yield
            if (yield ((yield (yield isinstance)((yield key), (yield tuple))) and (yield ((yield key) in (yield (yield self).cells))))):
                return (yield (yield (yield self).cells)[(yield key)])
            yield
            raise (yield (yield KeyError)((yield key)))

        @driven
        def __setitem__(self, key, value):
            yield (yield print)((yield 'set'), (yield key), (yield value))
            yield
            (yield (yield self).cells)[(yield key)] = (yield value)
            yield

        @driven
        def __delitem__(self, key):
            yield (yield print)((yield 'del'), (yield key))
            yield
            del (yield (yield self).cells)[(yield key)]
            yield

        @driven
        def __len__(self):
            return (yield (yield len)((yield (yield self).cells)))

        @driven
        def __contains__(self, key):
            yield (yield print)((yield 'contains'), (yield key))
            yield
            return (yield ((yield key) in (yield (yield self).cells)))
    yield
    g = (yield (yield Grid)())
    yield
    (yield g)[(yield ((yield 1), (yield 2)))] = (yield 'a')
    yield
    (yield g)[(yield ((yield 1), (yield 2)))] += (yield 'b')
    yield
    yield (yield print)((yield (yield g)[(yield ((yield 1), (yield 2)))]), (yield (yield len)((yield g))), (yield ((yield ((yield 1), (yield 2))) in (yield g))), (yield ((yield ((yield 3), (yield 4))) not in (yield g))), (yield (yield bool)((yield g))))
    yield
    del (yield g)[(yield ((yield 1), (yield 2)))]
    yield
    yield (yield print)((yield (yield bool)((yield g))))
    yield
    try:
        yield (yield g)[(yield 0)]
        yield
    except (yield KeyError) as error:
        yield (yield print)((yield (yield repr)((yield error))))
        yield
    yield

    class Slices:

        @driven
        def __getitem__(self, key):
            return (yield key)
    yield
    s = (yield (yield Slices)())
    yield
    yield (yield print)((yield (yield s)[(yield 1)]), (yield (yield s)[(yield 1):(yield 2)]), (yield (yield s)[:]), (yield (yield s)[(yield 1):(yield 2):(yield 3)]), (yield (yield s)[:(yield 5)]), (yield (yield s)[(yield (-(yield 1))):]), (yield (yield s)[(yield 1), (yield 2):(yield 3)]), (yield (yield s)[(yield ...)]), (yield (yield s)[(yield ())]), (yield (yield s)[(yield ((yield 1), (yield 2)))]), (yield (yield s)[(yield None)]), (yield (yield s)[(yield 'k')]), (yield (yield s)[(yield 1):(yield 2), ::(yield 3), (yield ...)]))
    yield

    class Countdown:

        @driven
        def __init__(self, n):
            (yield self).n = (yield n)
            yield

        @driven
        def __iter__(self):
            return (yield (yield iter)((yield (yield range)((yield (yield self).n), (yield 0), (yield (-(yield 1)))))))

        @driven
        def __reversed__(self):
            return (yield (yield iter)((yield (yield range)((yield 1), (yield ((yield (yield self).n) + (yield 1)))))))

        @driven
        def __length_hint__(self):
            return (yield 3)
    yield
    c = (yield (yield Countdown)((yield 3)))
    yield
    yield (yield print)((yield (yield list)((yield c))), (yield (yield list)((yield (yield reversed)((yield c))))), (yield ((yield 2) in (yield c))), (yield ((yield 9) in (yield c))), (yield (yield sum)((yield c))), (yield (yield max)((yield c))), (yield (yield sorted)((yield c))), (yield (yield tuple)((yield c))), (yield [*(yield c)]), (yield (yield (yield dict).fromkeys)((yield c))), (yield (yield (yield '').join)((yield (yield map)((yield str), (yield c))))))
    yield
    a, b, d = (yield c)
    yield
    yield (yield print)((yield a), (yield b), (yield d), *(yield c))
    yield

    class OldSequence:

        @driven
        def __getitem__(self, index):
            if (yield ((yield index) >= (yield 3))):
                raise (yield IndexError)
            yield
            return (yield ((yield index) * (yield index)))

        @driven
        def __len__(self):
            return (yield 3)
    yield
    o = (yield (yield OldSequence)())
    yield
    yield (yield print)((yield (yield list)((yield o))), (yield (yield list)((yield (yield reversed)((yield o))))), (yield ((yield 4) in (yield o))), (yield ((yield 5) in (yield o))), (yield [x for x in (yield o)]), (yield (yield min)((yield o))), (yield (yield list)((yield (yield zip)((yield o), (yield 'abc'))))))
    yield

    class Defaults((yield dict)):

        @driven
        def __missing__(self, key):
            yield (yield print)((yield 'missing'), (yield key))
            yield
            (yield self)[(yield key)] = value = (yield [])
            yield
            return (yield value)
    yield
    d = (yield (yield Defaults)())
    yield
    yield (yield (yield (yield d)[(yield 'x')]).append)((yield 1))
    yield
    yield (yield (yield (yield d)[(yield 'x')]).append)((yield 2))
    yield
    yield (yield print)((yield d), (yield (yield (yield d).get)((yield 'y'))), (yield ((yield 'y') in (yield d))))
    yield

    class Contains:

        @driven
        def __contains__(self, item):
            return (yield [])
    yield
    yield (yield print)((yield ((yield 1) in (yield (yield Contains)()))), (yield ((yield 1) not in (yield (yield Contains)()))))
    yield

    class NotContainer:
        __contains__ = None

        @driven
        def __iter__(self):
            return (yield (yield iter)((yield [(yield 1)])))
    yield
    try:
        yield ((yield 1) in (yield (yield NotContainer)()))
        yield
    except (yield TypeError) as error:
        yield (yield print)((yield error))
        yield
    yield

    class NoReversal((yield OldSequence)):
        __reversed__ = None
    yield
    try:
        yield (yield reversed)((yield (yield NoReversal)()))
        yield
    except (yield TypeError) as error:
        yield (yield print)((yield error))
        yield
    yield

    class Nothing:
        pass
    yield
    n = (yield (yield Nothing)())
    yield
    for action in (yield ((yield 'n[0]'), (yield 'n[0:1]'), (yield 'len(n)'), (yield 'n()'), (yield 'iter(n)'), (yield 'reversed(n)'), (yield '1 in n'), (yield 'n[0]'), (yield 'next(n)'), (yield 'n + 1'), (yield '-n'), (yield 'hash(n) and 1'), (yield 'int(n)'), (yield 'float(n)'), (yield 'abs(n)'), (yield 'n < n'), (yield 'n @ n'), (yield '[][n]'), (yield "'a' * n"), (yield 'range(n)'), (yield 'bytes(n)'), (yield 'dict(n)'), (yield 'complex(n)'), (yield 'round(n)'))):
        try:
            yield (yield print)((yield action), (yield (yield eval)((yield action))))
            yield
        except (yield TypeError) as error:
            yield (yield print)((yield action), (yield '->'), (yield error))
            yield
        yield
    yield
    for statement in (yield ((yield 'n[0] = 1'), (yield 'del n[0]'), (yield 'n[0] += 1'), (yield 'n.x += 1'), (yield 'a, b = n'), (yield 'for _ in n: pass'), (yield 'with n: pass'), (yield 'raise n'))):
        try:
            yield (yield exec)((yield statement))
            yield
        except (yield ((yield TypeError), (yield AttributeError))) as error:
            yield (yield print)((yield statement), (yield '->'), (yield error))
            yield
        yield
    yield

    class Functor:

        @driven
        def __call__(self, *args, **kwargs):
            return (yield ((yield args), (yield kwargs)))
    yield
    f = (yield (yield Functor)())
    yield
    (yield f).__call__ = (yield (lambda: "the instance's own is not used"))
    yield
    yield (yield print)((yield (yield f)((yield 1), k=(yield 2))), (yield (yield callable)((yield f))), (yield (yield callable)((yield n))))
    yield
program()
