# Codecs: the registry, error handlers of the program, incremental coding.
import codecs


def attempt(what, function, *arguments, **keywords):
    try:
        print(what, "->", ascii(function(*arguments, **keywords)))
    except Exception as error:
        print(what, "!!", type(error).__name__, ascii(str(error)), getattr(error, "__notes__", ""))


for name in ("utf-8", "UTF8", "latin1", "cp437", "utf-7", "utf-8-sig", "idna", "rot13", "hex"):
    attempt(name, lambda: codecs.lookup(name).name)
attempt("unknown", codecs.lookup, "no-such-codec")
attempt("encode", "ä".encode, "nothing")
attempt("rot13", "abc".encode, "rot13")
attempt("rot13", codecs.encode, "Hello", "rot13")
attempt("hex", codecs.decode, b"414243", "hex")
attempt("hex", codecs.decode, b"4", "hex")

text = "aä€\U0001F600\udc80"
for handler in ("strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "namereplace",
                "surrogateescape", "surrogatepass"):
    for encoding in ("ascii", "latin-1", "utf-8", "cp437"):
        attempt(f"{encoding} {handler}", text.encode, encoding, handler)
data = b"a\xe4\xff\xe2\x82\xacz\xed\xa0\x80"
for handler in ("strict", "ignore", "replace", "backslashreplace", "surrogateescape", "surrogatepass"):
    for encoding in ("ascii", "utf-8", "utf-16-le", "utf-7"):
        attempt(f"{encoding} {handler}", data.decode, encoding, handler)


def numbered(error):
    return f"<{error.start}-{error.end}>", error.end


codecs.register_error("test.numbered", numbered)
attempt("numbered", "xäöx".encode, "ascii", "test.numbered")
attempt("numbered", b"x\xff\xfex".decode, "utf-8", "test.numbered")
codecs.register_error("test.wrong", lambda error: 42)
attempt("wrong", "ä".encode, "ascii", "test.wrong")
codecs.register_error("test.far", lambda error: ("?", 99))
attempt("far", "ä".encode, "ascii", "test.far")
codecs.register_error("test.bytes", lambda error: (b"\x00\xff", error.end))
attempt("bytes", "ä".encode, "ascii", "test.bytes")
attempt("handler", "ä".encode, "ascii", "no-such-handler")
attempt("handler", codecs.lookup_error, "no-such-handler")
print(codecs.ignore_errors(UnicodeEncodeError("x", "äb", 0, 1, "why")))
print(codecs.replace_errors(UnicodeDecodeError("x", b"\xff", 0, 1, "why")))


def search(name):
    if name == "test_shout":
        encode = lambda text, errors="strict": (text.upper().encode(), len(text))
        decode = lambda data, errors="strict": (bytes(data).decode().lower(), len(data))
        return codecs.CodecInfo(encode, decode, name="test-shout")


codecs.register(search)
print("loud".encode("Test-Shout"), b"QUIET".decode("test shout"), str(b"ABC", "test_shout"))
codecs.unregister(search)
attempt("gone", "loud".encode, "test-shout")

decoder = codecs.getincrementaldecoder("utf-8")()
print([decoder.decode(bytes([byte])) for byte in "ä€".encode()], decoder.decode(b"", True))
decoder = codecs.getincrementaldecoder("utf-16")()
print([decoder.decode(bytes([byte])) for byte in "hé".encode("utf-16")], decoder.getstate())
encoder = codecs.getincrementalencoder("utf-8-sig")()
print(encoder.encode("a"), encoder.encode("b"))
print(list(codecs.iterdecode([b"\xe2\x82", b"\xac"], "utf-8")), list(codecs.iterencode("äb", "latin-1")))
print(codecs.charmap_encode("abc", "strict", {97: 65, 98: b"BB", 99: None}) if False else codecs.charmap_encode("ab", "strict", {97: 65, 98: b"BB"}))
print(codecs.charmap_decode(b"\x00\x01", "replace", "x"), codecs.charmap_decode(b"\x00", "strict", {0: "zero"}))
print(codecs.escape_decode(rb"\x41\n\101"), codecs.escape_encode(b"\x00'\\\n"))
print("ä\\n".encode("unicode_escape"), rb"\u00e4\n".decode("unicode_escape"), "ä€".encode("raw_unicode_escape"))
print("Hi Mom -☺-!".encode("utf-7"), b"Hi Mom -+Jjo--!".decode("utf-7"), "A+B".encode("utf-7"))
