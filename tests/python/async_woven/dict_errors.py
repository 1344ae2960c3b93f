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
    global BadEq, BadHash, Mutating, Replaced, action, armed, call, calls, d, error, first, it, k, probe, second, statement, table, text
    d = await back({await back('a'): await back(1)})
    await back(None)
    calls = await back((await back((await back("d['z']\nd[1.5]\nd[None]\nd.pop('z')\nd.pop()\n{}.popitem()\nd.get()\nd.get(1, 2, 3)\nd.keys(1)\nd.setdefault()\ndict(1)\ndict(1, 2)\ndict([1])\ndict([(1, 2, 3)])\ndict(['abc'])\nd.fromkeys()\nd.fromkeys(5)\nd < d\nd + d\nd | 5\nd | [1]\nhash(d)\nd()\nd.x\nd.keys()[0]\nd.keys() + d.keys()\nd.keys() & 5\nnext(d)\nd.copy(1)\nd.clear(1)\n-d\nd.update(1, 2)\nd.update(5)\nreversed(d.x)\n{**5}\nmax({})\nd[1, 2]\nd['a', ]")).split))(await back('\n')))
    await back(None)
    async for call in each(await back(calls)):
        try:
            await back((await back(print))(await back(call), await back('='), await back((await back(eval))(await back(call)))))
            await back(None)
        except await back(Exception) as error:
            text = await back(await back('') if await back(await back('sequence') in await back((await back(str))(await back(error)))) else await back(error))
            await back(None)
            await back((await back(print))(await back(call), await back('->'), await back(await back((await back((await back(type))(await back(error)))).__name__) + await back(':')), await back(text)))
            await back(None)
        await back(None)
    await back(None)
    async for statement in each(await back((await back("del d['z']"), await back("d['a']['b'] = 1"), await back('d.x = 1'), await back('d |= 5'), await back('d += {}'), await back('d[[]] = 1'), await back('{[]: 1}'), await back('d[{}]'), await back('del d[[]]'), await back('d.get([])'), await back('[] in d'), await back('d.setdefault([], 1)'), await back('d.pop([])'), await back('{1: 2}[[]]')))):
        try:
            await back((await back(exec))(await back(statement)))
            await back(None)
            await back((await back(print))(await back(statement), await back('passed')))
            await back(None)
        except await back(Exception) as error:
            await back((await back(print))(await back(statement), await back('->'), await back((await back((await back(type))(await back(error)))).__name__), await back(await back('') if await back(await back('hashable') in await back((await back(str))(await back(error)))) else await back(error))))
            await back(None)
        await back(None)
    await back(None)
    try:
        async for k in each(await back(d)):
            (await back(d))[await back(await back('new') + await back(k))] = await back(1)
            await back(None)
        await back(None)
    except await back(RuntimeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)
    d = await back({await back(1): await back(1), await back(2): await back(2)})
    await back(None)
    try:
        async for k in each(await back((await back((await back(d)).items))())):
            await back((await back((await back(d)).pop))(await back((await back(k))[await back(0)])))
            await back(None)
        await back(None)
    except await back(RuntimeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)
    d = await back({await back(1): await back(1), await back(2): await back(2)})
    await back(None)
    it = await back((await back(iter))(await back(d)))
    await back(None)
    await back((await back(next))(await back(it)))
    await back(None)
    await back((await back((await back(d)).clear))())
    await back(None)
    try:
        await back((await back(next))(await back(it)))
        await back(None)
    except await back(RuntimeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)

    class BadHash:

        @driven
        async def __hash__(self):
            raise await back((await back(ValueError))(await back('no hash today')))
    await back(None)

    class BadEq:

        @driven
        async def __hash__(self):
            return await back(1)

        @driven
        async def __eq__(self, other):
            raise await back((await back(ValueError))(await back('no comparison today')))
    await back(None)
    async for action in each(await back((await back(lambda: {BadHash(): 1}), await back(lambda: BadHash() in {}), await back(lambda: {BadEq(): 1, BadEq(): 2}), await back(lambda: {1: 1}[BadEq()]), await back(lambda: {BadEq(): 5}), await back(lambda: {1}.add(BadEq())), await back(lambda: {1, 2} & {BadEq()} and None)))):
        try:
            await back((await back(print))(await back((await back(len))(await back((await back(action))())))))
            await back(None)
        except await back(Exception) as error:
            await back((await back(print))(await back((await back((await back(type))(await back(error)))).__name__), await back(error)))
            await back(None)
        await back(None)
    await back(None)

    class Mutating:

        @driven
        async def __init__(self, name):
            (await back(self)).name = await back(name)
            await back(None)

        @driven
        async def __hash__(self):
            return await back(7)

        @driven
        async def __eq__(self, other):
            if await back(armed):
                await back((await back((await back(table)).clear))())
                await back(None)
                async for n in each(await back((await back(range))(await back(20)))):
                    (await back(table))[await back(n)] = await back(n)
                    await back(None)
                await back(None)
            await back(None)
            return await back(await back(self) is await back(other))
    await back(None)
    armed = await back(False)
    await back(None)
    table = await back({await back((await back(Mutating))(await back('a'))): await back(1), await back((await back(Mutating))(await back('b'))): await back(2)})
    await back(None)
    armed = await back(True)
    await back(None)
    probe = await back((await back(Mutating))(await back('c')))
    await back(None)
    await back((await back(print))(await back((await back((await back(table)).get))(await back(probe), await back('not there'))), await back((await back(len))(await back(table)))))
    await back(None)

    class Replaced:

        @driven
        async def __init__(self, value):
            (await back(self)).value = await back(value)
            await back(None)

        @driven
        async def __hash__(self):
            return await back((await back(hash))(await back((await back(self)).value)))

        @driven
        async def __eq__(self, other):
            return await back(await back((await back(self)).value) == await back((await back(other)).value))

        @driven
        async def __repr__(self):
            return await back(f'R({await back((await back(self)).value)})')
    await back(None)
    first, second = await back((await back((await back(Replaced))(await back(1))), await back((await back(Replaced))(await back(1)))))
    await back(None)
    d = await back({await back(first): await back('x')})
    await back(None)
    (await back(d))[await back(second)] = await back('y')
    await back(None)
    await back((await back(print))(await back(d), await back(await back((await back(next))(await back((await back(iter))(await back(d))))) is await back(first)), await back((await back((await back(d)).pop))(await back(second))), await back(d)))
    await back(None)
    (await back(first)).value = await back(2)
    await back(None)
    d = await back({await back(first): await back(1)})
    await back(None)
    (await back(first)).value = await back(3)
    await back(None)
    await back((await back(print))(await back(await back(first) in await back(d)), await back((await back(list))(await back(d))), await back(await back((await back(Replaced))(await back(2))) in await back(d))))
    await back(None)
program()
