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
    global Bad, Body, broken, error, g, it, j, lazy, local, matrix, show, x, y
    await back((await back(print))(await back([await back(await back(n) * await back(n)) for n in await back((await back(range))(await back(5)))]), await back(await back({await back(await back(n) % await back(3)) for n in await back((await back(range))(await back(10)))}) == await back({await back(0), await back(1), await back(2)})), await back({await back(n): await back(await back(n) * await back(n)) for n in await back((await back(range))(await back(3)))})))
    await back(None)
    await back((await back(print))(await back([await back((await back(a), await back(b))) for a in await back((await back(range))(await back(3))) for b in await back('xy') if await back(a)]), await back([await back(a) for a in await back((await back(range))(await back(20))) if await back(await back(a) % await back(2)) if await back(await back(a) % await back(3))])))
    await back(None)
    await back((await back(print))(await back([await back([await back(j) for j in await back((await back(range))(await back(i)))]) for i in await back((await back(range))(await back(4)))]), await back([await back(x) for row in await back([await back([await back(1), await back(2)]), await back([await back(3)])]) for x in await back(row)])))
    await back(None)
    matrix = await back([await back([await back(1), await back(2), await back(3)]), await back([await back(4), await back(5), await back(6)])])
    await back(None)
    await back((await back(print))(await back([await back([await back((await back(row))[await back(i)]) for row in await back(matrix)]) for i in await back((await back(range))(await back(3)))])))
    await back(None)
    await back((await back(print))(await back([await back(await back(await back(a) + await back(b)) + await back(c)) for a, (b, c) in await back([await back((await back(1), await back((await back(2), await back(3)))))])]), await back([await back(first) for first, *_ in await back([await back('abc'), await back('de')])])))
    await back(None)
    await back((await back(print))(await back({await back(v): await back(k) for k, v in await back((await back((await back({await back('a'): await back(1), await back('b'): await back(2)})).items))())}), await back({await back(k): await back(v) for k, v in await back([await back((await back('k'), await back(1))), await back((await back('k'), await back(2)))])})))
    await back(None)
    await back((await back(print))(await back((await back(sum))(await back((n for n in await back((await back(range))(await back(101))))))), await back((await back(max))(await back(((len(w), w) for w in await back([await back('a'), await back('ccc'), await back('bb')]))))), await back((await back(tuple))(await back((n for n in await back('ab')))))))
    await back(None)
    g = await back((n for n in await back([await back(1), await back(2)])))
    await back(None)
    await back((await back(print))(await back((await back((await back(type))(await back(g)))).__name__), await back((await back(next))(await back(g))), await back((await back(next))(await back(g))), await back((await back(next))(await back(g), await back('end')))))
    await back(None)
    await back((await back(print))(await back([await back(await back(x) if await back(await back(x) > await back(1)) else await back(-await back(x))) for x in await back((await back(range))(await back(4)))]), await back([await back(not await back(x)) for x in await back((await back(0), await back(1)))]), await back((await back((await back([await back(lambda: 0) for _ in await back((await back(range))(await back(1)))]))[await back(0)]))())))
    await back(None)

    @driven
    async def show(value):
        await back((await back(print))(await back('eval'), await back(value)))
        await back(None)
        return await back(value)
    await back(None)
    await back((await back(print))(await back({await back((await back(show))(await back(k))): await back((await back(show))(await back(v))) for k, v in await back([await back((await back(1), await back(2))), await back((await back(3), await back(4)))])})))
    await back(None)
    lazy = await back((show(n) for n in await back((await back(show))(await back([await back(1), await back(2), await back(3)]))) if show(n) != 2))
    await back(None)
    await back((await back(print))(await back('made')))
    await back(None)
    await back((await back(print))(await back((await back(list))(await back(lazy)))))
    await back(None)
    try:
        await back((n for n in await back(5)))
        await back(None)
    except await back(TypeError) as error:
        await back((await back(print))(await back('at once:'), await back(error)))
        await back(None)
    await back(None)
    broken = await back((1 // n for n in await back((await back(1), await back(0)))))
    await back(None)
    await back((await back(print))(await back((await back(next))(await back(broken)))))
    await back(None)
    try:
        await back((await back(next))(await back(broken)))
        await back(None)
    except await back(ZeroDivisionError):
        await back((await back(print))(await back('later'), await back((await back(list))(await back(broken)))))
        await back(None)
    await back(None)
    x = await back('outer')
    await back(None)
    await back((await back(print))(await back([await back(x) for x in await back((await back(range))(await back(3)))]), await back(x), await back([await back([await back(x) for x in await back((await back(range))(await back(2)))]) for x in await back('ab')]), await back(x)))
    await back(None)
    y = await back(5)
    await back(None)
    await back((await back(print))(await back([await back(y) for _ in await back((await back(range))(await back(2)))]), await back([await back((await back(lambda: y))()) for y in await back((await back(range))(await back(3)))]), await back(y)))
    await back(None)

    @driven
    async def local():
        n = await back(10)
        await back(None)
        return await back((await back([await back(await back(n) + await back(i)) for i in await back((await back(range))(await back(3)))]), await back([await back(n) for n in await back((await back(range))(await back(await back(n) - await back(8))))]), await back(n)))
    await back(None)
    await back((await back(print))(await back((await back(local))())))
    await back(None)

    class Body:
        values = [1, 2, 3]
        doubled = [v * 2 for v in values]
        total = sum((v for v in values))
    await back(None)
    await back((await back(print))(await back((await back(Body)).doubled), await back((await back(Body)).total)))
    await back(None)
    try:

        class Bad:
            factor = 3
            scaled = [factor * n for n in range(2)]
        await back(None)
    except await back(NameError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)
    await back((await back(print))(await back([await back(i) for i in await back((await back(range))(await back(5))) if await back(await back((j := (await back(await back(i) * await back(2))))) > await back(3))]), await back(j)))
    await back(None)
    await back((await back(print))(await back([await back(a) for a in await back([await back(1), await back(2)]) for a in await back([await back(await back(a) * await back(10)), await back(await back(a) * await back(20))])])))
    await back(None)
    it = await back((await back(iter))(await back((await back(range))(await back(6)))))
    await back(None)
    await back((await back(print))(await back([await back((await back(a), await back(b))) for a, b in await back((await back(zip))(await back(it), await back(it)))])))
    await back(None)
    await back((await back(print))(await back([*await back((n for n in await back('ab'))), *await back([await back(n) for n in await back('cd')])]), await back((await back(dict))(await back(((k, k * 2) for k in await back('ab')))))))
    await back(None)
    await back((await back(print))(await back([await back(k) for k in await back({await back('p'): await back(1), await back('q'): await back(2)})]), await back([await back(c) for c in await back('añb')]), await back([await back(b) for b in await back(b'ab')])))
    await back(None)
    await back((await back(print))(await back((await back(any))(await back((n > 3 for n in await back((await back(1), await back(5), await back((await back(show))(await back(0))))))))), await back((await back(all))(await back((n for n in await back((await back(1), await back(0), await back((await back(show))(await back(0)))))))))))
    await back(None)
    await back((await back(print))(await back([await back((await back(i), await back(j))) for i in await back((await back(range))(await back(4))) for j in await back((await back(range))(await back(i))) if await back(await back(i) % await back(2)) for _ in await back((await back(range))(await back(1)))])))
    await back(None)
    await back((await back(print))(await back(await back({await back((await back(a), await back(b))) for a in await back((await back(1), await back(2))) for b in await back((await back(a),))}) == await back({await back((await back(1), await back(1))), await back((await back(2), await back(2)))})), await back(await back({await back((await back(frozenset))(await back([await back(n)]))) for n in await back((await back(1), await back(1)))}) == await back({await back((await back(frozenset))(await back([await back(1)])))}))))
    await back(None)
    try:
        await back([await back(undefined_name) for _ in await back((await back(1),))])
        await back(None)
    except await back(NameError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)
    try:
        await back({await back([]): await back(1) for _ in await back((await back(1),))})
        await back(None)
    except await back(TypeError) as error:
        await back((await back(print))(await back((await back((await back(type))(await back(error)))).__name__)))
        await back(None)
    await back(None)
    await back((await back(print))(await back((await back(list))(await back((n for n in await back((await back(range))(await back(3))))))), await back((await back(len))(await back([await back(_) for _ in await back((await back(range))(await back(1000)))]))), await back([await back(m) for m in await back([await back([])])])))
    await back(None)
program()
