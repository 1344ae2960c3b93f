# Files of the operating system: modes, layers, buffering, positions in text, errors.
import io
import os
import shutil
import tempfile

folder = tempfile.mkdtemp()
path = os.path.join(folder, "file.txt")


def attempt(what, function, *arguments, **keywords):
    try:
        print(what, "->", repr(function(*arguments, **keywords)))
    except Exception as error:
        print(what, "!!", type(error).__name__, str(error).replace(folder, "FOLDER"))


with open(path, "w", encoding="utf-8", newline="") as f:
    print(type(f).__name__, type(f.buffer).__name__, type(f.buffer.raw).__name__, f.mode, f.buffer.mode)
    print(f.write("zeile 1\nzeile 2\r\nümläut 3\rende"), f.writable(), f.readable(), f.seekable())
    print(f.tell() > 0, f.closed, f.encoding, f.errors, f.line_buffering)
    attempt("read", f.read)
print(f.closed)
attempt("closed", f.write, "x")
attempt("missing", open, os.path.join(folder, "none"))
attempt("folder", open, folder)
attempt("mode", open, path, "rw")
attempt("mode", open, path, "q")
attempt("binary", open, path, "rb", encoding="utf-8")
attempt("unbuffered", open, path, "r", 0)
attempt("encoding", open, path, encoding="no-such")

for newline in (None, "", "\n", "\r", "\r\n"):
    with open(path, encoding="utf-8", newline=newline) as f:
        print(repr(newline), f.readlines(), f.newlines)
with open(path, encoding="utf-8") as f:
    print(f.readline(), repr(f.read(4)), f.readline(), f.tell() == os.path.getsize(path))
    f.seek(0)
    print(f.read(10), end="|")
    at = f.tell()
    rest = f.read()
    f.seek(at)
    print(f.read() == rest)
    f.seek(0)
    next(f)
    attempt("tell", f.tell)
    attempt("nonzero", f.seek, 1, 1)
with open(path, "rb") as f:
    print(f.read(5), f.peek(2)[:2], f.read1(3), f.tell(), f.seek(-4, 2), f.read(), f.readline())
    target = bytearray(4)
    f.seek(0)
    print(f.readinto(target), target, f.raw.tell() >= 4)
with open(path, "r+b") as f:
    f.write(b"ZE")
    print(f.read(3), f.seek(0), f.read(6), f.tell())
    f.write(b"#")
    f.seek(0)
    print(f.read(9), f.truncate(7), f.seek(0), f.read())
with open(path, "ab") as f:
    print(f.tell(), f.write(b"+"), f.tell())
attempt("exclusive", open, path, "x")
with open(path, "rb", buffering=0) as f:
    print(type(f).__name__, f.read(2), f.readall(), f.read(), f.mode)
    attempt("write", f.write, b"")
for encoding in ("utf-16", "utf-8-sig", "latin-1", "cp1252", "utf-32-be"):
    with open(path, "w", encoding=encoding) as f:
        f.write("ä\nö")
        f.write("ü")
    with open(path, "rb") as f:
        print(encoding, f.read())
    with open(path, encoding=encoding) as f:
        print(f.readline(), f.tell() > 0, f.read())
with open(path, "w", encoding="ascii", errors="xmlcharrefreplace") as f:
    f.write("grün")
with open(path, "rb") as f:
    print(f.read())
with open(path, "w", encoding="ascii") as f:
    attempt("ascii", f.write, "grün")

number = os.open(path, os.O_RDWR)
with os.fdopen(number, "w", closefd=True) as f:
    print("by number", file=f)
print(open(path).read() if False else io.open(path, "rb").read())
print(isinstance(io.FileIO(path), io.RawIOBase), issubclass(io.UnsupportedOperation, (OSError, ValueError)))


class Slow(io.RawIOBase):
    def __init__(self, parts):
        self.parts = parts

    def readable(self):
        return True

    def readinto(self, target):
        if not self.parts:
            return 0
        part = self.parts.pop(0)
        if len(part) > len(target):
            self.parts.insert(0, part[len(target) :])
            part = part[: len(target)]
        target[: len(part)] = part
        return len(part)


buffered = io.BufferedReader(Slow([b"ab", b"c\nd", b"", b"rest"]), 4)
print(buffered.readline(), buffered.read(2), buffered.read())
print(Slow([b"xy", b"z"]).read(), Slow([b"xy"]).read(5), list(Slow([b"l1\nl", b"2"])))
text = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", line_buffering=True)
text.write("a\nb")
print(text.buffer.getvalue(), text.flush(), text.buffer.getvalue(), text.detach().getvalue())
attempt("detached", text.read)
shutil.rmtree(folder)
