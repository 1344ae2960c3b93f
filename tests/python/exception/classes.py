# The hierarchy of the built-in exceptions, their attributes, str and repr.
names = """ArithmeticError AssertionError AttributeError BaseException BlockingIOError BrokenPipeError BufferError
ChildProcessError ConnectionError EOFError Exception FileExistsError FileNotFoundError FloatingPointError GeneratorExit
ImportError IndentationError IndexError InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError
MemoryError ModuleNotFoundError NameError NotADirectoryError NotImplementedError OSError OverflowError PermissionError
ProcessLookupError RecursionError ReferenceError RuntimeError StopAsyncIteration StopIteration SyntaxError SystemError
SystemExit TabError TimeoutError TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError
UnicodeTranslateError ValueError ZeroDivisionError Warning UserWarning DeprecationWarning RuntimeWarning SyntaxWarning
FutureWarning BytesWarning ResourceWarning ImportWarning UnicodeWarning PendingDeprecationWarning EncodingWarning
BaseExceptionGroup ExceptionGroup""".split()
for name in names:
    kind = eval(name)
    print(name, "<", " < ".join(base.__name__ for base in kind.__mro__[1:-1]))
print(IOError is OSError, EnvironmentError is OSError)
for error in (ValueError(), ValueError("one"), ValueError("one", 2), ValueError(None), KeyError("k"), KeyError("a", "b"), KeyError(),
              OSError(2, "No such file"), OSError(2, "No such file", "name.txt"), OSError("only text"), StopIteration(5),
              SystemExit(3), SystemExit(), ImportError("i", name="n"), AttributeError("a", name="x", obj=1),
              NameError("n", name="y"), UnicodeDecodeError("ascii", b"a\xff", 1, 2, "bad byte"),
              UnicodeEncodeError("ascii", "aé", 1, 2, "bad character"), ExceptionGroup("g", [ValueError(1), KeyError(2)])):
    print(repr(error), "|", str(error), "|", error.args)
print(type(OSError(2, "x")).__name__, type(OSError(13, "x")).__name__, type(OSError(99999, "x")).__name__)
e = OSError(17, "exists", "f")
print(e.errno, e.strerror, e.filename, type(e).__name__)
print(StopIteration(1, 2).value, StopIteration().value, SystemExit(4).code, SystemExit().code, SystemExit(1, 2).code)
print(AttributeError("a", name="x", obj=[1]).name, AttributeError("a").name, NameError("n").name, ImportError("m").path)
for call in ("ValueError(x=1)", "AttributeError(y=1)", "UnicodeDecodeError('a')", "ExceptionGroup('g', [])",
             "ExceptionGroup('g', [1])", "ExceptionGroup('g')", "ExceptionGroup('g', [KeyboardInterrupt()])", "BaseException(a=2)"):
    try:
        eval(call)
    except Exception as error:
        print(call, "->", type(error).__name__, error)
error = ValueError("text")
error.args = (1, 2)
print(error, error.args)
error.extra = "attribute"
print(vars(error), error.__class__.__name__)
error.add_note("a note")
error.add_note("another")
print(error.__notes__)
try:
    error.add_note(5)
except TypeError as wrong:
    print(wrong)
print(ValueError("a") == ValueError("a"), error == error, isinstance(hash(error), int))


class Shop(Exception):
    default = "closed"

    def __init__(self, reason=None):
        super().__init__(reason or self.default)


class Late(Shop):
    default = "too late"


for make in (Shop, Late, lambda: Late("sold out")):
    try:
        raise make()
    except Shop as error:
        print(type(error).__name__, error, error.args)
print(ValueError.__new__(ValueError, 1, 2).args, type(BaseException.__new__(KeyError)).__name__)


class NoInit(Exception):
    def __init__(self, a, b):
        self.total = a + b


print(NoInit(1, 2).args, NoInit(1, 2).total, str(NoInit(3, 4)), repr(NoInit(5, 6)))
