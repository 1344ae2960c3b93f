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
    global Colour, a, b, c, kind, middle, other, shown, three, value, x

    @driven
    async def kind(value):
        match await back(value):
            case None:
                return await back('none')
            case True | False:
                return await back('bool')
            case 0:
                return await back('zero')
            case -1 | 1:
                return await back('unit')
            case 2.5:
                return await back('two and a half')
            case 1 + 2j | -3 - 1j:
                return await back('complex')
            case '':
                return await back('empty text')
            case 'ab':
                return await back('joined text')
            case b'raw':
                return await back('bytes')
            case []:
                return await back('empty sequence')
            case [x]:
                return await back(f'one: {await back(x)}')
            case [1, *rest]:
                return await back(f'begins with 1, then {await back(rest)}')
            case [*_, 9]:
                return await back('ends with 9')
            case [x, [y, *_] as inner, *_]:
                return await back(f'nested {await back(x)} {await back(y)} {await back(inner)}')
            case [_, _]:
                return await back('a pair')
            case {} if await back(not await back(value)):
                return await back('empty mapping')
            case {'kind': 'circle', 'r': r}:
                return await back(f'circle {await back(r)}')
            case {'kind': str(name), **rest}:
                return await back(f'{await back(name)} with {await back(rest)}')
            case {1: x, 2: y}:
                return await back(f'numbers {await back(x)} {await back(y)}')
            case {'only': _}:
                return await back('only')
            case int(n) if await back(await back(n) > await back(1000)):
                return await back(f'large {await back(n)}')
            case int() | float() as number:
                return await back(f'number {await back(number)}')
            case str(text) if await back(await back((length := (await back((await back(len))(await back(text)))))) > await back(5)):
                return await back(f'text of {await back(length)}')
            case str():
                return await back('short text')
            case ValueError(args=[message]) | TypeError(args=[message, *_]):
                return await back(f'error {await back(message)}')
            case _:
                return await back('other')
        await back(None)
    await back(None)
    async for value in each(await back((await back(None), await back(True), await back(False), await back(0), await back(0.0), await back(-await back(1)), await back(1), await back(2.5), await back(await back(1) + await back(2j)), await back(await back(-await back(3)) - await back(1j)), await back(''), await back('ab'), await back(b'raw'), await back([]), await back(()), await back([await back(5)]), await back([await back(1), await back(2), await back(3)]), await back((await back(4), await back(9))), await back([await back(3), await back([await back(4), await back(5)]), await back(6)]), await back((await back(1),)), await back([await back(7), await back(8)]), await back({}), await back({await back('kind'): await back('circle'), await back('r'): await back(2)}), await back({await back('kind'): await back('square'), await back('a'): await back(1)}), await back({await back(1): await back('a'), await back(2): await back('b'), await back(3): await back('c')}), await back({await back('only'): await back(None)}), await back({await back('other'): await back(1)}), await back(5000), await back(7), await back(0.5), await back('abcdefg'), await back('abc'), await back((await back(ValueError))(await back('v'))), await back((await back(TypeError))(await back('t'), await back(1))), await back((await back(KeyError))(await back('k'))), await back({await back(1), await back(2)}), await back((await back(range))(await back(1))), await back((await back(range))(await back(3))), await back((await back(iter))(await back([]))), await back(b'other'), await back((await back(bytearray))(await back(b'raw'))), await back(object), await back([await back(3), await back('xy')])))):
        shown = await back(await back((await back((await back(type))(await back(value)))).__name__) if await back(await back('object at') in await back((await back(repr))(await back(value)))) else await back((await back(repr))(await back(value))))
        await back(None)
        await back((await back(print))(await back(shown), await back('->'), await back((await back(kind))(await back(value)))))
        await back(None)
    await back(None)

    class Colour:
        RED = 'red'
        GREEN = 'green'

        class Deep:
            BLUE = 'blue'
    await back(None)
    async for value in each(await back((await back('red'), await back('green'), await back('blue'), await back('RED')))):
        match await back(value):
            case Colour.RED:
                await back((await back(print))(await back('stop')))
                await back(None)
            case Colour.GREEN:
                await back((await back(print))(await back('go')))
                await back(None)
            case Colour.Deep.BLUE:
                await back((await back(print))(await back('deep')))
                await back(None)
            case other:
                await back((await back(print))(await back('capture'), await back(other)))
                await back(None)
        await back(None)
    await back(None)
    match await back(5):
        case 6:
            await back((await back(print))(await back('never')))
            await back(None)
    await back(None)
    await back((await back(print))(await back('no case matched: nothing happens')))
    await back(None)
    match await back((await back(1), await back(2))):
        case [1, x]:
            await back((await back(print))(await back('open sequence'), await back(x)))
            await back(None)
    await back(None)
    match await back((*await back([await back(1), await back(2)]), await back(3))):
        case [a, b, c]:
            await back((await back(print))(await back(a), await back(b), await back(c)))
            await back(None)
    await back(None)
    match await back({await back('a'): await back(1), await back('b'): await back({await back('c'): await back([await back(10), await back(20), await back(30)])})}):
        case {'b': {'c': [_, *middle, _]}}:
            await back((await back(print))(await back(middle)))
            await back(None)
    await back(None)
    match await back(3):
        case 1 | 2 | 3 as three:
            await back((await back(print))(await back(three)))
            await back(None)
        case _:
            pass
            await back(None)
    await back(None)
program()
