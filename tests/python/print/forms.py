# print: separators, ends, files, conversion.
import sys

print()
print("a", 1, None, [1, "x"], sep="-", end="!\n")
print("a", "b", sep="")
print("no newline", end="")
print()
print("x", sep=None, end=None)
print(*[1, 2, 3], sep="\n")
print("stdout", file=sys.stdout, flush=True)
print(1.0, 1e100, True, (), {}, set(), b"x", 1j, "é", "\t|")


class File:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)

    def flush(self):
        self.parts.append("<flush>")


f = File()
print("to a file", 5, file=f, end="?", flush=True)
print(file=f)
print(f.parts)
print("None is stdout", file=None)


class Loud:
    def __str__(self):
        print("(str)", end=" ")
        return "loud"

    def __repr__(self):
        return "Loud()"


print(Loud(), [Loud()], {1: Loud()}, (Loud(),))
for call in (lambda: print(sep=1), lambda: print(end=b""), lambda: print(nonsense=1), lambda: print(file=5), lambda: print("x", sep=1)):
    try:
        call()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)


class Bad:
    def __str__(self):
        raise ValueError("no text")


try:
    print("before", Bad(), "after")
except ValueError as error:
    print()
    print(error)
saved, sys.stdout = sys.stdout, f
f.parts.clear()
print("captured", 1)
sys.stdout = saved
print(f.parts)
sys.stdout.write("written\n")
print(sys.stdout.write("four"), print("returned"), repr("nothing"))
print("\u00e9\u4e2d\U0001f600", ascii("\u00e9"), repr("\u00e9"))
