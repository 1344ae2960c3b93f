# multiprocessing.Pool: work shared out, results, exceptions with their traceback.
import multiprocessing as mp
import os
import time


def square(number):
    return number * number


def power(base, exponent=2):
    return base**exponent


def fail(number):
    if number == 3:
        raise ValueError(f"not {number}")
    return number


def begin(value):
    global begun
    begun = value


def look(_):
    return begun


class Unpicklable(Exception):
    def __init__(self, a, b):
        super().__init__(a)


def nap(seconds):
    time.sleep(seconds)
    return seconds


if __name__ == "__main__":
    with mp.Pool(2) as pool:
        print(pool.map(square, range(10)))
        print(pool.map(square, [], chunksize=3), pool.starmap(power, [(2,), (2, 10)]))
        print(list(pool.imap(square, range(5))), sorted(pool.imap_unordered(square, range(5), chunksize=2)))
        print(pool.apply(power, (3,), {"exponent": 3}))
        waiting = pool.apply_async(power, (2, 8))
        print(waiting.get(30), waiting.ready(), waiting.successful())
        found = []
        several = pool.map_async(square, [1, 2, 3], callback=found.append)
        print(several.get(30), found)
        for call in [lambda: pool.map(fail, range(5)), lambda: pool.apply(fail, (3,))]:
            try:
                call()
            except ValueError as error:
                print(error, type(error.__cause__).__name__)
                lines = str(error.__cause__).strip().strip('"').splitlines()
                print([line.strip() for line in lines if "raise" in line or line.startswith(("Trace", "Value"))])
        errors = []
        failed = pool.apply_async(fail, (3,), error_callback=errors.append)
        failed.wait(30)
        print(failed.successful(), errors)
        results = pool.imap(fail, range(5))
        print(next(results), next(results), next(results))
        try:
            next(results)
        except ValueError as error:
            print("next:", error)
        print(next(results))
        slow = pool.apply_async(nap, (60,))
        try:
            slow.get(timeout=0.05)
        except mp.TimeoutError:
            print("too slow")
        try:
            pool.map(lambda x: x, [1])
        except Exception as error:
            print(type(error).__name__)
    try:
        pool.map(square, [1])
    except ValueError as error:
        print(error)

    with mp.Pool(2, initializer=begin, initargs=("value",)) as pool:
        print(set(pool.map(look, range(4))))
        pool.close()
        pool.join()
    with mp.Pool(1, maxtasksperchild=1) as pool:
        print(len({pool.apply(os.getpid) for _ in range(3)}))
    for method in ["spawn", "forkserver"]:
        with mp.get_context(method).Pool(2) as pool:
            print(method, pool.map(square, range(4)))
