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
    global A, B, Broken, C, Counting, D, Duplicate, E, Entries, Field, FromStar, Holder, Layout, Model, NotAClass, One, Plugin, Resolved, Three, Two, base, bases, error, options

    class Plugin:
        registry = []

        def __init_subclass__(cls, /, key=None, **kwargs):
            super().__init_subclass__(**kwargs)
            print('init_subclass', cls.__name__, key)
            cls.registry.append((key or cls.__name__.lower(), cls))
    await back(None)

    class A(await back(Plugin)):
        pass
    await back(None)

    class B(await back(Plugin), key='special'):
        pass
    await back(None)

    class C(await back(B)):
        pass
    await back(None)
    await back((await back(print))(await back([await back((await back(k), await back((await back(c)).__name__))) for k, c in await back((await back(Plugin)).registry)])))
    await back(None)
    try:

        class D(await back(Plugin), unknown=1):
            pass
        await back(None)
    except await back(TypeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)
    try:

        class E(unknown=1):
            pass
        await back(None)
    except await back(TypeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)

    class Field:

        @driven
        async def __set_name__(self, owner, name):
            await back((await back(print))(await back('set_name'), await back((await back(owner)).__name__), await back(name)))
            await back(None)
            (await back(self)).name = await back(name)
            await back(None)

        @driven
        async def __get__(self, instance, owner):
            return await back(f'{await back((await back(owner)).__name__)}.{await back((await back(self)).name)}')
    await back(None)

    class Model(await back(Plugin)):
        first = Field()
        second = Field()
        both = alias = Field()
    await back(None)
    await back((await back(print))(await back((await back(Model)).first), await back((await back((await back(Model))())).second), await back((await back(Model)).alias)))
    await back(None)
    (await back(Model)).late = await back((await back(Field))())
    await back(None)
    try:
        await back((await back(Model)).late)
        await back(None)
    except await back(AttributeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)

    class Broken:

        @driven
        async def __set_name__(self, owner, name):
            raise await back((await back(ValueError))(await back('bad name')))
    await back(None)
    try:

        class Holder:
            attribute = Broken()
        await back(None)
    except await back(ValueError) as error:
        await back((await back(print))(await back(error), await back((await back(error)).__notes__)))
        await back(None)
    await back(None)

    class Counting:
        count = 0

        def __init_subclass__(cls):
            cls.index = Counting.count
            Counting.count += 1
    await back(None)

    class One(await back(Counting)):
        pass
    await back(None)

    class Two(await back(Counting)):
        pass
    await back(None)

    class Three(await back(Two)):
        pass
    await back(None)
    await back((await back(print))(await back((await back(One)).index), await back((await back(Two)).index), await back((await back(Three)).index), await back((await back(Counting)).count)))
    await back(None)
    await back((await back(print))(await back([await back((await back(c)).__name__) for c in await back((await back((await back(Counting)).__subclasses__))())]), await back([await back((await back(c)).__name__) for c in await back((await back((await back(Two)).__subclasses__))())])))
    await back(None)
    bases = await back((await back(One), await back(Two)))
    await back(None)
    options = await back({await back('metaclass'): await back(type)})
    await back(None)

    class FromStar(*await back(bases), **options):
        pass
    await back(None)
    await back((await back(print))(await back([await back((await back(c)).__name__) for c in await back((await back(FromStar)).__mro__)])))
    await back(None)

    class Entries:

        @driven
        async def __init__(self, *bases):
            (await back(self)).bases = await back(bases)
            await back(None)

        @driven
        async def __mro_entries__(self, bases):
            await back((await back(print))(await back('mro_entries')))
            await back(None)
            return await back((await back(self)).bases)
    await back(None)

    class Resolved(await back((await back(Entries))(await back(Plugin))), key='resolved'):
        pass
    await back(None)
    await back((await back(print))(await back([await back((await back(c)).__name__) for c in await back((await back(Resolved)).__bases__)]), await back((await back(len))(await back((await back(Resolved)).__orig_bases__)))))
    await back(None)
    try:

        class NotAClass(await back(5)):
            pass
        await back(None)
    except await back(TypeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)
    async for base in each(await back((await back(bool), await back((await back(type))(await back(None))), await back((await back(type))(await back((await back(range))(await back(1))))), await back(slice), await back((await back(type))(await back(lambda: 0)))))):
        try:
            await back((await back(type))(await back('Sub'), await back((await back(base),)), await back({})))
            await back(None)
        except await back(TypeError) as error:
            await back((await back(print))(await back(error)))
            await back(None)
        await back(None)
    await back(None)
    try:

        class Duplicate(await back(One), await back(One)):
            pass
        await back(None)
    except await back(TypeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)
    try:

        class Layout(await back(int), await back(str)):
            pass
        await back(None)
    except await back(TypeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)
program()
