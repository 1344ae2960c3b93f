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
    global _, a, b, big, copy, d, here, inverse, items, k, key, keys, last, mixed, n, nested, parents, part, path, popped, queue, stack, v, value, values
    d = await back({})
    await back(None)
    async for n in each(await back((await back(range))(await back(20)))):
        (await back(d))[await back(await back(await back(n) * await back(37)) % await back(101))] = await back(n)
        await back(None)
    await back(None)
    async for key in each(await back((await back((await back(list))(await back(d))))[::await back(2)])):
        del (await back(d))[await back(key)]
        await back(None)
    await back(None)
    await back((await back(print))(await back(d)))
    await back(None)
    async for key in each(await back((await back(5), await back(37), await back(5), await back(11)))):
        (await back(d))[await back(key)] = await back('new')
        await back(None)
    await back(None)
    await back((await back(print))(await back((await back((await back(list))(await back((await back((await back(d)).items))()))))[await back(-await back(4)):])))
    await back(None)
    d = await back((await back((await back(dict)).fromkeys))(await back('abcdef')))
    await back(None)
    async for _ in each(await back((await back(range))(await back(3)))):
        key = await back((await back(next))(await back((await back(iter))(await back(d)))))
        await back(None)
        (await back(d))[await back(key)] = await back((await back((await back(d)).pop))(await back(key)))
        await back(None)
    await back(None)
    await back((await back(print))(await back((await back((await back('')).join))(await back(d)))))
    await back(None)
    queue = await back({})
    await back(None)
    async for n in each(await back((await back(range))(await back(10000)))):
        (await back(queue))[await back(n)] = await back(None)
        await back(None)
        if await back(await back(n) >= await back(5)):
            del (await back(queue))[await back((await back(next))(await back((await back(iter))(await back(queue)))))]
            await back(None)
        await back(None)
    await back(None)
    await back((await back(print))(await back((await back(list))(await back(queue)))))
    await back(None)
    stack = await back({await back(n): await back(n) for n in await back((await back(range))(await back(1000)))})
    await back(None)
    popped = await back([await back((await back((await back((await back(stack)).popitem))()))[await back(0)]) for _ in await back((await back(range))(await back(995)))])
    await back(None)
    await back((await back(print))(await back((await back(popped))[:await back(3)]), await back((await back(popped))[await back(-await back(1))]), await back(stack)))
    await back(None)
    d = await back({await back('a'): await back(1), await back('b'): await back(2), await back('c'): await back(3)})
    await back(None)
    await back((await back(print))(await back([await back((await back((await back(d)).pop))(await back(k))) for k in await back((await back(list))(await back(d))) if await back(await back((await back(d))[await back(k)]) > await back(1))]), await back(d)))
    await back(None)
    await back((await back((await back(d)).update))(a=await back(9), z=await back(8)))
    await back(None)
    d |= await back({await back('y'): await back(7), await back('a'): await back(10)})
    await back(None)
    await back((await back(print))(await back(d), await back(await back(d) | await back({await back('a'): await back(0)})), await back(await back({await back('q'): await back(1)}) | await back(d))))
    await back(None)
    keys, values, items = await back((await back((await back((await back(d)).keys))()), await back((await back((await back(d)).values))()), await back((await back((await back(d)).items))())))
    await back(None)
    (await back(d))[await back('new')] = await back(1)
    await back(None)
    await back((await back(print))(await back((await back(list))(await back(keys))), await back((await back(list))(await back(values))), await back((await back(len))(await back(items))), await back((await back(list))(await back((await back(reversed))(await back(d))))), await back((await back(list))(await back((await back(reversed))(await back(values)))))))
    await back(None)
    a, b = await back((await back({await back('x'): await back(1), await back('y'): await back(2)}), await back({await back('y'): await back(2), await back('x'): await back(1)})))
    await back(None)
    await back((await back(print))(await back(await back(a) == await back(b)), await back(await back((await back(list))(await back(a))) == await back((await back(list))(await back(b)))), await back(await back((await back((await back(a)).items))()) == await back((await back((await back(b)).items))())), await back(await back((await back((await back(a)).keys))()) == await back((await back((await back(b)).keys))())), await back(await back((await back((await back(a)).items))()) ^ await back((await back((await back(b)).items))())), await back(await back((await back(list))(await back((await back((await back(a)).values))()))) == await back((await back(list))(await back((await back((await back(b)).values))()))))))
    await back(None)
    mixed = await back({await back(1): await back('int'), await back('1'): await back('str'), await back(1.5): await back('float'), await back((await back(1),)): await back('tuple'), await back(None): await back('none'), await back(True): await back("bool replaces 1's value"), await back(b'1'): await back('bytes'), await back((await back(frozenset))(await back([await back(1)]))): await back('set')})
    await back(None)
    await back((await back(print))(await back(mixed), await back((await back(len))(await back(mixed))), await back((await back(mixed))[await back(1.0)]), await back((await back(mixed))[await back((await back(True),))])))
    await back(None)
    async for k in each(await back(mixed)):
        (await back(mixed))[await back(k)] = await back((await back((await back(type))(await back(k)))).__name__)
        await back(None)
    await back(None)
    await back((await back(print))(await back(mixed)))
    await back(None)
    inverse = await back({})
    await back(None)
    async for k, v in each(await back((await back((await back({await back('one'): await back(1), await back('uno'): await back(1), await back('two'): await back(2)})).items))())):
        await back((await back((await back((await back((await back(inverse)).setdefault))(await back(v), await back([])))).append))(await back(k)))
        await back(None)
    await back(None)
    await back((await back(print))(await back(inverse), await back({await back(v): await back(k) for k, v in await back((await back((await back({await back('a'): await back(1), await back('b'): await back(1)})).items))())})))
    await back(None)
    nested = await back({})
    await back(None)
    async for path, value in each(await back((await back((await back('a.b.c'), await back(1))), await back((await back('a.b.d'), await back(2))), await back((await back('e'), await back(3)))))):
        here = await back(nested)
        await back(None)
        *parents, last = await back((await back((await back(path)).split))(await back('.')))
        await back(None)
        async for part in each(await back(parents)):
            here = await back((await back((await back(here)).setdefault))(await back(part), await back({})))
            await back(None)
        await back(None)
        (await back(here))[await back(last)] = await back(value)
        await back(None)
    await back(None)
    await back((await back(print))(await back(nested)))
    await back(None)
    big = await back({await back((await back(str))(await back(n))): await back(n) for n in await back((await back(range))(await back(50000)))})
    await back(None)
    await back((await back(print))(await back((await back(len))(await back(big))), await back((await back(big))[await back('49999')]), await back((await back(sum))(await back((await back((await back(big)).values))()))), await back(await back('50000') in await back(big)), await back((await back(max))(await back(big), key=await back(len))), await back((await back((await back(list))(await back(big))))[await back(12345)])))
    await back(None)
    async for n in each(await back((await back(range))(await back(0), await back(50000), await back(2)))):
        del (await back(big))[await back((await back(str))(await back(n)))]
        await back(None)
    await back(None)
    await back((await back(print))(await back((await back(len))(await back(big))), await back((await back(next))(await back((await back(iter))(await back(big))))), await back((await back(next))(await back((await back(reversed))(await back(big))))), await back((await back(sum))(await back((await back((await back(big)).values))())))))
    await back(None)
    copy = await back((await back((await back(big)).copy))())
    await back(None)
    await back((await back((await back(big)).clear))())
    await back(None)
    await back((await back(print))(await back((await back(len))(await back(big))), await back((await back(len))(await back(copy))), await back((await back((await back(list))(await back(copy))))[await back(-await back(1))])))
    await back(None)
program()
