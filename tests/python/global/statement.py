# `global` in functions and class bodies; deleting and creating names.
def create():
    global made, also
    made = "made"
    for also in range(3):
        pass


create()
print(made, also)


def remove():
    global made
    del made
    try:
        made
    except NameError as error:
        print(error)


remove()
print("made" in globals())


def import_global():
    global sys
    import sys


import_global()
print(sys.__name__)


def define_global():
    global helper, Helper

    def helper():
        return "helper"

    class Helper:
        pass


define_global()
print(helper(), helper.__qualname__, Helper.__qualname__)
counter = 0


def count():
    global counter
    counter += 1
    return counter


print([count() for _ in range(3)], counter)


def nested():
    global counter

    def inner():
        counter = "local to inner"
        return counter
    return inner(), counter


print(nested())


def handler():
    global caught
    try:
        raise KeyError("k")
    except KeyError as caught:
        print(repr(caught))
    print("caught" in globals())


handler()


def with_target():
    global entered

    class Manager:
        def __enter__(self):
            return "entered"

        def __exit__(self, *details):
            return None
    with Manager() as entered:
        pass


with_target()
print(entered)


def walrus():
    global found
    if (found := [1, 2]):
        return found


print(walrus() is found)
namespace = {"y": 5}
exec("global z\nz = y + 1", namespace)
print(namespace["z"])
exec("def f():\n    global w\n    w = 'from f'\nf()", namespace)
print(namespace["w"])
