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
    global Chained, Kelvin, Named, OnClass, Sub, Temperature, UsesSub, attempt, k, p, t

    class Temperature:

        @driven
        async def __init__(self, celsius=0):
            (await back(self))._celsius = await back(celsius)
            await back(None)

        @property
        @driven
        async def celsius(self):
            """Degrees Celsius."""
            return await back((await back(self))._celsius)

        @celsius.setter
        @driven
        async def celsius(self, value):
            if await back(await back(value) < await back(-await back(273))):
                raise await back((await back(ValueError))(await back(f'{await back(value)} is too cold')))
            await back(None)
            (await back(self))._celsius = await back(value)
            await back(None)

        @celsius.deleter
        @driven
        async def celsius(self):
            await back((await back(print))(await back('deleted')))
            await back(None)
            (await back(self))._celsius = await back(None)
            await back(None)

        @property
        @driven
        async def fahrenheit(self):
            return await back(await back(await back(await back((await back(self))._celsius) * await back(9)) / await back(5)) + await back(32))

        @property
        @driven
        async def broken(self):
            return await back((await back(self)).no_such_attribute)
        write_only = property(None, lambda self, value: print('written', value))
        functional = property(lambda self: 'got', doc='functional doc')
    await back(None)
    t = await back((await back(Temperature))(await back(100)))
    await back(None)
    await back((await back(print))(await back((await back(t)).celsius), await back((await back(t)).fahrenheit), await back((await back(t)).functional)))
    await back(None)
    (await back(t)).celsius = await back(20)
    await back(None)
    await back((await back(print))(await back((await back(t)).celsius), await back((await back(t)).fahrenheit)))
    await back(None)
    (await back(t)).celsius += await back(5)
    await back(None)
    await back((await back(print))(await back((await back(t)).celsius)))
    await back(None)
    del (await back(t)).celsius
    await back(None)
    await back((await back(print))(await back((await back(t)).celsius)))
    await back(None)
    (await back(t)).write_only = await back(5)
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
    await back((await back(attempt))(await back(lambda: setattr(t, 'celsius', -300))))
    await back(None)
    await back((await back(attempt))(await back(lambda: setattr(t, 'fahrenheit', 5))))
    await back(None)
    await back((await back(attempt))(await back(lambda: delattr(t, 'fahrenheit'))))
    await back(None)
    await back((await back(attempt))(await back(lambda: t.write_only)))
    await back(None)
    await back((await back(attempt))(await back(lambda: delattr(t, 'write_only'))))
    await back(None)
    await back((await back(attempt))(await back(lambda: t.broken)))
    await back(None)
    await back((await back(print))(await back((await back((await back(Temperature)).celsius)).__doc__), await back((await back((await back(Temperature)).functional)).__doc__), await back((await back((await back(type))(await back((await back(Temperature)).celsius)))).__name__)))
    await back(None)
    await back((await back(print))(await back((await back((await back((await back(Temperature)).celsius)).fget))(await back((await back(Temperature))(await back(7))))), await back(await back((await back((await back(Temperature)).celsius)).fset) is not await back(None)), await back((await back((await back(Temperature)).fahrenheit)).fset), await back((await back((await back(Temperature)).celsius)).__name__)))
    await back(None)

    class Kelvin(await back(Temperature)):

        @property
        @driven
        async def kelvin(self):
            return await back(await back((await back(self)).celsius) + await back(273))

        @Temperature.celsius.getter
        @driven
        async def celsius(self):
            return await back(await back((await back(self))._celsius) * await back(10))

        @property
        @driven
        async def fahrenheit(self):
            return await back(await back('F') + await back((await back(str))(await back((await back((await back(super))())).fahrenheit))))
    await back(None)
    k = await back((await back(Kelvin))(await back(3)))
    await back(None)
    await back((await back(print))(await back((await back(k)).celsius), await back((await back(k)).kelvin), await back((await back(k)).fahrenheit)))
    await back(None)
    (await back(k)).celsius = await back(4)
    await back(None)
    await back((await back(print))(await back((await back(k)).celsius), await back((await back(vars))(await back(k)))))
    await back(None)
    (await back(Kelvin)).celsius = await back('plain now')
    await back(None)
    await back((await back(print))(await back((await back(k)).celsius), await back((await back((await back(Temperature))(await back(1)))).celsius)))
    await back(None)

    class OnClass(await back(type)):

        @property
        @driven
        async def upper(cls):
            return await back((await back((await back((await back(cls)).__name__)).upper))())
    await back(None)

    class Named(metaclass=OnClass):
        pass
    await back(None)
    await back((await back(print))(await back((await back(Named)).upper)))
    await back(None)
    await back((await back(attempt))(await back(lambda: setattr(Named, 'upper', 1))))
    await back(None)
    await back((await back(attempt))(await back(lambda: Named().upper)))
    await back(None)

    class Sub(await back(property)):

        @driven
        async def __get__(self, instance, owner=None):
            return await back(await back('sub') if await back(await back(instance) is await back(None)) else await back((await back((await back((await back(super))())).__get__))(await back(instance), await back(owner))))
    await back(None)

    class UsesSub:

        @Sub
        @driven
        async def value(self):
            return await back('value')
    await back(None)
    await back((await back(print))(await back((await back(UsesSub)).value), await back((await back((await back(UsesSub))())).value)))
    await back(None)
    p = await back((await back(property))())
    await back(None)
    await back((await back(attempt))(await back(lambda: p.__get__(5))))
    await back(None)
    await back((await back(attempt))(await back(lambda: p.__set__(5, 1))))
    await back(None)
    await back((await back(attempt))(await back(lambda: property(1, 2, 3, 4, 5))))
    await back(None)
    await back((await back(attempt))(await back(lambda: property(lambda s: 1).__get__(None, int).fget(0))))
    await back(None)

    class Chained:

        @driven
        async def __init__(self):
            (await back(self)).log = await back([])
            await back(None)

        @property
        @driven
        async def log_copy(self):
            return await back((await back(list))(await back((await back(self)).log)))

        @property
        @driven
        async def next(self):
            await back((await back((await back((await back(self)).log)).append))(await back((await back(len))(await back((await back(self)).log)))))
            await back(None)
            return await back(self)
    await back(None)
    await back((await back(print))(await back((await back((await back((await back((await back((await back(Chained))())).next)).next)).next)).log_copy)))
    await back(None)
program()
