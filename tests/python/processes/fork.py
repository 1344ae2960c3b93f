# os.fork and what goes with it: exit codes, hooks, pipes, waiting.
import os
import signal
import sys


def in_child(work):
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        work()
        os._exit(99)
    return child


def exit_code(child):
    found, status = os.waitpid(child, 0)
    assert found == child
    return os.waitstatus_to_exitcode(status)


print("exit code", exit_code(in_child(lambda: os._exit(7))))
print("signal", exit_code(in_child(lambda: os.kill(os.getpid(), signal.SIGKILL))) == -signal.SIGKILL)

# What the child changes is its own.
shared = [1, 2]
print(exit_code(in_child(lambda: (shared.append(3), os._exit(len(shared))))), shared)

# A pipe between the two.
reading, writing = os.pipe()


def tell():
    os.close(reading)
    os.write(writing, b"from the child: %d\n" % (os.getppid() == parent))
    os._exit(0)


parent = os.getpid()
child = in_child(tell)
os.close(writing)
with os.fdopen(reading) as pipe:
    print(pipe.read(), end="")
print(exit_code(child))

# The child of a program that goes on to its end.
sys.stdout.flush()
child = os.fork()
if child == 0:
    print("the child prints")
    sys.exit(3)
print("the parent has", exit_code(child))

# Hooks, in their order.
called = []
os.register_at_fork(
    before=lambda: called.append("before 1"),
    after_in_parent=lambda: called.append("parent 1"),
    after_in_child=lambda: called.append("child 1"),
)
os.register_at_fork(before=lambda: called.append("before 2"), after_in_parent=lambda: called.append("parent 2"))
os.register_at_fork(after_in_child=lambda: called.append("child 2"))
reading, writing = os.pipe()
child = in_child(lambda: (os.write(writing, repr(called).encode()), os._exit(0)))
os.close(writing)
with os.fdopen(reading) as pipe:
    print("the child has called", pipe.read())
print("the parent has called", called, exit_code(child))
for wrong in [dict(), dict(before=1)]:
    try:
        os.register_at_fork(**wrong)
    except TypeError as error:
        print(error)

# Nobody left to wait for.
try:
    os.waitpid(-1, 0)
except ChildProcessError as error:
    print(error)

# Random numbers differ between children.
import random


def draw():
    reading, writing = os.pipe()
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        os.write(writing, str(random.random()).encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        number = pipe.read()
    os.waitpid(child, 0)
    return number


print(len({draw() for _ in range(5)}))
