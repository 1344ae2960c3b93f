# A RecursionError can be caught at any depth, and what was under way is undone in order.
import sys


def enter(n, trail):
    try:
        trail.append(n)
        return enter(n + 1, trail)
    finally:
        trail.pop()


trail = []
try:
    enter(0, trail)
except RecursionError as error:
    print(type(error).__name__, trail, issubclass(RecursionError, RuntimeError))


def retry(n):
    try:
        return retry(n + 1)
    except RecursionError:
        if n < 100:
            raise
        return n // 1000


print(retry(0))


def mutual_a(n): return mutual_b(n - 1) if n else "a"
def mutual_b(n): return mutual_a(n - 1) if n else "b"


print(mutual_a(700), mutual_a(701))


def through_builtins(n):
    return n if n == 0 else max(map(through_builtins, [n - 1])) + 1


print(through_builtins(100))


def through_sort(n):
    return n if n == 0 else sorted([n], key=lambda m: through_sort(m - 1))[0]


print(through_sort(100))


class Deep:
    def __init__(self, n): self.n = n
    def __add__(self, other): return self.n if self.n == 0 else (Deep(self.n - 1) + other) + 1
    def __repr__(self): return f"Deep({self.n})" if self.n == 0 else f"{Deep(self.n - 1)!r}+"
    def __iter__(self):
        if self.n:
            yield from Deep(self.n - 1)
        yield self.n
    def __enter__(self): return self
    def __exit__(self, *details): return False
    @property
    def down(self): return 0 if self.n == 0 else Deep(self.n - 1).down + 1
    def __getattr__(self, name): return name if self.n == 0 else getattr(Deep(self.n - 1), name)
    def __eq__(self, other): return True if self.n == 0 else Deep(self.n - 1) == other
    def __call__(self): return 0 if self.n == 0 else Deep(self.n - 1)() + 1


d = Deep(80)
print(d + 1, len(repr(d)), sum(d), d.down, d.anything, d == 5, d())


def nested_with(n):
    with Deep(n):
        return n if n == 0 else nested_with(n - 1)


print(nested_with(300))
old = sys.getrecursionlimit()
sys.setrecursionlimit(3000)
print(nested_with(2500))
sys.setrecursionlimit(old)
l = []
l.append(l)
print(l, repr(l), str([l]), l == l)
d = {}
d["d"] = d
print(d)
try:
    m = []
    m.append(m)
    print(l == m)
except RecursionError as error:
    print(type(error).__name__)
