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
    global _, a, b, bits, data, digits, from_bits, is_prime, isqrt, order, q, r, result, seed, shift, size, to_bits, total, values, width, wrong, x, y

    @driven
    async def to_bits(n, width):
        return await back([await back(await back(await back(n) >> await back(i)) & await back(1)) for i in await back((await back(range))(await back(width)))])
    await back(None)

    @driven
    async def from_bits(bits):
        value = await back(-await back(await back((await back(bits))[await back(-await back(1))]) << await back(await back((await back(len))(await back(bits))) - await back(1))))
        await back(None)
        async for i, bit in each(await back((await back(enumerate))(await back((await back(bits))[:await back(-await back(1))])))):
            value += await back(await back(bit) << await back(i))
            await back(None)
        await back(None)
        return await back(value)
    await back(None)
    values = await back([await back(0), await back(1), await back(-await back(1)), await back(5), await back(-await back(6)), await back(await back(2) ** await back(31)), await back(-await back(await back(2) ** await back(31))), await back(await back(await back(2) ** await back(62)) - await back(1)), await back(-await back(await back(2) ** await back(62))), await back(await back(2) ** await back(63)), await back(await back(-await back(await back(2) ** await back(63))) - await back(1)), await back(await back(await back(2) ** await back(64)) - await back(1)), await back(await back(10) ** await back(30)), await back(-await back(await back(10) ** await back(30))), await back(await back(3) ** await back(80)), await back(-await back(await back(3) ** await back(80)))])
    await back(None)
    width = await back(160)
    await back(None)
    wrong = await back(0)
    await back(None)
    async for a in each(await back(values)):
        async for b in each(await back(values)):
            x, y = await back((await back((await back(to_bits))(await back(a), await back(width))), await back((await back(to_bits))(await back(b), await back(width)))))
            await back(None)
            async for result, bits in each(await back((await back((await back(await back(a) & await back(b)), await back([await back(await back(p) & await back(q)) for p, q in await back((await back(zip))(await back(x), await back(y)))]))), await back((await back(await back(a) | await back(b)), await back([await back(await back(p) | await back(q)) for p, q in await back((await back(zip))(await back(x), await back(y)))]))), await back((await back(await back(a) ^ await back(b)), await back([await back(await back(p) ^ await back(q)) for p, q in await back((await back(zip))(await back(x), await back(y)))])))))):
                wrong += await back(await back(result) != await back((await back(from_bits))(await back(bits))))
                await back(None)
            await back(None)
        await back(None)
        wrong += await back(await back(~await back(a)) != await back(await back(-await back(a)) - await back(1)))
        await back(None)
        async for shift in each(await back((await back(0), await back(1), await back(7), await back(30), await back(31), await back(63), await back(64), await back(65), await back(100)))):
            wrong += await back(await back(await back(a) << await back(shift)) != await back(await back(a) * await back(await back(2) ** await back(shift))))
            await back(None)
            wrong += await back(await back(await back(a) >> await back(shift)) != await back(await back(a) // await back(await back(2) ** await back(shift))))
            await back(None)
        await back(None)
        async for size in each(await back((await back(16), await back(20), await back(33)))):
            async for order in each(await back((await back('big'), await back('little')))):
                data = await back((await back((await back(a)).to_bytes))(await back(size), await back(order), signed=await back(True)))
                await back(None)
                wrong += await back(await back((await back((await back(int)).from_bytes))(await back(data), await back(order), signed=await back(True))) != await back(a))
                await back(None)
                wrong += await back(await back((await back((await back(int)).from_bytes))(await back(data), await back(order))) != await back(await back(a) % await back(await back(256) ** await back(size))))
                await back(None)
            await back(None)
        await back(None)
        wrong += await back(await back((await back((await back(a)).bit_length))()) != await back(await back(await back((await back(len))(await back((await back(bin))(await back((await back(abs))(await back(a))))))) - await back(2)) + await back(await back(await back(a) == await back(0)) * await back(-await back(1)))))
        await back(None)
        wrong += await back(await back((await back((await back(a)).bit_count))()) != await back((await back((await back((await back(bin))(await back(a)))).count))(await back('1'))))
        await back(None)
    await back(None)
    await back((await back(print))(await back('wrong:'), await back(wrong)))
    await back(None)
    async for a in each(await back(values)):
        async for b in each(await back((await back(3), await back(-await back(7)), await back(await back(await back(2) ** await back(33)) + await back(1)), await back(-await back(await back(10) ** await back(15))), await back(await back(10) ** await back(25))))):
            q, r = await back((await back(divmod))(await back(a), await back(b)))
            await back(None)
            if await back(await back(await back(await back(await back(q) * await back(b)) + await back(r)) != await back(a)) or await back(not await back(await back(await back(0) <= await back(r) < await back(b)) or await back(await back(b) < await back(r) <= await back(0)))) or await back(await back(await back(a) // await back(b)) != await back(q)) or await back(await back(await back(a) % await back(b)) != await back(r))):
                await back((await back(print))(await back('wrong'), await back(a), await back(b)))
                await back(None)
            await back(None)
        await back(None)
    await back(None)
    await back((await back(print))(await back([await back((await back((await back(n)).bit_length))()) for n in await back(values)]), await back([await back((await back(bin))(await back(n))) for n in await back((await back(values))[:await back(6)])]), await back((await back(hex))(await back(await back(10) ** await back(30)))), await back((await back(oct))(await back(-await back(await back(2) ** await back(40)))))))
    await back(None)
    seed, total = await back((await back(123456789), await back(0)))
    await back(None)
    async for _ in each(await back((await back(range))(await back(2000)))):
        seed ^= await back(await back(await back(seed) << await back(13)) & await back(18446744073709551615))
        await back(None)
        seed ^= await back(await back(seed) >> await back(7))
        await back(None)
        seed ^= await back(await back(await back(seed) << await back(17)) & await back(18446744073709551615))
        await back(None)
        total += await back(seed)
        await back(None)
    await back(None)
    await back((await back(print))(await back(seed), await back(total)))
    await back(None)

    @driven
    async def isqrt(n):
        x = await back(await back(1) << await back(await back(await back((await back((await back(n)).bit_length))()) + await back(1)) // await back(2)))
        await back(None)
        while await back(await back((y := (await back(await back(await back(x) + await back(await back(n) // await back(x))) // await back(2))))) < await back(x)):
            x = await back(y)
            await back(None)
        await back(None)
        return await back(x)
    await back(None)
    await back((await back(print))(await back((await back(isqrt))(await back(await back(2) * await back(await back(10) ** await back(60))))), await back((await back(isqrt))(await back(await back(await back(10) ** await back(40)) - await back(1)))), await back((await back(pow))(await back(3), await back(await back(2) ** await back(64)), await back(await back(await back(2) ** await back(61)) - await back(1)))), await back(await back(await back(await back(2) ** await back(127)) - await back(1)) % await back(1000003))))
    await back(None)

    @driven
    async def is_prime(n):
        d, s = await back((await back(await back(n) - await back(1)), await back(0)))
        await back(None)
        while await back(await back(await back(d) % await back(2)) == await back(0)):
            d, s = await back((await back(await back(d) // await back(2)), await back(await back(s) + await back(1))))
            await back(None)
        await back(None)
        async for a in each(await back((await back(2), await back(3), await back(5), await back(7), await back(11), await back(13)))):
            x = await back((await back(pow))(await back(a), await back(d), await back(n)))
            await back(None)
            if await back(await back(x) in await back((await back(1), await back(await back(n) - await back(1))))):
                continue
            await back(None)
            async for _ in each(await back((await back(range))(await back(await back(s) - await back(1))))):
                x = await back(await back(await back(x) * await back(x)) % await back(n))
                await back(None)
                if await back(await back(x) == await back(await back(n) - await back(1))):
                    break
                await back(None)
            else:
                return await back(False)
            await back(None)
        await back(None)
        return await back(True)
    await back(None)
    await back((await back(print))(await back([await back(p) for p in await back((await back(range))(await back(1000), await back(1100))) if await back((await back(is_prime))(await back(p)))]), await back((await back(is_prime))(await back(await back(await back(2) ** await back(89)) - await back(1)))), await back((await back(is_prime))(await back(await back(await back(2) ** await back(83)) - await back(1))))))
    await back(None)
    digits = await back((await back(str))(await back(await back(7) ** await back(500))))
    await back(None)
    await back((await back(print))(await back(await back((await back(int))(await back(digits))) == await back(await back(7) ** await back(500))), await back((await back(len))(await back(digits))), await back((await back(sum))(await back((await back(map))(await back(int), await back(digits))))), await back(await back((await back(int))(await back((await back(digits))[::await back(-await back(1))]))) % await back(97)), await back(await back((await back(int))(await back((await back(digits))[:await back(100)]), await back(10))) // await back(await back(10) ** await back(90))), await back(await back((await back(int))(await back(await back('f') * await back(50)), await back(16))) == await back(await back(await back(16) ** await back(50)) - await back(1)))))
    await back(None)
program()
