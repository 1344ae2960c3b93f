# bytes: literals, methods, conversions, errors.
b = b"Hello\x00\xffWorld"
print(b, repr(b), str(b), len(b), b[0], b[-1], b[1:4], b[::-1], list(b[:3]), b"'", b'"', b"'\"", b"\t\n\r\\", bytes(range(30, 40)), b"a" b"b")
print(bytes(), bytes(3), bytes([1, 2, 255]), bytes("é", "utf-8"), bytes(b"x"), bytes(range(3)), bytes((65, 66)), bytes(n * 2 for n in range(3)), bytes.fromhex("00 ff41"), b"\x00\xff".hex(), b"abc".hex("-"), b"abcd".hex(":", 2), bytes(bytearray(b"ba")))
print(b"a" + b"b", b"ab" * 3, 2 * b"x", b"b" in b"abc", 98 in b"abc", b"" in b"", b"a" < b"b", b"a" == b"a", b"a" == "a", b"abc" > b"abb", hash(b"a") == hash(b"a"), b"a" + bytearray(b"b"), bool(b""), bool(b"\0"))
print(b"a,b,c".split(b","), b" a b ".split(), b"a,b".partition(b","), b"a-b-c".rsplit(b"-", 1), b"-".join([b"x", b"y"]), b" x ".strip(), b"xxaxx".strip(b"x"), b"abc".replace(b"b", b"ZZ"), b"a\nb\r\nc".splitlines(), b"abcabc".find(b"c"), b"abcabc".rfind(98), b"aXbX".count(b"X"), b"aa".count(97))
print(b"abc".upper(), b"ABC".lower(), b"aBc".swapcase(), b"hello world".title(), b"hello".capitalize(), b"x".center(5, b"*"), b"x".ljust(3) + b"|", b"x".rjust(3), b"7".zfill(3), b"a\tb".expandtabs(4), b"abc".startswith(b"ab"), b"abc".endswith((b"c", b"d")), b"pre-x".removeprefix(b"pre-"), b"x.py".removesuffix(b".py"))
print(b"abc".isalpha(), b"12".isdigit(), b"a1".isalnum(), b" ".isspace(), b"AB".isupper(), b"ab".islower(), b"Ab".istitle(), b"\xff".isascii(), b"abc".translate(bytes.maketrans(b"ab", b"xy")), b"abc".translate(None, b"b"))
print(b"%d %s %r %x %c %5.1f %a %b" % (1, b"s", b"r", 255, 65, 2.5, "é", b"b"), b"%(k)s" % {b"k": b"v"}, b"abc".decode(), b"\xc3\xa9".decode("utf-8"), b"\xe9".decode("latin-1"), b"caf\xc3".decode("utf-8", "ignore"), b"\xff\xfe".decode("utf-8", "backslashreplace"))
print([n for n in b"AB"], max(b"abc"), sorted(b"cab"), sum(b"\x01\x02"), dict(zip(b"ab", "xy")), {b"k": 1}[b"k"], tuple(b"ab"), list(reversed(b"ab")), any(b"\0"), b"abc"[True], memory if (memory := b"m") else 0)


class Sub(bytes):
    pass


print(Sub(b"x"), Sub(b"x") + b"y", type(Sub(b"x") + b"y").__name__, Sub(b"x") == b"x")
calls = """b'abc'[5]
b['a']
b'abc' + 'd'
'a' + b'b'
b'a' * b'b'
b'a' < 'a'
'a' in b'abc'
300 in b'abc'
bytes([256])
bytes([-1])
bytes('a')
bytes(-1)
bytes(1.5)
bytes(['a'])
bytes(None)
bytes(1, 'ascii')
b'abc'.split('b')
b'abc'.split(b'')
b'abc'.join(['a'])
b'abc'.index(b'z')
b'abc'.find('a')
b'abc'.replace('a', 'b')
b'\\xff'.decode()
b'abc'.decode('nonsense')
b'a'.upper(1)
b'%d' % b'a'
b'%s' % 'text'
b'%s' % 5
b'%c' % 256
b'a'.x
b'a'.startswith('a')
b'a'.center(5, b'ab')
b'a'.translate(b'short')
bytes.maketrans(b'a', b'bc')
int(b'x')
float(b'1.5')
b'a' % 1
b'a' & b'b'
ord(b'ab')
ord(b'a')""".split("\n")
for call in calls:
    try:
        print(call, "=", repr(eval(call)))
    except Exception as error:
        print(call, "->", type(error).__name__ + ":", error)
for statement in ("b[0] = 1", "del b[0]", "b.x = 1"):
    try:
        exec(statement)
    except Exception as error:
        print(statement, "->", type(error).__name__ + ":", error)
