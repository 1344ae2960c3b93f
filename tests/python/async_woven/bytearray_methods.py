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
    global a, b, c, call, error, n, statement, v
    a = await back((await back(bytearray))(await back(b'hello')))
    await back(None)
    await back((await back(print))(await back(a), await back((await back(repr))(await back(a))), await back((await back(len))(await back(a))), await back((await back(a))[await back(0)]), await back((await back(a))[await back(1):await back(3)]), await back(await back(a) == await back(b'hello')), await back(await back(a) == await back((await back(bytearray))(await back(b'hello')))), await back(await back(b'ell') in await back(a)), await back(await back(104) in await back(a)), await back((await back(list))(await back(a)))))
    await back(None)
    (await back(a))[await back(0)] = await back(72)
    await back(None)
    (await back(a))[await back(1):await back(3)] = await back(b'EEE')
    await back(None)
    await back((await back((await back(a)).append))(await back(33)))
    await back(None)
    await back((await back((await back(a)).extend))(await back(b'??')))
    await back(None)
    await back((await back((await back(a)).extend))(await back([await back(65), await back(66)])))
    await back(None)
    a += await back(b'+')
    await back(None)
    await back((await back((await back(a)).insert))(await back(0), await back(95)))
    await back(None)
    await back((await back(print))(await back(a), await back((await back((await back(a)).pop))()), await back((await back((await back(a)).pop))(await back(0))), await back(a)))
    await back(None)
    await back((await back((await back(a)).remove))(await back(33)))
    await back(None)
    del (await back(a))[await back(0)], (await back(a))[await back(-await back(2)):]
    await back(None)
    await back((await back((await back(a)).reverse))())
    await back(None)
    await back((await back(print))(await back(a)))
    await back(None)
    a *= await back(2)
    await back(None)
    await back((await back(print))(await back(a), await back((await back((await back(a)).count))(await back(b'E'))), await back((await back((await back(a)).find))(await back(b'o'))), await back((await back((await back(a)).upper))()), await back((await back((await back(a)).split))(await back(b'l'))), await back((await back((await back(a)).replace))(await back(b'E'), await back(b''))), await back(await back((await back((await back(a)).copy))()) == await back(a)), await back(await back((await back((await back(a)).copy))()) is await back(a)), await back((await back(bytes))(await back(a))), await back((await back((await back(a)).decode))()), await back((await back((await back(a)).hex))())))
    await back(None)
    (await back(a))[::await back(2)] = await back((await back(bytes))(await back((await back(len))(await back((await back(a))[::await back(2)])))))
    await back(None)
    await back((await back(print))(await back(a)))
    await back(None)
    await back((await back((await back(a)).clear))())
    await back(None)
    await back((await back(print))(await back(a), await back((await back(bool))(await back(a))), await back((await back(bytearray))(await back(3))), await back((await back(bytearray))(await back([await back(1), await back(2)]))), await back((await back(bytearray))(await back('é'), await back('utf-8'))), await back((await back((await back(bytearray)).fromhex))(await back('ff00'))), await back(await back((await back(bytearray))(await back(b'x'))) + await back(b'y')), await back(await back(b'x') + await back((await back(bytearray))(await back(b'y')))), await back((await back((await back(type))(await back(await back(b'x') + await back((await back(bytearray))(await back(b'y'))))))).__name__), await back((await back((await back(type))(await back(await back((await back(bytearray))(await back(b'x'))) + await back(b'y'))))).__name__)))
    await back(None)
    b = c = await back((await back(bytearray))(await back(b'ab')))
    await back(None)
    b += await back(b'c')
    await back(None)
    await back((await back(print))(await back(await back(b) is await back(c)), await back(c), await back(await back(c) < await back(b'abd')), await back((await back(sorted))(await back(c))), await back((await back(max))(await back(c))), await back(await back((await back(bytearray))(await back(b'%d'))) % await back(5)), await back((await back((await back(c)).join))(await back([await back(b'1'), await back(b'2')]))), await back((await back((await back(c)).startswith))(await back(b'ab'))), await back((await back((await back(c)).strip))(await back(b'a'))), await back((await back((await back(c)).partition))(await back(b'b')))))
    await back(None)
    async for call in each(await back((await back('hash(a)'), await back('hash(b)'), await back('b[5]'), await back("b['x']"), await back('b.append(256)'), await back("b.append('a')"), await back('b.append(-1)'), await back('b.pop(10)'), await back('bytearray().pop()'), await back('b.remove(200)'), await back("b.extend('ab')"), await back('b.extend(5)'), await back('b.insert(0)'), await back("b + 'x'"), await back("bytearray('a')"), await back('bytearray(-1)'), await back('bytearray([300])'), await back("b.index(b'z')"), await back('b.nothing')))):
        try:
            await back((await back(print))(await back(call), await back('='), await back((await back(eval))(await back(call)))))
            await back(None)
        except await back(Exception) as error:
            await back((await back(print))(await back(call), await back('->'), await back(await back((await back((await back(type))(await back(error)))).__name__) + await back(':')), await back(error)))
            await back(None)
        await back(None)
    await back(None)
    async for statement in each(await back((await back('b[0] = 256'), await back("b[0] = 'a'"), await back("b[0] = b'a'"), await back('b[10] = 1'), await back('del b[10]'), await back('b[0:1] = 5'), await back("b[0:1] = 'a'"), await back("b[::2] = b'xyzw'"), await back("b += 'a'"), await back('b += 5')))):
        try:
            await back((await back(exec))(await back(statement)))
            await back(None)
            await back((await back(print))(await back(statement), await back(b)))
            await back(None)
        except await back(Exception) as error:
            await back((await back(print))(await back(statement), await back('->'), await back(await back((await back((await back(type))(await back(error)))).__name__) + await back(':')), await back(error)))
            await back(None)
        await back(None)
    await back(None)
    v = await back((await back(bytearray))(await back(b'abc')))
    await back(None)
    async for n in each(await back(v)):
        if await back(await back((await back(len))(await back(v))) < await back(6)):
            await back((await back((await back(v)).append))(await back(await back(n) + await back(1))))
            await back(None)
        await back(None)
    await back(None)
    await back((await back(print))(await back(v)))
    await back(None)
program()
