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
    global Constants, Equal, Keys, Missing, a, all_of_them, b, c, calculate, d, e, error, first, guard, loops, minus, none, number, one, rest, returns, second, sequence, subject, ten, text, value, whole, wrong, x, y, z, zero
    match await back([await back(1), await back(2), await back(3)]):
        case [a, b]:
            await back((await back(print))(await back('never')))
            await back(None)
        case [a, b, c] if await back(await back(c) > await back(5)):
            await back((await back(print))(await back('never')))
            await back(None)
        case [*all_of_them]:
            await back((await back(print))(await back(all_of_them), await back(a), await back(b), await back(c)))
            await back(None)
    await back(None)

    @driven
    async def guard(name, value):
        await back((await back(print))(await back('guard'), await back(name)))
        await back(None)
        return await back(value)
    await back(None)
    match await back('x'):
        case x if await back((await back(guard))(await back('first'), await back(False))):
            await back((await back(print))(await back('never')))
            await back(None)
        case y if await back((await back(guard))(await back('second'), await back(0))):
            await back((await back(print))(await back('never')))
            await back(None)
        case z if await back((await back(guard))(await back('third'), await back([await back(1)]))):
            await back((await back(print))(await back('taken'), await back(x), await back(y), await back(z)))
            await back(None)
    await back(None)

    class Equal:

        @driven
        async def __init__(self, name):
            (await back(self)).name = await back(name)
            await back(None)

        @driven
        async def __eq__(self, other):
            await back((await back(print))(await back('compare with'), await back(other)))
            await back(None)
            return await back(await back(other) == await back('yes'))
    await back(None)

    class Constants:
        A = 'no'
        B = 'yes'
    await back(None)
    match await back((await back(Equal))(await back('subject'))):
        case Constants.A:
            await back((await back(print))(await back('never')))
            await back(None)
        case Constants.B:
            await back((await back(print))(await back('b')))
            await back(None)
    await back(None)

    @driven
    async def subject():
        await back((await back(print))(await back('the subject is evaluated once')))
        await back(None)
        return await back({await back('a'): await back(1), await back('b'): await back(2), await back('c'): await back(3)})
    await back(None)
    match await back((await back(subject))()):
        case {'z': _}:
            await back((await back(print))(await back('never')))
            await back(None)
        case {'a': 2}:
            await back((await back(print))(await back('never')))
            await back(None)
        case {'a': 1, **rest}:
            await back((await back(print))(await back(rest)))
            await back(None)
    await back(None)
    match await back({await back('a'): await back(1)}):
        case {'a': one, **rest}:
            await back((await back(print))(await back(one), await back(rest)))
            await back(None)
    await back(None)

    class Missing(await back(dict)):

        @driven
        async def __missing__(self, key):
            await back((await back(print))(await back('never asked')))
            await back(None)
            return await back(0)
    await back(None)
    match await back((await back(Missing))()):
        case {'key': value}:
            await back((await back(print))(await back('never')))
            await back(None)
        case _:
            await back((await back(print))(await back('__missing__ is not used')))
            await back(None)
    await back(None)
    match await back({await back(0): await back('zero'), await back(False): await back('also'), await back(None): await back('none'), await back('n'): await back(-await back(1)), await back(-await back(1)): await back('minus'), await back(1.5): await back('float')}):
        case {0: zero, None: none, -1: minus, 1.5: number}:
            await back((await back(print))(await back(zero), await back(none), await back(minus), await back(number)))
            await back(None)
    await back(None)

    class Keys:
        first = 'f'
    await back(None)
    match await back({await back('f'): await back(10)}):
        case {Keys.first: ten}:
            await back((await back(print))(await back(ten)))
            await back(None)
    await back(None)
    async for text in each(await back((await back('ab'), await back(b'ab'), await back((await back(bytearray))(await back(b'ab')))))):
        match await back(text):
            case [_, _]:
                await back((await back(print))(await back('a sequence')))
                await back(None)
            case _:
                await back((await back(print))(await back((await back((await back(type))(await back(text)))).__name__), await back("is no sequence pattern's match")))
                await back(None)
        await back(None)
    await back(None)
    async for sequence in each(await back((await back((await back(range))(await back(2))), await back((await back(0), await back(1))), await back([await back(0), await back(1)])))):
        match await back(sequence):
            case [0, 1]:
                await back((await back(print))(await back((await back((await back(type))(await back(sequence)))).__name__)))
                await back(None)
        await back(None)
    await back(None)

    @driven
    async def calculate(expression):
        match await back(expression):
            case int() | float():
                return await back(expression)
            case ['+', *operands]:
                return await back((await back(sum))(await back((await back(map))(await back(calculate), await back(operands)))))
            case ['-', left, right]:
                return await back(await back((await back(calculate))(await back(left))) - await back((await back(calculate))(await back(right))))
            case ['*', left, right]:
                return await back(await back((await back(calculate))(await back(left))) * await back((await back(calculate))(await back(right))))
            case ['let', {**names}, str(name)] if await back(await back(name) in await back(names)):
                return await back((await back(names))[await back(name)])
            case [operator, *_]:
                raise await back((await back(ValueError))(await back(f'unknown operator {await back(operator)!r}')))
            case _:
                raise await back((await back(TypeError))(await back(f'no expression: {await back(expression)!r}')))
        await back(None)
    await back(None)
    await back((await back(print))(await back((await back(calculate))(await back((await back('+'), await back(1), await back((await back('*'), await back(2), await back(3))), await back((await back('-'), await back(10), await back(4.5))))))), await back((await back(calculate))(await back((await back('let'), await back({await back('v'): await back(9)}), await back('v')))))))
    await back(None)
    async for wrong in each(await back((await back((await back('/'), await back(1), await back(2))), await back('text'), await back((await back('let'), await back({}), await back('v')))))):
        try:
            await back((await back(calculate))(await back(wrong)))
            await back(None)
        except await back((await back(ValueError), await back(TypeError))) as error:
            await back((await back(print))(await back((await back((await back(type))(await back(error)))).__name__), await back(error)))
            await back(None)
        await back(None)
    await back(None)

    @driven
    async def loops():
        out = await back([])
        await back(None)
        async for item in each(await back([await back(1), await back('skip'), await back([await back(2), await back(3)]), await back('stop'), await back(4)])):
            match await back(item):
                case 'skip':
                    continue
                case 'stop':
                    break
                case int(n):
                    await back((await back((await back(out)).append))(await back(n)))
                    await back(None)
                case [*ns]:
                    out += await back(ns)
                    await back(None)
            await back(None)
        await back(None)
        return await back(out)
    await back(None)
    await back((await back(print))(await back((await back(loops))())))
    await back(None)

    @driven
    async def returns(value):
        match await back(value):
            case [x, y]:
                try:
                    return await back(x)
                finally:
                    await back((await back(print))(await back('finally in a case')))
                    await back(None)
                await back(None)
            case _ as whole:
                return await back(whole)
        await back(None)
    await back(None)
    await back((await back(print))(await back((await back(returns))(await back([await back(1), await back(2)]))), await back((await back(returns))(await back(3)))))
    await back(None)
    match await back((await back(1), await back((await back(2), await back((await back(3), await back((await back(4), await back(5))))))))):
        case [a, [b, [c, [d, e]]]]:
            await back((await back(print))(await back(a), await back(b), await back(c), await back(d), await back(e)))
            await back(None)
    await back(None)
    match await back([await back([await back(1), await back(2)]), await back([await back(3), await back(4)])]):
        case [[a, b] as first, [c, d] as second] as whole:
            await back((await back(print))(await back(a), await back(b), await back(c), await back(d), await back(first), await back(second), await back(whole)))
            await back(None)
    await back(None)
program()
