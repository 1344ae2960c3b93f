# Every kind of pattern.
def kind(value):
    match value:
        case None:
            return "none"
        case True | False:
            return "bool"
        case 0:
            return "zero"
        case -1 | 1:
            return "unit"
        case 2.5:
            return "two and a half"
        case 1 + 2j | -3 - 1j:
            return "complex"
        case "":
            return "empty text"
        case "a" "b":
            return "joined text"
        case b"raw":
            return "bytes"
        case []:
            return "empty sequence"
        case [x]:
            return f"one: {x}"
        case [1, *rest]:
            return f"begins with 1, then {rest}"
        case [*_, 9]:
            return "ends with 9"
        case (x, (y, *_) as inner, *_):
            return f"nested {x} {y} {inner}"
        case [_, _]:
            return "a pair"
        case {}  if not value:
            return "empty mapping"
        case {"kind": "circle", "r": r}:
            return f"circle {r}"
        case {"kind": str(name), **rest}:
            return f"{name} with {rest}"
        case {1: x, 2: y}:
            return f"numbers {x} {y}"
        case {"only": _}:
            return "only"
        case int(n) if n > 1000:
            return f"large {n}"
        case int() | float() as number:
            return f"number {number}"
        case str(text) if (length := len(text)) > 5:
            return f"text of {length}"
        case str():
            return "short text"
        case ValueError(args=[message]) | TypeError(args=[message, *_]):
            return f"error {message}"
        case _:
            return "other"


for value in (None, True, False, 0, 0.0, -1, 1, 2.5, 1 + 2j, -3 - 1j, "", "ab", b"raw", [], (), [5], [1, 2, 3], (4, 9),
              [3, [4, 5], 6], (1,), [7, 8], {}, {"kind": "circle", "r": 2}, {"kind": "square", "a": 1}, {1: "a", 2: "b", 3: "c"},
              {"only": None}, {"other": 1}, 5000, 7, 0.5, "abcdefg", "abc", ValueError("v"), TypeError("t", 1), KeyError("k"),
              {1, 2}, range(1), range(3), iter([]), b"other", bytearray(b"raw"), object, [3, "xy"]):
    shown = type(value).__name__ if "object at" in repr(value) else repr(value)
    print(shown, "->", kind(value))


class Colour:
    RED = "red"
    GREEN = "green"

    class Deep:
        BLUE = "blue"


for value in ("red", "green", "blue", "RED"):
    match value:
        case Colour.RED:
            print("stop")
        case Colour.GREEN:
            print("go")
        case Colour.Deep.BLUE:
            print("deep")
        case other:
            print("capture", other)
match 5:
    case 6:
        print("never")
print("no case matched: nothing happens")
match 1, 2:
    case 1, x:
        print("open sequence", x)
match *[1, 2], 3:
    case [a, b, c]:
        print(a, b, c)
match {"a": 1, "b": {"c": [10, 20, 30]}}:
    case {"b": {"c": [_, *middle, _]}}:
        print(middle)
match 3:
    case (1 | 2 | 3) as three:
        print(three)
    case _:
        pass
