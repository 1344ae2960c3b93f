class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


class Tagged(Point):
    @property
    def tag(self):
        return f"tag of {self.x}"


class Level:
    LOW = 1
    HIGH = 404


def kind(value):
    match value:
        case None | True | False:
            return "singleton"
        case Level.LOW | Level.HIGH | -2.5 | "on" | b"x" as literal:
            return literal
        case [] | [[]]:
            return "empty"
        case [1, *_, 9]:
            return "from 1 to 9"
        case [first, second, *rest] if len(rest) > 1:
            return rest
        case (only,):
            return only
        case {"code": int(code), "user": {"name": str(name)}, **rest} if code > 99:
            return code, name, rest
        case {"code": 404}:
            return "lost"
        case Tagged(x=0, tag=tag):
            return tag
        case Point(0, y) | Point(y, 0):
            return y
        case Point(x, y, size=size):
            return x, y, size
        case str(text) if text:
            return text
        case int() | float():
            return "number"
        case _:
            return "something else"


values = [
    None, 404, "on", [], [1, 5, 9], [1, 2, 3, 4], (7,), {"code": 200, "user": {"name": "ada"}, "at": 3},
    {"code": 404}, {"code": 4, "user": {"name": "bob"}}, {}, Tagged(0, 5), Point(3, 0), Point(1, 2), "text", "", 2, {1, 2},
]
for value in values:
    print(kind(value))
