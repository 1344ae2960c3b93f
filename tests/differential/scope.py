"""What a generated program knows at the place where it is being written: its names, its depth, its luck."""

import random

KINDS = ("int", "float", "str", "bool", "list", "tuple", "dict", "set", "bytes", "none")


class Scope:
    """The names that can be read at this place, by the kind of value they hold.

    `loops` is the number of loops round this place inside the same function; `function` says which kind of function
    it stands in: None (the module or a class), "plain" or "generator".
    """

    def __init__(self, luck, parent=None, function=None):
        self.luck = luck
        self.parent = parent
        self.function = function
        self.loops = 0
        self.depth = 0 if parent is None else parent.depth + 1
        self.names = {kind: [] for kind in KINDS}
        self.functions = [] if parent is None else list(parent.functions)
        self.classes = [] if parent is None else list(parent.classes)
        self.counter = [0] if parent is None else parent.counter
        if parent is not None:
            for kind in KINDS:
                self.names[kind] = list(parent.names[kind])
        self.own = set()

    def fresh(self, prefix):
        """A name that occurs nowhere else in the program."""
        self.counter[0] += 1
        return f"{prefix}{self.counter[0]}"

    def bind(self, name, kind):
        """Notes that `name` holds a value of `kind` from here on."""
        for names in self.names.values():
            if name in names:
                names.remove(name)
        self.names[kind].append(name)
        self.own.add(name)

    def forget(self, name):
        for names in self.names.values():
            if name in names:
                names.remove(name)
        self.own.discard(name)

    def some_name(self, kind):
        names = self.names[kind]
        return self.luck.choice(names) if names else None

    def chance(self, share):
        return self.luck.random() < share

    def choose(self, *options):
        return self.luck.choice(options)


def luck_of(seed, number):
    """The source of chance for program `number` of a run."""
    return random.Random(seed * 1_000_003 + number)
