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
    global I, big, call, error, i, it, j, r, statement, total
    for r in (yield ((yield (yield range)((yield 5))), (yield (yield range)((yield 2), (yield 5))), (yield (yield range)((yield 0), (yield 10), (yield 3))), (yield (yield range)((yield 5), (yield 0), (yield (-(yield 1))))), (yield (yield range)((yield 5), (yield 0))), (yield (yield range)((yield 0))), (yield (yield range)((yield (-(yield 3))), (yield 3), (yield 2))), (yield (yield range)((yield 10), (yield 0), (yield (-(yield 3))))), (yield (yield range)((yield ((yield 10) ** (yield 20))), (yield ((yield ((yield 10) ** (yield 20))) + (yield 3))))), (yield (yield range)((yield True))))):
        yield (yield print)((yield r), (yield (yield list)((yield r))), (yield (yield len)((yield r))), (yield (yield bool)((yield r))), (yield (yield r).start), (yield (yield r).stop), (yield (yield r).step), (yield ((yield (yield r)[(yield 0)]) if (yield r) else (yield None))), (yield ((yield (yield r)[(yield (-(yield 1)))]) if (yield r) else (yield None))), (yield (yield list)((yield (yield reversed)((yield r))))), (yield (yield sum)((yield r))))
        yield
    yield
    r = (yield (yield range)((yield 0), (yield 100), (yield 7)))
    yield
    yield (yield print)((yield (yield r)[(yield 3)]), (yield (yield r)[(yield (-(yield 1)))]), (yield (yield r)[(yield 2):(yield 5)]), (yield (yield r)[::(yield (-(yield 1)))]), (yield (yield r)[::(yield 2)]), (yield (yield r)[(yield 20):]), (yield (yield r)[(yield 5):(yield 2)]), (yield (yield r)[(yield (-(yield 3))):]), (yield ((yield 14) in (yield r))), (yield ((yield 15) in (yield r))), (yield ((yield 14.0) in (yield r))), (yield ((yield 'a') in (yield r))), (yield (yield (yield r).index)((yield 21))), (yield (yield (yield r).count)((yield 21))), (yield (yield (yield r).count)((yield 22))), (yield (yield (yield range)((yield ((yield 10) ** (yield 30)))))[(yield ((yield 10) ** (yield 29)))]), (yield ((yield ((yield 10) ** (yield 29))) in (yield (yield range)((yield ((yield 10) ** (yield 30))))))))
    yield
    yield (yield print)((yield ((yield (yield range)((yield 3))) == (yield (yield range)((yield 0), (yield 3), (yield 1))))), (yield ((yield (yield range)((yield 0))) == (yield (yield range)((yield 5), (yield 2))))), (yield ((yield (yield range)((yield 0), (yield 3), (yield 2))) == (yield (yield range)((yield 0), (yield 4), (yield 2))))), (yield ((yield (yield range)((yield 3))) == (yield [(yield 0), (yield 1), (yield 2)]))), (yield ((yield (yield hash)((yield (yield range)((yield 3))))) == (yield (yield hash)((yield (yield range)((yield 0), (yield 3))))))), (yield (yield {(yield (yield range)((yield 2))): (yield 1)})[(yield (yield range)((yield 0), (yield 2), (yield 1)))]), (yield ((yield (yield range)((yield 3))) is (yield (yield range)((yield 3))))), (yield ((yield (yield range)((yield 1), (yield 2))) != (yield (yield range)((yield 1), (yield 3))))))
    yield
    yield (yield print)((yield (yield repr)((yield (yield range)((yield 1), (yield 2), (yield 3))))), (yield (yield str)((yield (yield range)((yield 3))))), (yield f'{(yield (yield range)((yield 2)))}'), (yield (yield list)((yield (yield map)((yield list), (yield [(yield (yield range)((yield 2)))]))))), (yield [*(yield (yield range)((yield 3)))]), (yield (yield max)((yield (yield range)((yield 5))))), (yield (yield min)((yield (yield range)((yield 5), (yield 9))))), (yield (yield tuple)((yield (yield range)((yield 2))))), (yield ((yield (yield set)((yield (yield range)((yield 3))))) == (yield {(yield 0), (yield 1), (yield 2)}))), (yield (yield any)((yield (yield range)((yield 1))))), (yield (yield all)((yield (yield range)((yield 1), (yield 3))))), (yield (yield sorted)((yield (yield range)((yield 3))), reverse=(yield True))))
    yield
    for call in (yield ((yield 'range()'), (yield 'range(1, 2, 0)'), (yield "range('a')"), (yield 'range(1.0)'), (yield 'range(1, 2, 3, 4)'), (yield 'range(None)'), (yield 'r[100]'), (yield "r['a']"), (yield 'r[1.0]'), (yield 'r.index(1)'), (yield "r.index('a')"), (yield 'r + r'), (yield 'r * 2'), (yield 'r < r'), (yield 'r[0:1:0]'), (yield 'len(range(10**30))'), (yield 'hash(range(2)) == 0'), (yield 'r.x'), (yield 'range(3)()'), (yield 'r.count()'), (yield 'range(stop=5)'), (yield '-range(1)'), (yield 'range(5)[-6]'), (yield 'next(range(3))'))):
        try:
            yield (yield print)((yield call), (yield '='), (yield (yield eval)((yield (yield (yield call).replace)((yield 'range(3)()'), (yield 'r()'))))))
            yield
        except (yield Exception) as error:
            yield (yield print)((yield call), (yield '->'), (yield ((yield (yield (yield type)((yield error))).__name__) + (yield ':'))), (yield error))
            yield
        yield
    yield
    for statement in (yield ((yield 'r[0] = 1'), (yield 'del r[0]'), (yield 'r.start = 5'))):
        try:
            yield (yield exec)((yield statement))
            yield
        except (yield Exception) as error:
            yield (yield print)((yield statement), (yield '->'), (yield ((yield (yield (yield type)((yield error))).__name__) + (yield ':'))), (yield error))
            yield
        yield
    yield
    it = (yield (yield iter)((yield (yield range)((yield 3)))))
    yield
    yield (yield print)((yield (yield next)((yield it))), (yield (yield list)((yield it))), (yield (yield list)((yield it))), (yield (yield (yield it).__length_hint__)()), (yield ((yield (yield iter)((yield it))) is (yield it))))
    yield
    total = (yield 0)
    yield
    for i in (yield (yield range)((yield 3))):
        for j in (yield (yield range)((yield i), (yield 3))):
            total += (yield ((yield i) * (yield j)))
            yield
            i = (yield 100)
            yield
        yield
    yield
    yield (yield print)((yield total), (yield i), (yield j))
    yield

    class I:

        @driven
        def __init__(self, n):
            (yield self).n = (yield n)
            yield

        @driven
        def __index__(self):
            return (yield (yield self).n)
    yield
    yield (yield print)((yield (yield range)((yield (yield I)((yield 3))))), (yield (yield list)((yield (yield range)((yield (yield I)((yield 1))), (yield (yield I)((yield 7))), (yield (yield I)((yield 2))))))), (yield (yield (yield range)((yield 10)))[(yield (yield I)((yield 2)))]), (yield ((yield (yield I)((yield 3))) in (yield (yield range)((yield 5))))))
    yield
    big = (yield (yield range)((yield (-(yield ((yield 2) ** (yield 63))))), (yield ((yield 2) ** (yield 63))), (yield ((yield 2) ** (yield 62)))))
    yield
    yield (yield print)((yield (yield list)((yield big))), (yield (yield big)[(yield 1)]), (yield (yield len)((yield big))), (yield (yield (yield big).index)((yield 0))))
    yield
program()
