# Many loops in one another, and what their variables hold afterwards.
grid = ["x.x", "...", ".x."]
for row, line in enumerate(grid):
    for column, letter in enumerate(line):
        if letter == "x" and row == column:
            continue
        if letter == "x":
            print("first x off the diagonal at", row, column)
            break
    else:
        print("row", row, "had none")
        continue
    break
print(row, column, letter)


def triples(limit):
    found = []
    for a in range(1, limit):
        for b in range(a, limit):
            for c in range(b, limit):
                if a * a + b * b == c * c:
                    found.append((a, b, c))
                    break
                if c * c > a * a + b * b:
                    break
    return found


print(triples(26))
outer = 0
while outer < 3:
    inner = 0
    while True:
        inner += 1
        for probe in (1, 2, 3):
            if probe == inner:
                break
        else:
            break
        if inner == outer:
            break
    print(outer, inner, probe)
    outer += 1
numbers = [1, 2, 3, 4]
total = 0
while numbers:
    for n in list(numbers):
        if n % 2:
            numbers.remove(n)
            break
        total += n
    else:
        total += 100
        numbers.pop()
print(total, numbers)


def spiral(matrix):
    while matrix:
        yield from matrix[0]
        matrix = [list(row) for row in zip(*matrix[1:])][::-1]


print(list(spiral([[1, 2, 3], [4, 5, 6], [7, 8, 9]])))


def first_repeat(items):
    for i, a in enumerate(items):
        for b in items[i + 1:]:
            if a == b:
                return a, i
    return None


print(first_repeat("abcdbea"), first_repeat("abc"))
for i in range(3):
    for i in range(10, 12):
        pass
    print(i, end=" ")
print()
for _ in range(2):
    for _ in range(3):
        pass
print(_)
pascal = [[1]]
for _ in range(5):
    last = pascal[-1]
    pascal.append([1, *(last[i] + last[i + 1] for i in range(len(last) - 1)), 1])
for line in pascal:
    print(" ".join(map(str, line)).center(12).rstrip())
count = 0
for a in range(100):
    if a % 10 == 9:
        continue
    for b in range(a, 100, 7):
        if (a + b) % 3:
            count += 1
        elif b > 90:
            break
print(count)
