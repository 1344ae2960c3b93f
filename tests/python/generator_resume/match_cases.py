# match in generators: yields in the subject, the guards and the bodies.
def run(generator, *answers):
    answers = iter(answers)
    shown = []
    try:
        value = next(generator)
        while True:
            shown.append(value)
            value = generator.send(next(answers, None))
    except StopIteration as stop:
        print(shown, "->", stop.value)
    except Exception as error:
        print(shown, "->", repr(error))


def matching():
    match (yield "subject"):
        case [x, *rest] if (yield "first guard", x):
            yield "sequence", x, rest
            rest = yield "more"
            return x, rest
        case {"k": value, **others} if (yield "mapping guard"):
            yield value
            yield others
        case str() | int() as simple:
            yield "simple", simple
        case _ if (yield "last guard"):
            yield "anything"
    yield "after"
    return "end"


run(matching(), [1, 2, 3], True, None, "R")
run(matching(), [1], False, False)
run(matching(), [1], False, True)
run(matching(), {"k": 1, "m": 2}, True)
run(matching(), {"k": 1}, False, True)
run(matching(), "text")
run(matching(), None, True)


def tuple_subject():
    match (yield 1), (yield 2):
        case (a, b) if a == b:
            yield "same"
        case (a, (b, c)):
            yield a, b, c
        case whole:
            yield whole


run(tuple_subject(), 5, 5)
run(tuple_subject(), 5, (6, 7))
run(tuple_subject(), 5, 6)


def machine():
    state = "start"
    while True:
        event = yield state
        match state, event:
            case _, "reset":
                yield "resetting"
                state = "start"
                continue
            case "start", ("go", n):
                for i in range(n):
                    yield i
                state = "running"
            case "running", "stop":
                break
            case ("running" | "start") as s, str(text):
                try:
                    yield s, text
                finally:
                    yield "cleaned"
            case _, None:
                return "no event"
    return "stopped"


run(machine(), ("go", 2), None, None, "word", None, None, "reset", None, ("go", 0), "stop")
run(machine(), "word", None, None, None)


def nested():
    for item in ([1, [2]], {"a": {"b": 3}}, 4):
        match item:
            case [a, [b]]:
                match (yield a, b):
                    case "again":
                        yield "inner again"
                    case other:
                        yield "inner", other
            case {"a": {"b": c}}:
                c += yield c
                yield c
            case _:
                yield "default", item


run(nested(), "again", None, 10)
run(nested(), "x", None, 20)


class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


def points():
    while True:
        match (yield):
            case Point(0, y=y) if y > (limit := (yield "limit")):
                yield "above", y, limit
            case Point(x, y):
                yield x, y
            case None:
                return


run(points(), Point(0, 5), 3, None, Point(0, 1), 2, None, Point(7, 8), None)
