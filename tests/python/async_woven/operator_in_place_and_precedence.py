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
    global Mat, a, b, m, n, x
    await back((await back(print))(await back(await back(2) + await back(await back(3) * await back(4))), await back(await back(await back(2) + await back(3)) * await back(4)), await back(await back(2) ** await back(await back(3) ** await back(2))), await back(await back(await back(2) ** await back(3)) ** await back(2)), await back(-await back(await back(2) ** await back(2))), await back(await back(2) ** await back(-await back(1))), await back(await back(-await back(3)) // await back(2)), await back(-await back(await back(3) // await back(2))), await back(await back(await back(7) - await back(3)) - await back(2)), await back(await back(await back(100) / await back(10)) / await back(2)), await back(await back(await back(2) * await back(3)) % await back(4)), await back(await back(await back(7) // await back(2)) * await back(2)), await back(await back(1) << await back(await back(2) + await back(1))), await back(await back(await back(1) + await back(1)) << await back(2)), await back(await back(await back(6) & await back(3)) | await back(8)), await back(await back(6) | await back(await back(3) & await back(1))), await back(await back(5) ^ await back(await back(1) & await back(3))), await back(await back(1) | await back(await back(2) ^ await back(await back(3) & await back(4)))), await back(await back(~await back(1)) + await back(1)), await back(~await back(-await back(1))), await back(-await back(-await back(1))), await back(+await back(-await back(+await back(1)))), await back(not await back(await back(1) == await back(2))), await back(await back(not await back(await back(1) and await back(0))) or await back(0))))
    await back(None)
    await back((await back(print))(await back(await back(1) < await back(2) == await back(True)), await back(await back(await back(1) < await back(2)) == await back(True)), await back(await back(1) == await back(1) in await back([await back(1)])), await back(not await back(await back(1) in await back([await back(1)]))), await back(await back(not await back(1)) in await back([await back(0), await back(False)])), await back(await back(1) if await back(0) else await back(await back(2) if await back(0) else await back(3))), await back((await back(lambda: 1 or 2))()), await back(await back(1) or await back(await back(2) and await back(0))), await back(await back(await back(1) or await back(2)) and await back(0)), await back(await back(5) if await back(1) else await back(await back(6) + await back(1))), await back(await back((await back([await back(1), await back(2)]))[await back(0)]) + await back(1)), await back(-await back((await back([await back(1)]))[await back(0)])), await back(await back(2) ** await back((await back([await back(3)]))[await back(0)])), await back(await back('ab') * await back(2)), await back(await back('a') + await back(await back('b') * await back(2))), await back(-await back(await back(1) ** await back(2))), await back(await back(-await back(1)) ** await back(2))))
    await back(None)
    await back((await back(print))(await back(await back(await back(10) - await back(2)) + await back(3)), await back(await back(10) - await back(await back(2) + await back(3))), await back(await back(2) * await back(-await back(3))), await back(await back(2) - await back(-await back(3))), await back(await back(await back(4) / await back(2)) * await back(2)), await back(await back(await back(1) + await back(2)) > await back(await back(2) + await back(0))), await back(await back(await back(1) & await back(1)) == await back(1)), await back(await back(await back(1) & await back(1)) == await back(1)), await back(await back(3) > await back(2) > await back(1)), await back(await back(await back(3) > await back(2)) > await back(1)), await back(await back(0) or await back(None)), await back(await back(await back(0) and await back(1)) or await back(2)), await back(not await back(not await back([]))), await back(not await back(await back(0) + await back(1))), await back(await back(await back(2) + await back(2)) if await back(1) else await back(0)), await back(await back(7) % await back(await back(3) ** await back(2))), await back(await back(await back(2) << await back(1)) << await back(1)), await back(await back(await back(64) >> await back(2)) >> await back(1)), await back(await back(await back(1) - await back(1)) or await back(5))))
    await back(None)

    class Mat:

        @driven
        async def __matmul__(self, other):
            return await back('matmul')

        @driven
        async def __rmatmul__(self, other):
            return await back('rmatmul')

        @driven
        async def __imatmul__(self, other):
            return await back('imatmul')

        @driven
        async def __pow__(self, other, mod=None):
            return await back(f'pow {await back(other)} {await back(mod)}')

        @driven
        async def __rpow__(self, other, mod=None):
            return await back(f'rpow {await back(other)}')

        @driven
        async def __ipow__(self, other):
            return await back(f'ipow {await back(other)}')
    await back(None)
    m = await back((await back(Mat))())
    await back(None)
    await back((await back(print))(await back(await back(m) @ await back(1)), await back(await back(1) @ await back(m)), await back(await back(m) ** await back(2)), await back(await back(2) ** await back(m)), await back((await back(pow))(await back(m), await back(2), await back(3))), await back(await back(m) @ await back(m))))
    await back(None)
    n = await back(m)
    await back(None)
    n @= await back(1)
    await back(None)
    await back((await back(print))(await back(n)))
    await back(None)
    n = await back(m)
    await back(None)
    n **= await back(2)
    await back(None)
    await back((await back(print))(await back(n)))
    await back(None)
    a = await back([await back(1), await back(2), await back(3)])
    await back(None)
    b = await back(a)
    await back(None)
    a = await back(await back(a) + await back([await back(4)]))
    await back(None)
    b += await back([await back(5)])
    await back(None)
    await back((await back(print))(await back(a), await back(b)))
    await back(None)
    x = await back(5)
    await back(None)
    x = await back(await back(x) if await back(await back(x) > await back(3)) else await back(0))
    await back(None)
    x -= await back(await back(x) - await back(1))
    await back(None)
    await back((await back(print))(await back(x), await back(await back(x) + await back(+await back(x))), await back(await back(x) - await back(-await back(x))), await back(await back(x) - await back(+await back(x)))))
    await back(None)
    await back((await back(print))(await back(await back(await back(await back(1000) + await back(16)) + await back(3)) + await back(7)), await back(await back(1000.0) // await back(7)), await back((await back(5)).real), await back((await back(1.0)).real)))
    await back(None)
    await back((await back(print))(await back(await back((await back(1), await back(2))) + await back(await back((await back(3),)) * await back(2))), await back(await back(await back([await back(0)]) * await back(3)) + await back([await back(1)])), await back(await back(await back('ab') * await back(2)) in await back('ababab')), await back(not await back(await back('a') in await back('b'))), await back(await back(3) in await back(await back([await back(1), await back(2)]) + await back([await back(3)]))), *await back(await back([await back(1), await back(2)]) + await back([await back(3)]))))
    await back(None)
    await back((await back(print))(await back(await back(5) // await back(0.3)), await back(await back(5) % await back(0.3)), await back(await back(-await back(5)) % await back(3)), await back(await back(5) % await back(-await back(3))), await back(await back(-await back(5)) // await back(3)), await back(await back(5) // await back(-await back(3))), await back(await back(await back(2) ** await back(0.5)) * await back(await back(2) ** await back(0.5))), await back(await back(10) ** await back(-await back(2))), await back(await back(0) ** await back(0)), await back(await back(await back(1) / await back(4)) + await back(await back(3) / await back(4)))))
    await back(None)
    await back((await back(print))(await back(await back(True) + await back(await back(True) * await back(2))), await back(await back(True) and await back(not await back(False))), await back(await back(None) or await back(())), await back(await back([]) and await back(1)), await back(await back(1) == await back(1.0)), await back(await back('1') == await back(1)), await back(await back([]) == await back(())), await back(await back({}) == await back((await back(set))()))))
    await back(None)
program()
