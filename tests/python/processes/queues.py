# Queues of several processes, with their feeder threads; JoinableQueue.
import multiprocessing as mp
import queue

context = mp.get_context("fork")


def produce(queue, name, count):
    for number in range(count):
        queue.put((name, number))
    queue.put(None)


def double(tasks, results):
    while (task := tasks.get()) is not None:
        results.put(task * 2)
        tasks.task_done()
    tasks.task_done()


items = context.Queue()
producers = [context.Process(target=produce, args=(items, name, 50)) for name in "ab"]
for producer in producers:
    producer.start()
ends, got = 0, []
while ends < 2:
    item = items.get(timeout=60)
    if item is None:
        ends += 1
    else:
        got.append(item)
for producer in producers:
    producer.join()
print(len(got), sorted(got) == [(name, number) for name in "ab" for number in range(50)])
print([number for name, number in got if name == "a"] == list(range(50)))

small = context.Queue(maxsize=2)
small.put("big" * 100_000)
small.put(2)
try:
    small.put(3, timeout=0.01)
except queue.Full:
    print("full")
print(len(small.get()), small.get(), small.empty())
try:
    small.get(timeout=0.01)
except queue.Empty:
    print("empty")
try:
    small.get_nowait()
except queue.Empty:
    print("empty")
small.close()
small.join_thread()
try:
    small.put(1)
except ValueError:
    print("closed")

tasks, results = context.JoinableQueue(), context.Queue()
workers = [context.Process(target=double, args=(tasks, results)) for _ in range(2)]
for worker in workers:
    worker.start()
for number in range(10):
    tasks.put(number)
tasks.join()
print(sorted(results.get(timeout=60) for _ in range(10)))
for _ in workers:
    tasks.put(None)
tasks.join()
for worker in workers:
    worker.join()
print([worker.exitcode for worker in workers])
try:
    tasks.task_done()
except ValueError as error:
    print(error)
