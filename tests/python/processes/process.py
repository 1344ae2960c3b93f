# multiprocessing.Process: what children do, return and see; how they end.
import multiprocessing as mp
import os
import sys
import time

mp.set_start_method("fork")


def add(results, a, b=1):
    results.send(a + b)


def fail(kind):
    if kind == "exit":
        sys.exit(4)
    if kind == "text":
        sys.exit("a last word")
    if kind == "os":
        os._exit(9)
    raise ValueError("in the child")


class Squares(mp.Process):
    def __init__(self, numbers, pipe):
        super().__init__(name="Squares")
        self.numbers, self.pipe = numbers, pipe

    def run(self):
        self.pipe.send([number**2 for number in self.numbers])
        self.pipe.send((self.name, mp.current_process() is self, mp.parent_process().name))


if __name__ == "__main__":
    mine, theirs = mp.Pipe()
    process = mp.Process(target=add, args=(theirs, 2), kwargs={"b": 40})
    print(process.is_alive(), process.exitcode, process.pid, process.daemon)
    process.start()
    print(mine.recv())
    process.join()
    print(process.is_alive(), process.exitcode, process.pid > 0)
    try:
        process.start()
    except AssertionError as error:
        print(error)
    process.close()
    try:
        process.is_alive()
    except ValueError as error:
        print(error)

    process = Squares(range(5), theirs)
    process.start()
    print(mine.recv(), mine.recv())
    process.join()

    for kind in ["exit", "os"]:
        process = mp.Process(target=fail, args=(kind,))
        process.start()
        process.join()
        print(kind, process.exitcode)

    process = mp.Process(target=time.sleep, args=(60,), daemon=True)
    process.start()
    process.join(0.01)
    print(process.is_alive(), process.exitcode)
    print([child is process for child in mp.active_children()])
    process.terminate()
    process.join()
    print(process.exitcode, mp.active_children())

    print(mp.current_process().name, mp.parent_process(), mp.get_start_method())
    print(mp.cpu_count() > 0, sorted(mp.get_all_start_methods()))
