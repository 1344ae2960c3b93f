# Queues and pools.
import operator
import queue
import threading
import time
from concurrent.futures import CancelledError, ThreadPoolExecutor, as_completed, wait


def attempt(name, work):
    try:
        print(name, work())
    except BaseException as error:
        print(name, type(error).__name__, error)


items = queue.Queue(maxsize=2)
items.put(1)
items.put(2)
print(items.full(), items.qsize())
attempt("full", lambda: items.put_nowait(3))
attempt("full", lambda: items.put(3, timeout=0.001))
print(items.get(), items.get(), items.empty())
attempt("empty", items.get_nowait)
attempt("empty", lambda: items.get(timeout=0.001))
attempt("negative", lambda: items.get(timeout=-1))
items.task_done()
items.task_done()
attempt("done", items.task_done)
items.join()

taken = []


def take():
    while (item := items.get()) is not None:
        taken.append(item)
        items.task_done()
    items.task_done()


consumer = threading.Thread(target=take)
consumer.start()
for number in range(10):
    items.put(number)
items.put(None)
items.join()
consumer.join()
print(taken)

simple = queue.SimpleQueue()
thread = threading.Thread(target=lambda: [simple.put(number) for number in range(3)])
thread.start()
print([simple.get() for _ in range(3)], simple.empty(), simple.qsize())
thread.join()
attempt("simple", simple.get_nowait)
attempt("simple", lambda: simple.get(timeout=0.001))
attempt("simple", lambda: simple.get(timeout=-1))

for kind in (queue.LifoQueue, queue.PriorityQueue):
    ordered = kind()
    for number in (2, 1, 3):
        ordered.put(number)
    print(kind.__name__, [ordered.get() for _ in range(3)])

closed = queue.Queue()
closed.put(1)
closed.shutdown()
print(closed.get())
attempt("shut", closed.get)
attempt("shut", lambda: closed.put(1))

with ThreadPoolExecutor(max_workers=2, thread_name_prefix="pool") as pool:
    print(list(pool.map(pow, [2, 3], [5, 2])))
    names = {future.result() for future in [pool.submit(lambda: threading.current_thread().name[:4]) for _ in range(5)]}
    print(names)
    futures = {pool.submit(operator.sub, 7, number): number for number in (2, "x", 3)}
    for future in sorted(as_completed(futures), key=lambda future: str(futures[future])):
        error = future.exception()
        print(futures[future], error if error else future.result())
    gate = threading.Event()
    blocked = [pool.submit(gate.wait) for _ in range(2)]
    waiting = pool.submit(print, "never")
    print(waiting.cancel(), waiting.cancelled(), waiting.cancel())
    attempt("cancelled", waiting.result)
    attempt("late", lambda: blocked[0].result(timeout=0.001))
    called = []
    blocked[0].add_done_callback(lambda future: called.append(future.result()))
    gate.set()
    done, pending = wait(blocked)
    print(len(done), len(pending), called)
attempt("after", lambda: pool.submit(print))
attempt("none", lambda: ThreadPoolExecutor(0))


def initialise(value):
    local.value = value


local = threading.local()
with ThreadPoolExecutor(1, initializer=initialise, initargs=("set",)) as pool:
    print(pool.submit(lambda: local.value).result())
