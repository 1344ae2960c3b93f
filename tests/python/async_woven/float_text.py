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
    global _, exponent, mantissa, seed, v, wrong
    async for v in each(await back((await back(0.1), await back(0.2), await back(0.3), await back(await back(1) / await back(3)), await back(await back(2) / await back(3)), await back(1e+23), await back(9007199254740992.0), await back(1.7976931348623157e+308), await back(2.2250738585072014e-308), await back(5e-324), await back(123456789.0), await back(0.0001), await back(1e-05), await back(1.2345678901234568e+17), await back(1000000000000000.0), await back(1e+16), await back(1e+17), await back(4.35), await back(2.675), await back(1.005), await back(100.0), await back(100.0), await back(0.5), await back(1.1e-10), await back(3e-310), await back(8.41e+21), await back(await back(2.0) ** await back(70)), await back(5e-05), await back(9.5), await back(12345678.9)))):
        assert await back(await back((await back(float))(await back((await back(repr))(await back(v))))) == await back(v))
        await back(None)
        await back((await back(print))(await back((await back(repr))(await back(v))), await back(await back('%.3f') % await back(v)), await back(await back('%.10g') % await back(v)), await back(f'{await back(v):.17g}'), await back(await back(f'{await back(v):.0f}') if await back(await back(v) < await back(1e+20)) else await back('')), await back(f'{await back(v):.3e}'), await back((await back((await back(v)).hex))())))
        await back(None)
    await back(None)
    seed, wrong = await back((await back(1), await back(0)))
    await back(None)
    async for _ in each(await back((await back(range))(await back(2000)))):
        seed = await back(await back(await back(await back(seed) * await back(6364136223846793005)) + await back(1442695040888963407)) % await back(await back(2) ** await back(64)))
        await back(None)
        mantissa, exponent = await back((await back(await back(seed) >> await back(11)), await back(await back(await back(seed) & await back(2047)) - await back(1100))))
        await back(None)
        try:
            v = await back(await back(mantissa) * await back(await back(2.0) ** await back(exponent)))
            await back(None)
        except await back(OverflowError):
            continue
        await back(None)
        wrong += await back(await back(await back((await back(float))(await back((await back(repr))(await back(v))))) != await back(v)) or await back(await back((await back(float))(await back(f'{await back(v):.16e}'))) != await back(v)) or await back(await back((await back((await back(float)).fromhex))(await back((await back((await back(v)).hex))()))) != await back(v)))
        await back(None)
    await back(None)
    await back((await back(print))(await back('wrong:'), await back(wrong)))
    await back(None)
    await back((await back(print))(await back([await back((await back(round))(await back(await back(n) * await back(0.1)), await back(1))) for n in await back((await back(range))(await back(11)))]), await back([await back((await back(round))(await back(await back(n) / await back(7)), await back(3))) for n in await back((await back(range))(await back(7)))]), await back((await back(round))(await back(0.15), await back(1))), await back((await back(round))(await back(0.25), await back(1))), await back((await back(round))(await back(0.35), await back(1))), await back((await back(round))(await back(await back(1e+16) + await back(2.0)))), await back((await back(round))(await back(-await back(1.5)))), await back((await back(round))(await back(123.456), await back(-await back(1)))), await back((await back(round))(await back(5e-324), await back(400))), await back((await back(round))(await back(1.5), await back(-await back(400))))))
    await back(None)
    await back((await back(print))(await back(await back((await back(sum))(await back(await back([await back(0.1)]) * await back(10)))) == await back(1.0)), await back(await back(await back(await back(0.1) + await back(0.1)) + await back(0.1)) == await back(0.3)), await back(await back(0.1) * await back(3)), await back(await back(1) - await back(0.9)), await back(await back(await back(1e+16) + await back(1)) - await back(1e+16)), await back(await back(3) * await back(1.1)), await back(await back(0.1) + await back(0.7)), await back(await back(4.35) * await back(100)), await back(await back(1.1) + await back(2.2)), await back(await back(await back(1e+308) + await back(1e+308)) - await back(1e+308))))
    await back(None)
    await back((await back(print))(await back((await back((await back(0.1)).as_integer_ratio))()), await back((await back((await back((await back(1e+300)).as_integer_ratio))()))[await back(1)]), await back((await back((await back((await back(await back(2.0) ** await back(-await back(1074)))).as_integer_ratio))()))[await back(0)]), await back((await back(int))(await back(1e+23))), await back((await back(int))(await back(-await back(1000000000000000.0)))), await back((await back(int))(await back(await back(2.0) ** await back(100)))), await back(await back(await back(10) ** await back(22)) == await back(1e+22)), await back(await back(await back(10) ** await back(23)) == await back(1e+23))))
    await back(None)
    await back((await back(print))(await back([await back(f'{await back(v):{await back(spec)}}') for v in await back((await back(1234.5678), await back(-await back(0.00012345)), await back(10000000000.0))) for spec in await back((await back(''), await back('.2f'), await back(',.1f'), await back('.3g'), await back('e'), await back('10.1f'), await back('+.2e'), await back('%'), await back('g'), await back('.0f'), await back('#.0f'), await back('08.2f'), await back('_.2f'), await back(' .1f'), await back('<9.2f'), await back('^11.1f'), await back('*>12.3f'), await back('n'), await back('.12'), await back('#g')))])))
    await back(None)
program()
