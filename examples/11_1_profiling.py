"""11.1  Profiling

Measure before changing anything. cProfile counts every call and times it; `timeit` runs a small piece many times. The
counts are the same on every machine, the times are not, so only counts are printed here.

Try
    %step examples/11_1_profiling.py   slow() asks for the same thing again and again: see it happen
    %step slow(3)                      how many calls for so small a number
"""

import cProfile
import io
import pstats
import timeit
from functools import lru_cache


def slow(n):
    return n if n < 2 else slow(n - 1) + slow(n - 2)


@lru_cache
def quick(n):
    return n if n < 2 else quick(n - 1) + quick(n - 2)


def work():
    table = [str(number) for number in range(50)]
    return slow(12), quick(12), sorted(table, key=len)[0]


profile = cProfile.Profile()
profile.enable()
#: %attr quick.__wrapped__
#: quick is the same function as slow, with a cache around it. The name inside it leads to the
#: cache as well, and that makes the difference.
#? Both are asked for the twelfth number. Do they agree?
print(work())
profile.disable()

# The functions of this file, with the number of their calls: all of them, and those not made by themselves.
stats = pstats.Stats(profile, stream=io.StringIO())
for (file, line, name), (own_calls, calls, *_times) in sorted(stats.stats.items()):
    if file == __file__ and name in ("work", "slow", "quick"):
        print(f"{name:6} line {line:3}  called {calls:4} times, {own_calls} from outside")
#: %attr quick.cache_info
#: The same function behind a cache. A call that finds its answer does not run the body.
#? The body ran once for each number. How often was the answer there already?
print("quick again:", quick.cache_info())

# Who called whom.
for (_, _, name), (_, _, _, _, callers) in sorted(stats.stats.items()):
    if name == "slow":
        print("slow is called by", sorted({caller for _, _, caller in callers}))

# The report itself: sorted by cumulative time, the first lines.
report = io.StringIO()
pstats.Stats(profile, stream=report).strip_dirs().sort_stats("cumulative").print_stats("slow")
print([line.split()[-1] for line in report.getvalue().splitlines() if "slow)" in line])

# Small pieces: the text is compiled once and run many times.
seconds = timeit.timeit("'-'.join(words)", "words = ['a', 'b'] * 10", number=1000)
print("timed:", 0 < seconds < 60, len(timeit.repeat("pass", number=10, repeat=3)))


# A profiler in five lines: count the calls of everything wrapped.
def counted(function):
    def wrapper(*args):
        wrapper.calls += 1
        return function(*args)
    wrapper.calls = 0
    return wrapper


@counted
def compare(one, two):
    return (one > two) - (one < two)


from functools import cmp_to_key

for length in (10, 100, 1000):
    compare.calls = 0
    sorted(range(length), key=cmp_to_key(compare))
    #: %closure compare
    #: Sorting asks compare for two items at a time. The wrapper counts it, and costs a call for
    #: each.
    #? Ten numbers were in order already. How many comparisons did it take to see that?
    #= in_order
    in_order = compare.calls
    compare.calls = 0
    sorted([number * 7 % length for number in range(length)], key=cmp_to_key(compare))
    print(f"{length:5} items: {in_order:4} comparisons in order, {compare.calls:5} mixed")
