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
    global F, action, attempt, error, f, inf, items, nan, text, v, values, x
    values = await back([await back(0.0), await back(-await back(0.0)), await back(1.0), await back(-await back(1.5)), await back(0.1), await back(1e+16), await back(1e-05), await back(1e+22), await back(123456789.123), await back(5e-324), await back(1.7976931348623157e+308), await back((await back(float))(await back('inf'))), await back((await back(float))(await back('-inf'))), await back((await back(float))(await back('nan')))])
    await back(None)
    async for v in each(await back(values)):
        await back((await back(print))(await back((await back(repr))(await back(v))), await back((await back(str))(await back(v))), await back(-await back(v)), await back((await back(abs))(await back(v))), await back(await back(v) + await back(1)), await back(await back(v) * await back(2)), await back(await back(v) / await back(3)), await back(await back(v) == await back(v)), await back((await back(bool))(await back(v))), await back(f'{await back(v):.3f} {await back(v):e} {await back(v):g} {await back(v):10.2f}|')))
        await back(None)
    await back(None)
    await back((await back(print))(await back(await back(0.1) + await back(0.2)), await back(await back(1) / await back(3)), await back(await back(2) / await back(3)), await back(1e+100), await back(1000000000000000.0), await back(1e+16), await back(1.2345678901234568e+17), await back(0.0001), await back(1e-05), await back(1.0), await back(100.0), await back(1e+21), await back(1.5e-07), await back(300000000.0), await back(0.5), await back(5.0), await back(10.01), await back(100000.0), await back(2500.0)))
    await back(None)
    await back((await back(print))(await back(await back(7.5) // await back(2)), await back(await back(-await back(7.5)) // await back(2)), await back(await back(7.5) % await back(2)), await back(await back(-await back(7.5)) % await back(2)), await back(await back(7.5) % await back(-await back(2))), await back((await back(divmod))(await back(7.5), await back(2))), await back((await back(divmod))(await back(-await back(7.5)), await back(2))), await back(await back(5.0) // await back(0.1)), await back(await back(1e+20) % await back(3)), await back(await back(-await back(0.0)) % await back(5)), await back(await back(0.0) // await back(5))))
    await back(None)
    await back((await back(print))(await back(await back(2.0) ** await back(10)), await back(await back(2) ** await back(0.5)), await back(await back(4) ** await back(-await back(0.5))), await back(await back(-await back(8)) ** await back(await back(1) / await back(3))), await back(await back(0.0) ** await back(0)), await back(await back(1e+308) * await back(10)), await back(await back(-await back(1e+308)) * await back(10)), await back(await back(1e-320) / await back(10)), await back(await back(2.0) ** await back(-await back(1074))), await back(await back(-await back(2.0)) ** await back(3)), await back(await back(9) ** await back(0.5))))
    await back(None)
    items, x = await back((await back([await back(1), await back(2)]), await back(1.5)))
    await back(None)
    inf, nan = await back((await back((await back(float))(await back('inf'))), await back((await back(float))(await back('nan')))))
    await back(None)
    await back((await back(print))(await back(await back(inf) + await back(1)), await back(await back(inf) - await back(inf)), await back(await back(inf) * await back(0)), await back(await back(inf) / await back(inf)), await back(await back(1) / await back(inf)), await back(await back(-await back(1)) / await back(inf)), await back(await back(inf) // await back(1)), await back(await back(5) % await back(inf)), await back(await back(-await back(5)) % await back(inf)), await back(await back(1) ** await back(inf)), await back(await back(nan) ** await back(0)), await back(await back(1) ** await back(nan))))
    await back(None)
    await back((await back(print))(await back(await back(inf) > await back(await back(10) ** await back(1000))), await back(await back(-await back(inf)) < await back(-await back(await back(10) ** await back(1000)))), await back(await back(nan) < await back(nan)), await back(await back(nan) == await back(nan)), await back(await back(nan) != await back(nan)), await back(await back(inf) == await back(inf)), await back((await back(max))(await back(1.0), await back(nan))), await back((await back(min))(await back(nan), await back(1.0))), await back((await back(sorted))(await back([await back(3.0), await back(-await back(inf)), await back(inf), await back(0.5)])))))
    await back(None)
    await back((await back(print))(await back((await back(round))(await back(2.5))), await back((await back(round))(await back(3.5))), await back((await back(round))(await back(-await back(2.5)))), await back((await back(round))(await back(2.675), await back(2))), await back((await back(round))(await back(1234.567), await back(-await back(2)))), await back((await back(round))(await back(0.5))), await back((await back(round))(await back(1.5))), await back((await back(round))(await back(1e+300), await back(2))), await back((await back(round))(await back(5.015), await back(2))), await back((await back(round))(await back(-await back(0.4)))), await back((await back(round))(await back(2.5), await back(0))), await back((await back(round))(await back(1.45), await back(1)))))
    await back(None)
    await back((await back(print))(await back((await back(int))(await back(3.99))), await back((await back(int))(await back(-await back(3.99)))), await back((await back(int))(await back(1e+20))), await back((await back((await back(3.0)).is_integer))()), await back((await back((await back(3.5)).is_integer))()), await back((await back((await back(0.75)).as_integer_ratio))()), await back((await back((await back(-await back(0.1))).as_integer_ratio))()), await back((await back((await back(2.5)).conjugate))()), await back((await back(2.5)).real), await back((await back(2.5)).imag)))
    await back(None)
    await back((await back(print))(await back((await back((await back(1.0)).hex))()), await back((await back((await back(0.1)).hex))()), await back((await back((await back(-await back(2.5))).hex))()), await back((await back((await back(0.0)).hex))()), await back((await back((await back(inf)).hex))()), await back((await back((await back(5e-324)).hex))()), await back((await back((await back(float)).fromhex))(await back('0x1.8p3'))), await back((await back((await back(float)).fromhex))(await back('-0x.1'))), await back((await back((await back(float)).fromhex))(await back('inf'))), await back((await back((await back(float)).fromhex))(await back('10')))))
    await back(None)
    async for text in each(await back((await back('1.5'), await back(' 2 '), await back('-.5'), await back('1e3'), await back('1E-3'), await back('inf'), await back('-Infinity'), await back('NaN'), await back('1_000.5'), await back('+7'), await back('1e400'), await back('1e-400'), await back('0x1'), await back(''), await back('1.5.5'), await back('e5'), await back('1_'), await back('infinit'), await back('--1'), await back('١.٥'), await back('nan '), await back('1e'), await back('.')))):
        try:
            await back((await back(print))(await back((await back(repr))(await back(text))), await back((await back(float))(await back(text)))))
            await back(None)
        except await back(ValueError) as error:
            await back((await back(print))(await back(error)))
            await back(None)
        await back(None)
    await back(None)

    @driven
    async def attempt(action):
        try:
            await back((await back(print))(await back((await back(action))())))
            await back(None)
        except await back(Exception) as error:
            await back((await back(print))(await back((await back((await back(type))(await back(error)))).__name__), await back(await back(error) if await back(await back((await back(type))(await back(error))) is not await back(ZeroDivisionError)) else await back(''))))
            await back(None)
        await back(None)
    await back(None)
    async for action in each(await back((await back(lambda: 1.0 / 0), await back(lambda: 1.0 // 0), await back(lambda: 1.0 % 0), await back(lambda: 0.0 ** (-1)), await back(lambda: 10.0 ** 400), await back(lambda: int(inf)), await back(lambda: int(nan)), await back(lambda: round(inf)), await back(lambda: round(nan)), await back(lambda: 1.5 + 'x'), await back(lambda: 1.5 & 1), await back(lambda: ~1.5), await back(lambda: 1.5 << 1), await back(lambda: float([])), await back(lambda: float(None)), await back(lambda: items[x]), await back(lambda: 'ab' * 2.0), await back(lambda: inf.as_integer_ratio()), await back(lambda: nan.as_integer_ratio()), await back(lambda: float.fromhex('x')), await back(lambda: round(1.5, 2.0)), await back(lambda: x()), await back(lambda: x[0]), await back(lambda: range(1.5)), await back(lambda: divmod(1.0, 0)), await back(lambda: float('1', 2)), await back(lambda: float(1j)), await back(lambda: 1.5 @ 2), await back(lambda: chr(1.5)), await back(lambda: pow(2.0, 3, 5))))):
        await back((await back(attempt))(await back(action)))
        await back(None)
    await back(None)
    await back((await back(print))(await back(await back(1.0) == await back(1)), await back(await back(1.5) < await back(2)), await back(await back(2) > await back(1.5)), await back(await back(1) < await back(1.5) < await back(2)), await back(await back(await back(0.1) + await back(0.2)) == await back(0.3)), await back(await back(await back(1e+16) + await back(1)) == await back(1e+16)), await back(await back(await back(2) ** await back(53)) == await back(await back(2.0) ** await back(53))), await back(await back(await back(await back(2) ** await back(53)) + await back(1)) == await back(await back(2.0) ** await back(53))), await back(await back(0.0) == await back(-await back(0.0))), await back((await back({await back(1): await back('a')}))[await back(1.0)]), await back({await back(0.5), await back(0.5)}), await back(await back(await back(10) ** await back(16)) == await back(1e+16))))
    await back(None)
    await back((await back(print))(await back((await back(sum))(await back(await back([await back(0.1)]) * await back(10)))), await back((await back(sum))(await back([await back(1e+16), await back(1), await back(-await back(1e+16))]))), await back((await back(sum))(await back([await back(0.1), await back(0.2), await back(0.3)]))), await back((await back(sum))(await back([await back(1), await back(2.5)]))), await back((await back(sum))(await back([await back(1e+308), await back(1e+308), await back(-await back(1e+308))]))), await back((await back(sum))(await back(await back([await back(0.5)]) * await back(3)), await back(1)))))
    await back(None)
    await back((await back(print))(await back((await back(float))()), await back((await back(float))(await back(5))), await back((await back(float))(await back(True))), await back((await back(float))(await back('5'))), await back((await back(float))(await back(b'2.5'))), await back((await back(float))(await back(await back(10) ** await back(20)))), await back((await back(float))(await back(await back(await back(2) ** await back(53)) + await back(1)))), await back((await back(float))(await back(await back(2) ** await back(1023))))))
    await back(None)

    class F(await back(float)):

        @driven
        async def __str__(self):
            return await back('F!')
    await back(None)
    f = await back((await back(F))(await back(2.5)))
    await back(None)
    await back((await back(print))(await back(f), await back((await back(repr))(await back(f))), await back(await back(f) + await back(1)), await back((await back((await back(type))(await back(await back(f) + await back(1))))).__name__), await back(await back(f) == await back(2.5)), await back(f'{await back(f)}'), await back(f'{await back(f):.1f}'), await back([await back(f)]), await back((await back(F))(await back('3'))), await back((await back(isinstance))(await back(f), await back(float))), await back((await back((await back(F)).fromhex))(await back('0x1p1')))))
    await back(None)
    await back((await back(print))(await back((await back((await back(3.14159)).__round__))(await back(2))), await back((await back((await back(2.5)).__floor__))()), await back((await back((await back(2.5)).__ceil__))()), await back((await back((await back(-await back(2.5))).__trunc__))()), await back((await back((await back(1.5)).__add__))(await back(1))), await back((await back((await back(1.5)).__add__))(await back('a'))), await back((await back((await back(1.5)).__rsub__))(await back(5))), await back((await back((await back(float)).__eq__))(await back(1.0), await back(1))), await back((await back((await back(5.5)).__divmod__))(await back(2)))))
    await back(None)
program()
