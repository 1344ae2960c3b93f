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
    global _, a, b, column, count, first_repeat, grid, i, inner, last, letter, line, n, numbers, outer, pascal, probe, row, spiral, total, triples
    grid = await back([await back('x.x'), await back('...'), await back('.x.')])
    await back(None)
    async for row, line in each(await back((await back(enumerate))(await back(grid)))):
        async for column, letter in each(await back((await back(enumerate))(await back(line)))):
            if await back(await back(await back(letter) == await back('x')) and await back(await back(row) == await back(column))):
                continue
            await back(None)
            if await back(await back(letter) == await back('x')):
                await back((await back(print))(await back('first x off the diagonal at'), await back(row), await back(column)))
                await back(None)
                break
            await back(None)
        else:
            await back((await back(print))(await back('row'), await back(row), await back('had none')))
            await back(None)
            continue
        await back(None)
        break
    await back(None)
    await back((await back(print))(await back(row), await back(column), await back(letter)))
    await back(None)

    @driven
    async def triples(limit):
        found = await back([])
        await back(None)
        async for a in each(await back((await back(range))(await back(1), await back(limit)))):
            async for b in each(await back((await back(range))(await back(a), await back(limit)))):
                async for c in each(await back((await back(range))(await back(b), await back(limit)))):
                    if await back(await back(await back(await back(a) * await back(a)) + await back(await back(b) * await back(b))) == await back(await back(c) * await back(c))):
                        await back((await back((await back(found)).append))(await back((await back(a), await back(b), await back(c)))))
                        await back(None)
                        break
                    await back(None)
                    if await back(await back(await back(c) * await back(c)) > await back(await back(await back(a) * await back(a)) + await back(await back(b) * await back(b)))):
                        break
                    await back(None)
                await back(None)
            await back(None)
        await back(None)
        return await back(found)
    await back(None)
    await back((await back(print))(await back((await back(triples))(await back(26)))))
    await back(None)
    outer = await back(0)
    await back(None)
    while await back(await back(outer) < await back(3)):
        inner = await back(0)
        await back(None)
        while await back(True):
            inner += await back(1)
            await back(None)
            async for probe in each(await back((await back(1), await back(2), await back(3)))):
                if await back(await back(probe) == await back(inner)):
                    break
                await back(None)
            else:
                break
            await back(None)
            if await back(await back(inner) == await back(outer)):
                break
            await back(None)
        await back(None)
        await back((await back(print))(await back(outer), await back(inner), await back(probe)))
        await back(None)
        outer += await back(1)
        await back(None)
    await back(None)
    numbers = await back([await back(1), await back(2), await back(3), await back(4)])
    await back(None)
    total = await back(0)
    await back(None)
    while await back(numbers):
        async for n in each(await back((await back(list))(await back(numbers)))):
            if await back(await back(n) % await back(2)):
                await back((await back((await back(numbers)).remove))(await back(n)))
                await back(None)
                break
            await back(None)
            total += await back(n)
            await back(None)
        else:
            total += await back(100)
            await back(None)
            await back((await back((await back(numbers)).pop))())
            await back(None)
        await back(None)
    await back(None)
    await back((await back(print))(await back(total), await back(numbers)))
    await back(None)

    def spiral(matrix):
        while matrix:
            yield from matrix[0]
            matrix = [list(row) for row in zip(*matrix[1:])][::-1]
    await back(None)
    await back((await back(print))(await back((await back(list))(await back((await back(spiral))(await back([await back([await back(1), await back(2), await back(3)]), await back([await back(4), await back(5), await back(6)]), await back([await back(7), await back(8), await back(9)])])))))))
    await back(None)

    @driven
    async def first_repeat(items):
        async for i, a in each(await back((await back(enumerate))(await back(items)))):
            async for b in each(await back((await back(items))[await back(await back(i) + await back(1)):])):
                if await back(await back(a) == await back(b)):
                    return await back((await back(a), await back(i)))
                await back(None)
            await back(None)
        await back(None)
        return await back(None)
    await back(None)
    await back((await back(print))(await back((await back(first_repeat))(await back('abcdbea'))), await back((await back(first_repeat))(await back('abc')))))
    await back(None)
    async for i in each(await back((await back(range))(await back(3)))):
        async for i in each(await back((await back(range))(await back(10), await back(12)))):
            pass
            await back(None)
        await back(None)
        await back((await back(print))(await back(i), end=await back(' ')))
        await back(None)
    await back(None)
    await back((await back(print))())
    await back(None)
    async for _ in each(await back((await back(range))(await back(2)))):
        async for _ in each(await back((await back(range))(await back(3)))):
            pass
            await back(None)
        await back(None)
    await back(None)
    await back((await back(print))(await back(_)))
    await back(None)
    pascal = await back([await back([await back(1)])])
    await back(None)
    async for _ in each(await back((await back(range))(await back(5)))):
        last = await back((await back(pascal))[await back(-await back(1))])
        await back(None)
        await back((await back((await back(pascal)).append))(await back([await back(1), *await back((last[i] + last[i + 1] for i in await back((await back(range))(await back(await back((await back(len))(await back(last))) - await back(1)))))), await back(1)])))
        await back(None)
    await back(None)
    async for line in each(await back(pascal)):
        await back((await back(print))(await back((await back((await back((await back((await back((await back((await back(' ')).join))(await back((await back(map))(await back(str), await back(line)))))).center))(await back(12)))).rstrip))())))
        await back(None)
    await back(None)
    count = await back(0)
    await back(None)
    async for a in each(await back((await back(range))(await back(100)))):
        if await back(await back(await back(a) % await back(10)) == await back(9)):
            continue
        await back(None)
        async for b in each(await back((await back(range))(await back(a), await back(100), await back(7)))):
            if await back(await back(await back(a) + await back(b)) % await back(3)):
                count += await back(1)
                await back(None)
            else:
                if await back(await back(b) > await back(90)):
                    break
                await back(None)
            await back(None)
        await back(None)
    await back(None)
    await back((await back(print))(await back(count)))
    await back(None)
program()
