# `for` over many iterables, with `else`, `break`, `continue`, and every kind of target.
for n in range(2, 15):
    for divisor in range(2, n):
        if n % divisor == 0:
            break
    else:
        print(n, "is prime")
        continue
    print(n, "=", divisor, "*", n // divisor)

for item in ():
    print("never")
else:
    print("empty: else runs")

for letter in "abc": print(letter, end=","); print(letter.upper(), end=" ")
print()
for key in {"x": 1, "y": 2}:
    print(key, end=" ")
for key, value in {"x": 1, "y": 2}.items():
    print(key, value, end=" ")
print()
for byte in b"AZ":
    print(byte, end=" ")
for i, (a, b) in enumerate([(1, 2), [3, 4], "56"]):
    print(i, a, b, end="; ")
print()
for first, *rest in ["one", (1,), [1, 2, 3]]:
    print(first, rest)
for (a, (b, [c])) in [(1, (2, [3]))]:
    print(a, b, c)


class Box:
    pass


box = Box()
table = [0, 0, 0]
for box.value in range(3):
    table[box.value] = box.value * 10
print(box.value, table)
for table[1] in "xyz":
    print(table)
index = 0
for index, table[index] in enumerate("pqr"):
    pass
print(index, table)

last = None
for last in range(0):
    pass
print(last)
for last in range(3):
    last = last * 100
print(last)

grow = [1, 2, 3]
for item in grow:
    if len(grow) < 8:
        grow.append(item * 2)
print(grow)
shrink = [1, 2, 3, 4, 5, 6]
for item in shrink:
    shrink.remove(item)
print(shrink)

for bad in (5, None, 1.5, len):
    try:
        for item in bad:
            pass
    except TypeError as error:
        print(error)
try:
    for a, b in [(1, 2), 3]:
        print(a, b)
except TypeError as error:
    print(error)
d = {1: 1}
try:
    for key in d:
        d[key + 1] = 0
except RuntimeError as error:
    print(error)
s = {1, 2}
try:
    for key in s:
        s.add(key + 10)
except RuntimeError as error:
    print(error)
try:
    for key in d:
        del d[key]
        d[key] = 5
        print("replaced", key)
        if len(d) > 5:
            break
except RuntimeError as error:
    print(error)


def pairs(n):
    for i in range(n):
        for j in range(n):
            if j == i:
                continue
            if i + j == 5:
                return i, j
    else:
        return "none"


print(pairs(2), pairs(4))
