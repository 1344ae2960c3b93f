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
    global F, call, error, f, g, powers
    f = await back((await back(frozenset))(await back([await back(3), await back(1), await back(2), await back(3)])))
    await back(None)
    await back((await back(print))(await back((await back(sorted))(await back(f))), await back((await back(len))(await back(f))), await back(await back(1) in await back(f)), await back(await back(f) == await back({await back(1), await back(2), await back(3)})), await back(await back({await back(1), await back(2), await back(3)}) == await back(f)), await back(await back((await back(hash))(await back(f))) == await back((await back(hash))(await back((await back(frozenset))(await back([await back(1), await back(2), await back(3)])))))), await back((await back({await back(f): await back('key')}))[await back((await back(frozenset))(await back([await back(2), await back(1), await back(3)])))]), await back(await back((await back(frozenset))()) == await back((await back(set))())), await back((await back(repr))(await back((await back(frozenset))()))), await back((await back(repr))(await back((await back(frozenset))(await back([await back(1)]))))), await back(await back((await back(frozenset))(await back(f))) is await back(f)), await back(await back((await back((await back(f)).copy))()) is await back(f))))
    await back(None)
    await back((await back(print))(await back((await back(sorted))(await back(await back(f) | await back({await back(9)})))), await back((await back((await back(type))(await back(await back(f) | await back({await back(9)}))))).__name__), await back((await back((await back(type))(await back(await back({await back(9)}) | await back(f))))).__name__), await back((await back(sorted))(await back(await back(f) & await back({await back(1)})))), await back((await back(sorted))(await back(await back(f) - await back({await back(1)})))), await back((await back(sorted))(await back(await back(f) ^ await back({await back(1), await back(7)})))), await back(await back(f) < await back({await back(1), await back(2), await back(3), await back(4)})), await back((await back((await back(f)).issubset))(await back([await back(1), await back(2), await back(3)]))), await back((await back((await back(f)).isdisjoint))(await back([await back(5)]))), await back((await back(sorted))(await back((await back((await back(f)).union))(await back([await back(8)]))))), await back((await back(sorted))(await back((await back((await back(f)).difference))(await back([await back(1)])))))))
    await back(None)
    g = await back(f)
    await back(None)
    g |= await back({await back(5)})
    await back(None)
    await back((await back(print))(await back((await back(sorted))(await back(f))), await back((await back(sorted))(await back(g))), await back(await back(g) is await back(f)), await back(await back((await back(frozenset))(await back('ab'))) == await back((await back(frozenset))(await back('ba')))), await back((await back(frozenset))(await back([await back((await back(frozenset))(await back([await back(1)])))]))), await back(await back((await back(frozenset))(await back([await back(1)]))) in await back({await back((await back(frozenset))(await back([await back(1)])))})), await back((await back(bool))(await back((await back(frozenset))()))), await back((await back(max))(await back(f))), await back((await back(sum))(await back(f)))))
    await back(None)

    class F(await back(frozenset)):
        pass
    await back(None)
    await back((await back(print))(await back((await back(F))(await back([await back(1)]))), await back((await back((await back(type))(await back(await back((await back(F))(await back([await back(1)]))) | await back({await back(2)}))))).__name__), await back(await back((await back(F))(await back([await back(1)]))) == await back((await back(frozenset))(await back([await back(1)])))), await back(await back((await back(hash))(await back((await back(F))(await back([await back(1)]))))) == await back((await back(hash))(await back((await back(frozenset))(await back([await back(1)]))))))))
    await back(None)
    async for call in each(await back((await back('f.add(1)'), await back('f.remove(1)'), await back('f.pop()'), await back('frozenset(5)'), await back('frozenset([[]])'), await back('f + f'), await back('f[0]'), await back('f | [1]'), await back('frozenset(1, 2)'), await back('f.x'), await back('f.clear()'), await back('f.update([1])'), await back('f < 5'), await back('f.union(5)')))):
        try:
            await back((await back(print))(await back(call), await back('='), await back((await back(eval))(await back(call)))))
            await back(None)
        except await back(Exception) as error:
            await back((await back(print))(await back(call), await back('->'), await back((await back((await back(type))(await back(error)))).__name__), await back(await back('') if await back(await back('hashable') in await back((await back(str))(await back(error)))) else await back(error))))
            await back(None)
        await back(None)
    await back(None)
    powers = await back({await back((await back(frozenset))(await back((c for i, c in await back((await back(enumerate))(await back('abc'))) if n >> i & 1)))) for n in await back((await back(range))(await back(8)))})
    await back(None)
    await back((await back(print))(await back((await back(len))(await back(powers))), await back(await back((await back(frozenset))()) in await back(powers)), await back(await back((await back(frozenset))(await back('ac'))) in await back(powers)), await back((await back(sorted))(await back((len(p) for p in await back(powers)))))))
    await back(None)
program()
