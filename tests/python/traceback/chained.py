# exit: 1
# Causes and contexts are shown first.
def load(key):
    return {"a": 1}[key]


def convert(key):
    try:
        return load(key)
    except KeyError:
        raise ValueError(f"no {key!r}")


def top():
    try:
        convert("b")
    except ValueError as error:
        raise RuntimeError("top failed") from error


try:
    top()
except RuntimeError:
    assert not "reached", "while handling that"
