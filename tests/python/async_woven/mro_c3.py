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
    global A, B, Base, Bottom, C, Core, D, Deeper, E, K1, K2, K3, L, Left, Liar, Lie, Logged, M, Mixin, O, P, Q, R, Reversed, Right, Whole, X, XY, Y, YX, Z, answer, bases, error, names

    @driven
    async def names(cls):
        return await back((await back((await back(' ')).join))(await back((c.__name__ for c in await back((await back(cls)).__mro__)))))
    await back(None)

    class O:
        pass
    await back(None)

    class A(await back(O)):
        pass
    await back(None)

    class B(await back(O)):
        pass
    await back(None)

    class C(await back(O)):
        pass
    await back(None)

    class D(await back(O)):
        pass
    await back(None)

    class E(await back(O)):
        pass
    await back(None)

    class K1(await back(A), await back(B), await back(C)):
        pass
    await back(None)

    class K2(await back(D), await back(B), await back(E)):
        pass
    await back(None)

    class K3(await back(D), await back(A)):
        pass
    await back(None)

    class Z(await back(K1), await back(K2), await back(K3)):
        pass
    await back(None)
    await back((await back(print))(await back((await back(names))(await back(Z)))))
    await back(None)
    await back((await back(print))(await back((await back(names))(await back(K1))), await back('|'), await back((await back(names))(await back(K2))), await back('|'), await back((await back(names))(await back(K3)))))
    await back(None)

    class X:
        pass
    await back(None)

    class Y:
        pass
    await back(None)

    class XY(await back(X), await back(Y)):
        pass
    await back(None)

    class YX(await back(Y), await back(X)):
        pass
    await back(None)
    async for bases in each(await back((await back((await back(XY), await back(YX))), await back((await back(X), await back(XY))), await back((await back(object), await back(X))), await back((await back(X), await back(X))), await back((await back(O), await back(A)))))):
        try:
            await back((await back(print))(await back((await back(names))(await back((await back(type))(await back('New'), await back(bases), await back({})))))))
            await back(None)
        except await back(TypeError) as error:
            await back((await back(print))(await back(error)))
            await back(None)
        await back(None)
    await back(None)

    class Base:

        @driven
        async def who(self):
            return await back('Base')
    await back(None)

    class Left(await back(Base)):

        @driven
        async def who(self):
            return await back(await back('Left > ') + await back((await back((await back((await back(super))())).who))()))
    await back(None)

    class Right(await back(Base)):

        @driven
        async def who(self):
            return await back(await back('Right > ') + await back((await back((await back((await back(super))())).who))()))
    await back(None)

    class Bottom(await back(Left), await back(Right)):

        @driven
        async def who(self):
            return await back(await back('Bottom > ') + await back((await back((await back((await back(super))())).who))()))
    await back(None)

    class Deeper(await back(Bottom), await back(Right)):
        pass
    await back(None)
    await back((await back(print))(await back((await back((await back((await back(Bottom))())).who))()), await back((await back(names))(await back(Bottom))), await back((await back(names))(await back(Deeper))), await back(await back((await back((await back(Bottom)).mro))()) == await back((await back(list))(await back((await back(Bottom)).__mro__))))))
    await back(None)
    (await back(Bottom)).__bases__ = await back((await back(Right), await back(Left)))
    await back(None)
    await back((await back(print))(await back((await back((await back((await back(Bottom))())).who))()), await back((await back(names))(await back(Bottom))), await back((await back(names))(await back(Deeper)))))
    await back(None)
    try:
        (await back(Base)).__bases__ = await back((await back(Bottom),))
        await back(None)
    except await back(TypeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)
    try:
        (await back(Bottom)).__bases__ = await back(())
        await back(None)
    except await back(TypeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)
    try:
        (await back(Bottom)).__bases__ = await back((await back(Base), await back(Left)))
        await back(None)
    except await back(TypeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)
    await back((await back(print))(await back((await back(names))(await back(Bottom)))))
    await back(None)

    class Reversed(await back(type)):

        @driven
        async def mro(cls):
            order = await back((await back((await back((await back(super))())).mro))())
            await back(None)
            return await back([await back((await back(order))[await back(0)]), *await back((await back(reversed))(await back((await back(order))[await back(1):await back(-await back(1))]))), await back((await back(order))[await back(-await back(1))])])
    await back(None)

    class P:
        x = 'P'
    await back(None)

    class Q:
        x = 'Q'
    await back(None)

    class R(await back(P), await back(Q), metaclass=Reversed):
        pass
    await back(None)
    await back((await back(print))(await back((await back(names))(await back(R))), await back((await back(R)).x), await back((await back((await back(super))(await back(R), await back(R)))).x)))
    await back(None)

    class Liar(await back(type)):

        @driven
        async def mro(cls):
            return await back(await back((await back(cls)).answer) if await back((await back(hasattr))(await back(cls), await back('answer'))) else await back((await back((await back((await back(super))())).mro))()))
    await back(None)

    class Logged(await back(type)):

        @driven
        async def mro(cls):
            await back((await back(print))(await back('mro asked for'), await back((await back(cls)).__name__)))
            await back(None)
            return await back((await back((await back((await back(super))())).mro))())
    await back(None)

    class L(metaclass=Logged):
        pass
    await back(None)

    class M(await back(L)):
        pass
    await back(None)
    async for answer in each(await back((await back(5), await back([]), await back([await back(int)]), await back([await back('text')]), await back(()), await back([await back(L)])))):

        class Lie(await back(type)):

            @driven
            async def mro(cls, answer=answer):
                return await back(answer)
        await back(None)
        try:
            await back((await back(Lie))(await back('Made'), await back(()), await back({})))
            await back(None)
            await back((await back(print))(await back('accepted'), await back(answer)))
            await back(None)
        except await back(TypeError) as error:
            await back((await back(print))(await back(error)))
            await back(None)
        await back(None)
    await back(None)

    class Mixin:

        @driven
        async def describe(self):
            return await back(await back('mixed ') + await back((await back((await back((await back(super))())).describe))()))
    await back(None)

    class Core:

        @driven
        async def describe(self):
            return await back('core')
    await back(None)

    class Whole(await back(Mixin), await back(Core)):
        pass
    await back(None)
    await back((await back(print))(await back((await back((await back((await back(Whole))())).describe))())))
    await back(None)
    try:
        await back((await back((await back((await back(Mixin))())).describe))())
        await back(None)
    except await back(AttributeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)
    await back((await back(print))(await back((await back(isinstance))(await back((await back(Whole))()), await back(Mixin))), await back((await back(issubclass))(await back(Whole), await back(Core))), await back((await back(issubclass))(await back(Mixin), await back(Core))), await back((await back((await back(Whole)).__base__)).__name__)))
    await back(None)
    await back((await back(print))(await back((await back(names))(await back(bool))), await back('|'), await back((await back(names))(await back(KeyError))), await back('|'), await back((await back(names))(await back(type)))))
    await back(None)
program()
