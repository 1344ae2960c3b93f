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
    global F, Fraction, Modulo, Polynomial, Seven, Vector, action, error, gcd, half, p, q, third, v, w

    @driven
    async def gcd(a, b):
        while await back(b):
            a, b = await back((await back(b), await back(await back(a) % await back(b))))
            await back(None)
        await back(None)
        return await back(a)
    await back(None)

    class Fraction:
        __slots__ = ('top', 'bottom')

        @driven
        async def __init__(self, top, bottom=1):
            if await back(await back(bottom) == await back(0)):
                raise await back((await back(ZeroDivisionError))(await back('a fraction over zero')))
            await back(None)
            sign = await back(await back(-await back(1)) if await back(await back(bottom) < await back(0)) else await back(1))
            await back(None)
            divisor = await back(await back((await back(gcd))(await back((await back(abs))(await back(top))), await back((await back(abs))(await back(bottom))))) * await back(sign))
            await back(None)
            (await back(self)).top, (await back(self)).bottom = await back((await back(await back(top) // await back(divisor)), await back(await back(bottom) // await back(divisor))))
            await back(None)

        @staticmethod
        @driven
        async def of(value):
            return await back(await back(value) if await back((await back(isinstance))(await back(value), await back(Fraction))) else await back(await back((await back(Fraction))(await back(value))) if await back((await back(isinstance))(await back(value), await back(int))) else await back(NotImplemented)))

        @driven
        async def __add__(self, other):
            if await back(await back((other := (await back((await back((await back(Fraction)).of))(await back(other)))))) is await back(NotImplemented)):
                return await back(other)
            await back(None)
            return await back((await back(Fraction))(await back(await back(await back((await back(self)).top) * await back((await back(other)).bottom)) + await back(await back((await back(other)).top) * await back((await back(self)).bottom))), await back(await back((await back(self)).bottom) * await back((await back(other)).bottom))))
        __radd__ = __add__

        @driven
        async def __mul__(self, other):
            if await back(await back((other := (await back((await back((await back(Fraction)).of))(await back(other)))))) is await back(NotImplemented)):
                return await back(other)
            await back(None)
            return await back((await back(Fraction))(await back(await back((await back(self)).top) * await back((await back(other)).top)), await back(await back((await back(self)).bottom) * await back((await back(other)).bottom))))
        __rmul__ = __mul__

        @driven
        async def __neg__(self):
            return await back((await back(Fraction))(await back(-await back((await back(self)).top)), await back((await back(self)).bottom)))

        @driven
        async def __sub__(self, other):
            return await back(await back(self) + await back(-await back((await back((await back(Fraction)).of))(await back(other)))))

        @driven
        async def __rsub__(self, other):
            return await back(await back(-await back(self)) + await back(other))

        @driven
        async def __truediv__(self, other):
            return await back(await back(self) * await back((await back(Fraction))(await back((await back((await back((await back(Fraction)).of))(await back(other)))).bottom), await back((await back((await back((await back(Fraction)).of))(await back(other)))).top))))

        @driven
        async def __rtruediv__(self, other):
            return await back(await back((await back(Fraction))(await back((await back(self)).bottom), await back((await back(self)).top))) * await back(other))

        @driven
        async def __pow__(self, n):
            return await back(await back((await back(Fraction))(await back(await back((await back(self)).top) ** await back(n)), await back(await back((await back(self)).bottom) ** await back(n)))) if await back(await back(n) >= await back(0)) else await back((await back(Fraction))(await back(await back((await back(self)).bottom) ** await back(-await back(n))), await back(await back((await back(self)).top) ** await back(-await back(n))))))

        @driven
        async def __eq__(self, other):
            other = await back((await back((await back(Fraction)).of))(await back(other)))
            await back(None)
            return await back(await back(other) if await back(await back(other) is await back(NotImplemented)) else await back(await back((await back((await back(self)).top), await back((await back(self)).bottom))) == await back((await back((await back(other)).top), await back((await back(other)).bottom)))))

        @driven
        async def __lt__(self, other):
            return await back(await back(await back((await back(self)).top) * await back((await back((await back((await back(Fraction)).of))(await back(other)))).bottom)) < await back(await back((await back((await back((await back(Fraction)).of))(await back(other)))).top) * await back((await back(self)).bottom)))

        @driven
        async def __hash__(self):
            return await back(await back((await back(hash))(await back((await back((await back(self)).top), await back((await back(self)).bottom))))) if await back(await back((await back(self)).bottom) != await back(1)) else await back((await back(hash))(await back((await back(self)).top))))

        @driven
        async def __repr__(self):
            return await back(await back(f'{await back((await back(self)).top)}/{await back((await back(self)).bottom)}') if await back(await back((await back(self)).bottom) != await back(1)) else await back((await back(str))(await back((await back(self)).top))))

        @driven
        async def __float__(self):
            return await back(await back((await back(self)).top) / await back((await back(self)).bottom))

        @driven
        async def __int__(self):
            return await back((await back(int))(await back(await back((await back(self)).top) / await back((await back(self)).bottom))))

        @driven
        async def __bool__(self):
            return await back(await back((await back(self)).top) != await back(0))

        @driven
        async def __abs__(self):
            return await back((await back(Fraction))(await back((await back(abs))(await back((await back(self)).top))), await back((await back(self)).bottom)))

        @driven
        async def __round__(self, n=0):
            return await back((await back(round))(await back((await back(float))(await back(self))), await back(n)))
    await back(None)
    F = await back(Fraction)
    await back(None)
    half, third = await back((await back((await back(F))(await back(1), await back(2))), await back((await back(F))(await back(1), await back(3)))))
    await back(None)
    await back((await back(print))(await back(await back(half) + await back(third)), await back(await back(half) - await back(third)), await back(await back(half) * await back(third)), await back(await back(half) / await back(third)), await back(await back(half) ** await back(3)), await back(await back(half) ** await back(-await back(2))), await back(-await back(half)), await back(await back(1) - await back(third)), await back(await back(2) / await back(half)), await back(await back(half) + await back(1)), await back(await back(3) * await back(third)), await back((await back(abs))(await back((await back(F))(await back(-await back(3)), await back(6))))), await back((await back(F))(await back(4), await back(-await back(8))))))
    await back(None)
    await back((await back(print))(await back(await back(half) == await back((await back(F))(await back(2), await back(4)))), await back(await back(half) != await back(third)), await back(await back(half) > await back(third)), await back(await back((await back(F))(await back(4), await back(2))) == await back(2)), await back((await back({await back((await back(F))(await back(2))): await back('two')}))[await back(2)]), await back((await back(sorted))(await back([await back(half), await back(third), await back((await back(F))(await back(2))), await back((await back(F))(await back(-await back(1))))]))), await back((await back(sum))(await back([await back(half), await back(third)]))), await back((await back(max))(await back(third), await back(half))), await back((await back(float))(await back(half))), await back((await back(int))(await back((await back(F))(await back(7), await back(2))))), await back((await back(bool))(await back((await back(F))(await back(0))))), await back((await back(round))(await back(third), await back(3)))))
    await back(None)
    async for action in each(await back((await back(lambda: F(1, 0)), await back(lambda: half + 'x'), await back(lambda: 'x' * half), await back(lambda: half / 0), await back(lambda: half < 'a')))):
        try:
            await back((await back(print))(await back((await back(action))())))
            await back(None)
        except await back((await back(TypeError), await back(ZeroDivisionError), await back(AttributeError))) as error:
            await back((await back(print))(await back((await back((await back(type))(await back(error)))).__name__), await back(error)))
            await back(None)
        await back(None)
    await back(None)

    class Polynomial:

        @driven
        async def __init__(self, *coefficients):
            while await back(await back(coefficients) and await back(not await back((await back(coefficients))[await back(-await back(1))]))):
                coefficients = await back((await back(coefficients))[:await back(-await back(1))])
                await back(None)
            await back(None)
            (await back(self)).coefficients = await back(coefficients)
            await back(None)

        @driven
        async def __call__(self, x):
            total = await back(0)
            await back(None)
            async for c in each(await back((await back(reversed))(await back((await back(self)).coefficients)))):
                total = await back(await back(await back(total) * await back(x)) + await back(c))
                await back(None)
            await back(None)
            return await back(total)

        @driven
        async def __add__(self, other):
            a, b = await back((await back((await back(self)).coefficients), await back((await back(other)).coefficients)))
            await back(None)
            size = await back((await back(max))(await back((await back(len))(await back(a))), await back((await back(len))(await back(b)))))
            await back(None)
            return await back((await back(Polynomial))(*await back((x + y for x, y in await back((await back(zip))(await back(await back(a) + await back(await back((await back(0),)) * await back(await back(size) - await back((await back(len))(await back(a)))))), await back(await back(b) + await back(await back((await back(0),)) * await back(await back(size) - await back((await back(len))(await back(b))))))))))))

        @driven
        async def __mul__(self, other):
            result = await back(await back([await back(0)]) * await back(await back((await back(len))(await back((await back(self)).coefficients))) + await back((await back(len))(await back((await back(other)).coefficients)))))
            await back(None)
            async for i, a in each(await back((await back(enumerate))(await back((await back(self)).coefficients)))):
                async for j, b in each(await back((await back(enumerate))(await back((await back(other)).coefficients)))):
                    (await back(result))[await back(await back(i) + await back(j))] += await back(await back(a) * await back(b))
                    await back(None)
                await back(None)
            await back(None)
            return await back((await back(Polynomial))(*await back(result)))

        @driven
        async def __str__(self):
            terms = await back([await back(f'{await back(await back(c) if await back(await back(await back(c) != await back(1)) or await back(not await back(i))) else await back(''))}{await back(await back('x') if await back(i) else await back(''))}{await back(await back(f'^{await back(i)}') if await back(await back(i) > await back(1)) else await back(''))}') for i, c in await back((await back(enumerate))(await back((await back(self)).coefficients))) if await back(c)])
            await back(None)
            return await back(await back((await back((await back(' + ')).join))(await back((await back(reversed))(await back(terms))))) or await back('0'))
    await back(None)
    p, q = await back((await back((await back(Polynomial))(await back(1), await back(2), await back(1))), await back((await back(Polynomial))(await back(-await back(1)), await back(1)))))
    await back(None)
    await back((await back(print))(await back(p), await back('|'), await back(q), await back('|'), await back(await back(p) + await back(q)), await back('|'), await back(await back(p) * await back(q)), await back('|'), await back((await back(p))(await back(3))), await back((await back(q))(await back((await back(F))(await back(1), await back(2))))), await back((await back(await back(p) * await back(q)))(await back(2))), await back((await back(Polynomial))(await back(0), await back(0)))))
    await back(None)

    class Vector:

        @driven
        async def __init__(self, *xs):
            (await back(self)).xs = await back(xs)
            await back(None)

        @driven
        async def __add__(self, other):
            return await back((await back(Vector))(*await back((await back(map))(await back(lambda a, b: a + b), await back((await back(self)).xs), await back((await back(other)).xs)))))

        @driven
        async def __matmul__(self, other):
            return await back((await back(sum))(await back((a * b for a, b in await back((await back(zip))(await back((await back(self)).xs), await back((await back(other)).xs)))))))

        @driven
        async def __mul__(self, n):
            return await back((await back(Vector))(*await back((n * x for x in await back((await back(self)).xs)))))
        __rmul__ = __mul__

        @driven
        async def __neg__(self):
            return await back(await back(self) * await back(-await back(1)))

        @driven
        async def __sub__(self, other):
            return await back(await back(self) + await back(-await back(other)))

        @driven
        async def __abs__(self):
            return await back(await back(await back(self) @ await back(self)) ** await back(0.5))

        @driven
        async def __iter__(self):
            return await back((await back(iter))(await back((await back(self)).xs)))

        @driven
        async def __len__(self):
            return await back((await back(len))(await back((await back(self)).xs)))

        @driven
        async def __getitem__(self, i):
            return await back(await back((await back(Vector))(*await back((await back((await back(self)).xs))[await back(i)]))) if await back((await back(isinstance))(await back(i), await back(slice))) else await back((await back((await back(self)).xs))[await back(i)]))

        @driven
        async def __eq__(self, other):
            return await back(await back((await back(isinstance))(await back(other), await back(Vector))) and await back(await back((await back(self)).xs) == await back((await back(other)).xs)))

        @driven
        async def __repr__(self):
            return await back(f'<{await back((await back((await back(', ')).join))(await back((await back(map))(await back(str), await back((await back(self)).xs)))))}>')

        @driven
        async def __format__(self, spec):
            return await back(await back(await back('<') + await back((await back((await back(', ')).join))(await back((format(x, spec) for x in await back((await back(self)).xs)))))) + await back('>'))

        @driven
        async def __getattr__(self, name):
            if await back(await back(await back(name) in await back('xyz')) and await back(await back((await back(len))(await back(name))) == await back(1)) and await back(await back((await back((await back('xyz')).index))(await back(name))) < await back((await back(len))(await back((await back(self)).xs))))):
                return await back((await back((await back(self)).xs))[await back((await back((await back('xyz')).index))(await back(name)))])
            await back(None)
            raise await back((await back(AttributeError))(await back(f'{await back((await back((await back(type))(await back(self)))).__name__)!r} has no {await back(name)!r}')))
    await back(None)
    v, w = await back((await back((await back(Vector))(await back(3), await back(4))), await back((await back(Vector))(await back(1), await back(2)))))
    await back(None)
    await back((await back(print))(await back(await back(v) + await back(w)), await back(await back(v) - await back(w)), await back(await back(2) * await back(v)), await back(await back(v) @ await back(w)), await back((await back(abs))(await back(v))), await back(-await back(v)), await back(await back(v) == await back((await back(Vector))(await back(3), await back(4)))), await back((await back(v))[await back(0)]), await back((await back(v))[:await back(1)]), await back((await back(v)).x), await back((await back(v)).y), await back((await back(len))(await back(v))), await back([*await back(v)]), await back(f'{await back(v):.2f}'), await back((await back(max))(await back(v))), await back(await back(w) in await back([await back((await back(Vector))(await back(1), await back(2)))]))))
    await back(None)
    try:
        await back((await back(v)).z)
        await back(None)
    except await back(AttributeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)

    class Modulo:

        def __init_subclass__(cls, modulus):
            cls.modulus = modulus

        @driven
        async def __init__(self, n):
            (await back(self)).n = await back(await back(n) % await back((await back(self)).modulus))
            await back(None)

        @driven
        async def __add__(self, other):
            return await back((await back((await back(type))(await back(self))))(await back(await back((await back(self)).n) + await back((await back(other)).n))))

        @driven
        async def __mul__(self, other):
            return await back((await back((await back(type))(await back(self))))(await back(await back((await back(self)).n) * await back((await back(other)).n))))

        @driven
        async def __pow__(self, k, mod=None):
            return await back((await back((await back(type))(await back(self))))(await back((await back(pow))(await back((await back(self)).n), await back(k), await back((await back(self)).modulus)))))

        @driven
        async def __invert__(self):
            return await back(await back(self) ** await back(await back((await back(self)).modulus) - await back(2)))

        @driven
        async def __repr__(self):
            return await back(f'{await back((await back(self)).n)} (mod {await back((await back(self)).modulus)})')
    await back(None)

    class Seven(await back(Modulo), modulus=7):
        pass
    await back(None)
    await back((await back(print))(await back(await back((await back(Seven))(await back(5))) + await back((await back(Seven))(await back(4)))), await back(await back((await back(Seven))(await back(5))) * await back((await back(Seven))(await back(3)))), await back(await back((await back(Seven))(await back(3))) ** await back(100)), await back(~await back((await back(Seven))(await back(3)))), await back(await back(~await back((await back(Seven))(await back(3)))) * await back((await back(Seven))(await back(3))))))
    await back(None)
program()
