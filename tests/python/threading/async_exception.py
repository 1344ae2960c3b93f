# An exception that one thread raises in another: the recipe by ctypes.
import ctypes
import threading
import time


class Stop(Exception):
    pass


def set_async_exc(ident, exception):
    return ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(ident), ctypes.py_object(exception))


# In the thread itself.
try:
    set_async_exc(threading.get_ident(), Stop)
    while True:
        pass
except Stop as error:
    print("raised here", error.args)

# In another.
begun, seen = threading.Event(), []


def work():
    try:
        while True:
            begun.set()
            time.sleep(0.001)
    except Stop as error:
        seen.append(type(error).__name__)
    finally:
        seen.append("finally")


worker = threading.Thread(target=work)
worker.start()
begun.wait()
print(set_async_exc(worker.ident, Stop))
worker.join()
print(seen, worker.is_alive())

# Where there is no such thread.
print(set_async_exc(worker.ident + 10**6, Stop))

# Taken back.
ident = ctypes.c_ulong(threading.get_ident())
held = threading.Event()


def wait():
    held.wait()
    return "not interrupted"


results = []
waiter = threading.Thread(target=lambda: results.append(wait()))
waiter.start()
print(set_async_exc(waiter.ident, SystemExit))
print(ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(waiter.ident), None))
held.set()
waiter.join()
print(results)
