# Streams, protocols and the loop's own services over the loopback interface.
import asyncio
import socket


async def echo(reader, writer):
    while line := await reader.readline():
        writer.write(line.upper())
        await writer.drain()
    writer.close()
    await writer.wait_closed()


async def streams():
    server = await asyncio.start_server(echo, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]

    async def talk(name):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        answers = []
        for i in range(3):
            writer.write(f"{name} {i}\n".encode())
            await writer.drain()
            answers.append(await reader.readline())
        writer.write_eof()
        rest = await reader.read()
        writer.close()
        await writer.wait_closed()
        return answers, rest

    async with server:
        for answers in await asyncio.gather(*(talk(name) for name in "abc")):
            print(answers)
    print(server.is_serving())


async def reading():
    reader = asyncio.StreamReader()
    reader.feed_data(b"one\ntwo\nthree;four")
    print(await reader.readline(), await reader.readexactly(4), await reader.readuntil(b";"))
    reader.feed_eof()
    try:
        await reader.readexactly(10)
    except asyncio.IncompleteReadError as error:
        print(error, error.partial)
    print(await reader.read(), reader.at_eof())


class Echo(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport
        print("made", type(transport).__name__)

    def data_received(self, data):
        print("received", data)
        self.transport.write(data[::-1])

    def connection_lost(self, error):
        print("lost", error)


class Client(asyncio.Protocol):
    def __init__(self, done):
        self.done = done

    def connection_made(self, transport):
        transport.write(b"abc")

    def data_received(self, data):
        self.done.set_result(data)


async def protocols():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Echo, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    done = loop.create_future()
    transport, _ = await loop.create_connection(lambda: Client(done), "127.0.0.1", port)
    print(await done, transport.is_closing())
    transport.close()
    await asyncio.sleep(0.01)
    server.close()
    await server.wait_closed()


async def connected():
    left, right = socket.socketpair()
    reader, writer = await asyncio.open_connection(sock=left)
    _, other = await asyncio.open_connection(sock=right)
    other.write(b"through a pair\n")
    print(await reader.readline())
    other.close()
    print(await reader.read())
    writer.close()


async def refused():
    probe = socket.socket()
    probe.bind(("127.0.0.1", 0))
    port = probe.getsockname()[1]
    probe.close()
    try:
        await asyncio.open_connection("127.0.0.1", port)
    except ConnectionRefusedError as error:
        print(type(error).__name__)


async def raw():
    loop = asyncio.get_running_loop()
    left, right = socket.socketpair()
    left.setblocking(False)
    right.setblocking(False)
    await loop.sock_sendall(left, b"raw bytes")
    print(await loop.sock_recv(right, 100))
    loop.add_reader(right, lambda: print("readable", right.recv(10)) or loop.remove_reader(right))
    left.send(b"x")
    await asyncio.sleep(0.01)
    left.close()
    right.close()


async def scheduling():
    loop = asyncio.get_running_loop()
    calls = []
    loop.call_later(0.02, calls.append, "later")
    loop.call_soon(calls.append, "soon")
    handle = loop.call_later(0.01, calls.append, "never")
    handle.cancel()
    loop.call_at(loop.time() + 0.005, calls.append, "at")
    await asyncio.sleep(0.05)
    print(calls, handle.cancelled())
    loop.set_exception_handler(lambda loop, context: print("handler:", context["message"].split(" at ")[0], repr(context["exception"])))
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)

    async def forgotten():
        raise ValueError("forgotten")

    task = asyncio.create_task(forgotten())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    del task


for part in (streams, reading, protocols, connected, refused, raw, scheduling):
    print("---", part.__name__)
    asyncio.run(part())
