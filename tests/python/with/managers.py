# with: entering, leaving, suppressing, several items, and what goes wrong.
class Manager:
    def __init__(self, name, suppress=False, fail=None):
        self.name, self.suppress, self.fail = name, suppress, fail

    def __enter__(self):
        print("enter", self.name)
        if self.fail == "enter":
            raise RuntimeError(f"cannot enter {self.name}")
        return self.name.upper()

    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind and kind.__name__, value, traceback is not None)
        if self.fail == "exit":
            raise RuntimeError(f"cannot exit {self.name}")
        return self.suppress


with Manager("a") as a:
    print("body", a)
with Manager("a"), Manager("b") as b:
    print("body", b)
with (Manager("a") as a, Manager("b") as b,):
    print(a, b)
with (Manager("tuple")) as t:
    print(t)
with Manager("x") as (first), Manager("yz") as (y, z), Manager("p") as [p]:
    print(first, y, z, p)


def attempt(action):
    try:
        print("result", action())
    except Exception as error:
        print("raised", repr(error), "context", repr(error.__context__))


def body_raises(**options):
    with Manager("m", **options):
        raise ValueError("in the body")
    return "after"


attempt(lambda: body_raises())
attempt(lambda: body_raises(suppress=True))
attempt(lambda: body_raises(suppress=[1]))
attempt(lambda: body_raises(suppress=0))
attempt(lambda: body_raises(fail="enter"))
attempt(lambda: body_raises(fail="exit"))


def second_enter_fails():
    with Manager("first", suppress=True), Manager("second", fail="enter"):
        print("never")
    return "suppressed by the first"


def inner_exit_raises():
    with Manager("outer", suppress=True), Manager("inner", fail="exit"):
        print("body")
    return "done"


attempt(second_enter_fails)
attempt(inner_exit_raises)


def leave():
    for n in range(4):
        with Manager(f"n{n}"):
            if n == 0:
                continue
            if n == 2:
                break
            print("stay")
    with Manager("return"):
        return n


print(leave())


class Box:
    items = [0, 0]


box = Box()
with Manager("attribute") as box.name, Manager("item") as box.items[1]:
    print(box.name, box.items)


class Half:
    def __enter__(self):
        return 1


class Other:
    def __exit__(self, *details):
        return None


for kind in (Half, Other, int):
    try:
        with kind():
            print("never")
    except TypeError as error:
        print(error)


class Instance:
    pass


thing = Instance()
thing.__enter__ = thing.__exit__ = lambda *a: None
try:
    with thing:
        pass
except TypeError as error:
    print(error)
try:
    with Manager("m") as (u, v, w):
        print("never")
except ValueError as error:
    print(error)
try:
    with undefined as u, Manager("never"):
        pass
except NameError as error:
    print(error)


class Reentrant:
    depth = 0

    def __enter__(self):
        self.depth += 1
        return self

    def __exit__(self, *details):
        self.depth -= 1


with Reentrant() as r, r, r as again:
    print(r.depth, again is r)
print(r.depth)
