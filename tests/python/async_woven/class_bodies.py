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
    global Annotated, Conditional, Empty, Fails, First, L, Other, Redefined, e, error, f, make, name, thing
    await back((await back(print))(await back('before')))
    await back(None)

    class First:
        """A docstring."""
        print('in the body', __qualname__, __module__)
        a = 1
        b = a + 1
        for i in range(3):
            if i == 2:
                c = i * 10
        del i

        @driven
        async def method(self):
            return await back((await back((await back(self)).a), await back((await back(First)).b)))

        class Nested:
            value = 'nested'

            class Deeper:
                pass
        alias = method
        table = {name: len(name) for name in ('x', 'yy')}
        try:
            d = 1 // 0
        except ZeroDivisionError:
            d = 'caught in a class body'
        with_lambda = lambda self, n: n * 2
        x, *y = (1, 2, 3)
    await back(None)
    await back((await back(print))(await back((await back(First)).__doc__), await back((await back(First)).__name__), await back((await back(First)).__qualname__), await back((await back((await back((await back(First)).Nested)).Deeper)).__qualname__), await back((await back(First)).__module__)))
    await back(None)
    await back((await back(print))(await back((await back(First)).a), await back((await back(First)).b), await back((await back(First)).c), await back((await back(First)).d), await back((await back(First)).table), await back((await back(First)).x), await back((await back(First)).y), await back((await back(hasattr))(await back(First), await back('i')))))
    await back(None)
    f = await back((await back(First))())
    await back(None)
    await back((await back(print))(await back((await back((await back(f)).method))()), await back((await back((await back(f)).alias))()), await back((await back((await back(f)).with_lambda))(await back(4))), await back((await back((await back(f)).method)).__qualname__), await back((await back((await back(f)).Nested)).value)))
    await back(None)
    (await back(f)).a = await back(100)
    await back(None)
    await back((await back(print))(await back((await back(f)).a), await back((await back(First)).a), await back((await back(f)).__dict__), await back((await back((await back(f)).method))())))
    await back(None)
    (await back(First)).added = await back(lambda self: 'added later')
    await back(None)
    await back((await back(print))(await back((await back((await back(f)).added))()), await back(await back('added') in await back((await back(First)).__dict__)), await back(await back('added') in await back((await back(dir))(await back(f))))))
    await back(None)
    (await back(f)).own = await back(lambda: 'no self')
    await back(None)
    await back((await back(print))(await back((await back((await back(f)).own))())))
    await back(None)
    await back((await back(print))(await back((await back(First)).__bases__), await back((await back(First)).__base__), await back((await back(First)).__class__), await back(await back((await back(f)).__class__) is await back(First)), await back(await back((await back(type))(await back(f))) is await back(First))))
    await back(None)
    await back((await back(print))(await back((await back(isinstance))(await back(f), await back(First))), await back((await back(isinstance))(await back(f), await back(object))), await back((await back(issubclass))(await back(First), await back(object))), await back((await back(isinstance))(await back(First), await back(type)))))
    await back(None)
    await back((await back(print))(await back((await back(sorted))(await back((name for name in await back((await back(vars))(await back(First))) if not name.startswith('__')))))))
    await back(None)

    class Empty:
        pass
    await back(None)
    await back((await back(print))(await back((await back(Empty)).__doc__), await back((await back(vars))(await back((await back(Empty))()))), await back((await back(bool))(await back((await back(Empty))()))), await back(await back((await back(Empty))()) == await back((await back(Empty))()))))
    await back(None)
    e = await back((await back(Empty))())
    await back(None)
    await back((await back(print))(await back(await back(e) == await back(e)), await back(await back(e) != await back(e)), await back(await back((await back(hash))(await back(e))) == await back((await back(hash))(await back(e)))), await back(await back(e) in await back([await back(e)]))))
    await back(None)
    async for name in each(await back((await back('missing'), await back('method')))):
        async for thing in each(await back((await back(Empty), await back(e)))):
            try:
                await back((await back(getattr))(await back(thing), await back(name)))
                await back(None)
            except await back(AttributeError) as error:
                await back((await back(print))(await back(error)))
                await back(None)
            await back(None)
        await back(None)
    await back(None)
    try:
        (await back(e)).__class__ = await back(int)
        await back(None)
    except await back(TypeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)
    (await back(e)).__class__ = await back(First)
    await back(None)
    await back((await back(print))(await back((await back((await back(e)).method))()), await back((await back((await back(type))(await back(e)))).__name__)))
    await back(None)

    @driven
    async def make(base, **attributes):

        class Local(await back(base)):
            locals().update(attributes)
            seen = base.__name__
        await back(None)
        return await back(Local)
    await back(None)
    L = await back((await back(make))(await back(First), z=await back(26)))
    await back(None)
    await back((await back(print))(await back((await back(L)).__qualname__), await back((await back(L)).seen), await back((await back((await back((await back(L)).__bases__))[await back(0)])).__name__), await back((await back((await back((await back(L))())).method))())))
    await back(None)
    if await back(True):

        class Conditional:
            pass
        await back(None)
    else:

        class Other:
            pass
        await back(None)
    await back(None)
    await back((await back(print))(await back(await back('Conditional') in await back((await back(globals))())), await back(await back('Other') in await back((await back(globals))()))))
    await back(None)

    class Redefined:

        @driven
        async def f(self):
            return await back(1)

        @driven
        async def f(self):
            return await back(2)
        value = 1
        value += 1
    await back(None)
    await back((await back(print))(await back((await back((await back((await back(Redefined))())).f))()), await back((await back(Redefined)).value)))
    await back(None)
    try:

        class Fails:
            before = 1
            raise ValueError('in a class body')
        await back(None)
    except await back(ValueError) as error:
        await back((await back(print))(await back(error), await back(await back('Fails') in await back((await back(globals))()))))
        await back(None)
    await back(None)

    class Annotated:
        plain: int
        with_value: str = 'v'
        _private: list = []
    await back(None)
    await back((await back(print))(await back(await back((await back(Annotated)).__annotations__) == await back({await back('plain'): await back(int), await back('with_value'): await back(str), await back('_private'): await back(list)})), await back((await back(hasattr))(await back(Annotated), await back('plain')))))
    await back(None)
    await back((await back(print))(await back((await back(lambda: type(Empty()).__name__))()), await back((await back((await back(type))(await back('Dynamic'), await back((await back(First),)), await back({await back('k'): await back(5)})))).k), await back((await back((await back(type))(await back('D'), await back(()), await back({})))).__module__)))
    await back(None)
program()
