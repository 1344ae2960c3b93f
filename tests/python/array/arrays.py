# Arrays of numbers: kinds, methods, errors, views, pickling's parts.
from array import array, typecodes
import array as module
print(typecodes, [array(code).itemsize for code in typecodes if code != "u"])
a = array("i", [1, 2, 3])
a.append(4)
a.extend([5, 6])
a.insert(0, 0)
print(a, len(a), a[2], a[-1], a[1:4], a[::-2], a.index(3), a.count(2), 4 in a)
a[1:3] = array("i", [9])
del a[0]
a[0] *= 2
print(a, a.pop(), a.pop(0), a + array("i", [7]), a * 2, a.tobytes())
a.reverse()
a.byteswap()
a.byteswap()
print(a.tolist(), a == array("d", [5, 4, 3]), a < array("i", [9]), a.typecode, a.itemsize)
print(array("w", "xy"), array("d", [1.5, 2]), array("b"), array("f", [0.1]))
for attempt in (lambda: array("b", [200]), lambda: array("B", [-1]), lambda: array("h", [1 << 20]), lambda: array("I", [-1]),
                lambda: array("q", [1 << 70]), lambda: array("i", ["a"]), lambda: array("i", "a"), lambda: array("zz"),
                lambda: a[10], lambda: a.remove(99), lambda: a.extend(array("d")), lambda: a + [1],
                lambda: a.__setitem__(0, 1.5), lambda: a.__setitem__(slice(0, 1), [1]), lambda: array("i").pop(),
                lambda: array("i", b"abc"), lambda: a.fromlist((1,)), lambda: a.frombytes("abc")):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
view = memoryview(a)
print(view.tolist(), view.format)
try:
    a.append(1)
except BufferError as error:
    print(error)
view[0] = 42
view.release()
print(a, bytes(array("H", [1, 2])), bytearray(array("b", [1])))
print(a.__reduce_ex__(2), module._array_reconstructor(array, "i", 9, b"\0\0\1\0"))
class Named(array):
    name = "n"
print(Named("i", [1]), Named("i", [1])[:], [*iter(a)], array[int])
