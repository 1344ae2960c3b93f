# concurrent.futures.ProcessPoolExecutor.
import multiprocessing as mp
import os
from concurrent.futures import ProcessPoolExecutor, as_completed, wait
from concurrent.futures.process import BrokenProcessPool


def square(number):
    return number * number


def fail(number):
    raise KeyError(number)


def die():
    os._exit(3)


if __name__ == "__main__":
    for method in ["fork", "spawn"]:
        with ProcessPoolExecutor(2, mp_context=mp.get_context(method)) as executor:
            print(method, list(executor.map(square, range(6), chunksize=2)))
            futures = {executor.submit(square, number): number for number in range(4)}
            print(sorted((futures[future], future.result()) for future in as_completed(futures)))
            failed = executor.submit(fail, "key")
            print(type(failed.exception(30)).__name__, failed.exception().args, type(failed.exception().__cause__).__name__)
            try:
                list(executor.map(fail, [1]))
            except KeyError as error:
                print(error)
            done, open = wait([executor.submit(pow, 2, 5)])
            print([future.result() for future in done], open)
        try:
            executor.submit(square, 1)
        except RuntimeError as error:
            print(error)
    with ProcessPoolExecutor(1, mp_context=mp.get_context("fork")) as executor:
        try:
            executor.submit(die).result()
        except BrokenProcessPool as error:
            print(type(error).__name__)
        try:
            executor.submit(square, 1)
        except BrokenProcessPool:
            print("broken")
    with ProcessPoolExecutor(mp_context=mp.get_context("fork"), max_workers=2) as executor:
        print(executor.submit(len, "words").result(), executor.submit(os.getpid).result() != os.getpid())
