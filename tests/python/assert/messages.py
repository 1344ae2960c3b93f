# `assert` with and without a message.
def attempt(action):
    try:
        action()
    except AssertionError as error:
        print("AssertionError", error.args, str(error))
    else:
        print("passed")


def plain(value):
    assert value


def message(value):
    assert value, f"value was {value!r}"


def computed(value):
    assert value > 0, (print("the message is made"), "negative")[1]


attempt(lambda: plain(1))
attempt(lambda: plain([]))
attempt(lambda: message("x"))
attempt(lambda: message(None))
attempt(lambda: computed(1))
attempt(lambda: computed(-1))


def objects():
    assert 0, {"any": "object"}


def tuple_message():
    assert not 1, (1, 2)


def nothing():
    assert False, None


attempt(objects)
attempt(tuple_message)
attempt(nothing)


class Liar:
    def __bool__(self):
        raise ValueError("cannot decide")


try:
    assert Liar()
except ValueError as error:
    print("ValueError", error, error.__context__)
try:
    assert None, 1 / 0
except ZeroDivisionError as error:
    print(error)
try:
    assert 1 == 2, "sums"
except AssertionError as error:
    print(repr(error))
print(issubclass(AssertionError, Exception), AssertionError.__mro__[1].__name__, __debug__)
for n in range(3):
    try:
        assert n != 1, n
        print("n", n)
    except AssertionError as error:
        print("caught", error)
