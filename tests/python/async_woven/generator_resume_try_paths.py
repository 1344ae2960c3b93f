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
    global V, at, everything, how, kind, loop_exits, nested, raising, run, where

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
            await back((await back(print))(await back(shown), await back('->'), await back((await back(repr))(await back(error))), await back('context'), await back((await back(repr))(await back((await back(error)).__context__)))))
            await back(None)
        await back(None)
    await back(None)

    def everything():
        try:
            yield 'try 1'
            what = (yield 'try 2')
            if what:
                raise what
            yield 'try 3'
        except KeyError as error:
            yield ('except KeyError', str(error))
            what = (yield 'handler')
            if what == 'raise':
                raise
            if what == 'again':
                raise ValueError('from the handler')
            yield 'handled'
        except (yield_type := TypeError):
            yield 'except TypeError'
        else:
            yield 'else 1'
            what = (yield 'else 2')
            if what:
                raise what
        finally:
            yield 'finally 1'
            what = (yield 'finally 2')
            if what == 'raise':
                raise OSError('from finally')
            if what == 'return':
                return 'returned by finally'
        yield 'after'
        return 'end'
    await back(None)
    await back((await back(run))(await back((await back(everything))())))
    await back(None)
    await back((await back(run))(await back((await back(everything))()), await back(None), await back((await back(KeyError))(await back('thrown at try 2')))))
    await back(None)
    V = await back(ValueError)
    await back(None)
    async for at in each(await back((await back(range))(await back(12)))):
        await back((await back(run))(await back((await back(everything))()), *await back(await back([await back(None)]) * await back(at)), await back((await back(KeyError))(await back(f'thrown at {await back(at)}')))))
        await back(None)
        await back((await back(run))(await back((await back(everything))()), *await back(await back([await back(None)]) * await back(at)), await back((await back(V))(await back(f'thrown at {await back(at)}')))))
        await back(None)
    await back(None)

    def raising(kind):
        try:
            yield 'try'
            raise kind
        except KeyError as error:
            got = (yield ('handler', repr(error)))
            if got == 'raise':
                raise
            if got == 'again':
                raise ValueError('from the handler')
            if got == 'return':
                return 'from the handler'
            yield 'handled'
        except (TypeError, IndexError):
            yield 'second handler'
        else:
            yield 'else'
        finally:
            got = (yield 'finally')
            if got == 'raise':
                raise OSError('from finally')
            if got == 'return':
                return 'from finally'
        yield 'after'
        return 'end'
    await back(None)
    async for kind in each(await back((await back((await back(KeyError))(await back('k'))), await back((await back(TypeError))(await back('t'))), await back((await back(AttributeError))(await back('a')))))):
        await back((await back(run))(await back((await back(raising))(await back(kind)))))
        await back(None)
        await back((await back(run))(await back((await back(raising))(await back(kind))), await back(None), await back('raise')))
        await back(None)
        await back((await back(run))(await back((await back(raising))(await back(kind))), await back(None), await back('again')))
        await back(None)
        await back((await back(run))(await back((await back(raising))(await back(kind))), await back(None), await back('return')))
        await back(None)
        await back((await back(run))(await back((await back(raising))(await back(kind))), await back(None), await back('return'), await back('raise')))
        await back(None)
        await back((await back(run))(await back((await back(raising))(await back(kind))), await back(None), await back('again'), await back('return')))
        await back(None)
        await back((await back(run))(await back((await back(raising))(await back(kind))), await back(None), await back('raise'), await back('raise')))
        await back(None)
        await back((await back(run))(await back((await back(raising))(await back(kind))), await back(None), await back(None), await back('return')))
        await back(None)
        await back((await back(run))(await back((await back(raising))(await back(kind))), await back(None), await back(None), await back(None), await back('return')))
        await back(None)
    await back(None)

    def loop_exits(how, where):
        for i in range(3):
            yield ('loop', i)
            try:
                yield 'try'
                if where == 'try' and i == 1:
                    if how == 'break':
                        break
                    if how == 'continue':
                        continue
                    if how == 'return':
                        return i
                if where == 'except':
                    raise KeyError
            except KeyError:
                yield 'except'
                if how == 'break':
                    break
                if how == 'continue':
                    continue
                if how == 'return':
                    return i
            else:
                yield 'else'
                if where == 'else':
                    if how == 'break':
                        break
                    if how == 'continue':
                        continue
                    if how == 'return':
                        return i
            finally:
                yield 'finally'
                if where == 'finally' and i == 1:
                    if how == 'break':
                        break
                    if how == 'continue':
                        continue
                    if how == 'return':
                        return i
            yield 'tail'
        else:
            yield 'loop else'
        yield 'after'
    await back(None)
    async for where in each(await back((await back('try'), await back('except'), await back('else'), await back('finally')))):
        async for how in each(await back((await back('break'), await back('continue'), await back('return')))):
            await back((await back(print))(await back(where), await back(how), end=await back(': ')))
            await back(None)
            await back((await back(run))(await back((await back(loop_exits))(await back(how), await back(where)))))
            await back(None)
        await back(None)
    await back(None)

    def nested():
        try:
            yield 1
            try:
                yield 2
                try:
                    yield 3
                    raise KeyError('deep')
                finally:
                    yield 4
            except ValueError:
                yield 'never'
            finally:
                yield 5
        except KeyError as error:
            yield repr(error)
            try:
                yield 6
                raise TypeError('second')
            except TypeError as second:
                yield (repr(second), repr(second.__context__))
            yield 7
            try:
                raise
            except KeyError as again:
                yield ('still', repr(again))
        finally:
            yield 8
        return 9
    await back(None)
    await back((await back(run))(await back((await back(nested))())))
    await back(None)
    async for at in each(await back((await back(range))(await back(1), await back(11)))):
        await back((await back(run))(await back((await back(nested))()), *await back(await back([await back(None)]) * await back(await back(at) - await back(1))), await back((await back(V))(await back(at)))))
        await back(None)
    await back(None)
program()
