# getattr, setattr, hasattr, __getattr__, __getattribute__, __setattr__, __delattr__, __dir__.
class Traced:
    shared = "class"

    def __init__(self):
        self.own = 1

    def __getattribute__(self, name):
        if not name.startswith("__"):
            print("getattribute", name)
        return super().__getattribute__(name)

    def __getattr__(self, name):
        print("getattr", name)
        if name == "forbidden":
            raise AttributeError("not for you")
        return name * 2

    def __setattr__(self, name, value):
        print("setattr", name, value)
        super().__setattr__(name, value)

    def __delattr__(self, name):
        print("delattr", name)
        super().__delattr__(name)


t = Traced()
print(t.own, t.shared, t.virtual)
t.new = 5
t.new += 1
del t.new
print(hasattr(t, "forbidden"), hasattr(t, "else"), getattr(t, "forbidden", "default"), getattr(t, "own"))
try:
    t.forbidden
except AttributeError as error:
    print(error)
try:
    del t.none
except AttributeError as error:
    print(error)
object.__setattr__(t, "quiet", 1)
print(object.__getattribute__(t, "quiet"), t.__dict__)


class Proxy:
    def __init__(self, target):
        object.__setattr__(self, "_target", target)

    def __getattr__(self, name):
        return getattr(self._target, name)

    def __setattr__(self, name, value):
        setattr(self._target, name, value)

    def __len__(self):
        return len(self._target)


proxy = Proxy([3, 1, 2])
proxy.sort()
proxy.append(9)
print(proxy.pop(), len(proxy), proxy._target)
try:
    proxy.attribute = 1
except AttributeError as error:
    print(error)
try:
    proxy[0]
except TypeError as error:
    print(error)


class Infinite:
    def __getattr__(self, name):
        return self.missing


try:
    Infinite().anything
except RecursionError as error:
    print("RecursionError")


class Dir:
    def __dir__(self):
        return ["b", "a", "c"]


print(dir(Dir()), "__class__" in dir(Traced), "own" in dir(t))
for call in ("getattr(1, 'real')", "getattr(1, 'x')", "getattr(1, 'x', None)", "hasattr(1, 5)", "setattr(t, 5, 1)",
             "getattr(t, 'with space')", "delattr(t, 'own')", "t.own.y", "None.x", "(1).x", "[].x", "int.x", "len.x", "(lambda: 0).x",
             "Traced.x", "Traced.own", "super.x", "type.x", "''.x", "{}.x", "(1,).x", "1.5.x", "b''.x", "range(1).x", "object.x", "t.shared.x"):
    try:
        print(call, "=", eval(call))
    except Exception as error:
        print(call, "->", type(error).__name__, error)


class Error:
    @property
    def p(self):
        return [].nothing

    def __getattr__(self, name):
        return f"fallback for {name}"


print(Error().p)


class Suggest:
    value = 1


try:
    Suggest().valu
except AttributeError as error:
    print(error.name, type(error.obj).__name__, error)


class Callable:
    def __getattribute__(self, name):
        if name == "f":
            return lambda *args: args
        return object.__getattribute__(self, name)


print(Callable().f(1, 2), Callable().__class__.__name__)
d = {}
holder = type("Holder", (), d)()
holder.x = 1
holder.__dict__["y"] = 2
print(holder.y, vars(holder))
holder.__dict__ = {"z": 3}
print(holder.z, hasattr(holder, "x"))
try:
    holder.__dict__ = 5
except TypeError as error:
    print(error)
del holder.__dict__
print(holder.__dict__)
