"""6.2  Processes

A process has an interpreter, objects and a GIL of its own: two processes compute at the same time. They share
nothing: what goes from one to the other is pickled, sent through a pipe, and made anew on the other side. `fork`
copies the whole process; the parent goes on with the child's number, the child with 0.

Try
    %step examples/06_2_multiprocessing.py   the parent's side; the children are not watched
    %gil                                     what processes gain where threads do not
"""

import os
import pickle
from multiprocessing import Manager, Pipe, Pool, Process, Queue, Value

numbers = [1, 2]


def append_in_child():
    numbers.append(3)
    # Nobody in the parent sees this.
    os._exit(len(numbers))


child = Process(target=append_in_child)
child.start()
child.join()
#: The child began with a copy of everything, changed its own, and ended with the length as its
#: exit code.
#? What is `numbers` here, in the parent?
#= numbers
code = child.exitcode
print("the child had", code, "numbers, the parent has", len(numbers))


# What is sent is a copy: equal, and another object.
class Order:
    def __init__(self, item, count):
        self.item, self.count = item, count


order = Order("tea", 2)
copied = pickle.loads(pickle.dumps(order))
#: %draw order copied
#: An instance is pickled as its class, by name, and its attributes. A function is a name too,
#: so that a lambda, which has none to be found by, cannot be sent.
#? Is the copy the same object?
#= copied is order
print(copied.item, copied.count, copied is order)


def double(connection):
    while (order := connection.recv()) is not None:
        order.count *= 2
        connection.send(order)


here, there = Pipe()
worker = Process(target=double, args=(there,))
worker.start()
here.send(order)
answer = here.recv()
here.send(None)
worker.join()
#? The worker has doubled what it got. What is `order.count` here?
#= order.count
print("answer:", answer.count, "- sent:", order.count)


def square(number):
    return number * number


def refuse(number):
    raise ValueError(f"not {number}")


if __name__ == "__main__":
    # A pool keeps its processes and hands out the work.
    with Pool(2) as pool:
        print("pool:", pool.map(square, range(5)))
        try:
            pool.apply(refuse, (13,))
        except ValueError as error:
            print("came back:", error)


def put(queue, total, number):
    queue.put(number)
    with total.get_lock():
        total.value += number


if __name__ == "__main__":
    # A queue is a pipe with locks; a Value is memory that both can see.
    queue, total = Queue(), Value("i", 0)
    children = [Process(target=put, args=(queue, total, number)) for number in (1, 2, 3)]
    for child in children:
        child.start()
    got = sorted(queue.get() for _ in children)
    for child in children:
        child.join()
    print("queue:", got, "total:", total.value)


def note(shared, number):
    shared[number] = number * 10


if __name__ == "__main__":
    # A manager is one more process, which has the objects; the others have proxies that ask it.
    with Manager() as manager:
        shared = manager.dict()
        children = [Process(target=note, args=(shared, number)) for number in (1, 2)]
        for child in children:
            child.start()
        for child in children:
            child.join()
        print("manager:", sorted(shared.items()))
