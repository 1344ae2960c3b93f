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
    global Broken, Truth, attempt, error, no, result, show, yes

    @driven
    async def show(value):
        await back((await back(print))(await back('evaluated'), await back((await back(repr))(await back(value)))))
        await back(None)
        return await back(value)
    await back(None)
    await back((await back(print))(await back(await back((await back(show))(await back(0))) and await back((await back(show))(await back(1))))))
    await back(None)
    await back((await back(print))(await back(await back((await back(show))(await back(1))) and await back((await back(show))(await back(2))) and await back((await back(show))(await back(''))))))
    await back(None)
    await back((await back(print))(await back(await back((await back(show))(await back(0))) or await back((await back(show))(await back(''))) or await back((await back(show))(await back([]))))))
    await back(None)
    await back((await back(print))(await back(await back((await back(show))(await back(0))) or await back((await back(show))(await back('x'))) or await back((await back(show))(await back('y'))))))
    await back(None)
    await back((await back(print))(await back(await back(await back((await back(show))(await back(1))) and await back((await back(show))(await back(0)))) or await back((await back(show))(await back(3))))))
    await back(None)
    await back((await back(print))(await back(await back((await back(show))(await back(0))) or await back(await back((await back(show))(await back(2))) and await back((await back(show))(await back(4)))))))
    await back(None)
    await back((await back(print))(await back(not await back((await back(show))(await back(0)))), await back(not await back((await back(show))(await back('a')))), await back(not await back(not await back((await back(show))(await back([])))))))
    await back(None)
    await back((await back(print))(await back(await back(await back((await back(show))(await back(1))) or await back((await back(show))(await back(2)))) and await back(await back((await back(show))(await back(0))) or await back((await back(show))(await back(5)))))))
    await back(None)
    await back((await back(print))(await back(await back(not await back((await back(show))(await back(1)))) or await back((await back(show))(await back(7))))))
    await back(None)
    result = await back(await back((await back(show))(await back(None))) or await back(await back((await back(show))(await back(3))) if await back((await back(show))(await back(0))) else await back((await back(show))(await back(4)))))
    await back(None)
    await back((await back(print))(await back(result)))
    await back(None)
    if await back(await back(await back((await back(show))(await back(1))) and await back(not await back((await back(show))(await back(0))))) or await back((await back(show))(await back(9)))):
        await back((await back(print))(await back('condition holds')))
        await back(None)
    await back(None)
    while await back(await back((await back(show))(await back(False))) or await back((await back(show))(await back(None)))):
        await back((await back(print))(await back('never')))
        await back(None)
    await back(None)
    await back((await back(print))(await back([await back(n) for n in await back((await back(range))(await back(10))) if await back(await back(await back(await back(n) % await back(2)) and await back(await back(n) % await back(3))) or await back(await back(n) == await back(6)))])))
    await back(None)

    class Truth:

        @driven
        async def __init__(self, name, value):
            (await back(self)).name = await back(name)
            await back(None)
            (await back(self)).value = await back(value)
            await back(None)

        @driven
        async def __bool__(self):
            await back((await back(print))(await back('truth of'), await back((await back(self)).name)))
            await back(None)
            return await back((await back(self)).value)

        @driven
        async def __repr__(self):
            return await back((await back(self)).name)
    await back(None)
    yes, no = await back((await back((await back(Truth))(await back('yes'), await back(True))), await back((await back(Truth))(await back('no'), await back(False)))))
    await back(None)
    await back((await back(print))(await back(await back(yes) and await back(no))))
    await back(None)
    await back((await back(print))(await back(await back(yes) or await back(no))))
    await back(None)
    await back((await back(print))(await back(await back(no) or await back(no) or await back(yes))))
    await back(None)
    await back((await back(print))(await back(await back(no) and await back(yes))))
    await back(None)
    await back((await back(print))(await back(not await back(no))))
    await back(None)
    await back((await back(print))(await back(await back(await back(yes) and await back(no)) or await back(await back(no) or await back(yes)))))
    await back(None)
    await back((await back(print))(await back(await back(1) if await back(await back(yes) and await back(no)) else await back(2))))
    await back(None)
    await back((await back(print))(await back(await back(True) and await back(1)), await back(await back(False) or await back(0.0)), await back(await back(()) or await back([]) or await back({})), await back(await back('a') and await back('b') and await back('c'))))
    await back(None)
    await back((await back(print))(await back((await back(bool))(await back(await back(yes) and await back(yes))))))
    await back(None)
    await back((await back(print))(await back(await back(await back(1) < await back(2)) and await back(await back(2) < await back(3))), await back(await back(await back(1) < await back(2) < await back(3)) and await back(not await back(await back(3) < await back(2))))))
    await back(None)

    class Broken:

        @driven
        async def __bool__(self):
            raise await back((await back(RuntimeError))(await back('no truth here')))
    await back(None)
    async for attempt in each(await back((await back(lambda: Broken() and 1), await back(lambda: 1 and Broken() and 2), await back(lambda: not Broken()), await back(lambda: 0 or Broken() or 1)))):
        try:
            await back((await back(print))(await back((await back(attempt))())))
            await back(None)
        except await back(RuntimeError) as error:
            await back((await back(print))(await back('RuntimeError:'), await back(error)))
            await back(None)
        await back(None)
    await back(None)
    await back((await back(print))(await back((await back((await back(type))(await back(await back(1) and await back((await back(Broken))()))))).__name__)))
    await back(None)
program()
