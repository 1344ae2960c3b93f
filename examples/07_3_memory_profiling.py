"""7.3  Measuring memory

`sys.getsizeof` tells what one object takes, without what it holds. `tracemalloc` counts everything that is allocated
while it is on, and knows the line that did it.

Try
    %step examples/07_3_memory_profiling.py   the list grows in steps: room is made for more than was asked
    %refs shared                              one list, held three times, is counted once
"""

import sys
import tracemalloc

print("an int, a longer one:", sys.getsizeof(1), sys.getsizeof(2**100))
print("text: ascii, latin, wide:", [sys.getsizeof(text) for text in ("", "abcd", "é", "日", "🙂")])
print("empty containers:", [sys.getsizeof(kind()) for kind in (tuple, list, dict, set)])
#: A list of one item holds one reference, eight bytes wide, whatever it leads to.
#? Is a list with a long text larger than one with None?
print("a list does not count its items:", sys.getsizeof([None]) == sys.getsizeof(["x" * 10_000]))

# A list grows ahead of need.
grown, sizes = [], []
for number in range(20):
    grown.append(number)
    if not sizes or sys.getsizeof(grown) != sizes[-1]:
        sizes.append(sys.getsizeof(grown))
#: %draw grown sizes
#: append asks for more room than it needs, so that most of the next appends find room already.
#? How many different sizes did 20 appends see?
print("while 20 items are appended:", sizes)


def deep_size(thing, seen=None):
    """With everything it holds, each object once."""
    seen = set() if seen is None else seen
    if id(thing) in seen:
        return 0
    seen.add(id(thing))
    size = sys.getsizeof(thing)
    if isinstance(thing, dict):
        size += sum(deep_size(key, seen) + deep_size(value, seen) for key, value in thing.items())
    elif isinstance(thing, (list, tuple, set, frozenset)):
        size += sum(deep_size(item, seen) for item in thing)
    return size


shared = [2**70] * 3
#: %refs shared[0]
#: Three items, and one number behind them. Counting it three times would be wrong, so that ids
#: are remembered.
#? Two more references to the same list: are they 16 bytes more?
print(deep_size([shared, shared, shared]) == deep_size([shared]) + 16, deep_size({"a": [1.5, 2.5]}) > sys.getsizeof({"a": 1}))


class Sized:
    def __sizeof__(self):
        return 1000


print("an object may say itself:", sys.getsizeof(Sized()) >= 1000)

# What a piece of code allocates, and how much of it stays.
tracemalloc.start()
before, _ = tracemalloc.get_traced_memory()
data = [bytes(1000) for _ in range(100)]
current, peak = tracemalloc.get_traced_memory()
print("about 100 kB now:", 100_000 < current - before < 125_000)
del data
after, peak = tracemalloc.get_traced_memory()
#: %watch data
#: When the name went, the count of the list fell to zero, and with the list went its hundred
#: items: at once. Only the peak remembers them.
print("given back:", after - before < 10_000, "| the peak is remembered:", peak - before > 100_000)
tracemalloc.reset_peak()
total = sum(number * number for number in range(10_000))
print("a generator needs next to nothing:", tracemalloc.get_traced_memory()[1] - after < 10_000)

# By line.
first = tracemalloc.take_snapshot()
kept = ["x" * number for number in range(500, 1000)]
second = tracemalloc.take_snapshot()
here = [difference for difference in second.compare_to(first, "lineno") if difference.traceback[0].filename == __file__]
print(f"line {here[0].traceback[0].lineno} allocated most: more than 300 kB:", here[0].size_diff > 300_000)
tracemalloc.stop()
print("is it on?", tracemalloc.is_tracing())
