# shared_memory: blocks with names, and lists in them.
from multiprocessing import get_context, shared_memory

context = get_context("fork")


def write(name, text):
    block = shared_memory.SharedMemory(name=name)
    block.buf[: len(text)] = text
    block.close()


block = shared_memory.SharedMemory(create=True, size=1000)
print(block.size, len(block.buf), bytes(block.buf[:5]))
process = context.Process(target=write, args=(block.name, b"hello from there"))
process.start()
process.join()
print(process.exitcode, bytes(block.buf[:16]))
numbers = block.buf.cast("i")
numbers[3] = 2**31 - 1
print(numbers[3], bytes(block.buf[12:16]))
try:
    block.close()
except BufferError as error:
    print(error)
numbers.release()
name = block.name
block.close()
block.unlink()
try:
    shared_memory.SharedMemory(name=name)
except FileNotFoundError as error:
    print(error.errno)
try:
    shared_memory.SharedMemory(create=True, size=0)
except ValueError as error:
    print(error)


def change(name):
    items = shared_memory.ShareableList(name=name)
    items[0] += 1
    items[2] = "wörld"
    items.shm.close()


items = shared_memory.ShareableList([41, 2.5, "hello", b"bytes", True, None])
print(len(items), list(items), items.format)
process = context.Process(target=change, args=(items.shm.name,))
process.start()
process.join()
print(list(items), items.count(2.5), items.index(b"bytes"))
for wrong in [lambda: items[9], lambda: items.__setitem__(2, "much too long for it")]:
    try:
        wrong()
    except (IndexError, ValueError) as error:
        print(error)
items.shm.close()
items.shm.unlink()
