# import of the first modules: names, aliases, attributes, errors.
import sys
import gc, weakref as w
from sys import maxsize, getrefcount as count
from functools import wraps
import time

print(sys.__name__, gc.__name__, w.__name__, maxsize == 2**63 - 1, count([]) >= 1, wraps.__name__, time.__name__)
print(type(sys).__name__, repr(sys)[:12], sys is __import__("sys"), "sys" in sys.modules, sys.modules["gc"] is gc, sys.modules["__main__"].__name__)
print(sys.argv[0].endswith("built_in_modules.py"), sys.byteorder in ("little", "big"), sys.version_info >= (3, 13), sys.version_info[0], sys.version_info.major, sys.maxunicode, sys.float_info.max > 1e308, sys.implementation.name is not None, isinstance(sys.path, list), isinstance(sys.platform, str))


def local():
    import sys as s
    from time import perf_counter, sleep
    sleep(0)
    return s is sys, perf_counter() <= perf_counter(), time.time() > 1e9, time.monotonic() > 0


print(local())


class Holder:
    import gc as collector
    from sys import exit


print(Holder.collector is gc, Holder.exit is sys.exit)
for statement in ("import no_such_module", "import no_such_package.inner", "from sys import no_such_name", "from no_such_module import x", "import sys.inner", "from . import x", "from .relative import y", "__import__('')", "__import__(5)"):
    try:
        exec(statement)
    except Exception as error:
        print(statement, "->", type(error).__name__, str(error).split(" (")[0])
sys.new_attribute = 5
print(sys.new_attribute)
del sys.new_attribute
try:
    sys.new_attribute
except AttributeError as error:
    print(error)


@wraps(local)
def wrapped():
    """Not this one."""


print(wrapped.__name__, wrapped.__wrapped__ is local, wrapped.__doc__)
print(sys.intern("text") is sys.intern("te" + "xt"), sys.getsizeof([]) > 0, sys.getrecursionlimit(), sys.exc_info(), sys.stdout.write is not None)
from sys import *
print(version_info is sys.version_info, "wraps" in globals(), "_getframe" in globals())
