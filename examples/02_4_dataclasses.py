"""2.4  Data classes

A data class is written as a list of fields. From it `@dataclass` writes `__init__`, `__repr__` and `__eq__`, and more
when asked. What it writes is ordinary code, so that it can be stepped into.

Try
    %step Song("Air", 320)         `s` goes into the __init__ that nobody wrote
    %dataclass Single              its fields, and the text of the methods made for it
    %refs first                    the list of tags belongs to one song alone
    %mro Single                    data classes inherit like others; fields of bases come first
"""

from dataclasses import FrozenInstanceError, asdict, astuple, dataclass, field, fields, replace


@dataclass
class Song:
    title: str
    seconds: int
    tags: list[str] = field(default_factory=list)
    plays: int = field(default=0, compare=False, repr=False)

    def __post_init__(self):
        if self.seconds <= 0:
            raise ValueError(f"{self.title!r} has no length")

    @property
    def minutes(self):
        return f"{self.seconds // 60}:{self.seconds % 60:02}"


#: %dataclass Song
#: The decorator wrote these methods as text and compiled them. `s` steps into them as into any
#: other code.
#? Which tags has a new song?
#= first.tags
first = Song("Air", 320)
second = Song("Air", 320, plays=9)
#: %draw first second
#: A default of [] would be one list for all. `default_factory=list` is called anew for each
#: song.
#? Does the second song get the tag too?
#= second.tags
first.tags.append("slow")
print(first, first.minutes)
print(second, "each has a list of its own:", second.tags)
#: %compare first second
#: The written `__eq__` compares field by field, in order, and leaves out those with
#: `compare=False`.
#? first and second differ in tags and plays; the third song has the tags of first. Who equals
#? whom?
print(first == second, first == Song("Air", 320, ["slow"]), "plays do not count")
print(asdict(first), astuple(second))
print([f"{f.name}: {f.type.__name__ if isinstance(f.type, type) else f.type}" for f in fields(Song)])
try:
    Song("Silence", 0)
except ValueError as error:
    print(error)
try:
    Song("Air")
except TypeError as error:
    print(error)


# A mutable default would be shared, and is refused.
try:
    @dataclass
    class Album:
        songs: list = []
except ValueError as error:
    print(error)


# Frozen: no attribute can be set, so it can have a hash, and be a key.
@dataclass(frozen=True, order=True)
class Version:
    major: int
    minor: int = 0


latest = max(Version(1, 4), Version(1, 12), Version(0, 99))
print(latest, {latest: "stable"}[Version(1, 12)])
try:
    #: %attr latest.minor = 13
    #: A frozen class has a `__setattr__` that always raises. The object itself is not locked:
    #: object.__setattr__ still writes.
    latest.minor = 13
except FrozenInstanceError as error:
    print(type(error).__name__, error)
print(replace(latest, minor=13), latest)


@dataclass(kw_only=True, slots=True)
class Single(Song):
    label: str = "none"


#: %call Single("Hum", 61, label="gold")
#: The fields of the base come first. With `kw_only=True` this class's own one has no place
#: among the positions.
#? Which fields can a pattern take by position?
print(Single("Hum", 61, label="gold"), Single.__match_args__)
match Single("Hum", 75, label="tin"):
    case Single(title, seconds, label=label):
        print("matched", title, seconds, label)
