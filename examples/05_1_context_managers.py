"""5.1  Context managers

`with` calls `__enter__` before its block and `__exit__` after it, however the block is left: at its end, by return,
break or continue, or by an exception. `__exit__` is told of the exception, and may swallow it by returning something
true.

Try
    %step examples/05_1_context_managers.py   __exit__ is entered on every way out
    %step leave_early()                       a `return` inside two `with` blocks: the inner one ends first
"""


class Door:
    def __init__(self, name, swallows=()):
        self.name, self.swallows = name, swallows

    def __enter__(self):
        print(f"{self.name} opens")
        return self.name.upper()

    def __exit__(self, kind, error, traceback):
        reason = f" because of {kind.__name__}: {error}" if kind else ""
        print(f"{self.name} closes{reason}")
        return kind is not None and issubclass(kind, self.swallows)


with Door("front") as name:
    #: %pending
    #: `__enter__` has run. From now on the call of `__exit__` is owed, however this block ends.
    #? `as name` takes what `__enter__` returned. Is that the door?
    print("inside", name)

with Door("cellar", swallows=KeyError):
    #: %pending
    #: This line fails. The door is told of the exception, and says by its answer whether it
    #: goes on to rise.
    #? The cellar swallows KeyError. Does "never reached" come?
    {}["light"]
    print("never reached")
print("and on")

try:
    with Door("attic", swallows=KeyError):
        1 / 0
except ZeroDivisionError as error:
    print("outside:", error)


def leave_early():
    with Door("outer"), Door("inner"):
        #: %pending
        #: The value is computed and put aside. Then the blocks are left, from the inside out.
        #? Is anything printed before the caller gets the value?
        return "left"


print(leave_early())
for number in range(3):
    with Door(f"door {number}"):
        if number == 0:
            continue
        break


# Written out, a `with` is this.
def by_hand(manager, block):
    enter, leave = type(manager).__enter__, type(manager).__exit__
    value = enter(manager)
    try:
        block(value)
    except BaseException as error:
        if not leave(manager, type(error), error, error.__traceback__):
            raise
    else:
        leave(manager, None, None, None)


by_hand(Door("handmade", swallows=TypeError), lambda value: value + 1)


# An exception in __exit__ takes the other's place, and remembers it.
class Broken(Door):
    def __exit__(self, *details):
        super().__exit__(*details)
        raise RuntimeError("the lock broke")


try:
    with Broken("shed"):
        raise ValueError("fire")
except RuntimeError as error:
    #: %why error.__context__
    #: `__exit__` raised while another exception was rising. Python hangs the first one on the
    #: second, as its context.
    #? Which of the two arrives here?
    print(error, "while handling", repr(error.__context__))


# If a later one cannot be opened, the earlier ones are closed.
class Stuck(Door):
    def __enter__(self):
        raise OSError("stuck")


try:
    with (
        Door("first"),
        Stuck("second"),
        Door("third"),
    ):
        print("never")
except OSError as error:
    print(error)

for wrong in (5, Door, type("Half", (), {"__enter__": lambda self: 1})()):
    try:
        with wrong:
            pass
    except TypeError as error:
        print(error)
