# Value, Array, RawValue, RawArray: numbers and structures that processes share.
import ctypes
import multiprocessing as mp
from multiprocessing import sharedctypes

context = mp.get_context("fork")


class Point(ctypes.Structure):
    _fields_ = [("x", ctypes.c_double), ("y", ctypes.c_double)]


def change(number, real, array, text, points):
    with number.get_lock():
        number.value += 5
    real.value = 2.5
    for index in range(len(array)):
        array[index] *= 10
    text.value = b"new"
    for point in points:
        point.x, point.y = point.y, point.x


number, real = context.Value("i", 37), context.Value("d")
array = context.Array("i", range(5))
text = context.Array("c", 10)
text.value = b"old"
points = context.Array(Point, [(1, 2), (3.5, 4)], lock=False)
process = context.Process(target=change, args=(number, real, array, text, points))
process.start()
process.join()
print(process.exitcode, number.value, real.value, array[:], text.value, text.raw)
print([(point.x, point.y) for point in points])

print(number, len(array), array[1:3], array[-1])
array[1:3] = [7, 8]
print(list(array), array.get_obj()[:])
for wrong in [lambda: array[9], lambda: context.Value("i", "x"), lambda: array.__setitem__(0, 1.5)]:
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
print(context.RawArray("d", 3)[:], context.RawValue("h", -1))
print(context.Array("u", "text")[:], context.Value(ctypes.c_bool, True).value)
print(context.Value(Point, 1, 2).y, context.Value("i", 3, lock=False))
copied = sharedctypes.copy(points)
copied[0].x = 99
print(points[0].x, copied[0].x, copied[1].y)

counter = context.Value("L", 0)


def count(counter, times):
    for _ in range(times):
        with counter.get_lock():
            counter.value += 1


workers = [context.Process(target=count, args=(counter, 300)) for _ in range(4)]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
print(counter.value)
big = context.RawArray("q", 200_000)
big[199_999] = 2**62
print(big[199_999], len(big), sum(big[:10]))
