# Every kind of target, and the order in which things happen.
log = []


def note(name, value=None):
    log.append(name)
    return value if value is not None else name


class Box:
    def __setattr__(self, name, value):
        log.append(f"set {name}={value}")
        object.__setattr__(self, name, value)

    def __setitem__(self, key, value):
        log.append(f"item {key}={value}")


def flush():
    print(" | ".join(map(str, log)))
    log.clear()


box = Box()
a = b = c = note("value")
print(a, b, c)
flush()
note("object", box).attribute = note("right", 1)
flush()
note("object", box)[note("key")] = note("right", 2)
flush()
note("o1", box).x = note("o2", box)[note("k")] = note("right", 3)
flush()
note("o1", box).x, note("o2", box).y = note("left", 10), note("second", 20)
flush()
[note("o", box)[1], *box.rest] = "abc"
flush()
(a, b), c = [1, 2], 3
print(a, b, c)
a, b = b, a
print(a, b)
i = 0
numbers = [0, 0, 0]
i, numbers[i] = 1, 9
print(i, numbers)
numbers[0], numbers[2], i = i, 7, 5
print(numbers, i)
x = y = []
x.append(1)
print(y, x is y)
() = []
[] = ()
(a) = 5
(a,) = [6]
[b] = {7}
print(a, b)
a: int = 8
b: "not evaluated"
print(a, b)
box.z: int = note("annotated", 4)
flush()
one, two, = 1, 2
print(one, two)
*start, = "xyz"
print(start)
first, (second, *middle), *_, last = 1, "abc", 2, 3, 4
print(first, second, middle, _, last)
d = {}
d["k"] = d
print(d["k"]["k"] is d, d)
l = [1]
l[0] = l
print(l)
ü = name_with_digits_2 = "unicode"
print(ü)
t = 1, 2,
print(t, type(t).__name__)
k = (1)
print(k)
s = 1,
print(s)
