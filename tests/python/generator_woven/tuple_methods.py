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
    global T, a, b, call, calls, error, l, p, r, statement, t
    t = (yield ((yield 3), (yield 1), (yield 2)))
    yield
    yield (yield print)((yield t), (yield (yield t)[(yield 0)]), (yield (yield t)[(yield (-(yield 1)))]), (yield (yield t)[(yield 1):]), (yield (yield t)[::(yield (-(yield 1)))]), (yield (yield len)((yield t))), (yield ((yield t) + (yield ((yield 4),)))), (yield ((yield t) * (yield 2))), (yield ((yield 0) * (yield t))), (yield ((yield 1) in (yield t))), (yield (yield (yield t).index)((yield 2))), (yield (yield (yield t).count)((yield 3))), (yield ((yield 1),)), (yield ()), (yield ((yield ()),)), (yield ((yield 1), (yield ((yield 2), (yield ((yield 3),)))))), (yield ((yield 'a'),)), (yield (yield tuple)((yield 'ab'))), (yield (yield tuple)((yield [(yield 1)]))), (yield ((yield (yield tuple)((yield t))) is (yield t))), (yield ((yield (yield t)[:]) is (yield t))), (yield ((yield (yield tuple)()) is (yield (yield tuple)((yield []))))))
    yield
    yield (yield print)((yield ((yield ((yield 1), (yield 2))) < (yield ((yield 1), (yield 3))))), (yield ((yield ((yield 1),)) < (yield ((yield 1), (yield 0))))), (yield ((yield ()) < (yield ((yield 0),)))), (yield ((yield ((yield 1), (yield 2))) == (yield ((yield 1.0), (yield 2))))), (yield ((yield ((yield 1),)) == (yield [(yield 1)]))), (yield ((yield ((yield 1), (yield 'a'))) < (yield ((yield 2), (yield 5))))), (yield ((yield (yield hash)((yield ((yield 1), (yield 2))))) == (yield (yield hash)((yield ((yield 1), (yield 2))))))), (yield (yield {(yield ((yield 1), (yield 2))): (yield 'key')})[(yield ((yield 1), (yield 2)))]), (yield (yield max)((yield ((yield 1), (yield 5))), (yield ((yield 2), (yield 0))))), (yield (yield sorted)((yield [(yield ((yield 2), (yield 1))), (yield ((yield 1), (yield 2)))]))), (yield (yield min)((yield ()), default=(yield 'd'))))
    yield
    a, b = b, a = (yield ((yield 1), (yield 2)))
    yield
    yield (yield print)((yield a), (yield b), (yield (yield tuple)((yield (n * n for n in (yield (yield range)((yield 4))))))), (yield (yield tuple)((yield {(yield 1): (yield 2)}))), (yield (yield (lambda *args: args))((yield 1), (yield 2))), (yield (yield divmod)((yield 7), (yield 2))), (yield (yield (yield ((yield 1), (yield 2))).__add__)((yield ((yield 3),)))), (yield (yield tuple)((yield (yield reversed)((yield t))))), (yield (yield list)((yield (yield enumerate)((yield t))))), (yield (yield dict)((yield ((yield ((yield 'k'), (yield 'v'))),)))), (yield (yield sum)((yield ((yield ((yield 1),)), (yield ((yield 2),)))), (yield ()))))
    yield
    l = (yield ((yield []), (yield [])))
    yield
    yield (yield (yield (yield l)[(yield 0)]).append)((yield 1))
    yield
    yield (yield print)((yield l), (yield (yield repr)((yield ((yield 1), (yield [(yield 2), (yield ((yield 3),))]))))), (yield (yield str)((yield ((yield None), (yield True))))), (yield f'{(yield ((yield 1),))}'), (yield (yield bool)((yield ()))), (yield (yield bool)((yield ((yield 0),)))))
    yield
    r = (yield ((yield []),))
    yield
    yield (yield (yield (yield r)[(yield 0)]).append)((yield r))
    yield
    yield (yield print)((yield r))
    yield

    class T((yield tuple)):

        def __new__(cls, *items):
            return super().__new__(cls, items)

        @property
        @driven
        def x(self):
            return (yield (yield self)[(yield 0)])
    yield
    p = (yield (yield T)((yield 1), (yield 2)))
    yield
    yield (yield print)((yield p), (yield (yield p).x), (yield ((yield p) + (yield ((yield 3),)))), (yield (yield (yield type)((yield ((yield p) + (yield ()))))).__name__), (yield (yield (yield type)((yield (yield p)[:]))).__name__), (yield ((yield p) == (yield ((yield 1), (yield 2))))), (yield (yield isinstance)((yield p), (yield tuple))), (yield ((yield (yield hash)((yield p))) == (yield (yield hash)((yield ((yield 1), (yield 2))))))), (yield [*(yield p)]), (yield (yield T)()))
    yield
    (yield p).attribute = (yield 5)
    yield
    yield (yield print)((yield (yield vars)((yield p))))
    yield
    calls = (yield (yield (yield "t[5]\nt['a']\nt + [1]\nt + 1\nt * 'a'\nt * 1.5\nt < 1\nt < [1]\nt.index(9)\nt.index()\nt.count()\nt.append(1)\ntuple(5)\ntuple(1, 2)\nhash((1, []))\nt()\n-t\nt - t\nt[1:'a']\nt[::0]\nt.x\n(1, 'a') < (1, 2)\ntuple.__new__(5)\ntuple.__new__(int)\nt[2 ** 100]").split)((yield '\n')))
    yield
    for call in (yield calls):
        try:
            yield (yield print)((yield call), (yield '='), (yield (yield eval)((yield call))))
            yield
        except (yield Exception) as error:
            yield (yield print)((yield call), (yield '->'), (yield ((yield (yield (yield type)((yield error))).__name__) + (yield ':'))), (yield error))
            yield
        yield
    yield
    for statement in (yield ((yield 't[0] = 1'), (yield 'del t[0]'), (yield 't[0:1] = ()'), (yield 't += [1]'), (yield 't.x = 1'), (yield 'a, b, c, d = t'))):
        try:
            yield (yield exec)((yield statement))
            yield
        except (yield Exception) as error:
            yield (yield print)((yield statement), (yield '->'), (yield ((yield (yield (yield type)((yield error))).__name__) + (yield ':'))), (yield error))
            yield
        yield
    yield
program()
