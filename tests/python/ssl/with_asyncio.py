# The event loop speaks the protocol over bytes in memory.
import asyncio
import os
import ssl

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "certificates")


def file(name):
    return os.path.join(HERE, name + ".pem")


serving = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
serving.load_cert_chain(file("server"))
asking = ssl.create_default_context(cafile=file("authority"))


async def echo(reader, writer):
    while line := await reader.readline():
        writer.write(line.upper())
        await writer.drain()
    writer.close()


async def main():
    server = await asyncio.start_server(echo, "127.0.0.1", 0, ssl=serving, limit=1 << 20)
    port = server.sockets[0].getsockname()[1]
    for host in ["localhost", "www.vivarium.example"]:
        reader, writer = await asyncio.open_connection(
            "127.0.0.1", port, ssl=asking, server_hostname=host, limit=1 << 20
        )
        print(writer.get_extra_info("cipher")[1], writer.get_extra_info("peercert")["subject"][-1])
        for line in [b"hello\n", b"x" * 500_000 + b"\n"]:
            writer.write(line)
            await writer.drain()
            print((await reader.readline()) == line.upper())
        writer.close()
        await writer.wait_closed()
    try:
        await asyncio.open_connection("127.0.0.1", port, ssl=asking, server_hostname="example.com")
    except ssl.SSLCertVerificationError as error:
        print(error.verify_message)
    many = [asyncio.open_connection("127.0.0.1", port, ssl=asking, server_hostname="localhost") for _ in range(5)]
    streams = await asyncio.gather(*many)
    for number, (_, writer) in enumerate(streams):
        writer.write(b"number %d\n" % number)
    print([await reader.readline() for reader, _ in streams])
    for _, writer in streams:
        writer.close()
    # A connection that becomes encrypted when it has begun.
    plain = await asyncio.start_server(upgrade, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection("127.0.0.1", plain.sockets[0].getsockname()[1])
    writer.write(b"encrypt\n")
    print(await reader.readline())
    await writer.start_tls(asking, server_hostname="localhost")
    writer.write(b"in secret\n")
    print(await reader.readline(), writer.get_extra_info("ssl_object").version())
    writer.close()
    for server in (server, plain):
        server.close()


async def upgrade(reader, writer):
    await reader.readline()
    writer.write(b"go on\n")
    await writer.drain()
    await writer.start_tls(serving)
    writer.write((await reader.readline()).upper())
    await writer.drain()
    writer.close()


asyncio.run(main())
