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
    global NoHash, Same, a, b, error, pairs, thing
    pairs = await back([await back((await back(1), await back(1.0))), await back((await back(1), await back(True))), await back((await back(0), await back(-await back(0.0)))), await back((await back(await back(await back(2) ** await back(61)) - await back(1)), await back(0))), await back((await back(-await back(1)), await back(-await back(2)))), await back((await back(0.5), await back(await back(0.5) + await back(0j)))), await back((await back(await back(10) ** await back(20)), await back(1e+20))), await back((await back(await back(2) ** await back(100)), await back(await back(2.0) ** await back(100)))), await back((await back((await back(1), await back(2))), await back((await back(1.0), await back(await back(2) + await back(0j)))))), await back((await back('a'), await back('a'))), await back((await back(b'a'), await back(b'a'))), await back((await back((await back(frozenset))(await back('ab'))), await back((await back(frozenset))(await back('ba'))))), await back((await back((await back(range))(await back(3))), await back((await back(range))(await back(0), await back(3))))), await back((await back(None), await back(None))), await back((await back(()), await back(())))])
    await back(None)
    async for a, b in each(await back(pairs)):
        await back((await back(print))(await back(await back((await back(hash))(await back(a))) == await back((await back(hash))(await back(b)))), end=await back(' ')))
        await back(None)
    await back(None)
    await back((await back(print))())
    await back(None)
    await back((await back(print))(await back([await back((await back(hash))(await back(n))) for n in await back((await back(0), await back(1), await back(-await back(1)), await back(-await back(2)), await back(await back(2) ** await back(31)), await back(await back(await back(2) ** await back(61)) - await back(2)), await back(await back(await back(2) ** await back(61)) - await back(1)), await back(await back(2) ** await back(61)), await back(-await back(await back(2) ** await back(61))), await back(await back(2) ** await back(64)), await back(await back(10) ** await back(18)), await back(await back(10) ** await back(30)), await back(-await back(await back(10) ** await back(30)))))])))
    await back(None)
    await back((await back(print))(await back([await back((await back(hash))(await back(x))) for x in await back((await back(0.0), await back(1.5), await back(-await back(1.5)), await back(0.1), await back(10000000000.0), await back(1e-10), await back(1e+308), await back(5e-324), await back((await back(float))(await back('inf'))), await back((await back(float))(await back('-inf')))))]), await back([await back((await back(hash))(await back(c))) for c in await back((await back(1j), await back(-await back(1j)), await back(await back(1) + await back(1j)), await back(await back(2.5) - await back(3j)), await back(0j)))])))
    await back(None)
    await back((await back(print))(await back([await back((await back(hash))(await back(t))) for t in await back((await back(()), await back((await back(1),)), await back((await back(1), await back(2))), await back((await back(1), await back(2), await back(3))), await back((await back(0), await back(0))), await back((await back(-await back(1)),)), await back((await back(()),)), await back((await back(1.5), await back(2j))), await back((await back(True), await back(1))), await back((await back((await back(1), await back(2))), await back((await back(3), await back(4))))), await back((await back(tuple))(await back((await back(range))(await back(20)))))))])))
    await back(None)
    await back((await back(print))(await back([await back((await back(hash))(await back(f))) for f in await back((await back((await back(frozenset))()), await back((await back(frozenset))(await back([await back(1)]))), await back((await back(frozenset))(await back([await back(1), await back(2), await back(3)]))), await back((await back(frozenset))(await back([await back(-await back(1)), await back(0.5)]))), await back((await back(frozenset))(await back((await back(range))(await back(10)))))))]), await back((await back(hash))(await back((await back(range))(await back(0))))), await back(await back((await back(hash))(await back((await back(range))(await back(5))))) == await back((await back(hash))(await back((await back(5), await back(0), await back(1)))))), await back(await back((await back(hash))(await back((await back(slice))(await back(1), await back(2))))) == await back((await back(hash))(await back((await back(slice))(await back(1), await back(2))))))))
    await back(None)

    class Same:

        @driven
        async def __init__(self, n):
            (await back(self)).n = await back(n)
            await back(None)

        @driven
        async def __eq__(self, other):
            return await back(await back((await back(self)).n) == await back((await back(other)).n))

        @driven
        async def __hash__(self):
            return await back((await back(self)).n)
    await back(None)

    class NoHash(await back(Same)):

        @driven
        async def __eq__(self, other):
            return await back(True)
    await back(None)
    await back((await back(print))(await back((await back(hash))(await back((await back(Same))(await back(5))))), await back((await back(hash))(await back((await back(Same))(await back(-await back(1)))))), await back((await back(hash))(await back((await back(Same))(await back(await back(2) ** await back(62)))))), await back((await back(hash))(await back((await back(Same))(await back(await back(await back(2) ** await back(61)) - await back(1)))))), await back((await back(hash))(await back((await back(Same))(await back(await back(await back(2) ** await back(64)) + await back(7)))))), await back((await back(len))(await back({await back((await back(Same))(await back(1))), await back((await back(Same))(await back(1))), await back((await back(Same))(await back(2)))}))), await back((await back(NoHash)).__hash__)))
    await back(None)
    await back((await back(print))(await back(await back((await back(hash))(await back(type))) == await back((await back(hash))(await back(type)))), await back(await back((await back(hash))(await back(len))) == await back((await back(hash))(await back(len)))), await back(await back((await back(hash))(await back(Same))) == await back((await back(hash))(await back(Same)))), await back(await back((await back(hash))(await back((await back((await back(Same))(await back(1)))).__init__))) is not await back(None)), await back(await back((await back(hash))(await back((await back(float))(await back('nan'))))) is not await back(None)), await back(await back((await back(object))()) in await back({await back((await back(object))())}))))
    await back(None)
    async for thing in each(await back((await back([]), await back({}), await back((await back(set))()), await back((await back(bytearray))(await back(b''))), await back((await back(NoHash))(await back(1))), await back((await back([]),)), await back((await back((await back({})).keys))()), await back((await back((await back({})).items))())))):
        try:
            await back((await back(hash))(await back(thing)))
            await back(None)
            await back((await back(print))(await back('hashable')))
            await back(None)
        except await back(TypeError) as error:
            await back((await back(print))(await back(error)))
            await back(None)
        await back(None)
    await back(None)
program()
