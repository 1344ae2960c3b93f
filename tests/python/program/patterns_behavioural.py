# Ways to let objects work together: observers, strategies, commands, states, visitors, chains, iterators.
class Subject:
    def __init__(self):
        self._watchers = {}

    def on(self, event, callback=None):
        if callback is None:
            return lambda function: (self.on(event, function), function)[1]
        self._watchers.setdefault(event, []).append(callback)
        return lambda: self._watchers[event].remove(callback)

    def emit(self, event, *args, **kwargs):
        return [callback(*args, **kwargs) for callback in list(self._watchers.get(event, ()))]


bell = Subject()


@bell.on("ring")
def answer(times=1):
    return f"answered {times}"


stop = bell.on("ring", lambda times=1: "barked " * times)
print(bell.emit("ring"), bell.emit("ring", times=2), bell.emit("nothing"))
stop()
print(bell.emit("ring"), answer.__name__)


class Editor:
    def __init__(self):
        self.text, self.done, self.undone = "", [], []

    def run(self, do, undo):
        do()
        self.done.append((do, undo))
        self.undone.clear()

    def insert(self, piece):
        def do():
            self.text += piece

        def undo():
            self.text = self.text[:-len(piece)]
        self.run(do, undo)

    def undo(self):
        if self.done:
            command = self.done.pop()
            command[1]()
            self.undone.append(command)

    def redo(self):
        if self.undone:
            command = self.undone.pop()
            command[0]()
            self.done.append(command)


e = Editor()
for piece in ("one ", "two ", "three"):
    e.insert(piece)
e.undo(); e.undo(); print(repr(e.text)); e.redo(); print(repr(e.text)); e.insert("four"); e.redo(); print(repr(e.text)); e.undo(); e.undo(); e.undo(); e.undo(); print(repr(e.text))


class Door:
    class Closed:
        def open(self, door): return Door.Opened()
        def lock(self, door): return Door.Locked()

    class Opened:
        def close(self, door): return Door.Closed()

    class Locked:
        def unlock(self, door): return Door.Closed()

    def __init__(self):
        self.state = Door.Closed()

    def __getattr__(self, action):
        def act():
            handler = getattr(self.state, action, None)
            if handler is None:
                return f"cannot {action} while {type(self.state).__name__.lower()}"
            self.state = handler(self)
            return type(self.state).__name__
        return act


d = Door()
print(d.open(), d.lock(), d.close(), d.lock(), d.open(), d.unlock(), d.open())


class Visitor:
    def visit(self, node):
        for cls in type(node).__mro__:
            method = getattr(self, "visit_" + cls.__name__, None)
            if method:
                return method(node)
        raise TypeError(f"cannot visit {type(node).__name__}")


class Show(Visitor):
    def visit_list(self, node): return "(" + " ".join(map(self.visit, node)) + ")"
    def visit_int(self, node): return str(node)
    def visit_object(self, node): return f"<{node}>"


print(Show().visit([1, [2, True], "x", (3,)]))


def chain(*handlers):
    def handle(request):
        for handler in handlers:
            if (result := handler(request)) is not None:
                return result
        return "nobody cared"
    return handle


handle = chain(lambda r: f"small {r}" if r < 10 else None, lambda r: f"even {r}" if r % 2 == 0 else None)
print(handle(5), handle(20), handle(21))


class Template:
    def cook(self):
        return [step() for step in (self.boil, self.brew, self.pour) if step]

    def boil(self): return "boil"
    def pour(self): return "pour"
    brew = None


class Tea(Template):
    def brew(self): return "steep"


print(Template().cook(), Tea().cook())
strategies = {"cheap": min, "dear": max, "mean": lambda xs: sum(xs) / len(xs)}
print({name: choose([3, 9, 6]) for name, choose in strategies.items()})


class Mediator:
    def __init__(self): self.users = {}
    def join(self, user): self.users[user.name] = user; user.room = self
    def send(self, sender, to, text): return self.users[to].receive(sender, text) if to in self.users else "nobody there"


class User:
    def __init__(self, name): self.name, self.heard = name, []
    def say(self, to, text): return self.room.send(self.name, to, text)
    def receive(self, sender, text): self.heard.append((sender, text)); return "heard"


room, ann, bob = Mediator(), User("ann"), User("bob")
room.join(ann); room.join(bob)
print(ann.say("bob", "hi"), bob.say("eve", "?"), bob.heard)
