# Classes that behave like numbers: fractions, polynomials, vectors, matrices, modular integers.
def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


class Fraction:
    __slots__ = ("top", "bottom")

    def __init__(self, top, bottom=1):
        if bottom == 0:
            raise ZeroDivisionError("a fraction over zero")
        sign = -1 if bottom < 0 else 1
        divisor = gcd(abs(top), abs(bottom)) * sign
        self.top, self.bottom = top // divisor, bottom // divisor

    @staticmethod
    def of(value):
        return value if isinstance(value, Fraction) else Fraction(value) if isinstance(value, int) else NotImplemented

    def __add__(self, other):
        if (other := Fraction.of(other)) is NotImplemented:
            return other
        return Fraction(self.top * other.bottom + other.top * self.bottom, self.bottom * other.bottom)

    __radd__ = __add__

    def __mul__(self, other):
        if (other := Fraction.of(other)) is NotImplemented:
            return other
        return Fraction(self.top * other.top, self.bottom * other.bottom)

    __rmul__ = __mul__

    def __neg__(self): return Fraction(-self.top, self.bottom)
    def __sub__(self, other): return self + -Fraction.of(other)
    def __rsub__(self, other): return -self + other
    def __truediv__(self, other): return self * Fraction(Fraction.of(other).bottom, Fraction.of(other).top)
    def __rtruediv__(self, other): return Fraction(self.bottom, self.top) * other

    def __pow__(self, n):
        return Fraction(self.top ** n, self.bottom ** n) if n >= 0 else Fraction(self.bottom ** -n, self.top ** -n)

    def __eq__(self, other):
        other = Fraction.of(other)
        return other if other is NotImplemented else (self.top, self.bottom) == (other.top, other.bottom)

    def __lt__(self, other):
        return self.top * Fraction.of(other).bottom < Fraction.of(other).top * self.bottom

    def __hash__(self): return hash((self.top, self.bottom)) if self.bottom != 1 else hash(self.top)
    def __repr__(self): return f"{self.top}/{self.bottom}" if self.bottom != 1 else str(self.top)
    def __float__(self): return self.top / self.bottom
    def __int__(self): return int(self.top / self.bottom)
    def __bool__(self): return self.top != 0
    def __abs__(self): return Fraction(abs(self.top), self.bottom)
    def __round__(self, n=0): return round(float(self), n)


F = Fraction
half, third = F(1, 2), F(1, 3)
print(half + third, half - third, half * third, half / third, half ** 3, half ** -2, -half, 1 - third, 2 / half, half + 1, 3 * third, abs(F(-3, 6)), F(4, -8))
print(half == F(2, 4), half != third, half > third, F(4, 2) == 2, {F(2): "two"}[2], sorted([half, third, F(2), F(-1)]), sum([half, third]), max(third, half), float(half), int(F(7, 2)), bool(F(0)), round(third, 3))
for action in (lambda: F(1, 0), lambda: half + "x", lambda: "x" * half, lambda: half / 0, lambda: half < "a"):
    try:
        print(action())
    except (TypeError, ZeroDivisionError, AttributeError) as error:
        print(type(error).__name__, error)


class Polynomial:
    def __init__(self, *coefficients):
        while coefficients and not coefficients[-1]:
            coefficients = coefficients[:-1]
        self.coefficients = coefficients

    def __call__(self, x):
        total = 0
        for c in reversed(self.coefficients):
            total = total * x + c
        return total

    def __add__(self, other):
        a, b = self.coefficients, other.coefficients
        size = max(len(a), len(b))
        return Polynomial(*(x + y for x, y in zip(a + (0,) * (size - len(a)), b + (0,) * (size - len(b)))))

    def __mul__(self, other):
        result = [0] * (len(self.coefficients) + len(other.coefficients))
        for i, a in enumerate(self.coefficients):
            for j, b in enumerate(other.coefficients):
                result[i + j] += a * b
        return Polynomial(*result)

    def __str__(self):
        terms = [f"{c if c != 1 or not i else ''}{'x' if i else ''}{f'^{i}' if i > 1 else ''}" for i, c in enumerate(self.coefficients) if c]
        return " + ".join(reversed(terms)) or "0"


p, q = Polynomial(1, 2, 1), Polynomial(-1, 1)
print(p, "|", q, "|", p + q, "|", p * q, "|", p(3), q(F(1, 2)), (p * q)(2), Polynomial(0, 0))


class Vector:
    def __init__(self, *xs): self.xs = xs
    def __add__(self, other): return Vector(*map(lambda a, b: a + b, self.xs, other.xs))
    def __matmul__(self, other): return sum(a * b for a, b in zip(self.xs, other.xs))
    def __mul__(self, n): return Vector(*(n * x for x in self.xs))
    __rmul__ = __mul__
    def __neg__(self): return self * -1
    def __sub__(self, other): return self + -other
    def __abs__(self): return (self @ self) ** 0.5
    def __iter__(self): return iter(self.xs)
    def __len__(self): return len(self.xs)
    def __getitem__(self, i): return Vector(*self.xs[i]) if isinstance(i, slice) else self.xs[i]
    def __eq__(self, other): return isinstance(other, Vector) and self.xs == other.xs
    def __repr__(self): return f"<{', '.join(map(str, self.xs))}>"
    def __format__(self, spec): return "<" + ", ".join(format(x, spec) for x in self.xs) + ">"
    def __getattr__(self, name):
        if name in "xyz" and len(name) == 1 and "xyz".index(name) < len(self.xs):
            return self.xs["xyz".index(name)]
        raise AttributeError(f"{type(self).__name__!r} has no {name!r}")


v, w = Vector(3, 4), Vector(1, 2)
print(v + w, v - w, 2 * v, v @ w, abs(v), -v, v == Vector(3, 4), v[0], v[:1], v.x, v.y, len(v), [*v], f"{v:.2f}", max(v), w in [Vector(1, 2)])
try:
    v.z
except AttributeError as error:
    print(error)


class Modulo:
    def __init_subclass__(cls, modulus): cls.modulus = modulus
    def __init__(self, n): self.n = n % self.modulus
    def __add__(self, other): return type(self)(self.n + other.n)
    def __mul__(self, other): return type(self)(self.n * other.n)
    def __pow__(self, k, mod=None): return type(self)(pow(self.n, k, self.modulus))
    def __invert__(self): return self ** (self.modulus - 2)
    def __repr__(self): return f"{self.n} (mod {self.modulus})"


class Seven(Modulo, modulus=7):
    pass


print(Seven(5) + Seven(4), Seven(5) * Seven(3), Seven(3) ** 100, ~Seven(3), ~Seven(3) * Seven(3))
