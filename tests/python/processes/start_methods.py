# The other ways to start a process: a new interpreter, and a server that forks.
import multiprocessing as mp
import os
import sys
from dataclasses import dataclass


@dataclass
class Order:
    name: str
    count: int


class Wrong(Exception):
    def __init__(self, what, code):
        super().__init__(what, code)
        self.code = code


loaded_as = __name__


def work(pipe, lock, number, array, order):
    with lock:
        number.value += order.count
    for index, value in enumerate(array):
        array[index] = value * 2
    try:
        pipe.send((os.getpid() == mp.current_process().pid, order, loaded_as, type(order).__module__))
        pipe.send(Wrong("text", 3))
        pipe.send((mp.get_start_method(), sys.argv == pipe.recv(), mp.parent_process().pid == os.getppid()))
    finally:
        pipe.close()
    sys.exit(number.value)


def fill(queue, words):
    for word in words:
        queue.put(word.upper())


if __name__ == "__main__":
    for method in ["spawn", "forkserver"]:
        context = mp.get_context(method)
        mine, theirs = context.Pipe()
        number, array = context.Value("i", 40), context.Array("d", [0.5, 1, 1.5])
        arguments = (theirs, context.Lock(), number, array, Order("tea", 2))
        process = context.Process(target=work, args=arguments, name="worker")
        process.start()
        theirs.close()
        own, order, name, module = mine.recv()
        print(method, own, order, name, module)
        wrong = mine.recv()
        print(type(wrong) is Wrong, wrong.args, wrong.code)
        mine.send(sys.argv)
        told, same_arguments, is_child = mine.recv()
        print(told, same_arguments, is_child == (method == "spawn"))
        process.join()
        print(process.exitcode, number.value, array[:])

        queue = context.SimpleQueue()
        process = context.Process(target=fill, args=(queue, ["ä", "b"]))
        process.start()
        process.join()
        print(queue.get(), queue.get(), queue.empty())

        try:
            context.Process(target=lambda: 1).start()
        except Exception as error:
            print(type(error).__name__)
    try:
        mp.get_context("thread")
    except ValueError as error:
        print(error)
    mp.set_start_method("spawn", force=True)
    try:
        mp.set_start_method("fork")
    except RuntimeError as error:
        print(error)
    print(mp.get_start_method())
