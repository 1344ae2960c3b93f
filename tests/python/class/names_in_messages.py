# How messages name a class that is made inside a function.
def make():
    class Slotted(str):
        __slots__ = ("x",)

        def __repr__(self):
            return {}

    class Plain:
        def __repr__(self):
            return 1

    return Slotted, Plain


Slotted, Plain = make()
for action in (
    lambda: Slotted().x,
    lambda: Plain().x,
    lambda: delattr(Slotted(), "x"),
    lambda: delattr(Plain(), "x"),
    lambda: str(Plain()),
    lambda: repr(Plain()),
    lambda: format(Plain()),
    lambda: print(Plain()),
    lambda: repr(Slotted()),
    lambda: type("Sub", (Plain,), {}, option=1),
    lambda: Plain.__init_subclass__(1),
    lambda: Plain.__init_subclass__(a=1),
):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
