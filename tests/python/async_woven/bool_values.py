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
    global call, error, yes
    await back((await back(print))(await back(True), await back(False), await back((await back(repr))(await back(True))), await back((await back(str))(await back(False))), await back((await back(int))(await back(True))), await back((await back(float))(await back(True))), await back(await back(True) + await back(1)), await back(await back(True) == await back(1)), await back(await back(True) is await back(await back(1) == await back(1))), await back((await back((await back(type))(await back(True)))).__name__)))
    await back(None)
    await back((await back(print))(await back(await back(True) & await back(False)), await back(await back(True) | await back(False)), await back(await back(True) ^ await back(True)), await back(await back(True) and await back(5)), await back(not await back(True)), await back(not await back(0)), await back(not await back([])), await back(not await back('x')), await back(await back(True) < await back(2)), await back(await back(False) < await back(True))))
    await back(None)
    await back((await back(print))(await back((await back((await back(type))(await back(await back(True) & await back(True))))).__name__), await back((await back((await back(type))(await back(await back(True) & await back(1))))).__name__), await back((await back((await back(type))(await back(await back(True) + await back(True))))).__name__), await back((await back((await back(type))(await back(-await back(True))))).__name__), await back((await back((await back(type))(await back(await back(True) * await back(1.0))))).__name__), await back((await back((await back(type))(await back(not await back(5))))).__name__)))
    await back(None)
    await back((await back(print))(await back((await back(isinstance))(await back(True), await back(int))), await back((await back(issubclass))(await back(bool), await back(int))), await back((await back((await back((await back(bool)).__mro__))[await back(1)])).__name__), await back((await back(bool))()), await back((await back(bool))(await back(0))), await back((await back(bool))(await back(''))), await back((await back(bool))(await back('False'))), await back((await back(bool))(await back(None))), await back((await back(bool))(await back([await back(0)]))), await back((await back(bool))(await back(0.0))), await back((await back(bool))(await back(-await back(0.0)))), await back((await back(bool))(await back((await back(float))(await back('nan')))))))
    await back(None)
    await back((await back(print))(await back((await back([await back(10), await back(20)]))[await back(True)]), await back((await back('ab'))[await back(False)]), await back((await back({await back(True): await back('t')}))[await back(1)]), await back({await back(1): await back('i'), await back(True): await back('t')}), await back((await back({await back(0): await back(1)}))[await back(False)]), await back((await back(len))(await back({await back(True), await back(1), await back(1.0)}))), await back((await back((await back([await back(True), await back(1)])).count))(await back(1))), await back((await back(sum))(await back([await back(True), await back(True), await back(False)]))), await back((await back(max))(await back(True), await back(False))), await back((await back(sorted))(await back([await back(True), await back(False)])))))
    await back(None)
    await back((await back(print))(await back(f'{await back(True)} {await back(True):d} {await back(True):5} {await back(False):>8} {await back(True)!r:>6}|'), await back(await back('%d %s %r') % await back((await back(True), await back(False), await back(True)))), await back((await back((await back('{}')).format))(await back(False))), await back((await back(True)).real), await back((await back(True)).imag), await back((await back((await back(True)).bit_length))()), await back((await back((await back(True)).conjugate))()), await back((await back(hash))(await back(True))), await back((await back(bin))(await back(True)))))
    await back(None)
    yes = await back(True)
    await back(None)
    async for call in each(await back((await back('bool(1, 2)'), await back('bool(x=1)'), await back('True.x'), await back('yes()'), await back('yes[0]'), await back("True + 'a'"), await back("type('B', (bool,), {})"), await back('bool.__new__(int)'), await back('True @ 1')))):
        try:
            await back((await back(print))(await back(call), await back((await back(eval))(await back(call)))))
            await back(None)
        except await back(Exception) as error:
            await back((await back(print))(await back(call), await back((await back((await back(type))(await back(error)))).__name__), await back(error)))
            await back(None)
        await back(None)
    await back(None)
    await back((await back(print))(await back((await back(all))(await back([]))), await back((await back(any))(await back([]))), await back((await back(all))(await back([await back(1), await back([]), await back(2)]))), await back((await back(any))(await back([await back(0), await back(''), await back(None)]))), await back((await back(all))(await back((await back(iter))(await back([await back(1), await back(1)]))))), await back((await back(bool))(await back(all))), await back(await back(None) is await back(None)), await back(await back(None) == await back(False)), await back(await back(None) is not await back(False)), await back((await back(bool))(await back(NotImplementedError)))))
    await back(None)
    await back((await back(print))(await back((await back((await back(bool)).from_bytes))(await back(b'\x01'), await back('big'))), await back((await back((await back(type))(await back((await back((await back(bool)).from_bytes))(await back(b'\x00'), await back('big')))))).__name__), await back((await back((await back(True)).to_bytes))(await back(1), await back('big'))), await back((await back((await back(True)).__and__))(await back(1))), await back((await back((await back(True)).__and__))(await back(True))), await back((await back((await back(False)).__or__))(await back('x'))), await back((await back((await back(True)).__xor__))(await back(True)))))
    await back(None)
program()
