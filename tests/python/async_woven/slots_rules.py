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
    global Child, Conflict, Default, EmptySlots, Number, One, Point, Private, SlottedChild, Two, Weak, WithDict, a, attempt, b, c, d, error, made, p, s, slots, w, weak, weakref

    class Point:
        __slots__ = ('x', 'y')

        @driven
        async def __init__(self, x, y):
            (await back(self)).x, (await back(self)).y = await back((await back(x), await back(y)))
            await back(None)
    await back(None)

    @driven
    async def attempt(action):
        try:
            await back((await back(print))(await back((await back(action))())))
            await back(None)
        except await back(Exception) as error:
            await back((await back(print))(await back((await back((await back(type))(await back(error)))).__name__), await back(error)))
            await back(None)
        await back(None)
    await back(None)
    p = await back((await back(Point))(await back(1), await back(2)))
    await back(None)
    await back((await back(print))(await back((await back(p)).x), await back((await back(p)).y), await back((await back(hasattr))(await back(p), await back('__dict__'))), await back((await back(Point)).__slots__), await back((await back((await back(type))(await back((await back(Point)).x)))).__name__)))
    await back(None)
    await back((await back(attempt))(await back(lambda: setattr(p, 'z', 3))))
    await back(None)
    await back((await back(attempt))(await back(lambda: p.z)))
    await back(None)
    await back((await back(attempt))(await back(lambda: vars(p))))
    await back(None)
    del (await back(p)).x
    await back(None)
    await back((await back(attempt))(await back(lambda: p.x)))
    await back(None)
    await back((await back(attempt))(await back(lambda: delattr(p, 'x'))))
    await back(None)
    (await back(p)).x = await back(5)
    await back(None)
    await back((await back(print))(await back((await back(p)).x), await back((await back((await back((await back(Point)).y)).__get__))(await back(p))), await back((await back((await back(Point)).x)).__name__)))
    await back(None)

    class Child(await back(Point)):
        pass
    await back(None)

    class SlottedChild(await back(Point)):
        __slots__ = 'z'
    await back(None)

    class WithDict(await back(Point)):
        __slots__ = ('__dict__', 'w')
    await back(None)
    c = await back((await back(Child))(await back(1), await back(2)))
    await back(None)
    (await back(c)).anything = await back(3)
    await back(None)
    await back((await back(print))(await back((await back(vars))(await back(c))), await back((await back(c)).x)))
    await back(None)
    s = await back((await back(SlottedChild))(await back(1), await back(2)))
    await back(None)
    (await back(s)).z = await back(3)
    await back(None)
    await back((await back(attempt))(await back(lambda: setattr(s, 'q', 1))))
    await back(None)
    w = await back((await back(WithDict))(await back(1), await back(2)))
    await back(None)
    (await back(w)).w, (await back(w)).free = await back((await back(4), await back(5)))
    await back(None)
    await back((await back(print))(await back((await back(vars))(await back(w))), await back((await back(w)).w)))
    await back(None)

    class Conflict:
        try:

            class Inner:
                __slots__ = ('a',)
                a = 1
        except ValueError as error:
            print(error)
    await back(None)
    async for slots in each(await back((await back((await back('1bad'),)), await back((await back(5),)), await back((await back('a'), await back('a'))), await back((await back('__dict__'), await back('__dict__'))), await back('single'), await back([await back('list')]), await back({await back('key'): await back('doc')}), await back((await back('has space'),)), await back((await back(iter))(await back([await back('it')])))))):
        try:
            made = await back((await back(type))(await back('Made'), await back(()), await back({await back('__slots__'): await back(slots)})))
            await back(None)
            await back((await back(print))(await back('made'), await back((await back(sorted))(await back((k for k in await back((await back(vars))(await back(made))) if not k.startswith('__')))))))
            await back(None)
        except await back((await back(TypeError), await back(ValueError))) as error:
            await back((await back(print))(await back((await back((await back(type))(await back(error)))).__name__), await back(error)))
            await back(None)
        await back(None)
    await back(None)

    class One:
        __slots__ = ('a',)
    await back(None)

    class Two:
        __slots__ = ('b',)
    await back(None)
    await back((await back(attempt))(await back(lambda: type('Both', (One, Two), {}))))
    await back(None)

    class EmptySlots:
        __slots__ = ()
    await back(None)
    await back((await back(print))(await back((await back((await back((await back((await back(type))(await back('Fine'), await back((await back(One), await back(EmptySlots))), await back({await back('__slots__'): await back(())})))).__mro__))[await back(2)])).__name__)))
    await back(None)

    class Private:
        __slots__ = ('__secret', '_half')

        @driven
        async def __init__(self):
            (await back(self)).__secret = await back(1)
            await back(None)
    await back(None)
    await back((await back(print))(await back((await back((await back(Private))()))._Private__secret), await back((await back(sorted))(await back((k for k in await back((await back(vars))(await back(Private))) if 'secret' in k))))))
    await back(None)

    class Number(await back(int)):
        __slots__ = ()
    await back(None)
    await back((await back(attempt))(await back(lambda: setattr(Number(5), 'x', 1))))
    await back(None)
    await back((await back(attempt))(await back(lambda: type('Bad', (int,), {'__slots__': ('a',)}))))
    await back(None)
    await back((await back(print))(await back(await back((await back(Number))(await back(5))) + await back(1))))
    await back(None)

    class Weak:
        __slots__ = ('__weakref__',)
    await back(None)

    class Default:
        __slots__ = ('v',)

        @driven
        async def __getattr__(self, name):
            return await back(f'no {await back(name)} yet')
    await back(None)
    d = await back((await back(Default))())
    await back(None)
    await back((await back(print))(await back((await back(d)).v), await back((await back(d)).u)))
    await back(None)
    (await back(d)).v = await back('set')
    await back(None)
    await back((await back(print))(await back((await back(d)).v)))
    await back(None)
    import weakref
    await back(None)
    weak = await back((await back(Weak))())
    await back(None)
    await back((await back(print))(await back(await back((await back((await back((await back(weakref)).ref))(await back(weak))))()) is await back(weak))))
    await back(None)
    await back((await back(attempt))(await back(lambda: weakref.ref(Point(1, 2)))))
    await back(None)
    await back((await back(attempt))(await back(lambda: Point.x.__get__(5))))
    await back(None)
    await back((await back(attempt))(await back(lambda: Point.x.__set__(5, 1))))
    await back(None)
    a, b = await back((await back((await back(One))()), await back((await back(One))())))
    await back(None)
    (await back(a)).a = await back(b)
    await back(None)
    (await back(b)).a = await back(a)
    await back(None)
    await back((await back(print))(await back(await back((await back((await back(a)).a)).a) is await back(a))))
    await back(None)
    await back((await back(attempt))(await back(lambda: setattr(object(), 'x', 1))))
    await back(None)
    await back((await back(attempt))(await back(lambda: setattr(5, 'x', 1))))
    await back(None)
    await back((await back(attempt))(await back(lambda: setattr(5, 'real', 1))))
    await back(None)
    await back((await back(attempt))(await back(lambda: setattr([], 'append', 1))))
    await back(None)
    await back((await back(attempt))(await back(lambda: setattr(int, 'x', 1))))
    await back(None)
    await back((await back(attempt))(await back(lambda: delattr(str, 'upper'))))
    await back(None)
program()
