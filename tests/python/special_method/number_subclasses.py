# What conversions to numbers say of instances of subclasses.
class S(str):
    def __repr__(self): return 'Rep'
for f in (int, float, complex):
    try: f(S('zz'))
    except ValueError as e: print(e)
try: int(S('zz'), 7)
except ValueError as e: print(e)
import warnings

warnings.simplefilter("error")


class MyFloat(float):
    pass


class MyComplex(complex):
    pass


class Converted:
    def __index__(self):
        return True

    def __float__(self):
        return MyFloat(1)

    def __complex__(self):
        return MyComplex(1)


class Whole:
    def __int__(self):
        return True


for convert in (lambda: [1, 2][Converted()], lambda: hex(Converted()), lambda: float(Converted()), lambda: complex(Converted()), lambda: int(Whole()), lambda: ~(1 == 1)):
    try:
        print(convert())
    except DeprecationWarning as warning:
        print(warning)
