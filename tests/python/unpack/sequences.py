# Unpacking: how many, from what, and what is said when it does not fit.
a, b, c = "xyz"
print(a, b, c)
a, b = {1: "one", 2: "two"}
print(a, b)
a, *b = range(5)
print(a, b)
*a, b = (1,)
print(a, b)
a, *b, c = [1, 2]
print(a, b, c)
(a, b), [c, *d], e = (1, 2), "pqr", {5}
print(a, b, c, d, e)
[a, [b, [c]]] = 1, (2, (3,))
print(a, b, c)
a, b = map(str, (1, 2))
print(a, b)


def attempt(title, action):
    try:
        action()
    except Exception as error:
        print(title, "->", type(error).__name__, error)


def too_few():
    a, b, c = 1, 2


def too_few_with_star():
    a, *b, c, d = [1, 2]


def not_iterable():
    a, b = 5


def none():
    a, b = None


def too_many_from_generator():
    a, b = (n for n in range(10))


def one_too_many():
    (a,) = iter("ab")


def failing():
    def source():
        yield 1
        raise KeyError("in the source")
    a, b = source()


def nothing_from_something():
    () = iter([1])


for function in (too_few, too_few_with_star, not_iterable, none, too_many_from_generator, one_too_many, failing,
                 nothing_from_something):
    attempt(function.__name__, function)


def endless():
    n = 0
    while True:
        print("produce", n)
        yield n
        n += 1


try:
    a, b = endless()
except ValueError:
    print("asked for one more than needed, no further")


class Pair:
    def __iter__(self):
        print("iter")
        yield "left"
        yield "right"


left, right = Pair()
print(left, right)
for name, (x, y), *more in [("p", (1, 2)), ("q", (3, 4), 5, 6)]:
    print(name, x, y, more)
print([x + y for x, y in [(1, 2), (3, 4)]], {k: v for k, v in ["ab", "cd"]})
a, b, c = c, a, b = 1, 2, 3
print(a, b, c)
x = [1, 2, 3]
x[0], *x[1:], last = [10, 20, 30, 40]
print(x, last)
