# Ways to put objects together: adapters, decorators, proxies, composites, facades, flyweights.
class OldPrinter:
    def print_text(self, text, upper):
        return text.upper() if upper else text


class Adapter:
    def __init__(self, old):
        self.old = old

    def write(self, text):
        return self.old.print_text(text, upper=False)

    def __getattr__(self, name):
        return getattr(self.old, name)


a = Adapter(OldPrinter())
print(a.write("new way"), a.print_text("old way", True))


class Coffee:
    price = 20

    def cost(self):
        return self.price

    def name(self):
        return "coffee"


class Topping:
    def __init__(self, base):
        self.base = base

    def cost(self):
        return self.base.cost() + self.extra

    def name(self):
        return f"{self.base.name()} with {type(self).__name__.lower()}"


class Milk(Topping):
    extra = 5


class Cream(Topping):
    extra = 8

    def name(self):
        return "fancy " + super().name()


order = Cream(Milk(Milk(Coffee())))
print(order.name(), order.cost())


class Entry:
    def __init__(self, name):
        self.name = name

    def __truediv__(self, other):
        return Folder(self.name, [self, other])


class File(Entry):
    def __init__(self, name, size):
        super().__init__(name)
        self.size = size

    def lines(self, depth=0):
        yield "  " * depth + f"{self.name} {self.size}"


class Folder(Entry):
    def __init__(self, name, entries=()):
        super().__init__(name)
        self.entries = list(entries)

    @property
    def size(self):
        return sum(entry.size for entry in self.entries)

    def __iadd__(self, entry):
        self.entries.append(entry)
        return self

    def __iter__(self):
        for entry in self.entries:
            if isinstance(entry, Folder):
                yield from entry
            else:
                yield entry

    def lines(self, depth=0):
        yield "  " * depth + f"{self.name}/ {self.size}"
        for entry in self.entries:
            yield from entry.lines(depth + 1)


root = Folder("root", [File("a", 1), Folder("sub", [File("b", 20), Folder("deep", [File("c", 300)])])])
root += File("d", 4000)
print("\n".join(root.lines()), [f.name for f in root], max(root, key=lambda f: f.size).name, sep="\n")


class LazyProxy:
    def __init__(self, make):
        self.__dict__["_make"] = make

    def _target(self):
        if "_made" not in self.__dict__:
            print("making it now")
            self.__dict__["_made"] = self._make()
        return self._made

    def __getattr__(self, name):
        return getattr(self._target(), name)

    def __setattr__(self, name, value):
        setattr(self._target(), name, value)

    def __repr__(self):
        return "<proxy>"


p = LazyProxy(lambda: File("big", 10**9))
print(p)
print(p.size, p.name)
p.size = 5
print(p.size, vars(p._made))


class Glyph:
    made = {}

    def __new__(cls, letter, font):
        key = letter, font
        if key not in cls.made:
            cls.made[key] = self = super().__new__(cls)
            self.letter, self.font = key
        return cls.made[key]


text = [Glyph(c, "serif") for c in "banana"]
print(len(text), len(Glyph.made), text[1] is text[3], "".join(g.letter for g in text))
