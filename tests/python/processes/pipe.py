# Pipes and simple queues between processes.
import multiprocessing as mp

context = mp.get_context("fork")


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __eq__(self, other):
        return (self.x, self.y) == (other.x, other.y)


def echo(pipe):
    while True:
        try:
            pipe.send(pipe.recv())
        except EOFError:
            pipe.close()
            break


mine, theirs = context.Pipe()
process = context.Process(target=echo, args=(theirs,))
process.start()
for value in [1, "words ß 🐍", [1, {"a": (2.5, None)}], Point(1, 2), 2**100, ValueError("x", 1), len, Point]:
    mine.send(value)
    back = mine.recv()
    print(type(back).__name__, back == value or (type(back), back.args) == (ValueError, ("x", 1)))
big = b"\0" * 3_000_000
mine.send(big)
print(len(mine.recv()))
try:
    mine.send(lambda: 1)
except Exception as error:
    print(type(error).__name__)
process.terminate()
process.join()

one, two = context.Pipe(duplex=False)
print(one.readable, one.writable, two.readable, two.writable)
two.send_bytes(b"0123456789", 2, 5)
print(one.poll(), one.recv_bytes(), one.poll())
two.send_bytes(b"abcdef")
room = bytearray(10)
print(one.recv_bytes_into(room, 2), room)
two.send_bytes(b"too much for it")
try:
    one.recv_bytes_into(bytearray(3))
except mp.BufferTooShort as error:
    print(error.args)
try:
    one.send(1)
except OSError as error:
    print(error)
two.close()
try:
    one.recv()
except EOFError:
    print("end")
one.close()
try:
    one.recv()
except OSError as error:
    print(error)

queue = context.SimpleQueue()


def fill(queue, numbers):
    for number in numbers:
        queue.put(number)


workers = [context.Process(target=fill, args=(queue, range(first, first + 3))) for first in (0, 10, 20)]
for worker in workers:
    worker.start()
print(sorted(queue.get() for _ in range(9)))
for worker in workers:
    worker.join()
print(queue.empty())
queue.close()
