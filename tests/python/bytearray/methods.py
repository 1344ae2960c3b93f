# bytearray: bytes that change.
a = bytearray(b"hello")
print(a, repr(a), len(a), a[0], a[1:3], a == b"hello", a == bytearray(b"hello"), b"ell" in a, 104 in a, list(a))
a[0] = 72
a[1:3] = b"EEE"
a.append(33)
a.extend(b"??")
a.extend([65, 66])
a += b"+"
a.insert(0, 95)
print(a, a.pop(), a.pop(0), a)
a.remove(33)
del a[0], a[-2:]
a.reverse()
print(a)
a *= 2
print(a, a.count(b"E"), a.find(b"o"), a.upper(), a.split(b"l"), a.replace(b"E", b""), a.copy() == a, a.copy() is a, bytes(a), a.decode(), a.hex())
a[::2] = bytes(len(a[::2]))
print(a)
a.clear()
print(a, bool(a), bytearray(3), bytearray([1, 2]), bytearray("é", "utf-8"), bytearray.fromhex("ff00"), bytearray(b"x") + b"y", b"x" + bytearray(b"y"), type(b"x" + bytearray(b"y")).__name__, type(bytearray(b"x") + b"y").__name__)
b = c = bytearray(b"ab")
b += b"c"
print(b is c, c, c < b"abd", sorted(c), max(c), bytearray(b"%d") % 5, c.join([b"1", b"2"]), c.startswith(b"ab"), c.strip(b"a"), c.partition(b"b"))
for call in ("hash(a)", "hash(b)", "b[5]", "b['x']", "b.append(256)", "b.append('a')", "b.append(-1)", "b.pop(10)", "bytearray().pop()", "b.remove(200)", "b.extend('ab')",
             "b.extend(5)", "b.insert(0)", "b + 'x'", "bytearray('a')", "bytearray(-1)", "bytearray([300])", "b.index(b'z')", "b.nothing"):
    try:
        print(call, "=", eval(call))
    except Exception as error:
        print(call, "->", type(error).__name__ + ":", error)
for statement in ("b[0] = 256", "b[0] = 'a'", "b[0] = b'a'", "b[10] = 1", "del b[10]", "b[0:1] = 5", "b[0:1] = 'a'", "b[::2] = b'xyzw'", "b += 'a'", "b += 5"):
    try:
        exec(statement)
        print(statement, b)
    except Exception as error:
        print(statement, "->", type(error).__name__ + ":", error)
v = bytearray(b"abc")
for n in v:
    if len(v) < 6:
        v.append(n + 1)
print(v)
