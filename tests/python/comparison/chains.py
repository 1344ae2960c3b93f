# Chained comparisons evaluate each operand once and stop early.
def show(value):
    print("<", value, ">", sep="", end=" ")
    return value


print(show(1) < show(2) < show(3))
print(show(1) < show(0) < show(3))
print(show(1) < show(2) > show(0) != show(5) == show(5))
print(show(1) == show(1.0) is show(True))
print(show("a") in show("abc") in show(["abc"]))
print(show(1) not in show([2]) not in show([]))
print(not show(1) < show(2) < show(2))
print(1 < 2 == 2 < 3, (1 < 2) == (2 < 3), 1 < (2 == 2) < 3)
print(1 == 1 != 2, 3 > 2 > 1 > 0, 0 < 1 < 1)
x = y = []
print(x is y is x, x is not y, x is [] is y)


class Traced:
    def __init__(self, name):
        self.name = name

    def __lt__(self, other):
        print(self.name, "<", other.name)
        return self.name + other.name

    def __gt__(self, other):
        print(self.name, ">", other.name)
        return []


a, b, c = map(Traced, "abc")
print(a < b < c)
print(a < b > c)
print((a < b) and (b < c))
if a > b < c:
    print("never")
else:
    print("an empty list is false")


class Reflected:
    def __eq__(self, other):
        print("eq", type(other).__name__)
        return NotImplemented

    def __lt__(self, other):
        print("lt", type(other).__name__)
        return NotImplemented

    def __gt__(self, other):
        print("gt", type(other).__name__)
        return "reflected"


r = Reflected()
print(1 < r)
print(r == r, r == 1, 1 == r, r != 1)
for pair in ((1, "a"), ([], ()), (None, None), ({}, {}), (1j, 2j), (r, r), (object, object), (1, None)):
    try:
        print(pair[0] < pair[1])
    except TypeError as error:
        print(error)
for operator in ("<=", ">", ">="):
    try:
        eval(f"1 {operator} ''")
    except TypeError as error:
        print(error)
for container in (5, None, 1.5, object):
    try:
        print(1 in container)
    except TypeError as error:
        print(error)
try:
    1 in "text"
except TypeError as error:
    print(error)
print([1, 2] < [1, 2, 0], (1, "a") < (1, "b"), [1, [2]] == [1, [2]], "Z" < "a", {1} < {1, 2}, {1} <= {2})
nan = float("nan")
print(nan == nan, nan != nan, nan in [nan], [nan] == [nan], nan < 1 > nan)
