# ctypes: numbers, arrays, structures, unions and pointers as C lays them out.
import ctypes
import pickle
from ctypes import *


def tried(what):
    try:
        return what()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


print("numbers")
for kind in [c_bool, c_byte, c_ubyte, c_short, c_ushort, c_int, c_uint, c_long, c_ulong, c_size_t, c_float, c_double]:
    print(kind.__name__, sizeof(kind), alignment(kind), kind(), kind(-1), kind(300).value)
print(c_char(b"x"), c_char(65).value, c_wchar("é"), c_void_p(), c_void_p(5), c_float(1.1), c_int(2**40 + 7))
number = c_int(5)
number.value += 37
print(number, bool(number), bool(c_int()), number == c_int(42), c_int32 is c_int, c_longlong is c_long)
for wrong in [
    lambda: c_int("a"),
    lambda: c_int(1.5),
    lambda: c_float("a"),
    lambda: c_wchar("ab"),
    lambda: c_wchar(b"a"),
    lambda: c_char_p("a"),
    lambda: c_int(1, 2),
    lambda: setattr(number, "value", None),
    lambda: sizeof(5),
]:
    print(tried(wrong))

print("arrays")
Three = c_int * 3
array = Three(1, 2)
print(Three.__name__, Three._length_, Three._type_.__name__, len(array), list(array), sizeof(array), Three is c_int * 3)
array[-1] = 9
array[0:2] = [7, 8]
print(array[:], array[::-1], array[1], sum(array), 8 in array)
for wrong in [
    lambda: array[3],
    lambda: array["x"],
    lambda: Three(1, 2, 3, 4),
    lambda: Three("a"),
    lambda: array.__setitem__(slice(0, 2), [1]),
    lambda: c_int * -1,
    lambda: array.__delitem__(0),
]:
    print(tried(wrong))
grid = (c_double * 2 * 3)((1, 2), (3, 4))
print([list(row) for row in grid], sizeof(grid), memoryview(grid).shape, memoryview(grid).format)
grid[2][1] = 0.5
print(grid[2][:])
text = create_string_buffer(b"words", 10)
print(len(text), text.value, text.raw, text[1], text[1:3])
text.value = b"new"
print(text.value, text.raw, tried(lambda: setattr(text, "value", bytes(11))))
wide = create_unicode_buffer("wörd🐍")
print(len(wide), wide.value, wide[1], wide[:2])

print("structures")


class Point(Structure):
    _fields_ = [("x", c_int), ("y", c_double)]

    def length(self):
        return (self.x**2 + self.y**2) ** 0.5


class Line(Structure):
    _fields_ = [("start", Point), ("end", Point), ("name", c_char * 8), ("weights", c_short * 3), ("flag", c_bool)]


class Colored(Point):
    _fields_ = [("color", c_uint)]


point = Point(3, 4)
print(point.x, point.y, point.length(), sizeof(Point), alignment(Point), Point(y=1.5).y, bytes(Point(1, 0))[:4])
line = Line((1, 2), Point(3, 4), b"a line", (1, 2, 3), True)
line.start.x = 100
line.end = point
point.x = 0
print(line.start.x, line.end.x, line.name, line.weights[:], line.flag, sizeof(Line), Line.end.offset, Line.name.size)
part = line.start
part.y = -1
print(line.start.y, part._b_base_ is line)
print(Colored(1, 2, 3).color, sizeof(Colored), [field[0] for field in Colored._fields_])
for wrong in [
    lambda: Point(1, 2, 3),
    lambda: Point(1, x=2),
    lambda: Point("a"),
    lambda: setattr(line, "name", b"much too long"),
    lambda: Point().z,
    lambda: hash(point) and None,
    lambda: Structure(),
]:
    print(tried(wrong).partition(":")[0])


class Bits(Structure):
    _fields_ = [("low", c_uint, 3), ("signed", c_int, 5), ("high", c_uint, 8)]


bits = Bits(5, -3, 200)
print(bits.low, bits.signed, bits.high, sizeof(Bits), bytes(bits))
bits.low = 9
print(bits.low, bits.signed)


class Number(Union):
    _fields_ = [("whole", c_uint32), ("bytes", c_ubyte * 4), ("real", c_float)]


union = Number(real=1.0)
print(hex(union.whole), union.bytes[:], sizeof(Number))


class Tagged(Structure):
    _anonymous_ = ["data"]
    _fields_ = [("tag", c_int), ("data", Number)]


tagged = Tagged(1, Number(7))
tagged.whole += 1
print(tagged.data.whole, tagged.bytes[0])


class Big(BigEndianStructure):
    _fields_ = [("a", c_uint16), ("b", c_uint32), ("c", c_int16 * 2)]


big = Big(1, 2, (3, -4))
print(bytes(big), big.a, big.b, big.c[:])

print("pointers")


class Node(Structure):
    pass


Node._fields_ = [("value", c_int), ("next", POINTER(Node))]
nodes = [Node(value) for value in range(4)]
for node, following in zip(nodes, nodes[1:]):
    node.next = pointer(following)
found, at = [], pointer(nodes[0])
while at:
    found.append(at.contents.value)
    at = at.contents.next
print(found, bool(POINTER(c_int)()), tried(lambda: POINTER(c_int)().contents))
number = c_int(5)
to = pointer(number)
to.contents.value = 6
to[0] += 1
print(number.value, to[0], to.contents, POINTER(c_int) is type(to))
items = cast((c_int * 4)(1, 2, 3, 4), POINTER(c_int))
print(items[2], items[0:4])
word = c_char_p(b"words")
print(word.value, cast(word, c_void_p).value > 0, string_at(word, 3), c_wchar_p("wide").value)
target = (c_char * 6)()
memmove(target, b"moved", 5)
print(target.value, memset(target, ord("z"), 2) == addressof(target), target.value, string_at(addressof(target)))

print("buffers")
data = bytearray(8)
pair = (c_int * 2).from_buffer(data)
pair[1] = 258
print(data, tried(lambda: data.append(1)))
print((c_short * 2).from_buffer(data, 4)[:], (c_int * 2).from_buffer_copy(data)[:])
for wrong in [
    lambda: Three.from_buffer(bytes(12)),
    lambda: Three.from_buffer(bytearray(4)),
    lambda: Three.from_buffer(bytearray(16), 5),
    lambda: Three.from_buffer(bytearray(16), -5),
    lambda: Three.from_buffer_copy(b"1"),
]:
    print(tried(wrong))
view = memoryview(pair)
print(view.format, view.shape, view.itemsize, view.readonly, view.cast("B").tolist(), memoryview(number).shape)
print(memoryview(point).format, bytes(number))
print(pickle.loads(pickle.dumps(number)), pickle.loads(pickle.dumps(point)).y, tried(lambda: pickle.dumps(to)))
print(tried(lambda: CDLL("no such library")).partition(":")[0])
print([kind.__name__ for kind in type(number).__mro__], type(Point).__name__, type(Three).__name__, type(c_int).__name__)
