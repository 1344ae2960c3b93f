"""6.4  The GIL

The global interpreter lock lets one thread at a time run Python. So threads do not make computing faster, and an
operation of a list or dict is not interrupted; `x += 1` is several of them. A thread that waits, for a lock, for time
or for the system, lets go of it, which is why threads do help where there is much waiting.

Try
    %gil                        the same work on 1, 2 and 4 threads and processes, measured here and now
    %step examples/06_4_gil.py  at which lines the GIL changes hands
"""

import sys
import threading
import time

#: Whoever wants the GIL waits so long, in seconds, before the holder is asked to give it away.
#? How long?
print("switch interval:", sys.getswitchinterval())


def run(threads):
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


# One operation of a list is done before the GIL can go.
shared = []
run([threading.Thread(target=lambda n=n: [shared.append(n) for _ in range(20)]) for n in (1, 2)])
#: %threads
#: The turns were passed on in the middle of the loops, and yet nothing is missing: `append` is
#: one step.
#? Two threads append 20 times each, without a lock. How many items are there?
print("items:", len(shared), [shared.count(n) for n in (1, 2)])

# A thread that sleeps has let go of the GIL: the waits lie side by side.
begin = time.perf_counter()
run([threading.Thread(target=time.sleep, args=(0.25,)) for _ in range(4)])
elapsed = time.perf_counter() - begin
#: Four sleeps of 0.25 seconds in four threads.
#? Do they take a second together?
print("side by side:", elapsed < 0.9)

# A thread that computes has to give it away, or nobody else would run.
stop = threading.Event()
turns = 0


def compute():
    global turns
    while not stop.is_set():
        turns += 1


busy = threading.Thread(target=compute)
busy.start()
time.sleep(0.002)
stop.set()
busy.join()
#? The main thread slept, and had to get the GIL back from a loop that never waits. Did it?
print("both ran:", turns > 0)
