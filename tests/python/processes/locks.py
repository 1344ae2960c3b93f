# Locks, semaphores, events, conditions and barriers of several processes.
import multiprocessing as mp

context = mp.get_context("fork")

lock = context.Lock()
print(repr(lock), lock.acquire(), repr(lock), lock.acquire(False), lock.acquire(timeout=0.01), lock.release())
try:
    lock.release()
except ValueError as error:
    print(error)
with lock as entered:
    print(entered)

again = context.RLock()
print(again.acquire(), again.acquire(), repr(again), again.release(), again.release(), again)
try:
    again.release()
except AssertionError as error:
    print(error)

semaphore = context.Semaphore(2)
print(semaphore.acquire(), semaphore.acquire(), semaphore.acquire(block=False), semaphore.get_value())
semaphore.release()
print(semaphore)
bounded = context.BoundedSemaphore(1)
try:
    bounded.release()
except ValueError as error:
    print(error)

count = context.Value("i", 0, lock=False)


def count_up(times):
    for _ in range(times):
        with lock:
            count.value += 1


workers = [context.Process(target=count_up, args=(200,)) for _ in range(3)]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
print(count.value)

event = context.Event()
print(event.is_set(), event.wait(0.01))
waiter = context.Process(target=lambda: exit(0 if event.wait(60) else 1))
waiter.start()
event.set()
waiter.join()
print(event.is_set(), waiter.exitcode)
event.clear()
print(event.is_set())

condition, turn = context.Condition(), context.Value("i", 0)


def take_turn(mine):
    with condition:
        condition.wait_for(lambda: turn.value == mine)
        turn.value += 1
        condition.notify_all()


workers = [context.Process(target=take_turn, args=(mine,)) for mine in (2, 0, 1)]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join(60)
print(turn.value, [worker.exitcode for worker in workers])

try:
    import pickle

    pickle.dumps(lock)
except RuntimeError as error:
    print(error)
for wrong in [lambda: context.Semaphore(-1), lambda: lock.acquire(timeout="x")]:
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__)
