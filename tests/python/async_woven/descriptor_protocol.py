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
    global C, Circle, D, Data, InstanceDescriptor, Lazy, Meta, NonData, Person, Raises, SetOnly, Typed, WithGetattr, c, circle, error, f, i, p

    class Data:

        @driven
        async def __init__(self, name):
            (await back(self)).name = await back(name)
            await back(None)

        @driven
        async def __get__(self, instance, owner=None):
            await back((await back(print))(await back('get'), await back((await back(self)).name), await back(await back(instance) is not await back(None)), await back(await back(owner) and await back((await back(owner)).__name__))))
            await back(None)
            return await back(f'value of {await back((await back(self)).name)}')

        @driven
        async def __set__(self, instance, value):
            await back((await back(print))(await back('set'), await back((await back(self)).name), await back(value)))
            await back(None)

        @driven
        async def __delete__(self, instance):
            await back((await back(print))(await back('delete'), await back((await back(self)).name)))
            await back(None)
    await back(None)

    class NonData:

        @driven
        async def __get__(self, instance, owner):
            return await back(await back('non-data') if await back(await back(instance) is not await back(None)) else await back(self))
    await back(None)

    class SetOnly:

        @driven
        async def __set__(self, instance, value):
            (await back((await back(instance)).__dict__))[await back('set_only')] = await back(await back(value) * await back(2))
            await back(None)
    await back(None)

    class C:
        data = Data('data')
        non_data = NonData()
        set_only = SetOnly()
        plain = 'plain'
    await back(None)
    c = await back((await back(C))())
    await back(None)
    await back((await back(print))(await back((await back(c)).data), await back((await back(C)).data)))
    await back(None)
    (await back(c)).data = await back(1)
    await back(None)
    del (await back(c)).data
    await back(None)
    (await back((await back(c)).__dict__))[await back('data')] = await back('hidden by the data descriptor')
    await back(None)
    await back((await back(print))(await back((await back(c)).data)))
    await back(None)
    await back((await back(print))(await back((await back(c)).non_data), await back((await back((await back(type))(await back((await back(C)).non_data)))).__name__)))
    await back(None)
    (await back(c)).non_data = await back('instance wins')
    await back(None)
    await back((await back(print))(await back((await back(c)).non_data)))
    await back(None)
    del (await back(c)).non_data
    await back(None)
    await back((await back(print))(await back((await back(c)).non_data)))
    await back(None)
    await back((await back(print))(await back((await back((await back(type))(await back((await back(c)).set_only)))).__name__)))
    await back(None)
    (await back(c)).set_only = await back(21)
    await back(None)
    await back((await back(print))(await back((await back(c)).set_only), await back((await back((await back(c)).__dict__))[await back('set_only')])))
    await back(None)
    try:
        del (await back(c)).set_only
        await back(None)
    except await back(AttributeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)
    (await back(C)).data = await back('replaced on the class')
    await back(None)
    await back((await back(print))(await back((await back(C)).data), await back((await back(c)).data)))
    await back(None)

    class Meta(await back(type)):
        both = Data('meta')
        only_meta = NonData()
        plain_meta = 'plain on meta'
    await back(None)

    class D(metaclass=Meta):
        both = 'class attribute'
        only_meta = 'class beats a non-data descriptor'
        plain_meta = 'class first'
    await back(None)
    await back((await back(print))(await back((await back(D)).both), await back((await back(D)).only_meta), await back((await back(D)).plain_meta)))
    await back(None)
    (await back(D)).both = await back(5)
    await back(None)
    try:
        await back((await back(print))(await back((await back((await back(D))())).both), await back((await back((await back(D))())).only_meta)))
        await back(None)
    except await back(AttributeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)

    class Lazy:

        @driven
        async def __init__(self, function):
            (await back(self)).function = await back(function)
            await back(None)

        @driven
        async def __set_name__(self, owner, name):
            (await back(self)).name = await back(name)
            await back(None)

        @driven
        async def __get__(self, instance, owner):
            if await back(await back(instance) is await back(None)):
                return await back(self)
            await back(None)
            await back((await back(print))(await back('compute'), await back((await back(self)).name)))
            await back(None)
            value = (await back((await back(instance)).__dict__))[await back((await back(self)).name)] = await back((await back((await back(self)).function))(await back(instance)))
            await back(None)
            return await back(value)
    await back(None)

    class Circle:

        @driven
        async def __init__(self, r):
            (await back(self)).r = await back(r)
            await back(None)

        @Lazy
        @driven
        async def area(self):
            return await back(await back(3) * await back(await back((await back(self)).r) ** await back(2)))
    await back(None)
    circle = await back((await back(Circle))(await back(2)))
    await back(None)
    await back((await back(print))(await back((await back(circle)).area), await back((await back(circle)).area), await back((await back(vars))(await back(circle)))))
    await back(None)

    class Typed:

        @driven
        async def __init__(self, kind, default=None):
            (await back(self)).kind, (await back(self)).default = await back((await back(kind), await back(default)))
            await back(None)

        @driven
        async def __set_name__(self, owner, name):
            (await back(self)).slot = await back(await back('_') + await back(name))
            await back(None)

        @driven
        async def __get__(self, instance, owner):
            return await back(await back(self) if await back(await back(instance) is await back(None)) else await back((await back(getattr))(await back(instance), await back((await back(self)).slot), await back((await back(self)).default))))

        @driven
        async def __set__(self, instance, value):
            if await back(not await back((await back(isinstance))(await back(value), await back((await back(self)).kind)))):
                raise await back((await back(TypeError))(await back(f'{await back((await back((await back(self)).slot))[await back(1):])} must be {await back((await back((await back(self)).kind)).__name__)}')))
            await back(None)
            await back((await back(setattr))(await back(instance), await back((await back(self)).slot), await back(value)))
            await back(None)
    await back(None)

    class Person:
        name = Typed(str, 'nobody')
        age = Typed(int, 0)
    await back(None)
    p = await back((await back(Person))())
    await back(None)
    await back((await back(print))(await back((await back(p)).name), await back((await back(p)).age)))
    await back(None)
    (await back(p)).age = await back(5)
    await back(None)
    try:
        (await back(p)).name = await back(5)
        await back(None)
    except await back(TypeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)
    await back((await back(print))(await back((await back(vars))(await back(p))), await back((await back((await back((await back(Person)).age)).kind)).__name__)))
    await back(None)

    class Raises:

        @driven
        async def __get__(self, instance, owner):
            raise await back((await back(AttributeError))(await back('from the descriptor')))
    await back(None)

    class WithGetattr:
        broken = Raises()

        @driven
        async def __getattr__(self, name):
            return await back(f'__getattr__ answered {await back(name)}')
    await back(None)
    await back((await back(print))(await back((await back((await back(WithGetattr))())).broken), await back((await back((await back(WithGetattr))())).other)))
    await back(None)
    try:
        await back((await back(WithGetattr)).broken)
        await back(None)
    except await back(AttributeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)

    class InstanceDescriptor:
        pass
    await back(None)
    i = await back((await back(InstanceDescriptor))())
    await back(None)
    (await back(i)).attribute = await back((await back(NonData))())
    await back(None)
    await back((await back(print))(await back((await back((await back(type))(await back((await back(i)).attribute)))).__name__)))
    await back(None)
    f = await back((await back((await back(lambda self: self)).__get__))(await back(5)))
    await back(None)
    await back((await back(print))(await back((await back(f))()), await back((await back((await back(type))(await back(f)))).__name__)))
    await back(None)
    await back((await back(print))(await back((await back((await back(type))(await back((await back(str)).upper)))).__name__), await back((await back((await back(type))(await back((await back('')).upper)))).__name__), await back((await back((await back(type))(await back((await back((await back(vars))(await back(str))))[await back('upper')])))).__name__), await back((await back((await back(type))(await back((await back(int)).__add__)))).__name__), await back((await back((await back(type))(await back((await back(1)).__add__)))).__name__), await back((await back((await back(type))(await back((await back((await back(vars))(await back(dict))))[await back('fromkeys')])))).__name__), await back((await back((await back(type))(await back((await back(C)).__dict__)))).__name__), await back((await back((await back(type))(await back((await back((await back(type)).__dict__))[await back('__mro__')])))).__name__)))
    await back(None)
    await back((await back(print))(await back((await back((await back((await back((await back(str)).upper)).__get__))(await back('abc'))))()), await back((await back((await back((await back(str)).__dict__))[await back('upper')])).__name__), await back((await back((await back((await back((await back(int)).__add__)).__get__))(await back(3))))(await back(4)))))
    await back(None)
program()
