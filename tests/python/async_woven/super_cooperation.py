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
    global A, B, C, D, Dict, E, F, Late, arguments, call, d, e, error, outside, s, unbound, x

    class A:

        @driven
        async def __init__(self, **options):
            await back((await back(print))(await back('A.__init__'), await back((await back(sorted))(await back(options)))))
            await back(None)

        @driven
        async def method(self):
            return await back([await back('A')])
    await back(None)

    class B(await back(A)):

        @driven
        async def __init__(self, b=0, **options):
            await back((await back(print))(await back('B.__init__'), await back(b)))
            await back(None)
            await back((await back((await back((await back(super))())).__init__))(**await back(options)))
            await back(None)
            (await back(self)).b = await back(b)
            await back(None)

        @driven
        async def method(self):
            return await back(await back([await back('B')]) + await back((await back((await back((await back(super))())).method))()))
    await back(None)

    class C(await back(A)):

        @driven
        async def __init__(self, c=0, **options):
            await back((await back(print))(await back('C.__init__'), await back(c)))
            await back(None)
            await back((await back((await back((await back(super))())).__init__))(**await back(options)))
            await back(None)
            (await back(self)).c = await back(c)
            await back(None)

        @driven
        async def method(self):
            return await back(await back([await back('C')]) + await back((await back((await back((await back(super))())).method))()))
    await back(None)

    class D(await back(B), await back(C)):

        @driven
        async def __init__(self, d=0, **options):
            await back((await back(print))(await back('D.__init__'), await back(d)))
            await back(None)
            await back((await back((await back((await back(super))())).__init__))(**await back(options)))
            await back(None)
            (await back(self)).d = await back(d)
            await back(None)

        @driven
        async def method(self):
            return await back(await back([await back('D')]) + await back((await back((await back((await back(super))())).method))()))

        @classmethod
        @driven
        async def make(cls):
            return await back((await back((await back((await back(super))())).__new__))(await back(cls)))

        @property
        @driven
        async def name(self):
            return await back('D')
    await back(None)
    d = await back((await back(D))(b=await back(1), c=await back(2), d=await back(3)))
    await back(None)
    await back((await back(print))(await back((await back((await back(d)).method))()), await back((await back(vars))(await back(d))), await back((await back((await back(type))(await back((await back((await back(D)).make))())))).__name__)))
    await back(None)
    await back((await back(print))(await back((await back((await back((await back(super))(await back(D), await back(d)))).method))()), await back((await back((await back((await back(super))(await back(B), await back(d)))).method))()), await back((await back((await back((await back(super))(await back(C), await back(d)))).method))())))
    await back(None)
    await back((await back(print))(await back((await back((await back((await back(super))(await back(B), await back(D)))).method))(await back(d))), await back((await back((await back((await back(super))(await back(D), await back(D)))).method))(await back(d)))))
    await back(None)
    try:
        await back((await back((await back((await back(super))(await back(A), await back(d)))).method))())
        await back(None)
    except await back(AttributeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)
    async for arguments in each(await back((await back((await back(B), await back(5))), await back((await back(5), await back(d))), await back((await back(D), await back((await back(B))(b=await back(1))))), await back((await back(D), await back(A)))))):
        try:
            await back((await back(super))(*await back(arguments)))
            await back(None)
        except await back(TypeError) as error:
            await back((await back(print))(await back(error)))
            await back(None)
        await back(None)
    await back(None)
    await back((await back(print))(await back((await back(repr))(await back((await back(super))(await back(D), await back(d))))), await back((await back(repr))(await back((await back(super))(await back(B), await back(D))))), await back((await back(repr))(await back((await back(super))(await back(A)))))))
    await back(None)
    s = await back((await back(super))(await back(B), await back(d)))
    await back(None)
    await back((await back(print))(await back((await back((await back(s)).__thisclass__)).__name__), await back(await back((await back(s)).__self__) is await back(d)), await back((await back((await back(s)).__self_class__)).__name__), await back((await back((await back(type))(await back(s)))).__name__), await back((await back((await back(s)).__class__)).__name__)))
    await back(None)
    unbound = await back((await back(super))(await back(B)))
    await back(None)
    await back((await back(print))(await back((await back((await back((await back((await back(unbound)).__get__))(await back(d), await back(D)))).method))())))
    await back(None)

    class E(await back(D)):

        @property
        @driven
        async def name(self):
            return await back(await back((await back((await back(super))())).name) + await back('E'))

        @classmethod
        @driven
        async def make(cls):
            return await back((await back((await back((await back(super))())).make))())

        @staticmethod
        @driven
        async def static(instance):
            return await back((await back((await back((await back(super))(await back(E), await back(instance)))).method))())

        @driven
        async def in_comprehension(self):
            return await back([await back((await back((await back((await back(super))(await back(E), await back(self)))).method))()) for _ in await back((await back(range))(await back(1)))])

        @driven
        async def in_inner(self):

            @driven
            async def inner():
                return await back((await back((await back(super))(await back(E), await back(self)))).name)
            await back(None)
            return await back((await back(inner))())

        @driven
        async def with_cell(self):
            return await back((await back(__class__)).__name__)

        @driven
        async def captured_self(self):
            await back(lambda: self)
            await back(None)
            return await back((await back((await back((await back(super))())).method))())

        @driven
        async def shadow(self):
            self = await back((await back((await back(E)).make))())
            await back(None)
            return await back((await back((await back(super))())).name)
    await back(None)
    e = await back((await back(E))())
    await back(None)
    await back((await back(print))(await back((await back(e)).name), await back((await back((await back(type))(await back((await back((await back(E)).make))())))).__name__), await back((await back((await back(E)).static))(await back(e))), await back((await back((await back(e)).in_comprehension))()), await back((await back((await back(e)).in_inner))()), await back((await back((await back(e)).with_cell))()), await back((await back((await back(e)).captured_self))()), await back((await back((await back(e)).shadow))())))
    await back(None)

    class F:

        @driven
        async def no_argument():
            return await back((await back(super))())

        @driven
        async def deleted(self):
            del self
            await back(None)
            return await back((await back(super))())

        @driven
        async def other_class(self):
            return await back((await back((await back(super))())).missing)

        @driven
        async def setting(self):
            (await back((await back(super))())).attribute = await back(1)
            await back(None)
    await back(None)
    async for call in each(await back((await back((await back(F)).no_argument), await back((await back((await back(F))())).deleted), await back((await back((await back(F))())).other_class), await back((await back((await back(F))())).setting)))):
        try:
            await back((await back(print))(await back((await back(call))())))
            await back(None)
        except await back((await back(RuntimeError), await back(AttributeError), await back(TypeError))) as error:
            await back((await back(print))(await back((await back((await back(type))(await back(error)))).__name__), await back(error)))
            await back(None)
        await back(None)
    await back(None)

    @driven
    async def outside(self):
        return await back((await back((await back((await back(super))())).method))())
    await back(None)
    (await back(D)).outside = await back(outside)
    await back(None)
    try:
        await back((await back((await back(d)).outside))())
        await back(None)
    except await back(RuntimeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)

    class Dict(await back(dict)):

        @driven
        async def __setitem__(self, key, value):
            await back((await back((await back((await back(super))())).__setitem__))(await back(key), await back(await back(value) * await back(2))))
            await back(None)

        @driven
        async def __getattr__(self, name):
            try:
                return await back((await back(self))[await back(name)])
            except await back(KeyError):
                raise await back((await back(AttributeError))(await back(name))) from await back(None)
            await back(None)
    await back(None)
    x = await back((await back(Dict))())
    await back(None)
    (await back(x))[await back('a')] = await back(5)
    await back(None)
    await back((await back(print))(await back(x), await back((await back(x)).a), await back((await back((await back((await back(super))(await back(Dict), await back(x)))).__getitem__))(await back('a')))))
    await back(None)

    class Late(await back(A)):

        @driven
        async def method(self):
            saved = await back(super)
            await back(None)
            return await back((await back((await back((await back(saved))(await back(Late), await back(self)))).method))())
    await back(None)
    await back((await back(print))(await back((await back((await back((await back(Late))())).method))())))
    await back(None)
    (await back(Late)).__bases__ = await back((await back(D),))
    await back(None)
    await back((await back(print))(await back((await back((await back(Late)).method))(await back((await back((await back(Late)).__new__))(await back(Late))))), await back([await back((await back(c)).__name__) for c in await back((await back(Late)).__mro__)])))
    await back(None)
program()
