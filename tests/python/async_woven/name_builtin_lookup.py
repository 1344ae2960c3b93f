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
    global Scope, True_, _, abs, before, call_len, case, error, len, match, name, print_name, saved, shadow_parameter, soft, sum, type

    @driven
    async def call_len():
        return await back((await back(len))(await back('four')))
    await back(None)
    await back((await back(print))(await back((await back(call_len))())))
    await back(None)
    len = await back(lambda value: -1)
    await back(None)
    await back((await back(print))(await back((await back(call_len))())))
    await back(None)
    del len
    await back(None)
    await back((await back(print))(await back((await back(call_len))())))
    await back(None)
    try:
        del len
        await back(None)
    except await back(NameError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)

    @driven
    async def shadow_parameter(str, int=await back(int)):
        return await back(await back((await back(int))(await back(str))) + await back(1))
    await back(None)
    await back((await back(print))(await back((await back(shadow_parameter))(await back('41')))))
    await back(None)
    await back((await back(print))(await back(await back((await back((await back(type))(await back(__builtins__)))).__name__) in await back((await back('module'), await back('dict')))), await back(__name__), await back(__doc__)))
    await back(None)
    async for name in each(await back((await back('print'), await back('len'), await back('int'), await back('None'), await back('ValueError'), await back('Ellipsis'), await back('NotImplemented'), await back('__debug__')))):
        await back((await back(print))(await back(name), await back(await back((await back(eval))(await back(name))) is await back((await back(eval))(await back(name)))), end=await back('; ')))
        await back(None)
    await back(None)
    await back((await back(print))())
    await back(None)
    True_ = await back(True)
    await back(None)
    await back((await back(print))(await back(await back(True_) is await back(True)), await back(await back(None) is await back(None)), await back(await back(...) is await back(Ellipsis))))
    await back(None)

    class Scope:
        len = 'class attribute'

        @driven
        async def method(self):
            return await back((await back(len))(await back('ab')))
    await back(None)
    await back((await back(print))(await back((await back((await back((await back(Scope))())).method))()), await back((await back(Scope)).len)))
    await back(None)

    @driven
    async def before():
        try:
            return await back((await back(max))(await back(1), await back(2)))
        except await back(UnboundLocalError) as error:
            return await back((await back(str))(await back(error)))
        await back(None)
        max = await back(3)
        await back(None)
    await back(None)
    await back((await back(print))(await back((await back(before))())))
    await back(None)
    abs = await back(abs)
    await back(None)
    await back((await back(print))(await back((await back(abs))(await back(-await back(3))))))
    await back(None)
    sum, saved = await back((await back(lambda items: 'own sum'), await back(sum)))
    await back(None)
    await back((await back(print))(await back((await back(sum))(await back([await back(1)]))), await back((await back(saved))(await back([await back(1), await back(2)])))))
    await back(None)
    del sum
    await back(None)
    await back((await back(print))(await back((await back(sum))(await back([await back(1), await back(2)])))))
    await back(None)
    await back((await back(print))(await back([await back(range) for range in await back((await back(1), await back(2)))]), await back((await back(range))(await back(2)))))
    await back(None)
    async for print_name in each(await back([await back('x')])):
        await back((await back(print))(await back(print_name)))
        await back(None)
    await back(None)
    try:
        await back((await back(print))(await back(undefined_thing)))
        await back(None)
    except await back(NameError) as error:
        await back((await back(print))(await back((await back(error)).name), await back(error)))
        await back(None)
    await back(None)
    await back((await back(print))(await back((await back(eval))(await back("__import__('sys').__name__")))))
    await back(None)
    match = case = type = _ = await back(5)
    await back(None)
    await back((await back(print))(await back(await back(match) + await back(case)), await back(type), await back(_)))
    await back(None)
    soft = await back({await back('match'): await back(match)})
    await back(None)
    match await back(soft):
        case {'match': case}:
            await back((await back(print))(await back('matched'), await back(case)))
            await back(None)
    await back(None)
    await back((await back(print))(await back(match), await back(case)))
    await back(None)
    del type
    await back(None)
    await back((await back(print))(await back((await back((await back(type))(await back(soft)))).__name__)))
    await back(None)
program()
