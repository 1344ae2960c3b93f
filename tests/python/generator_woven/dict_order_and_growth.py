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
    global _, a, b, big, copy, d, here, inverse, items, k, key, keys, last, mixed, n, nested, parents, part, path, popped, queue, stack, v, value, values
    d = (yield {})
    yield
    for n in (yield (yield range)((yield 20))):
        (yield d)[(yield ((yield ((yield n) * (yield 37))) % (yield 101)))] = (yield n)
        yield
    yield
    for key in (yield (yield (yield list)((yield d)))[::(yield 2)]):
        del (yield d)[(yield key)]
        yield
    yield
    yield (yield print)((yield d))
    yield
    for key in (yield ((yield 5), (yield 37), (yield 5), (yield 11))):
        (yield d)[(yield key)] = (yield 'new')
        yield
    yield
    yield (yield print)((yield (yield (yield list)((yield (yield (yield d).items)())))[(yield (-(yield 4))):]))
    yield
    d = (yield (yield (yield dict).fromkeys)((yield 'abcdef')))
    yield
    for _ in (yield (yield range)((yield 3))):
        key = (yield (yield next)((yield (yield iter)((yield d)))))
        yield
        (yield d)[(yield key)] = (yield (yield (yield d).pop)((yield key)))
        yield
    yield
    yield (yield print)((yield (yield (yield '').join)((yield d))))
    yield
    queue = (yield {})
    yield
    for n in (yield (yield range)((yield 10000))):
        (yield queue)[(yield n)] = (yield None)
        yield
        if (yield ((yield n) >= (yield 5))):
            del (yield queue)[(yield (yield next)((yield (yield iter)((yield queue)))))]
            yield
        yield
    yield
    yield (yield print)((yield (yield list)((yield queue))))
    yield
    stack = (yield {n: n for n in (yield (yield range)((yield 1000)))})
    yield
    popped = (yield [stack.popitem()[0] for _ in (yield (yield range)((yield 995)))])
    yield
    yield (yield print)((yield (yield popped)[:(yield 3)]), (yield (yield popped)[(yield (-(yield 1)))]), (yield stack))
    yield
    d = (yield {(yield 'a'): (yield 1), (yield 'b'): (yield 2), (yield 'c'): (yield 3)})
    yield
    yield (yield print)((yield [d.pop(k) for k in (yield (yield list)((yield d))) if d[k] > 1]), (yield d))
    yield
    yield (yield (yield d).update)(a=(yield 9), z=(yield 8))
    yield
    d |= (yield {(yield 'y'): (yield 7), (yield 'a'): (yield 10)})
    yield
    yield (yield print)((yield d), (yield ((yield d) | (yield {(yield 'a'): (yield 0)}))), (yield ((yield {(yield 'q'): (yield 1)}) | (yield d))))
    yield
    keys, values, items = (yield ((yield (yield (yield d).keys)()), (yield (yield (yield d).values)()), (yield (yield (yield d).items)())))
    yield
    (yield d)[(yield 'new')] = (yield 1)
    yield
    yield (yield print)((yield (yield list)((yield keys))), (yield (yield list)((yield values))), (yield (yield len)((yield items))), (yield (yield list)((yield (yield reversed)((yield d))))), (yield (yield list)((yield (yield reversed)((yield values))))))
    yield
    a, b = (yield ((yield {(yield 'x'): (yield 1), (yield 'y'): (yield 2)}), (yield {(yield 'y'): (yield 2), (yield 'x'): (yield 1)})))
    yield
    yield (yield print)((yield ((yield a) == (yield b))), (yield ((yield (yield list)((yield a))) == (yield (yield list)((yield b))))), (yield ((yield (yield (yield a).items)()) == (yield (yield (yield b).items)()))), (yield ((yield (yield (yield a).keys)()) == (yield (yield (yield b).keys)()))), (yield ((yield (yield (yield a).items)()) ^ (yield (yield (yield b).items)()))), (yield ((yield (yield list)((yield (yield (yield a).values)()))) == (yield (yield list)((yield (yield (yield b).values)()))))))
    yield
    mixed = (yield {(yield 1): (yield 'int'), (yield '1'): (yield 'str'), (yield 1.5): (yield 'float'), (yield ((yield 1),)): (yield 'tuple'), (yield None): (yield 'none'), (yield True): (yield "bool replaces 1's value"), (yield b'1'): (yield 'bytes'), (yield (yield frozenset)((yield [(yield 1)]))): (yield 'set')})
    yield
    yield (yield print)((yield mixed), (yield (yield len)((yield mixed))), (yield (yield mixed)[(yield 1.0)]), (yield (yield mixed)[(yield ((yield True),))]))
    yield
    for k in (yield mixed):
        (yield mixed)[(yield k)] = (yield (yield (yield type)((yield k))).__name__)
        yield
    yield
    yield (yield print)((yield mixed))
    yield
    inverse = (yield {})
    yield
    for k, v in (yield (yield (yield {(yield 'one'): (yield 1), (yield 'uno'): (yield 1), (yield 'two'): (yield 2)}).items)()):
        yield (yield (yield (yield (yield inverse).setdefault)((yield v), (yield []))).append)((yield k))
        yield
    yield
    yield (yield print)((yield inverse), (yield {v: k for k, v in (yield (yield (yield {(yield 'a'): (yield 1), (yield 'b'): (yield 1)}).items)())}))
    yield
    nested = (yield {})
    yield
    for path, value in (yield ((yield ((yield 'a.b.c'), (yield 1))), (yield ((yield 'a.b.d'), (yield 2))), (yield ((yield 'e'), (yield 3))))):
        here = (yield nested)
        yield
        *parents, last = (yield (yield (yield path).split)((yield '.')))
        yield
        for part in (yield parents):
            here = (yield (yield (yield here).setdefault)((yield part), (yield {})))
            yield
        yield
        (yield here)[(yield last)] = (yield value)
        yield
    yield
    yield (yield print)((yield nested))
    yield
    big = (yield {str(n): n for n in (yield (yield range)((yield 50000)))})
    yield
    yield (yield print)((yield (yield len)((yield big))), (yield (yield big)[(yield '49999')]), (yield (yield sum)((yield (yield (yield big).values)()))), (yield ((yield '50000') in (yield big))), (yield (yield max)((yield big), key=(yield len))), (yield (yield (yield list)((yield big)))[(yield 12345)]))
    yield
    for n in (yield (yield range)((yield 0), (yield 50000), (yield 2))):
        del (yield big)[(yield (yield str)((yield n)))]
        yield
    yield
    yield (yield print)((yield (yield len)((yield big))), (yield (yield next)((yield (yield iter)((yield big))))), (yield (yield next)((yield (yield reversed)((yield big))))), (yield (yield sum)((yield (yield (yield big).values)()))))
    yield
    copy = (yield (yield (yield big).copy)())
    yield
    yield (yield (yield big).clear)()
    yield
    yield (yield print)((yield (yield len)((yield big))), (yield (yield len)((yield copy))), (yield (yield (yield list)((yield copy)))[(yield (-(yield 1)))]))
    yield
program()
