# match: sequences, mappings, classes; a small evaluator of expressions.
class Number:
    __match_args__ = ("value",)

    def __init__(self, value):
        self.value = value


class Operation:
    __match_args__ = ("name", "left", "right")

    def __init__(self, name, left, right):
        self.name, self.left, self.right = name, left, right


def build(depth, n=1):
    if depth == 0:
        return Number(n % 10 + 1)
    return Operation("+-*"[n % 3], build(depth - 1, 2 * n), build(depth - 1, 2 * n + 1))


def evaluate(node):
    match node:
        case Number(value):
            return value
        case Operation("+", left, right):
            return evaluate(left) + evaluate(right)
        case Operation("-", left, right):
            return evaluate(left) - evaluate(right)
        case Operation(name="*", left=left, right=right):
            return evaluate(left) * evaluate(right) % 10_007


def handle(event):
    match event:
        case ["move", int(x), int(y)]:
            return x + y
        case ["draw", *points] if points:
            return len(points)
        case {"kind": "key", "code": code}:
            return code
        case {"kind": kind, **rest}:
            return len(kind) + len(rest)
        case str() | None:
            return 1
        case _:
            return 0


tree = build(13)
print([evaluate(tree) for _ in range(8)])
events = [["move", 1, 2], ["draw", 1, 2, 3], {"kind": "key", "code": 5}, {"kind": "other", "a": 1}, "text", None, 4.5, ["draw"]]
print(sum(handle(event) for _ in range(25_000) for event in events))
