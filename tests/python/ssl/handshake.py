# Both ends of a connection in one program, with the bytes carried by hand.
import os
import ssl

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "certificates")


def file(name):
    return os.path.join(HERE, name + ".pem")


def server(certificate="server", **settings):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file(certificate))
    for name, value in settings.items():
        setattr(context, name, value)
    return context


def client(trusted="authority", **settings):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.load_verify_locations(file(trusted))
    for name, value in settings.items():
        setattr(context, name, value)
    return context


class Pair:
    def __init__(self, server, client, host="localhost", session=None):
        self.to_client, self.to_server = ssl.MemoryBIO(), ssl.MemoryBIO()
        from_client, from_server = ssl.MemoryBIO(), ssl.MemoryBIO()
        self.wires = [(from_client, self.to_server), (from_server, self.to_client)]
        self.client = client.wrap_bio(self.to_client, from_client, server_hostname=host, session=session)
        self.server = server.wrap_bio(self.to_server, from_server, server_side=True)
        left = {self.client, self.server}
        for _ in range(10):
            for end in list(left):
                try:
                    end.do_handshake()
                    left.discard(end)
                except ssl.SSLWantReadError:
                    pass
                self.carry()
            if not left:
                return
        print("no end of the handshake")

    def carry(self):
        for source, target in self.wires:
            target.write(source.read())

    def say(self, sender, receiver, data):
        written = 0
        received = bytearray()
        while written < len(data):
            written += sender.write(data[written:])
        self.carry()
        while len(received) < len(data):
            received += receiver.read(1 << 20)
        return received == data


def attempt(what, function, *arguments):
    try:
        print(what, "->", function(*arguments))
    except Exception as error:
        text = str(error).split(" (_ssl.c")[0]
        print(what, "!!", type(error).__name__, text, getattr(error, "reason", None))


for version in [ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3]:
    pair = Pair(server(maximum_version=version), client())
    print(pair.client.version(), pair.server.version(), pair.client.cipher() == pair.server.cipher())
    print(pair.client.cipher(), pair.client.compression(), pair.client.shared_ciphers())
    print(pair.server.getpeercert(), pair.server.getpeercert(True), pair.server.shared_ciphers()[0])
    print(pair.say(pair.client, pair.server, b"hello"), pair.say(pair.server, pair.client, b"world"))
    print(pair.say(pair.client, pair.server, os.urandom(300_000)))
    pair.server.write(b"some text")
    pair.carry()
    print(pair.client.pending(), pair.client.read(4), pair.client.pending())
    target = bytearray(b"..........")
    print(pair.client.read(3, target), target, pair.client.read(10, target), target)
    attempt("nothing there", pair.client.read, 10)
    attempt("negative", pair.client.read, -1)
    # The end: one side says so, the other answers, and what comes after is nobody's.
    attempt("unwrap", pair.client.unwrap)
    pair.carry()
    print(pair.server.read(10), pair.server.read(10))
    attempt("write after close", pair.client.write, b"more")
    print(pair.server.unwrap())
    pair.carry()
    pair.to_client.write(b"plain text follows")
    print(pair.client.unwrap(), pair.to_client.read())

certificate = pair.client.getpeercert()
for key in sorted(certificate):
    print(key, certificate[key])
print(ssl.cert_time_to_seconds(certificate["notAfter"]))
with open(file("server")) as known:
    print(ssl.DER_cert_to_PEM_cert(pair.client.getpeercert(True)) in known.read())

# Other kinds of keys, chains with something in between, names of the host.
for name in ["rsa", "below", "server"]:
    pair = Pair(server(name), client())
    chain = pair.client.get_verified_chain()
    print(name, len(chain), len(pair.client.get_unverified_chain()), pair.client.version())
for host in ["www.vivarium.example", "127.0.0.1", "::1", "LocalHost"]:
    print(host, Pair(server(), client(), host).client.server_hostname)
unchecked = client(check_hostname=False)
print(Pair(server(), unchecked, None).client.getpeercert()["subject"][0])
unchecked.verify_mode = ssl.CERT_NONE
print(Pair(server("self"), unchecked, "anything").client.getpeercert())
print(Pair(server("named"), client(), "named.vivarium.example").client.getpeercert()["subject"])

# A client with a certificate of its own.
asking = server(verify_mode=ssl.CERT_REQUIRED)
asking.load_verify_locations(file("authority"))
known = client()
known.load_cert_chain(file("client"))
pair = Pair(asking, known)
print(pair.server.getpeercert()["subject"], pair.say(pair.client, pair.server, b"it is me"))
asking.verify_mode = ssl.CERT_OPTIONAL
print(Pair(asking, client()).server.getpeercert())

# Protocols on top, and other hosts at the same server.
for offered, wanted in [(["h2", "http/1.1"], ["http/1.1", "h2"]), (["a"], ["b"]), ([], ["b"])]:
    one, other = server(), client()
    one.set_alpn_protocols(offered)
    other.set_alpn_protocols(wanted)
    pair = Pair(one, other)
    print(offered, wanted, pair.client.selected_alpn_protocol(), pair.server.selected_alpn_protocol())


def choose(connection, host, context):
    print("asked for", host, type(connection).__name__, context is hosts)
    if host == "named.vivarium.example":
        connection.context = server("named")


hosts = server()
hosts.sni_callback = choose
for host in ["localhost", "named.vivarium.example", "127.0.0.1"]:
    pair = Pair(hosts, client(), host)
    print(pair.client.getpeercert()["subject"][-1])

# Sessions that are taken up again.
for version in [ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3]:
    one, other = server(maximum_version=version), client()
    first = Pair(one, other)
    first.say(first.server, first.client, b"the ticket comes with it")
    session = first.client.session
    print(first.client.session_reused, session.has_ticket, len(session.id), session.timeout)
    second = Pair(one, other, session=session)
    print(second.client.session_reused, second.server.session_reused, second.client.getpeercert()["version"])
    print(one.session_stats()["accept"], one.session_stats()["hits"], other.session_stats()["connect_good"])
attempt("other context", lambda: client().wrap_bio(ssl.MemoryBIO(), ssl.MemoryBIO(), server_hostname="a", session=session))
attempt("no session", lambda: client().wrap_bio(ssl.MemoryBIO(), ssl.MemoryBIO(), server_hostname="a", session=3))

# One end has closed, and reads what the other still sends.
pair = Pair(server(), client())
attempt("close", pair.server.unwrap)
pair.client.write(b"still under way")
pair.carry()
attempt("data is there", pair.server.read, 5)
print(pair.server.read(100))
pair.client.unwrap()
pair.carry()
attempt("both have closed", pair.server.read, 5)
print(pair.server.unwrap())

# Ends that are not in order.
pair = Pair(server(), client())
pair.say(pair.server, pair.client, b"x")
pair.to_client.write_eof()
attempt("end", pair.client.read, 5)
attempt("end again", pair.client.read, 5)
pair = Pair(server(), client(options=ssl.OP_ALL | ssl.OP_IGNORE_UNEXPECTED_EOF))
pair.say(pair.server, pair.client, b"x")
pair.to_client.write_eof()
attempt("end ignored", pair.client.read, 5)
pair = Pair(server(), client())
pair.to_client.write(b"nonsense, nonsense, nonsense")
attempt("nonsense", pair.client.read, 5)
pair = Pair(server(), client())
pair.to_client.write(b"\x17\x03\x03\x00\x20" + b"?" * 32)
attempt("not encrypted", pair.client.read, 5)
fresh = client().wrap_bio(ssl.MemoryBIO(), ssl.MemoryBIO(), server_hostname="a")
attempt("early certificate", fresh.getpeercert)
attempt("early unwrap", fresh.unwrap)
attempt("early read", fresh.read, 3)
print(fresh.version(), fresh.cipher(), fresh.session_reused, fresh.server_side, fresh.pending())
