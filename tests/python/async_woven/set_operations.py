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
    global S, a, b, c, call, calls, error, n, numbers, s, show, statement, x, y

    @driven
    async def show(*sets):
        await back((await back(print))(*await back((sorted(s) if isinstance(s, (set, frozenset)) else s for s in await back(sets)))))
        await back(None)
    await back(None)
    a, b = await back((await back({await back(1), await back(2), await back(3)}), await back({await back(3), await back(4)})))
    await back(None)
    await back((await back(show))(await back(await back(a) | await back(b)), await back(await back(a) & await back(b)), await back(await back(a) - await back(b)), await back(await back(a) ^ await back(b)), await back((await back((await back(a)).union))(await back(b), await back([await back(9)]))), await back((await back((await back(a)).intersection))(await back([await back(1), await back(3)]), await back((await back(3),)))), await back((await back((await back(a)).difference))(await back([await back(1)]), await back([await back(2)]))), await back((await back((await back(a)).symmetric_difference))(await back([await back(3), await back(5)]))), await back((await back((await back(a)).union))()), await back((await back((await back(a)).copy))()), await back((await back(set))()), await back((await back(set))(await back('aab'))), await back((await back(set))(await back((await back(range))(await back(3))))), await back({*await back(a), *await back(b)})))
    await back(None)
    await back((await back(print))(await back(await back(a) < await back({await back(1), await back(2), await back(3), await back(4)})), await back(await back(a) <= await back(a)), await back(await back(a) < await back(a)), await back(await back(a) > await back({await back(1)})), await back(await back(a) >= await back(b)), await back(await back(a) == await back({await back(3), await back(2), await back(1)})), await back(await back(a) != await back(b)), await back(await back(a) == await back([await back(1), await back(2), await back(3)])), await back((await back((await back(a)).issubset))(await back((await back(range))(await back(10))))), await back((await back((await back(a)).issuperset))(await back([await back(1)]))), await back((await back((await back(a)).isdisjoint))(await back([await back(9)]))), await back((await back((await back(a)).isdisjoint))(await back(b))), await back(await back({await back(1)}) < await back({await back(2)})), await back(await back({await back(1), await back(2)}) == await back((await back(frozenset))(await back([await back(1), await back(2)])))), await back(await back((await back(set))()) < await back({await back(0)}))))
    await back(None)
    c = await back((await back(set))(await back(a)))
    await back(None)
    await back((await back((await back(c)).add))(await back(10)))
    await back(None)
    await back((await back((await back(c)).add))(await back(1)))
    await back(None)
    await back((await back((await back(c)).discard))(await back(2)))
    await back(None)
    await back((await back((await back(c)).discard))(await back(99)))
    await back(None)
    await back((await back((await back(c)).remove))(await back(3)))
    await back(None)
    await back((await back((await back(c)).update))(await back([await back(7)]), await back(await back('x') and await back((await back(8),)))))
    await back(None)
    c |= await back({await back(20)})
    await back(None)
    c -= await back({await back(20)})
    await back(None)
    c &= await back({await back(1), await back(7), await back(8), await back(10)})
    await back(None)
    c ^= await back({await back(1), await back(100)})
    await back(None)
    await back((await back(show))(await back(c)))
    await back(None)
    await back((await back((await back(c)).intersection_update))(await back([await back(7), await back(8), await back(100)])))
    await back(None)
    await back((await back((await back(c)).difference_update))(await back([await back(8)])))
    await back(None)
    await back((await back((await back(c)).symmetric_difference_update))(await back([await back(7), await back(5)])))
    await back(None)
    await back((await back(show))(await back(c), await back((await back(len))(await back(c))), await back(await back(5) in await back(c)), await back(await back(7) not in await back(c))))
    await back(None)
    await back((await back(print))(await back((await back((await back({await back(5)})).pop))()), await back((await back(repr))(await back({await back(1)}))), await back((await back(repr))(await back((await back(set))()))), await back((await back(str))(await back({await back('a')}))), await back([*await back({await back(4)})]), await back({await back((await back(1), await back(2)))}), await back((await back(bool))(await back((await back(set))()))), await back((await back(bool))(await back({await back(0)}))), await back((await back(len))(await back({await back(1), await back(1.0), await back(True)}))), await back(await back({await back(1)}) | await back({await back(1.0)})), await back(await back({await back(True)}) | await back({await back(1)}))))
    await back(None)
    s = await back({await back(1)})
    await back(None)
    await back((await back((await back(s)).clear))())
    await back(None)
    await back((await back(print))(await back(s), await back(await back((await back(set))(await back([await back(1)]))) == await back({await back(1)})), await back((await back(sum))(await back({await back(1), await back(2), await back(3)}))), await back((await back(max))(await back({await back(3), await back(1)}))), await back((await back(sorted))(await back({await back('b'), await back('a')}))), await back(await back({await back(await back(n) % await back(3)) for n in await back((await back(range))(await back(9)))}) == await back({await back(0), await back(1), await back(2)})), await back(await back({await back((await back(frozenset))(await back([await back(1)]))), await back((await back(frozenset))(await back([await back(1)])))}) == await back({await back((await back(frozenset))(await back([await back(1)])))})), await back(await back((await back(frozenset))(await back([await back(1)]))) in await back({await back((await back(frozenset))(await back([await back(1)])))})), await back(await back({await back(1)}) in await back({await back((await back(frozenset))(await back([await back(1)])))}))))
    await back(None)
    numbers = await back((await back(set))())
    await back(None)
    async for n in each(await back((await back(range))(await back(1000)))):
        await back((await back((await back(numbers)).add))(await back(await back(await back(n) * await back(7)) % await back(1000))))
        await back(None)
    await back(None)
    await back((await back(print))(await back((await back(len))(await back(numbers))), await back((await back(sum))(await back(numbers))), await back(await back(999) in await back(numbers)), await back(await back(1000) in await back(numbers))))
    await back(None)
    async for n in each(await back((await back(range))(await back(500)))):
        await back((await back((await back(numbers)).discard))(await back(n)))
        await back(None)
    await back(None)
    await back((await back(print))(await back((await back(len))(await back(numbers))), await back((await back(min))(await back(numbers)))))
    await back(None)
    x = y = await back({await back(1), await back(2)})
    await back(None)
    x |= await back({await back(3)})
    await back(None)
    await back((await back(print))(await back(await back(x) is await back(y)), await back((await back(sorted))(await back(y))), await back(await back(x) is await back((await back(set))(await back(x))))))
    await back(None)

    class S(await back(set)):
        pass
    await back(None)
    await back((await back(print))(await back((await back(S))(await back([await back(1)]))), await back((await back((await back(type))(await back(await back((await back(S))(await back([await back(1)]))) | await back({await back(2)}))))).__name__), await back((await back((await back(type))(await back((await back((await back((await back(S))())).copy))())))).__name__), await back(await back((await back(S))(await back([await back(1)]))) == await back({await back(1)})), await back((await back(sorted))(await back((await back(S))(await back('ab')))))))
    await back(None)
    calls = await back((await back((await back("{1}.remove(2)\n{1}.remove('a')\nset().pop()\n{1} | [1]\n{1} + {2}\n{1} < [1]\n{1} & 5\n{1}.union(5)\n{1}.add()\n{1}.add(1, 2)\nset(5)\nset(1, 2)\n{1}[0]\nhash({1})\n{1}.x\n{1} - 1\n{1}.update(5)\n{1}.issubset(5)\n{1} <= 5\n[1] | {1}\n-{1}\n{1} * 2\n{1}.pop(1)\n{1}.remove()\n{1}.copy(1)\nmax(set())\n{1}.intersection(5)\nset(a=1)\n{1}.isdisjoint(5)")).split))(await back('\n')))
    await back(None)
    numbers = await back({await back(1)})
    await back(None)
    async for call in each(await back(calls)):
        try:
            await back((await back(print))(await back(call), await back('='), await back((await back(eval))(await back((await back((await back(call)).replace))(await back('{1}[0]'), await back('numbers[0]')))))))
            await back(None)
        except await back(Exception) as error:
            await back((await back(print))(await back(call), await back('->'), await back(await back((await back((await back(type))(await back(error)))).__name__) + await back(':')), await back(error)))
            await back(None)
        await back(None)
    await back(None)
    async for statement in each(await back((await back('{[]}'), await back('{1}.add([])'), await back('[] in {1}'), await back('{1}.discard([])'), await back('{1}.remove({})'), await back('set([[]])'), await back('{1}.update([[]])'), await back('{{}}')))):
        try:
            await back((await back(exec))(await back(statement)))
            await back(None)
        except await back(TypeError) as error:
            await back((await back(print))(await back(statement), await back((await back((await back(type))(await back(error)))).__name__)))
            await back(None)
        await back(None)
    await back(None)
    await back((await back(print))(await back(await back({await back(1)}) in await back({await back(1), await back((await back(frozenset))(await back([await back(1)])))})), await back((await back((await back({await back((await back(frozenset))(await back([await back(2)])))})).remove))(await back({await back(2)}))), await back(await back(await back({await back(1), await back(2)}) - await back({await back(1)})) == await back({await back(2)}))))
    await back(None)
    try:
        s = await back({await back(1), await back(2), await back(3)})
        await back(None)
        async for n in each(await back(s)):
            await back((await back((await back(s)).add))(await back(await back(n) + await back(100))))
            await back(None)
        await back(None)
    except await back(RuntimeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)
program()
