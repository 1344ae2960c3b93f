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
    global Tree, ackermann, collatz, depth, even, flatten, gcd, hanoi, merge_sort, odd, permutations, power_set, queens, tree

    @driven
    async def hanoi(n, a, b, c):
        return await back(await back(0) if await back(await back(n) == await back(0)) else await back(await back(await back((await back(hanoi))(await back(await back(n) - await back(1)), await back(a), await back(c), await back(b))) + await back(1)) + await back((await back(hanoi))(await back(await back(n) - await back(1)), await back(c), await back(b), await back(a)))))
    await back(None)

    @driven
    async def ackermann(m, n):
        if await back(await back(m) == await back(0)):
            return await back(await back(n) + await back(1))
        await back(None)
        if await back(await back(n) == await back(0)):
            return await back((await back(ackermann))(await back(await back(m) - await back(1)), await back(1)))
        await back(None)
        return await back((await back(ackermann))(await back(await back(m) - await back(1)), await back((await back(ackermann))(await back(m), await back(await back(n) - await back(1))))))
    await back(None)

    def permutations(items):
        if not items:
            yield []
        for i, item in enumerate(items):
            for rest in permutations(items[:i] + items[i + 1:]):
                yield ([item] + rest)
    await back(None)

    @driven
    async def queens(n, row=await back(0), columns=await back(()), results=await back(None)):
        results = await back(await back([]) if await back(await back(results) is await back(None)) else await back(results))
        await back(None)
        if await back(await back(row) == await back(n)):
            await back((await back((await back(results)).append))(await back(columns)))
            await back(None)
            return await back(results)
        await back(None)
        async for column in each(await back((await back(range))(await back(n)))):
            if await back((await back(all))(await back((column != c and abs(column - c) != row - r for r, c in await back((await back(enumerate))(await back(columns))))))):
                await back((await back(queens))(await back(n), await back(await back(row) + await back(1)), await back(await back(columns) + await back((await back(column),))), await back(results)))
                await back(None)
            await back(None)
        await back(None)
        return await back(results)
    await back(None)

    def flatten(items):
        for item in items:
            if isinstance(item, (list, tuple)):
                yield from flatten(item)
            else:
                yield item
    await back(None)

    @driven
    async def depth(tree):
        return await back(await back(1) + await back((await back(max))(await back((depth(branch) for branch in await back(tree))), default=await back(0))))
    await back(None)

    @driven
    async def power_set(items):
        if await back(not await back(items)):
            return await back([await back([])])
        await back(None)
        rest = await back((await back(power_set))(await back((await back(items))[await back(1):])))
        await back(None)
        return await back(await back(rest) + await back([await back([await back((await back(items))[await back(0)]), *await back(subset)]) for subset in await back(rest)]))
    await back(None)
    await back((await back(print))(await back((await back(hanoi))(await back(10), await back('a'), await back('b'), await back('c'))), await back((await back(ackermann))(await back(2), await back(9))), await back([await back((await back((await back('')).join))(await back(p))) for p in await back((await back(permutations))(await back((await back(list))(await back('abc')))))])))
    await back(None)
    await back((await back(print))(await back((await back(len))(await back((await back(queens))(await back(6))))), await back((await back((await back(queens))(await back(6))))[await back(0)]), await back((await back(list))(await back((await back(flatten))(await back([await back(1), await back((await back(2), await back([await back(3), await back([await back(4), await back(())])]), await back('ab'))), await back([])]))))), await back((await back(depth))(await back([await back([]), await back([await back([]), await back([await back([])])])])))))
    await back(None)
    await back((await back(print))(await back((await back(power_set))(await back([await back(1), await back(2), await back(3)])))))
    await back(None)

    @driven
    async def gcd(a, b):
        return await back(await back(a) if await back(await back(b) == await back(0)) else await back((await back(gcd))(await back(b), await back(await back(a) % await back(b)))))
    await back(None)

    @driven
    async def merge_sort(items):
        if await back(await back((await back(len))(await back(items))) < await back(2)):
            return await back(items)
        await back(None)
        middle = await back(await back((await back(len))(await back(items))) // await back(2))
        await back(None)
        left, right = await back((await back((await back(merge_sort))(await back((await back(items))[:await back(middle)]))), await back((await back(merge_sort))(await back((await back(items))[await back(middle):])))))
        await back(None)
        merged = await back([])
        await back(None)
        while await back(await back(left) and await back(right)):
            await back((await back((await back(merged)).append))(await back((await back((await back(await back(left) if await back(await back((await back(left))[await back(0)]) <= await back((await back(right))[await back(0)])) else await back(right))).pop))(await back(0)))))
            await back(None)
        await back(None)
        return await back(await back(await back(merged) + await back(left)) + await back(right))
    await back(None)
    await back((await back(print))(await back((await back(gcd))(await back(await back(await back(2) ** await back(40)) * await back(9)), await back(await back(6) ** await back(20)))), await back((await back(merge_sort))(await back([await back(5), await back(2), await back(9), await back(1), await back(5), await back(6), await back(-await back(3))])))))
    await back(None)

    class Tree:

        @driven
        async def __init__(self, value, *children):
            (await back(self)).value, (await back(self)).children = await back((await back(value), await back(children)))
            await back(None)

        @driven
        async def total(self):
            return await back(await back((await back(self)).value) + await back((await back(sum))(await back((child.total() for child in await back((await back(self)).children))))))

        def __iter__(self):
            yield self.value
            for child in self.children:
                yield from child
    await back(None)
    tree = await back((await back(Tree))(await back(1), await back((await back(Tree))(await back(2), await back((await back(Tree))(await back(3))))), await back((await back(Tree))(await back(4), await back((await back(Tree))(await back(5))), await back((await back(Tree))(await back(6)))))))
    await back(None)
    await back((await back(print))(await back((await back((await back(tree)).total))()), await back((await back(list))(await back(tree)))))
    await back(None)

    @driven
    async def even(n):
        return await back(await back(await back(n) == await back(0)) or await back((await back(odd))(await back(await back(n) - await back(1)))))
    await back(None)

    @driven
    async def odd(n):
        return await back(await back(await back(n) != await back(0)) and await back((await back(even))(await back(await back(n) - await back(1)))))
    await back(None)
    await back((await back(print))(await back((await back(even))(await back(400))), await back((await back(odd))(await back(401)))))
    await back(None)

    @driven
    async def collatz(n, steps=await back(0)):
        return await back(await back(steps) if await back(await back(n) == await back(1)) else await back((await back(collatz))(await back(await back(await back(n) // await back(2)) if await back(await back(await back(n) % await back(2)) == await back(0)) else await back(await back(await back(3) * await back(n)) + await back(1))), await back(await back(steps) + await back(1)))))
    await back(None)
    await back((await back(print))(await back((await back(collatz))(await back(27)))))
    await back(None)
    await back((await back(print))(await back((await back((await back(lambda f: (lambda x: f(lambda n: x(x)(n)))(lambda x: f(lambda n: x(x)(n)))))(await back(lambda me: lambda n: 1 if n == 0 else n * me(n - 1)))))(await back(30)))))
    await back(None)
program()
