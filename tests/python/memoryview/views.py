# Views of memory: indices, slices, casts, comparison, release.
m = memoryview(bytearray(b"abcdef"))
print(m[1], m[-1], m[1:4].tobytes(), m[::2].tolist(), m[::-1].tobytes())
print(m.shape, m.strides, m.nbytes, m.format, m.itemsize, m.ndim, m.readonly, m.suboffsets)
pairs = m.cast("H")
print(pairs.tolist(), pairs.itemsize, len(pairs))
pairs[0] = 0x4142
print(m.tobytes(), m.hex("-", 2))
grid = m.cast("B", (2, 3))
print(grid.tolist(), grid[1, 2], grid.c_contiguous, grid.f_contiguous, grid.tobytes("F"))
m[1:3] = b"XY"
print(bytes(m), list(m), m.obj)
for change in (lambda: m.__setitem__(slice(0, 2), b"abc"), lambda: m.__setitem__(0, 256),
               lambda: m.__setitem__(0, "a"), lambda: m.__delitem__(0), lambda: m[9], lambda: m["a"],
               lambda: grid[0], lambda: grid[0, 1, 2], lambda: m.cast("z"), lambda: m.cast("I"),
               lambda: memoryview(b"abc").__setitem__(0, 1), lambda: memoryview(1), lambda: hash(m),
               lambda: m.cast("B", (4, 2)), lambda: grid[::2, ::2], lambda: m.tobytes("X")):
    try:
        print(change())
    except Exception as error:
        print(type(error).__name__, error)
print(hash(memoryview(b"abc")) == hash(b"abc"), memoryview(b"abc") == b"abc", memoryview(b"abc") == bytearray(b"abd"))
print(memoryview(b"abc").toreadonly().readonly, memoryview(bytearray(2)).toreadonly().readonly)

array = bytearray(b"xyz")
view = memoryview(array)
for resize in (lambda: array.append(1), lambda: array.extend(b"a"), lambda: array.pop(), lambda: array.clear(),
               lambda: array.__delitem__(0), lambda: array.__iadd__(b"q")):
    try:
        resize()
    except BufferError as error:
        print(error)
array[0] = 65
print(view[0])
part = view[1:]
view.release()
try:
    array.append(1)
except BufferError:
    print("still viewed")
part.release()
array.append(1)
print(array)
try:
    view[0]
except ValueError as error:
    print(error)
with memoryview(b"abc") as inner:
    print(inner[0])
try:
    inner.tolist()
except ValueError as error:
    print(error)

class Exporter:
    def __init__(self):
        self.data = bytearray(b"qq")
    def __buffer__(self, flags):
        return memoryview(self.data)
    def __release_buffer__(self, view):
        print("released")
        view.release()

with memoryview(Exporter()) as given:
    print(given.tobytes())
print(bytes(Exporter()), b"-".join([Exporter(), b"a"]))
match memoryview(b"ab"):
    case [first, second]:
        print(first, second)
