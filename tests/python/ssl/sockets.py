# Connections over real sockets: the other end is a process of its own, or the same program taking turns.
import os
import select
import socket
import ssl

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "certificates")


def file(name):
    return os.path.join(HERE, name + ".pem")


serving = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
serving.load_cert_chain(file("server"))
asking = ssl.create_default_context(cafile=file("authority"))


def attempt(what, function, *arguments, **keywords):
    try:
        print(what, "->", function(*arguments, **keywords))
    except Exception as error:
        print(what, "!!", type(error).__name__, str(error).split(" (_ssl.c")[0].split(": ")[-1])


def in_child(work, *arguments):
    child = os.fork()
    if child:
        return child
    code = 1
    try:
        work(*arguments)
        code = 0
    finally:
        os._exit(code)


def echo(listener):
    """Echoes until the client has done, and then says something in the clear."""
    plain, _ = listener.accept()
    connection = serving.wrap_socket(plain, server_side=True)
    while data := connection.recv(65536):
        connection.sendall(data)
    plain = connection.unwrap()
    plain.sendall(b"and now in the clear")
    plain.close()


for version in [ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3]:
    asking.maximum_version = version
    with socket.create_server(("127.0.0.1", 0)) as listener:
        child = in_child(echo, listener)
        address = listener.getsockname()
    with socket.create_connection(address) as plain:
        connection = asking.wrap_socket(plain, server_hostname="localhost")
        print(connection.version(), connection.getpeercert()["subject"][-1], plain.fileno())
        connection.sendall(b"hello")
        print(connection.recv(2), connection.pending(), connection.read(), connection.gettimeout())
        target = bytearray(3)
        connection.send(b"abcdef")
        print(connection.recv_into(target), target, connection.recv(10))
        large = os.urandom(200_000)
        connection.settimeout(30)
        got, sent = bytearray(), 0
        while len(got) < len(large):
            if sent < len(large):
                sent += connection.send(large[sent : sent + 20_000])
            got += connection.recv(10_000)
        print(got == large)
        with connection.makefile("rw", newline="\n") as stream:
            stream.write("a line\n")
            stream.flush()
            print(repr(stream.readline()))
        for name, arguments in [("sendto", (b"x", ("127.0.0.1", 1))), ("recvfrom", (3,)), ("recvmsg", (3,)), ("dup", ())]:
            attempt(name, getattr(connection, name), *arguments)
        plain = connection.unwrap()
        print(type(plain).__name__, plain.recv(100))
        connection.close()
    print(os.waitpid(child, 0)[1])


def pair(**settings):
    one, other = socket.socketpair()
    one = asking.wrap_socket(one, server_hostname="localhost", do_handshake_on_connect=False, **settings)
    other = serving.wrap_socket(other, server_side=True, do_handshake_on_connect=False)
    return one, other


def until_done(*calls):
    """Makes calls that do not wait, in turns, until each has been made."""
    left = list(calls)
    while left:
        for call in list(left):
            try:
                call()
                left.remove(call)
            except (ssl.SSLWantReadError, ssl.SSLWantWriteError):
                pass


# Sockets that do not wait.
one, other = pair()
one.setblocking(False)
other.setblocking(False)
attempt("handshake", one.do_handshake)
until_done(one.do_handshake, other.do_handshake)
print(one.version() == other.version(), select.select([other], [one], [], 0)[1] == [one])
attempt("nothing yet", other.recv, 10)
one.send(b"something")
print(select.select([other], [], [], 5)[0] == [other], other.recv(4), other.pending(), other.recv(100))
# So much that it cannot be sent at once: the same call is made again until all has gone.
large = os.urandom(1_500_000)
sent, got, waits = 0, bytearray(), 0
while len(got) < len(large):
    if sent < len(large):
        try:
            sent += one.send(large[sent:])
        except ssl.SSLWantWriteError:
            waits += 1
    try:
        got += other.recv(65536)
    except ssl.SSLWantReadError:
        pass
print(got == large, sent == len(large), waits > 0)
attempt("unwrap", one.unwrap)
print(other.recv(10))
until_done(other.unwrap)
until_done(one.unwrap)
attempt("closed", one.unwrap)
one.close()
other.close()

# Sockets that wait for a while.
one, other = pair()
one.settimeout(0.05)
attempt("handshake", one.do_handshake)
other.setblocking(False)
one.setblocking(False)
until_done(one.do_handshake, other.do_handshake)
one.settimeout(0.05)
attempt("read", one.recv, 10)
attempt("write", lambda: [one.send(large) for _ in range(10)])
attempt("unwrap", one.unwrap)
one.close()
attempt("after close", one.do_handshake)
attempt("after close", one.recv, 10)
other.close()

# The other end is gone.
one, other = pair()
other.close()
attempt("nobody there", one.do_handshake)
one.close()
one, other = pair()
for end in (one, other):
    end.setblocking(False)
until_done(one.do_handshake, other.do_handshake)
os.close(other.detach())
print(one.recv(10), one.recv(10))
strict, other = pair(suppress_ragged_eofs=False)
for end in (strict, other):
    end.setblocking(False)
until_done(strict.do_handshake, other.do_handshake)
os.close(other.detach())
attempt("no end", strict.recv, 10)

# Not a connection, or not yet one.
one, other = socket.socketpair()
attempt("no host", asking.wrap_socket, one)
attempt("host of a server", serving.wrap_socket, one, server_side=True, server_hostname="a")
attempt("datagrams", asking.wrap_socket, socket.socket(type=socket.SOCK_DGRAM), server_hostname="a")
early = asking.wrap_socket(socket.socket(), server_hostname="localhost")
attempt("early", early.do_handshake)
attempt("early", early.getpeercert)
print(early.version(), early.session, early.server_hostname)
early.close()
with socket.create_server(("127.0.0.1", 0)) as listener:
    child = in_child(echo, listener)
    late = asking.wrap_socket(socket.socket(), server_hostname="localhost")
    late.connect(listener.getsockname())
    late.sendall(b"late")
    print(late.recv(10), late.unwrap().recv(100))
    late.close()
    print(os.waitpid(child, 0)[1])
    child = in_child(lambda: echo(listener))
    pem = ssl.get_server_certificate(listener.getsockname())
    with open(file("server")) as known:
        print(pem in known.read())
    # The child finds its client gone, one way or the other.
    os.waitpid(child, 0)
