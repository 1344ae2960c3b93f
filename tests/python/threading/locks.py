# Lock, RLock, Condition, Semaphore, Event, Barrier, Timer: what they do, and what they refuse.
import threading
import _thread


def attempt(name, work):
    try:
        print(name, work())
    except Exception as error:
        print(name, type(error).__name__, error)


def run(*works):
    threads = [threading.Thread(target=work) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


lock = threading.Lock()
print(lock.acquire(), lock.locked(), lock.acquire(False), lock.acquire(timeout=0.001))
attempt("both", lambda: lock.acquire(False, 1))
attempt("negative", lambda: lock.acquire(timeout=-2))
lock.release()
attempt("release", lock.release)
with lock:
    print(lock.locked(), type(lock).__name__)
# Another thread may release it.
lock.acquire()
run(lock.release)
print(lock.locked())

rlock = threading.RLock()
print(rlock.acquire(), rlock.acquire(), rlock._is_owned(), rlock._recursion_count())
seen = []
run(lambda: seen.append((rlock.acquire(False), rlock._is_owned(), rlock._recursion_count())))
run(lambda: attempt("foreign", rlock.release))
rlock.release()
rlock.release()
run(lambda: seen.append(rlock.acquire(False)))
print(seen)
attempt("not held", threading.RLock().release)

condition = threading.Condition()
attempt("wait", condition.wait)
attempt("notify", condition.notify)
items = []


def take():
    with condition:
        print("came:", condition.wait_for(lambda: items, timeout=5))


def give():
    with condition:
        items.append(1)
        condition.notify_all()


run(take, take, give)
with condition:
    print(condition.wait(timeout=0.001), condition.wait_for(lambda: False, timeout=0.001))

semaphore = threading.BoundedSemaphore(2)
print(semaphore.acquire(), semaphore.acquire(), semaphore.acquire(blocking=False))
semaphore.release(2)
attempt("bounded", semaphore.release)
attempt("semaphore", lambda: threading.Semaphore(-1))

event = threading.Event()
print(event.is_set(), event.wait(0.001))
run(event.set, lambda: print("event:", event.wait(5)))
event.clear()
print(event.is_set())

barrier = threading.Barrier(3, action=lambda: print("all there"))
places = []
run(*[lambda: places.append(barrier.wait(5))] * 3)
print(sorted(places), barrier.parties, barrier.n_waiting, barrier.broken)
attempt("late", lambda: threading.Barrier(2).wait(0.001))
broken = threading.Barrier(2)
broken.abort()
attempt("broken", broken.wait)

done = []
timer = threading.Timer(0.001, done.append, ["rang"])
timer.start()
timer.join()
cancelled = threading.Timer(60, done.append, ["never"])
cancelled.start()
cancelled.cancel()
cancelled.join()
print(done)
print(_thread.LockType is type(lock), _thread.error is RuntimeError)
