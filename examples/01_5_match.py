"""1.5  The match statement

`match` compares one value with a row of patterns and takes the first that fits. A pattern looks like the thing it
describes: a literal must be equal, a name takes what is there, brackets and braces describe what is inside.

Try
    %step examples/01_5_match.py      watch the cases being tried from the top
    %step act(["go", "north"])        `e` stops at the guard, after the names are bound
"""


def act(command):
    match command:
        case []:
            return "silence"
        case ["look"]:
            return "you see a door"
        case ["go", ("north" | "south") as where]:
            return f"you walk {where}"
        case ["go", where]:
            return f"{where} is blocked"
        case ["take", *things] if len(things) > 2:
            return f"{len(things)} things are too many"
        case ["take", first, *others]:
            return f"you take the {first}" + (f" and {others}" if others else "")
        case str(text):
            return act(text.split())
        case _:
            return f"what is {command!r}?"


for command in ("", "look", "go north", "go up", "take lamp", "take lamp rope", "take a b c", ["look"], ("go", "south"), 42):
    print(f"{command!r:20}{act(command)}")

# A pattern that fits binds its names, and then the guard is asked.
match ["take", "lamp", "rope"]:
    case ["go", where]:
        plan = f"walk {where}"
    case ["take", *things] if len(things) > 2:
        plan = "ask for help"
    case ["take", first, *others]:
        plan = f"begin with the {first}"
#: %match
#: The cases were tried from the top. A guard is asked last, when the names of its pattern are
#: bound already.
#? The second case was refused by its guard. Did it leave a name behind?
print(plan, things)


# Mappings: the named keys must be there, others may be.
def summary(message):
    #: %draw message
    #: A mapping pattern asks for its own keys only; what else there is does not matter. Nothing
    #: is copied to find out.
    #? The guard of the first case compares code with 500. Which code does it see?
    #= code
    match message:
        case {"error": {"code": int(code)}} if code >= 500:
            return f"server trouble {code}"
        case {"error": {"code": code, "text": text}}:
            return f"error {code}: {text}"
        case {"user": str(user), **rest}:
            return f"{user} sends {sorted(rest)}"
        case {}:
            return "some mapping"
        case None | False:
            return "nothing"


for message in ({"error": {"code": 503}}, {"error": {"code": 404, "text": "lost"}}, {"user": "ada", "age": 36, "at": 9}, {"error": 1}, None, False, 0):
    print(message, "->", summary(message))


# Classes: a pattern with keywords reads attributes; `__match_args__` allows positions.
class Circle:
    __match_args__ = ("radius",)

    def __init__(self, radius):
        self.radius = radius


class Box:
    def __init__(self, width, height):
        self.width, self.height = width, height


def size(shape):
    match shape:
        case Circle(0) | Box(width=0) | Box(height=0):
            return "flat"
        case Circle(r):
            return f"about {3 * r * r}"
        case Box(width=w, height=h) if w == h:
            return f"a square of {w * h}"
        case Box(width=w, height=h):
            return w * h
        case int() | float() as number:
            return f"just a number, {number}"


#: %attr Circle.__match_args__
#: `Circle(r)` in a case calls nothing. It asks isinstance, and then `__match_args__` for the
#: attribute at the first place.
#? Which of these seven fits no case at all?
print([size(shape) for shape in (Circle(2), Circle(0), Box(3, 3), Box(2, 5), Box(0, 9), 2.5, "text")])


# A dotted name is compared with; a plain name always fits and takes the value.
class Light:
    RED = "red"
    GREEN = "green"


for colour in ("red", "green", "blue"):
    match colour:
        case Light.RED:
            print("stop")
        case Light.GREEN:
            print("drive")
        case other:
            print("unknown light:", other)
#: %match
#: `Light.RED` has a dot and is compared with. `other` has none and takes whatever comes: it
#: would have hidden all cases below it.
#? The match is over, and so is the loop. What is other?
print("the name stays bound after the match:", other)
