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


@driven
def program():
    global F, Fraction, Modulo, Polynomial, Seven, Vector, action, error, gcd, half, p, q, third, v, w

    @driven
    def gcd(a, b):
        while (yield b):
            a, b = (yield ((yield b), (yield ((yield a) % (yield b)))))
            yield
        yield
        return (yield a)
    yield

    class Fraction:
        __slots__ = ('top', 'bottom')

        @driven
        def __init__(self, top, bottom=1):
            if (yield ((yield bottom) == (yield 0))):
                raise (yield (yield ZeroDivisionError)((yield 'a fraction over zero')))
            yield
            sign = (yield ((yield (-(yield 1))) if (yield ((yield bottom) < (yield 0))) else (yield 1)))
            yield
            divisor = (yield ((yield (yield gcd)((yield (yield abs)((yield top))), (yield (yield abs)((yield bottom))))) * (yield sign)))
            yield
            (yield self).top, (yield self).bottom = (yield ((yield ((yield top) // (yield divisor))), (yield ((yield bottom) // (yield divisor)))))
            yield

        @staticmethod
        @driven
        def of(value):
            return (yield ((yield value) if (yield (yield isinstance)((yield value), (yield Fraction))) else (yield ((yield (yield Fraction)((yield value))) if (yield (yield isinstance)((yield value), (yield int))) else (yield NotImplemented)))))

        @driven
        def __add__(self, other):
            if (yield ((yield (other := (yield (yield (yield Fraction).of)((yield other))))) is (yield NotImplemented))):
                return (yield other)
            yield
            return (yield (yield Fraction)((yield ((yield ((yield (yield self).top) * (yield (yield other).bottom))) + (yield ((yield (yield other).top) * (yield (yield self).bottom))))), (yield ((yield (yield self).bottom) * (yield (yield other).bottom)))))
        __radd__ = __add__

        @driven
        def __mul__(self, other):
            if (yield ((yield (other := (yield (yield (yield Fraction).of)((yield other))))) is (yield NotImplemented))):
                return (yield other)
            yield
            return (yield (yield Fraction)((yield ((yield (yield self).top) * (yield (yield other).top))), (yield ((yield (yield self).bottom) * (yield (yield other).bottom)))))
        __rmul__ = __mul__

        @driven
        def __neg__(self):
            return (yield (yield Fraction)((yield (-(yield (yield self).top))), (yield (yield self).bottom)))

        @driven
        def __sub__(self, other):
            return (yield ((yield self) + (yield (-(yield (yield (yield Fraction).of)((yield other)))))))

        @driven
        def __rsub__(self, other):
            return (yield ((yield (-(yield self))) + (yield other)))

        @driven
        def __truediv__(self, other):
            return (yield ((yield self) * (yield (yield Fraction)((yield (yield (yield (yield Fraction).of)((yield other))).bottom), (yield (yield (yield (yield Fraction).of)((yield other))).top)))))

        @driven
        def __rtruediv__(self, other):
            return (yield ((yield (yield Fraction)((yield (yield self).bottom), (yield (yield self).top))) * (yield other)))

        @driven
        def __pow__(self, n):
            return (yield ((yield (yield Fraction)((yield ((yield (yield self).top) ** (yield n))), (yield ((yield (yield self).bottom) ** (yield n))))) if (yield ((yield n) >= (yield 0))) else (yield (yield Fraction)((yield ((yield (yield self).bottom) ** (yield (-(yield n))))), (yield ((yield (yield self).top) ** (yield (-(yield n)))))))))

        @driven
        def __eq__(self, other):
            other = (yield (yield (yield Fraction).of)((yield other)))
            yield
            return (yield ((yield other) if (yield ((yield other) is (yield NotImplemented))) else (yield ((yield ((yield (yield self).top), (yield (yield self).bottom))) == (yield ((yield (yield other).top), (yield (yield other).bottom)))))))

        @driven
        def __lt__(self, other):
            return (yield ((yield ((yield (yield self).top) * (yield (yield (yield (yield Fraction).of)((yield other))).bottom))) < (yield ((yield (yield (yield (yield Fraction).of)((yield other))).top) * (yield (yield self).bottom)))))

        @driven
        def __hash__(self):
            return (yield ((yield (yield hash)((yield ((yield (yield self).top), (yield (yield self).bottom))))) if (yield ((yield (yield self).bottom) != (yield 1))) else (yield (yield hash)((yield (yield self).top)))))

        @driven
        def __repr__(self):
            return (yield ((yield f'{(yield (yield self).top)}/{(yield (yield self).bottom)}') if (yield ((yield (yield self).bottom) != (yield 1))) else (yield (yield str)((yield (yield self).top)))))

        @driven
        def __float__(self):
            return (yield ((yield (yield self).top) / (yield (yield self).bottom)))

        @driven
        def __int__(self):
            return (yield (yield int)((yield ((yield (yield self).top) / (yield (yield self).bottom)))))

        @driven
        def __bool__(self):
            return (yield ((yield (yield self).top) != (yield 0)))

        @driven
        def __abs__(self):
            return (yield (yield Fraction)((yield (yield abs)((yield (yield self).top))), (yield (yield self).bottom)))

        @driven
        def __round__(self, n=0):
            return (yield (yield round)((yield (yield float)((yield self))), (yield n)))
    yield
    F = (yield Fraction)
    yield
    half, third = (yield ((yield (yield F)((yield 1), (yield 2))), (yield (yield F)((yield 1), (yield 3)))))
    yield
    yield (yield print)((yield ((yield half) + (yield third))), (yield ((yield half) - (yield third))), (yield ((yield half) * (yield third))), (yield ((yield half) / (yield third))), (yield ((yield half) ** (yield 3))), (yield ((yield half) ** (yield (-(yield 2))))), (yield (-(yield half))), (yield ((yield 1) - (yield third))), (yield ((yield 2) / (yield half))), (yield ((yield half) + (yield 1))), (yield ((yield 3) * (yield third))), (yield (yield abs)((yield (yield F)((yield (-(yield 3))), (yield 6))))), (yield (yield F)((yield 4), (yield (-(yield 8))))))
    yield
    yield (yield print)((yield ((yield half) == (yield (yield F)((yield 2), (yield 4))))), (yield ((yield half) != (yield third))), (yield ((yield half) > (yield third))), (yield ((yield (yield F)((yield 4), (yield 2))) == (yield 2))), (yield (yield {(yield (yield F)((yield 2))): (yield 'two')})[(yield 2)]), (yield (yield sorted)((yield [(yield half), (yield third), (yield (yield F)((yield 2))), (yield (yield F)((yield (-(yield 1)))))]))), (yield (yield sum)((yield [(yield half), (yield third)]))), (yield (yield max)((yield third), (yield half))), (yield (yield float)((yield half))), (yield (yield int)((yield (yield F)((yield 7), (yield 2))))), (yield (yield bool)((yield (yield F)((yield 0))))), (yield (yield round)((yield third), (yield 3))))
    yield
    for action in (yield ((yield (lambda: F(1, 0))), (yield (lambda: half + 'x')), (yield (lambda: 'x' * half)), (yield (lambda: half / 0)), (yield (lambda: half < 'a')))):
        try:
            yield (yield print)((yield (yield action)()))
            yield
        except (yield ((yield TypeError), (yield ZeroDivisionError), (yield AttributeError))) as error:
            yield (yield print)((yield (yield (yield type)((yield error))).__name__), (yield error))
            yield
        yield
    yield

    class Polynomial:

        @driven
        def __init__(self, *coefficients):
            while (yield ((yield coefficients) and (yield (not (yield (yield coefficients)[(yield (-(yield 1)))]))))):
                coefficients = (yield (yield coefficients)[:(yield (-(yield 1)))])
                yield
            yield
            (yield self).coefficients = (yield coefficients)
            yield

        @driven
        def __call__(self, x):
            total = (yield 0)
            yield
            for c in (yield (yield reversed)((yield (yield self).coefficients))):
                total = (yield ((yield ((yield total) * (yield x))) + (yield c)))
                yield
            yield
            return (yield total)

        @driven
        def __add__(self, other):
            a, b = (yield ((yield (yield self).coefficients), (yield (yield other).coefficients)))
            yield
            size = (yield (yield max)((yield (yield len)((yield a))), (yield (yield len)((yield b)))))
            yield
            return (yield (yield Polynomial)(*(yield (x + y for x, y in (yield (yield zip)((yield ((yield a) + (yield ((yield ((yield 0),)) * (yield ((yield size) - (yield (yield len)((yield a))))))))), (yield ((yield b) + (yield ((yield ((yield 0),)) * (yield ((yield size) - (yield (yield len)((yield b)))))))))))))))

        @driven
        def __mul__(self, other):
            result = (yield ((yield [(yield 0)]) * (yield ((yield (yield len)((yield (yield self).coefficients))) + (yield (yield len)((yield (yield other).coefficients)))))))
            yield
            for i, a in (yield (yield enumerate)((yield (yield self).coefficients))):
                for j, b in (yield (yield enumerate)((yield (yield other).coefficients))):
                    (yield result)[(yield ((yield i) + (yield j)))] += (yield ((yield a) * (yield b)))
                    yield
                yield
            yield
            return (yield (yield Polynomial)(*(yield result)))

        @driven
        def __str__(self):
            terms = (yield [f'{(c if c != 1 or not i else '')}{('x' if i else '')}{(f'^{i}' if i > 1 else '')}' for i, c in (yield (yield enumerate)((yield (yield self).coefficients))) if c])
            yield
            return (yield ((yield (yield (yield ' + ').join)((yield (yield reversed)((yield terms))))) or (yield '0')))
    yield
    p, q = (yield ((yield (yield Polynomial)((yield 1), (yield 2), (yield 1))), (yield (yield Polynomial)((yield (-(yield 1))), (yield 1)))))
    yield
    yield (yield print)((yield p), (yield '|'), (yield q), (yield '|'), (yield ((yield p) + (yield q))), (yield '|'), (yield ((yield p) * (yield q))), (yield '|'), (yield (yield p)((yield 3))), (yield (yield q)((yield (yield F)((yield 1), (yield 2))))), (yield (yield ((yield p) * (yield q)))((yield 2))), (yield (yield Polynomial)((yield 0), (yield 0))))
    yield

    class Vector:

        @driven
        def __init__(self, *xs):
            (yield self).xs = (yield xs)
            yield

        @driven
        def __add__(self, other):
            return (yield (yield Vector)(*(yield (yield map)((yield (lambda a, b: a + b)), (yield (yield self).xs), (yield (yield other).xs)))))

        @driven
        def __matmul__(self, other):
            return (yield (yield sum)((yield (a * b for a, b in (yield (yield zip)((yield (yield self).xs), (yield (yield other).xs)))))))

        @driven
        def __mul__(self, n):
            return (yield (yield Vector)(*(yield (n * x for x in (yield (yield self).xs)))))
        __rmul__ = __mul__

        @driven
        def __neg__(self):
            return (yield ((yield self) * (yield (-(yield 1)))))

        @driven
        def __sub__(self, other):
            return (yield ((yield self) + (yield (-(yield other)))))

        @driven
        def __abs__(self):
            return (yield ((yield ((yield self) @ (yield self))) ** (yield 0.5)))

        @driven
        def __iter__(self):
            return (yield (yield iter)((yield (yield self).xs)))

        @driven
        def __len__(self):
            return (yield (yield len)((yield (yield self).xs)))

        @driven
        def __getitem__(self, i):
            return (yield ((yield (yield Vector)(*(yield (yield (yield self).xs)[(yield i)]))) if (yield (yield isinstance)((yield i), (yield slice))) else (yield (yield (yield self).xs)[(yield i)])))

        @driven
        def __eq__(self, other):
            return (yield ((yield (yield isinstance)((yield other), (yield Vector))) and (yield ((yield (yield self).xs) == (yield (yield other).xs)))))

        @driven
        def __repr__(self):
            return (yield f'<{(yield (yield (yield ', ').join)((yield (yield map)((yield str), (yield (yield self).xs)))))}>')

        @driven
        def __format__(self, spec):
            return (yield ((yield ((yield '<') + (yield (yield (yield ', ').join)((yield (format(x, spec) for x in (yield (yield self).xs))))))) + (yield '>')))

        @driven
        def __getattr__(self, name):
            if (yield ((yield ((yield name) in (yield 'xyz'))) and (yield ((yield (yield len)((yield name))) == (yield 1))) and (yield ((yield (yield (yield 'xyz').index)((yield name))) < (yield (yield len)((yield (yield self).xs))))))):
                return (yield (yield (yield self).xs)[(yield (yield (yield 'xyz').index)((yield name)))])
            yield
            raise (yield (yield AttributeError)((yield f'{(yield (yield (yield type)((yield self))).__name__)!r} has no {(yield name)!r}')))
    yield
    v, w = (yield ((yield (yield Vector)((yield 3), (yield 4))), (yield (yield Vector)((yield 1), (yield 2)))))
    yield
    yield (yield print)((yield ((yield v) + (yield w))), (yield ((yield v) - (yield w))), (yield ((yield 2) * (yield v))), (yield ((yield v) @ (yield w))), (yield (yield abs)((yield v))), (yield (-(yield v))), (yield ((yield v) == (yield (yield Vector)((yield 3), (yield 4))))), (yield (yield v)[(yield 0)]), (yield (yield v)[:(yield 1)]), (yield (yield v).x), (yield (yield v).y), (yield (yield len)((yield v))), (yield [*(yield v)]), (yield f'{(yield v):.2f}'), (yield (yield max)((yield v))), (yield ((yield w) in (yield [(yield (yield Vector)((yield 1), (yield 2)))]))))
    yield
    try:
        yield (yield v).z
        yield
    except (yield AttributeError) as error:
        yield (yield print)((yield error))
        yield
    yield

    class Modulo:

        def __init_subclass__(cls, modulus):
            cls.modulus = modulus

        @driven
        def __init__(self, n):
            (yield self).n = (yield ((yield n) % (yield (yield self).modulus)))
            yield

        @driven
        def __add__(self, other):
            return (yield (yield (yield type)((yield self)))((yield ((yield (yield self).n) + (yield (yield other).n)))))

        @driven
        def __mul__(self, other):
            return (yield (yield (yield type)((yield self)))((yield ((yield (yield self).n) * (yield (yield other).n)))))

        @driven
        def __pow__(self, k, mod=None):
            return (yield (yield (yield type)((yield self)))((yield (yield pow)((yield (yield self).n), (yield k), (yield (yield self).modulus)))))

        @driven
        def __invert__(self):
            return (yield ((yield self) ** (yield ((yield (yield self).modulus) - (yield 2)))))

        @driven
        def __repr__(self):
            return (yield f'{(yield (yield self).n)} (mod {(yield (yield self).modulus)})')
    yield

    class Seven((yield Modulo), modulus=7):
        pass
    yield
    yield (yield print)((yield ((yield (yield Seven)((yield 5))) + (yield (yield Seven)((yield 4))))), (yield ((yield (yield Seven)((yield 5))) * (yield (yield Seven)((yield 3))))), (yield ((yield (yield Seven)((yield 3))) ** (yield 100))), (yield (~(yield (yield Seven)((yield 3))))), (yield ((yield (~(yield (yield Seven)((yield 3))))) * (yield (yield Seven)((yield 3))))))
    yield
program()
