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
    global F, call, error, f, g, powers
    f = (yield (yield frozenset)((yield [(yield 3), (yield 1), (yield 2), (yield 3)])))
    yield
    yield (yield print)((yield (yield sorted)((yield f))), (yield (yield len)((yield f))), (yield ((yield 1) in (yield f))), (yield ((yield f) == (yield {(yield 1), (yield 2), (yield 3)}))), (yield ((yield {(yield 1), (yield 2), (yield 3)}) == (yield f))), (yield ((yield (yield hash)((yield f))) == (yield (yield hash)((yield (yield frozenset)((yield [(yield 1), (yield 2), (yield 3)]))))))), (yield (yield {(yield f): (yield 'key')})[(yield (yield frozenset)((yield [(yield 2), (yield 1), (yield 3)])))]), (yield ((yield (yield frozenset)()) == (yield (yield set)()))), (yield (yield repr)((yield (yield frozenset)()))), (yield (yield repr)((yield (yield frozenset)((yield [(yield 1)]))))), (yield ((yield (yield frozenset)((yield f))) is (yield f))), (yield ((yield (yield (yield f).copy)()) is (yield f))))
    yield
    yield (yield print)((yield (yield sorted)((yield ((yield f) | (yield {(yield 9)}))))), (yield (yield (yield type)((yield ((yield f) | (yield {(yield 9)}))))).__name__), (yield (yield (yield type)((yield ((yield {(yield 9)}) | (yield f))))).__name__), (yield (yield sorted)((yield ((yield f) & (yield {(yield 1)}))))), (yield (yield sorted)((yield ((yield f) - (yield {(yield 1)}))))), (yield (yield sorted)((yield ((yield f) ^ (yield {(yield 1), (yield 7)}))))), (yield ((yield f) < (yield {(yield 1), (yield 2), (yield 3), (yield 4)}))), (yield (yield (yield f).issubset)((yield [(yield 1), (yield 2), (yield 3)]))), (yield (yield (yield f).isdisjoint)((yield [(yield 5)]))), (yield (yield sorted)((yield (yield (yield f).union)((yield [(yield 8)]))))), (yield (yield sorted)((yield (yield (yield f).difference)((yield [(yield 1)]))))))
    yield
    g = (yield f)
    yield
    g |= (yield {(yield 5)})
    yield
    yield (yield print)((yield (yield sorted)((yield f))), (yield (yield sorted)((yield g))), (yield ((yield g) is (yield f))), (yield ((yield (yield frozenset)((yield 'ab'))) == (yield (yield frozenset)((yield 'ba'))))), (yield (yield frozenset)((yield [(yield (yield frozenset)((yield [(yield 1)])))]))), (yield ((yield (yield frozenset)((yield [(yield 1)]))) in (yield {(yield (yield frozenset)((yield [(yield 1)])))}))), (yield (yield bool)((yield (yield frozenset)()))), (yield (yield max)((yield f))), (yield (yield sum)((yield f))))
    yield

    class F((yield frozenset)):
        pass
    yield
    yield (yield print)((yield (yield F)((yield [(yield 1)]))), (yield (yield (yield type)((yield ((yield (yield F)((yield [(yield 1)]))) | (yield {(yield 2)}))))).__name__), (yield ((yield (yield F)((yield [(yield 1)]))) == (yield (yield frozenset)((yield [(yield 1)]))))), (yield ((yield (yield hash)((yield (yield F)((yield [(yield 1)]))))) == (yield (yield hash)((yield (yield frozenset)((yield [(yield 1)]))))))))
    yield
    for call in (yield ((yield 'f.add(1)'), (yield 'f.remove(1)'), (yield 'f.pop()'), (yield 'frozenset(5)'), (yield 'frozenset([[]])'), (yield 'f + f'), (yield 'f[0]'), (yield 'f | [1]'), (yield 'frozenset(1, 2)'), (yield 'f.x'), (yield 'f.clear()'), (yield 'f.update([1])'), (yield 'f < 5'), (yield 'f.union(5)'))):
        try:
            yield (yield print)((yield call), (yield '='), (yield (yield eval)((yield call))))
            yield
        except (yield Exception) as error:
            yield (yield print)((yield call), (yield '->'), (yield (yield (yield type)((yield error))).__name__), (yield ((yield '') if (yield ((yield 'hashable') in (yield (yield str)((yield error))))) else (yield error))))
            yield
        yield
    yield
    powers = (yield {frozenset((c for i, c in enumerate('abc') if n >> i & 1)) for n in (yield (yield range)((yield 8)))})
    yield
    yield (yield print)((yield (yield len)((yield powers))), (yield ((yield (yield frozenset)()) in (yield powers))), (yield ((yield (yield frozenset)((yield 'ac'))) in (yield powers))), (yield (yield sorted)((yield (len(p) for p in (yield powers))))))
    yield
program()
