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
    global Auto, BadPrepare, Base, Both, Check, Checked, Conflict, Derived, Direct, Fine, Meta, NotAClass, Other, Prepared, Second, Service, Singleton, error, function, name

    class Meta(await back(type)):

        @classmethod
        @driven
        async def __prepare__(mcs, name, bases, **options):
            await back((await back(print))(await back('prepare'), await back(name), await back([await back((await back(b)).__name__) for b in await back(bases)]), await back(options)))
            await back(None)
            return await back({await back('prepared'): await back(True)})

        def __new__(mcs, name, bases, namespace, **options):
            print('new', name, sorted((k for k in namespace if not k.startswith('__'))))
            return super().__new__(mcs, name, bases, namespace)

        @driven
        async def __init__(cls, name, bases, namespace, **options):
            await back((await back(print))(await back('init'), await back(name), await back(options)))
            await back(None)
            await back((await back((await back((await back(super))())).__init__))(await back(name), await back(bases), await back(namespace)))
            await back(None)

        @driven
        async def __call__(cls, *args, **kwargs):
            await back((await back(print))(await back('call'), await back((await back(cls)).__name__), await back(args), await back(kwargs)))
            await back(None)
            return await back((await back((await back((await back(super))())).__call__))(*await back(args), **await back(kwargs)))

        @driven
        async def __repr__(cls):
            return await back(f'<{await back((await back(cls)).__name__)} of {await back((await back((await back(type))(await back(cls)))).__name__)}>')

        @driven
        async def on_class(cls):
            return await back(await back('method of the metaclass on ') + await back((await back(cls)).__name__))

        @property
        @driven
        async def shown(cls):
            return await back((await back((await back((await back(cls)).__name__)).upper))())

        @driven
        async def __len__(cls):
            return await back(42)

        @driven
        async def __getitem__(cls, key):
            return await back(f'{await back((await back(cls)).__name__)}[{await back(key)}]')

        @driven
        async def __contains__(cls, item):
            return await back(await back(item) == await back('in'))

        @driven
        async def __iter__(cls):
            return await back((await back(iter))(await back('abc')))

        @driven
        async def __add__(cls, other):
            return await back(f'{await back((await back(cls)).__name__)}+{await back(other)}')

        @driven
        async def __getattr__(cls, name):
            if await back((await back((await back(name)).startswith))(await back('dyn'))):
                return await back(name)
            await back(None)
            raise await back((await back(AttributeError))(await back(f'{await back(cls)!r} lacks {await back(name)}')))
    await back(None)

    class Base(metaclass=Meta, option=1):
        x = 1

        @driven
        async def __init__(self, value=0):
            (await back(self)).value = await back(value)
            await back(None)
    await back(None)

    class Derived(await back(Base)):
        pass
    await back(None)
    await back((await back(print))(await back((await back((await back(Base))(await back(5)))).value), await back((await back((await back(type))(await back(Derived)))).__name__), await back((await back((await back(Derived)).on_class))()), await back((await back(Derived)).shown), await back((await back(len))(await back(Base))), await back((await back(Base))[await back('k')]), await back(await back('in') in await back(Base)), await back((await back(list))(await back(Derived))), await back(await back(Base) + await back(1))))
    await back(None)
    await back((await back(print))(await back((await back(Base)).dynamic), await back((await back(Base)).prepared), await back((await back(repr))(await back(Base))), await back(f'{await back(Derived)}'), await back((await back(str))(await back(Base))), await back([await back(Base)])))
    await back(None)
    try:
        await back((await back(Base)).missing)
        await back(None)
    except await back(AttributeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)
    async for name in each(await back((await back('on_class'), await back('shown'), await back('dynamic')))):
        try:
            await back((await back(getattr))(await back((await back(Base))()), await back(name)))
            await back(None)
        except await back(AttributeError) as error:
            await back((await back(print))(await back(error)))
            await back(None)
        await back(None)
    await back(None)

    class Other(await back(type)):
        pass
    await back(None)
    try:

        class Conflict(await back(Base), metaclass=Other):
            pass
        await back(None)
    except await back(TypeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)

    class Both(await back(Meta), await back(Other)):
        pass
    await back(None)

    class Fine(await back(Base), metaclass=Both):
        pass
    await back(None)
    await back((await back(print))(await back((await back((await back(type))(await back(Fine)))).__name__), await back((await back((await back(type))(await back((await back(type))(await back(Fine)))))).__name__)))
    await back(None)

    @driven
    async def function(name, bases, namespace, **options):
        await back((await back(print))(await back('a function as metaclass'), await back(name), await back(bases), await back(options)))
        await back(None)
        return await back((await back(dict))(name=await back(name), keys=await back((await back(sorted))(await back((k for k in await back(namespace) if not k.startswith('__')))))))
    await back(None)

    class NotAClass(metaclass=function, extra='e'):
        y = 2
    await back(None)
    await back((await back(print))(await back(NotAClass)))
    await back(None)

    class Singleton(await back(type)):
        instances = {}

        @driven
        async def __call__(cls, *args):
            if await back(await back(cls) not in await back((await back(cls)).instances)):
                (await back((await back(cls)).instances))[await back(cls)] = await back((await back((await back((await back(super))())).__call__))(*await back(args)))
                await back(None)
            await back(None)
            return await back((await back((await back(cls)).instances))[await back(cls)])
    await back(None)

    class Service(metaclass=Singleton):
        pass
    await back(None)

    class Second(metaclass=Singleton):
        pass
    await back(None)
    await back((await back(print))(await back(await back((await back(Service))()) is await back((await back(Service))())), await back(await back((await back(Service))()) is await back((await back(Second))()))))
    await back(None)

    class Prepared(await back(type)):

        @staticmethod
        @driven
        async def __prepare__(name, bases):

            class Namespace(await back(dict)):

                @driven
                async def __setitem__(self, key, value):
                    if await back(not await back((await back((await back(key)).startswith))(await back('__')))):
                        await back((await back(print))(await back('bind'), await back(key)))
                        await back(None)
                    await back(None)
                    await back((await back((await back((await back(super))())).__setitem__))(await back(key), await back(value)))
                    await back(None)

                @driven
                async def __missing__(self, key):
                    if await back((await back((await back(key)).startswith))(await back('auto_'))):
                        return await back((await back(key))[await back(5):])
                    await back(None)
                    raise await back((await back(KeyError))(await back(key)))
            await back(None)
            return await back((await back(Namespace))())
    await back(None)

    class Auto(metaclass=Prepared):
        first = auto_hello
        second = first + '!'

        @driven
        async def third(self):
            pass
            await back(None)
    await back(None)
    await back((await back(print))(await back((await back(Auto)).first), await back((await back(Auto)).second)))
    await back(None)
    try:

        class BadPrepare(metaclass=type('M', (type,), {'__prepare__': lambda *a, **k: 5})):
            pass
        await back(None)
    except await back(TypeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)
    Direct = await back((await back(Meta))(await back('Direct'), await back((await back(Base),)), await back({await back('y'): await back(3)})))
    await back(None)
    await back((await back(print))(await back((await back(Direct)).y), await back(await back((await back(type))(await back(Direct))) is await back(Meta)), await back((await back((await back(Direct))(await back(1)))).value)))
    await back(None)

    class Check(await back(type)):

        @driven
        async def __instancecheck__(cls, instance):
            return await back(await back(instance) == await back('yes'))

        @driven
        async def __subclasscheck__(cls, other):
            return await back(await back(other) is await back(int))
    await back(None)

    class Checked(metaclass=Check):
        pass
    await back(None)
    await back((await back(print))(await back((await back(isinstance))(await back('yes'), await back(Checked))), await back((await back(isinstance))(await back(5), await back(Checked))), await back((await back(isinstance))(await back((await back(Checked))()), await back(Checked))), await back((await back(issubclass))(await back(int), await back(Checked))), await back((await back(issubclass))(await back(str), await back(Checked)))))
    await back(None)
    await back((await back(print))(await back((await back(isinstance))(await back(5), await back((await back(str), await back(Checked), await back(int))))), await back((await back(isinstance))(await back('yes'), await back((await back(Checked),))))))
    await back(None)
program()
