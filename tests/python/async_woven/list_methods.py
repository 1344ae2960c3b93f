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


class back:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        value = self.value
        del self.value
        return (yield value)


class each:
    def __init__(self, iterable):
        self.iterator = iter(iterable)

    def __aiter__(self):
        return self

    async def __anext__(self):
        await back(None)
        try:
            return await back(next(self.iterator))
        except StopIteration:
            pass
        del self.iterator
        raise StopAsyncIteration


class entered:
    def __init__(self, manager):
        self.manager = manager
        type(manager).__enter__, type(manager).__exit__

    async def __aenter__(self):
        return await back(type(self.manager).__enter__(self.manager))

    async def __aexit__(self, *exception):
        await back(None)
        return await back(type(self.manager).__exit__(self.manager, *exception))


@driven
async def program():
    global L, a, b, c, call, calls, empty, error, i, item, l, n, r, rows, statement
    a = await back([await back(3), await back(1), await back(2)])
    await back(None)
    await back((await back((await back(a)).append))(await back(5)))
    await back(None)
    await back((await back((await back(a)).extend))(await back('xy')))
    await back(None)
    await back((await back((await back(a)).extend))(await back((n for n in await back((await back(7), await back(8)))))))
    await back(None)
    await back((await back((await back(a)).insert))(await back(0), await back('first')))
    await back(None)
    await back((await back((await back(a)).insert))(await back(100), await back('last')))
    await back(None)
    await back((await back((await back(a)).insert))(await back(-await back(1)), await back('before last')))
    await back(None)
    await back((await back(print))(await back(a), await back((await back(len))(await back(a))), await back((await back((await back(a)).index))(await back(5))), await back((await back((await back(a)).count))(await back(1))), await back((await back((await back(a)).pop))()), await back((await back((await back(a)).pop))(await back(0))), await back((await back((await back(a)).pop))(await back(-await back(2)))), await back(a)))
    await back(None)
    await back((await back((await back(a)).remove))(await back('x')))
    await back(None)
    await back((await back((await back(a)).reverse))())
    await back(None)
    await back((await back(print))(await back(a), await back(await back((await back((await back(a)).copy))()) == await back(a)), await back(await back((await back((await back(a)).copy))()) is await back(a)), await back(await back((await back(a))[:]) is await back(a)), await back(await back(5) in await back(a)), await back(await back('z') not in await back(a)), await back(await back(a) + await back([await back(1)])), await back(await back(a) * await back(2)), await back(await back(2) * await back([await back(0)])), await back(await back(a) * await back(0)), await back(await back(a) * await back(-await back(1)))))
    await back(None)
    b = await back((await back(list))(await back((await back(range))(await back(10)))))
    await back(None)
    await back((await back(print))(await back((await back(b))[await back(2):await back(5)]), await back((await back(b))[:await back(3)]), await back((await back(b))[await back(7):]), await back((await back(b))[await back(-await back(3)):]), await back((await back(b))[::await back(2)]), await back((await back(b))[::await back(-await back(1))]), await back((await back(b))[await back(5):await back(2):await back(-await back(1))]), await back((await back(b))[await back(100):]), await back((await back(b))[await back(-await back(100)):await back(2)]), await back((await back(b))[await back(3):await back(3)]), await back((await back(b))[await back(8):await back(2)]), await back((await back(b))[await back(1):await back(-await back(1)):await back(3)]), await back((await back(b))[await back(-await back(1)):await back(-await back(4)):await back(-await back(1))]), await back((await back(b))[:await back(-await back(11)):await back(-await back(1))])))
    await back(None)
    (await back(b))[await back(2):await back(4)] = await back([await back('a'), await back('b'), await back('c')])
    await back(None)
    await back((await back(print))(await back(b)))
    await back(None)
    (await back(b))[await back(1):await back(1)] = await back([await back(100)])
    await back(None)
    (await back(b))[await back(-await back(1)):] = await back([])
    await back(None)
    (await back(b))[::await back(3)] = await back('WXYZ')
    await back(None)
    await back((await back(print))(await back(b)))
    await back(None)
    (await back(b))[await back(2):await back(5)] = await back((await back(iter))(await back([await back(1)])))
    await back(None)
    del (await back(b))[await back(1)::await back(2)]
    await back(None)
    await back((await back(print))(await back(b)))
    await back(None)
    (await back(b))[:] = await back((await back(b))[::await back(-await back(1))])
    await back(None)
    (await back(b))[await back(5):] = await back([await back(9), await back(9)])
    await back(None)
    (await back(b))[await back(0):await back(0)] = await back(b)
    await back(None)
    await back((await back(print))(await back(b)))
    await back(None)
    c = await back([await back(1), await back(2), await back(3)])
    await back(None)
    c += await back(c)
    await back(None)
    await back((await back((await back(c)).extend))(await back(c)))
    await back(None)
    await back((await back(print))(await back(c), await back((await back(len))(await back(c)))))
    await back(None)
    (await back(c))[await back(1):await back(3)] = await back(c)
    await back(None)
    await back((await back(print))(await back(c)))
    await back(None)
    del (await back(c))[await back(2):await back(-await back(2))]
    await back(None)
    await back((await back(print))(await back(c), await back(await back([await back(1), await back(2)]) < await back([await back(1), await back(3)])), await back(await back([await back(1)]) < await back([await back(1), await back(0)])), await back(await back([]) < await back([await back(0)])), await back(await back([await back(2)]) > await back([await back(1), await back(9)])), await back(await back([await back(1), await back(2)]) == await back([await back(1.0), await back(await back(True) + await back(1))])), await back(await back([await back(1)]) == await back((await back(1),))), await back(await back([await back([await back(1)]), await back([await back(2)])]) == await back([await back([await back(1)]), await back([await back(2)])])), await back(await back([await back(None)]) == await back([await back(None)]))))
    await back(None)
    await back((await back(print))(await back((await back(list))()), await back((await back(list))(await back('ab'))), await back((await back(list))(await back((await back(1), await back(2))))), await back((await back(list))(await back({await back(1): await back(2)}))), await back((await back(list))(await back((await back(range))(await back(2))))), await back((await back(list))(await back((await back(map))(await back(str), await back([await back(1)]))))), await back(await back([await back([])]) * await back(2)), await back((await back(sum))(await back([await back([await back(1)]), await back([await back(2)])]), await back([]))), await back((await back(list))(await back((await back(zip))(await back([await back(1), await back(2)]), await back('ab'))))), await back((await back(sorted))(await back([await back(3), await back(1), await back(2)]), reverse=await back(True)))))
    await back(None)
    rows = await back(await back([await back(await back([await back(0)]) * await back(2))]) * await back(2))
    await back(None)
    (await back((await back(rows))[await back(0)]))[await back(0)] = await back(1)
    await back(None)
    await back((await back(print))(await back(rows), await back([await back((await back(x))[:]) for x in await back(rows)]), await back([*await back(rows), *await back((await back(rows))[await back(0)])])))
    await back(None)
    r = await back([await back(1)])
    await back(None)
    await back((await back((await back(r)).append))(await back(r)))
    await back(None)
    await back((await back(print))(await back(r), await back((await back(repr))(await back(r))), await back(await back((await back(r))[await back(1)]) is await back(r)), await back((await back((await back((await back(r))[await back(1)]))[await back(1)]))[await back(0)])))
    await back(None)
    n = await back([await back(1), await back([await back(2), await back([await back(3), await back([await back(4), await back('x')])])])])
    await back(None)
    await back((await back(print))(await back(n), await back((await back((await back((await back((await back(n))[await back(1)]))[await back(1)]))[await back(1)]))[await back(0)]), await back((await back(str))(await back(n))), await back(f'{await back(n)}')))
    await back(None)
    async for i, item in each(await back((await back(enumerate))(await back((await back(list))(await back('abc')))))):
        await back((await back(print))(await back(i), await back(item), end=await back(' ')))
        await back(None)
    await back(None)
    await back((await back(print))(await back((await back(list))(await back((await back(reversed))(await back([await back(1), await back(2), await back(3)]))))), await back((await back(max))(await back([await back(2), await back(9), await back(4)]))), await back((await back(min))(await back([await back([await back(2)]), await back([await back(1), await back(5)])]))), await back((await back(any))(await back([]))), await back((await back(all))(await back([]))), await back((await back((await back([await back(1), await back(2), await back(3)])).index))(await back(3), await back(1))), await back((await back((await back([await back(1), await back(2), await back(1)])).index))(await back(1), await back(1))), await back((await back((await back([await back(0), await back(False), await back(0.0)])).count))(await back(0)))))
    await back(None)

    class L(await back(list)):

        @driven
        async def append(self, item):
            await back((await back((await back((await back(super))())).append))(await back(await back(item) * await back(2))))
            await back(None)
    await back(None)
    l = await back((await back(L))(await back([await back(1)])))
    await back(None)
    await back((await back((await back(l)).append))(await back(5)))
    await back(None)
    await back((await back((await back(l)).extend))(await back([await back(6)])))
    await back(None)
    await back((await back(print))(await back(l), await back((await back((await back(type))(await back(l)))).__name__), await back(await back(l) + await back([await back(1)])), await back((await back((await back(type))(await back(await back(l) + await back([]))))).__name__), await back((await back((await back(type))(await back((await back(l))[:])))).__name__), await back(await back(l) == await back([await back(1), await back(10), await back(6)])), await back((await back(isinstance))(await back(l), await back(list))), await back((await back(L))(await back('ab'))), await back((await back((await back((await back((await back(l)).copy))())).__class__)).__name__)))
    await back(None)
    calls = await back((await back((await back("a[100]\na['x']\na[1.5]\na[None]\na[1, 2]\na[::0]\n[].pop()\n[1].pop(5)\n[1].pop('x')\n[1].remove(2)\n[1].index(2)\n[1, 2].index(1, 1)\n[1] + (2,)\n[1] + 1\n[1] * 1.5\n[1] * [1]\n[1] - [1]\n[1] < 1\n[1] < (1,)\n[1, 'a'] < [1, 2]\nhash([])\n[].append()\n[].extend(5)\n[].insert(1)\n[].insert('a', 1)\nlist(5)\n[].x\n[]()\n[1, 2].sort(5)\n[1, 'a'].sort()\n[].sort(key=5)\n[1].sort(key=5)\n[].sort(nonsense=1)\n[].reverse(1)\n[].copy(1)\n[].count()\n-[]\n~[]\n[][0]\nsorted([1, None])\n[].__getitem__(0)\n[1].__add__(1)\n[1].__contains__(1)\n[].clear(1)\n[1, 2].index('a')\n[] @ []\nmax([])\n[1, 2].join('a')\n[10 ** 30][10 ** 30]\n[1] * 10 ** 30")).split))(await back('\n')))
    await back(None)
    empty = await back([])
    await back(None)
    async for call in each(await back(calls)):
        try:
            await back((await back(print))(await back(call), await back('='), await back((await back(eval))(await back((await back((await back((await back((await back(call)).replace))(await back('[]()'), await back('empty()')))).replace))(await back('[1]('), await back('one(')))))))
            await back(None)
        except await back(Exception) as error:
            await back((await back(print))(await back(call), await back('->'), await back(await back((await back((await back(type))(await back(error)))).__name__) + await back(':')), await back(error)))
            await back(None)
        await back(None)
    await back(None)
    async for statement in each(await back((await back('a[100] = 1'), await back("a['x'] = 1"), await back('del a[100]'), await back('a[1:2] = 5'), await back('a[::2] = [1]'), await back('a[::0] = []'), await back("del a['x']"), await back('a += 5'), await back('a.x = 1'), await back('a[0:2:1] = 7')))):
        try:
            await back((await back(exec))(await back(statement)))
            await back(None)
        except await back(Exception) as error:
            await back((await back(print))(await back(statement), await back('->'), await back(await back((await back((await back(type))(await back(error)))).__name__) + await back(':')), await back(error)))
            await back(None)
        await back(None)
    await back(None)
program()
