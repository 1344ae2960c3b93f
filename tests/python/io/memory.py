# Streams in memory: BytesIO and StringIO, their positions, lines and errors.
import io



def attempt(what, function, *arguments):
    try:
        print(what, "->", repr(function(*arguments)))
    except Exception as error:
        print(what, "!!", type(error).__name__, error)


b = io.BytesIO(b"one\ntwo\nthree")
print(b.read(2), b.tell(), b.readline(), b.readlines())
print(b.seek(-3, 2), b.read(), b.read(), b.seek(100), b.read())
print(b.write(b"!"), len(b.getvalue()), b.getvalue()[-3:])
print(b.truncate(5), b.getvalue(), b.tell())
attempt("seek", b.seek, -1)
attempt("whence", b.seek, 0, 9)
attempt("str", b.write, "text")
attempt("truncate", b.truncate, -2)
b.seek(0)
target = bytearray(3)
print(b.readinto(target), target, b.read1(1), list(b))
with b.getbuffer() as view:
    view[0] = 79
    attempt("resize", b.write, b"much longer than before")
    attempt("close", b.close)
print(b.getvalue())
copy = b
print(copy.getvalue(), copy.tell())
b.close()
attempt("closed", b.read)
print(b.closed, repr(b)[:20])

s = io.StringIO("eins\nzwei\r\ndrei\rvier")
print(s.read(3), s.readline(), s.tell(), s.readline(), s.readline())
print(s.seek(0), list(s), s.newlines)
for newline in (None, "", "\n", "\r", "\r\n"):
    t = io.StringIO("a\nb\r\nc\rd", newline=newline)
    t.write("x\n")
    print(repr(newline), repr(t.getvalue()), t.seek(0), t.readlines(), t.newlines)
attempt("newline", io.StringIO, "", "x")
attempt("initial", io.StringIO, 5)
attempt("bytes", io.StringIO().write, b"x")
u = io.StringIO()
print("printed", 1, 2, file=u, sep="-")
print(u.write("äöü\U0001F600"), u.getvalue(), u.tell(), u.truncate(4), repr(u.getvalue()))
attempt("relative", u.seek, 1, 1)
attempt("negative", u.seek, -1)
u.close()
attempt("closed", u.getvalue)


class Upper(io.StringIO):
    def write(self, text):
        return super().write(text.upper())


v = Upper()
print("louder", file=v)
v.extra = 1
print(v.getvalue(), v.extra, v.__dict__, isinstance(v, io.TextIOBase), isinstance(b, io.BufferedIOBase))

d = io.IncrementalNewlineDecoder(None, translate=True)
print(repr(d.decode("a\r")), repr(d.decode("\nb\rc\n")), repr(d.decode("", True)), d.newlines, d.getstate())
