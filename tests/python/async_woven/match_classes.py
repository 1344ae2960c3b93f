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
    global BadArgs, BadName, Meta, NoArgs, Point, Point3, Property, Seven, Twice, attempt, builtin, error, number, p, value, where

    class Point:
        __match_args__ = ('x', 'y')

        @driven
        async def __init__(self, x, y):
            (await back(self)).x, (await back(self)).y = await back((await back(x), await back(y)))
            await back(None)

        @driven
        async def __repr__(self):
            return await back(f'Point({await back((await back(self)).x)}, {await back((await back(self)).y)})')
    await back(None)

    class Point3(await back(Point)):
        __match_args__ = ('x', 'y', 'z')

        @driven
        async def __init__(self, x, y, z):
            await back((await back((await back((await back(super))())).__init__))(await back(x), await back(y)))
            await back(None)
            (await back(self)).z = await back(z)
            await back(None)
    await back(None)

    @driven
    async def where(point):
        match await back(point):
            case Point3(_, _, z=0):
                return await back('flat')
            case Point3(x, y, z):
                return await back(f'space {await back(x)} {await back(y)} {await back(z)}')
            case Point(0, 0):
                return await back('origin')
            case Point(0, y) | Point(y, 0):
                return await back(f'on an axis at {await back(y)}')
            case Point(x, y) if await back(await back(x) == await back(y)):
                return await back('diagonal')
            case Point(x=x):
                return await back(f'x {await back(x)}')
            case [Point(x=a), Point(x=b)]:
                return await back(f'two points {await back(a)} {await back(b)}')
            case captured:
                return await back(f'captured {await back((await back((await back(type))(await back(captured)))).__name__)}')
        await back(None)
    await back(None)
    async for p in each(await back((await back((await back(Point))(await back(0), await back(0))), await back((await back(Point))(await back(0), await back(3))), await back((await back(Point))(await back(4), await back(0))), await back((await back(Point))(await back(2), await back(2))), await back((await back(Point))(await back(1), await back(2))), await back((await back(Point3))(await back(1), await back(2), await back(0))), await back((await back(Point3))(await back(1), await back(2), await back(3))), await back([await back((await back(Point))(await back(5), await back(6))), await back((await back(Point))(await back(7), await back(8)))]), await back('no')))):
        await back((await back(print))(await back(p), await back((await back(where))(await back(p)))))
        await back(None)
    await back(None)

    @driven
    async def builtin(value):
        match await back(value):
            case bool(b):
                return await back((await back('bool'), await back(b)))
            case int(n):
                return await back((await back('int'), await back(n)))
            case float(f):
                return await back((await back('float'), await back(f)))
            case str(s):
                return await back((await back('str'), await back(s)))
            case bytes(b):
                return await back((await back('bytes'), await back(b)))
            case list([first, *_]):
                return await back((await back('list'), await back(first)))
            case tuple([a, b]):
                return await back((await back('tuple'), await back(a), await back(b)))
            case dict({'k': v}):
                return await back((await back('dict'), await back(v)))
            case set(s) | frozenset(s):
                return await back((await back('set'), await back((await back(sorted))(await back(s)))))
            case list() | tuple() | dict():
                return await back((await back('container'), await back((await back(len))(await back(value)))))
            case type():
                return await back((await back('class'), await back((await back(value)).__name__)))
        await back(None)
    await back(None)
    async for value in each(await back((await back(True), await back(3), await back(2.5), await back('s'), await back(b'b'), await back([await back(1), await back(2)]), await back([]), await back((await back(1), await back(2))), await back((await back(1),)), await back({await back('k'): await back(5)}), await back({}), await back({await back(3), await back(1)}), await back((await back(frozenset))(await back([await back(2)]))), await back(int), await back(None)))):
        await back((await back(print))(await back((await back(builtin))(await back(value)))))
        await back(None)
    await back(None)

    class NoArgs:
        a = 1
    await back(None)

    class BadArgs:
        __match_args__ = ['a']
        a = 1
    await back(None)

    class BadName:
        __match_args__ = (1,)
    await back(None)

    class Twice:
        __match_args__ = ('a', 'a')
        a = 1
    await back(None)

    @driven
    async def attempt(number):
        match await back(number):
            case 0:
                match await back((await back(NoArgs))()):
                    case NoArgs(1):
                        pass
                        await back(None)
                await back(None)
            case 1:
                match await back((await back(BadArgs))()):
                    case BadArgs(1):
                        pass
                        await back(None)
                await back(None)
            case 2:
                match await back((await back(BadName))()):
                    case BadName(1):
                        pass
                        await back(None)
                await back(None)
            case 3:
                match await back((await back(Twice))()):
                    case Twice(1, 1):
                        pass
                        await back(None)
                await back(None)
            case 4:
                match await back((await back(Point))(await back(1), await back(2))):
                    case Point(1, x=1):
                        pass
                        await back(None)
                await back(None)
            case 5:
                match await back((await back(Point))(await back(1), await back(2))):
                    case Point(1, 2, 3):
                        pass
                        await back(None)
                await back(None)
            case 6:
                match await back(5):
                    case int(1, 2):
                        pass
                        await back(None)
                await back(None)
            case 7:
                not_class = await back(5)
                await back(None)
                match await back(5):
                    case not_class():
                        pass
                        await back(None)
                await back(None)
            case 8:
                match await back((await back(Point))(await back(1), await back(2))):
                    case Point(missing=1):
                        return await back('matched')
                    case Point(x=1, missing=2):
                        return await back('matched')
                await back(None)
                return await back('a missing attribute does not match')
            case 9:
                match await back(5):
                    case undefined():
                        pass
                        await back(None)
                await back(None)
        await back(None)
    await back(None)
    async for number in each(await back((await back(range))(await back(10)))):
        try:
            await back((await back(print))(await back(number), await back((await back(attempt))(await back(number)))))
            await back(None)
        except await back(Exception) as error:
            await back((await back(print))(await back(number), await back((await back((await back(type))(await back(error)))).__name__), await back(error)))
            await back(None)
        await back(None)
    await back(None)

    class Property:

        @property
        @driven
        async def value(self):
            await back((await back(print))(await back('property asked')))
            await back(None)
            return await back(5)

        @property
        @driven
        async def broken(self):
            raise await back((await back(RuntimeError))(await back('broken property')))

        @property
        @driven
        async def missing(self):
            raise await back((await back(AttributeError))(await back('pretends not to exist')))
    await back(None)
    match await back((await back(Property))()):
        case Property(missing=_):
            await back((await back(print))(await back('never')))
            await back(None)
        case Property(value=5):
            await back((await back(print))(await back('five')))
            await back(None)
    await back(None)
    try:
        match await back((await back(Property))()):
            case Property(broken=1):
                pass
                await back(None)
        await back(None)
    except await back(RuntimeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)

    class Meta(await back(type)):

        @driven
        async def __instancecheck__(cls, instance):
            await back((await back(print))(await back('instance check of'), await back(instance)))
            await back(None)
            return await back(await back(instance) == await back(7))
    await back(None)

    class Seven(metaclass=Meta):
        pass
    await back(None)
    match await back(7):
        case Seven():
            await back((await back(print))(await back('seven')))
            await back(None)
    await back(None)
    match await back(8):
        case Seven():
            await back((await back(print))(await back('never')))
            await back(None)
        case _:
            await back((await back(print))(await back('eight')))
            await back(None)
    await back(None)
program()
