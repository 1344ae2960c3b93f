"""6.1  Threads

Threads share all objects. One of them at a time runs Python: the one that holds the GIL. It may lose the GIL between
any two steps, also in the middle of `count += 1`, which reads, adds and stores. Here two threads are made to meet
exactly there, so that the accident happens each time; then a lock keeps them apart, a queue hands work over, and a
pool does the same with less to write.

Try
    %step examples/06_1_threading.py   whose turn it is, step by step
    %threads                           who held the GIL, who waited, and which update was lost
"""

import queue
import threading
from concurrent.futures import ThreadPoolExecutor

count = 0
meeting = threading.Barrier(2)


def add_carelessly():
    global count
    seen = count
    # Both have read before either stores.
    meeting.wait()
    count = seen + 1


def run(*threads):
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


first = threading.Thread(target=add_carelessly, name="first")
second = threading.Thread(target=add_carelessly, name="second")
#: A thread begins to run when it is started, not when it is made. `join` waits for its end.
#? Two threads add 1 to 0. What is the count?
#= count
run(first, second)
#: %threads
#: Each has read 0 before the other stored: one update is lost.
print("without a lock:", count)


class Counter:
    def __init__(self):
        self.value = 0
        self.lock = threading.Lock()

    def add(self, times):
        for _ in range(times):
            # Read, add and store: nobody comes between.
            with self.lock:
                self.value += 1


counter = Counter()
adders = [threading.Thread(target=counter.add, args=(3,), name=f"adder {n}") for n in (1, 2)]
#: Now whoever adds holds the lock, and the other waits for it.
#? Two threads add 3 each. And now?
#= counter.value
run(*adders)
#: %threads
#: A thread that waits for a lock does not want the GIL: it costs nothing while it waits.
print("with a lock:", counter.value)


# Threads need not share what they can hand over.
def produce(items):
    for number in range(3):
        items.put(number * 10)
    items.put(None)


def consume(items, received):
    while (item := items.get()) is not None:
        received.append(item)


items, received = queue.Queue(), []
#? The producer puts 0, 10, 20 and a None. What does the consumer get, and in which order?
#= received
run(threading.Thread(target=produce, args=(items,)), threading.Thread(target=consume, args=(items, received)))
print("handed over:", received)

# What each thread has for itself.
own = threading.local()
own.name = "main"


def look():
    return getattr(own, "name", "nothing")


with ThreadPoolExecutor(max_workers=2) as pool:
    # A pool keeps its threads and gives them one call after the other. `map` gives the results in the
    # order of the arguments, whoever was ready first.
    squares = list(pool.map(lambda number: number * number, range(4)))
    failed = pool.submit(int, "seven")
    # `own.name` was set in the main thread: a thread of the pool finds nothing.
    elsewhere = pool.submit(look).result()
print("squares:", squares)
print("own.name here:", look(), "- in the pool:", elsewhere)
# An exception waits in the future until somebody asks for the result.
try:
    failed.result()
except ValueError as error:
    print("the future raises:", error)

# Two locks, always taken in the same order, cannot lock each other out. Taken the other way round by one of
# the threads, each would wait for the other for ever: `--schedule 1` and the stepper say so when it happens.
one, other = threading.Lock(), threading.Lock()


def move(results, name):
    with one:
        with other:
            results.append(name)


moved = []
run(*[threading.Thread(target=move, args=(moved, name)) for name in ("a", "b")])
print("both moved:", sorted(moved))
