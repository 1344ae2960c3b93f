"""Many threads for a long time on the same objects.

    vivarium tests/soak/threads.py [SECONDS [THREADS [SWITCHINTERVAL]]]

Threads change dicts, lists, sets, deques and instances that all share, run generators, raise exceptions, make cycles with
weak references, classes and threads, and force collections. At the end all that was made must be gone: the number of
objects is compared with that after a first short round. The status is 1 if anything was wrong.
"""

import collections
import functools
import gc
import json
import queue
import random
import sys
import threading
import time
import weakref


class Shared:
    """What all threads change."""

    def __init__(self):
        self.table = {}
        self.items = []
        self.names = set()
        self.ends = collections.deque(maxlen=100)
        self.ordered = collections.OrderedDict()
        self.weak = weakref.WeakValueDictionary()
        self.weak_lock = threading.Lock()
        self.inbox = queue.Queue(50)
        self.simple = queue.SimpleQueue()
        self.condition = threading.Condition()
        self.rlock = threading.RLock()
        self.generator = count_up()
        self.total = 0
        self.callbacks = 0


class Node:
    def __init__(self, name):
        self.name = name
        self.other = None

    def __repr__(self):
        return f"<Node {self.name}>"


class Finalized(Node):
    def __del__(self):
        finalized.append(self.name)


finalized = collections.deque(maxlen=100)


def count_up():
    number = 0
    while True:
        got = yield number
        number = number + 1 if got is None else got


@functools.lru_cache(maxsize=64)
def cached(number):
    return [number] * (number % 7)


def change_table(rng):
    key = rng.randrange(200)
    shared.table[key] = [key, str(key), {key: shared.table.get(key - 1)}]
    shared.table.pop(rng.randrange(200), None)
    if len(shared.table) > 150:
        shared.table.clear()
    assert all(value[0] == key for key, value in list(shared.table.items()))
    shared.ordered[key] = shared.ordered.pop(rng.randrange(50), key)
    while len(shared.ordered) > 60:
        try:
            shared.ordered.popitem(last=False)
        except KeyError:
            break


def change_list(rng):
    shared.items.append(rng.random())
    shared.items.extend(str(number) for number in range(rng.randrange(4)))
    sorted(shared.items, key=str)
    del shared.items[: rng.randrange(3)]
    shared.items[rng.randrange(5) : rng.randrange(9)] = [None, (), 1.5]
    if len(shared.items) > 200:
        shared.items.clear()


def change_set(rng):
    shared.names.add(rng.randrange(100))
    shared.names.discard(rng.randrange(100))
    shared.names |= {rng.randrange(100)}
    frozenset(shared.names) & set(range(50))


def run_generators(rng):
    generator = count_up()
    next(generator)
    assert generator.send(rng.randrange(5)) < 5
    try:
        generator.throw(ValueError("stop"))
    except ValueError as error:
        assert error.args == ("stop",)
    try:
        # Another thread may be inside of it.
        next(shared.generator)
    except ValueError as error:
        assert str(error) == "generator already executing"
    except StopIteration:
        shared.generator = count_up()

    def delegate():
        return (yield from (number * number for number in range(5)))

    assert sum(delegate()) == 30


def raise_exceptions(rng):
    def fail(depth):
        if depth:
            try:
                fail(depth - 1)
            finally:
                shared.total += 1
        raise LookupError(depth, rng.random())

    try:
        try:
            fail(rng.randrange(6))
        except LookupError as error:
            raise RuntimeError("chained") from error
    except RuntimeError as error:
        assert isinstance(error.__cause__, LookupError)
        shared.ends.append(error.with_traceback(None).args)
    try:
        raise ExceptionGroup("several", [ValueError(1), TypeError(2)])
    except* ValueError as group:
        assert len(group.exceptions) == 1
    except* TypeError:
        pass


def make_cycles(rng):
    one, two = Node(rng.random()), Finalized(rng.random())
    one.other, two.other = two, one

    def gone(_):
        shared.callbacks += 1

    watch = weakref.ref(one, gone)
    with shared.weak_lock:
        shared.weak[rng.randrange(30)] = one
    assert watch() is one
    weakref.finalize(two, finalized.append, "finalized").detach()
    one.watch = watch


def make_classes(rng):
    made = type(f"Made{rng.randrange(9)}", (Node,), {"__slots__": ("a",), "twice": lambda self: self.a * 2})
    thing = made("thing")
    thing.a = rng.randrange(10)
    assert thing.twice() == thing.a * 2
    Node.label = rng.random()
    assert "label" in Node.__dict__


def pass_on(rng):
    try:
        shared.inbox.put_nowait(rng.random())
    except queue.Full:
        pass
    try:
        shared.inbox.get_nowait()
    except queue.Empty:
        pass
    shared.simple.put(rng.random())
    try:
        shared.simple.get(timeout=0.001)
    except queue.Empty:
        pass
    with shared.condition:
        shared.condition.notify()
        shared.condition.wait(0.0005)
    with shared.rlock, shared.rlock:
        shared.total += 1


def call_library(rng):
    cached(rng.randrange(100))
    assert json.loads(json.dumps({"a": [rng.randrange(9), None, "x" * 5]}))["a"][1] is None
    "{:>10}|{!r}".format(rng.random(), [rng.randrange(3)])


def start_thread(rng):
    found = []
    thread = threading.Thread(target=found.append, args=(rng.random(),))
    thread.start()
    thread.join()
    assert len(found) == 1
    local = threading.local()
    local.value = found


def collect(rng):
    gc.collect(rng.randrange(3))
    gc.get_count()


ACTIONS = [change_table, change_list, change_set, run_generators, raise_exceptions, make_cycles, make_classes, pass_on,
           call_library]
SELDOM = [start_thread, collect]


def work(number, until, errors, done):
    rng = random.Random(number)
    turns = 0
    while time.monotonic() < until and not errors:
        action = rng.choice(SELDOM if rng.random() < 0.01 else ACTIONS)
        try:
            action(rng)
        except Exception as error:
            errors.append((action.__name__, repr(error)))
            raise
        turns += 1
    done.append(turns)


def round_of(seconds, threads):
    """A round with objects of its own; how much was done, and what went wrong."""
    global shared
    shared = Shared()
    errors, done = [], []
    until = time.monotonic() + seconds
    workers = [threading.Thread(target=work, args=(number, until, errors, done)) for number in range(threads)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    if len(done) != threads:
        errors.append(("round", f"{threads - len(done)} threads did not come to their end"))
    turns = sum(done)
    del workers, done
    shared = None
    cached.cache_clear()
    del Node.label
    for _ in range(4):
        gc.collect()
    return turns, errors


def main():
    given = sys.argv[1:]
    seconds = float(given[0]) if given else 10
    threads = int(given[1]) if given[1:] else 64
    if given[2:]:
        sys.setswitchinterval(float(given[2]))
    _, errors = round_of(min(2, seconds), threads)
    before = len(gc.get_objects())
    turns, errors[len(errors) :] = round_of(seconds, threads)
    after = len(gc.get_objects())
    print(f"{threads} threads, {seconds:g} s: {turns} actions, {len(errors)} errors, objects {before} -> {after}")
    for error in errors[:5]:
        print(*error)
    sys.exit(bool(errors) or after > before or threading.active_count() > 1)


if __name__ == "__main__":
    main()
