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
    global One, a, b, c, d, e, i, two, with_parentheses, x, yes
    await back((await back(print))(await back(()), await back([]), await back({}), await back((await back(1),)), await back(1), await back([await back([])]), await back({await back(())}), await back({await back(()): await back({})}), await back(...), await back((yes := (await back(1)))), await back(not await back(1)), await back(-await back(1)), await back(await back(1) if await back(1) else await back(2)), await back(await back([await back(1)]) or await back([await back(2)]))))
    await back(None)
    await back((await back(print))(await back((await back([await back(1), await back(2), await back(3)]))[await back(1)]), await back((await back((await back([await back(1), await back(2), await back(3)]))[await back(1):]))[await back(0)]), await back((await back((await back({await back('a'): await back({await back('b'): await back(1)})}))[await back('a')]))[await back('b')]), await back((await back((await back((await back('abc'))[await back(0)]))[await back(0)]))[await back(0)]), await back((await back((await back(1), await back(2))))[await back(0)]), await back((await back((await back([await back(lambda: 5)]))[await back(0)]))()), await back((await back((await back({await back('f'): await back(len)}))[await back('f')]))(await back('ab'))), await back((await back(lambda x: x))(await back(1))), await back((await back((await back(lambda: lambda: 2))()))()), await back((await back((await back((await back((await back((await back((await back((await back((await back('x')).join))(await back([await back('1'), await back('2')])))).upper))())).lower))())).strip))()), await back((await back((await back([])).append))(await back(1))), await back(await back(await back('%s') % await back(1)) + await back('2'))))
    await back(None)
    await back((await back(print))(await back([await back(1), await back(2)]), await back((await back(1), await back(2))), await back(await back({await back(1), await back(2)}) == await back({await back(2), await back(1)})), await back({await back(1): await back(2)}), await back((await back(print))(await back('nested'), end=await back(' '))), await back((await back(len))(await back([await back(1), await back(2), await back(3)])))))
    await back(None)
    await back((await back(print))(await back([await back(1), await back(2)]), await back({await back('k'): await back('v')}), await back(3)))
    await back(None)
    a = await back(await back(1) + await back(2))
    await back(None)
    await back((await back(print))(await back(a)))
    await back(None)
    b = await back(3)
    await back(None)
    await back((await back(print))(await back(b)))
    await back(None)
    await back((await back(print))(await back(a), await back(b)))
    await back(None)
    if await back(a):
        await back((await back(print))(await back('one line')))
        await back(None)
        c = await back(4)
        await back(None)
    await back(None)
    await back((await back(print))(await back(c)))
    await back(None)
    async for i in each(await back((await back(range))(await back(2)))):
        d = await back(i)
        await back(None)
        await back((await back(print))(await back(d), end=await back(' ')))
        await back(None)
    else:
        await back((await back(print))(await back('else')))
        await back(None)
    await back(None)
    while await back(a):
        a -= await back(1)
        await back(None)
        await back((await back(print))(await back(a), end=await back(' ')))
        await back(None)
    await back(None)
    await back((await back(print))())
    await back(None)
    try:
        e = await back(await back(1) // await back(0))
        await back(None)
    except await back(ZeroDivisionError):
        e = await back('caught')
        await back(None)
    finally:
        await back((await back(print))(await back(e)))
        await back(None)
    await back(None)

    class One:
        x = 1
        y = x + 1
    await back(None)

    @driven
    async def two():
        pass
        await back(None)
        return await back(2)
    await back(None)
    await back((await back(print))(await back((await back(One)).y), await back((await back(two))())))
    await back(None)
    with_parentheses = await back(f'implicit joining and {await back(a)}')
    await back(None)
    await back((await back(print))(await back(with_parentheses)))
    await back(None)
    await back((await back(print))(await back({**await back({}), **await back({await back('a'): await back(1)})}), await back([*await back([]), *await back([await back(1)])]), await back((*await back(()), await back(1))), await back({*await back(()), await back(1)})))
    await back(None)
    await back((await back(print))(await back((await back((await back(1)).__add__))(await back(2))), await back((await back((await back(1.0)).__add__))(await back(2))), await back((await back((await back('a')).__len__))()), await back((await back((await back([])).__class__)).__name__), await back((await back(1)).__class__), await back((await back(None)).__class__), await back((await back(...)).__class__), await back((await back(True)).__class__), await back((await back((await back(print)).__class__)).__name__)))
    await back(None)
    x = await back([await back(1), await back(2), await back(3)])
    await back(None)
    (await back(x))[await back(0)], (await back(x))[await back(-await back(1))] = await back((await back((await back(x))[await back(-await back(1))]), await back((await back(x))[await back(0)])))
    await back(None)
    await back((await back(print))(await back(x), await back((await back(x))[::await back(-await back(1))]), await back((await back(x))[await back(True)]), await back((await back(x))[await back(-await back(True))]), await back([await back((await back(x))[await back(i)]) for i in await back(x) if await back(await back(i) < await back(3))]), await back([await back([await back(i), await back(j)]) for i in await back(x) for j in await back(x) if await back(await back(i) < await back(j))]), await back(await back({await back(i): await back({await back(j) for j in await back((await back(range))(await back(i)))}) for i in await back(x)}) == await back({await back(3): await back({await back(0), await back(1), await back(2)}), await back(2): await back({await back(0), await back(1)}), await back(1): await back({await back(0)})}))))
    await back(None)
    await back((await back(print))(await back((await back((await back((await back((await back((await back(type))(await back(x)))).__name__)).upper))()))[:await back(2)]), await back((await back((await back(str))(await back(1))))[await back(0)]), await back((await back((await back('a'), await back('b'))))[await back(await back(1) > await back(0))]), await back((await back([await back(0), await back(1)]))[await back(not await back(0))]), await back((await back({await back(True): await back('yes'), await back(False): await back('no')}))[await back(await back(1) > await back(2))]), await back((await back([await back('even'), await back('odd')]))[await back(await back(3) % await back(2))])))
    await back(None)
    await back((await back(print))(*await back((n for n in await back((await back(range))(await back(3))))), *await back('ab'), *await back({await back('k'): await back(1)}), sep=await back(',')))
    await back(None)
    await back((await back(print))(await back((await back(sum))(await back((n for n in await back((await back(range))(await back(4))))))), await back((await back(max))(await back((n for n in await back((await back(range))(await back(4))))), key=await back(lambda n: -n))), await back((await back(list))(await back((n for n in await back([await back(1)]) if n)))), await back((await back(any))(await back((n for n in await back(()))))), await back((await back(tuple))(await back((n for n in await back((await back(range))(await back(2)))))))))
    await back(None)
    await back((await back([await back(1), await back(2)]))[await back(0)])
    await back(None)
    await back(())
    await back(None)
    pass
    await back(None)
program()
