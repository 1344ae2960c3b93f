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
    global Box, a, attempt, attribute, b, box, c, captured, class_attribute, conditional, d, error, from_int, from_str, from_tuple, function, i, index, item, l, local_name, local_twice, method, name, rebind, undefined, x
    x = await back(1)
    await back(None)
    del x
    await back(None)
    try:
        await back(x)
        await back(None)
    except await back(NameError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)
    a, b, c = await back((await back(1), await back(2), await back(3)))
    await back(None)
    del a, (b, [c])
    await back(None)
    async for name in each(await back((await back('a'), await back('b'), await back('c')))):
        await back((await back(print))(await back(await back(name) in await back((await back(globals))())), end=await back(' ')))
        await back(None)
    await back(None)
    await back((await back(print))())
    await back(None)
    l = await back((await back(list))(await back((await back(range))(await back(10)))))
    await back(None)
    del (await back(l))[await back(0)]
    await back(None)
    del (await back(l))[await back(-await back(1))], (await back(l))[await back(2):await back(4)]
    await back(None)
    await back((await back(print))(await back(l)))
    await back(None)
    del (await back(l))[::await back(2)]
    await back(None)
    await back((await back(print))(await back(l)))
    await back(None)
    del (await back(l))[:]
    await back(None)
    await back((await back(print))(await back(l)))
    await back(None)
    d = await back({await back('p'): await back(1), await back('q'): await back(2), await back('r'): await back(3)})
    await back(None)
    del (await back(d))[await back('q')]
    await back(None)
    await back((await back(print))(await back(d)))
    await back(None)

    class Box:
        shared = 'class'

        @driven
        async def __init__(self):
            (await back(self)).own = await back('instance')
            await back(None)

        @driven
        async def __delitem__(self, key):
            await back((await back(print))(await back('delete item'), await back(key)))
            await back(None)
    await back(None)
    box = await back((await back(Box))())
    await back(None)
    del (await back(box)).own
    await back(None)
    del (await back(box))[await back('k')], (await back(box))[await back(1):await back(2)], (await back(box))[await back((await back(1), await back(2)))]
    await back(None)
    (await back(box)).shared = await back('hidden')
    await back(None)
    del (await back(box)).shared
    await back(None)
    await back((await back(print))(await back((await back(box)).shared)))
    await back(None)
    del (await back(Box)).shared
    await back(None)

    @driven
    async def attempt(action):
        try:
            await back((await back(action))())
            await back(None)
        except await back(Exception) as error:
            await back((await back(print))(await back((await back((await back(type))(await back(error)))).__name__), await back(error)))
            await back(None)
        await back(None)
    await back(None)

    @driven
    async def local_name():
        y = await back(1)
        await back(None)
        del y
        await back(None)
        return await back(y)
    await back(None)

    @driven
    async def local_twice():
        y = await back(1)
        await back(None)
        del y
        await back(None)
        del y
        await back(None)
    await back(None)

    @driven
    async def attribute():
        del (await back(box)).own
        await back(None)
    await back(None)

    @driven
    async def class_attribute():
        del (await back(box)).shared
        await back(None)
    await back(None)

    @driven
    async def item():
        del (await back(d))[await back('none')]
        await back(None)
    await back(None)

    @driven
    async def index():
        del (await back([await back(1)]))[await back(3)]
        await back(None)
    await back(None)

    @driven
    async def from_tuple():
        del (await back((await back(1), await back(2))))[await back(0)]
        await back(None)
    await back(None)

    @driven
    async def from_str():
        del (await back('abc'))[await back(0)]
        await back(None)
    await back(None)

    @driven
    async def from_int():
        del (await back(5))[await back(0)]
        await back(None)
    await back(None)

    @driven
    async def method():
        del (await back([])).append
        await back(None)
    await back(None)

    @driven
    async def undefined():
        global nowhere
        del nowhere
        await back(None)
    await back(None)
    async for function in each(await back((await back(local_name), await back(local_twice), await back(attribute), await back(class_attribute), await back(item), await back(index), await back(from_tuple), await back(from_str), await back(from_int), await back(method), await back(undefined)))):
        await back((await back(attempt))(await back(function)))
        await back(None)
    await back(None)

    @driven
    async def rebind():
        n = await back(1)
        await back(None)
        del n
        await back(None)
        n = await back(2)
        await back(None)
        return await back(n)
    await back(None)
    await back((await back(print))(await back((await back(rebind))())))
    await back(None)

    @driven
    async def conditional(flag):
        value = await back('present')
        await back(None)
        if await back(flag):
            del value
            await back(None)
        await back(None)
        try:
            return await back(value)
        except await back(UnboundLocalError) as error:
            return await back((await back(str))(await back(error)))
        await back(None)
    await back(None)
    await back((await back(print))(await back((await back(conditional))(await back(False))), await back('/'), await back((await back(conditional))(await back(True)))))
    await back(None)

    @driven
    async def captured():
        cell = await back(1)
        await back(None)

        @driven
        async def read():
            return await back(cell)
        await back(None)
        await back((await back(print))(await back((await back(read))())))
        await back(None)
        del cell
        await back(None)
        try:
            await back((await back(read))())
            await back(None)
        except await back(NameError) as error:
            await back((await back(print))(await back((await back((await back(type))(await back(error)))).__name__), await back(error)))
            await back(None)
        await back(None)
        cell = await back(2)
        await back(None)
        await back((await back(print))(await back((await back(read))())))
        await back(None)
    await back(None)
    await back((await back(captured))())
    await back(None)
    async for i in each(await back((await back(range))(await back(2)))):
        pass
        await back(None)
    await back(None)
    del i
    await back(None)
    await back((await back(print))(await back(await back('i') in await back((await back(globals))()))))
    await back(None)
    del d
    await back(None)
    del [l]
    await back(None)
program()
