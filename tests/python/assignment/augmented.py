# Augmented assignment: all operators, in place or not, each target evaluated once.
n = 7
n += 3; print(n)
n -= 1; print(n)
n *= 4; print(n)
n //= 5; print(n)
n **= 3; print(n)
n %= 100; print(n)
n <<= 3; print(n)
n >>= 1; print(n)
n |= 5; print(n)
n ^= 7; print(n)
n &= 0xF0; print(n)
n /= 3; print(n)

a = b = [1]
a += (2, 3)
print(a is b, b)
a *= 2
print(a is b, b)
a = a + [9]
print(a is b, b, a)
t = u = (1,)
t += (2,)
print(t, u)
s = r = "ab"
s += "c"
s *= 2
print(s, r)
d = e = {"x": 1}
d |= {"y": 2}
print(d is e, e)
f = g = {1, 2, 3}
f -= {1}; f |= {9}; f &= {2, 9, 5}; f ^= {2, 4}
print(f is g, sorted(g))


class Number:
    def __init__(self, value):
        self.value = value

    def __add__(self, other):
        print("add")
        return Number(self.value + other)

    def __iadd__(self, other):
        print("iadd")
        self.value += other
        return self

    def __mul__(self, other):
        print("mul")
        return Number(self.value * other)

    def __isub__(self, other):
        return NotImplemented

    def __imatmul__(self, other):
        return f"{self.value}@={other}"


x = y = Number(1)
x += 5
print(x is y, y.value)
x *= 3
print(x is y, x.value, y.value)
try:
    x -= 1
except TypeError as error:
    print(error)
x @= 2
print(x)


def where(thing, name):
    print("evaluate", name)
    return thing


class Box:
    value = 10


box = Box()
table = {"k": [0]}
where(box, "box").value += where(5, "right")
print(box.value, Box.value)
where(table, "table")[where("k", "key")] += where([1, 2], "right")
print(table)
where(table["k"], "list")[where(0, "index")] -= where(7, "right")
print(table)
l = [1, 2, 3, 4]
l[1:3] += ["x"]
print(l)
l[:2] *= 2
print(l)
pair = ([1], 2)
try:
    pair[0] += [5]
except TypeError as error:
    print(error, pair)
for statement in ("n += ''", "s -= 1", "undefined += 1", "l += 5", "t += [1]", "d += {}", "box.none += 1", "table['q'] += 1"):
    try:
        exec(statement)
    except Exception as error:
        print(statement, "->", type(error).__name__, error)


def local():
    try:
        count += 1
    except UnboundLocalError as error:
        print(error)
    count = 0
    count += 1
    return count


print(local())
