# stderr: ignored
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
    global Exits, Replaces, Stack, Suppress, error, finally_inside, g, generator, loop, n, raise_then_return, return_through_two, returns, s, stack, with_inside_finally

    class Suppress:

        @driven
        async def __init__(self, *kinds):
            (await back(self)).kinds = await back(kinds)
            await back(None)

        @driven
        async def __enter__(self):
            return await back(self)

        @driven
        async def __exit__(self, kind, value, traceback):
            (await back(self)).caught = await back(value)
            await back(None)
            return await back(await back(await back(kind) is not await back(None)) and await back((await back(issubclass))(await back(kind), await back((await back(self)).kinds))))
    await back(None)
    async with entered(await back((await back(Suppress))(await back(KeyError)))) as s:
        await back((await back({}))[await back('missing')])
        await back(None)
        await back((await back(print))(await back('never')))
        await back(None)
    await back(None)
    await back((await back(print))(await back('after'), await back((await back(repr))(await back((await back(s)).caught)))))
    await back(None)
    async with entered(await back((await back(Suppress))(await back(ValueError), await back(ArithmeticError)))) as s:
        await back(await back(1) // await back(0))
        await back(None)
    await back(None)
    await back((await back(print))(await back((await back((await back(type))(await back((await back(s)).caught)))).__name__)))
    await back(None)
    try:
        async with entered(await back((await back(Suppress))(await back(KeyError)))) as s:
            raise await back((await back(TypeError))(await back('other')))
        await back(None)
    except await back(TypeError) as error:
        await back((await back(print))(await back(error), await back(await back((await back(s)).caught) is await back(error))))
        await back(None)
    await back(None)

    @driven
    async def returns():
        async with entered(await back((await back(Suppress))(await back(Exception)))):
            return await back('value')
        await back(None)
        return await back('not reached')
    await back(None)

    @driven
    async def raise_then_return():
        async with entered(await back((await back(Suppress))(await back(Exception)))):
            raise await back(ValueError)
            return await back('never')
        await back(None)
        return await back('after the suppressed error')
    await back(None)

    @driven
    async def finally_inside():
        async with entered(await back((await back(Suppress))(await back(Exception)))) as s:
            try:
                raise await back((await back(KeyError))(await back('k')))
            finally:
                await back((await back(print))(await back('finally inside with')))
                await back(None)
            await back(None)
        await back(None)
        return await back((await back(repr))(await back((await back(s)).caught)))
    await back(None)

    @driven
    async def with_inside_finally():
        try:
            raise await back((await back(KeyError))(await back('k')))
        finally:
            async with entered(await back((await back(Suppress))(await back(ValueError)))):
                raise await back((await back(ValueError))(await back('inside')))
            await back(None)
            await back((await back(print))(await back('continues in finally')))
            await back(None)
        await back(None)
    await back(None)

    @driven
    async def return_through_two():
        async for n in each(await back((await back(range))(await back(3)))):
            async with entered(await back((await back(Suppress))())):
                try:
                    async with entered(await back((await back(Suppress))())):
                        if await back(await back(n) == await back(1)):
                            return await back(n)
                        await back(None)
                    await back(None)
                finally:
                    await back((await back(print))(await back('finally'), await back(n)))
                    await back(None)
                await back(None)
            await back(None)
        await back(None)
    await back(None)

    @driven
    async def loop():
        seen = await back([])
        await back(None)
        async for n in each(await back((await back(range))(await back(6)))):
            async with entered(await back((await back(Suppress))(await back(ZeroDivisionError)))):
                if await back(await back(n) == await back(4)):
                    break
                await back(None)
                if await back(await back(n) == await back(1)):
                    continue
                await back(None)
                await back((await back((await back(seen)).append))(await back(await back(10) // await back(await back(n) - await back(2)))))
                await back(None)
            await back(None)
        await back(None)
        return await back(seen)
    await back(None)
    await back((await back(print))(await back((await back(returns))()), await back((await back(raise_then_return))()), await back((await back(finally_inside))()), await back((await back(return_through_two))()), await back((await back(loop))())))
    await back(None)
    try:
        await back((await back(with_inside_finally))())
        await back(None)
    except await back(KeyError) as error:
        await back((await back(print))(await back((await back(repr))(await back(error))), await back((await back(error)).__context__)))
        await back(None)
    await back(None)

    class Exits:

        @driven
        async def __enter__(self):
            pass
            await back(None)

        @driven
        async def __exit__(self, *details):
            try:
                raise await back((await back(LookupError))(await back('handled inside __exit__')))
            except await back(LookupError):
                pass
                await back(None)
            await back(None)
            return await back(True)
    await back(None)
    async with entered(await back((await back(Exits))())):
        raise await back((await back(ValueError))(await back('gone')))
    await back(None)
    await back((await back(print))(await back('fine')))
    await back(None)

    class Replaces:

        @driven
        async def __enter__(self):
            pass
            await back(None)

        @driven
        async def __exit__(self, kind, value, traceback):
            raise await back((await back(RuntimeError))(await back('replacement'))) from await back(value)
    await back(None)
    try:
        async with entered(await back((await back(Replaces))())):
            raise await back((await back(ValueError))(await back('original')))
        await back(None)
    except await back(RuntimeError) as error:
        await back((await back(print))(await back(error), await back((await back(repr))(await back((await back(error)).__cause__)))))
        await back(None)
    await back(None)

    class Stack:

        @driven
        async def __init__(self):
            (await back(self)).callbacks = await back([])
            await back(None)

        @driven
        async def push(self, function, *args):
            await back((await back((await back((await back(self)).callbacks)).append))(await back((await back(function), await back(args)))))
            await back(None)

        @driven
        async def __enter__(self):
            return await back(self)

        @driven
        async def __exit__(self, *details):
            while await back((await back(self)).callbacks):
                function, args = await back((await back((await back((await back(self)).callbacks)).pop))())
                await back(None)
                await back((await back(function))(*await back(args)))
                await back(None)
            await back(None)
    await back(None)
    async with entered(await back((await back(Stack))())) as stack:
        async for n in each(await back((await back(range))(await back(3)))):
            await back((await back((await back(stack)).push))(await back(print), await back('callback'), await back(n)))
            await back(None)
        await back(None)
        await back((await back(print))(await back('registered')))
        await back(None)
    await back(None)

    def generator():
        with Stack() as stack:
            stack.push(print, 'generator closed its block')
            yield 1
            yield 2
    await back(None)
    g = await back((await back(generator))())
    await back(None)
    await back((await back(print))(await back((await back(next))(await back(g)))))
    await back(None)
    await back((await back((await back(g)).close))())
    await back(None)
    await back((await back(print))(await back((await back(list))(await back((await back(generator))())))))
    await back(None)
program()
