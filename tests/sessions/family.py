import os
import signal

read, write = os.pipe()

first = os.fork()
if first == 0:
    os.read(read, 1)
    os._exit(3)
os.write(write, b"x")
os.waitpid(first, 0)

second = os.fork()
if second == 0:
    os.read(read, 1)
    os._exit(0)
os.kill(second, signal.SIGKILL)
os.waitpid(second, 0)

third = os.fork()
if third == 0:
    fourth = os.fork()
    if fourth == 0:
        os._exit(7)
    os.waitpid(fourth, 0)
    os.read(read, 1)
    os._exit(0)
os.write(write, b"x")
os.waitpid(third, 0)
print("all are gone")
