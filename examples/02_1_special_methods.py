"""2.1  Classes and special methods

Operators, built-in functions and statements ask an object's class what to do, by methods whose names begin and end
with two underscores. A class that has them takes part in the language like the built-in types.

Try
    %step examples/02_1_special_methods.py   `s` at `a + b` steps into __add__
    %refs walk                               who holds the object
    %mro Distance                            where a method that is not here would be looked for
    %step metres(3) < metres(5)              one comparison, step by step
"""


class Distance:
    """A length in metres."""

    count = 0  # belongs to the class, and is shared

    def __init__(self, metres):
        Distance.count += 1
        self.metres = metres  # belongs to this object
        self.__log = []  # stored under a name of the class's own: _Distance__log

    # How it is shown: to programmers, to users, and in f-strings.
    def __repr__(self):
        return f"Distance({self.metres!r})"

    def __str__(self):
        return f"{self.metres} m"

    def __format__(self, unit):
        return f"{self.metres / 1000:.2f} km" if unit == "km" else str(self)

    # How it is compared. `NotImplemented` says: ask the other one.
    def __eq__(self, other):
        return self.metres == other.metres if isinstance(other, Distance) else NotImplemented

    def __lt__(self, other):
        return self.metres < other.metres if isinstance(other, Distance) else NotImplemented

    # Equal objects must have equal hashes; a class with __eq__ and without __hash__ has none.
    def __hash__(self):
        return hash(self.metres)

    # Arithmetic, from the left, from the right, and in place.
    def __add__(self, other):
        return Distance(self.metres + other.metres) if isinstance(other, Distance) else NotImplemented

    def __mul__(self, times):
        return Distance(self.metres * times)

    __rmul__ = __mul__

    def __iadd__(self, other):
        self.__log.append(other)
        self.metres += other.metres
        return self

    def __neg__(self):
        return Distance(-self.metres)

    def __bool__(self):
        return self.metres != 0

    # A container of its own steps.
    def __len__(self):
        return len(self.__log)

    def __getitem__(self, index):
        return self.__log[index]

    def __contains__(self, metres):
        return any(step.metres == metres for step in self.__log)

    def __iter__(self):
        return iter(self.__log)

    # Called like a function, and used by `with`.
    def __call__(self, speed):
        return self.metres / speed

    def __enter__(self):
        print("setting out:", self)
        return self

    def __exit__(self, kind, error, traceback):
        print("back home", "in trouble" if error else "safely")
        return False

    @property
    def kilometres(self):
        return self.metres / 1000

    @kilometres.setter
    def kilometres(self, value):
        if value < 0:
            raise ValueError("a distance is not negative")
        self.metres = value * 1000

    @classmethod
    def marathon(cls):
        return cls(42195)

    @staticmethod
    def is_walkable(metres):
        return metres < 20_000


def metres(number):
    return Distance(number)


a, b = metres(300), metres(700)
print(a, repr(a), f"{a:km}", [a, b])
#: %attr b.__rmul__
#: `2 * b` asks the number first, and int says NotImplemented. Then the right side is asked, by
#: another name.
#? Five results. What is the third, 2 * b?
print(a + b, a * 3, 2 * b, -a, sum([a, b], metres(0)))
#: %attr a.__gt__
#: Every class has a `__gt__` from object, which says NotImplemented. Then Python turns the
#: question round and asks `b < a`.
#? At `a == 300`, the fifth, both sides say NotImplemented. What is the result?
print(a == metres(300), a != b, a < b, a > b, a == 300, sorted([b, a]), max(a, b))
print(len({a, metres(300), b}), bool(a), bool(metres(0)))

walk = Distance(0)
#: %attr walk.__iadd__
#: `+=` asks for `__iadd__`. It changes the object and returns it, and the name is bound to what
#: was returned.
#? How many metres is walk now?
#= walk.metres
walk += a
walk += b
print(walk, len(walk), walk[0], walk[-1], 700 in walk, 5 in walk, list(walk))
first, second = walk
print(first, second, walk(2), callable(walk))

with walk as journey:
    print("on the way", journey is walk)
try:
    with walk:
        raise RuntimeError("a broken shoe")
except RuntimeError as error:
    print("RuntimeError:", error)

#: %attr walk.kilometres = 5
#: The property on the class has a setter, so it is asked before the object's own dictionary.
#? There is no attribute kilometres in the object. What do its metres say?
#= walk.metres
walk.kilometres = 5
print(walk, walk.kilometres, Distance.marathon(), Distance.is_walkable(5000), Distance.count)
for attempt in ("walk.kilometres = -1", "walk + 5", "a < 3", "walk.__log", "del walk.kilometres"):
    try:
        exec(attempt)
    except (TypeError, ValueError, AttributeError) as error:
        print(f"{attempt:25}{type(error).__name__}: {error}")
#: %attr walk.__log
#: In the class body the compiler wrote another name for `__log`. Here, outside, the name is
#: searched for as it stands.
#? Under which name does the object keep its list?
print(sorted(vars(walk)))
