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
    global A, Abstract, Animal, B, Broken, Cat, Colour, Counted, Enumeration, Field, Final, L, M, Meta, Pixel, Point, Record, Sealed, Tabby, action, cls, error, required

    class Final(await back(type)):

        def __new__(mcs, name, bases, namespace):
            for base in bases:
                if isinstance(base, Final):
                    raise TypeError(f'{base.__name__} is final')
            return super().__new__(mcs, name, bases, namespace)
    await back(None)

    class Sealed(metaclass=Final):
        pass
    await back(None)
    try:

        class Broken(await back(Sealed)):
            pass
        await back(None)
    except await back(TypeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)

    class Abstract(await back(type)):

        @driven
        async def __call__(cls, *args, **kwargs):
            missing = await back((await back(sorted))(await back((name for base in await back((await back(reversed))(await back((await back(cls)).__mro__))) for name, value in vars(base).items() if getattr(value, 'required', False) and getattr(getattr(cls, name), 'required', False)))))
            await back(None)
            if await back(missing):
                raise await back((await back(TypeError))(await back(f'{await back((await back(cls)).__name__)} lacks {await back((await back((await back(', ')).join))(await back(missing)))}')))
            await back(None)
            return await back((await back((await back((await back(super))())).__call__))(*await back(args), **await back(kwargs)))
    await back(None)

    @driven
    async def required(function):
        (await back(function)).required = await back(True)
        await back(None)
        return await back(function)
    await back(None)

    class Animal(metaclass=Abstract):

        @required
        @driven
        async def sound(self):
            await back(...)
            await back(None)

        @required
        @driven
        async def legs(self):
            await back(...)
            await back(None)

        @driven
        async def describe(self):
            return await back(f'{await back((await back((await back(self)).sound))())} on {await back((await back((await back(self)).legs))())}')
    await back(None)

    class Cat(await back(Animal)):

        @driven
        async def sound(self):
            return await back('meow')
    await back(None)

    class Tabby(await back(Cat)):

        @driven
        async def legs(self):
            return await back(4)
    await back(None)
    async for cls in each(await back((await back(Animal), await back(Cat), await back(Tabby)))):
        try:
            await back((await back(print))(await back((await back((await back((await back(cls))())).describe))())))
            await back(None)
        except await back(TypeError) as error:
            await back((await back(print))(await back(error)))
            await back(None)
        await back(None)
    await back(None)

    class Enumeration(await back(type)):

        @classmethod
        @driven
        async def __prepare__(mcs, name, bases):
            return await back({})

        def __new__(mcs, name, bases, namespace):
            members = {k: v for k, v in namespace.items() if not k.startswith('_') and (not callable(v))}
            cls = super().__new__(mcs, name, bases, {k: v for k, v in namespace.items() if k not in members})
            cls._members = {}
            for key, value in members.items():
                member = object.__new__(cls)
                member.name, member.value = (key, value)
                cls._members[key] = member
                type.__setattr__(cls, key, member)
            return cls

        @driven
        async def __iter__(cls):
            return await back((await back(iter))(await back((await back((await back((await back(cls))._members)).values))())))

        @driven
        async def __len__(cls):
            return await back((await back(len))(await back((await back(cls))._members)))

        @driven
        async def __getitem__(cls, name):
            return await back((await back((await back(cls))._members))[await back(name)])

        @driven
        async def __contains__(cls, member):
            return await back(await back(member) in await back((await back((await back((await back(cls))._members)).values))()))

        @driven
        async def __setattr__(cls, name, value):
            if await back(await back(name) in await back((await back(getattr))(await back(cls), await back('_members'), await back({})))):
                raise await back((await back(AttributeError))(await back(f'{await back(name)} is constant')))
            await back(None)
            await back((await back((await back((await back(super))())).__setattr__))(await back(name), await back(value)))
            await back(None)

        @driven
        async def __call__(cls, value):
            async for member in each(await back(cls)):
                if await back(await back((await back(member)).value) == await back(value)):
                    return await back(member)
                await back(None)
            await back(None)
            raise await back((await back(ValueError))(await back(f'{await back(value)!r} is no {await back((await back(cls)).__name__)}')))
    await back(None)

    class Colour(metaclass=Enumeration):
        RED = 1
        GREEN = 2
        BLUE = 3

        @driven
        async def __repr__(self):
            return await back(f'{await back((await back((await back(type))(await back(self)))).__name__)}.{await back((await back(self)).name)}')

        @driven
        async def mixed(self, other):
            return await back((await back(Colour))(await back(await back(await back(await back((await back(self)).value) + await back((await back(other)).value)) % await back(3)) + await back(1))))
    await back(None)
    await back((await back(print))(await back((await back(list))(await back(Colour))), await back((await back(len))(await back(Colour))), await back((await back(Colour)).RED), await back((await back(Colour))[await back('GREEN')]), await back((await back(Colour))(await back(3))), await back(await back((await back(Colour)).RED) in await back(Colour)), await back(await back(1) in await back(Colour)), await back((await back((await back((await back(Colour)).RED)).mixed))(await back((await back(Colour)).BLUE))), await back(await back((await back(Colour)).RED) is await back((await back(Colour))(await back(1)))), await back((await back({await back((await back(Colour)).RED): await back('hot')}))[await back((await back(Colour))(await back(1)))])))
    await back(None)
    async for action in each(await back((await back(lambda: setattr(Colour, 'RED', 5)), await back(lambda: Colour(9)), await back(lambda: Colour['PINK'])))):
        try:
            await back((await back(action))())
            await back(None)
        except await back((await back(AttributeError), await back(ValueError), await back(KeyError))) as error:
            await back((await back(print))(await back((await back((await back(type))(await back(error)))).__name__), await back(error)))
            await back(None)
        await back(None)
    await back(None)

    class Field:

        @driven
        async def __set_name__(self, owner, name):
            (await back(self)).name = await back(name)
            await back(None)

        @driven
        async def __get__(self, instance, owner):
            return await back(await back(self) if await back(await back(instance) is await back(None)) else await back((await back((await back((await back(instance)).__dict__)).get))(await back((await back(self)).name))))

        @driven
        async def __set__(self, instance, value):
            (await back((await back(instance)).__dict__))[await back((await back(self)).name)] = await back(value)
            await back(None)
    await back(None)

    class Record(await back(type)):

        @driven
        async def __init__(cls, name, bases, namespace):
            await back((await back((await back((await back(super))())).__init__))(await back(name), await back(bases), await back(namespace)))
            await back(None)
            (await back(cls)).fields = await back([*await back((await back(getattr))(await back((await back(cls)).__base__), await back('fields'), await back(()))), *await back((k for k, v in await back((await back((await back(namespace)).items))()) if isinstance(v, Field)))])
            await back(None)
            await back((await back(exec))(await back(await back(await back(f'def __init__(self, {await back(await back((await back((await back(', ')).join))(await back((f + '=None' for f in await back((await back(cls)).fields))))) or await back('*_'))}):\n') + await back((await back((await back('')).join))(await back((f'    self.{f} = {f}\n' for f in await back((await back(cls)).fields)))))) + await back('    pass')), await back((scope := (await back({}))))))
            await back(None)
            (await back(cls)).__init__ = await back((await back(scope))[await back('__init__')])
            await back(None)
            (await back(cls)).__repr__ = await back(lambda self: f'{type(self).__name__}({', '.join((f'{f}={getattr(self, f)!r}' for f in self.fields))})')
            await back(None)
            (await back(cls)).__eq__ = await back(lambda self, other: type(self) is type(other) and vars(self) == vars(other))
            await back(None)
    await back(None)

    class Point(metaclass=Record):
        x = Field()
        y = Field()
    await back(None)

    class Pixel(await back(Point)):
        colour = Field()
    await back(None)
    await back((await back(print))(await back((await back(Point))(await back(1), await back(2))), await back((await back(Pixel))(await back(1), y=await back(2), colour=await back('red'))), await back(await back((await back(Point))(await back(1), await back(2))) == await back((await back(Point))(await back(1), await back(2)))), await back(await back((await back(Point))(await back(1))) == await back((await back(Point))(await back(2)))), await back((await back(Pixel)).fields), await back((await back(Pixel))())))
    await back(None)

    class Counted(await back(type)):
        created = {}

        @driven
        async def __call__(cls, *args):
            (await back((await back(Counted)).created))[await back((await back(cls)).__name__)] = await back(await back((await back((await back((await back(Counted)).created)).get))(await back((await back(cls)).__name__), await back(0))) + await back(1))
            await back(None)
            return await back((await back((await back((await back(super))())).__call__))(*await back(args)))
    await back(None)

    class A(metaclass=Counted):
        pass
    await back(None)

    class B(await back(A)):
        pass
    await back(None)
    await back((await back(A))())
    await back(None)
    await back((await back(B))())
    await back(None)
    await back((await back(B))())
    await back(None)
    await back((await back(print))(await back((await back(Counted)).created), await back((await back(type))(await back(A))), await back(await back((await back(type))(await back((await back(type))(await back(A))))) is await back(type)), await back((await back(isinstance))(await back(A), await back(Counted))), await back((await back((await back((await back(Counted)).__mro__))[await back(1)])).__name__)))
    await back(None)

    class Meta(await back(type)):

        def __new__(mcs, *args, **kwargs):
            return super().__new__(mcs, *args)

        @driven
        async def __init__(cls, *args, **kwargs):
            (await back(cls)).options = await back(kwargs)
            await back(None)

        @driven
        async def __dir__(cls):
            return await back([await back('only'), await back('these')])

        @driven
        async def __str__(cls):
            return await back('str of a class')

        @driven
        async def __hash__(cls):
            return await back(42)

        @driven
        async def __eq__(cls, other):
            return await back(await back(await back(cls) is await back(other)) or await back(await back(other) == await back('anything')))

        @driven
        async def __lt__(cls, other):
            return await back(await back((await back(cls)).__name__) < await back((await back(other)).__name__))

        @driven
        async def __bool__(cls):
            return await back(False)

        def __del__(cls):
            pass
    await back(None)

    class M(metaclass=Meta, a=1, b=[2]):
        pass
    await back(None)

    class L(metaclass=Meta):
        pass
    await back(None)
    await back((await back(print))(await back((await back(M)).options), await back((await back(L)).options), await back((await back(dir))(await back(M))), await back((await back(str))(await back(M))), await back((await back(hash))(await back(M))), await back(await back(M) == await back('anything')), await back((await back(bool))(await back(M))), await back([await back((await back(c)).__name__) for c in await back((await back(sorted))(await back([await back(M), await back(L)])))]), await back((await back((await back((await back(M)).__dict__)).get))(await back('options')))))
    await back(None)
program()
