"""9.3  Patterns of behaviour

Observer, strategy, command, state: what is done becomes a value that can be kept, passed on, undone or exchanged. A
function is such a value already, so that many of these classes are functions here.

Try
    %step bell.ring("door")             into each listener in the order in which they came
    %refs listener.heard                bound methods hold the object they belong to
    %step editor.undo()
"""

import weakref


# Observer.
class Bell:
    def __init__(self):
        self.listeners = []

    def subscribe(self, listener):
        self.listeners.append(listener)
        return lambda: self.listeners.remove(listener)

    def ring(self, *args):
        for listener in list(self.listeners):  # a copy: a listener may leave while it is called
            listener(*args)


class Listener:
    def __init__(self, name):
        self.name = name

    def heard(self, what):
        print(f"{self.name} heard {what}")


bell, listener = Bell(), Listener("Ada")
bell.subscribe(listener.heard)
leave = bell.subscribe(lambda what: (print("once:", what), leave()))
#: %why listener
#: `listener.heard` made a bound method, which holds its object. The bell holds the method.
#? Two have subscribed, one of them for one ring only. Who hears this one?
bell.ring("door")
bell.ring("phone")

# A subscription keeps its listener alive, unless it is weak.
weak = Bell()
short_lived = Listener("Bob")
method = weakref.WeakMethod(short_lived.heard)
weak.subscribe(lambda what: method() and method()(what))
weak.ring("first")
#: %why short_lived
#: A bound method is made at each reading and dies at once, so a plain weak reference to it
#: would be empty. WeakMethod refers weakly to both halves, and nothing but this name holds Bob.
del short_lived
weak.ring("second")
print("Bob is gone:", method() is None)


# Strategy: a function will do.
def by_weight(parcel):
    return parcel["kg"] * 2


def flat(parcel):
    return 5


def cheapest(*ways):
    return lambda parcel: min(way(parcel) for way in ways)


parcels = [{"kg": 1}, {"kg": 4}]
for way in (by_weight, flat, cheapest(by_weight, flat)):
    print(f"{way.__name__:10}", [way(parcel) for parcel in parcels])


# Command: done, undone, done again.
class Editor:
    def __init__(self):
        self.text, self.done, self.undone = "", [], []

    def execute(self, command):
        command.do(self)
        self.done.append(command)
        self.undone.clear()

    def undo(self):
        if self.done:
            self.undone.append(self.done.pop())
            self.undone[-1].undo(self)

    def redo(self):
        if self.undone:
            self.done.append(self.undone.pop())
            self.done[-1].do(self)


class Insert:
    def __init__(self, text, place):
        self.text, self.place = text, place

    def do(self, editor):
        editor.text = editor.text[: self.place] + self.text + editor.text[self.place :]

    def undo(self, editor):
        editor.text = editor.text[: self.place] + editor.text[self.place + len(self.text) :]


class Upper:
    def do(self, editor):
        self.before, editor.text = editor.text, editor.text.upper()

    def undo(self, editor):
        editor.text = self.before


editor = Editor()
for command in (Insert("heo", 0), Insert(" world", 3), Insert("ll", 2), Upper()):
    editor.execute(command)
    print(repr(editor.text))
#: %draw editor
#: Each command that was done is an object in a list, and knows how to take itself back.
#? The last command is taken back. How many are left that could be?
#= len(editor.done)
editor.undo()
editor.undo()
print("undone:", repr(editor.text))
editor.redo()
print("redone:", repr(editor.text))


# State: the object behaves like another class, because it is one.
class Door:
    def __repr__(self):
        return type(self).__name__


class Open(Door):
    def push(self):
        self.__class__ = Closed


class Closed(Door):
    def push(self):
        self.__class__ = Open

    def lock(self):
        self.__class__ = Locked


class Locked(Door):
    def push(self):
        print("  it is locked")


door = Open()
for action in ("push", "lock", "push", "lock"):
    try:
        getattr(door, action)()
    except AttributeError as error:
        print(" ", error)
    #: %attr door.push
    #: The object is the same as before. push() gave it another class, and so the next search
    #: begins somewhere else.
    #? What is the door now?
    print(action, "->", door)


# Chain of responsibility: the first that has an answer.
def chain(*handlers):
    def handle(request):
        return next((answer for handler in handlers if (answer := handler(request)) is not None), "nobody knows")
    return handle


ask = chain(lambda q: "42" if "meaning" in q else None, lambda q: q.upper() if q.islower() else None)
print([ask(question) for question in ("the meaning", "echo", "Why?")])


# Visitor: chosen by the kind of the argument.
from functools import singledispatch


@singledispatch
def show(thing):
    return f"<{type(thing).__name__}>"


@show.register
def _(thing: int):
    return f"number {thing}"


@show.register(list)
def _(thing):
    return "[" + ", ".join(map(show, thing)) + "]"


#: %mro bool
#: The visitor is chosen by the class of the first argument: the first class in its line that
#: has one registered.
#? Nobody registered bool. Who shows True?
print(show([1, "two", [3, 4.0]]), show(True))
