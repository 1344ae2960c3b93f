class Fussy:
    __match_args__ = ["x"]


class Loud:
    @property
    def volume(self):
        raise ValueError("too loud")


class Keeper:
    def __eq__(self, other):
        match other:
            case 7:
                return False
            case _:
                return True


def ask(question):
    match question:
        case [x] if (yield x) > 3:
            return "more than three"
        case [x] if (yield -x):
            return "not less than nothing"
        case {"a": a}:
            return a


def risky(subject):
    try:
        match subject:
            case int() if subject / 0:
                return "never"
            case Fussy(1):
                return "never"
            case Loud(volume=3):
                return "never"
            case 7 | 8:
                return "seven"
    except Exception as error:
        return type(error).__name__


for number in [3, 12, 400]:
    match number:
        case n if n < 10:
            size = "small"
        case n if n < 100:
            size = "middling"
print(number, size)

for answers in ([5], [1, 0], [1, 1]):
    asked = ask([4])
    said = [next(asked)]
    try:
        for answer in answers:
            said.append(asked.send(answer))
    except StopIteration as end:
        said.append(end.value)
    print(said)

print([risky(subject) for subject in (1, Fussy(), Loud(), Keeper())])

größe = "日本"
match größe, "länge":
    case (
        "日本人",
        # a comment
        _,
    ):
        pass
    case "日本", "kürze" | "größe":
        pass
    case [{"schlüssel": _}, _]:
        pass
