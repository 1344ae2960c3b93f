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
    global countdown, first_power, i, j, leave_by_return, n, rows, search, seen, stack, top

    @driven
    async def search(limit, wanted):
        n = await back(0)
        await back(None)
        while await back(await back(n) < await back(limit)):
            if await back(await back(n) == await back(wanted)):
                await back((await back(print))(await back('found'), await back(n)))
                await back(None)
                break
            await back(None)
            n += await back(1)
            await back(None)
        else:
            await back((await back(print))(await back('not found below'), await back(limit)))
            await back(None)
        await back(None)
        return await back(n)
    await back(None)
    await back((await back(print))(await back((await back(search))(await back(5), await back(3))), await back((await back(search))(await back(5), await back(9))), await back((await back(search))(await back(0), await back(0)))))
    await back(None)
    n = await back(10)
    await back(None)
    while await back(n):
        n -= await back(1)
        await back(None)
        if await back(await back(n) % await back(3)):
            continue
        await back(None)
        await back((await back(print))(await back(n), end=await back(' ')))
        await back(None)
    else:
        await back((await back(print))(await back('| end')))
        await back(None)
    await back(None)
    rows = await back([])
    await back(None)
    i = await back(0)
    await back(None)
    while await back(await back(i) < await back(4)):
        j = await back(0)
        await back(None)
        while await back(True):
            if await back(await back(j) > await back(i)):
                break
            await back(None)
            if await back(await back(await back(i) + await back(j)) % await back(2)):
                j += await back(1)
                await back(None)
                continue
            await back(None)
            await back((await back((await back(rows)).append))(await back((await back(i), await back(j)))))
            await back(None)
            j += await back(1)
            await back(None)
        else:
            await back((await back(print))(await back('never: the inner loop has no false condition')))
            await back(None)
        await back(None)
        i += await back(1)
        await back(None)
    await back(None)
    await back((await back(print))(await back(rows)))
    await back(None)
    while await back(False):
        await back((await back(print))(await back('never')))
        await back(None)
    else:
        await back((await back(print))(await back('the else of a loop that never ran')))
        await back(None)
    await back(None)
    while await back(True):
        while await back(True):
            break
        else:
            await back((await back(print))(await back('never')))
            await back(None)
        await back(None)
        break
    await back(None)
    await back((await back(print))(await back('left both')))
    await back(None)

    @driven
    async def first_power(base, above):
        power = await back(1)
        await back(None)
        while await back(await back(power) <= await back(above)):
            power *= await back(base)
            await back(None)
        await back(None)
        return await back(power)
    await back(None)
    await back((await back(print))(await back((await back(first_power))(await back(2), await back(1000))), await back((await back(first_power))(await back(3), await back(await back(10) ** await back(20))))))
    await back(None)

    @driven
    async def leave_by_return(items):
        index = await back(0)
        await back(None)
        while await back(await back(index) < await back((await back(len))(await back(items)))):
            while await back(await back((await back(items))[await back(index)]) < await back(0)):
                if await back(await back((await back(items))[await back(index)]) == await back(-await back(99))):
                    return await back('gave up')
                await back(None)
                index += await back(1)
                await back(None)
                if await back(await back(index) == await back((await back(len))(await back(items)))):
                    return await back('only negatives')
                await back(None)
            await back(None)
            if await back(await back(await back((await back(items))[await back(index)]) % await back(7)) == await back(0)):
                return await back((await back(items))[await back(index)])
            await back(None)
            index += await back(1)
            await back(None)
        else:
            return await back('nothing')
        await back(None)
    await back(None)
    await back((await back(print))(await back((await back(leave_by_return))(await back([await back(1), await back(2), await back(-await back(3)), await back(14)]))), await back((await back(leave_by_return))(await back([await back(1)]))), await back((await back(leave_by_return))(await back([await back(-await back(1)), await back(-await back(2))]))), await back((await back(leave_by_return))(await back([await back(-await back(1)), await back(-await back(99)), await back(7)])))))
    await back(None)
    countdown = await back(3)
    await back(None)
    while await back(await back((countdown := (await back(await back(countdown) - await back(1))))) >= await back(0)):
        await back((await back(print))(await back('t minus'), await back(countdown)))
        await back(None)
    await back(None)
    stack = await back([await back(1), await back([await back(2), await back([await back(3), await back([])])]), await back(4)])
    await back(None)
    seen = await back([])
    await back(None)
    while await back(stack):
        top = await back((await back((await back(stack)).pop))())
        await back(None)
        if await back((await back(isinstance))(await back(top), await back(list))):
            await back((await back((await back(stack)).extend))(await back(top)))
            await back(None)
            continue
        await back(None)
        await back((await back((await back(seen)).append))(await back(top)))
        await back(None)
    await back(None)
    await back((await back(print))(await back(seen)))
    await back(None)
program()
