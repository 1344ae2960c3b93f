# `while` with `else`, `break` and `continue`.
def search(limit, wanted):
    n = 0
    while n < limit:
        if n == wanted:
            print("found", n)
            break
        n += 1
    else:
        print("not found below", limit)
    return n


print(search(5, 3), search(5, 9), search(0, 0))

n = 10
while n:
    n -= 1
    if n % 3:
        continue
    print(n, end=" ")
else:
    print("| end")

rows = []
i = 0
while i < 4:
    j = 0
    while True:
        if j > i:
            break
        if (i + j) % 2:
            j += 1
            continue
        rows.append((i, j))
        j += 1
    else:
        print("never: the inner loop has no false condition")
    i += 1
print(rows)

while False:
    print("never")
else:
    print("the else of a loop that never ran")

while True:
    while True:
        break
    else:
        print("never")
    break
print("left both")


def first_power(base, above):
    power = 1
    while power <= above: power *= base
    return power


print(first_power(2, 1000), first_power(3, 10**20))


def leave_by_return(items):
    index = 0
    while index < len(items):
        while items[index] < 0:
            if items[index] == -99:
                return "gave up"
            index += 1
            if index == len(items):
                return "only negatives"
        if items[index] % 7 == 0:
            return items[index]
        index += 1
    else:
        return "nothing"


print(leave_by_return([1, 2, -3, 14]), leave_by_return([1]), leave_by_return([-1, -2]), leave_by_return([-1, -99, 7]))

countdown = 3
while (countdown := countdown - 1) >= 0:
    print("t minus", countdown)
stack = [1, [2, [3, []]], 4]
seen = []
while stack:
    top = stack.pop()
    if isinstance(top, list):
        stack.extend(top)
        continue
    seen.append(top)
print(seen)
