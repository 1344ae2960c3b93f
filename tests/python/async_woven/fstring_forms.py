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
    global Formatted, a, failing, items, kind, lambda_, name, o, pi, precision, show, width, x, y, yes
    x, y, name, items, pi = await back((await back(5), await back(-await back(3)), await back('Ada'), await back([await back(1), await back(2), await back(3)]), await back(3.14159265)))
    await back(None)
    await back((await back(print))(await back(f'{await back(x)}{await back(y)}'), await back(f'{await back(await back(x) + await back(y))}'), await back(f'{await back(x)}'), await back(f'{await back(name)!r} {await back(name)!s} {await back(name)!a}'), await back(f'{await back((await back(items))[await back(0)])} {await back((await back(items))[await back(-await back(1))])}'), await back(f'{await back(await back('nested ') + await back(name))}'), await back(f'{{}} {{{await back(x)}}}'), await back(f'')))
    await back(None)
    await back((await back(print))(await back(f'{await back(x):5}|{await back(x):<5}|{await back(x):^5}|{await back(x):05}|{await back(x):+}|{await back(x):x>5}|{await back(name):>6}|{await back(name):*^9}|{await back(pi):.2f}|{await back(pi):10.3f}|{await back(pi):e}|{await back(x):b}|{await back(await back(10) ** await back(6)):,}|{await back(x):%}')))
    await back(None)
    width, precision, kind = await back((await back(10), await back(3), await back('f')))
    await back(None)
    await back((await back(print))(await back(f'{await back(pi):{await back(width)}.{await back(precision)}}|{await back(pi):{await back(width)}.{await back(precision)}{await back(kind)}}|{await back(name):{await back(await back('>') if await back(x) else await back('<'))}{await back(width)}}|{await back(x):{await back('0')}{await back(await back(2) * await back(2))}}|{await back(pi)!r:>{await back(await back(width) + await back(5))}}')))
    await back(None)
    await back((await back(print))(await back(f'x={await back(x)!r} y={await back(y)!r} x + y={await back(await back(x) + await back(y))!r} name={await back(name)!r} name={await back(name)!s} pi={await back(pi):.2f}  x = {await back(x)!r} items = {await back(items)!r:>12}')))
    await back(None)
    await back((await back(print))(await back(f'{await back(await back((await back(lambda_))(await back(2))) if await back((lambda_ := (await back(lambda n: n * 2)))) else await back(0))}'), await back(f'{await back((await back(lambda n: n + 1))(await back(4)))}'), await back(f'{await back([await back(await back(n) * await back(n)) for n in await back(items)])}'), await back(f'{await back((await back({await back('a'): await back(1)}))[await back('a')])}'), await back(f'{await back({await back(1), await back(2)})}'), await back(f'{await back({await back(n): await back(n) for n in await back((await back(1),))})}')))
    await back(None)
    await back((await back(print))(await back(f'{await back(await back(x) if await back(await back(x) > await back(3)) else await back(y))}'), await back(f'{await back(await back(x) > await back(3))}'), await back(f'{await back(await back(x) == await back(5))}'), await back(f'{await back(await back(x) != await back(5))}'), await back(f'{await back(not await back(x))}'), await back(f'{await back(await back(x) and await back(y))}'), await back(f'{await back((await back(x), await back(y)))}'), await back(f'{await back((*await back(items),))}'), await back(f'{await back((yes := (await back(7))))} {await back(yes)}')))
    await back(None)
    await back((await back(print))(await back(f'{await back('double inside single')}'), await back(f'{await back('single')}'), await back(f'{await back('triple')} {await back('inside')}'), await back(f'{await back(f'{await back(x)} {await back(f'{await back(y)}')}')}'), await back(f'{await back('same quotes')}'), await back(f'{await back((await back((await back('\n')).join))(await back([await back('a'), await back('b')])))}'), await back(f'{await back(await back('\t') + await back('x'))}')))
    await back(None)
    await back((await back(print))(await back(f'{await back(await back(x) + await back(y))}'), await back(f'line\n{await back(x)}\n  ')))
    await back(None)
    await back((await back(print))(await back(f'raw \\n {await back(x)}'), await back(f'\\{await back(x)}\\d'), await back(f'{await back(x)}'), await back(f'ab{{x}}{await back(x)}'), await back(f'{{x}}{await back(x)}'), await back(f'A{await back(x)}é•')))
    await back(None)

    class Formatted:

        @driven
        async def __format__(self, spec):
            return await back(f'<{await back(spec)!r}>')

        @driven
        async def __repr__(self):
            return await back('repr!')

        @driven
        async def __str__(self):
            return await back('str!')
    await back(None)
    o = await back((await back(Formatted))())
    await back(None)
    await back((await back(print))(await back(f'{await back(o)}'), await back(f'{await back(o):}'), await back(f'{await back(o):abc}'), await back(f'{await back(o)!r}'), await back(f'{await back(o)!s:>6}'), await back(f'{await back(o)!r:<7}|'), await back(f'{await back(o):a{await back(x)}b{await back(y)}}'), await back(f'{await back(o):%Y-%m-%d}'), await back(f'o={await back(o)!r}'), await back(f'o={await back(o):s}'), await back(f'{await back(o)!s}')))
    await back(None)

    @driven
    async def show(value):
        await back((await back(print))(await back('evaluated'), await back(value), end=await back('; ')))
        await back(None)
        return await back(value)
    await back(None)
    await back((await back(print))(await back(f'{await back((await back(show))(await back(1)))}{await back((await back(show))(await back('a')))}{await back((await back(show))(await back(2))):{await back((await back(show))(await back(5)))}}{await back((await back(show))(await back(3)))!r}')))
    await back(None)

    @driven
    async def failing(action):
        try:
            await back((await back(print))(await back((await back(action))())))
            await back(None)
        except await back(Exception) as error:
            await back((await back(print))(await back((await back((await back(type))(await back(error)))).__name__), await back(error)))
            await back(None)
        await back(None)
    await back(None)
    await back((await back(failing))(await back(lambda: f'{undefined}')))
    await back(None)
    await back((await back(failing))(await back(lambda: f'{x:s}')))
    await back(None)
    await back((await back(failing))(await back(lambda: f'{name:d}')))
    await back(None)
    await back((await back(failing))(await back(lambda: f'{items:>5}')))
    await back(None)
    await back((await back(failing))(await back(lambda: f'{None:5}')))
    await back(None)
    await back((await back(failing))(await back(lambda: f'{x.real.nothing}')))
    await back(None)
    await back((await back(failing))(await back(lambda: f'{pi:{name}}')))
    await back(None)
    await back((await back(failing))(await back(lambda: f'{object.__new__(Formatted):x}')))
    await back(None)
    await back((await back(failing))(await back(lambda: f'{x:.2}')))
    await back(None)
    await back((await back(failing))(await back(lambda: f'{x:,.2f} {name:.2} {name:5.1}|')))
    await back(None)
    await back((await back(print))(await back(f'{await back(True):d} {await back(True)} {await back(None)} {await back(...)} {await back([])} {await back(b'x')} {await back(1j)} {await back(1e+20)} {await back((await back(range))(await back(3)))} {await back((await back(print)).__name__)}')))
    await back(None)
    await back((await back(print))(await back(f'{await back(x)!r:^{await back(width)}.{await back(precision)}}|{await back('abcdef'):.{await back(precision)}}|{await back(x):>{await back(width)}}|{await back(x):{await back(width)}}')))
    await back(None)
    a = await back({await back('k'): await back({await back('inner'): await back([await back(10), await back(20)])})})
    await back(None)
    await back((await back(print))(await back(f'{await back((await back((await back((await back(a))[await back('k')]))[await back('inner')]))[await back(1)])} {await back((await back((await back((await back(a))[await back('k')]))[await back('inner')]))[await back(0)]):>{await back((await back((await back((await back(a))[await back('k')]))[await back('inner')]))[await back(0)])}}')))
    await back(None)
program()
