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
    global Circle, Monster, Pool, Query, Registered, Settings, Shape, Square, big, c, error, first, pool, second, troll

    class Settings:
        _only = None

        def __new__(cls, *args, **kwargs):
            if cls._only is None:
                cls._only = super().__new__(cls)
                cls._only.values = {}
            return cls._only

        @driven
        async def __getattr__(self, name):
            try:
                return await back((await back((await back(self)).values))[await back(name)])
            except await back(KeyError):
                raise await back((await back(AttributeError))(await back(f'no setting {await back(name)!r}'))) from await back(None)
            await back(None)
    await back(None)
    first, second = await back((await back((await back(Settings))()), await back((await back(Settings))())))
    await back(None)
    (await back((await back(first)).values))[await back('volume')] = await back(7)
    await back(None)
    await back((await back(print))(await back(await back(first) is await back(second)), await back((await back(second)).volume)))
    await back(None)
    try:
        await back((await back(second)).colour)
        await back(None)
    except await back(AttributeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)

    class Registered(await back(type)):
        kinds = {}

        def __new__(mcs, name, bases, namespace, kind=None):
            cls = super().__new__(mcs, name, bases, namespace)
            if kind:
                mcs.kinds[kind] = cls
            return cls

        @driven
        async def __init__(cls, name, bases, namespace, kind=None):
            await back((await back((await back((await back(super))())).__init__))(await back(name), await back(bases), await back(namespace)))
            await back(None)
            (await back(cls)).kind = await back(kind)
            await back(None)
    await back(None)

    class Shape(metaclass=Registered):

        @staticmethod
        @driven
        async def make(kind, *args):
            try:
                return await back((await back((await back((await back(Registered)).kinds))[await back(kind)]))(*await back(args)))
            except await back(KeyError):
                raise await back((await back(ValueError))(await back(f'unknown shape {await back(kind)!r}'))) from await back(None)
            await back(None)

        @driven
        async def __repr__(self):
            return await back(f'{await back((await back((await back(type))(await back(self)))).__name__)}({await back((await back((await back(', ')).join))(await back((f'{k}={v}' for k, v in await back((await back((await back((await back(vars))(await back(self)))).items))())))))})')
    await back(None)

    class Square(await back(Shape), kind='square'):

        @driven
        async def __init__(self, side):
            (await back(self)).side = await back(side)
            await back(None)
    await back(None)

    class Circle(await back(Shape), kind='circle'):

        @driven
        async def __init__(self, radius=1):
            (await back(self)).radius = await back(radius)
            await back(None)
    await back(None)
    await back((await back(print))(await back((await back((await back(Shape)).make))(await back('square'), await back(3))), await back((await back((await back(Shape)).make))(await back('circle'))), await back((await back(sorted))(await back((await back(Registered)).kinds))), await back((await back(Square)).kind), await back((await back(Shape)).kind)))
    await back(None)
    try:
        await back((await back((await back(Shape)).make))(await back('blob')))
        await back(None)
    except await back(ValueError) as error:
        await back((await back(print))(await back(error), await back((await back(error)).__cause__), await back((await back((await back(type))(await back((await back(error)).__context__)))).__name__)))
        await back(None)
    await back(None)

    class Query:

        @driven
        async def __init__(self, table):
            (await back(self)).parts = await back({await back('table'): await back(table), await back('where'): await back([]), await back('limit'): await back(None)})
            await back(None)

        @driven
        async def where(self, **conditions):
            (await back((await back(self)).parts))[await back('where')] += await back([await back(f'{await back(k)}={await back(v)!r}') for k, v in await back((await back((await back(conditions)).items))())])
            await back(None)
            return await back(self)

        @driven
        async def limit(self, n):
            (await back((await back(self)).parts))[await back('limit')] = await back(n)
            await back(None)
            return await back(self)

        @driven
        async def __str__(self):
            text = await back((await back((await back('select * from {table}')).format))(**await back((await back(self)).parts)))
            await back(None)
            if await back((await back((await back(self)).parts))[await back('where')]):
                text += await back(await back(' where ') + await back((await back((await back(' and ')).join))(await back((await back((await back(self)).parts))[await back('where')]))))
                await back(None)
            await back(None)
            return await back(await back(text) + await back(await back(f' limit {await back((await back((await back(self)).parts))[await back('limit')])}') if await back((await back((await back(self)).parts))[await back('limit')]) else await back('')))
    await back(None)
    await back((await back(print))(await back((await back(Query))(await back('users'))), await back('|'), await back((await back((await back((await back((await back((await back((await back((await back(Query))(await back('users')))).where))(name=await back('Ada'), age=await back(36)))).where))(active=await back(True)))).limit))(await back(5)))))
    await back(None)

    class Monster:

        @driven
        async def __init__(self, name, **traits):
            (await back(self)).name, (await back(self)).traits = await back((await back(name), await back(traits)))
            await back(None)

        @driven
        async def clone(self, **changes):
            copy = await back((await back((await back(object)).__new__))(await back((await back(type))(await back(self)))))
            await back(None)
            await back((await back((await back((await back(copy)).__dict__)).update))(await back((await back(self)).__dict__)))
            await back(None)
            (await back(copy)).traits = await back({**await back((await back(self)).traits), **await back(changes)})
            await back(None)
            return await back(copy)
    await back(None)
    troll = await back((await back(Monster))(await back('troll'), size=await back(3), skin=await back('green')))
    await back(None)
    big = await back((await back((await back(troll)).clone))(size=await back(9)))
    await back(None)
    await back((await back(print))(await back((await back(troll)).traits), await back((await back(big)).traits), await back((await back(big)).name), await back(await back((await back(type))(await back(big))) is await back(Monster))))
    await back(None)

    class Pool:

        @driven
        async def __init__(self, make, size):
            (await back(self)).free = await back([await back((await back(make))(await back(n))) for n in await back((await back(range))(await back(size)))])
            await back(None)
            (await back(self)).waiting = await back(0)
            await back(None)

        @driven
        async def __enter__(self):
            if await back(not await back((await back(self)).free)):
                (await back(self)).waiting += await back(1)
                await back(None)
                raise await back((await back(LookupError))(await back('nothing free')))
            await back(None)
            (await back(self)).last = await back((await back((await back((await back(self)).free)).pop))())
            await back(None)
            return await back((await back(self)).last)

        @driven
        async def __exit__(self, *details):
            await back((await back((await back((await back(self)).free)).append))(await back((await back(self)).last)))
            await back(None)
    await back(None)
    pool = await back((await back(Pool))(await back(lambda n: f'connection {n}'), await back(1)))
    await back(None)
    async with entered(await back(pool)) as c:
        await back((await back(print))(await back(c), await back((await back(len))(await back((await back(pool)).free)))))
        await back(None)
        try:
            async with entered(await back(pool)):
                await back((await back(print))(await back('never')))
                await back(None)
            await back(None)
        except await back(LookupError) as error:
            await back((await back(print))(await back(error)))
            await back(None)
        await back(None)
    await back(None)
    await back((await back(print))(await back((await back(len))(await back((await back(pool)).free))), await back((await back(pool)).waiting)))
    await back(None)
program()
