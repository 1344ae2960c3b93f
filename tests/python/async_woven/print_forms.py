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
    global Bad, File, Loud, call, error, f, saved, sys
    import sys
    await back(None)
    await back((await back(print))())
    await back(None)
    await back((await back(print))(await back('a'), await back(1), await back(None), await back([await back(1), await back('x')]), sep=await back('-'), end=await back('!\n')))
    await back(None)
    await back((await back(print))(await back('a'), await back('b'), sep=await back('')))
    await back(None)
    await back((await back(print))(await back('no newline'), end=await back('')))
    await back(None)
    await back((await back(print))())
    await back(None)
    await back((await back(print))(await back('x'), sep=await back(None), end=await back(None)))
    await back(None)
    await back((await back(print))(*await back([await back(1), await back(2), await back(3)]), sep=await back('\n')))
    await back(None)
    await back((await back(print))(await back('stdout'), file=await back((await back(sys)).stdout), flush=await back(True)))
    await back(None)
    await back((await back(print))(await back(1.0), await back(1e+100), await back(True), await back(()), await back({}), await back((await back(set))()), await back(b'x'), await back(1j), await back('é'), await back('\t|')))
    await back(None)

    class File:

        @driven
        async def __init__(self):
            (await back(self)).parts = await back([])
            await back(None)

        @driven
        async def write(self, text):
            await back((await back((await back((await back(self)).parts)).append))(await back(text)))
            await back(None)

        @driven
        async def flush(self):
            await back((await back((await back((await back(self)).parts)).append))(await back('<flush>')))
            await back(None)
    await back(None)
    f = await back((await back(File))())
    await back(None)
    await back((await back(print))(await back('to a file'), await back(5), file=await back(f), end=await back('?'), flush=await back(True)))
    await back(None)
    await back((await back(print))(file=await back(f)))
    await back(None)
    await back((await back(print))(await back((await back(f)).parts)))
    await back(None)
    await back((await back(print))(await back('None is stdout'), file=await back(None)))
    await back(None)

    class Loud:

        @driven
        async def __str__(self):
            await back((await back(print))(await back('(str)'), end=await back(' ')))
            await back(None)
            return await back('loud')

        @driven
        async def __repr__(self):
            return await back('Loud()')
    await back(None)
    await back((await back(print))(await back((await back(Loud))()), await back([await back((await back(Loud))())]), await back({await back(1): await back((await back(Loud))())}), await back((await back((await back(Loud))()),))))
    await back(None)
    async for call in each(await back((await back(lambda: print(sep=1)), await back(lambda: print(end=b'')), await back(lambda: print(nonsense=1)), await back(lambda: print(file=5)), await back(lambda: print('x', sep=1))))):
        try:
            await back((await back(call))())
            await back(None)
        except await back((await back(TypeError), await back(AttributeError))) as error:
            await back((await back(print))(await back((await back((await back(type))(await back(error)))).__name__), await back(error)))
            await back(None)
        await back(None)
    await back(None)

    class Bad:

        @driven
        async def __str__(self):
            raise await back((await back(ValueError))(await back('no text')))
    await back(None)
    try:
        await back((await back(print))(await back('before'), await back((await back(Bad))()), await back('after')))
        await back(None)
    except await back(ValueError) as error:
        await back((await back(print))())
        await back(None)
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)
    saved, (await back(sys)).stdout = await back((await back((await back(sys)).stdout), await back(f)))
    await back(None)
    await back((await back((await back((await back(f)).parts)).clear))())
    await back(None)
    await back((await back(print))(await back('captured'), await back(1)))
    await back(None)
    (await back(sys)).stdout = await back(saved)
    await back(None)
    await back((await back(print))(await back((await back(f)).parts)))
    await back(None)
    await back((await back((await back((await back(sys)).stdout)).write))(await back('written\n')))
    await back(None)
    await back((await back(print))(await back((await back((await back((await back(sys)).stdout)).write))(await back('four'))), await back((await back(print))(await back('returned'))), await back((await back(repr))(await back('nothing')))))
    await back(None)
    await back((await back(print))(await back('é中😀'), await back((await back(ascii))(await back('é'))), await back((await back(repr))(await back('é')))))
    await back(None)
program()
