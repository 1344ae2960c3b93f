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
    global break_in_finally, continue_in_finally, deep, finally_swallows, finally_wins, function, list_is_shared, loop_break, loop_continue, nested, override, raise_in_finally, return_in_else, return_in_except, returns_from_try, value_is_kept, while_return

    @driven
    async def returns_from_try():
        try:
            return await back('try')
        finally:
            await back((await back(print))(await back('finally runs before the return')))
            await back(None)
        await back(None)
    await back(None)

    @driven
    async def finally_wins():
        try:
            return await back('try')
        finally:
            return await back('finally')
        await back(None)
    await back(None)

    @driven
    async def finally_swallows():
        try:
            raise await back((await back(ValueError))(await back('lost')))
        finally:
            return await back('swallowed')
        await back(None)
    await back(None)

    @driven
    async def value_is_kept():
        n = await back(1)
        await back(None)
        try:
            return await back(n)
        finally:
            n = await back(2)
            await back(None)
        await back(None)
    await back(None)

    @driven
    async def list_is_shared():
        items = await back([])
        await back(None)
        try:
            return await back(items)
        finally:
            await back((await back((await back(items)).append))(await back('added by finally')))
            await back(None)
        await back(None)
    await back(None)

    @driven
    async def loop_break():
        async for i in each(await back((await back(range))(await back(3)))):
            try:
                if await back(await back(i) == await back(1)):
                    break
                await back(None)
                await back((await back(print))(await back('body'), await back(i)))
                await back(None)
            finally:
                await back((await back(print))(await back('finally'), await back(i)))
                await back(None)
            await back(None)
        else:
            await back((await back(print))(await back('no else')))
            await back(None)
        await back(None)
        return await back(i)
    await back(None)

    @driven
    async def loop_continue():
        async for i in each(await back((await back(range))(await back(3)))):
            try:
                if await back(await back(i) == await back(1)):
                    continue
                await back(None)
                await back((await back(print))(await back('body'), await back(i)))
                await back(None)
            finally:
                await back((await back(print))(await back('finally'), await back(i)))
                await back(None)
            await back(None)
        else:
            await back((await back(print))(await back('else')))
            await back(None)
        await back(None)
    await back(None)

    @driven
    async def break_in_finally():
        async for i in each(await back((await back(range))(await back(3)))):
            try:
                raise await back((await back(KeyError))(await back(i)))
            finally:
                await back((await back(print))(await back('drop'), await back(i)))
                await back(None)
                break
            await back(None)
        await back(None)
        return await back((await back('after'), await back(i)))
    await back(None)

    @driven
    async def continue_in_finally():
        seen = await back([])
        await back(None)
        async for i in each(await back((await back(range))(await back(3)))):
            try:
                await back((await back((await back(seen)).append))(await back(i)))
                await back(None)
                raise await back((await back(KeyError))(await back(i)))
            finally:
                continue
            await back(None)
        await back(None)
        return await back(seen)
    await back(None)

    @driven
    async def nested():
        try:
            try:
                return await back('inner')
            finally:
                await back((await back(print))(await back('first')))
                await back(None)
            await back(None)
        finally:
            await back((await back(print))(await back('second')))
            await back(None)
        await back(None)
    await back(None)

    @driven
    async def raise_in_finally():
        try:
            try:
                raise await back((await back(KeyError))(await back('first')))
            finally:
                raise await back((await back(ValueError))(await back('second')))
            await back(None)
        except await back(ValueError) as error:
            return await back((await back((await back(repr))(await back(error))), await back((await back(repr))(await back((await back(error)).__context__)))))
        await back(None)
    await back(None)

    @driven
    async def return_in_except():
        try:
            await back(await back(1) // await back(0))
            await back(None)
        except await back(ZeroDivisionError) as error:
            return await back((await back((await back(type))(await back(error)))).__name__)
        finally:
            await back((await back(print))(await back('after the except')))
            await back(None)
        await back(None)
    await back(None)

    @driven
    async def return_in_else():
        try:
            pass
            await back(None)
        except await back(Exception):
            pass
            await back(None)
        else:
            return await back('else')
        finally:
            await back((await back(print))(await back('after the else')))
            await back(None)
        await back(None)
    await back(None)

    @driven
    async def while_return():
        n = await back(0)
        await back(None)
        while await back(True):
            try:
                n += await back(1)
                await back(None)
                if await back(await back(n) == await back(3)):
                    return await back(n)
                await back(None)
                continue
            finally:
                await back((await back(print))(await back('turn'), await back(n)))
                await back(None)
            await back(None)
        await back(None)
    await back(None)

    @driven
    async def override():
        async for i in each(await back((await back(range))(await back(5)))):
            try:
                return await back('return')
            finally:
                if await back(await back(i) < await back(2)):
                    continue
                await back(None)
                if await back(await back(i) == await back(3)):
                    break
                await back(None)
            await back(None)
        await back(None)
    await back(None)

    @driven
    async def deep():
        try:
            async for a in each(await back((await back(range))(await back(2)))):
                try:
                    async for b in each(await back((await back(range))(await back(2)))):
                        try:
                            if await back(await back((await back(a), await back(b))) == await back((await back(1), await back(0)))):
                                return await back((await back(a), await back(b)))
                            await back(None)
                            if await back(await back(b) == await back(1)):
                                break
                            await back(None)
                        finally:
                            await back((await back(print))(await back('b'), await back(a), await back(b)))
                            await back(None)
                        await back(None)
                    await back(None)
                finally:
                    await back((await back(print))(await back('a'), await back(a)))
                    await back(None)
                await back(None)
            await back(None)
        finally:
            await back((await back(print))(await back('out')))
            await back(None)
        await back(None)
    await back(None)
    async for function in each(await back((await back(returns_from_try), await back(finally_wins), await back(finally_swallows), await back(value_is_kept), await back(list_is_shared), await back(loop_break), await back(loop_continue), await back(break_in_finally), await back(continue_in_finally), await back(nested), await back(raise_in_finally), await back(return_in_except), await back(return_in_else), await back(while_return), await back(override), await back(deep)))):
        await back((await back(print))(await back((await back(function)).__name__), await back('->'), await back((await back(function))())))
        await back(None)
    await back(None)
program()
