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
    global Body, caught, declares, enclosing, error, function_scope, global_in_class, import_scope, kept, len, local, local_namespace, reads_global, unbound, x
    x = await back('global')
    await back(None)

    @driven
    async def local():
        x = await back('local')
        await back(None)
        return await back(x)
    await back(None)

    @driven
    async def reads_global():
        return await back(x)
    await back(None)

    @driven
    async def unbound():
        try:
            await back((await back(print))(await back(x)))
            await back(None)
        except await back(UnboundLocalError) as error:
            await back((await back(print))(await back(error)))
            await back(None)
        await back(None)
        x = await back(1)
        await back(None)
    await back(None)

    @driven
    async def declares():
        global x
        x = await back('changed')
        await back(None)
    await back(None)
    await back((await back(print))(await back((await back(local))()), await back((await back(reads_global))())))
    await back(None)
    await back((await back(unbound))())
    await back(None)
    await back((await back(declares))())
    await back(None)
    await back((await back(print))(await back(x)))
    await back(None)
    x = await back('global')
    await back(None)

    class Body:
        print(x)
        x = 'class'
        print(x)
        y = [x for _ in range(1)]
        z = [n for n in (x, x)]

        @driven
        async def method(self):
            return await back(x)
    await back(None)
    await back((await back(print))(await back((await back(Body)).x), await back((await back(Body)).y), await back((await back(Body)).z), await back((await back((await back((await back(Body))())).method))())))
    await back(None)

    @driven
    async def enclosing():
        x = await back('enclosing')
        await back(None)

        class Inner:
            seen = x

            @driven
            async def method(self):
                return await back(x)
        await back(None)

        class Rebinding:
            before = 'lookup finds the global' if x == 'global' else x
            x = 'own'
            after = x
        await back(None)
        return await back((await back((await back(Inner)).seen), await back((await back((await back((await back(Inner))())).method))()), await back((await back(Rebinding)).before), await back((await back(Rebinding)).after)))
    await back(None)
    await back((await back(print))(await back((await back(enclosing))())))
    await back(None)

    @driven
    async def global_in_class():
        x = await back('function')
        await back(None)

        class C:
            global x
            seen = x
            x = 'set from a class body'
        await back(None)
        return await back((await back(x), await back((await back(C)).seen), await back(await back('x') in await back((await back(vars))(await back(C))))))
    await back(None)
    await back((await back(print))(await back((await back(global_in_class))()), await back(x)))
    await back(None)
    x = await back('global')
    await back(None)
    await back((await back(print))(await back([await back(x) for x in await back((await back(range))(await back(3)))]), await back(x)))
    await back(None)
    await back((await back(print))(await back([await back([await back(x), await back(y)]) for x in await back((await back(range))(await back(2))) for y in await back((await back(range))(await back(await back(x) + await back(1))))]), await back(x)))
    await back(None)
    async for x in each(await back('ab')):
        pass
        await back(None)
    await back(None)
    await back((await back(print))(await back(x)))
    await back(None)
    len = await back(lambda value: 'shadowed')
    await back(None)
    await back((await back(print))(await back((await back(len))(await back([])))))
    await back(None)
    del len
    await back(None)
    await back((await back(print))(await back((await back(len))(await back([])))))
    await back(None)
    try:
        await back(y_undefined)
        await back(None)
    except await back(NameError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)
    try:
        await back((await back(print))(await back(lenn)))
        await back(None)
    except await back(NameError) as error:
        await back((await back(print))(await back((await back((await back((await back(str))(await back(error)))).startswith))(await back("name 'lenn' is not defined")))))
        await back(None)
    await back(None)

    @driven
    async def function_scope():
        if await back(False):
            z = await back(1)
            await back(None)
        await back(None)
        try:
            return await back(z)
        except await back(UnboundLocalError) as error:
            return await back((await back((await back(error)).name), await back((await back(str))(await back(error)))))
        await back(None)
    await back(None)
    await back((await back(print))(await back((await back(function_scope))())))
    await back(None)
    try:
        raise await back((await back(ValueError))(await back('temporary')))
    except await back(ValueError) as caught:
        kept = await back(caught)
        await back(None)
    await back(None)
    await back((await back(print))(await back(await back('caught') in await back((await back(globals))())), await back(kept)))
    await back(None)

    @driven
    async def import_scope():
        import sys as system
        await back(None)
        from sys import maxsize
        await back(None)
        return await back((await back(await back((await back(system)).maxsize) == await back(maxsize)), await back((await back(sorted))(await back((await back(locals))())))))
    await back(None)
    await back((await back(print))(await back((await back(import_scope))())))
    await back(None)

    @driven
    async def local_namespace(a, b=await back(2)):
        c = await back(3)
        await back(None)

        @driven
        async def inner():
            return await back(a)
        await back(None)
        names = await back((await back(locals))())
        await back(None)
        (await back(names))[await back('d')] = await back(4)
        await back(None)
        return await back((await back((await back(sorted))(await back(names))), await back(await back('d') in await back((await back(locals))()))))
    await back(None)
    await back((await back(print))(await back((await back(local_namespace))(await back(1)))))
    await back(None)
    await back((await back(print))(await back((await back((await back(globals))()))[await back('x')]), await back(await back('__name__') in await back((await back(globals))())), await back(__name__)))
    await back(None)
    (await back((await back(globals))()))[await back('made')] = await back('through globals()')
    await back(None)
    await back((await back(print))(await back(made)))
    await back(None)
program()
