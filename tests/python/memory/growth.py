# Lists, dicts and sets grow and shrink as CPython's do: sys.getsizeof shows it.
import sys
from collections import OrderedDict


def sizes(make, change, times):
    held, found, last = make(), [], None
    for turn in range(times):
        change(held, turn)
        size = sys.getsizeof(held)
        if size != last:
            found.append((turn, size))
            last = size
    return found


print(sizes(list, lambda held, turn: held.append(turn), 300))
print(sizes(lambda: list(range(300)), lambda held, turn: held.pop(), 300))
print(sizes(list, lambda held, turn: held.insert(0, turn), 100))
print(sizes(list, lambda held, turn: held.extend([turn] * turn), 30))
print(sizes(list, lambda held, turn: held.extend(x for x in range(turn)), 30))
print(sizes(lambda: list(range(99)), lambda held, turn: held.__delitem__(0), 99))
print(sizes(dict, lambda held, turn: held.__setitem__(turn, turn), 3000))
print(sizes(dict, lambda held, turn: held.__setitem__(str(turn), turn), 3000))
print(sizes(lambda: dict.fromkeys(range(300)), lambda held, turn: held.pop(turn), 300))
print(sizes(set, lambda held, turn: held.add(turn), 3000))
print(sizes(lambda: set(range(300)), lambda held, turn: held.discard(turn), 300))

for count in (0, 1, 2, 3, 5, 6, 9, 10, 11, 17, 21, 22, 31, 33, 43, 64, 100):
    keys = dict.fromkeys(range(count))
    texts = {str(number): number for number in range(count)}
    print(
        count,
        *map(
            sys.getsizeof,
            (
                keys,
                texts,
                keys.copy(),
                dict(texts),
                list(range(count)),
                [number for number in range(count)],
                list(number for number in range(count)),
                sorted(range(count)),
                [0] * count,
                list("x" * count),
                list(keys),
                set(range(count)),
                {number for number in range(count)},
                frozenset(keys),
                tuple(range(count)),
            ),
        ),
    )

for count in (0, 1, 5, 6, 30, 100):
    print(sys.getsizeof(OrderedDict((str(number), number) for number in range(count))))

# A key that is no string makes a table of strings a general one.
mixed = {"a": 1, "b": 2}
print(sys.getsizeof(mixed))
mixed[1] = 3
print(sys.getsizeof(mixed), mixed)
del mixed[1]
print(sys.getsizeof(mixed), sys.getsizeof(mixed.copy()))
mixed.clear()
print(sys.getsizeof(mixed))

values = [[], {}]
print(*map(sys.getsizeof, ([1, 2, 3], [1, 2], [1, 2, 3, 4, 5], [values, values, values], [*values], [1, *values, 2])))
values[1:1] = range(30)
print(sys.getsizeof(values), sys.getsizeof(values[1:]), sys.getsizeof(values + values), sys.getsizeof(values.copy()))
del values[5:]
print(sys.getsizeof(values))
del values[::2]
print(sys.getsizeof(values), len(values))
values += values
print(sys.getsizeof(values))
values *= 3
print(sys.getsizeof(values))
values.clear()
print(sys.getsizeof(values))
