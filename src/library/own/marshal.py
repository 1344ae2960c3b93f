"""Values as bytes. Compiled code is never kept in files here, so only plain values are supported."""

import struct

version = 5


def dumps(value, version=version, /, *, allow_code=True):
    """Return the bytes of a value."""
    parts = []
    _write(value, parts.append)
    return b"".join(parts)


def dump(value, file, version=version, /, *, allow_code=True):
    """Write the bytes of a value to a binary file."""
    file.write(dumps(value, version))


def loads(data, /, *, allow_code=True):
    """Return the value of bytes."""
    return _Reader(bytes(data)).value()


def load(file, /, *, allow_code=True):
    """Read a value from a binary file."""
    return loads(file.read())


_CONSTANTS = {None: b"N", False: b"F", True: b"T", ...: b"."}


def _write(value, write):
    kind = type(value)
    if value is None or value is ... or kind is bool:
        write(_CONSTANTS[value])
    elif kind is int:
        if -(1 << 31) <= value < 1 << 31:
            write(b"i" + struct.pack("<i", value))
        else:
            digits = []
            rest = abs(value)
            while rest:
                digits.append(rest & 0x7FFF)
                rest >>= 15
            count = len(digits) if value > 0 else -len(digits)
            write(b"l" + struct.pack(f"<i{len(digits)}H", count, *digits))
    elif kind is float:
        write(b"g" + struct.pack("<d", value))
    elif kind is complex:
        write(b"y" + struct.pack("<dd", value.real, value.imag))
    elif kind is str:
        data = value.encode("utf-8", "surrogatepass")
        write(b"u" + struct.pack("<I", len(data)) + data)
    elif kind in (bytes, bytearray, memoryview):
        data = bytes(value)
        write(b"s" + struct.pack("<I", len(data)) + data)
    elif kind in (tuple, list, set, frozenset):
        mark = {tuple: b"(", list: b"[", set: b"<", frozenset: b">"}[kind]
        write(mark + struct.pack("<I", len(value)))
        for item in value:
            _write(item, write)
    elif kind is dict:
        write(b"{")
        for key, item in value.items():
            _write(key, write)
            _write(item, write)
        write(b"0")
    else:
        raise ValueError("unmarshallable object")


class _Reader:
    def __init__(self, data):
        self.data = data
        self.place = 0
        self.kept = []

    def take(self, count):
        end = self.place + count
        if end > len(self.data):
            raise EOFError("marshal data too short")
        piece = self.data[self.place:end]
        self.place = end
        return piece

    def number(self, code):
        return struct.unpack("<" + code, self.take(struct.calcsize("<" + code)))[0]

    def value(self):
        mark = self.take(1)[0]
        kept = len(self.kept) if mark & 0x80 else None
        if kept is not None:
            self.kept.append(None)
        value = self.plain(chr(mark & 0x7F))
        if kept is not None:
            self.kept[kept] = value
        return value

    def plain(self, mark):
        match mark:
            case "0" | "N":
                return None
            case "F":
                return False
            case "T":
                return True
            case ".":
                return ...
            case "i":
                return self.number("i")
            case "l":
                count = self.number("i")
                value = 0
                for place in range(abs(count)):
                    value |= self.number("H") << (15 * place)
                return value if count > 0 else -value
            case "g":
                return self.number("d")
            case "y":
                return complex(self.number("d"), self.number("d"))
            case "s":
                return self.take(self.number("I"))
            case "u" | "t":
                return self.take(self.number("I")).decode("utf-8", "surrogatepass")
            case "a" | "A":
                return self.take(self.number("I")).decode("latin-1")
            case "z" | "Z":
                return self.take(self.number("B")).decode("latin-1")
            case "(":
                return tuple([self.value() for _ in range(self.number("I"))])
            case ")":
                return tuple([self.value() for _ in range(self.number("B"))])
            case "[":
                return [self.value() for _ in range(self.number("I"))]
            case "<":
                return {self.value() for _ in range(self.number("I"))}
            case ">":
                return frozenset([self.value() for _ in range(self.number("I"))])
            case "{":
                made = {}
                while self.data[self.place : self.place + 1] != b"0":
                    key = self.value()
                    made[key] = self.value()
                self.place += 1
                return made
            case "r":
                return self.kept[self.number("I")]
        raise ValueError("bad marshal data (unknown type code)")
