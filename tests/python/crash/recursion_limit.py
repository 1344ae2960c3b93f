# Recursion ends in a RecursionError, at the limit, and the program goes on.
import sys

print(sys.getrecursionlimit())
depth = 0


def forever():
    global depth
    depth += 1
    forever()


try:
    forever()
except RecursionError as error:
    print("RecursionError", str(error).startswith("maximum recursion depth exceeded"))
print(900 < depth <= 1000)


def down(n):
    return 0 if n == 0 else 1 + down(n - 1)


print(down(900))
try:
    down(5000)
except RecursionError as error:
    print(type(error).__name__)
sys.setrecursionlimit(50_000)
print(sys.getrecursionlimit(), down(20_000), down(45_000))
depth = 0
try:
    forever()
except RecursionError:
    print(40_000 < depth <= 50_000)


class Deep:
    def __init__(self, n):
        self.child = Deep(n - 1) if n else None

    def count(self):
        return 1 + (self.child.count() if self.child is not None else 0)

    def __len__(self):
        return 1 + (len(self.child) if self.child is not None else 0)

    def __getattr__(self, name):
        return getattr(self.child, name)


print(Deep(8000).count(), len(Deep(3000)))
sys.setrecursionlimit(200)
print(down(100))
try:
    down(300)
except RecursionError:
    print("a lower limit holds")
sys.setrecursionlimit(1000)
for bad in (0, -5, "x", 2**40):
    try:
        sys.setrecursionlimit(bad)
    except Exception as error:
        print(type(error).__name__, error)


def handles(n):
    try:
        return handles(n + 1)
    except RecursionError:
        return "handled at the bottom"


print(handles(0))


def in_finally(n):
    try:
        in_finally(n + 1)
    finally:
        done.append(n)


done = []
try:
    in_finally(0)
except RecursionError:
    print("every finally ran:", done[-1] == 0, len(done) > 900)
