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
    global Meta, Odd, else_raises, error, handler, nested, raise_it, reraise, walk

    @driven
    async def walk(action):
        trail = await back([])
        await back(None)
        try:
            await back((await back((await back(trail)).append))(await back('try')))
            await back(None)
            await back((await back(action))())
            await back(None)
            await back((await back((await back(trail)).append))(await back('end of try')))
            await back(None)
        except await back(KeyError) as error:
            await back((await back((await back(trail)).append))(await back(f'KeyError {await back(error)}')))
            await back(None)
        except await back((await back(TypeError), await back(ValueError))) as error:
            await back((await back((await back(trail)).append))(await back(f'{await back((await back((await back(type))(await back(error)))).__name__)} {await back(error)}')))
            await back(None)
        except await back(ArithmeticError):
            await back((await back((await back(trail)).append))(await back('ArithmeticError')))
            await back(None)
        except:
            await back((await back((await back(trail)).append))(await back('anything')))
            await back(None)
        else:
            await back((await back((await back(trail)).append))(await back('else')))
            await back(None)
        finally:
            await back((await back((await back(trail)).append))(await back('finally')))
            await back(None)
        await back(None)
        return await back(trail)
    await back(None)

    @driven
    async def raise_it(error):
        raise await back(error)
    await back(None)
    await back((await back(print))(await back((await back(walk))(await back(lambda: None)))))
    await back(None)
    async for error in each(await back((await back((await back(KeyError))(await back('k'))), await back((await back(TypeError))(await back('t'))), await back((await back(ValueError))(await back('v'))), await back((await back(ZeroDivisionError))()), await back(OverflowError), await back(IndexError), await back(SystemExit), await back(KeyboardInterrupt), await back(GeneratorExit), await back(BaseException), await back(StopIteration)))):
        await back((await back(print))(await back((await back(walk))(await back(lambda: raise_it(error))))))
        await back(None)
    await back(None)
    await back((await back(print))(await back((await back(walk))(await back(lambda: 1 // 0))), await back((await back(walk))(await back(lambda: int('x')))), await back((await back(walk))(await back(lambda: [][0]))), await back((await back(walk))(await back(lambda: {}['q'])))))
    await back(None)

    @driven
    async def nested():
        try:
            try:
                raise await back((await back(KeyError))(await back('inner')))
            except await back(ValueError):
                await back((await back(print))(await back('not here')))
                await back(None)
            finally:
                await back((await back(print))(await back('inner finally')))
                await back(None)
            await back(None)
        except await back(KeyError) as error:
            await back((await back(print))(await back('outer except'), await back(error)))
            await back(None)
            try:
                raise await back((await back(TypeError))(await back('while handling')))
            except await back(TypeError) as second:
                await back((await back(print))(await back(second), await back('context:'), await back((await back(repr))(await back((await back(second)).__context__)))))
                await back(None)
            await back(None)
            await back((await back(print))(await back('still'), await back(error)))
            await back(None)
        else:
            await back((await back(print))(await back('no else')))
            await back(None)
        finally:
            await back((await back(print))(await back('outer finally')))
            await back(None)
        await back(None)
    await back(None)
    await back((await back(nested))())
    await back(None)

    @driven
    async def else_raises():
        try:
            pass
            await back(None)
        except await back(ValueError):
            await back((await back(print))(await back('not caught here')))
            await back(None)
        else:
            raise await back((await back(ValueError))(await back('from else')))
        finally:
            await back((await back(print))(await back('cleaning')))
            await back(None)
        await back(None)
    await back(None)
    try:
        await back((await back(else_raises))())
        await back(None)
    except await back(ValueError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)

    @driven
    async def reraise():
        try:
            raise await back((await back(LookupError))(await back('again')))
        except await back(LookupError):
            await back((await back(print))(await back('seen')))
            await back(None)
            raise
        await back(None)
    await back(None)
    try:
        await back((await back(reraise))())
        await back(None)
    except await back(LookupError) as error:
        await back((await back(print))(await back('reraised'), await back(error)))
        await back(None)
    await back(None)
    try:
        raise
    except await back(RuntimeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)
    try:
        try:
            await back(await back(1) / await back(0))
            await back(None)
        except await back(undefined_name):
            pass
            await back(None)
        await back(None)
    except await back(NameError) as error:
        await back((await back(print))(await back(error), await back('|'), await back((await back(repr))(await back((await back(error)).__context__)))))
        await back(None)
    await back(None)
    async for handler in each(await back((await back(5), await back('text'), await back((await back(ValueError), await back(3))), await back([await back(ValueError)]), await back(int)))):
        try:
            try:
                raise await back((await back(ValueError))(await back('v')))
            except await back(handler):
                await back((await back(print))(await back('caught')))
                await back(None)
            await back(None)
        except await back(TypeError) as error:
            await back((await back(print))(await back(error)))
            await back(None)
        await back(None)
    await back(None)
    try:
        try:
            pass
            await back(None)
        except await back(await back(1) // await back(0)):
            pass
            await back(None)
        await back(None)
        await back((await back(print))(await back("the handler's expression is not evaluated")))
        await back(None)
    finally:
        await back((await back(print))(await back('done')))
        await back(None)
    await back(None)

    class Meta(await back(type)):

        @driven
        async def __instancecheck__(cls, instance):
            await back((await back(print))(await back('never asked')))
            await back(None)
            return await back(True)
    await back(None)

    class Odd(await back(Exception), metaclass=Meta):
        pass
    await back(None)
    try:
        try:
            raise await back((await back(ValueError))(await back('subclass only')))
        except await back(Odd):
            await back((await back(print))(await back('wrong')))
            await back(None)
        await back(None)
    except await back(ValueError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)
program()
