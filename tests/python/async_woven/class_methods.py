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
    global Alternative, Better, Callable, Chain, ClassProperty, Initialised, Self, Tool, bound, error, outside, s, t

    class Tool:
        made = 0

        @driven
        async def __init__(self, name):
            (await back(self)).name = await back(name)
            await back(None)
            (await back(Tool)).made += await back(1)
            await back(None)

        @driven
        async def plain(self, *args):
            return await back((await back((await back(self)).name), await back(args)))

        @classmethod
        @driven
        async def create(cls, *args):
            return await back((await back(cls))(await back(await back('created by ') + await back((await back(cls)).__name__)), *await back(args)))

        @staticmethod
        @driven
        async def helper(a, b=2):
            return await back((await back(a), await back(b)))
    await back(None)

    class Better(await back(Tool)):
        pass
    await back(None)
    t = await back((await back(Tool))(await back('t')))
    await back(None)
    await back((await back(print))(await back((await back((await back(t)).plain))(await back(1))), await back((await back((await back(Tool)).plain))(await back(t), await back(2))), await back((await back((await back((await back(Tool)).create))())).name), await back((await back((await back((await back(Better)).create))())).name), await back((await back((await back((await back(t)).create))())).name), await back((await back((await back(t)).helper))(await back(1))), await back((await back((await back(Tool)).helper))(await back(3), b=await back(4))), await back((await back(Tool)).made)))
    await back(None)
    bound = await back((await back(t)).plain)
    await back(None)
    await back((await back(print))(await back((await back(bound))(await back(5))), await back(await back((await back(bound)).__self__) is await back(t)), await back(await back((await back(bound)).__func__) is await back((await back(Tool)).plain)), await back((await back(bound)).__name__), await back(await back((await back(t)).plain) is await back((await back(t)).plain)), await back(await back((await back(t)).plain) == await back((await back(t)).plain))))
    await back(None)
    await back((await back(print))(await back(await back((await back((await back(Tool))(await back('x')))).plain) == await back((await back(t)).plain)), await back(await back((await back(hash))(await back((await back(t)).plain))) == await back((await back(hash))(await back(bound)))), await back((await back((await back(type))(await back(bound)))).__name__), await back((await back((await back(type))(await back((await back(Tool)).plain)))).__name__)))
    await back(None)
    await back((await back(print))(await back(await back((await back((await back(Tool)).create)).__self__) is await back(Tool)), await back(await back((await back((await back(Better)).create)).__self__) is await back(Better)), await back((await back((await back(type))(await back((await back((await back(vars))(await back(Tool))))[await back('create')])))).__name__), await back((await back((await back(type))(await back((await back((await back(vars))(await back(Tool))))[await back('helper')])))).__name__), await back((await back((await back((await back((await back(vars))(await back(Tool))))[await back('helper')])).__func__))(await back(1))), await back((await back((await back((await back(vars))(await back(Tool))))[await back('helper')]))(await back(9)))))
    await back(None)
    try:
        (await back(bound)).extra = await back(1)
        await back(None)
    except await back(AttributeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)
    (await back((await back(Tool)).plain)).extra = await back('on the function')
    await back(None)
    await back((await back(print))(await back((await back(bound)).extra)))
    await back(None)

    @driven
    async def outside(self, value):
        return await back((await back((await back((await back(type))(await back(self)))).__name__), await back(value)))
    await back(None)
    (await back(Tool)).attached = await back(outside)
    await back(None)
    await back((await back(print))(await back((await back((await back(t)).attached))(await back(1)))))
    await back(None)
    (await back(t)).not_bound = await back(outside)
    await back(None)
    try:
        await back((await back((await back(t)).not_bound))(await back(1)))
        await back(None)
    except await back(TypeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)
    (await back(t)).bound = await back((await back((await back(outside)).__get__))(await back(t)))
    await back(None)
    await back((await back(print))(await back((await back((await back(t)).bound))(await back(2))), await back((await back((await back((await back(outside)).__get__))(await back(t), await back(Tool))))(await back(3))), await back(await back((await back((await back(outside)).__get__))(await back(None), await back(Tool))) is await back(outside))))
    await back(None)
    (await back(Tool)).builtin = await back(len)
    await back(None)
    try:
        await back((await back((await back(t)).builtin))())
        await back(None)
    except await back(TypeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)
    await back((await back(print))(await back((await back((await back(t)).builtin))(await back([await back(1), await back(2)])))))
    await back(None)

    class Callable:

        @driven
        async def __call__(self, *args):
            return await back((await back(len))(await back(args)))
    await back(None)
    (await back(Tool)).callable_instance = await back((await back(Callable))())
    await back(None)
    await back((await back(print))(await back((await back((await back(t)).callable_instance))(await back(1), await back(2)))))
    await back(None)

    class Chain:

        @driven
        async def __init__(self):
            (await back(self)).steps = await back([])
            await back(None)

        @driven
        async def do(self, step):
            await back((await back((await back((await back(self)).steps)).append))(await back(step)))
            await back(None)
            return await back(self)
    await back(None)
    await back((await back(print))(await back((await back((await back((await back((await back((await back((await back((await back((await back(Chain))())).do))(await back(1)))).do))(await back(2)))).do))(await back(3)))).steps)))
    await back(None)
    await back((await back(print))(await back((await back(list))(await back((await back(map))(await back((await back(t)).plain), await back([await back(1), await back(2)]))))), await back((await back(sorted))(await back([await back(3), await back(1)]), key=await back((await back(Callable))())))))
    await back(None)

    class Self:

        @driven
        async def method(this):
            return await back(this)

        @driven
        async def no_parameters():
            return await back('no self')

        @driven
        async def star(*args, **kwargs):
            return await back((await back((await back(len))(await back(args))), await back(kwargs)))
    await back(None)
    s = await back((await back(Self))())
    await back(None)
    await back((await back(print))(await back(await back((await back((await back(s)).method))()) is await back(s)), await back((await back((await back(Self)).no_parameters))()), await back((await back((await back(s)).star))(await back(1), k=await back(2)))))
    await back(None)
    try:
        await back((await back((await back(s)).no_parameters))())
        await back(None)
    except await back(TypeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)

    class ClassProperty:

        @classmethod
        @driven
        async def chain(cls):
            return await back(cls)

        def __class_getitem__(cls, item):
            return (cls.__name__, item)
    await back(None)
    await back((await back(print))(await back((await back(ClassProperty))[await back((await back(int), await back(5)))]), await back((await back((await back((await back(ClassProperty)).chain))()))[await back('x')])))
    await back(None)

    class Alternative:

        def __new__(cls, value):
            if value < 0:
                return 'not an instance'
            self = super().__new__(cls)
            self.raw = value
            return self

        @driven
        async def __init__(self, value):
            await back((await back(print))(await back('init'), await back(value)))
            await back(None)
            (await back(self)).value = await back(value)
            await back(None)
    await back(None)
    await back((await back(print))(await back((await back(Alternative))(await back(-await back(1)))), await back((await back((await back(Alternative))(await back(2)))).value)))
    await back(None)

    class Initialised:

        @driven
        async def __init__(self):
            return await back(5)
    await back(None)
    try:
        await back((await back(Initialised))())
        await back(None)
    except await back(TypeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)
program()
