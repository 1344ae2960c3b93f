# `and`, `or` and `not` give operands back, and evaluate no more than they must.
def show(value):
    print("evaluated", repr(value))
    return value


print(show(0) and show(1))
print(show(1) and show(2) and show(""))
print(show(0) or show("") or show([]))
print(show(0) or show("x") or show("y"))
print(show(1) and show(0) or show(3))
print(show(0) or show(2) and show(4))
print(not show(0), not show("a"), not not show([]))
print((show(1) or show(2)) and (show(0) or show(5)))
print(not show(1) or show(7))
result = show(None) or (show(3) if show(0) else show(4))
print(result)

if show(1) and not show(0) or show(9):
    print("condition holds")
while show(False) or show(None):
    print("never")
print([n for n in range(10) if n % 2 and n % 3 or n == 6])


class Truth:
    def __init__(self, name, value):
        self.name = name
        self.value = value

    def __bool__(self):
        print("truth of", self.name)
        return self.value

    def __repr__(self):
        return self.name


yes, no = Truth("yes", True), Truth("no", False)
print(yes and no)
print(yes or no)
print(no or no or yes)
print(no and yes)
print(not no)
print((yes and no) or (no or yes))
print(1 if yes and no else 2)
print(True and 1, False or 0.0, () or [] or {}, "a" and "b" and "c")
print(bool(yes and yes))
print(1 < 2 and 2 < 3, 1 < 2 < 3 and not 3 < 2)


class Broken:
    def __bool__(self):
        raise RuntimeError("no truth here")


for attempt in (lambda: Broken() and 1, lambda: 1 and Broken() and 2, lambda: not Broken(), lambda: 0 or Broken() or 1):
    try:
        print(attempt())
    except RuntimeError as error:
        print("RuntimeError:", error)
print(type(1 and Broken()).__name__)
