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
    global C, Convertible, c, call, error, w, z
    z, w = await back((await back(await back(3) + await back(4j)), await back(await back(1) - await back(2j))))
    await back(None)
    await back((await back(print))(await back(await back(z) + await back(w)), await back(await back(z) - await back(w)), await back(await back(z) * await back(w)), await back(await back(z) / await back(w)), await back(await back(z) ** await back(2)), await back(await back(await back(z) ** await back(w)) == await back(await back(z) ** await back(w))), await back(-await back(z)), await back(+await back(z)), await back((await back(abs))(await back(z))), await back((await back((await back(z)).conjugate))()), await back((await back(z)).real), await back((await back(z)).imag), await back(await back(z) == await back(await back(3) + await back(4j))), await back(await back(z) != await back(w)), await back((await back(bool))(await back(0j))), await back((await back(bool))(await back(1j)))))
    await back(None)
    await back((await back(print))(await back(await back(z) + await back(1)), await back(await back(1) + await back(z)), await back(await back(z) * await back(2)), await back(await back(2.5) * await back(z)), await back(await back(z) - await back(1.5)), await back(await back(1) / await back(await back(1) + await back(1j))), await back(await back(z) / await back(2)), await back(await back(await back(1) + await back(2j)) ** await back(0)), await back(await back(await back(1) + await back(2j)) ** await back(1)), await back(await back(2j) ** await back(3)), await back(await back(1j) ** await back(2)), await back(await back(0j) ** await back(0)), await back(await back(await back(1) + await back(1j)) ** await back(-await back(1)))))
    await back(None)
    await back((await back(print))(await back(1j), await back(-await back(1j)), await back(0j), await back(await back(1) + await back(0j)), await back(1.5j), await back(1e+100j), await back(10j), await back(0.5j), await back(await back(-await back(0.5)) + await back(2j)), await back((await back(complex))(await back(1), await back(2))), await back((await back(complex))(await back(1.5))), await back((await back(complex))(await back('1+2j'))), await back((await back(complex))(await back(' -3j '))), await back((await back(complex))(await back('2'))), await back((await back(complex))()), await back((await back(complex))(await back('(1-1j)'))), await back((await back(complex))(await back('j'))), await back((await back(complex))(await back('-j')))))
    await back(None)
    await back((await back(print))(await back((await back(repr))(await back((await back(complex))(await back((await back(float))(await back('inf'))), await back(1))))), await back((await back(repr))(await back((await back(complex))(await back(1), await back((await back(float))(await back('nan'))))))), await back([await back(await back(1) + await back(2j))]), await back((await back(str))(await back(await back(2) - await back(0.5j)))), await back(f'{await back(z)} {await back(z)!r} {await back(z):.2f} {await back(z):+.1f} {await back(z):e} {await back(z):>12}|')))
    await back(None)
    await back((await back(print))(await back(await back((await back(hash))(await back(await back(3) + await back(0j)))) == await back((await back(hash))(await back(3)))), await back(await back((await back(hash))(await back(await back(0.5) + await back(0j)))) == await back((await back(hash))(await back(0.5)))), await back((await back({await back(1): await back('one')}))[await back(await back(1) + await back(0j))]), await back(await back(1) == await back(await back(1) + await back(0j))), await back(await back(1.0) == await back(await back(1) + await back(0j))), await back(await back(2) == await back(await back(2) + await back(1j))), await back(await back(await back(1) + await back(2j)) in await back([await back(await back(1) + await back(2j))]))))
    await back(None)
    await back((await back(print))(await back((await back(sum))(await back([await back(1j), await back(2), await back(0.5)]))), await back((await back((await back(await back(1) + await back(2j))).__add__))(await back(1))), await back((await back((await back(await back(1) + await back(2j))).__eq__))(await back(1))), await back((await back((await back(await back(1) + await back(2j))).__add__))(await back('x'))), await back((await back(isinstance))(await back(1j), await back(complex))), await back((await back((await back(type))(await back(1j)))).__name__)))
    await back(None)
    async for call in each(await back((await back('1j < 2j'), await back('1j // 2'), await back('1j % 2'), await back('divmod(1j, 1)'), await back('int(1j)'), await back('float(1j)'), await back("complex('x')"), await back("complex('1 + 2j')"), await back("complex('')"), await back("complex('1', 2)"), await back('1j / 0'), await back('0j ** -1'), await back('round(1j)'), await back('1j & 1'), await back("abs('j')"), await back('z[0]'), await back('max(1j, 2)'), await back('sorted([1j, 2j])'), await back('(1j).real.x'), await back('pow(1j, 2, 3)'), await back('hash(1j)'), await back('bool(0j)'), await back('str(-0j)'), await back("f'{1j:d}'"), await back('1j @ 1')))):
        try:
            await back((await back(print))(await back(call), await back('='), await back((await back(eval))(await back(call)))))
            await back(None)
        except await back(Exception) as error:
            await back((await back(print))(await back(call), await back('->'), await back((await back((await back(type))(await back(error)))).__name__), await back(await back(error) if await back(await back((await back(type))(await back(error))) is not await back(ZeroDivisionError)) else await back(''))))
            await back(None)
        await back(None)
    await back(None)

    class C(await back(complex)):
        pass
    await back(None)
    c = await back((await back(C))(await back(1), await back(2)))
    await back(None)
    await back((await back(print))(await back(c), await back(await back(c) + await back(1)), await back((await back((await back(type))(await back(await back(c) + await back(1))))).__name__), await back((await back(C))(await back('5j'))), await back(await back(c) == await back(await back(1) + await back(2j))), await back((await back(c)).real)))
    await back(None)

    class Convertible:

        @driven
        async def __complex__(self):
            return await back(5j)
    await back(None)
    await back((await back(print))(await back((await back(complex))(await back((await back(Convertible))()))), await back(await back((await back(complex))(await back((await back(Convertible))()))) + await back(1))))
    await back(None)
    try:
        (await back(z)).real = await back(5)
        await back(None)
    except await back(AttributeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)
program()
