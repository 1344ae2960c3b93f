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
    global Box, Number, a, b, box, d, e, error, f, g, l, local, n, pair, r, s, statement, t, table, u, where, x, y
    n = await back(7)
    await back(None)
    n += await back(3)
    await back(None)
    await back((await back(print))(await back(n)))
    await back(None)
    n -= await back(1)
    await back(None)
    await back((await back(print))(await back(n)))
    await back(None)
    n *= await back(4)
    await back(None)
    await back((await back(print))(await back(n)))
    await back(None)
    n //= await back(5)
    await back(None)
    await back((await back(print))(await back(n)))
    await back(None)
    n **= await back(3)
    await back(None)
    await back((await back(print))(await back(n)))
    await back(None)
    n %= await back(100)
    await back(None)
    await back((await back(print))(await back(n)))
    await back(None)
    n <<= await back(3)
    await back(None)
    await back((await back(print))(await back(n)))
    await back(None)
    n >>= await back(1)
    await back(None)
    await back((await back(print))(await back(n)))
    await back(None)
    n |= await back(5)
    await back(None)
    await back((await back(print))(await back(n)))
    await back(None)
    n ^= await back(7)
    await back(None)
    await back((await back(print))(await back(n)))
    await back(None)
    n &= await back(240)
    await back(None)
    await back((await back(print))(await back(n)))
    await back(None)
    n /= await back(3)
    await back(None)
    await back((await back(print))(await back(n)))
    await back(None)
    a = b = await back([await back(1)])
    await back(None)
    a += await back((await back(2), await back(3)))
    await back(None)
    await back((await back(print))(await back(await back(a) is await back(b)), await back(b)))
    await back(None)
    a *= await back(2)
    await back(None)
    await back((await back(print))(await back(await back(a) is await back(b)), await back(b)))
    await back(None)
    a = await back(await back(a) + await back([await back(9)]))
    await back(None)
    await back((await back(print))(await back(await back(a) is await back(b)), await back(b), await back(a)))
    await back(None)
    t = u = await back((await back(1),))
    await back(None)
    t += await back((await back(2),))
    await back(None)
    await back((await back(print))(await back(t), await back(u)))
    await back(None)
    s = r = await back('ab')
    await back(None)
    s += await back('c')
    await back(None)
    s *= await back(2)
    await back(None)
    await back((await back(print))(await back(s), await back(r)))
    await back(None)
    d = e = await back({await back('x'): await back(1)})
    await back(None)
    d |= await back({await back('y'): await back(2)})
    await back(None)
    await back((await back(print))(await back(await back(d) is await back(e)), await back(e)))
    await back(None)
    f = g = await back({await back(1), await back(2), await back(3)})
    await back(None)
    f -= await back({await back(1)})
    await back(None)
    f |= await back({await back(9)})
    await back(None)
    f &= await back({await back(2), await back(9), await back(5)})
    await back(None)
    f ^= await back({await back(2), await back(4)})
    await back(None)
    await back((await back(print))(await back(await back(f) is await back(g)), await back((await back(sorted))(await back(g)))))
    await back(None)

    class Number:

        @driven
        async def __init__(self, value):
            (await back(self)).value = await back(value)
            await back(None)

        @driven
        async def __add__(self, other):
            await back((await back(print))(await back('add')))
            await back(None)
            return await back((await back(Number))(await back(await back((await back(self)).value) + await back(other))))

        @driven
        async def __iadd__(self, other):
            await back((await back(print))(await back('iadd')))
            await back(None)
            (await back(self)).value += await back(other)
            await back(None)
            return await back(self)

        @driven
        async def __mul__(self, other):
            await back((await back(print))(await back('mul')))
            await back(None)
            return await back((await back(Number))(await back(await back((await back(self)).value) * await back(other))))

        @driven
        async def __isub__(self, other):
            return await back(NotImplemented)

        @driven
        async def __imatmul__(self, other):
            return await back(f'{await back((await back(self)).value)}@={await back(other)}')
    await back(None)
    x = y = await back((await back(Number))(await back(1)))
    await back(None)
    x += await back(5)
    await back(None)
    await back((await back(print))(await back(await back(x) is await back(y)), await back((await back(y)).value)))
    await back(None)
    x *= await back(3)
    await back(None)
    await back((await back(print))(await back(await back(x) is await back(y)), await back((await back(x)).value), await back((await back(y)).value)))
    await back(None)
    try:
        x -= await back(1)
        await back(None)
    except await back(TypeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)
    x @= await back(2)
    await back(None)
    await back((await back(print))(await back(x)))
    await back(None)

    @driven
    async def where(thing, name):
        await back((await back(print))(await back('evaluate'), await back(name)))
        await back(None)
        return await back(thing)
    await back(None)

    class Box:
        value = 10
    await back(None)
    box = await back((await back(Box))())
    await back(None)
    table = await back({await back('k'): await back([await back(0)])})
    await back(None)
    (await back((await back(where))(await back(box), await back('box')))).value += await back((await back(where))(await back(5), await back('right')))
    await back(None)
    await back((await back(print))(await back((await back(box)).value), await back((await back(Box)).value)))
    await back(None)
    (await back((await back(where))(await back(table), await back('table'))))[await back((await back(where))(await back('k'), await back('key')))] += await back((await back(where))(await back([await back(1), await back(2)]), await back('right')))
    await back(None)
    await back((await back(print))(await back(table)))
    await back(None)
    (await back((await back(where))(await back((await back(table))[await back('k')]), await back('list'))))[await back((await back(where))(await back(0), await back('index')))] -= await back((await back(where))(await back(7), await back('right')))
    await back(None)
    await back((await back(print))(await back(table)))
    await back(None)
    l = await back([await back(1), await back(2), await back(3), await back(4)])
    await back(None)
    (await back(l))[await back(1):await back(3)] += await back([await back('x')])
    await back(None)
    await back((await back(print))(await back(l)))
    await back(None)
    (await back(l))[:await back(2)] *= await back(2)
    await back(None)
    await back((await back(print))(await back(l)))
    await back(None)
    pair = await back((await back([await back(1)]), await back(2)))
    await back(None)
    try:
        (await back(pair))[await back(0)] += await back([await back(5)])
        await back(None)
    except await back(TypeError) as error:
        await back((await back(print))(await back(error), await back(pair)))
        await back(None)
    await back(None)
    async for statement in each(await back((await back("n += ''"), await back('s -= 1'), await back('undefined += 1'), await back('l += 5'), await back('t += [1]'), await back('d += {}'), await back('box.none += 1'), await back("table['q'] += 1")))):
        try:
            await back((await back(exec))(await back(statement)))
            await back(None)
        except await back(Exception) as error:
            await back((await back(print))(await back(statement), await back('->'), await back((await back((await back(type))(await back(error)))).__name__), await back(error)))
            await back(None)
        await back(None)
    await back(None)

    @driven
    async def local():
        try:
            count += await back(1)
            await back(None)
        except await back(UnboundLocalError) as error:
            await back((await back(print))(await back(error)))
            await back(None)
        await back(None)
        count = await back(0)
        await back(None)
        count += await back(1)
        await back(None)
        return await back(count)
    await back(None)
    await back((await back(print))(await back((await back(local))())))
    await back(None)
program()
