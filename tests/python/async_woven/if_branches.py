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
    global Empty, Fraction, Full, Negative, Wrong, answer, error, n, odd, sign, value, x

    @driven
    async def sign(n):
        if await back(await back(n) < await back(0)):
            return await back('negative')
        else:
            if await back(await back(n) == await back(0)):
                return await back('zero')
            else:
                if await back(await back(n) == await back(1)):
                    return await back('one')
                else:
                    return await back('many')
                await back(None)
            await back(None)
        await back(None)
    await back(None)
    async for n in each(await back((await back(-await back(5)), await back(0), await back(1), await back(2), await back(await back(10) ** await back(30))))):
        await back((await back(print))(await back(n), await back((await back(sign))(await back(n)))))
        await back(None)
    await back(None)
    async for value in each(await back((await back(None), await back(False), await back(True), await back(0), await back(1), await back(-await back(1)), await back(0.0), await back(-await back(0.0)), await back(0.1), await back(0j), await back(1j), await back(''), await back(' '), await back('0'), await back(b''), await back(b'\x00'), await back([]), await back([await back(0)]), await back(()), await back((await back(None),)), await back({}), await back({await back(0): await back(0)}), await back((await back(set))()), await back({await back(0)}), await back((await back(frozenset))()), await back((await back(range))(await back(0))), await back((await back(range))(await back(1))), await back(...), await back(NotImplementedError), await back(print)))):
        if await back(value):
            answer = await back('true')
            await back(None)
        else:
            answer = await back('false')
            await back(None)
        await back(None)
        if await back(not await back(value)):
            answer += await back(' / not')
            await back(None)
        await back(None)
        await back((await back(print))(await back(await back((await back(repr))(await back(value))) if await back(not await back((await back(callable))(await back(value)))) else await back((await back(value)).__name__)), await back(answer)))
        await back(None)
    await back(None)

    class Empty:

        @driven
        async def __len__(self):
            await back((await back(print))(await back('asked for its length')))
            await back(None)
            return await back(0)
    await back(None)

    class Full(await back(Empty)):

        @driven
        async def __bool__(self):
            await back((await back(print))(await back('asked for its truth')))
            await back(None)
            return await back(True)
    await back(None)
    if await back((await back(Empty))()):
        await back((await back(print))(await back('never')))
        await back(None)
    await back(None)
    if await back((await back(Full))()):
        await back((await back(print))(await back('full')))
        await back(None)
    await back(None)
    if await back(not await back((await back(Empty))())):
        await back((await back(print))(await back('one line')))
        await back(None)
        await back((await back(print))(await back('two statements')))
        await back(None)
    await back(None)

    class Wrong:

        @driven
        async def __bool__(self):
            return await back(1)
    await back(None)

    class Negative:

        @driven
        async def __len__(self):
            return await back(-await back(1))
    await back(None)

    class Fraction:

        @driven
        async def __len__(self):
            return await back(1.5)
    await back(None)
    async for odd in each(await back((await back(Wrong), await back(Negative), await back(Fraction)))):
        try:
            if await back((await back(odd))()):
                await back((await back(print))(await back('taken')))
                await back(None)
            await back(None)
        except await back(Exception) as error:
            await back((await back(print))(await back((await back((await back(type))(await back(error)))).__name__), await back(error)))
            await back(None)
        await back(None)
    await back(None)
    if await back(True):
        if await back(False):
            pass
            await back(None)
        else:
            if await back(1):
                await back((await back(print))(await back('deep')))
                await back(None)
            await back(None)
        await back(None)
    await back(None)
    x = await back(await back('yes') if await back(await back((await back(sign))(await back(3))) == await back('many')) else await back('no'))
    await back(None)
    await back((await back(print))(await back(x), await back(await back('a') if await back(0) else await back(await back('b') if await back(0) else await back('c')))))
    await back(None)
    await back((await back(print))(await back([await back(await back('even') if await back(await back(await back(n) % await back(2)) == await back(0)) else await back('odd')) for n in await back((await back(range))(await back(4)))])))
    await back(None)
program()
