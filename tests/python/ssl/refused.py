# Connections that do not come about, and what each end is told.
import os
import ssl

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "certificates")


def file(name):
    return os.path.join(HERE, name + ".pem")


def server(certificate="server"):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    if certificate:
        context.load_cert_chain(file(certificate))
    return context


def client(trusted="authority"):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    if trusted:
        context.load_verify_locations(file(trusted))
    return context


def tell(who, error):
    print("  ", who, type(error).__name__, str(error).split(" (_ssl.c")[0])
    if isinstance(error, ssl.SSLCertVerificationError):
        print("     ", error.verify_code, error.verify_message, "|", error.library, error.reason, isinstance(error, ValueError))


def meet(what, server, client, host="localhost", change=None):
    print(what)
    to_client, to_server, from_client, from_server = (ssl.MemoryBIO() for _ in range(4))
    ends = {
        "client": client.wrap_bio(to_client, from_client, server_hostname=host),
        "server": server.wrap_bio(to_server, from_server, server_side=True),
    }
    left = dict(ends)
    for _ in range(6):
        for who, end in list(left.items()):
            try:
                end.do_handshake()
                del left[who]
            except ssl.SSLWantReadError:
                pass
            except ssl.SSLError as error:
                tell(who, error)
                del left[who]
            for source, target in [(from_client, to_server), (from_server, to_client)]:
                data = source.read()
                if data:
                    target.write(change(data) if change else data)
    for who in left:
        print("  ", who, "waits")
    return ends


meet("nobody is trusted", server(), client(None))
meet("by itself", server("self"), client())
meet("by itself, and trusted", server("self"), client("self"))
meet("another host", server(), client(), "www.example.com")
meet("two labels for one", server(), client(), "a.b.vivarium.example")
meet("no label", server(), client(), "vivarium.example")
meet("another address", server(), client(), "127.0.0.2")
meet("an address that is a name", server("named"), client(), "1.2.3.4")
only = client()
only.hostname_checks_common_name = False
meet("common name does not count", server("named"), only, "named.vivarium.example")
meet("too old", server("expired"), client())
meet("too old and another host", server("expired"), client(), "www.example.com")
meet("for clients only", server("client"), client())
meet("something in between", server("below"), client("self"))

revoking = client()
revoking.verify_flags |= ssl.VERIFY_CRL_CHECK_LEAF
meet("no list", server(), revoking)
revoking.load_verify_locations(file("revoked"))
meet("with a list", server(), revoking)
print(revoking.cert_store_stats())

asking = server()
asking.verify_mode = ssl.CERT_REQUIRED
asking.load_verify_locations(file("authority"))
ends = meet("client without certificate", asking, client())
try:
    ends["client"].read(1)
except ssl.SSLError as error:
    tell("client, later", error)
other = client()
other.load_cert_chain(file("self"))
meet("client nobody knows", asking, other)
other.load_cert_chain(file("client"))
asking.load_verify_locations(file("revoked"))
asking.verify_flags |= ssl.VERIFY_CRL_CHECK_LEAF
meet("client revoked", asking, other)

meet("server without certificate", server(None), client())
old, new = server(), client()
old.maximum_version = ssl.TLSVersion.TLSv1_2
new.minimum_version = ssl.TLSVersion.TLSv1_3
meet("no version in common", old, new)
one, another = server(), client()
one.maximum_version = ssl.TLSVersion.TLSv1_2
one.set_ciphers("ECDHE-ECDSA-AES128-GCM-SHA256")
another.set_ciphers("ECDHE-ECDSA-AES256-GCM-SHA384")
meet("no cipher in common", one, another)

meet("not the protocol", server(), client(), change=lambda data: b"220 mail.example.com ready\r\n")
meet("a web page asked for", server(), client(), change=lambda data: b"GET / HTTP/1.1\r\n\r\n" if data[0] == 22 else data)

for answer in [None, ssl.ALERT_DESCRIPTION_UNRECOGNIZED_NAME, ssl.ALERT_DESCRIPTION_ACCESS_DENIED]:
    choosy = server()
    choosy.sni_callback = lambda connection, host, context: answer
    meet(f"callback says {answer}", choosy, client())

for make in [
    lambda: client().wrap_bio(ssl.MemoryBIO(), ssl.MemoryBIO(), server_side=True),
    lambda: server().wrap_bio(ssl.MemoryBIO(), ssl.MemoryBIO()),
    lambda: client().wrap_bio(ssl.MemoryBIO(), ssl.MemoryBIO(), server_hostname=""),
    lambda: client().wrap_bio(ssl.MemoryBIO(), ssl.MemoryBIO(), server_hostname="a\0b"),
    lambda: client().wrap_bio(ssl.MemoryBIO(), 3, server_hostname="a"),
]:
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, str(error).split(" (_ssl.c")[0])
