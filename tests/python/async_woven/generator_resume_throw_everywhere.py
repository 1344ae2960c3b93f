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
    global Guard, _, at, body, closable, drive, g, log, steps

    def body():
        total = 0
        for i in range(2):
            try:
                got = (yield ('a', i))
                total += got or 1
                with Guard():
                    total *= (yield ('b', i))
                    while total < 20:
                        total += (yield ('c', total)) or 5
                        if total > 15:
                            break
                    else:
                        yield 'while else'
            except KeyError as error:
                got = (yield ('handler', str(error)))
                if got:
                    return got
            except ValueError:
                continue
            else:
                yield ('else', total)
            finally:
                total += 1
                yield ('finally', total)
        return total
    await back(None)

    class Guard:
        depth = 0

        @driven
        async def __enter__(self):
            (await back(Guard)).depth += await back(1)
            await back(None)

        @driven
        async def __exit__(self, kind, value, traceback):
            (await back(Guard)).depth -= await back(1)
            await back(None)
            return await back(await back(kind) is await back(IndexError))
    await back(None)

    @driven
    async def drive(at, action):
        generator = await back((await back(body))())
        await back(None)
        trail = await back([await back((await back(next))(await back(generator)))])
        await back(None)
        try:
            async for n in each(await back((await back(range))(await back(30)))):
                await back((await back((await back(trail)).append))(await back(await back((await back(action))(await back(generator))) if await back(await back(n) == await back(at)) else await back((await back((await back(generator)).send))(await back(3))))))
                await back(None)
            await back(None)
        except await back(StopIteration) as stop:
            await back((await back((await back(trail)).append))(await back((await back('returned'), await back((await back(stop)).value)))))
            await back(None)
        except await back(BaseException) as error:
            await back((await back((await back(trail)).append))(await back((await back(repr))(await back(error)))))
            await back(None)
        await back(None)
        await back((await back(print))(await back(at), await back((await back(Guard)).depth), await back(trail)))
        await back(None)
        await back(await back((await back((await back(generator)).close))()) if await back(await back('ignored') in await back((await back(str))(await back((await back(trail))[await back(-await back(1))])))) else await back(None))
        await back(None)
        (await back(Guard)).depth = await back(0)
        await back(None)
    await back(None)
    await back((await back(drive))(await back(99), await back(None)))
    await back(None)
    async for at in each(await back((await back(range))(await back(12)))):
        await back((await back(drive))(await back(at), await back(lambda g: g.throw(KeyError('k')))))
        await back(None)
    await back(None)
    async for at in each(await back((await back(range))(await back(12)))):
        await back((await back(drive))(await back(at), await back(lambda g: g.throw(ValueError('v')))))
        await back(None)
    await back(None)
    async for at in each(await back((await back(range))(await back(12)))):
        await back((await back(drive))(await back(at), await back(lambda g: g.throw(IndexError('i')))))
        await back(None)
    await back(None)
    async for at in each(await back((await back(range))(await back(12)))):
        await back((await back(drive))(await back(at), await back(lambda g: g.throw(TypeError('t')))))
        await back(None)
    await back(None)
    async for at in each(await back((await back(range))(await back(12)))):
        await back((await back(drive))(await back(at), await back(lambda g: g.send('text'))))
        await back(None)
    await back(None)

    def closable():
        try:
            yield 1
            try:
                yield 2
            finally:
                log.append('inner')
            for n in range(2):
                with Guard():
                    yield n
        finally:
            log.append('outer')
    await back(None)
    async for steps in each(await back((await back(range))(await back(6)))):
        log = await back([])
        await back(None)
        g = await back((await back(closable))())
        await back(None)
        async for _ in each(await back((await back(range))(await back(steps)))):
            await back((await back(next))(await back(g), await back(None)))
            await back(None)
        await back(None)
        await back((await back(print))(await back(steps), await back((await back((await back(g)).close))()), await back(log), await back((await back(Guard)).depth), await back((await back(next))(await back(g), await back('closed')))))
        await back(None)
        log = await back([])
        await back(None)
        g = await back((await back(closable))())
        await back(None)
        async for _ in each(await back((await back(range))(await back(steps)))):
            await back((await back(next))(await back(g), await back(None)))
            await back(None)
        await back(None)
        del g
        await back(None)
        await back((await back(print))(await back('  dropped'), await back(log), await back((await back(Guard)).depth)))
        await back(None)
    await back(None)
program()
