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
    global Box, a, b, bad, box, byte, c, d, divisor, error, first, grow, i, index, item, key, last, letter, n, pairs, rest, s, shrink, table, value
    async for n in each(await back((await back(range))(await back(2), await back(15)))):
        async for divisor in each(await back((await back(range))(await back(2), await back(n)))):
            if await back(await back(await back(n) % await back(divisor)) == await back(0)):
                break
            await back(None)
        else:
            await back((await back(print))(await back(n), await back('is prime')))
            await back(None)
            continue
        await back(None)
        await back((await back(print))(await back(n), await back('='), await back(divisor), await back('*'), await back(await back(n) // await back(divisor))))
        await back(None)
    await back(None)
    async for item in each(await back(())):
        await back((await back(print))(await back('never')))
        await back(None)
    else:
        await back((await back(print))(await back('empty: else runs')))
        await back(None)
    await back(None)
    async for letter in each(await back('abc')):
        await back((await back(print))(await back(letter), end=await back(',')))
        await back(None)
        await back((await back(print))(await back((await back((await back(letter)).upper))()), end=await back(' ')))
        await back(None)
    await back(None)
    await back((await back(print))())
    await back(None)
    async for key in each(await back({await back('x'): await back(1), await back('y'): await back(2)})):
        await back((await back(print))(await back(key), end=await back(' ')))
        await back(None)
    await back(None)
    async for key, value in each(await back((await back((await back({await back('x'): await back(1), await back('y'): await back(2)})).items))())):
        await back((await back(print))(await back(key), await back(value), end=await back(' ')))
        await back(None)
    await back(None)
    await back((await back(print))())
    await back(None)
    async for byte in each(await back(b'AZ')):
        await back((await back(print))(await back(byte), end=await back(' ')))
        await back(None)
    await back(None)
    async for i, (a, b) in each(await back((await back(enumerate))(await back([await back((await back(1), await back(2))), await back([await back(3), await back(4)]), await back('56')])))):
        await back((await back(print))(await back(i), await back(a), await back(b), end=await back('; ')))
        await back(None)
    await back(None)
    await back((await back(print))())
    await back(None)
    async for first, *rest in each(await back([await back('one'), await back((await back(1),)), await back([await back(1), await back(2), await back(3)])])):
        await back((await back(print))(await back(first), await back(rest)))
        await back(None)
    await back(None)
    async for a, (b, [c]) in each(await back([await back((await back(1), await back((await back(2), await back([await back(3)])))))])):
        await back((await back(print))(await back(a), await back(b), await back(c)))
        await back(None)
    await back(None)

    class Box:
        pass
    await back(None)
    box = await back((await back(Box))())
    await back(None)
    table = await back([await back(0), await back(0), await back(0)])
    await back(None)
    async for (await back(box)).value in each(await back((await back(range))(await back(3)))):
        (await back(table))[await back((await back(box)).value)] = await back(await back((await back(box)).value) * await back(10))
        await back(None)
    await back(None)
    await back((await back(print))(await back((await back(box)).value), await back(table)))
    await back(None)
    async for (await back(table))[await back(1)] in each(await back('xyz')):
        await back((await back(print))(await back(table)))
        await back(None)
    await back(None)
    index = await back(0)
    await back(None)
    async for index, (await back(table))[await back(index)] in each(await back((await back(enumerate))(await back('pqr')))):
        pass
        await back(None)
    await back(None)
    await back((await back(print))(await back(index), await back(table)))
    await back(None)
    last = await back(None)
    await back(None)
    async for last in each(await back((await back(range))(await back(0)))):
        pass
        await back(None)
    await back(None)
    await back((await back(print))(await back(last)))
    await back(None)
    async for last in each(await back((await back(range))(await back(3)))):
        last = await back(await back(last) * await back(100))
        await back(None)
    await back(None)
    await back((await back(print))(await back(last)))
    await back(None)
    grow = await back([await back(1), await back(2), await back(3)])
    await back(None)
    async for item in each(await back(grow)):
        if await back(await back((await back(len))(await back(grow))) < await back(8)):
            await back((await back((await back(grow)).append))(await back(await back(item) * await back(2))))
            await back(None)
        await back(None)
    await back(None)
    await back((await back(print))(await back(grow)))
    await back(None)
    shrink = await back([await back(1), await back(2), await back(3), await back(4), await back(5), await back(6)])
    await back(None)
    async for item in each(await back(shrink)):
        await back((await back((await back(shrink)).remove))(await back(item)))
        await back(None)
    await back(None)
    await back((await back(print))(await back(shrink)))
    await back(None)
    async for bad in each(await back((await back(5), await back(None), await back(1.5), await back(len)))):
        try:
            async for item in each(await back(bad)):
                pass
                await back(None)
            await back(None)
        except await back(TypeError) as error:
            await back((await back(print))(await back(error)))
            await back(None)
        await back(None)
    await back(None)
    try:
        async for a, b in each(await back([await back((await back(1), await back(2))), await back(3)])):
            await back((await back(print))(await back(a), await back(b)))
            await back(None)
        await back(None)
    except await back(TypeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)
    d = await back({await back(1): await back(1)})
    await back(None)
    try:
        async for key in each(await back(d)):
            (await back(d))[await back(await back(key) + await back(1))] = await back(0)
            await back(None)
        await back(None)
    except await back(RuntimeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)
    s = await back({await back(1), await back(2)})
    await back(None)
    try:
        async for key in each(await back(s)):
            await back((await back((await back(s)).add))(await back(await back(key) + await back(10))))
            await back(None)
        await back(None)
    except await back(RuntimeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)
    try:
        async for key in each(await back(d)):
            del (await back(d))[await back(key)]
            await back(None)
            (await back(d))[await back(key)] = await back(5)
            await back(None)
            await back((await back(print))(await back('replaced'), await back(key)))
            await back(None)
            if await back(await back((await back(len))(await back(d))) > await back(5)):
                break
            await back(None)
        await back(None)
    except await back(RuntimeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)

    @driven
    async def pairs(n):
        async for i in each(await back((await back(range))(await back(n)))):
            async for j in each(await back((await back(range))(await back(n)))):
                if await back(await back(j) == await back(i)):
                    continue
                await back(None)
                if await back(await back(await back(i) + await back(j)) == await back(5)):
                    return await back((await back(i), await back(j)))
                await back(None)
            await back(None)
        else:
            return await back('none')
        await back(None)
    await back(None)
    await back((await back(print))(await back((await back(pairs))(await back(2))), await back((await back(pairs))(await back(4)))))
    await back(None)
program()
