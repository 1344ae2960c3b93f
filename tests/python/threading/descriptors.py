# Threads that wait for sockets, pipes and the event loop: who waits leaves the others their turns.
import asyncio
import os
import select
import socket
import threading


def read(source, found):
    while data := source.recv(10):
        found.append(data)


one, other = socket.socketpair()
found = []
reader = threading.Thread(target=read, args=(one, found))
reader.start()
for number in range(3):
    other.send(b"%d" % number)
    print(select.select([other], [], [], 0.001), select.select([], [other], [], 5)[1] == [other])
other.close()
reader.join()
print(b"".join(found))
one.close()

readable, writable = os.pipe()
lines = []
pipe = threading.Thread(target=lambda: lines.extend(open(readable, closefd=True)))
pipe.start()
with open(writable, "w") as file:
    file.write("first\nsecond\n")
pipe.join()
print(lines)


async def tick(ticks):
    for number in range(3):
        ticks.append(number)
        await asyncio.sleep(0.001)


async def main():
    ticks = []
    ticking = asyncio.create_task(tick(ticks))
    results = [await asyncio.to_thread(pow, number, 2) for number in range(5)]
    await ticking
    print(results, ticks)
    reader, writer = await asyncio.open_connection(*server_address)
    writer.write(b"ping\n")
    print(await reader.readline())
    writer.close()
    await writer.wait_closed()


server = socket.create_server(("127.0.0.1", 0))
server_address = server.getsockname()


def serve():
    connection, _ = server.accept()
    with connection, connection.makefile("rwb", buffering=0) as file:
        file.write(file.readline().upper())


serving = threading.Thread(target=serve)
serving.start()
asyncio.run(main())
serving.join()
server.close()
