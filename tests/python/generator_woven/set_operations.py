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
    global S, a, b, c, call, calls, error, n, numbers, s, show, statement, x, y

    @driven
    def show(*sets):
        yield (yield print)(*(yield (sorted(s) if isinstance(s, (set, frozenset)) else s for s in (yield sets))))
        yield
    yield
    a, b = (yield ((yield {(yield 1), (yield 2), (yield 3)}), (yield {(yield 3), (yield 4)})))
    yield
    yield (yield show)((yield ((yield a) | (yield b))), (yield ((yield a) & (yield b))), (yield ((yield a) - (yield b))), (yield ((yield a) ^ (yield b))), (yield (yield (yield a).union)((yield b), (yield [(yield 9)]))), (yield (yield (yield a).intersection)((yield [(yield 1), (yield 3)]), (yield ((yield 3),)))), (yield (yield (yield a).difference)((yield [(yield 1)]), (yield [(yield 2)]))), (yield (yield (yield a).symmetric_difference)((yield [(yield 3), (yield 5)]))), (yield (yield (yield a).union)()), (yield (yield (yield a).copy)()), (yield (yield set)()), (yield (yield set)((yield 'aab'))), (yield (yield set)((yield (yield range)((yield 3))))), (yield {*(yield a), *(yield b)}))
    yield
    yield (yield print)((yield ((yield a) < (yield {(yield 1), (yield 2), (yield 3), (yield 4)}))), (yield ((yield a) <= (yield a))), (yield ((yield a) < (yield a))), (yield ((yield a) > (yield {(yield 1)}))), (yield ((yield a) >= (yield b))), (yield ((yield a) == (yield {(yield 3), (yield 2), (yield 1)}))), (yield ((yield a) != (yield b))), (yield ((yield a) == (yield [(yield 1), (yield 2), (yield 3)]))), (yield (yield (yield a).issubset)((yield (yield range)((yield 10))))), (yield (yield (yield a).issuperset)((yield [(yield 1)]))), (yield (yield (yield a).isdisjoint)((yield [(yield 9)]))), (yield (yield (yield a).isdisjoint)((yield b))), (yield ((yield {(yield 1)}) < (yield {(yield 2)}))), (yield ((yield {(yield 1), (yield 2)}) == (yield (yield frozenset)((yield [(yield 1), (yield 2)]))))), (yield ((yield (yield set)()) < (yield {(yield 0)}))))
    yield
    c = (yield (yield set)((yield a)))
    yield
    yield (yield (yield c).add)((yield 10))
    yield
    yield (yield (yield c).add)((yield 1))
    yield
    yield (yield (yield c).discard)((yield 2))
    yield
    yield (yield (yield c).discard)((yield 99))
    yield
    yield (yield (yield c).remove)((yield 3))
    yield
    yield (yield (yield c).update)((yield [(yield 7)]), (yield ((yield 'x') and (yield ((yield 8),)))))
    yield
    c |= (yield {(yield 20)})
    yield
    c -= (yield {(yield 20)})
    yield
    c &= (yield {(yield 1), (yield 7), (yield 8), (yield 10)})
    yield
    c ^= (yield {(yield 1), (yield 100)})
    yield
    yield (yield show)((yield c))
    yield
    yield (yield (yield c).intersection_update)((yield [(yield 7), (yield 8), (yield 100)]))
    yield
    yield (yield (yield c).difference_update)((yield [(yield 8)]))
    yield
    yield (yield (yield c).symmetric_difference_update)((yield [(yield 7), (yield 5)]))
    yield
    yield (yield show)((yield c), (yield (yield len)((yield c))), (yield ((yield 5) in (yield c))), (yield ((yield 7) not in (yield c))))
    yield
    yield (yield print)((yield (yield (yield {(yield 5)}).pop)()), (yield (yield repr)((yield {(yield 1)}))), (yield (yield repr)((yield (yield set)()))), (yield (yield str)((yield {(yield 'a')}))), (yield [*(yield {(yield 4)})]), (yield {(yield ((yield 1), (yield 2)))}), (yield (yield bool)((yield (yield set)()))), (yield (yield bool)((yield {(yield 0)}))), (yield (yield len)((yield {(yield 1), (yield 1.0), (yield True)}))), (yield ((yield {(yield 1)}) | (yield {(yield 1.0)}))), (yield ((yield {(yield True)}) | (yield {(yield 1)}))))
    yield
    s = (yield {(yield 1)})
    yield
    yield (yield (yield s).clear)()
    yield
    yield (yield print)((yield s), (yield ((yield (yield set)((yield [(yield 1)]))) == (yield {(yield 1)}))), (yield (yield sum)((yield {(yield 1), (yield 2), (yield 3)}))), (yield (yield max)((yield {(yield 3), (yield 1)}))), (yield (yield sorted)((yield {(yield 'b'), (yield 'a')}))), (yield ((yield {n % 3 for n in (yield (yield range)((yield 9)))}) == (yield {(yield 0), (yield 1), (yield 2)}))), (yield ((yield {(yield (yield frozenset)((yield [(yield 1)]))), (yield (yield frozenset)((yield [(yield 1)])))}) == (yield {(yield (yield frozenset)((yield [(yield 1)])))}))), (yield ((yield (yield frozenset)((yield [(yield 1)]))) in (yield {(yield (yield frozenset)((yield [(yield 1)])))}))), (yield ((yield {(yield 1)}) in (yield {(yield (yield frozenset)((yield [(yield 1)])))}))))
    yield
    numbers = (yield (yield set)())
    yield
    for n in (yield (yield range)((yield 1000))):
        yield (yield (yield numbers).add)((yield ((yield ((yield n) * (yield 7))) % (yield 1000))))
        yield
    yield
    yield (yield print)((yield (yield len)((yield numbers))), (yield (yield sum)((yield numbers))), (yield ((yield 999) in (yield numbers))), (yield ((yield 1000) in (yield numbers))))
    yield
    for n in (yield (yield range)((yield 500))):
        yield (yield (yield numbers).discard)((yield n))
        yield
    yield
    yield (yield print)((yield (yield len)((yield numbers))), (yield (yield min)((yield numbers))))
    yield
    x = y = (yield {(yield 1), (yield 2)})
    yield
    x |= (yield {(yield 3)})
    yield
    yield (yield print)((yield ((yield x) is (yield y))), (yield (yield sorted)((yield y))), (yield ((yield x) is (yield (yield set)((yield x))))))
    yield

    class S((yield set)):
        pass
    yield
    yield (yield print)((yield (yield S)((yield [(yield 1)]))), (yield (yield (yield type)((yield ((yield (yield S)((yield [(yield 1)]))) | (yield {(yield 2)}))))).__name__), (yield (yield (yield type)((yield (yield (yield (yield S)()).copy)()))).__name__), (yield ((yield (yield S)((yield [(yield 1)]))) == (yield {(yield 1)}))), (yield (yield sorted)((yield (yield S)((yield 'ab'))))))
    yield
    calls = (yield (yield (yield "{1}.remove(2)\n{1}.remove('a')\nset().pop()\n{1} | [1]\n{1} + {2}\n{1} < [1]\n{1} & 5\n{1}.union(5)\n{1}.add()\n{1}.add(1, 2)\nset(5)\nset(1, 2)\n{1}[0]\nhash({1})\n{1}.x\n{1} - 1\n{1}.update(5)\n{1}.issubset(5)\n{1} <= 5\n[1] | {1}\n-{1}\n{1} * 2\n{1}.pop(1)\n{1}.remove()\n{1}.copy(1)\nmax(set())\n{1}.intersection(5)\nset(a=1)\n{1}.isdisjoint(5)").split)((yield '\n')))
    yield
    numbers = (yield {(yield 1)})
    yield
    for call in (yield calls):
        try:
            yield (yield print)((yield call), (yield '='), (yield (yield eval)((yield (yield (yield call).replace)((yield '{1}[0]'), (yield 'numbers[0]'))))))
            yield
        except (yield Exception) as error:
            yield (yield print)((yield call), (yield '->'), (yield ((yield (yield (yield type)((yield error))).__name__) + (yield ':'))), (yield error))
            yield
        yield
    yield
    for statement in (yield ((yield '{[]}'), (yield '{1}.add([])'), (yield '[] in {1}'), (yield '{1}.discard([])'), (yield '{1}.remove({})'), (yield 'set([[]])'), (yield '{1}.update([[]])'), (yield '{{}}'))):
        try:
            yield (yield exec)((yield statement))
            yield
        except (yield TypeError) as error:
            yield (yield print)((yield statement), (yield (yield (yield type)((yield error))).__name__))
            yield
        yield
    yield
    yield (yield print)((yield ((yield {(yield 1)}) in (yield {(yield 1), (yield (yield frozenset)((yield [(yield 1)])))}))), (yield (yield (yield {(yield (yield frozenset)((yield [(yield 2)])))}).remove)((yield {(yield 2)}))), (yield ((yield ((yield {(yield 1), (yield 2)}) - (yield {(yield 1)}))) == (yield {(yield 2)}))))
    yield
    try:
        s = (yield {(yield 1), (yield 2), (yield 3)})
        yield
        for n in (yield s):
            yield (yield (yield s).add)((yield ((yield n) + (yield 100))))
            yield
        yield
    except (yield RuntimeError) as error:
        yield (yield print)((yield error))
        yield
    yield
program()
