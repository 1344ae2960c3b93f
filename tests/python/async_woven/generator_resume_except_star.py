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
    global everything, nested, run

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

    def everything(error):
        try:
            yield 'try'
            if error:
                raise error
            yield 'end of try'
        except* ValueError as group:
            yield ('values', [str(e) for e in group.exceptions])
            got = (yield 'first handler')
            if got:
                raise got
        except* (KeyError, TypeError) as group:
            yield ('others', len(group.exceptions))
        else:
            yield 'else'
        finally:
            yield 'finally'
        return 'end'
    await back(None)
    await back((await back(run))(await back((await back(everything))(await back(None)))))
    await back(None)
    await back((await back(run))(await back((await back(everything))(await back((await back(ValueError))(await back('naked')))))))
    await back(None)
    await back((await back(run))(await back((await back(everything))(await back((await back(ExceptionGroup))(await back('g'), await back([await back((await back(ValueError))(await back(1))), await back((await back(KeyError))(await back(2))), await back((await back(ValueError))(await back(3)))])))))))
    await back(None)
    await back((await back(run))(await back((await back(everything))(await back((await back(ExceptionGroup))(await back('g'), await back([await back((await back(ValueError))(await back(1))), await back((await back(OSError))(await back(2)))])))))))
    await back(None)
    await back((await back(run))(await back((await back(everything))(await back((await back(ExceptionGroup))(await back('g'), await back([await back((await back(ValueError))(await back(1))), await back((await back(KeyError))(await back(2)))]))))), await back(None), await back(None), await back((await back(LookupError))(await back('sent')))))
    await back(None)
    await back((await back(run))(await back((await back(everything))(await back(None))), await back((await back(ExceptionGroup))(await back('thrown'), await back([await back((await back(TypeError))(await back(1)))])))))
    await back(None)
    await back((await back(run))(await back((await back(everything))(await back(None))), await back((await back(KeyError))(await back('thrown')))))
    await back(None)
    await back((await back(run))(await back((await back(everything))(await back((await back(ValueError))(await back('v'))))), await back(None), await back((await back(OSError))(await back('thrown into the handler')))))
    await back(None)
    await back((await back(run))(await back((await back(everything))(await back((await back(KeyboardInterrupt))())))))
    await back(None)

    def nested():
        for n in range(2):
            try:
                try:
                    yield n
                    raise ExceptionGroup('g', [ValueError(n), TypeError(n)])
                except* TypeError:
                    yield 'types'
            except* ValueError as rest:
                yield ('values', rest.exceptions)
            yield 'next'
    await back(None)
    await back((await back(run))(await back((await back(nested))())))
    await back(None)
program()
