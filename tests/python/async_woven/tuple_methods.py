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
    global T, a, b, call, calls, error, l, p, r, statement, t
    t = await back((await back(3), await back(1), await back(2)))
    await back(None)
    await back((await back(print))(await back(t), await back((await back(t))[await back(0)]), await back((await back(t))[await back(-await back(1))]), await back((await back(t))[await back(1):]), await back((await back(t))[::await back(-await back(1))]), await back((await back(len))(await back(t))), await back(await back(t) + await back((await back(4),))), await back(await back(t) * await back(2)), await back(await back(0) * await back(t)), await back(await back(1) in await back(t)), await back((await back((await back(t)).index))(await back(2))), await back((await back((await back(t)).count))(await back(3))), await back((await back(1),)), await back(()), await back((await back(()),)), await back((await back(1), await back((await back(2), await back((await back(3),)))))), await back((await back('a'),)), await back((await back(tuple))(await back('ab'))), await back((await back(tuple))(await back([await back(1)]))), await back(await back((await back(tuple))(await back(t))) is await back(t)), await back(await back((await back(t))[:]) is await back(t)), await back(await back((await back(tuple))()) is await back((await back(tuple))(await back([]))))))
    await back(None)
    await back((await back(print))(await back(await back((await back(1), await back(2))) < await back((await back(1), await back(3)))), await back(await back((await back(1),)) < await back((await back(1), await back(0)))), await back(await back(()) < await back((await back(0),))), await back(await back((await back(1), await back(2))) == await back((await back(1.0), await back(2)))), await back(await back((await back(1),)) == await back([await back(1)])), await back(await back((await back(1), await back('a'))) < await back((await back(2), await back(5)))), await back(await back((await back(hash))(await back((await back(1), await back(2))))) == await back((await back(hash))(await back((await back(1), await back(2)))))), await back((await back({await back((await back(1), await back(2))): await back('key')}))[await back((await back(1), await back(2)))]), await back((await back(max))(await back((await back(1), await back(5))), await back((await back(2), await back(0))))), await back((await back(sorted))(await back([await back((await back(2), await back(1))), await back((await back(1), await back(2)))]))), await back((await back(min))(await back(()), default=await back('d')))))
    await back(None)
    a, b = b, a = await back((await back(1), await back(2)))
    await back(None)
    await back((await back(print))(await back(a), await back(b), await back((await back(tuple))(await back((n * n for n in await back((await back(range))(await back(4))))))), await back((await back(tuple))(await back({await back(1): await back(2)}))), await back((await back(lambda *args: args))(await back(1), await back(2))), await back((await back(divmod))(await back(7), await back(2))), await back((await back((await back((await back(1), await back(2)))).__add__))(await back((await back(3),)))), await back((await back(tuple))(await back((await back(reversed))(await back(t))))), await back((await back(list))(await back((await back(enumerate))(await back(t))))), await back((await back(dict))(await back((await back((await back('k'), await back('v'))),)))), await back((await back(sum))(await back((await back((await back(1),)), await back((await back(2),)))), await back(())))))
    await back(None)
    l = await back((await back([]), await back([])))
    await back(None)
    await back((await back((await back((await back(l))[await back(0)])).append))(await back(1)))
    await back(None)
    await back((await back(print))(await back(l), await back((await back(repr))(await back((await back(1), await back([await back(2), await back((await back(3),))]))))), await back((await back(str))(await back((await back(None), await back(True))))), await back(f'{await back((await back(1),))}'), await back((await back(bool))(await back(()))), await back((await back(bool))(await back((await back(0),))))))
    await back(None)
    r = await back((await back([]),))
    await back(None)
    await back((await back((await back((await back(r))[await back(0)])).append))(await back(r)))
    await back(None)
    await back((await back(print))(await back(r)))
    await back(None)

    class T(await back(tuple)):

        def __new__(cls, *items):
            return super().__new__(cls, items)

        @property
        @driven
        async def x(self):
            return await back((await back(self))[await back(0)])
    await back(None)
    p = await back((await back(T))(await back(1), await back(2)))
    await back(None)
    await back((await back(print))(await back(p), await back((await back(p)).x), await back(await back(p) + await back((await back(3),))), await back((await back((await back(type))(await back(await back(p) + await back(()))))).__name__), await back((await back((await back(type))(await back((await back(p))[:])))).__name__), await back(await back(p) == await back((await back(1), await back(2)))), await back((await back(isinstance))(await back(p), await back(tuple))), await back(await back((await back(hash))(await back(p))) == await back((await back(hash))(await back((await back(1), await back(2)))))), await back([*await back(p)]), await back((await back(T))())))
    await back(None)
    (await back(p)).attribute = await back(5)
    await back(None)
    await back((await back(print))(await back((await back(vars))(await back(p)))))
    await back(None)
    calls = await back((await back((await back("t[5]\nt['a']\nt + [1]\nt + 1\nt * 'a'\nt * 1.5\nt < 1\nt < [1]\nt.index(9)\nt.index()\nt.count()\nt.append(1)\ntuple(5)\ntuple(1, 2)\nhash((1, []))\nt()\n-t\nt - t\nt[1:'a']\nt[::0]\nt.x\n(1, 'a') < (1, 2)\ntuple.__new__(5)\ntuple.__new__(int)\nt[2 ** 100]")).split))(await back('\n')))
    await back(None)
    async for call in each(await back(calls)):
        try:
            await back((await back(print))(await back(call), await back('='), await back((await back(eval))(await back(call)))))
            await back(None)
        except await back(Exception) as error:
            await back((await back(print))(await back(call), await back('->'), await back(await back((await back((await back(type))(await back(error)))).__name__) + await back(':')), await back(error)))
            await back(None)
        await back(None)
    await back(None)
    async for statement in each(await back((await back('t[0] = 1'), await back('del t[0]'), await back('t[0:1] = ()'), await back('t += [1]'), await back('t.x = 1'), await back('a, b, c, d = t')))):
        try:
            await back((await back(exec))(await back(statement)))
            await back(None)
        except await back(Exception) as error:
            await back((await back(print))(await back(statement), await back('->'), await back(await back((await back((await back(type))(await back(error)))).__name__) + await back(':')), await back(error)))
            await back(None)
        await back(None)
    await back(None)
program()
