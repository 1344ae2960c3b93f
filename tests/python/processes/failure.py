# What a child's exception leaves on standard error, and its exit code.
import multiprocessing as mp
import os
import sys

mp.set_start_method("fork")


def inner(number):
    return 1 / number


def outer():
    try:
        inner(0)
    except ZeroDivisionError as error:
        raise RuntimeError("no number") from error


def leave():
    sys.exit("a last word")


def run(work):
    """The exit code of a process, and what it writes to standard error but for the library's own lines."""
    reading, writing = os.pipe()
    kept = os.dup(2)
    os.dup2(writing, 2)
    process = mp.Process(target=work, name=work.__name__)
    process.start()
    os.dup2(kept, 2)
    os.close(writing)
    process.join()
    with os.fdopen(reading) as pipe:
        lines = pipe.read().splitlines()
    ours = True
    for line in lines:
        if line.startswith("  File "):
            ours = os.path.basename(__file__) in line
            line = line.replace(__file__, os.path.basename(__file__))
        elif not line.startswith("    "):
            ours = True
        if ours:
            print(line)
    return process.exitcode


for work in [outer, leave]:
    print(work.__name__, run(work))
