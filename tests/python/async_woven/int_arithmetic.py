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
    global _, a, action, attempt, b, f, n, one, values, x
    values = await back([await back(0), await back(1), await back(-await back(1)), await back(2), await back(7), await back(-await back(7)), await back(10), await back(255), await back(-await back(256)), await back(await back(2) ** await back(31)), await back(await back(-await back(await back(2) ** await back(31))) - await back(1)), await back(await back(await back(2) ** await back(63)) - await back(1)), await back(-await back(await back(2) ** await back(63))), await back(await back(await back(2) ** await back(64)) + await back(3)), await back(await back(10) ** await back(25)), await back(await back(-await back(await back(10) ** await back(25))) + await back(7))])
    await back(None)
    async for a in each(await back(values)):
        async for b in each(await back((await back(3), await back(-await back(3)), await back(await back(2) ** await back(33)), await back(-await back(await back(10) ** await back(20)))))):
            await back((await back(print))(await back(await back(a) + await back(b)), await back(await back(a) - await back(b)), await back(await back(a) * await back(b)), await back(await back(a) // await back(b)), await back(await back(a) % await back(b)), await back((await back(divmod))(await back(a), await back(b))), await back(await back(a) & await back(b)), await back(await back(a) | await back(b)), await back(await back(a) ^ await back(b)), sep=await back(','), end=await back(';')))
            await back(None)
        await back(None)
        await back((await back(print))())
        await back(None)
    await back(None)
    await back((await back(print))(await back([await back(-await back(v)) for v in await back(values)]), await back([await back(~await back(v)) for v in await back(values)]), await back([await back((await back(abs))(await back(v))) for v in await back(values)]), await back([await back(+await back(v)) for v in await back(values)])))
    await back(None)
    await back((await back(print))(await back([await back(await back(v) << await back(5)) for v in await back(values)]), await back([await back(await back(v) >> await back(3)) for v in await back(values)]), await back([await back(await back(v) >> await back(100)) for v in await back(values)])))
    await back(None)
    await back((await back(print))(await back(await back(2) ** await back(100)), await back(await back(-await back(2)) ** await back(101)), await back(await back(7) ** await back(-await back(2))), await back(await back(-await back(3)) ** await back(-await back(3))), await back(await back(0) ** await back(0)), await back(await back(10) ** await back(0)), await back(await back(1) ** await back(1000000)), await back(await back(-await back(1)) ** await back(999999)), await back(await back(3) ** await back(200))))
    await back(None)
    await back((await back(print))(await back((await back(pow))(await back(3), await back(200), await back(13))), await back((await back(pow))(await back(-await back(3)), await back(5), await back(7))), await back((await back(pow))(await back(3), await back(5), await back(-await back(7)))), await back((await back(pow))(await back(3), await back(-await back(1)), await back(7))), await back((await back(pow))(await back(2), await back(-await back(3)), await back(await back(await back(2) ** await back(61)) - await back(1)))), await back((await back(pow))(await back(0), await back(0), await back(1))), await back((await back(pow))(await back(5), await back(await back(10) ** await back(30)), await back(97)))))
    await back(None)
    await back((await back(print))(await back(await back(1) / await back(3)), await back(await back(await back(10) ** await back(30)) / await back(await back(10) ** await back(28))), await back(await back(-await back(7)) / await back(2)), await back(await back(await back(2) ** await back(1000)) / await back(await back(2) ** await back(999))), await back(await back(1) / await back(await back(10) ** await back(400))), await back(await back(await back(10) ** await back(400)) / await back(await back(await back(10) ** await back(399)) * await back(3)))))
    await back(None)
    await back((await back(print))(await back((await back((await back(await back(10) ** await back(20))).bit_length))()), await back((await back((await back(-await back(1))).bit_length))()), await back((await back((await back(0)).bit_length))()), await back((await back((await back(255)).bit_count))()), await back((await back((await back(-await back(255))).bit_count))()), await back((await back((await back(5)).conjugate))()), await back((await back(5)).real), await back((await back(5)).imag), await back((await back(5)).numerator), await back((await back(5)).denominator)))
    await back(None)
    await back((await back(print))(await back((await back((await back(5)).as_integer_ratio))()), await back((await back((await back(5)).is_integer))()), await back((await back((await back(258)).to_bytes))(await back(2), await back('big'))), await back((await back((await back(258)).to_bytes))(await back(4), await back('little'))), await back((await back((await back(-await back(2))).to_bytes))(await back(2), await back('big'), signed=await back(True))), await back((await back((await back(1)).to_bytes))())))
    await back(None)
    await back((await back(print))(await back((await back((await back(int)).from_bytes))(await back(b'\x01\x02'), await back('big'))), await back((await back((await back(int)).from_bytes))(await back(b'\xff\xfe'), await back('big'), signed=await back(True))), await back((await back((await back(int)).from_bytes))(await back([await back(1), await back(0)]), await back('little'))), await back((await back((await back(int)).from_bytes))(await back(b'')))))
    await back(None)
    await back((await back(print))(await back((await back(round))(await back(1234), await back(-await back(2)))), await back((await back(round))(await back(1250), await back(-await back(2)))), await back((await back(round))(await back(1350), await back(-await back(2)))), await back((await back(round))(await back(-await back(15)), await back(-await back(1)))), await back((await back(round))(await back(5))), await back((await back(round))(await back(5), await back(2))), await back((await back(round))(await back(await back(await back(10) ** await back(30)) + await back(5)), await back(-await back(1)))), await back((await back(round))(await back(7), await back(-await back(5))))))
    await back(None)
    await back((await back(print))(await back((await back(hash))(await back(5))), await back((await back(hash))(await back(-await back(1)))), await back((await back(hash))(await back(await back(await back(2) ** await back(61)) - await back(1)))), await back((await back(hash))(await back(-await back(await back(2) ** await back(61))))), await back((await back(hash))(await back(await back(10) ** await back(30))))))
    await back(None)
    await back((await back(print))(await back(await back(True) + await back(True)), await back(await back(True) * await back(5)), await back(-await back(True)), await back(await back(True) / await back(2)), await back(await back(True) << await back(3)), await back(await back(5) % await back(True)), await back(await back(True) & await back(3)), await back(await back(True) & await back(True)), await back(await back(True) ^ await back(False)), await back(await back(True) | await back(0))))
    await back(None)
    await back((await back(print))(await back(await back(await back(10) ** await back(18)) * await back(await back(10) ** await back(18))), await back(await back(await back(2) ** await back(62)) + await back(await back(2) ** await back(62))), await back(await back(await back(await back(2) ** await back(63)) - await back(1)) + await back(1)), await back(await back(-await back(await back(2) ** await back(63))) - await back(1)), await back(await back(4611686018427387904) * await back(2)), await back(await back(3037000500) * await back(3037000500)), await back(await back(-await back(9223372036854775808)) // await back(-await back(1)))))
    await back(None)
    await back((await back(print))(await back(await back(12345678901234567890123456789) % await back(987654321)), await back(await back(-await back(12345678901234567890123456789)) // await back(987654321987654321)), await back(await back(await back(10) ** await back(50)) // await back(await back(10) ** await back(25))), await back(await back(await back(await back(10) ** await back(50)) + await back(1)) % await back(await back(10) ** await back(25)))))
    await back(None)
    await back((await back(print))(await back(await back(1) < await back(await back(2) ** await back(70))), await back(await back(-await back(await back(2) ** await back(70))) < await back(0)), await back(await back(await back(2) ** await back(70)) == await back(await back(2) ** await back(70))), await back(await back(await back(2) ** await back(70)) == await back(await back(2.0) ** await back(70))), await back(await back(await back(await back(2) ** await back(53)) + await back(1)) == await back(await back(2.0) ** await back(53))), await back(await back(await back(await back(2) ** await back(53)) + await back(1)) > await back(await back(2.0) ** await back(53))), await back(await back(await back(10) ** await back(400)) > await back(1e+308)), await back(await back(1) == await back(True)), await back(await back(0) == await back(0.0) == await back(0j))))
    await back(None)
    await back((await back(print))(await back(await back(await back(await back(await back(2) ** await back(200)) - await back(1)) & await back(await back(await back(2) ** await back(100)) - await back(1))) == await back(await back(await back(2) ** await back(100)) - await back(1))), await back(await back(-await back(1)) & await back(await back(2) ** await back(70))), await back(await back(-await back(await back(2) ** await back(70))) | await back(1)), await back(await back(-await back(await back(2) ** await back(70))) ^ await back(await back(2) ** await back(70))), await back(await back(await back(2) ** await back(70)) >> await back(69)), await back(await back(-await back(1)) >> await back(500)), await back(await back(-await back(5)) >> await back(1))))
    await back(None)
    one = x = await back(1)
    await back(None)
    async for _ in each(await back((await back(range))(await back(200)))):
        x = await back(await back(await back(x) * await back(7)) + await back(3))
        await back(None)
    await back(None)
    await back((await back(print))(await back(x), await back(await back(x) % await back(1000007)), await back((await back(len))(await back((await back(str))(await back(x)))))))
    await back(None)
    f = await back(1)
    await back(None)
    async for n in each(await back((await back(range))(await back(2), await back(60)))):
        f *= await back(n)
        await back(None)
    await back(None)
    await back((await back(print))(await back(f), await back(await back(f) // await back(await back(10) ** await back(50))), await back(await back(f) >> await back(100))))
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
    async for action in each(await back((await back(lambda: 1 // 0), await back(lambda: 1 % 0), await back(lambda: divmod(1, 0)), await back(lambda: 1 / 0), await back(lambda: 0 ** (-1)), await back(lambda: pow(2, -1, 4)), await back(lambda: pow(2, 3, 0)), await back(lambda: 1 << -1), await back(lambda: 1 >> -1), await back(lambda: 10 ** 400 / 3), await back(lambda: float(10 ** 400)), await back(lambda: 1 + '1'), await back(lambda: '1' + 1), await back(lambda: 1 + None), await back(lambda: [] + 1), await back(lambda: 1 - []), await back(lambda: 5 @ 2), await back(lambda: -'x'), await back(lambda: ~1.5), await back(lambda: 1 & 1.0), await back(lambda: 1 << 1.0), await back(lambda: 300 .to_bytes(1)), await back(lambda: (-1).to_bytes(1)), await back(lambda: 1.5 // 0), await back(lambda: 1 .to_bytes(1, 'middle')), await back(lambda: int.from_bytes('ab')), await back(lambda: 2 ** 'a'), await back(lambda: pow(2, 3.0, 5)), await back(lambda: divmod(1, 'a')), await back(lambda: 1 << 10 ** 30), await back(lambda: round(5, 'a')), await back(lambda: abs('a')), await back(lambda: one[0]), await back(lambda: 10 ** 5000 % 3)))):
        await back((await back(attempt))(await back(action)))
        await back(None)
    await back(None)
program()
