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
    global a, b, c, item, pick, show, target, values

    @driven
    async def show(value):
        await back((await back(print))(await back('['), await back(value), await back(']'), sep=await back(''), end=await back(' ')))
        await back(None)
        return await back(value)
    await back(None)
    await back((await back(print))(await back(await back((await back(show))(await back('then'))) if await back((await back(show))(await back(True))) else await back((await back(show))(await back('else'))))))
    await back(None)
    await back((await back(print))(await back(await back((await back(show))(await back('then'))) if await back((await back(show))(await back(0))) else await back((await back(show))(await back('else'))))))
    await back(None)
    await back((await back(print))(await back(await back((await back(show))(await back(1))) if await back((await back(show))(await back(0))) else await back(await back((await back(show))(await back(2))) if await back((await back(show))(await back(0))) else await back((await back(show))(await back(3)))))))
    await back(None)
    await back((await back(print))(await back(await back((await back(show))(await back(1))) + await back(await back(await back((await back(show))(await back(2))) if await back((await back(show))(await back(''))) else await back((await back(show))(await back(3)))) * await back((await back(show))(await back(4)))))))
    await back(None)
    values = await back([await back(await back(n) if await back(await back(n) > await back(2)) else await back(-await back(n))) for n in await back((await back(range))(await back(5)))])
    await back(None)
    await back((await back(print))(await back(values)))
    await back(None)
    await back((await back(print))(await back((await back(lambda n: 'small' if n < 10 else 'large'))(await back(5))), await back((await back(lambda n: 'small' if n < 10 else 'large'))(await back(50)))))
    await back(None)
    a = b = await back(3)
    await back(None)
    c = await back(await back(a) if await back(await back(a) is await back(b)) else await back(None))
    await back(None)
    await back((await back(print))(await back(c), await back(await back([]) if await back(await back(a) != await back(b)) else await back([await back(a), await back(b)])), await back(await back({await back(a): await back(b)}) if await back(a) else await back({})), await back(await back((await back(a), await back(b))) if await back(not await back(a)) else await back((await back(b),)))))
    await back(None)
    await back((await back(print))(await back(await back('xy') if await back(a) else await back('z'))))
    await back(None)
    await back((await back(print))(await back(f'{await back(await back('yes') if await back(a) else await back('no'))} {await back(await back(a) if await back(not await back(a)) else await back(-await back(a)))}')))
    await back(None)

    @driven
    async def pick(*, flag):
        return await back(await back('on') if await back(flag) else await back('off'))
    await back(None)
    await back((await back(print))(await back((await back(pick))(flag=await back(await back(1) if await back(await back(a) == await back(3)) else await back(0)))), await back((await back(pick))(flag=await back(await back(None) if await back(await back(a) == await back(3)) else await back(1))))))
    await back(None)
    target = await back({})
    await back(None)
    (await back(target))[await back(await back('k') if await back(a) else await back('l'))] = await back(await back(1) if await back(b) else await back(2))
    await back(None)
    await back((await back(print))(await back(target)))
    await back(None)
    async for item in each(await back(await back([await back(1), await back(2)]) if await back(a) else await back([await back(3), await back(4)]))):
        await back((await back(print))(await back(item), end=await back(';')))
        await back(None)
    await back(None)
    await back((await back(print))())
    await back(None)
    await back((await back(print))(await back(await back(1) if await back(0) else await back((await back(2), await back(3)))), await back((await back(await back(1) if await back(0) else await back(2)), await back(3)))))
    await back(None)
    await back((await back(print))(*await back(await back([await back(1), await back(2)]) if await back(a) else await back([])), **await back(await back({await back('sep'): await back('-')}) if await back(a) else await back({}))))
    await back(None)
program()
