# _tracemalloc: what is in use, the peak, where it was allocated.
import _tracemalloc as tracemalloc

print(tracemalloc.is_tracing(), tracemalloc.get_traced_memory())
tracemalloc.start(3)


def make(count):
    items = bytearray(8 * count)
    return items


before = tracemalloc.get_traced_memory()[0]
first = make(10_000)
second = make(20_000)
current, peak = tracemalloc.get_traced_memory()
print(abs(current - before - 240_000) < 5000, peak >= current, tracemalloc.get_traceback_limit())


def total(line):
    traces = tracemalloc._get_traces()
    return sum(size for domain, size, stack, frames in traces if stack[0][1] == line)


print([line for name, line in tracemalloc._get_object_traceback(first)])
print([line for name, line in tracemalloc._get_object_traceback(second)])
print(abs(total(9) - 240_000) < 5000)
numbers = []
for index in range(1000, 3000):
    numbers.append(index * 1.5)
print(30_000 < total(29) < 100_000, 40_000 < total(30) < 100_000)
del second
after, still = tracemalloc.get_traced_memory()
tracemalloc.reset_peak()
now, lower = tracemalloc.get_traced_memory()
print(still >= peak, lower < still, lower - now < 2000)
text = "x" * 50_000
table = {number: number for number in range(1000)}
print(abs(total(37) - 50_000) < 5000, 30_000 < total(38) < 100_000)
tracemalloc.clear_traces()
print(tracemalloc.get_traced_memory()[0] < 2000, tracemalloc._get_object_traceback(text))
tracemalloc.stop()
print(tracemalloc.get_traced_memory(), tracemalloc.is_tracing(), tracemalloc._get_object_traceback(text))
for frames in (0, -1, 65536):
    try:
        tracemalloc.start(frames)
    except ValueError as error:
        print(error)
