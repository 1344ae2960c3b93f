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
    global A, B, C, Slots, b, call, error, name, o, target, value

    class A:
        x = 1
    await back(None)

    class B(await back(A)):
        y = 2
    await back(None)
    b = await back((await back(B))())
    await back(None)
    await back((await back(print))(await back((await back((await back(type))(await back(b)))).__name__), await back((await back(type))(await back(B))), await back((await back(type))(await back(type))), await back((await back(type))(await back(None))), await back((await back(type))(await back(...))), await back((await back(type))(await back(NotImplemented))), await back((await back(type))(await back(print))), await back((await back(type))(await back(len))), await back((await back(type))(await back(lambda: 0)))))
    await back(None)
    await back((await back(print))(await back((await back(type))(await back((n for n in await back(()))))), await back((await back(type))(await back((await back(iter))(await back([]))))), await back((await back(type))(await back((await back((await back({})).keys))()))), await back((await back(type))(await back((await back(range))(await back(1))))), await back((await back(type))(await back((await back(slice))(await back(1))))), await back((await back(type))(await back(1j))), await back((await back(type))(await back(b''))), await back((await back(type))(await back((await back((await back(A))())).__init__)))))
    await back(None)
    (await back(A)).x = await back(10)
    await back(None)
    await back((await back(print))(await back((await back(b)).x)))
    await back(None)
    (await back(B)).x = await back(20)
    await back(None)
    await back((await back(print))(await back((await back(b)).x)))
    await back(None)
    del (await back(B)).x
    await back(None)
    await back((await back(print))(await back((await back(b)).x)))
    await back(None)
    (await back(A)).method = await back(lambda self: 'added')
    await back(None)
    await back((await back(print))(await back((await back((await back(b)).method))())))
    await back(None)
    (await back(A)).__len__ = await back(lambda self: 5)
    await back(None)
    await back((await back(print))(await back((await back(len))(await back(b)))))
    await back(None)
    (await back(A)).__call__ = await back(lambda self, n: n * 2)
    await back(None)
    await back((await back(print))(await back((await back(b))(await back(4)))))
    await back(None)
    del (await back(A)).__call__
    await back(None)
    try:
        await back((await back(b))(await back(4)))
        await back(None)
    except await back(TypeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)
    (await back(A)).__getattr__ = await back(lambda self, name: name.upper())
    await back(None)
    await back((await back(print))(await back((await back(b)).nothing)))
    await back(None)
    del (await back(A)).__getattr__
    await back(None)
    (await back(A)).__eq__ = await back(lambda self, other: True)
    await back(None)
    await back((await back(print))(await back(await back(b) == await back(5)), await back(await back(b) != await back(5))))
    await back(None)
    (await back(B)).__name__ = await back('Renamed')
    await back(None)
    await back((await back(print))(await back((await back(B)).__name__), await back(B), await back((await back(B)).__qualname__), await back((await back((await back(type))(await back(b)))).__name__)))
    await back(None)
    (await back(B)).__qualname__ = await back('Some.Where')
    await back(None)
    await back((await back(print))(await back(B)))
    await back(None)
    async for name, value in each(await back((await back((await back('__name__'), await back(5))), await back((await back('__name__'), await back('with\x00null'))), await back((await back('__bases__'), await back(5))), await back((await back('__bases__'), await back((await back(int),)))), await back((await back('__dict__'), await back({}))), await back((await back('__mro__'), await back(()))), await back((await back('__qualname__'), await back(1)))))):
        try:
            await back((await back(setattr))(await back(B), await back(name), await back(value)))
            await back(None)
            await back((await back(print))(await back('set'), await back(name)))
            await back(None)
        except await back(Exception) as error:
            await back((await back(print))(await back(name), await back((await back((await back(type))(await back(error)))).__name__), await back(error)))
            await back(None)
        await back(None)
    await back(None)
    C = await back((await back(type))(await back('C'), await back((await back(B),)), await back({await back('z'): await back(3), await back('__doc__'): await back('made'), await back('get'): await back(lambda self: self.z)})))
    await back(None)
    await back((await back(print))(await back((await back(C)).__name__), await back((await back((await back((await back(C))())).get))()), await back((await back(C)).__doc__), await back((await back(C)).__module__), await back(await back((await back((await back(C)).__mro__))[await back(1):await back(3)]) == await back((await back(B), await back(A)))), await back((await back((await back(C)).__dict__))[await back('z')])))
    await back(None)
    try:
        (await back((await back(C)).__dict__))[await back('new')] = await back(1)
        await back(None)
    except await back(TypeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)
    await back((await back(print))(await back((await back(isinstance))(await back(b), await back((await back(int), await back((await back(str), await back(A))))))), await back((await back(issubclass))(await back(B), await back((await back(int), await back(A))))), await back((await back(isinstance))(await back(b), await back(await back(int) | await back(A)))), await back((await back(isinstance))(await back(1), await back(await back(int) | await back(str)))), await back((await back(issubclass))(await back(bool), await back(await back(int) | await back(None))))))
    await back(None)
    async for call in each(await back((await back('isinstance(1, 5)'), await back('isinstance(1, [int])'), await back('issubclass(1, int)'), await back('issubclass(int, 5)'), await back('isinstance(1, (int, 5))'), await back("isinstance('', (int, 5))"), await back("type('A', 5, {})"), await back('type(5, (), {})'), await back("type('A', (), 5)"), await back("type('A', (5,), {})"), await back("type('', (), {}).__name__"), await back('object.__new__(int)'), await back('object.__new__(5)'), await back('int.__new__(str)'), await back('object.__new__()'), await back('type.__call__()'), await back('type.mro()'), await back('int | 5'), await back('int | None'), await back('int | str | int'), await back('list[int]'), await back('dict[str, int]'), await back('tuple[int, ...]'), await back('list[int]()'), await back('isinstance([], list[int])'), await back('type(list[int])'), await back('(int | str) == (str | int)'), await back('list[int].__origin__'), await back('list[int].__args__')))):
        try:
            await back((await back(print))(await back(call), await back('='), await back((await back(eval))(await back(call)))))
            await back(None)
        except await back(Exception) as error:
            await back((await back(print))(await back(call), await back('->'), await back((await back((await back(type))(await back(error)))).__name__), await back(error)))
            await back(None)
        await back(None)
    await back(None)
    o = await back((await back(object))())
    await back(None)
    await back((await back(print))(await back((await back(object)).__bases__), await back((await back(object)).__base__), await back((await back(type)).__base__), await back((await back(type)).__bases__), await back((await back(type))(await back(object))), await back((await back(isinstance))(await back(type), await back(object))), await back((await back(isinstance))(await back(object), await back(type)))))
    await back(None)
    await back((await back(print))(await back([await back((await back(c)).__name__) for c in await back((await back((await back(A)).__subclasses__))())]), await back((await back((await back((await back(type)).__subclasses__))(await back(type))))[:await back(0)])))
    await back(None)
    await back((await back(print))(await back((await back(bool)).__base__), await back(await back((await back(int)).__basicsize__) > await back(0)), await back((await back(int)).__itemsize__), await back(await back((await back(A)).__dictoffset__) != await back(0)), await back(await back((await back(type)).__flags__) > await back(0))))
    await back(None)
    await back((await back(print))(await back((await back(A)).__doc__), await back((await back(int)).__name__), await back((await back(list)).__module__), await back((await back((await back(type))(await back((await back(A)).__dict__)))).__name__), await back((await back(len))(await back((await back((await back(A)).__subclasses__))())))))
    await back(None)
    (await back(b)).__class__ = await back(A)
    await back(None)
    await back((await back(print))(await back(await back((await back(type))(await back(b))) is await back(A))))
    await back(None)

    class Slots:
        __slots__ = ('q',)
    await back(None)
    async for target in each(await back((await back(Slots), await back(int), await back('A'), await back(None)))):
        try:
            (await back((await back(A))())).__class__ = await back(target)
            await back(None)
        except await back(TypeError) as error:
            await back((await back(print))(await back(error)))
            await back(None)
        await back(None)
    await back(None)
program()
