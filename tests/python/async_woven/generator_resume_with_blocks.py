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
    global GeneratorManager, Manager, at, closing, driver, error, everywhere, exits, g, how, r, resource, run, s, several, simple, with_in_try

    class Manager:

        @driven
        async def __init__(self, name, suppress=()):
            (await back(self)).name, (await back(self)).suppress = await back((await back(name), await back(suppress)))
            await back(None)

        @driven
        async def __enter__(self):
            await back((await back(print))(await back('enter'), await back((await back(self)).name), end=await back('; ')))
            await back(None)
            return await back((await back(self)).name)

        @driven
        async def __exit__(self, kind, value, traceback):
            await back((await back(print))(await back('exit'), await back((await back(self)).name), await back(await back(kind) and await back((await back(kind)).__name__)), end=await back('; ')))
            await back(None)
            return await back(await back(await back(kind) is not await back(None)) and await back((await back(issubclass))(await back(kind), await back((await back(self)).suppress))))
    await back(None)

    @driven
    async def run(generator, *answers):
        answers = await back((await back(iter))(await back(answers)))
        await back(None)
        shown = await back([])
        await back(None)
        try:
            value = await back((await back(next))(await back(generator)))
            await back(None)
            while await back(True):
                await back((await back((await back(shown)).append))(await back(value)))
                await back(None)
                answer = await back((await back(next))(await back(answers), await back(None)))
                await back(None)
                value = await back(await back((await back((await back(generator)).throw))(await back(answer))) if await back((await back(isinstance))(await back(answer), await back(BaseException))) else await back((await back((await back(generator)).send))(await back(answer))))
                await back(None)
            await back(None)
        except await back(StopIteration) as stop:
            await back((await back(print))(await back(shown), await back('->'), await back((await back(stop)).value)))
            await back(None)
        except await back(BaseException) as error:
            await back((await back(print))(await back(shown), await back('->'), await back((await back(repr))(await back(error)))))
            await back(None)
        await back(None)
    await back(None)

    def simple(suppress=await back(())):
        with Manager('m', suppress) as name:
            yield name
            yield 'body'
        yield 'after'
        return 'end'
    await back(None)
    await back((await back(run))(await back((await back(simple))())))
    await back(None)
    async for at in each(await back((await back(range))(await back(3)))):
        await back((await back(run))(await back((await back(simple))()), *await back(await back([await back(None)]) * await back(at)), await back((await back(KeyError))(await back(at)))))
        await back(None)
        await back((await back(run))(await back((await back(simple))(await back(KeyError))), *await back(await back([await back(None)]) * await back(at)), await back((await back(KeyError))(await back(at)))))
        await back(None)
    await back(None)

    def everywhere():
        table = {}
        with (yield 'manager') as table[(yield 'target')], (yield 'second') as (a, b):
            yield ('body', table, a, b)
        return 'end'
    await back(None)
    await back((await back(run))(await back((await back(everywhere))()), await back((await back(Manager))(await back('one'))), await back('key'), await back((await back(Manager))(await back('xy')))))
    await back(None)
    await back((await back(run))(await back((await back(everywhere))()), await back((await back(Manager))(await back('one'))), await back('key'), await back((await back(Manager))(await back('xyz')))))
    await back(None)
    await back((await back(run))(await back((await back(everywhere))()), await back((await back(Manager))(await back('one'))), await back((await back(KeyError))(await back('at the target')))))
    await back(None)
    await back((await back(run))(await back((await back(everywhere))()), await back((await back(Manager))(await back('one'), await back(ValueError))), await back('key'), await back((await back(Manager))(await back('xyz')))))
    await back(None)
    await back((await back(run))(await back((await back(everywhere))()), await back(5)))
    await back(None)

    def several(a, b):
        with Manager('a', a) as first, Manager('b', b) as second:
            yield first
            yield second
            raise KeyError('in the body')
        yield 'suppressed'
    await back(None)
    await back((await back(run))(await back((await back(several))(await back(()), await back(())))))
    await back(None)
    await back((await back(run))(await back((await back(several))(await back(()), await back(KeyError)))))
    await back(None)
    await back((await back(run))(await back((await back(several))(await back(KeyError), await back(())))))
    await back(None)

    def exits(how):
        for i in range(3):
            with Manager(f'm{i}'):
                yield i
                if how == 'continue':
                    continue
                if how == 'break':
                    break
                if how == 'return':
                    return 'returned'
                yield 'tail'
            yield 'between'
        else:
            yield 'else'
    await back(None)
    async for how in each(await back((await back('nothing'), await back('continue'), await back('break'), await back('return')))):
        await back((await back(run))(await back((await back(exits))(await back(how)))))
        await back(None)
    await back(None)

    def closing():
        with Manager('outer'):
            try:
                with Manager('inner'):
                    yield 1
                    yield 2
            finally:
                print('finally', end='; ')
    await back(None)
    g = await back((await back(closing))())
    await back(None)
    await back((await back(next))(await back(g)))
    await back(None)
    await back((await back((await back(g)).close))())
    await back(None)
    await back((await back(print))())
    await back(None)
    g = await back((await back(closing))())
    await back(None)
    await back((await back(next))(await back(g)))
    await back(None)
    del g
    await back(None)
    await back((await back(print))())
    await back(None)

    def with_in_try():
        try:
            with Manager('m', ValueError):
                try:
                    yield 1
                finally:
                    yield 2
                    raise ValueError('replaced')
            yield 3
        except KeyError:
            yield 'caught'
        else:
            yield 'no error left'
        finally:
            yield 'finally'
    await back(None)
    await back((await back(run))(await back((await back(with_in_try))())))
    await back(None)
    await back((await back(run))(await back((await back(with_in_try))()), await back((await back(KeyError))(await back('k')))))
    await back(None)

    class GeneratorManager:

        @driven
        async def __init__(self, function, *args):
            (await back(self)).generator = await back((await back(function))(*await back(args)))
            await back(None)

        @driven
        async def __enter__(self):
            return await back((await back(next))(await back((await back(self)).generator)))

        @driven
        async def __exit__(self, kind, value, traceback):
            if await back(await back(kind) is await back(None)):
                await back((await back(next))(await back((await back(self)).generator), await back(None)))
                await back(None)
                return await back(False)
            await back(None)
            try:
                await back((await back((await back((await back(self)).generator)).throw))(await back(value)))
                await back(None)
            except await back(StopIteration) as stop:
                return await back(await back(stop) is not await back(value))
            except await back(BaseException) as error:
                if await back(await back(error) is await back(value)):
                    return await back(False)
                await back(None)
                raise
            await back(None)
    await back(None)

    def resource(name):
        print('open', name)
        try:
            yield name.upper()
        except KeyError as error:
            print('handled', error)
        finally:
            print('close', name)
    await back(None)
    async with entered(await back((await back(GeneratorManager))(await back(resource), await back('r')))) as r:
        await back((await back(print))(await back(r)))
        await back(None)
    await back(None)
    async with entered(await back((await back(GeneratorManager))(await back(resource), await back('s')))) as s:
        raise await back((await back(KeyError))(await back('swallowed')))
    await back(None)
    try:
        async with entered(await back((await back(GeneratorManager))(await back(resource), await back('t')))):
            raise await back((await back(ValueError))(await back('passes')))
        await back(None)
    except await back(ValueError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)

    def driver():
        with GeneratorManager(resource, 'inside a generator') as r:
            yield r
            with GeneratorManager(resource, 'nested'):
                yield 'nested'
    await back(None)
    await back((await back(run))(await back((await back(driver))())))
    await back(None)
    await back((await back(run))(await back((await back(driver))()), await back(None), await back((await back(KeyError))(await back('thrown')))))
    await back(None)
program()
