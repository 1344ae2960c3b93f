# os.waitid: how a child ended, and looking without taking it away; the processors of a process.
import os
import signal

child = os.fork()
if not child:
    os._exit(7)
seen = os.waitid(os.P_PID, child, os.WEXITED | os.WNOWAIT)
print(seen.si_pid == child, seen.si_status, seen.si_code == os.CLD_EXITED, seen.si_signo == signal.SIGCHLD)
taken = os.waitid(os.P_ALL, 0, os.WEXITED)
print(taken == seen, type(taken).__name__, len(taken), taken.si_uid == os.getuid())

child = os.fork()
if not child:
    signal.pause()
print(os.waitid(os.P_PID, child, os.WEXITED | os.WNOHANG))
os.kill(child, signal.SIGKILL)
dead = os.waitid(os.P_PID, child, os.WEXITED)
print(dead.si_status == signal.SIGKILL, dead.si_code == os.CLD_KILLED)

for arguments in [(os.P_ALL, 0, os.WEXITED), (os.P_PID, child, 0), (99, 0, os.WEXITED)]:
    try:
        os.waitid(*arguments)
    except OSError as error:
        print(type(error).__name__, error)

all_of_them = os.sched_getaffinity(0)
one = min(all_of_them)
os.sched_setaffinity(0, [one])
print(os.sched_getaffinity(0) == {one})
os.sched_setaffinity(0, all_of_them)
print(os.sched_getaffinity(0) == all_of_them)
for mask in [[-1], ["x"], [], 5]:
    try:
        os.sched_setaffinity(0, mask)
    except (OSError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
