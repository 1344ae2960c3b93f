"""Text streams in memory: the first part of the module io."""

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 8192


class UnsupportedOperation(OSError, ValueError):
    """An operation that the stream does not support."""


class StringIO:
    """A text stream on a string in memory."""

    def __init__(self, initial_value="", newline="\n"):
        if initial_value is not None and not isinstance(initial_value, str):
            kind = type(initial_value).__name__
            raise TypeError(f"initial_value must be str or None, not {kind}")
        if newline is not None and not isinstance(newline, str):
            raise TypeError(f"newline must be str or None, not {type(newline).__name__}")
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline!r}")
        self._newline = newline
        self._parts = []
        self._text = ""
        self._position = 0
        self._closed = False
        if initial_value:
            self.write(initial_value)
            self._position = 0

    def _check(self):
        if self._closed:
            raise ValueError("I/O operation on closed file")

    def _translate(self, text):
        if self._newline is None:
            return text.replace("\r\n", "\n").replace("\r", "\n")
        if self._newline in ("\r", "\r\n"):
            return text.replace("\n", self._newline)
        return text

    def _join(self):
        # What was appended is joined when somebody looks at it, so that many writes stay cheap.
        if self._parts:
            self._text += "".join(self._parts)
            self._parts.clear()
        return self._text

    def write(self, s, /):
        """Write the string; the number of characters written."""
        self._check()
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got {type(s).__name__!r}")
        text = self._translate(s)
        if not text:
            return len(s)
        if self._position is None:
            self._parts.append(text)
            return len(s)
        whole = self._join()
        if self._position == len(whole):
            self._parts.append(text)
            self._position = None
            return len(s)
        start = whole.ljust(self._position, "\0")
        end = self._position + len(text)
        self._text = start[:self._position] + text + start[end:]
        self._position = end
        return len(s)

    def writelines(self, lines, /):
        """Write each string of the iterable."""
        for line in lines:
            self.write(line)

    def _place(self):
        whole = self._join()
        if self._position is None:
            self._position = len(whole)
        return whole, self._position

    def read(self, size=-1, /):
        """Read at most size characters, or all that is left."""
        self._check()
        whole, place = self._place()
        end = len(whole) if size is None or size < 0 else min(len(whole), place + size)
        self._position = max(place, end)
        return whole[place:end]

    def readline(self, size=-1, /):
        """Read up to the end of the line, or at most size characters."""
        self._check()
        whole, place = self._place()
        ends = [whole.find(mark, place) + len(mark) for mark in self._line_ends() if whole.find(mark, place) >= 0]
        end = min(ends) if ends else len(whole)
        if size is not None and size >= 0:
            end = min(end, place + size)
        self._position = max(place, end)
        return whole[place:end]

    def _line_ends(self):
        if self._newline == "":
            return ("\r\n", "\n", "\r")
        return (self._newline or "\n",)

    def readlines(self, hint=-1, /):
        """The lines that are left; no more once hint characters have been read."""
        lines, total = [], 0
        for line in self:
            lines.append(line)
            total += len(line)
            if hint is not None and 0 < hint <= total:
                break
        return lines

    def __iter__(self):
        self._check()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def getvalue(self):
        """All the text."""
        self._check()
        return self._join()

    def tell(self):
        """The current position."""
        self._check()
        return self._place()[1]

    def seek(self, pos, whence=0, /):
        """Change the position."""
        self._check()
        whole, _ = self._place()
        if whence not in (0, 1, 2):
            raise ValueError(f"Invalid whence ({whence}, should be 0, 1 or 2)")
        if whence == 0 and pos < 0:
            raise ValueError(f"Negative seek position {pos}")
        if whence != 0 and pos != 0:
            raise OSError("Can't do nonzero cur-relative seeks")
        if whence == 0:
            self._position = pos
        elif whence == 2:
            self._position = len(whole)
        return self._position

    def truncate(self, pos=None, /):
        """Cut the text at pos, or at the current position."""
        self._check()
        whole, place = self._place()
        if pos is None:
            pos = place
        if pos < 0:
            raise ValueError(f"Negative size value {pos}")
        self._text = whole[:pos]
        return pos

    def close(self):
        """Close the stream: its text is gone."""
        self._closed = True

    def flush(self):
        """Nothing waits to be written."""
        self._check()

    @property
    def closed(self):
        return self._closed

    @property
    def newlines(self):
        return None

    @property
    def line_buffering(self):
        self._check()
        return False

    def isatty(self):
        """Never a terminal."""
        self._check()
        return False

    def readable(self):
        """Always readable."""
        self._check()
        return True

    def writable(self):
        """Always writable."""
        self._check()
        return True

    def seekable(self):
        """Always seekable."""
        self._check()
        return True

    def fileno(self):
        raise UnsupportedOperation("fileno")

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *details):
        self.close()
