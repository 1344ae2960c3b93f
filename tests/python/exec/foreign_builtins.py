# stderr: ignored
# __builtins__ that is a mapping of the program's own; what relative imports and input() make of odd surroundings.
import io
import sys
import types
import warnings


def attempt(what, text, namespace, mode="eval"):
    try:
        print(what, "->", eval(compile(text, "<text>", mode), namespace))
    except Exception as error:
        print(what, "->", type(error).__name__, error)


proxy = types.MappingProxyType
attempt("found", "superglobal", {"__builtins__": proxy({"superglobal": 1})})
attempt("not found", "superglobal", {"__builtins__": proxy({})})
attempt("no builtins", "print", {"__builtins__": {}})
attempt("no mapping", "print", {"__builtins__": 123})
attempt("reduce", "x.__reduce__()", {"__builtins__": proxy({}), "x": iter([1, 2])})
attempt("reduce, found", "x.__reduce__()", {"__builtins__": proxy({"iter": iter}), "x": iter([1, 2])})
attempt("no import", "import foo.bar", {"__builtins__": proxy({})}, "exec")
namespace = {"__builtins__": proxy({"__import__": lambda *arguments: arguments})}
exec("import foo.bar", namespace)
print(namespace["foo"][0], namespace["foo"][1] is namespace, namespace["foo"][2] is namespace, namespace["foo"][3:])
attempt("no class", "class A: pass", {"__builtins__": {}}, "exec")


class Raising(dict):
    def __getitem__(self, key):
        raise ValueError(key)


attempt("raising globals", "globalname", Raising(globalname=1), "exec")
attempt("raising builtins", "superglobal", {"__builtins__": Raising(superglobal=1)}, "exec")


class Frozen(dict):
    def __setitem__(self, key, value):
        raise TypeError("frozen")


import builtins
frozen = Frozen(vars(builtins))
attempt("frozen builtins", "__builtins__['superglobal'] = 2", {"__builtins__": frozen}, "exec")
attempt("a class with frozen builtins", "class A: pass", {"__builtins__": frozen}, "exec")
attempt("no class in them", "class A: pass", {"__builtins__": Frozen()}, "exec")
function = eval("lambda: superglobal", {"__builtins__": proxy({"superglobal": 1})})
print(type(function.__builtins__).__name__, function())

for namespace in ({"__package__": None, "__spec__": None, "__name__": "__main__"}, {"__package__": "a", "__name__": "x"},
                  {"__name__": "x.y"}, {}, {"__package__": 5}, {"__spec__": types.ModuleType("m"), "__name__": "q"}):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            __import__("", namespace, {}, ("foo",), 1)
        except Exception as error:
            print(type(error).__name__, error, [(str(w.message), w.category.__name__) for w in caught])


class Eater:
    def write(self, text):
        pass


stdin, stdout = sys.stdin, sys.stdout
sys.stdin, sys.stdout = io.StringIO("a line\n"), Eater()
line = input("prompt")
sys.stdin, sys.stdout = stdin, stdout
print(repr(line))


# Keys that are no strings and equal a name.
class Key:
    def __hash__(self):
        return hash("known")

    def __eq__(self, other):
        return other == "known"


attempt("an odd key", "known", {Key(): "by a key of its own"})
attempt("an odd key of the builtins", "known", {"__builtins__": {Key(): "by a key of its own"}})
