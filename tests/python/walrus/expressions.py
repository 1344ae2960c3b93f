# The assignment expression, wherever it may stand.
if (n := len("twelve chars")) > 10:
    print("n is", n)
print((x := 5) + x, x)
print([y := 1, y + 1, y := y * 10, y])
data = [3, -1, 4, -1, 5]
print([s for v in data if (s := v * v) > 5], s)
print(any((hit := v) < 0 for v in data), hit)
total = 0
print([total := total + v for v in data], total)
it = iter(data)
while (v := next(it, None)) is not None:
    print(v, end=" ")
print(v)


def function():
    if not (local := 0):
        local = local or (other := "other")
    return local, other


print(function(), "local" in globals())


def enclosing():
    def inner():
        return [captured := n for n in range(3)], captured
    return inner()


print(enclosing())


def with_global():
    global declared
    [declared := n for n in range(4)]


with_global()
print(declared)


def with_nonlocal():
    count = 0

    def step():
        nonlocal count
        return [count := count + 1 for _ in range(2)]
    return step(), step(), count


print(with_nonlocal())
print((a := 1, b := 2), a, b, (c := 3, 4))
print({(k := "key"): (w := 7)}, k, w)
print(f"{(z := 9)} {z!r:>3}", z)
print((lambda: (q := 4) * q)())
letters = "abc"
print(letters[(i := 1)], letters[(i := i - 1):], i)


def default(p=(made := [])):
    p.append(1)
    return p


default()
print(made)
print(max(m := 3, 2), m, max(1, (m := 8)))
assert (checked := True), "never"
print(checked if (decided := data) else None, decided is data)
print((p := 1) if (r := 0) else (p := 2), p, r)
print([[j := i, j] for i in range(2)], j)
print(0 < (mid := 5) < 10, mid)
match (subject := [1, 2]):
    case [one, two] if (both := one + two) == 3:
        print(subject, both)
