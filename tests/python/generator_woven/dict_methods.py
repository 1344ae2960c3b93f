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
    global D, big, d, i, k, m, n, ordered, r, v, word, x, y
    d = (yield {(yield 'b'): (yield 1), (yield 'a'): (yield 2)})
    yield
    (yield d)[(yield 'c')] = (yield 3)
    yield
    (yield d)[(yield 'b')] = (yield 10)
    yield
    yield (yield print)((yield d), (yield (yield len)((yield d))), (yield (yield d)[(yield 'a')]), (yield (yield (yield d).get)((yield 'z'))), (yield (yield (yield d).get)((yield 'z'), (yield 0))), (yield ((yield 'a') in (yield d))), (yield ((yield 2) in (yield d))), (yield (yield list)((yield d))), (yield (yield list)((yield (yield (yield d).keys)()))), (yield (yield list)((yield (yield (yield d).values)()))), (yield (yield list)((yield (yield (yield d).items)()))), (yield (yield (yield d).pop)((yield 'a'))), (yield (yield (yield d).pop)((yield 'z'), (yield None))), (yield d), (yield (yield (yield d).popitem)()), (yield d))
    yield
    yield (yield (yield d).update)((yield {(yield 'x'): (yield 1)}))
    yield
    yield (yield (yield d).update)((yield [(yield ((yield 'y'), (yield 2))), (yield [(yield 'z'), (yield 3)])]))
    yield
    yield (yield (yield d).update)(w=(yield 4))
    yield
    yield (yield (yield d).update)((yield {(yield 'x'): (yield 9)}), v=(yield 5))
    yield
    yield (yield (yield d).update)()
    yield
    yield (yield print)((yield d), (yield (yield (yield d).setdefault)((yield 'x'), (yield 0))), (yield (yield (yield d).setdefault)((yield 'new'))), (yield (yield (yield d).setdefault)((yield 'other'), (yield []))), (yield d))
    yield
    del (yield d)[(yield 'x')]
    yield
    (yield d)[(yield 'x')] = (yield 'moved to the end')
    yield
    yield (yield print)((yield (yield list)((yield d))), (yield ((yield (yield (yield d).copy)()) == (yield d))), (yield ((yield (yield (yield d).copy)()) is (yield d))), (yield ((yield (yield dict)((yield d))) == (yield d))), (yield ((yield {**(yield d)}) == (yield d))), (yield ((yield {(yield 'a'): (yield 1)}) | (yield {(yield 'a'): (yield 2), (yield 'b'): (yield 3)}))), (yield ((yield {(yield 'a'): (yield 1), (yield 'b'): (yield 2)}) == (yield {(yield 'b'): (yield 2), (yield 'a'): (yield 1)}))), (yield (yield list)((yield (yield reversed)((yield {(yield 'p'): (yield 1), (yield 'q'): (yield 2)}))))), (yield (yield list)((yield (yield reversed)((yield (yield (yield {(yield 'p'): (yield 1), (yield 'q'): (yield 2)}).items)()))))))
    yield
    yield (yield print)((yield (yield dict)()), (yield (yield dict)(a=(yield 1))), (yield (yield dict)((yield [(yield ((yield 'k'), (yield 'v')))]))), (yield (yield dict)((yield {(yield 'k'): (yield 1)}), j=(yield 2))), (yield (yield dict)((yield (yield zip)((yield 'ab'), (yield ((yield 1), (yield 2))))))), (yield (yield (yield dict).fromkeys)((yield 'ab'))), (yield (yield (yield dict).fromkeys)((yield [(yield 1), (yield 2)]), (yield 0))), (yield {(yield 1): (yield 'int'), (yield 1.0): (yield 'float'), (yield True): (yield 'bool')}), (yield {(yield ((yield 1), (yield 2))): (yield 3)}), (yield {(yield None): (yield None), (yield (yield frozenset)()): (yield 1)}))
    yield
    k, v, i = (yield ((yield (yield (yield d).keys)()), (yield (yield (yield d).values)()), (yield (yield (yield d).items)())))
    yield
    (yield d)[(yield 'live')] = (yield 'view')
    yield
    yield (yield print)((yield ((yield 'live') in (yield k))), (yield ((yield 'view') in (yield v))), (yield ((yield ((yield 'live'), (yield 'view'))) in (yield i))), (yield (yield len)((yield i))), (yield ((yield k) == (yield (yield set)((yield d))))), (yield (yield repr)((yield (yield (yield {(yield 'a'): (yield 1)}).keys)()))), (yield (yield repr)((yield (yield (yield {(yield 'a'): (yield 1)}).values)()))), (yield (yield repr)((yield (yield (yield {(yield 'a'): (yield 1)}).items)()))))
    yield
    x, y = (yield ((yield {(yield 'a'): (yield 1), (yield 'b'): (yield 2)}), (yield {(yield 'b'): (yield 2), (yield 'c'): (yield 3)})))
    yield
    yield (yield print)((yield (yield sorted)((yield ((yield (yield (yield x).keys)()) & (yield (yield (yield y).keys)()))))), (yield (yield sorted)((yield ((yield (yield (yield x).keys)()) | (yield y))))), (yield (yield sorted)((yield ((yield (yield (yield x).keys)()) - (yield y))))), (yield (yield sorted)((yield ((yield (yield (yield x).keys)()) ^ (yield (yield (yield y).keys)()))))), (yield (yield sorted)((yield ((yield (yield (yield x).items)()) & (yield (yield (yield y).items)()))))), (yield ((yield (yield (yield x).keys)()) <= (yield {(yield 'a'), (yield 'b'), (yield 'c')}))), (yield (yield (yield (yield (yield x).keys)()).isdisjoint)((yield [(yield 'z')]))), (yield ((yield (yield (yield x).keys)()) == (yield {(yield 'b'), (yield 'a')}))), (yield ((yield (yield (yield x).values)()) == (yield (yield (yield x).values)()))), (yield ((yield (yield (yield x).items)()) == (yield (yield (yield (yield dict)((yield x))).items)()))), (yield ((yield (yield (yield x).keys)()) > (yield {(yield 'a')}))))
    yield
    x |= (yield y)
    yield
    x |= (yield [(yield ((yield 'd'), (yield 4)))])
    yield
    yield (yield print)((yield x), (yield {n: n for n in (yield (yield range)((yield 3)))}), (yield {**(yield {(yield 'a'): (yield 0)}), (yield 'a'): (yield 1)}), (yield (yield max)((yield {(yield 'k'): (yield 1), (yield 'z'): (yield 0)}))), (yield (yield sorted)((yield (yield (yield {(yield 'b'): (yield 1), (yield 'a'): (yield 2)}).items)()), key=(yield (lambda p: p[1])))), (yield [*(yield {(yield 'a'): (yield 1)})]), (yield (yield (yield (yield {(yield 'a'): (yield {(yield 'b'): (yield {(yield 'c'): (yield 1)})})})[(yield 'a')])[(yield 'b')])[(yield 'c')]), (yield (yield (yield (yield (yield x).keys)()).mapping)[(yield 'a')]))
    yield
    r = (yield {})
    yield
    (yield r)[(yield 'self')] = (yield r)
    yield
    yield (yield print)((yield r), (yield (yield bool)((yield {}))), (yield (yield bool)((yield {(yield 0): (yield 0)}))), (yield (yield len)((yield {}))), (yield ((yield {}) == (yield {}))), (yield ((yield {(yield 'a'): (yield (yield float)((yield 'nan')))}) == (yield {(yield 'a'): (yield (yield float)((yield 'nan')))}))), (yield (yield str)((yield {(yield 1): (yield [(yield 2)])}))), (yield f'{(yield {(yield 'k'): (yield 'v')})}'))
    yield
    big = (yield {n: n * n for n in (yield (yield range)((yield 1000)))})
    yield
    for n in (yield (yield range)((yield 0), (yield 1000), (yield 2))):
        del (yield big)[(yield n)]
        yield
    yield
    yield (yield print)((yield (yield len)((yield big))), (yield (yield (yield list)((yield big)))[:(yield 5)]), (yield (yield big)[(yield 999)]), (yield ((yield 500) in (yield big))))
    yield
    for n in (yield (yield range)((yield 5))):
        (yield big)[(yield n)] = (yield 'again')
        yield
    yield
    yield (yield print)((yield (yield (yield list)((yield big)))[(yield (-(yield 5))):]), (yield (yield (yield list)((yield (yield (yield big).items)())))[:(yield 3)]))
    yield
    while (yield ((yield (yield len)((yield big))) > (yield 3))):
        yield (yield (yield big).popitem)()
        yield
    yield
    yield (yield print)((yield big))
    yield
    yield (yield (yield big).clear)()
    yield
    yield (yield print)((yield big))
    yield
    ordered = (yield {})
    yield
    for word in (yield (yield (yield 'the cat saw the dog and the cat ran').split)()):
        (yield ordered)[(yield word)] = (yield ((yield (yield (yield ordered).get)((yield word), (yield 0))) + (yield 1)))
        yield
    yield
    yield (yield print)((yield ordered), (yield (yield sorted)((yield (yield (yield ordered).items)()), key=(yield (lambda p: (-p[1], p[0]))))))
    yield

    class D((yield dict)):

        @driven
        def __missing__(self, key):
            return (yield f'<{(yield key)}>')

        @driven
        def __getitem__(self, key):
            return (yield (yield (yield (yield super)()).__getitem__)((yield key)))
    yield
    m = (yield (yield D)(a=(yield 1)))
    yield
    yield (yield print)((yield (yield m)[(yield 'a')]), (yield (yield m)[(yield 'b')]), (yield (yield (yield m).get)((yield 'b'))), (yield ((yield 'b') in (yield m))), (yield m), (yield (yield (yield type)((yield (yield (yield m).copy)()))).__name__), (yield (yield (yield D).fromkeys)((yield 'x'))), (yield (yield (yield type)((yield ((yield m) | (yield {}))))).__name__), (yield ((yield '%(zz)s') % (yield m))), (yield (yield (yield '{q}').format_map)((yield m))))
    yield
program()
