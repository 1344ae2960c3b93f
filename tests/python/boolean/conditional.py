# `a if c else b`: the condition first, then one of the two.
def show(value):
    print("[", value, "]", sep="", end=" ")
    return value


print(show("then") if show(True) else show("else"))
print(show("then") if show(0) else show("else"))
print(show(1) if show(0) else show(2) if show(0) else show(3))
print(show(1) + (show(2) if show("") else show(3)) * show(4))
values = [n if n > 2 else -n for n in range(5)]
print(values)
print((lambda n: "small" if n < 10 else "large")(5), (lambda n: "small" if n < 10 else "large")(50))
a = b = 3
c = a if a is b else None
print(c, [] if a != b else [a, b], {a: b} if a else {}, (a, b) if not a else (b,))
print("x" "y" if a else "z")
print(f"{'yes' if a else 'no'} {a if not a else -a}")


def pick(*, flag):
    return "on" if flag else "off"


print(pick(flag=1 if a == 3 else 0), pick(flag=None if a == 3 else 1))
target = {}
target["k" if a else "l"] = 1 if b else 2
print(target)
for item in [1, 2] if a else [3, 4]:
    print(item, end=";")
print()
print(1 if 0 else (2, 3), (1 if 0 else 2, 3))
print(*[1, 2] if a else [], **{"sep": "-"} if a else {})
