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
    global Box, _, a, b, box, c, d, first, flush, i, k, l, last, log, middle, name_with_digits_2, note, numbers, one, s, second, start, t, two, x, y, ü
    log = await back([])
    await back(None)

    @driven
    async def note(name, value=await back(None)):
        await back((await back((await back(log)).append))(await back(name)))
        await back(None)
        return await back(await back(value) if await back(await back(value) is not await back(None)) else await back(name))
    await back(None)

    class Box:

        @driven
        async def __setattr__(self, name, value):
            await back((await back((await back(log)).append))(await back(f'set {await back(name)}={await back(value)}')))
            await back(None)
            await back((await back((await back(object)).__setattr__))(await back(self), await back(name), await back(value)))
            await back(None)

        @driven
        async def __setitem__(self, key, value):
            await back((await back((await back(log)).append))(await back(f'item {await back(key)}={await back(value)}')))
            await back(None)
    await back(None)

    @driven
    async def flush():
        await back((await back(print))(await back((await back((await back(' | ')).join))(await back((await back(map))(await back(str), await back(log)))))))
        await back(None)
        await back((await back((await back(log)).clear))())
        await back(None)
    await back(None)
    box = await back((await back(Box))())
    await back(None)
    a = b = c = await back((await back(note))(await back('value')))
    await back(None)
    await back((await back(print))(await back(a), await back(b), await back(c)))
    await back(None)
    await back((await back(flush))())
    await back(None)
    (await back((await back(note))(await back('object'), await back(box)))).attribute = await back((await back(note))(await back('right'), await back(1)))
    await back(None)
    await back((await back(flush))())
    await back(None)
    (await back((await back(note))(await back('object'), await back(box))))[await back((await back(note))(await back('key')))] = await back((await back(note))(await back('right'), await back(2)))
    await back(None)
    await back((await back(flush))())
    await back(None)
    (await back((await back(note))(await back('o1'), await back(box)))).x = (await back((await back(note))(await back('o2'), await back(box))))[await back((await back(note))(await back('k')))] = await back((await back(note))(await back('right'), await back(3)))
    await back(None)
    await back((await back(flush))())
    await back(None)
    (await back((await back(note))(await back('o1'), await back(box)))).x, (await back((await back(note))(await back('o2'), await back(box)))).y = await back((await back((await back(note))(await back('left'), await back(10))), await back((await back(note))(await back('second'), await back(20)))))
    await back(None)
    await back((await back(flush))())
    await back(None)
    [(await back((await back(note))(await back('o'), await back(box))))[await back(1)], *(await back(box)).rest] = await back('abc')
    await back(None)
    await back((await back(flush))())
    await back(None)
    (a, b), c = await back((await back([await back(1), await back(2)]), await back(3)))
    await back(None)
    await back((await back(print))(await back(a), await back(b), await back(c)))
    await back(None)
    a, b = await back((await back(b), await back(a)))
    await back(None)
    await back((await back(print))(await back(a), await back(b)))
    await back(None)
    i = await back(0)
    await back(None)
    numbers = await back([await back(0), await back(0), await back(0)])
    await back(None)
    i, (await back(numbers))[await back(i)] = await back((await back(1), await back(9)))
    await back(None)
    await back((await back(print))(await back(i), await back(numbers)))
    await back(None)
    (await back(numbers))[await back(0)], (await back(numbers))[await back(2)], i = await back((await back(i), await back(7), await back(5)))
    await back(None)
    await back((await back(print))(await back(numbers), await back(i)))
    await back(None)
    x = y = await back([])
    await back(None)
    await back((await back((await back(x)).append))(await back(1)))
    await back(None)
    await back((await back(print))(await back(y), await back(await back(x) is await back(y))))
    await back(None)
    () = await back([])
    await back(None)
    [] = await back(())
    await back(None)
    a = await back(5)
    await back(None)
    a, = await back([await back(6)])
    await back(None)
    [b] = await back({await back(7)})
    await back(None)
    await back((await back(print))(await back(a), await back(b)))
    await back(None)
    a = await back(8)
    await back(None)
    pass
    await back(None)
    await back((await back(print))(await back(a), await back(b)))
    await back(None)
    box.z: int = await back((await back(note))(await back('annotated'), await back(4)))
    await back(None)
    await back((await back(flush))())
    await back(None)
    one, two = await back((await back(1), await back(2)))
    await back(None)
    await back((await back(print))(await back(one), await back(two)))
    await back(None)
    *start, = await back('xyz')
    await back(None)
    await back((await back(print))(await back(start)))
    await back(None)
    first, (second, *middle), *_, last = await back((await back(1), await back('abc'), await back(2), await back(3), await back(4)))
    await back(None)
    await back((await back(print))(await back(first), await back(second), await back(middle), await back(_), await back(last)))
    await back(None)
    d = await back({})
    await back(None)
    (await back(d))[await back('k')] = await back(d)
    await back(None)
    await back((await back(print))(await back(await back((await back((await back(d))[await back('k')]))[await back('k')]) is await back(d)), await back(d)))
    await back(None)
    l = await back([await back(1)])
    await back(None)
    (await back(l))[await back(0)] = await back(l)
    await back(None)
    await back((await back(print))(await back(l)))
    await back(None)
    ü = name_with_digits_2 = await back('unicode')
    await back(None)
    await back((await back(print))(await back(ü)))
    await back(None)
    t = await back((await back(1), await back(2)))
    await back(None)
    await back((await back(print))(await back(t), await back((await back((await back(type))(await back(t)))).__name__)))
    await back(None)
    k = await back(1)
    await back(None)
    await back((await back(print))(await back(k)))
    await back(None)
    s = await back((await back(1),))
    await back(None)
    await back((await back(print))(await back(s)))
    await back(None)
program()
