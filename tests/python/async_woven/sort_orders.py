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
    global Failing, Item, Nosy, Silly, _, attempt, broken, calls, error, key, l, mutating, numbers, ordered, pairs, records, seed, seen, target, victim, words
    words = await back((await back((await back('pear fig Apple kiwi banana date cherry')).split))())
    await back(None)
    await back((await back(print))(await back((await back(sorted))(await back(words))), await back((await back(sorted))(await back(words), key=await back(len))), await back((await back(sorted))(await back(words), key=await back(len), reverse=await back(True))), await back((await back(sorted))(await back(words), key=await back((await back(str)).lower))), await back((await back(sorted))(await back(words), key=await back(lambda w: (-len(w), w))))))
    await back(None)
    records = await back([await back((await back('b'), await back(2))), await back((await back('a'), await back(2))), await back((await back('c'), await back(1))), await back((await back('d'), await back(1))), await back((await back('e'), await back(2)))])
    await back(None)
    await back((await back(print))(await back((await back(sorted))(await back(records), key=await back(lambda r: r[1]))), await back((await back(sorted))(await back(records), key=await back(lambda r: r[1]), reverse=await back(True))), await back((await back(sorted))(await back(records)))))
    await back(None)
    l = await back([await back(5), await back(3), await back(8), await back(1)])
    await back(None)
    await back((await back(print))(await back((await back((await back(l)).sort))()), await back(l), await back((await back((await back(l)).sort))(reverse=await back(True))), await back(l), await back((await back(sorted))(await back({await back(3): await back(1), await back(1): await back(2)}))), await back((await back(sorted))(await back('hello'))), await back((await back(sorted))(await back(((n % 3, n) for n in await back((await back(range))(await back(6))))))), await back((await back(sorted))(await back([]))), await back((await back(sorted))(await back([await back(1)])))))
    await back(None)

    class Item:
        compared = 0

        @driven
        async def __init__(self, n):
            (await back(self)).n = await back(n)
            await back(None)

        @driven
        async def __lt__(self, other):
            (await back(Item)).compared += await back(1)
            await back(None)
            return await back(await back((await back(self)).n) < await back((await back(other)).n))

        @driven
        async def __repr__(self):
            return await back(f'I{await back((await back(self)).n)}')
    await back(None)
    await back((await back(print))(await back((await back(sorted))(await back((await back(map))(await back(Item), await back([await back(3), await back(1), await back(2)]))))), await back(await back((await back(Item)).compared) > await back(0)), await back((await back(min))(await back((await back(map))(await back(Item), await back([await back(3), await back(1), await back(2)]))))), await back((await back(sorted))(await back((await back(map))(await back(Item), await back([await back(1), await back(1), await back(0)]))), reverse=await back(True)))))
    await back(None)
    (await back(Item)).compared = await back(0)
    await back(None)
    await back((await back(sorted))(await back((await back(map))(await back(Item), await back((await back(range))(await back(100)))))))
    await back(None)
    await back((await back(print))(await back('already sorted needs'), await back((await back(Item)).compared), await back('comparisons')))
    await back(None)
    (await back(Item)).compared = await back(0)
    await back(None)
    await back((await back(sorted))(await back((await back(map))(await back(Item), await back((await back(range))(await back(100), await back(0), await back(-await back(1))))))))
    await back(None)
    await back((await back(print))(await back('reversed needs'), await back((await back(Item)).compared), await back('comparisons')))
    await back(None)
    seed = await back(12345)
    await back(None)
    numbers = await back([])
    await back(None)
    async for _ in each(await back((await back(range))(await back(3000)))):
        seed = await back(await back(await back(await back(seed) * await back(1103515245)) + await back(12345)) % await back(await back(2) ** await back(31)))
        await back(None)
        await back((await back((await back(numbers)).append))(await back(await back(seed) % await back(1000))))
        await back(None)
    await back(None)
    ordered = await back((await back(sorted))(await back(numbers)))
    await back(None)
    await back((await back(print))(await back((await back(all))(await back((a <= b for a, b in await back((await back(zip))(await back(ordered), await back((await back(ordered))[await back(1):]))))))), await back((await back(ordered))[:await back(10)]), await back((await back(ordered))[await back(-await back(3)):]), await back(await back((await back(sum))(await back(ordered))) == await back((await back(sum))(await back(numbers))))))
    await back(None)
    pairs = await back((await back(sorted))(await back((await back(enumerate))(await back(numbers))), key=await back(lambda p: p[1])))
    await back(None)
    await back((await back(print))(await back((await back(all))(await back((a[1] < b[1] or a[0] < b[0] for a, b in await back((await back(zip))(await back(pairs), await back((await back(pairs))[await back(1):]))))))), await back(await back((await back(sorted))(await back(numbers), reverse=await back(True))) == await back((await back(ordered))[::await back(-await back(1))]))))
    await back(None)
    await back((await back(print))(await back((await back(sorted))(await back([await back(2.5), await back(1), await back(True), await back(0), await back(-await back(1.0))]))), await back((await back(sorted))(await back([await back((await back(1), await back('b'))), await back((await back(1), await back('a'))), await back((await back(0), await back('z')))]))), await back((await back(sorted))(await back([await back([await back(2)]), await back([await back(1), await back(5)]), await back([])]))), await back((await back(sorted))(await back([await back(b'b'), await back(b'a')]))), await back((await back(sorted))(await back([await back((await back(frozenset))(await back([await back(1)]))), await back((await back(frozenset))())]), key=await back(len)))))
    await back(None)
    calls = await back([])
    await back(None)

    @driven
    async def key(n):
        await back((await back((await back(calls)).append))(await back(n)))
        await back(None)
        return await back(-await back(n))
    await back(None)
    await back((await back(print))(await back((await back(sorted))(await back([await back(1), await back(3), await back(2)]), key=await back(key))), await back(calls)))
    await back(None)

    @driven
    async def attempt(action):
        try:
            await back((await back(print))(await back((await back(action))())))
            await back(None)
        except await back(Exception) as error:
            await back((await back(print))(await back((await back((await back(type))(await back(error)))).__name__), await back(error)))
            await back(None)
        await back(None)
    await back(None)
    await back((await back(attempt))(await back(lambda: sorted([1, 'a']))))
    await back(None)
    await back((await back(attempt))(await back(lambda: sorted([None, 1]))))
    await back(None)
    await back((await back(attempt))(await back(lambda: sorted([1j, 2j]))))
    await back(None)
    await back((await back(attempt))(await back(lambda: sorted([1, 2], lambda a, b: 0))))
    await back(None)
    await back((await back(attempt))(await back(lambda: sorted(5))))
    await back(None)
    await back((await back(attempt))(await back(lambda: sorted([{}, {}]))))
    await back(None)
    await back((await back(attempt))(await back(lambda: sorted([1, 2], key=len))))
    await back(None)
    await back((await back(attempt))(await back(lambda: sorted([object(), object()], key=id) and 'by identity')))
    await back(None)
    await back((await back(attempt))(await back(lambda: sorted([1, 2], reverse='yes'))))
    await back(None)
    await back((await back(attempt))(await back(lambda: sorted([1, 2], reverse=None))))
    await back(None)
    await back((await back(attempt))(await back(lambda: sorted([3, 1], key=None))))
    await back(None)

    @driven
    async def mutating(n):
        await back((await back((await back(victim)).append))(await back(n)))
        await back(None)
        return await back(n)
    await back(None)
    victim = await back([await back(3), await back(2), await back(1)])
    await back(None)
    try:
        await back((await back((await back(victim)).sort))(key=await back(mutating)))
        await back(None)
    except await back(ValueError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)

    class Nosy:

        @driven
        async def __lt__(self, other):
            await back((await back((await back(seen)).append))(await back((await back(list))(await back(target)))))
            await back(None)
            return await back(False)
    await back(None)
    seen = await back([])
    await back(None)
    target = await back([await back((await back(Nosy))()), await back((await back(Nosy))())])
    await back(None)
    await back((await back((await back(target)).sort))())
    await back(None)
    await back((await back(print))(await back('inside a sort the list looks'), await back((await back(seen))[await back(0)])))
    await back(None)

    class Failing:

        @driven
        async def __lt__(self, other):
            raise await back((await back(RuntimeError))(await back('cannot compare')))
    await back(None)
    broken = await back([await back((await back(Failing))()), await back((await back(Failing))()), await back((await back(Failing))())])
    await back(None)
    try:
        await back((await back((await back(broken)).sort))())
        await back(None)
    except await back(RuntimeError) as error:
        await back((await back(print))(await back(error), await back((await back(len))(await back(broken)))))
        await back(None)
    await back(None)

    class Silly:

        @driven
        async def __lt__(self, other):
            return await back('truthy text')
    await back(None)
    await back((await back(print))(await back((await back(len))(await back((await back(sorted))(await back([await back((await back(Silly))()) for _ in await back((await back(range))(await back(50)))])))))))
    await back(None)
program()
