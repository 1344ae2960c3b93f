# What exceptions carry: names, objects, keys, values, and how subclasses add to it.
def caught(action):
    try:
        action()
    except BaseException as error:
        return error


e = caught(lambda: undefined_name)
print(type(e).__name__, e.name, e.args)
e = caught(lambda: "text".missing)
print(e.name, e.obj, e.args)
e = caught(lambda: {"k": 1}["z"])
print(e.args, str(e), repr(e))
e = caught(lambda: next(iter([])))
print(e.args, e.value)
e = caught(lambda: __import__("no_such_module"))
print(e.name, e.path, e.msg)
e = caught(lambda: open("/no/such/file"))
print(e.errno, e.strerror, e.filename, isinstance(e, OSError))
e = caught(lambda: b"\xff".decode())
print(e.encoding, e.object, e.start, e.end, e.reason)
e = caught(lambda: compile("a b", "name.txt", "exec"))
print(e.msg, e.filename, e.lineno, e.offset, e.end_lineno, e.end_offset, e.text)
e = caught(lambda: exec("raise SystemExit(5)"))
print(e.code, e.args)
e = caught(lambda: int("x"))
print(e.args, len(e.args))


class Problem(Exception):
    severity = "low"

    def __init__(self, message, *, code=0, **details):
        super().__init__(message)
        self.code, self.details = code, details

    def __str__(self):
        return f"[{self.code}] {super().__str__()}"

    def __eq__(self, other):
        return isinstance(other, Problem) and self.code == other.code

    __hash__ = Exception.__hash__


class Disaster(Problem):
    severity = "high"


try:
    raise Disaster("flood", code=7, place="cellar")
except Problem as error:
    print(error, repr(error), error.args, error.severity, error.details, error == Problem("other", code=7))


class Multi(KeyError, AttributeError):
    pass


for kind in (KeyError, AttributeError, LookupError, Exception):
    try:
        raise Multi("both")
    except kind as error:
        print(kind.__name__, error)
try:
    type("Bad", (OSError, KeyError), {})()
    print("fine")
except TypeError as error:
    print(error)


class WithNew(Exception):
    def __new__(cls, *args):
        self = super().__new__(cls, *args)
        self.made_by = "new"
        return self

    def __init__(self, *args):
        self.initialised = True


w = WithNew(1, 2)
print(w.args, w.made_by, w.initialised, str(w))


class Silent(Exception):
    def __str__(self):
        raise ValueError("no text")


try:
    raise Silent
except Silent as error:
    try:
        str(error)
    except ValueError as inner:
        print(inner)
print(isinstance(caught(lambda: [][0]), LookupError), issubclass(RecursionError, RuntimeError), issubclass(ModuleNotFoundError, ImportError), issubclass(UnicodeDecodeError, ValueError), issubclass(KeyboardInterrupt, Exception))
errors = [caught(lambda n=n: 1 // n) for n in (0, 1)]
print(type(errors[0]).__name__, errors[1])
error = caught(lambda: [].pop())
error.args = ("changed",)
error.note = 1
print(error, vars(error), error.__dict__ is error.__dict__)
copy = type(error)(*error.args)
print(copy.args == error.args, copy is error, copy == error)
