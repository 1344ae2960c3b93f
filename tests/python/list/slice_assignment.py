# Slice assignment and deletion, against a slow but plain model.
def model(items, start, stop, step, new):
    positions = list(range(*slice(start, stop, step).indices(len(items))))
    if step in (None, 1):
        low = positions[0] if positions else slice(start, stop, step).indices(len(items))[0]
        return items[:low] + list(new) + items[low + len(positions):]
    result = list(items)
    for position, value in zip(positions, new, strict=True):
        result[position] = value
    return result


checked = 0
for length in (0, 1, 4, 7):
    for start in (None, 0, 1, -1, -3, 9, -9):
        for stop in (None, 0, 2, -1, -2, 9, -9):
            for step in (None, 1, 2, 3, -1, -2):
                size = len(range(*slice(start, stop, step).indices(length)))
                for new in ([], ["p"], ["p", "q", "r"], ["n"] * size):
                    items = list(range(length))
                    try:
                        items[start:stop:step] = new
                        result = items
                    except ValueError:
                        result = "refused"
                    try:
                        expected = model(list(range(length)), start, stop, step, new)
                    except ValueError:
                        expected = "refused"
                    if result != expected:
                        print("differs", length, start, stop, step, new, result, expected)
                    checked += 1
                items = list(range(length))
                gone = items[start:stop:step]
                del items[start:stop:step]
                if sorted(items + gone) != list(range(length)) or items != [n for n in range(length) if n not in gone]:
                    print("deletion differs", length, start, stop, step)
print(checked, "slices checked")
a = [1, 2, 3]
a[1:1] = a
print(a)
a[::2] = a[::-2] if len(a) % 2 else a[::2]
print(a)
a[:] = reversed(a)
print(a)
a[len(a):] = [0]
a[:0] = "xy"
print(a)
a[1:3] = {5: 0, 6: 0}
print(a)
for wrong in (lambda: a.__setitem__(slice(0, 4, 2), [1]), lambda: a.__setitem__(slice(None, None, -1), "ab"), lambda: a.__setitem__(slice(0, 1), 5), lambda: a.__setitem__(slice(0, 1, 0), [])):
    try:
        wrong()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
b = list("abcdef")
b[1:4], b[-1] = [b[-1]], "end"
print(b)
del b[1:2], b[0]
print(b)
