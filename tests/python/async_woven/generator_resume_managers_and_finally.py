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
    global Note, _, body, error, finally_replaces, g, generator, how, log, return_value_is_kept, seen, shown, steps, stop, three_levels, trail

    class Note:

        @driven
        async def __init__(self, name, log):
            (await back(self)).name, (await back(self)).log = await back((await back(name), await back(log)))
            await back(None)

        @driven
        async def __enter__(self):
            await back((await back((await back((await back(self)).log)).append))(await back(f'+{await back((await back(self)).name)}')))
            await back(None)
            return await back(self)

        @driven
        async def __exit__(self, kind, value, traceback):
            await back((await back((await back((await back(self)).log)).append))(await back(await back(f'-{await back((await back(self)).name)}') + await back(await back(f':{await back((await back(kind)).__name__)}') if await back(kind) else await back('')))))
            await back(None)
    await back(None)

    def body(how, log):
        for i in range(3):
            with Note(f'a{i}', log):
                try:
                    yield (i, 'outer try')
                    with Note(f'b{i}', log), Note(f'c{i}', log):
                        try:
                            yield (i, 'inner try')
                            if i == 1:
                                if how == 'break':
                                    break
                                if how == 'continue':
                                    continue
                                if how == 'return':
                                    return (yield (i, 'operand of return'))
                                if how == 'raise':
                                    raise KeyError(i)
                        finally:
                            yield (i, 'inner finally')
                    yield (i, 'between')
                finally:
                    yield (i, 'outer finally')
            yield (i, 'tail')
        else:
            yield 'else'
        return 'end'
    await back(None)
    async for how in each(await back((await back('nothing'), await back('break'), await back('continue'), await back('return'), await back('raise')))):
        log, shown = await back((await back([]), await back([])))
        await back(None)
        g = await back((await back(body))(await back(how), await back(log)))
        await back(None)
        try:
            while await back(True):
                await back((await back((await back(shown)).append))(await back((await back(next))(await back(g)))))
                await back(None)
            await back(None)
        except await back(StopIteration) as stop:
            await back((await back((await back(shown)).append))(await back((await back('returned'), await back((await back(stop)).value)))))
            await back(None)
        except await back(KeyError) as error:
            await back((await back((await back(shown)).append))(await back((await back(repr))(await back(error)))))
            await back(None)
        await back(None)
        await back((await back(print))(await back(how), await back(shown), await back(log)))
        await back(None)
    await back(None)
    async for how in each(await back((await back('break'), await back('return')))):
        async for steps in each(await back((await back(range))(await back(1), await back(14)))):
            log = await back([])
            await back(None)
            g = await back((await back(body))(await back(how), await back(log)))
            await back(None)
            try:
                async for _ in each(await back((await back(range))(await back(steps)))):
                    await back((await back(next))(await back(g)))
                    await back(None)
                await back(None)
                await back((await back((await back(g)).throw))(await back((await back(OSError))(await back('thrown')))))
                await back(None)
                while await back(True):
                    await back((await back(next))(await back(g)))
                    await back(None)
                await back(None)
            except await back((await back(StopIteration), await back(OSError))) as error:
                await back((await back(print))(await back(how), await back(steps), await back((await back((await back(type))(await back(error)))).__name__), await back(log)))
                await back(None)
            await back(None)
        await back(None)
    await back(None)

    def finally_replaces(how):
        for i in range(2):
            try:
                yield 'try'
                return 'from try'
            finally:
                got = (yield 'finally')
                if how == 'break':
                    break
                if how == 'continue':
                    continue
                if how == 'return':
                    return ('from finally', got)
                if how == 'raise':
                    raise ValueError('from finally')
        return 'after the loop'
    await back(None)
    async for how in each(await back((await back('nothing'), await back('break'), await back('continue'), await back('return'), await back('raise')))):
        g = await back((await back(finally_replaces))(await back(how)))
        await back(None)
        trail = await back([])
        await back(None)
        try:
            while await back(True):
                await back((await back((await back(trail)).append))(await back((await back(next))(await back(g)))))
                await back(None)
            await back(None)
        except await back(StopIteration) as stop:
            await back((await back((await back(trail)).append))(await back((await back(stop)).value)))
            await back(None)
        except await back(ValueError) as error:
            await back((await back((await back(trail)).append))(await back((await back((await back(repr))(await back(error))), await back((await back(repr))(await back((await back(error)).__context__)))))))
            await back(None)
        await back(None)
        await back((await back(print))(await back(how), await back(trail)))
        await back(None)
    await back(None)

    def return_value_is_kept():
        value = 'first'
        try:
            return value
        finally:
            value = 'changed'
            yield value
    await back(None)

    def three_levels():
        try:
            try:
                try:
                    return (yield 1)
                finally:
                    yield 2
            finally:
                yield 3
        finally:
            yield 4
    await back(None)
    async for generator in each(await back((await back((await back(return_value_is_kept))()), await back((await back(three_levels))())))):
        seen = await back([])
        await back(None)
        try:
            while await back(True):
                await back((await back((await back(seen)).append))(await back((await back((await back(generator)).send))(await back(await back(None) if await back(not await back(seen)) else await back(f'sent {await back((await back(len))(await back(seen)))}'))))))
                await back(None)
            await back(None)
        except await back(StopIteration) as stop:
            await back((await back(print))(await back(seen), await back((await back(stop)).value)))
            await back(None)
        await back(None)
    await back(None)
program()
