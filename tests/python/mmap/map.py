# mmap: files and memory as bytes that change in place.
import mmap
import os
import tempfile

path = os.path.join(tempfile.mkdtemp(), "file")
with open(path, "wb") as file:
    file.write(b"first line\nsecond line\nlast" + bytes(5000))

with open(path, "r+b") as file, mmap.mmap(file.fileno(), 0) as memory:
    print(memory, len(memory), memory.size(), memory.closed)
    print(memory.readline(), memory.readline(), memory.tell(), memory.read(4), memory.read_byte())
    print(memory[0], memory[-1], memory[6:10], memory[:10:3], memory[9::-2], memory[5:2])
    memory[0:5] = b"FIRST"
    memory[10] = ord("|")
    memory[0:6:2] = b"abc"
    print(memory[:22])
    print(memory.find(b"line"), memory.find(b"line", 0, 12), memory.rfind(b"line"), memory.find(b"line", -5010))
    print(memory.seek(0), memory.write(b"again"), memory.tell(), memory.seek(-3, os.SEEK_END), memory.seek(1, 1))
    memory.write_byte(65)
    memory.move(100, 0, 10)
    print(memory[95:112], memory.flush(), b"a" in memory, 97 in memory)
    view = memoryview(memory)
    print(view.readonly, view.format, len(view), bytes(view[:5]))
    numbers = view[:4096].cast("I")
    numbers[1] = 0x41424344
    print(memory[4:8], len(numbers))
    for what in [memory.close, lambda: memory.resize(10000)]:
        try:
            what()
        except BufferError as error:
            print(error)
    numbers.release()
    view.release()
    memory.resize(8192)
    print(len(memory), os.path.getsize(path), memory[:5], memory[-1])
print(memory.closed, memory)
with open(path, "rb") as file:
    print(file.read(10))

with open(path, "rb") as file:
    memory = mmap.mmap(file.fileno(), 8, access=mmap.ACCESS_READ)
    for what in [
        lambda: memory.write(b"x"),
        lambda: memory.__setitem__(0, 1),
        lambda: memory.resize(3),
        lambda: memory.write_byte(1),
    ]:
        try:
            what()
        except TypeError as error:
            print(error)
    print(memoryview(memory).readonly, bytes(memory), bytearray(memory)[:2])
    memory.close()
    copied = mmap.mmap(file.fileno(), 8, access=mmap.ACCESS_COPY)
    copied[:3] = b"own"
    print(copied[:], open(path, "rb").read(3))

own = mmap.mmap(-1, 100)
print(own, own.madvise(mmap.MADV_NORMAL), own.seekable(), own.read(3))
for what in [
    lambda: own[100],
    lambda: own["a"],
    lambda: own.__setitem__(0, 300),
    lambda: own.__setitem__(0, b"a"),
    lambda: own.__setitem__(slice(0, 3), b"four"),
    lambda: own.seek(101),
    lambda: own.seek(0, 9),
    lambda: own.write(bytes(101)),
    lambda: own.move(50, 0, 60),
    lambda: own.flush(90, 20),
    lambda: own.madvise(mmap.MADV_NORMAL, 100),
    lambda: own.find("a"),
    lambda: own.resize(-1),
    lambda: own.read("a"),
    lambda: mmap.mmap(-1, -1),
    lambda: mmap.mmap(-1, 10, access=9),
    lambda: mmap.mmap(-1, 0).args,
]:
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__, error)
own.close()
own.close()
for what in [lambda: own[0], lambda: len(own), own.read, lambda: bytes(own), lambda: memoryview(own)]:
    try:
        print(what())
    except ValueError as error:
        print(error)

# Children share it.
shared, private = mmap.mmap(-1, 10), mmap.mmap(-1, 10, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
child = os.fork()
if child == 0:
    shared[:5] = private[:5] = b"child"
    os._exit(0)
os.waitpid(child, 0)
print(shared[:5], private[:5])


class Map(mmap.mmap):
    def text(self):
        return self[:].decode()


mine = Map(-1, 3)
mine[:] = b"abc"
print(mine.text(), type(mine).__mro__[1])
os.remove(path)
os.rmdir(os.path.dirname(path))
