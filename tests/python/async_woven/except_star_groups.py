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
    global attempt, e, error, group, n, raises_in_handler, reraises

    @driven
    async def attempt(error):
        try:
            try:
                raise await back(error)
            except* await back(ValueError) as group:
                await back((await back(print))(await back('  values:'), await back((await back((await back(type))(await back(group)))).__name__), await back([await back((await back(str))(await back(e))) for e in await back((await back(group)).exceptions)])))
                await back(None)
            except* await back((await back(KeyError), await back(IndexError))) as group:
                await back((await back(print))(await back('  lookups:'), await back([await back((await back(repr))(await back(e))) for e in await back((await back(group)).exceptions)])))
                await back(None)
            else:
                await back((await back(print))(await back('  else')))
                await back(None)
            finally:
                await back((await back(print))(await back('  finally')))
                await back(None)
            await back(None)
        except await back(BaseException) as rest:
            await back((await back(print))(await back('  left:'), await back((await back(repr))(await back(rest)))))
            await back(None)
        else:
            await back((await back(print))(await back('  nothing left')))
            await back(None)
        await back(None)
    await back(None)
    async for error in each(await back((await back((await back(ExceptionGroup))(await back('g'), await back([await back((await back(ValueError))(await back('a'))), await back((await back(KeyError))(await back('b')))]))), await back((await back(ExceptionGroup))(await back('g'), await back([await back((await back(ValueError))(await back('a'))), await back((await back(ExceptionGroup))(await back('nested'), await back([await back((await back(IndexError))(await back('c'))), await back((await back(TypeError))(await back('d')))])))]))), await back((await back(ValueError))(await back('naked'))), await back((await back(TypeError))(await back('naked'))), await back((await back(BaseExceptionGroup))(await back('b'), await back([await back((await back(KeyboardInterrupt))()), await back((await back(ValueError))(await back('v')))])))))):
        await back((await back(print))(await back((await back(repr))(await back(error)))))
        await back(None)
        await back((await back(attempt))(await back(error)))
        await back(None)
    await back(None)
    try:
        pass
        await back(None)
    except* await back(ValueError):
        await back((await back(print))(await back('never')))
        await back(None)
    else:
        await back((await back(print))(await back('else runs')))
        await back(None)
    await back(None)

    @driven
    async def raises_in_handler():
        try:
            raise await back((await back(ExceptionGroup))(await back('g'), await back([await back((await back(ValueError))(await back(1))), await back((await back(TypeError))(await back(2)))])))
        except* await back(ValueError):
            raise await back((await back(KeyError))(await back('new')))
        await back(None)
    await back(None)
    try:
        await back((await back(raises_in_handler))())
        await back(None)
    except await back(ExceptionGroup) as group:
        await back((await back(print))(await back((await back(repr))(await back(group))), await back((await back(repr))(await back((await back((await back((await back(group)).exceptions))[await back(0)])).__context__)))))
        await back(None)
    await back(None)

    @driven
    async def reraises():
        try:
            raise await back((await back(ExceptionGroup))(await back('g'), await back([await back((await back(ValueError))(await back(1))), await back((await back(TypeError))(await back(2)))])))
        except* await back(ValueError):
            raise
        await back(None)
    await back(None)
    try:
        await back((await back(reraises))())
        await back(None)
    except await back(ExceptionGroup) as group:
        await back((await back(print))(await back((await back(repr))(await back(group)))))
        await back(None)
    await back(None)
    try:
        try:
            raise await back((await back(ExceptionGroup))(await back('g'), await back([await back((await back(ValueError))(await back(1)))])))
        except* await back(ExceptionGroup):
            pass
            await back(None)
        await back(None)
    except await back(TypeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)
    group = await back((await back(ExceptionGroup))(await back('top'), await back([await back((await back(ValueError))(await back(1))), await back((await back(ExceptionGroup))(await back('in'), await back([await back((await back(TypeError))(await back(2))), await back((await back(ValueError))(await back(3)))])))])))
    await back(None)
    await back((await back(print))(await back((await back(group)).message), await back((await back(group)).exceptions), await back((await back(str))(await back(group)))))
    await back(None)
    await back((await back(print))(await back((await back((await back(group)).subgroup))(await back(ValueError)))))
    await back(None)
    await back((await back(print))(await back((await back((await back(group)).split))(await back(TypeError)))))
    await back(None)
    await back((await back(print))(await back((await back((await back(group)).subgroup))(await back(lambda e: isinstance(e, ValueError) and e.args[0] > 2)))))
    await back(None)
    await back((await back(print))(await back((await back((await back(group)).subgroup))(await back(KeyError))), await back(await back((await back((await back((await back(group)).split))(await back(KeyError))))[await back(1)]) is await back(group))))
    await back(None)
    await back((await back(print))(await back((await back((await back(group)).derive))(await back([await back((await back(KeyError))(await back('d')))])))))
    await back(None)
    await back((await back(print))(await back((await back((await back(type))(await back((await back(BaseExceptionGroup))(await back('b'), await back([await back((await back(ValueError))())])))))).__name__), await back((await back(isinstance))(await back(group), await back(Exception)))))
    await back(None)
    async for n in each(await back((await back(range))(await back(3)))):
        try:
            raise await back((await back(ExceptionGroup))(await back('loop'), await back([await back((await back(ValueError))(await back(n)))])))
        except* await back(ValueError) as e:
            if await back(await back(n) == await back(1)):
                await back((await back(print))(await back('skip')))
                await back(None)
            else:
                await back((await back(print))(await back('n'), await back(n), await back((await back(e)).exceptions)))
                await back(None)
            await back(None)
        await back(None)
    await back(None)
program()
