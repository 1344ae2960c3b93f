# Sockets on the loopback, and waiting for several of them.
import select
import selectors
import socket
import os


def attempt(what, function, *arguments):
    try:
        print(what, "->", repr(function(*arguments)))
    except Exception as error:
        print(what, "!!", type(error).__name__, error)


server = socket.create_server(("127.0.0.1", 0))
port = server.getsockname()[1]
client = socket.create_connection(("127.0.0.1", port))
peer, address = server.accept()
print(address[0], client.getpeername() == ("127.0.0.1", port), peer.family.name, peer.type.name)
client.sendall(b"hello ")
client.send(b"world")
print(peer.recv(6), peer.recv(100))
target = bytearray(4)
peer.sendall(b"abcdef")
print(client.recv_into(target), target, client.recv(10))
with client.makefile("rw", newline="\n") as stream:
    peer.sendall(b"line 1\nline 2\n")
    print(stream.readline(), stream.readline())
    stream.write("answer\n")
    stream.flush()
print(peer.recv(100))
client.settimeout(0.05)
attempt("timeout", client.recv, 1)
client.setblocking(False)
attempt("blocking", client.recv, 1)
print(client.gettimeout(), peer.gettimeout(), client.getblocking())
peer.shutdown(socket.SHUT_WR)
print(select.select([client], [], [], 5)[0] == [client], client.recv(10))
client.close()
attempt("closed", client.recv, 1)
print(client.fileno())
peer.close()
server.close()
attempt("refused", socket.create_connection, ("127.0.0.1", port), 1)

one, other = socket.socketpair()
poll = select.poll()
poll.register(one, select.POLLIN)
print(poll.poll(0))
other.send(b"x")
print(poll.poll(1000) == [(one.fileno(), select.POLLIN)], one.recv(5))
epoll = select.epoll()
epoll.register(one.fileno(), select.EPOLLIN)
print(epoll.poll(0))
other.send(b"y")
print(epoll.poll(1) == [(one.fileno(), select.EPOLLIN)])
epoll.close()
with selectors.DefaultSelector() as selector:
    selector.register(one, selectors.EVENT_READ, "one")
    selector.register(other, selectors.EVENT_WRITE, "other")
    print(sorted(key.data for key, _ in selector.select(0)))
print(select.select([one], [other], [], 0) == ([one], [other], []))
socket.send_fds(one, [b"fd"], [1])
message, descriptors, _, _ = socket.recv_fds(other, 10, 1)
print(message, len(descriptors))
os.close(descriptors[0])
one.close()
other.close()

udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
udp.bind(("127.0.0.1", 0))
udp.sendto(b"datagram", udp.getsockname())
data, sender = udp.recvfrom(100)
print(data, sender == udp.getsockname())
udp.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
print(udp.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR) != 0)
attempt("address", udp.bind, ("127.0.0.1",))
attempt("port", udp.bind, ("127.0.0.1", 70000))
attempt("type", udp.bind, "text")
udp.close()
print(socket.inet_aton("127.1"), socket.inet_ntoa(b"\x01\x02\x03\x04"), socket.inet_pton(socket.AF_INET6, "::1"))
print(socket.htons(1) in (1, 256), socket.ntohl(socket.htonl(77)), socket.gethostbyname("127.0.0.1"))
print(socket.getaddrinfo("127.0.0.1", 80, type=socket.SOCK_STREAM))
attempt("inet_aton", socket.inet_aton, "1.2.3.999")
print(issubclass(socket.gaierror, OSError), socket.timeout is TimeoutError)
