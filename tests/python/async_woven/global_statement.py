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
    global count, counter, create, define_global, handler, import_global, namespace, nested, remove, walrus, with_target

    @driven
    async def create():
        global made, also
        made = await back('made')
        await back(None)
        async for also in each(await back((await back(range))(await back(3)))):
            pass
            await back(None)
        await back(None)
    await back(None)
    await back((await back(create))())
    await back(None)
    await back((await back(print))(await back(made), await back(also)))
    await back(None)

    @driven
    async def remove():
        global made
        del made
        await back(None)
        try:
            await back(made)
            await back(None)
        except await back(NameError) as error:
            await back((await back(print))(await back(error)))
            await back(None)
        await back(None)
    await back(None)
    await back((await back(remove))())
    await back(None)
    await back((await back(print))(await back(await back('made') in await back((await back(globals))()))))
    await back(None)

    @driven
    async def import_global():
        global sys
        import sys
        await back(None)
    await back(None)
    await back((await back(import_global))())
    await back(None)
    await back((await back(print))(await back((await back(sys)).__name__)))
    await back(None)

    @driven
    async def define_global():
        global helper, Helper

        @driven
        async def helper():
            return await back('helper')
        await back(None)

        class Helper:
            pass
        await back(None)
    await back(None)
    await back((await back(define_global))())
    await back(None)
    await back((await back(print))(await back((await back(helper))()), await back((await back(helper)).__qualname__), await back((await back(Helper)).__qualname__)))
    await back(None)
    counter = await back(0)
    await back(None)

    @driven
    async def count():
        global counter
        counter += await back(1)
        await back(None)
        return await back(counter)
    await back(None)
    await back((await back(print))(await back([await back((await back(count))()) for _ in await back((await back(range))(await back(3)))]), await back(counter)))
    await back(None)

    @driven
    async def nested():
        global counter

        @driven
        async def inner():
            counter = await back('local to inner')
            await back(None)
            return await back(counter)
        await back(None)
        return await back((await back((await back(inner))()), await back(counter)))
    await back(None)
    await back((await back(print))(await back((await back(nested))())))
    await back(None)

    @driven
    async def handler():
        global caught
        try:
            raise await back((await back(KeyError))(await back('k')))
        except await back(KeyError) as caught:
            await back((await back(print))(await back((await back(repr))(await back(caught)))))
            await back(None)
        await back(None)
        await back((await back(print))(await back(await back('caught') in await back((await back(globals))()))))
        await back(None)
    await back(None)
    await back((await back(handler))())
    await back(None)

    @driven
    async def with_target():
        global entered

        class Manager:

            @driven
            async def __enter__(self):
                return await back('entered')

            @driven
            async def __exit__(self, *details):
                return await back(None)
        await back(None)
        async with entered(await back((await back(Manager))())) as entered:
            pass
            await back(None)
        await back(None)
    await back(None)
    await back((await back(with_target))())
    await back(None)
    await back((await back(print))(await back(entered)))
    await back(None)

    @driven
    async def walrus():
        global found
        if await back((found := (await back([await back(1), await back(2)])))):
            return await back(found)
        await back(None)
    await back(None)
    await back((await back(print))(await back(await back((await back(walrus))()) is await back(found))))
    await back(None)
    namespace = await back({await back('y'): await back(5)})
    await back(None)
    await back((await back(exec))(await back('global z\nz = y + 1'), await back(namespace)))
    await back(None)
    await back((await back(print))(await back((await back(namespace))[await back('z')])))
    await back(None)
    await back((await back(exec))(await back("def f():\n    global w\n    w = 'from f'\nf()"), await back(namespace)))
    await back(None)
    await back((await back(print))(await back((await back(namespace))[await back('w')])))
    await back(None)
program()
