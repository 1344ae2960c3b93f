# Contexts: what they are set to, what they load, and what they refuse.
import os
import ssl
import warnings

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "certificates")
warnings.simplefilter("always")
warnings.showwarning = lambda message, category, *rest: print("warned:", category.__name__, message)


def file(name):
    return os.path.join(HERE, name + ".pem")


def attempt(what, function, *arguments):
    try:
        print(what, "->", repr(function(*arguments)))
    except Exception as error:
        text = str(error).split(" (_ssl.c")[0]
        print(what, "!!", type(error).__name__, text, getattr(error, "library", ""), getattr(error, "reason", ""))


for protocol in [ssl.PROTOCOL_TLS_CLIENT, ssl.PROTOCOL_TLS_SERVER, ssl.PROTOCOL_TLS]:
    context = ssl.SSLContext(protocol)
    print(context.protocol, context.verify_mode, context.check_hostname, context.verify_flags)
    print(context.minimum_version, context.maximum_version, context.num_tickets)
    print(context.cert_store_stats(), context.session_stats()["number"])
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
for name, value in [
    ("verify_mode", 7),
    ("verify_mode", "x"),
    ("check_hostname", True),
    ("verify_mode", ssl.CERT_NONE),
    ("check_hostname", False),
    ("minimum_version", ssl.TLSVersion.TLSv1_3),
    ("minimum_version", 7),
    ("maximum_version", ssl.TLSVersion.MAXIMUM_SUPPORTED),
    ("options", context.options | ssl.OP_NO_TLSv1_2),
    ("options", -1),
    ("options", "x"),
    ("num_tickets", 5),
    ("num_tickets", -1),
    ("sni_callback", 3),
    ("keylog_filename", "/nowhere/at/all"),
    ("hostname_checks_common_name", False),
]:
    attempt(f"{name} = {value!r}", setattr, context, name, value)
    print("  ", getattr(context, name))
attempt("client's tickets", setattr, ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT), "num_tickets", 1)
attempt("protocol 77", ssl.SSLContext, 77)

# Its own certificate and key.
attempt("nowhere", context.load_cert_chain, "/nowhere/at/all")
attempt("no path", context.load_cert_chain, 3)
attempt("no certificate", context.load_cert_chain, file("sec1"))
attempt("no key", context.load_cert_chain, file("authority"))
attempt("another's key", context.load_cert_chain, file("server"), file("client"))
attempt("the key elsewhere", context.load_cert_chain, file("server"), file("sec1"))
attempt("of RSA", context.load_cert_chain, file("rsa"))
attempt("password that is none", lambda: context.load_cert_chain(file("locked"), password=3))
attempt("password from a function", lambda: context.load_cert_chain(file("locked"), password=lambda: 3))
attempt("password too long", lambda: context.load_cert_chain(file("locked"), password=b"a" * 1025))
attempt("key without need of it", lambda: context.load_cert_chain(file("server"), password="secret"))

# Whom it trusts.
context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
attempt("nobody", context.load_verify_locations)
attempt("nowhere", context.load_verify_locations, "/nowhere/at/all")
attempt("only a key", context.load_verify_locations, file("sec1"))
attempt("authority", context.load_verify_locations, file("authority"))
attempt("twice", context.load_verify_locations, file("authority"))
print(context.cert_store_stats())
attempt("no authority", context.load_verify_locations, file("server"))
print(context.cert_store_stats(), [one["subject"][-1] for one in context.get_ca_certs()])
print(len(context.get_ca_certs(binary_form=True)[0]))
for data in ["", "broken", b"broken", b"", "\xe9", 3]:
    attempt(f"cadata {data!r}", lambda: context.load_verify_locations(cadata=data))
with open(file("authority")) as authority:
    text = authority.read()
fresh = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
attempt("text", lambda: fresh.load_verify_locations(cadata="a comment\n" + text))
attempt("bytes", lambda: fresh.load_verify_locations(cadata=ssl.PEM_cert_to_DER_cert(text) * 2))
print(fresh.cert_store_stats(), fresh.get_ca_certs()[0]["serialNumber"])
print(sorted(ssl.create_default_context(cafile=file("authority")).get_ca_certs()[0]))

# Ciphers.
attempt("nonsense", context.set_ciphers, "nonsense")
attempt("bytes", context.set_ciphers, b"ALL")
context.set_ciphers("ECDHE+AESGCM:!aRSA")
for cipher in context.get_ciphers():
    print(cipher["name"], cipher["protocol"], cipher["strength_bits"], cipher["symmetric"], cipher["auth"])
print(context.get_ciphers()[0]["description"])

# Bytes in memory.
wire = ssl.MemoryBIO()
print(wire.write(b"abcdef"), wire.pending, wire.eof, wire.read(2), wire.read(0), wire.read(-7), wire.read())
wire.write(memoryview(bytearray(b"xy")))
wire.write_eof()
print(wire.eof, wire.read(1), wire.eof, wire.read(), wire.eof)
attempt("write after the end", wire.write, b"z")
attempt("text", ssl.MemoryBIO().write, "text")
attempt("arguments", ssl.MemoryBIO, 1)

# Objects, random numbers, names.
for purpose in ssl.Purpose:
    print(purpose.name, purpose.nid, purpose.shortname, purpose.longname, purpose.oid)
attempt("by name", ssl._ASN1Object.fromname, "serverAuth")
attempt("by number", ssl._ASN1Object.fromnid, 129)
attempt("unknown", ssl._ASN1Object.fromname, "nonsense")
attempt("negative", ssl._ASN1Object.fromnid, -1)
print(len(ssl.RAND_bytes(20)), ssl.RAND_bytes(8) != ssl.RAND_bytes(8), ssl.RAND_status())
attempt("random", ssl.RAND_bytes, -1)
ssl.RAND_add(b"seed", 1.0)
print(issubclass(ssl.SSLError, OSError), ssl.SSLCertVerificationError.__mro__[1:4], ssl.CertificateError)
print(str(ssl.SSLError("one")), str(ssl.SSLError(1, "two")), ssl.SSLError(1, "two").errno)
print(ssl.HAS_SNI, ssl.HAS_ALPN, ssl.HAS_TLSv1_3, ssl.get_protocol_name(ssl.PROTOCOL_TLS_CLIENT))
