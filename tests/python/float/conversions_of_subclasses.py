# float() of what has a __float__ of its own, keyword arguments of subclasses, and math at the edges.
import math
import warnings

warnings.simplefilter("ignore")


class Half(float):
    def __float__(self):
        return 42.0


class Same(float):
    def __new__(cls, value=0.0):
        return float.__new__(cls, 2 * value)

    def __float__(self):
        return self


class Text(str):
    def __float__(self):
        return float(str(self)) + 1


class Wrong(float):
    def __float__(self):
        return 42


print(float(Half()), float(Same(21)), float(Text("8")), math.sqrt(Half(4.0)))


class WithInit(float):
    def __init__(self, value, more=None):
        self.more = more


print(WithInit(2.5, more=3), WithInit(2.5, more=3).more)
for action in (lambda: float(Wrong(1)), lambda: float(x=1), lambda: type("Plain", (float,), {})(x=0), lambda: float(1, 2)):
    try:
        print(action())
    except TypeError as error:
        print(error)

print(math.acosh(1.0000000000000002), math.asinh(1e-300), math.atanh(1e-10))
print(math.sumprod([3.75], [math.inf]), math.sumprod([math.inf, 1.0], [-1.0, 2.0]))
tiny = 5e-324
for start, end, steps in ((-tiny, 0.0, 1), (tiny, -0.0, 1), (-0.0, 0.0, 1), (1.0, math.inf, 0), (2.0, 2.0, 3), (-tiny, tiny, 1), (1.0, 2.0, 3)):
    print(repr(math.nextafter(start, end, steps=steps)))


# Lists that are changed while they are compared, and a hint of a length that no list has.
class Clearing:
    def __init__(self, which):
        self.which = which

    def __eq__(self, other):
        self.which().clear()
        return NotImplemented


one = [Clearing(lambda: two)]
two = [Clearing(lambda: one)]
print(one == two)
three = [Clearing(lambda: three)]
print(three == [1])


class Liar:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration

    def __length_hint__(self):
        import sys
        return sys.maxsize


numbers = [1, 2]
numbers.extend(Liar())
print(numbers)


# Builtins of functions made without any, and code of another kind.
def plain():
    return len("ab")


def yielding():
    yield


made = type(plain)(plain.__code__, {})
print(made(), made.__globals__)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    plain.__code__ = yielding.__code__
    print([str(w.message) for w in caught], type(plain()).__name__)
