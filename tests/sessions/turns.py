def double(n):
    return n * 2


basket = ["fig", "apple", "plum", "cherry"]
heavy = [fruit for fruit in basket if len(fruit) > 3 if fruit < "d"]
board = [column + str(row) for row in (2, 1) if row for column in "abc" if column != "b"]
initials = {fruit[0]: size for size, (fruit, *_) in enumerate(zip(basket + ["avocado"]), 1)}
rests = {n % 3 for n in range(5)}
pairs = {(n // 2, 0): n for n in range(4)}
table = [[double(n) for n in range(m)] for m in range(3)]
many = [n for n in range(1000) if n % 2]
lazy = (double(n) for n in range(3) if n != 1)
print(next(lazy))
print(list(lazy), max(n for n in range(0)) if basket == [] else "")


class Board:
    rows = 2
    cells = [(row, column) for row in range(2) for column in [row]]


def broken(items):
    return [10 // item for item in items]


try:
    broken([5, 0, 2])
except ZeroDivisionError:
    print([] == [x for x in []])
