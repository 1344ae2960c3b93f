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
    global _, bare_raise, context_of_caller, current, delegating, error, g, generator, in_finally, inner, reraise_later, sys, thrown
    import sys
    await back(None)

    @driven
    async def current():
        return await back((await back(repr))(await back((await back((await back(sys)).exception))())))
    await back(None)

    def generator():
        print('in, fresh:', current())
        try:
            raise KeyError('own')
        except KeyError:
            print('in, handling:', current())
            yield 'handling'
            print('in, resumed:', current())
            try:
                raise IndexError('nested')
            except IndexError:
                yield 'nested'
                print('in, nested resumed:', current())
            print('in, back:', current())
        print('in, after:', current())
        yield 'after'
    await back(None)
    g = await back((await back(generator))())
    await back(None)
    await back((await back(next))(await back(g)))
    await back(None)
    await back((await back(print))(await back('out:'), await back((await back(current))())))
    await back(None)
    try:
        raise await back((await back(ValueError))(await back("caller's")))
    except await back(ValueError):
        await back((await back(print))(await back('out, handling:'), await back((await back(current))())))
        await back(None)
        await back((await back(next))(await back(g)))
        await back(None)
        await back((await back(print))(await back('out, still:'), await back((await back(current))())))
        await back(None)
    await back(None)
    await back((await back(next))(await back(g)))
    await back(None)
    await back((await back(print))(await back('out:'), await back((await back(current))())))
    await back(None)

    def reraise_later():
        try:
            raise KeyError('first')
        except KeyError:
            yield
            raise
    await back(None)
    g = await back((await back(reraise_later))())
    await back(None)
    await back((await back(next))(await back(g)))
    await back(None)
    try:
        raise await back((await back(ValueError))(await back('other')))
    except await back(ValueError):
        try:
            await back((await back(next))(await back(g)))
            await back(None)
        except await back(KeyError) as error:
            await back((await back(print))(await back((await back(repr))(await back(error))), await back((await back(repr))(await back((await back(error)).__context__)))))
            await back(None)
        await back(None)
    await back(None)

    def context_of_caller():
        yield
        raise KeyError('raised while the caller handles')
    await back(None)
    g = await back((await back(context_of_caller))())
    await back(None)
    await back((await back(next))(await back(g)))
    await back(None)
    try:
        raise await back((await back(ValueError))(await back("caller's")))
    except await back(ValueError):
        try:
            await back((await back(next))(await back(g)))
            await back(None)
        except await back(KeyError) as error:
            await back((await back(print))(await back((await back(repr))(await back(error))), await back((await back(repr))(await back((await back(error)).__context__)))))
            await back(None)
        await back(None)
    await back(None)

    def thrown():
        try:
            yield
        except ValueError as error:
            print('thrown:', current(), repr(error.__context__))
            yield
            print('later:', current())
    await back(None)
    g = await back((await back(thrown))())
    await back(None)
    await back((await back(next))(await back(g)))
    await back(None)
    try:
        raise await back((await back(KeyError))(await back('around the throw')))
    except await back(KeyError):
        await back((await back((await back(g)).throw))(await back((await back(ValueError))(await back('in')))))
        await back(None)
    await back(None)
    await back((await back(next))(await back(g), await back(None)))
    await back(None)

    def in_finally():
        try:
            yield 1
        finally:
            print('finally sees', current())
            yield 2
            print('and still', current())
    await back(None)
    g = await back((await back(in_finally))())
    await back(None)
    await back((await back(next))(await back(g)))
    await back(None)
    await back((await back(print))(await back((await back((await back(g)).throw))(await back((await back(OSError))(await back('o')))))))
    await back(None)
    try:
        await back((await back(next))(await back(g)))
        await back(None)
    except await back(OSError) as error:
        await back((await back(print))(await back((await back(repr))(await back(error)))))
        await back(None)
    await back(None)

    def delegating():
        try:
            raise KeyError("outer's")
        except KeyError:
            yield from inner()
            print('outer again:', current())
    await back(None)

    def inner():
        print('inner sees', current())
        yield
        try:
            raise
        except RuntimeError as error:
            print(error)
        except KeyError as error:
            print('inner reraised', repr(error))
    await back(None)
    async for _ in each(await back((await back(delegating))())):
        await back((await back(print))(await back('out:'), await back((await back(current))())))
        await back(None)
    await back(None)

    def bare_raise():
        yield
        raise
    await back(None)
    g = await back((await back(bare_raise))())
    await back(None)
    await back((await back(next))(await back(g)))
    await back(None)
    try:
        await back(await back(1) // await back(0))
        await back(None)
    except await back(ZeroDivisionError):
        try:
            await back((await back(next))(await back(g)))
            await back(None)
        except await back((await back(RuntimeError), await back(ZeroDivisionError))) as error:
            await back((await back(print))(await back((await back((await back(type))(await back(error)))).__name__)))
            await back(None)
        await back(None)
    await back(None)
program()
