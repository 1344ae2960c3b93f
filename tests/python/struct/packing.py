# Values as bytes: formats, alignment, errors, buffers.
import struct
print(struct.pack("<hIq", 1, 2, 3), struct.pack(">bB?c", -1, 255, True, b"x"), struct.pack("3s5p", b"abcd", b"abc"))
print(struct.calcsize("bi"), struct.calcsize("<bi"), struct.calcsize("b0i"), struct.calcsize("3xq"), struct.calcsize(""))
print(struct.unpack(">2sH", b"ab\1\2"), struct.unpack("<efd", struct.pack("<efd", 1.5, 0.1, 1e300)))
for arguments in (("b", 128), ("B", -1), ("h", 1 << 15), ("I", 1 << 32), ("q", 1 << 63), ("h", "a"), ("h", 1.0), ("c", b"ab"),
                  ("s", "a"), ("2h", 1), ("h", 1, 2), ("3",), ("z",), ("=n", 1), ("e", 1e6), ("<f", 1e300), ("d", "x")):
    try:
        print(struct.pack(*arguments))
    except (struct.error, OverflowError, TypeError) as error:
        print(arguments, type(error).__name__, error)
target = bytearray(8)
struct.pack_into("<hh", target, 2, 1, 2)
print(target, struct.unpack_from("<h", target, -4), [*struct.iter_unpack("<hh", target)])
for attempt in (lambda: struct.pack_into("q", target, 4, 1), lambda: struct.unpack("h", b"a"), lambda: struct.unpack_from("q", target, 1),
                lambda: struct.pack_into("h", b"ab", 0, 1), lambda: struct.iter_unpack("h", b"abc"), lambda: struct.unpack("h", "ab")):
    try:
        print(attempt())
    except (struct.error, TypeError) as error:
        print(type(error).__name__, error)
compiled = struct.Struct("<2i")
print(compiled.format, compiled.size, compiled.pack(1, 2), compiled.unpack(memoryview(b"\1\0\0\0\2\0\0\0")), compiled)
class Index:
    def __index__(self):
        return 7
print(struct.pack("i", Index()), struct.unpack("<i", bytes(4)), issubclass(struct.error, Exception))
