# Annotated assignments: what is evaluated, what is kept.
a: int = 5
b: "str"
(c): int = 6
print(a, c, "b" in globals())


class Box:
    pass


box, table = Box(), {}
box.x: int = 1
table["k"]: str = "v"
print(box.x, table, hasattr(Box, "__annotations__") and Box.__annotations__)


def function():
    local: int = 1
    unbound: str
    try:
        unbound
    except UnboundLocalError as error:
        print(error)
    never_evaluated: undefined_name = 2
    return local, never_evaluated, sorted(locals())


print(function(), function.__annotations__)


class Model:
    name: str
    size: int = 0
    parts: list = []
    "a stray docstring"
    _hidden: bool = True

    def method(self, x: int, *rest: str, y: float = 1.0, **more: dict) -> None:
        pass


print(Model.__annotations__ == {"name": str, "size": int, "parts": list, "_hidden": bool}, list(Model.__annotations__), Model.size)
print(Model.method.__annotations__ == {"x": int, "rest": str, "y": float, "more": dict, "return": None}, list(Model.method.__annotations__))


class Child(Model):
    extra: int


print(list(Child.__annotations__), Child.size)
try:
    d: int = undefined_value
except NameError as error:
    print(error)


def no_annotations():
    pass


print(no_annotations.__annotations__, (lambda x: x).__annotations__)
no_annotations.__annotations__ = {"x": 5}
print(no_annotations.__annotations__)
