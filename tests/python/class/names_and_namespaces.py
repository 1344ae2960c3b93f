# What a class may be called, and what its namespace says of __dict__ and __firstlineno__.
for name in "A\0B", "A\udcdcB", b"A":
    try:
        type(name, (), {})
    except (ValueError, TypeError) as error:
        print(type(error).__name__, ascii(str(error)))

class Renamed: pass
for name in "A\0B", "A\udcdcB", b"A":
    try:
        Renamed.__name__ = name
    except (ValueError, TypeError) as error:
        print(type(error).__name__, ascii(str(error)))
print(Renamed.__name__)

class Described:
    __dict__ = property(lambda self: {"described": True})
    __weakref__ = "none"
described = Described()
described.stored = 1
print(described.__dict__, vars(described), described.__weakref__, described.stored)

moved = type("Moved", (), {"__firstlineno__": 42})
print(moved.__firstlineno__)
moved.__module__ = "elsewhere"
print("__firstlineno__" in moved.__dict__)

separator = bytearray(b", ")
def items():
    yield b"a"
    separator.clear()
    yield b"b"
try:
    separator.join(items())
except BufferError as error:
    print("BufferError", error)
print(separator.join([b"x", b"y"]))
