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
    global a, b, both, c, checked, data, decided, default, enclosing, function, hit, i, it, j, k, letters, m, mid, n, one, p, r, s, subject, total, two, v, w, with_global, with_nonlocal, x, y, z
    if await back(await back((n := (await back((await back(len))(await back('twelve chars')))))) > await back(10)):
        await back((await back(print))(await back('n is'), await back(n)))
        await back(None)
    await back(None)
    await back((await back(print))(await back(await back((x := (await back(5)))) + await back(x)), await back(x)))
    await back(None)
    await back((await back(print))(await back([await back((y := (await back(1)))), await back(await back(y) + await back(1)), await back((y := (await back(await back(y) * await back(10))))), await back(y)])))
    await back(None)
    data = await back([await back(3), await back(-await back(1)), await back(4), await back(-await back(1)), await back(5)])
    await back(None)
    await back((await back(print))(await back([await back(s) for v in await back(data) if await back(await back((s := (await back(await back(v) * await back(v))))) > await back(5))]), await back(s)))
    await back(None)
    await back((await back(print))(await back((await back(any))(await back(((hit := v) < 0 for v in await back(data))))), await back(hit)))
    await back(None)
    total = await back(0)
    await back(None)
    await back((await back(print))(await back([await back((total := (await back(await back(total) + await back(v))))) for v in await back(data)]), await back(total)))
    await back(None)
    it = await back((await back(iter))(await back(data)))
    await back(None)
    while await back(await back((v := (await back((await back(next))(await back(it), await back(None)))))) is not await back(None)):
        await back((await back(print))(await back(v), end=await back(' ')))
        await back(None)
    await back(None)
    await back((await back(print))(await back(v)))
    await back(None)

    @driven
    async def function():
        if await back(not await back((local := (await back(0))))):
            local = await back(await back(local) or await back((other := (await back('other')))))
            await back(None)
        await back(None)
        return await back((await back(local), await back(other)))
    await back(None)
    await back((await back(print))(await back((await back(function))()), await back(await back('local') in await back((await back(globals))()))))
    await back(None)

    @driven
    async def enclosing():

        @driven
        async def inner():
            return await back((await back([await back((captured := (await back(n)))) for n in await back((await back(range))(await back(3)))]), await back(captured)))
        await back(None)
        return await back((await back(inner))())
    await back(None)
    await back((await back(print))(await back((await back(enclosing))())))
    await back(None)

    @driven
    async def with_global():
        global declared
        await back([await back((declared := (await back(n)))) for n in await back((await back(range))(await back(4)))])
        await back(None)
    await back(None)
    await back((await back(with_global))())
    await back(None)
    await back((await back(print))(await back(declared)))
    await back(None)

    @driven
    async def with_nonlocal():
        count = await back(0)
        await back(None)

        @driven
        async def step():
            nonlocal count
            return await back([await back((count := (await back(await back(count) + await back(1))))) for _ in await back((await back(range))(await back(2)))])
        await back(None)
        return await back((await back((await back(step))()), await back((await back(step))()), await back(count)))
    await back(None)
    await back((await back(print))(await back((await back(with_nonlocal))())))
    await back(None)
    await back((await back(print))(await back((await back((a := (await back(1)))), await back((b := (await back(2)))))), await back(a), await back(b), await back((await back((c := (await back(3)))), await back(4)))))
    await back(None)
    await back((await back(print))(await back({await back((k := (await back('key')))): await back((w := (await back(7))))}), await back(k), await back(w)))
    await back(None)
    await back((await back(print))(await back(f'{await back((z := (await back(9))))} {await back(z)!r:>3}'), await back(z)))
    await back(None)
    await back((await back(print))(await back((await back(lambda: (q := 4) * q))())))
    await back(None)
    letters = await back('abc')
    await back(None)
    await back((await back(print))(await back((await back(letters))[await back((i := (await back(1))))]), await back((await back(letters))[await back((i := (await back(await back(i) - await back(1))))):]), await back(i)))
    await back(None)

    @driven
    async def default(p=await back((made := (await back([]))))):
        await back((await back((await back(p)).append))(await back(1)))
        await back(None)
        return await back(p)
    await back(None)
    await back((await back(default))())
    await back(None)
    await back((await back(print))(await back(made)))
    await back(None)
    await back((await back(print))(await back((await back(max))(await back((m := (await back(3)))), await back(2))), await back(m), await back((await back(max))(await back(1), await back((m := (await back(8))))))))
    await back(None)
    assert await back((checked := (await back(True)))), await back('never')
    await back(None)
    await back((await back(print))(await back(await back(checked) if await back((decided := (await back(data)))) else await back(None)), await back(await back(decided) is await back(data))))
    await back(None)
    await back((await back(print))(await back(await back((p := (await back(1)))) if await back((r := (await back(0)))) else await back((p := (await back(2))))), await back(p), await back(r)))
    await back(None)
    await back((await back(print))(await back([await back([await back((j := (await back(i)))), await back(j)]) for i in await back((await back(range))(await back(2)))]), await back(j)))
    await back(None)
    await back((await back(print))(await back(await back(0) < await back((mid := (await back(5)))) < await back(10)), await back(mid)))
    await back(None)
    match await back((subject := (await back([await back(1), await back(2)])))):
        case [one, two] if await back(await back((both := (await back(await back(one) + await back(two))))) == await back(3)):
            await back((await back(print))(await back(subject), await back(both)))
            await back(None)
    await back(None)
program()
