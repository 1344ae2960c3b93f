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
    global Big, Child, Collide, EqOnly, Kid, MinusOne, NanLike, NeOnly, Parent, Restored, Version, Weird, a, b, bad, c, d, error, n

    class Version:

        @driven
        async def __init__(self, *parts):
            (await back(self)).parts = await back(parts)
            await back(None)

        @driven
        async def __eq__(self, other):
            if await back(not await back((await back(isinstance))(await back(other), await back(Version)))):
                return await back(NotImplemented)
            await back(None)
            return await back(await back((await back(self)).parts) == await back((await back(other)).parts))

        @driven
        async def __lt__(self, other):
            if await back(not await back((await back(isinstance))(await back(other), await back(Version)))):
                return await back(NotImplemented)
            await back(None)
            return await back(await back((await back(self)).parts) < await back((await back(other)).parts))

        @driven
        async def __le__(self, other):
            return await back(await back(await back(self) < await back(other)) or await back(await back(self) == await back(other)))

        @driven
        async def __hash__(self):
            return await back((await back(hash))(await back((await back(self)).parts)))

        @driven
        async def __repr__(self):
            return await back((await back((await back('.')).join))(await back((await back(map))(await back(str), await back((await back(self)).parts)))))
    await back(None)
    a, b, c = await back((await back((await back(Version))(await back(1), await back(2))), await back((await back(Version))(await back(1), await back(10))), await back((await back(Version))(await back(1), await back(2)))))
    await back(None)
    await back((await back(print))(await back(await back(a) == await back(c)), await back(await back(a) != await back(c)), await back(await back(a) == await back(b)), await back(await back(a) < await back(b)), await back(await back(a) > await back(b)), await back(await back(a) <= await back(c)), await back(await back(a) >= await back(b)), await back(await back(b) >= await back(a)), await back(await back(a) == await back(1)), await back(await back(a) != await back(1))))
    await back(None)
    await back((await back(print))(await back((await back(sorted))(await back([await back(b), await back(a), await back((await back(Version))(await back(0)))]))), await back((await back(max))(await back(a), await back(b))), await back(await back((await back(min))(await back(a), await back(b), await back(c))) is await back(a)), await back({await back(a): await back('first'), await back(c): await back('second')}), await back((await back(len))(await back({await back(a), await back(b), await back(c)}))), await back(await back(a) in await back([await back(c)])), await back((await back((await back([await back(a), await back(b)])).index))(await back(c))), await back((await back((await back([await back(c), await back(a)])).count))(await back(a)))))
    await back(None)
    try:
        await back(await back(a) < await back(5))
        await back(None)
    except await back(TypeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)

    class EqOnly:

        @driven
        async def __eq__(self, other):
            return await back(True)
    await back(None)
    await back((await back(print))(await back(await back((await back(EqOnly))()) == await back(5)), await back(await back(5) == await back((await back(EqOnly))())), await back(await back((await back(EqOnly))()) != await back(5)), await back((await back(EqOnly)).__hash__), await back(await back([await back((await back(EqOnly))())]) == await back([await back(1)])), await back(await back((await back(EqOnly))()) in await back(()))))
    await back(None)
    try:
        await back((await back(hash))(await back((await back(EqOnly))())))
        await back(None)
    except await back(TypeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)

    class NeOnly:

        @driven
        async def __ne__(self, other):
            return await back('ne')
    await back(None)
    await back((await back(print))(await back(await back((await back(NeOnly))()) != await back(1)), await back(await back((await back(NeOnly))()) == await back(1)), await back(await back((await back(hash))(await back((await back(NeOnly))()))) == await back(0))))
    await back(None)

    class Child(await back(EqOnly)):
        __hash__ = object.__hash__
    await back(None)

    class Restored(await back(EqOnly)):

        @driven
        async def __hash__(self):
            return await back(5)
    await back(None)
    await back((await back(print))(await back((await back(isinstance))(await back((await back(hash))(await back((await back(Child))()))), await back(int))), await back((await back(hash))(await back((await back(Restored))()))), await back((await back(len))(await back({await back((await back(Restored))()), await back((await back(Restored))())})))))
    await back(None)

    class Parent:

        @driven
        async def __eq__(self, other):
            await back((await back(print))(await back('Parent eq')))
            await back(None)
            return await back(False)

        @driven
        async def __lt__(self, other):
            await back((await back(print))(await back('Parent lt')))
            await back(None)
            return await back('lt')

        @driven
        async def __gt__(self, other):
            await back((await back(print))(await back('Parent gt')))
            await back(None)
            return await back('gt')
    await back(None)

    class Kid(await back(Parent)):

        @driven
        async def __eq__(self, other):
            await back((await back(print))(await back('Kid eq')))
            await back(None)
            return await back(True)

        @driven
        async def __gt__(self, other):
            await back((await back(print))(await back('Kid gt')))
            await back(None)
            return await back('kid gt')
    await back(None)
    await back((await back(print))(await back(await back((await back(Parent))()) == await back((await back(Kid))())), await back(await back((await back(Parent))()) < await back((await back(Kid))())), await back(await back((await back(Kid))()) < await back((await back(Parent))())), await back(await back((await back(Parent))()) != await back((await back(Kid))()))))
    await back(None)

    class Weird:

        @driven
        async def __eq__(self, other):
            return await back('equal?')

        @driven
        async def __bool__(self):
            return await back(True)
    await back(None)
    await back((await back(print))(await back(await back((await back(Weird))()) == await back(1)), await back(await back((await back(Weird))()) != await back(1)), await back(await back([await back((await back(Weird))())]) == await back([await back(2)])), await back(await back((await back(1), await back((await back(Weird))()))) == await back((await back(1), await back(5))))))
    await back(None)

    class NanLike:

        @driven
        async def __eq__(self, other):
            return await back(False)
    await back(None)
    n = await back((await back(NanLike))())
    await back(None)
    await back((await back(print))(await back(await back(n) == await back(n)), await back(await back(n) in await back([await back(n)])), await back(await back([await back(n)]) == await back([await back(n)])), await back((await back((await back((await back(n),))).index))(await back(n))), await back((await back((await back([await back(n)])).count))(await back(n))), await back(await back({await back(1): await back(n)}) == await back({await back(1): await back(n)}))))
    await back(None)

    class Collide:

        @driven
        async def __init__(self, name):
            (await back(self)).name = await back(name)
            await back(None)

        @driven
        async def __hash__(self):
            return await back(1)

        @driven
        async def __eq__(self, other):
            return await back(await back((await back(isinstance))(await back(other), await back(Collide))) and await back(await back((await back(self)).name) == await back((await back(other)).name)))

        @driven
        async def __repr__(self):
            return await back((await back(self)).name)
    await back(None)
    d = await back({await back((await back(Collide))(await back(x))): await back(i) for i, x in await back((await back(enumerate))(await back('abcabc')))})
    await back(None)
    await back((await back(print))(await back(d), await back(await back((await back(Collide))(await back('b'))) in await back(d)), await back((await back(d))[await back((await back(Collide))(await back('c')))])))
    await back(None)
    del (await back(d))[await back((await back(Collide))(await back('a')))]
    await back(None)
    (await back(d))[await back((await back(Collide))(await back('z')))] = await back(9)
    await back(None)
    await back((await back(print))(await back(d), await back((await back(list))(await back(d)))))
    await back(None)
    await back((await back(print))(await back(await back((await back(hash))(await back(True))) == await back((await back(hash))(await back(1))) == await back((await back(hash))(await back(1.0))) == await back((await back(hash))(await back(await back(1) + await back(0j))))), await back((await back(hash))(await back(await back(await back(2) ** await back(61)) - await back(1)))), await back((await back(hash))(await back(await back(2) ** await back(61)))), await back((await back(hash))(await back(-await back(1)))), await back((await back(hash))(await back(-await back(2)))), await back((await back(hash))(await back(0.5))), await back((await back(hash))(await back((await back(float))(await back('inf'))))), await back((await back(hash))(await back(-await back(0.0)))), await back((await back(hash))(await back(1e+300))), await back((await back(hash))(await back(await back(10) ** await back(40)))), await back(await back((await back(hash))(await back(()))) == await back((await back(hash))(await back(())))), await back(await back((await back(hash))(await back((await back(1), await back(2))))) == await back((await back(hash))(await back((await back(1), await back(2)))))), await back((await back(hash))(await back((await back(1), await back(2), await back(3))))), await back((await back(hash))(await back(()))), await back(await back((await back(hash))(await back(None))) == await back((await back(hash))(await back(None))))))
    await back(None)
    await back((await back(print))(await back(await back((await back(hash))(await back((await back(range))(await back(3))))) == await back((await back(hash))(await back((await back(range))(await back(0), await back(3), await back(1)))))), await back(await back((await back(hash))(await back((await back(frozenset))(await back([await back(1), await back(2)]))))) == await back((await back(hash))(await back((await back(frozenset))(await back([await back(2), await back(1)])))))), await back((await back(hash))(await back(3.7))), await back((await back(hash))(await back(1j))), await back((await back(hash))(await back(await back(2) + await back(3j)))), await back((await back(hash))(await back((await back(frozenset))())))))
    await back(None)
    async for bad in each(await back((await back([]), await back({}), await back((await back(set))()), await back((await back(bytearray))())))):
        try:
            await back((await back(hash))(await back(bad)))
            await back(None)
        except await back(TypeError) as error:
            await back((await back(print))(await back(error)))
            await back(None)
        await back(None)
    await back(None)
    try:
        await back((await back(hash))(await back((await back(1), await back([await back(2)])))))
        await back(None)
    except await back(TypeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)

    class Big:

        @driven
        async def __hash__(self):
            return await back(await back(2) ** await back(100))
    await back(None)
    await back((await back(print))(await back(await back((await back(hash))(await back((await back(Big))()))) == await back((await back(hash))(await back(await back(2) ** await back(100)))))))
    await back(None)

    class MinusOne:

        @driven
        async def __hash__(self):
            return await back(-await back(1))
    await back(None)
    await back((await back(print))(await back((await back(hash))(await back((await back(MinusOne))())))))
    await back(None)
program()
