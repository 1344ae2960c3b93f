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
    global I, big, call, error, i, it, j, r, statement, total
    async for r in each(await back((await back((await back(range))(await back(5))), await back((await back(range))(await back(2), await back(5))), await back((await back(range))(await back(0), await back(10), await back(3))), await back((await back(range))(await back(5), await back(0), await back(-await back(1)))), await back((await back(range))(await back(5), await back(0))), await back((await back(range))(await back(0))), await back((await back(range))(await back(-await back(3)), await back(3), await back(2))), await back((await back(range))(await back(10), await back(0), await back(-await back(3)))), await back((await back(range))(await back(await back(10) ** await back(20)), await back(await back(await back(10) ** await back(20)) + await back(3)))), await back((await back(range))(await back(True)))))):
        await back((await back(print))(await back(r), await back((await back(list))(await back(r))), await back((await back(len))(await back(r))), await back((await back(bool))(await back(r))), await back((await back(r)).start), await back((await back(r)).stop), await back((await back(r)).step), await back(await back((await back(r))[await back(0)]) if await back(r) else await back(None)), await back(await back((await back(r))[await back(-await back(1))]) if await back(r) else await back(None)), await back((await back(list))(await back((await back(reversed))(await back(r))))), await back((await back(sum))(await back(r)))))
        await back(None)
    await back(None)
    r = await back((await back(range))(await back(0), await back(100), await back(7)))
    await back(None)
    await back((await back(print))(await back((await back(r))[await back(3)]), await back((await back(r))[await back(-await back(1))]), await back((await back(r))[await back(2):await back(5)]), await back((await back(r))[::await back(-await back(1))]), await back((await back(r))[::await back(2)]), await back((await back(r))[await back(20):]), await back((await back(r))[await back(5):await back(2)]), await back((await back(r))[await back(-await back(3)):]), await back(await back(14) in await back(r)), await back(await back(15) in await back(r)), await back(await back(14.0) in await back(r)), await back(await back('a') in await back(r)), await back((await back((await back(r)).index))(await back(21))), await back((await back((await back(r)).count))(await back(21))), await back((await back((await back(r)).count))(await back(22))), await back((await back((await back(range))(await back(await back(10) ** await back(30)))))[await back(await back(10) ** await back(29))]), await back(await back(await back(10) ** await back(29)) in await back((await back(range))(await back(await back(10) ** await back(30)))))))
    await back(None)
    await back((await back(print))(await back(await back((await back(range))(await back(3))) == await back((await back(range))(await back(0), await back(3), await back(1)))), await back(await back((await back(range))(await back(0))) == await back((await back(range))(await back(5), await back(2)))), await back(await back((await back(range))(await back(0), await back(3), await back(2))) == await back((await back(range))(await back(0), await back(4), await back(2)))), await back(await back((await back(range))(await back(3))) == await back([await back(0), await back(1), await back(2)])), await back(await back((await back(hash))(await back((await back(range))(await back(3))))) == await back((await back(hash))(await back((await back(range))(await back(0), await back(3)))))), await back((await back({await back((await back(range))(await back(2))): await back(1)}))[await back((await back(range))(await back(0), await back(2), await back(1)))]), await back(await back((await back(range))(await back(3))) is await back((await back(range))(await back(3)))), await back(await back((await back(range))(await back(1), await back(2))) != await back((await back(range))(await back(1), await back(3))))))
    await back(None)
    await back((await back(print))(await back((await back(repr))(await back((await back(range))(await back(1), await back(2), await back(3))))), await back((await back(str))(await back((await back(range))(await back(3))))), await back(f'{await back((await back(range))(await back(2)))}'), await back((await back(list))(await back((await back(map))(await back(list), await back([await back((await back(range))(await back(2)))]))))), await back([*await back((await back(range))(await back(3)))]), await back((await back(max))(await back((await back(range))(await back(5))))), await back((await back(min))(await back((await back(range))(await back(5), await back(9))))), await back((await back(tuple))(await back((await back(range))(await back(2))))), await back(await back((await back(set))(await back((await back(range))(await back(3))))) == await back({await back(0), await back(1), await back(2)})), await back((await back(any))(await back((await back(range))(await back(1))))), await back((await back(all))(await back((await back(range))(await back(1), await back(3))))), await back((await back(sorted))(await back((await back(range))(await back(3))), reverse=await back(True)))))
    await back(None)
    async for call in each(await back((await back('range()'), await back('range(1, 2, 0)'), await back("range('a')"), await back('range(1.0)'), await back('range(1, 2, 3, 4)'), await back('range(None)'), await back('r[100]'), await back("r['a']"), await back('r[1.0]'), await back('r.index(1)'), await back("r.index('a')"), await back('r + r'), await back('r * 2'), await back('r < r'), await back('r[0:1:0]'), await back('len(range(10**30))'), await back('hash(range(2)) == 0'), await back('r.x'), await back('range(3)()'), await back('r.count()'), await back('range(stop=5)'), await back('-range(1)'), await back('range(5)[-6]'), await back('next(range(3))')))):
        try:
            await back((await back(print))(await back(call), await back('='), await back((await back(eval))(await back((await back((await back(call)).replace))(await back('range(3)()'), await back('r()')))))))
            await back(None)
        except await back(Exception) as error:
            await back((await back(print))(await back(call), await back('->'), await back(await back((await back((await back(type))(await back(error)))).__name__) + await back(':')), await back(error)))
            await back(None)
        await back(None)
    await back(None)
    async for statement in each(await back((await back('r[0] = 1'), await back('del r[0]'), await back('r.start = 5')))):
        try:
            await back((await back(exec))(await back(statement)))
            await back(None)
        except await back(Exception) as error:
            await back((await back(print))(await back(statement), await back('->'), await back(await back((await back((await back(type))(await back(error)))).__name__) + await back(':')), await back(error)))
            await back(None)
        await back(None)
    await back(None)
    it = await back((await back(iter))(await back((await back(range))(await back(3)))))
    await back(None)
    await back((await back(print))(await back((await back(next))(await back(it))), await back((await back(list))(await back(it))), await back((await back(list))(await back(it))), await back((await back((await back(it)).__length_hint__))()), await back(await back((await back(iter))(await back(it))) is await back(it))))
    await back(None)
    total = await back(0)
    await back(None)
    async for i in each(await back((await back(range))(await back(3)))):
        async for j in each(await back((await back(range))(await back(i), await back(3)))):
            total += await back(await back(i) * await back(j))
            await back(None)
            i = await back(100)
            await back(None)
        await back(None)
    await back(None)
    await back((await back(print))(await back(total), await back(i), await back(j)))
    await back(None)

    class I:

        @driven
        async def __init__(self, n):
            (await back(self)).n = await back(n)
            await back(None)

        @driven
        async def __index__(self):
            return await back((await back(self)).n)
    await back(None)
    await back((await back(print))(await back((await back(range))(await back((await back(I))(await back(3))))), await back((await back(list))(await back((await back(range))(await back((await back(I))(await back(1))), await back((await back(I))(await back(7))), await back((await back(I))(await back(2))))))), await back((await back((await back(range))(await back(10))))[await back((await back(I))(await back(2)))]), await back(await back((await back(I))(await back(3))) in await back((await back(range))(await back(5))))))
    await back(None)
    big = await back((await back(range))(await back(-await back(await back(2) ** await back(63))), await back(await back(2) ** await back(63)), await back(await back(2) ** await back(62))))
    await back(None)
    await back((await back(print))(await back((await back(list))(await back(big))), await back((await back(big))[await back(1)]), await back((await back(len))(await back(big))), await back((await back((await back(big)).index))(await back(0)))))
    await back(None)
program()
