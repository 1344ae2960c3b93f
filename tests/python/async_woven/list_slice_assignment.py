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
    global a, b, checked, error, expected, gone, items, length, model, new, result, size, start, step, stop, wrong

    @driven
    async def model(items, start, stop, step, new):
        positions = await back((await back(list))(await back((await back(range))(*await back((await back((await back((await back(slice))(await back(start), await back(stop), await back(step)))).indices))(await back((await back(len))(await back(items)))))))))
        await back(None)
        if await back(await back(step) in await back((await back(None), await back(1)))):
            low = await back(await back((await back(positions))[await back(0)]) if await back(positions) else await back((await back((await back((await back((await back(slice))(await back(start), await back(stop), await back(step)))).indices))(await back((await back(len))(await back(items))))))[await back(0)]))
            await back(None)
            return await back(await back(await back((await back(items))[:await back(low)]) + await back((await back(list))(await back(new)))) + await back((await back(items))[await back(await back(low) + await back((await back(len))(await back(positions)))):]))
        await back(None)
        result = await back((await back(list))(await back(items)))
        await back(None)
        async for position, value in each(await back((await back(zip))(await back(positions), await back(new), strict=await back(True)))):
            (await back(result))[await back(position)] = await back(value)
            await back(None)
        await back(None)
        return await back(result)
    await back(None)
    checked = await back(0)
    await back(None)
    async for length in each(await back((await back(0), await back(1), await back(4), await back(7)))):
        async for start in each(await back((await back(None), await back(0), await back(1), await back(-await back(1)), await back(-await back(3)), await back(9), await back(-await back(9))))):
            async for stop in each(await back((await back(None), await back(0), await back(2), await back(-await back(1)), await back(-await back(2)), await back(9), await back(-await back(9))))):
                async for step in each(await back((await back(None), await back(1), await back(2), await back(3), await back(-await back(1)), await back(-await back(2))))):
                    size = await back((await back(len))(await back((await back(range))(*await back((await back((await back((await back(slice))(await back(start), await back(stop), await back(step)))).indices))(await back(length)))))))
                    await back(None)
                    async for new in each(await back((await back([]), await back([await back('p')]), await back([await back('p'), await back('q'), await back('r')]), await back(await back([await back('n')]) * await back(size))))):
                        items = await back((await back(list))(await back((await back(range))(await back(length)))))
                        await back(None)
                        try:
                            (await back(items))[await back(start):await back(stop):await back(step)] = await back(new)
                            await back(None)
                            result = await back(items)
                            await back(None)
                        except await back(ValueError):
                            result = await back('refused')
                            await back(None)
                        await back(None)
                        try:
                            expected = await back((await back(model))(await back((await back(list))(await back((await back(range))(await back(length))))), await back(start), await back(stop), await back(step), await back(new)))
                            await back(None)
                        except await back(ValueError):
                            expected = await back('refused')
                            await back(None)
                        await back(None)
                        if await back(await back(result) != await back(expected)):
                            await back((await back(print))(await back('differs'), await back(length), await back(start), await back(stop), await back(step), await back(new), await back(result), await back(expected)))
                            await back(None)
                        await back(None)
                        checked += await back(1)
                        await back(None)
                    await back(None)
                    items = await back((await back(list))(await back((await back(range))(await back(length)))))
                    await back(None)
                    gone = await back((await back(items))[await back(start):await back(stop):await back(step)])
                    await back(None)
                    del (await back(items))[await back(start):await back(stop):await back(step)]
                    await back(None)
                    if await back(await back(await back((await back(sorted))(await back(await back(items) + await back(gone)))) != await back((await back(list))(await back((await back(range))(await back(length)))))) or await back(await back(items) != await back([await back(n) for n in await back((await back(range))(await back(length))) if await back(await back(n) not in await back(gone))]))):
                        await back((await back(print))(await back('deletion differs'), await back(length), await back(start), await back(stop), await back(step)))
                        await back(None)
                    await back(None)
                await back(None)
            await back(None)
        await back(None)
    await back(None)
    await back((await back(print))(await back(checked), await back('slices checked')))
    await back(None)
    a = await back([await back(1), await back(2), await back(3)])
    await back(None)
    (await back(a))[await back(1):await back(1)] = await back(a)
    await back(None)
    await back((await back(print))(await back(a)))
    await back(None)
    (await back(a))[::await back(2)] = await back(await back((await back(a))[::await back(-await back(2))]) if await back(await back((await back(len))(await back(a))) % await back(2)) else await back((await back(a))[::await back(2)]))
    await back(None)
    await back((await back(print))(await back(a)))
    await back(None)
    (await back(a))[:] = await back((await back(reversed))(await back(a)))
    await back(None)
    await back((await back(print))(await back(a)))
    await back(None)
    (await back(a))[await back((await back(len))(await back(a))):] = await back([await back(0)])
    await back(None)
    (await back(a))[:await back(0)] = await back('xy')
    await back(None)
    await back((await back(print))(await back(a)))
    await back(None)
    (await back(a))[await back(1):await back(3)] = await back({await back(5): await back(0), await back(6): await back(0)})
    await back(None)
    await back((await back(print))(await back(a)))
    await back(None)
    async for wrong in each(await back((await back(lambda: a.__setitem__(slice(0, 4, 2), [1])), await back(lambda: a.__setitem__(slice(None, None, -1), 'ab')), await back(lambda: a.__setitem__(slice(0, 1), 5)), await back(lambda: a.__setitem__(slice(0, 1, 0), []))))):
        try:
            await back((await back(wrong))())
            await back(None)
        except await back((await back(ValueError), await back(TypeError))) as error:
            await back((await back(print))(await back((await back((await back(type))(await back(error)))).__name__), await back(error)))
            await back(None)
        await back(None)
    await back(None)
    b = await back((await back(list))(await back('abcdef')))
    await back(None)
    (await back(b))[await back(1):await back(4)], (await back(b))[await back(-await back(1))] = await back((await back([await back((await back(b))[await back(-await back(1))])]), await back('end')))
    await back(None)
    await back((await back(print))(await back(b)))
    await back(None)
    del (await back(b))[await back(1):await back(2)], (await back(b))[await back(0)]
    await back(None)
    await back((await back(print))(await back(b)))
    await back(None)
program()
