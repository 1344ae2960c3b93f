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
    global L, a, b, c, call, calls, empty, error, i, item, l, n, r, rows, statement
    a = (yield [(yield 3), (yield 1), (yield 2)])
    yield
    yield (yield (yield a).append)((yield 5))
    yield
    yield (yield (yield a).extend)((yield 'xy'))
    yield
    yield (yield (yield a).extend)((yield (n for n in (yield ((yield 7), (yield 8))))))
    yield
    yield (yield (yield a).insert)((yield 0), (yield 'first'))
    yield
    yield (yield (yield a).insert)((yield 100), (yield 'last'))
    yield
    yield (yield (yield a).insert)((yield (-(yield 1))), (yield 'before last'))
    yield
    yield (yield print)((yield a), (yield (yield len)((yield a))), (yield (yield (yield a).index)((yield 5))), (yield (yield (yield a).count)((yield 1))), (yield (yield (yield a).pop)()), (yield (yield (yield a).pop)((yield 0))), (yield (yield (yield a).pop)((yield (-(yield 2))))), (yield a))
    yield
    yield (yield (yield a).remove)((yield 'x'))
    yield
    yield (yield (yield a).reverse)()
    yield
    yield (yield print)((yield a), (yield ((yield (yield (yield a).copy)()) == (yield a))), (yield ((yield (yield (yield a).copy)()) is (yield a))), (yield ((yield (yield a)[:]) is (yield a))), (yield ((yield 5) in (yield a))), (yield ((yield 'z') not in (yield a))), (yield ((yield a) + (yield [(yield 1)]))), (yield ((yield a) * (yield 2))), (yield ((yield 2) * (yield [(yield 0)]))), (yield ((yield a) * (yield 0))), (yield ((yield a) * (yield (-(yield 1))))))
    yield
    b = (yield (yield list)((yield (yield range)((yield 10)))))
    yield
    yield (yield print)((yield (yield b)[(yield 2):(yield 5)]), (yield (yield b)[:(yield 3)]), (yield (yield b)[(yield 7):]), (yield (yield b)[(yield (-(yield 3))):]), (yield (yield b)[::(yield 2)]), (yield (yield b)[::(yield (-(yield 1)))]), (yield (yield b)[(yield 5):(yield 2):(yield (-(yield 1)))]), (yield (yield b)[(yield 100):]), (yield (yield b)[(yield (-(yield 100))):(yield 2)]), (yield (yield b)[(yield 3):(yield 3)]), (yield (yield b)[(yield 8):(yield 2)]), (yield (yield b)[(yield 1):(yield (-(yield 1))):(yield 3)]), (yield (yield b)[(yield (-(yield 1))):(yield (-(yield 4))):(yield (-(yield 1)))]), (yield (yield b)[:(yield (-(yield 11))):(yield (-(yield 1)))]))
    yield
    (yield b)[(yield 2):(yield 4)] = (yield [(yield 'a'), (yield 'b'), (yield 'c')])
    yield
    yield (yield print)((yield b))
    yield
    (yield b)[(yield 1):(yield 1)] = (yield [(yield 100)])
    yield
    (yield b)[(yield (-(yield 1))):] = (yield [])
    yield
    (yield b)[::(yield 3)] = (yield 'WXYZ')
    yield
    yield (yield print)((yield b))
    yield
    (yield b)[(yield 2):(yield 5)] = (yield (yield iter)((yield [(yield 1)])))
    yield
    del (yield b)[(yield 1)::(yield 2)]
    yield
    yield (yield print)((yield b))
    yield
    (yield b)[:] = (yield (yield b)[::(yield (-(yield 1)))])
    yield
    (yield b)[(yield 5):] = (yield [(yield 9), (yield 9)])
    yield
    (yield b)[(yield 0):(yield 0)] = (yield b)
    yield
    yield (yield print)((yield b))
    yield
    c = (yield [(yield 1), (yield 2), (yield 3)])
    yield
    c += (yield c)
    yield
    yield (yield (yield c).extend)((yield c))
    yield
    yield (yield print)((yield c), (yield (yield len)((yield c))))
    yield
    (yield c)[(yield 1):(yield 3)] = (yield c)
    yield
    yield (yield print)((yield c))
    yield
    del (yield c)[(yield 2):(yield (-(yield 2)))]
    yield
    yield (yield print)((yield c), (yield ((yield [(yield 1), (yield 2)]) < (yield [(yield 1), (yield 3)]))), (yield ((yield [(yield 1)]) < (yield [(yield 1), (yield 0)]))), (yield ((yield []) < (yield [(yield 0)]))), (yield ((yield [(yield 2)]) > (yield [(yield 1), (yield 9)]))), (yield ((yield [(yield 1), (yield 2)]) == (yield [(yield 1.0), (yield ((yield True) + (yield 1)))]))), (yield ((yield [(yield 1)]) == (yield ((yield 1),)))), (yield ((yield [(yield [(yield 1)]), (yield [(yield 2)])]) == (yield [(yield [(yield 1)]), (yield [(yield 2)])]))), (yield ((yield [(yield None)]) == (yield [(yield None)]))))
    yield
    yield (yield print)((yield (yield list)()), (yield (yield list)((yield 'ab'))), (yield (yield list)((yield ((yield 1), (yield 2))))), (yield (yield list)((yield {(yield 1): (yield 2)}))), (yield (yield list)((yield (yield range)((yield 2))))), (yield (yield list)((yield (yield map)((yield str), (yield [(yield 1)]))))), (yield ((yield [(yield [])]) * (yield 2))), (yield (yield sum)((yield [(yield [(yield 1)]), (yield [(yield 2)])]), (yield []))), (yield (yield list)((yield (yield zip)((yield [(yield 1), (yield 2)]), (yield 'ab'))))), (yield (yield sorted)((yield [(yield 3), (yield 1), (yield 2)]), reverse=(yield True))))
    yield
    rows = (yield ((yield [(yield ((yield [(yield 0)]) * (yield 2)))]) * (yield 2)))
    yield
    (yield (yield rows)[(yield 0)])[(yield 0)] = (yield 1)
    yield
    yield (yield print)((yield rows), (yield [x[:] for x in (yield rows)]), (yield [*(yield rows), *(yield (yield rows)[(yield 0)])]))
    yield
    r = (yield [(yield 1)])
    yield
    yield (yield (yield r).append)((yield r))
    yield
    yield (yield print)((yield r), (yield (yield repr)((yield r))), (yield ((yield (yield r)[(yield 1)]) is (yield r))), (yield (yield (yield (yield r)[(yield 1)])[(yield 1)])[(yield 0)]))
    yield
    n = (yield [(yield 1), (yield [(yield 2), (yield [(yield 3), (yield [(yield 4), (yield 'x')])])])])
    yield
    yield (yield print)((yield n), (yield (yield (yield (yield (yield n)[(yield 1)])[(yield 1)])[(yield 1)])[(yield 0)]), (yield (yield str)((yield n))), (yield f'{(yield n)}'))
    yield
    for i, item in (yield (yield enumerate)((yield (yield list)((yield 'abc'))))):
        yield (yield print)((yield i), (yield item), end=(yield ' '))
        yield
    yield
    yield (yield print)((yield (yield list)((yield (yield reversed)((yield [(yield 1), (yield 2), (yield 3)]))))), (yield (yield max)((yield [(yield 2), (yield 9), (yield 4)]))), (yield (yield min)((yield [(yield [(yield 2)]), (yield [(yield 1), (yield 5)])]))), (yield (yield any)((yield []))), (yield (yield all)((yield []))), (yield (yield (yield [(yield 1), (yield 2), (yield 3)]).index)((yield 3), (yield 1))), (yield (yield (yield [(yield 1), (yield 2), (yield 1)]).index)((yield 1), (yield 1))), (yield (yield (yield [(yield 0), (yield False), (yield 0.0)]).count)((yield 0))))
    yield

    class L((yield list)):

        @driven
        def append(self, item):
            yield (yield (yield (yield super)()).append)((yield ((yield item) * (yield 2))))
            yield
    yield
    l = (yield (yield L)((yield [(yield 1)])))
    yield
    yield (yield (yield l).append)((yield 5))
    yield
    yield (yield (yield l).extend)((yield [(yield 6)]))
    yield
    yield (yield print)((yield l), (yield (yield (yield type)((yield l))).__name__), (yield ((yield l) + (yield [(yield 1)]))), (yield (yield (yield type)((yield ((yield l) + (yield []))))).__name__), (yield (yield (yield type)((yield (yield l)[:]))).__name__), (yield ((yield l) == (yield [(yield 1), (yield 10), (yield 6)]))), (yield (yield isinstance)((yield l), (yield list))), (yield (yield L)((yield 'ab'))), (yield (yield (yield (yield (yield l).copy)()).__class__).__name__))
    yield
    calls = (yield (yield (yield "a[100]\na['x']\na[1.5]\na[None]\na[1, 2]\na[::0]\n[].pop()\n[1].pop(5)\n[1].pop('x')\n[1].remove(2)\n[1].index(2)\n[1, 2].index(1, 1)\n[1] + (2,)\n[1] + 1\n[1] * 1.5\n[1] * [1]\n[1] - [1]\n[1] < 1\n[1] < (1,)\n[1, 'a'] < [1, 2]\nhash([])\n[].append()\n[].extend(5)\n[].insert(1)\n[].insert('a', 1)\nlist(5)\n[].x\n[]()\n[1, 2].sort(5)\n[1, 'a'].sort()\n[].sort(key=5)\n[1].sort(key=5)\n[].sort(nonsense=1)\n[].reverse(1)\n[].copy(1)\n[].count()\n-[]\n~[]\n[][0]\nsorted([1, None])\n[].__getitem__(0)\n[1].__add__(1)\n[1].__contains__(1)\n[].clear(1)\n[1, 2].index('a')\n[] @ []\nmax([])\n[1, 2].join('a')\n[10 ** 30][10 ** 30]\n[1] * 10 ** 30").split)((yield '\n')))
    yield
    empty = (yield [])
    yield
    for call in (yield calls):
        try:
            yield (yield print)((yield call), (yield '='), (yield (yield eval)((yield (yield (yield (yield (yield call).replace)((yield '[]()'), (yield 'empty()'))).replace)((yield '[1]('), (yield 'one('))))))
            yield
        except (yield Exception) as error:
            yield (yield print)((yield call), (yield '->'), (yield ((yield (yield (yield type)((yield error))).__name__) + (yield ':'))), (yield error))
            yield
        yield
    yield
    for statement in (yield ((yield 'a[100] = 1'), (yield "a['x'] = 1"), (yield 'del a[100]'), (yield 'a[1:2] = 5'), (yield 'a[::2] = [1]'), (yield 'a[::0] = []'), (yield "del a['x']"), (yield 'a += 5'), (yield 'a.x = 1'), (yield 'a[0:2:1] = 7'))):
        try:
            yield (yield exec)((yield statement))
            yield
        except (yield Exception) as error:
            yield (yield print)((yield statement), (yield '->'), (yield ((yield (yield (yield type)((yield error))).__name__) + (yield ':'))), (yield error))
            yield
        yield
    yield
program()
