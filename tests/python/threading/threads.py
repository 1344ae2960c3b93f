# Thread: names, identifiers, daemons, exceptions, locals, joins at the end.
import sys
import threading
import time
import _thread


def attempt(name, work):
    try:
        print(name, work())
    except BaseException as error:
        print(name, type(error).__name__, error)


main = threading.current_thread()
print(main.name, main is threading.main_thread(), main.is_alive(), main.daemon, threading.active_count())
print(main.ident == threading.get_ident() == _thread.get_ident(), threading.get_native_id() > 0)
attempt("join self", main.join)

facts = []


def look():
    own = threading.current_thread()
    facts.append((own.name, own.is_alive(), own.daemon, own.ident != main.ident, own in threading.enumerate()))


for thread in (
    threading.Thread(target=look, name="named"),
    threading.Thread(target=look, daemon=True),
):
    print(thread.ident, thread.is_alive())
    attempt("too early", thread.join)
    thread.start()
    attempt("twice", thread.start)
    thread.join()
    thread.join(0)
    print(thread.is_alive(), thread.ident is not None)
print(*facts, sep="\n")
attempt("daemon", lambda: setattr(main, "daemon", True))


class Worker(threading.Thread):
    def __init__(self, number):
        super().__init__(name=f"worker {number}")
        self.number = number

    def run(self):
        self.result = self.number * self.number


workers = [Worker(number) for number in range(4)]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
print([worker.result for worker in workers])


class Unready(threading.Thread):
    def __init__(self):
        pass


attempt("unready", Unready().start)

# What nobody catches is told by a hook; SystemExit ends the thread without a word.
told = []
threading.excepthook = lambda arguments: told.append(
    (arguments.exc_type.__name__, str(arguments.exc_value), arguments.thread.name)
)


def fail():
    raise ValueError("lost")


for work in (fail, sys.exit):
    thread = threading.Thread(target=work, name="failing")
    thread.start()
    thread.join()
threading.excepthook = threading.__excepthook__
print(told)

# Each thread has its own attributes, and its own first call of __init__.
class Own(threading.local):
    def __init__(self, value):
        self.value = value
        made.append(threading.current_thread().name)


made = []
own = Own(7)
own.value += 1
values = []
thread = threading.Thread(target=lambda: (values.append(own.value), setattr(own, "value", 0)), name="other")
thread.start()
thread.join()
print(own.value, values, made, sorted(vars(own)))
attempt("arguments", lambda: threading.local(1))

# The switch interval, and a busy thread that has to give way.
print(sys.getswitchinterval())
attempt("interval", lambda: sys.setswitchinterval(0))
stop = threading.Event()
turns = [0]


def spin():
    while not stop.is_set():
        turns[0] += 1


busy = threading.Thread(target=spin)
busy.start()
time.sleep(0.01)
stop.set()
busy.join()
print(turns[0] > 0)

# Generators, exceptions and dicts in many threads at once.
shared = {}


def count(name):
    def numbers():
        for number in range(200):
            try:
                if number % 7 == 0:
                    raise KeyError(number)
                yield number
            except KeyError:
                pass

    shared[name] = sum(numbers())


threads = [threading.Thread(target=count, args=(name,)) for name in "abcd"]
sys.setswitchinterval(1e-5)
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(shared.items()))
print(sorted(sys._current_frames()) == [main.ident])


# A thread that is no daemon is waited for.
def late():
    main.join()
    print("after the end of the main thread:", main.is_alive())


attempt("start", lambda: _thread.start_new_thread(1, ()))
attempt("start", lambda: _thread.start_new_thread(print, []))
threading.Thread(target=late).start()
threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
print("end")
