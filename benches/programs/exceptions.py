# try, except, finally, with.
class Gate:
    opened = 0

    def __enter__(self):
        Gate.opened += 1
        return self

    def __exit__(self, kind, error, traceback):
        Gate.opened -= 1
        return kind is ValueError


def risky(n):
    if n % 7 == 0:
        raise KeyError(n)
    if n % 11 == 0:
        raise ValueError(n)
    return n


def deep(n, depth):
    return deep(n, depth - 1) if depth else risky(n)


seen = missing = refused = cleaned = 0
for n in range(1, 200_000):
    try:
        seen += risky(n) & 1
    except KeyError as error:
        missing += error.args[0] & 1
    except (ValueError, TypeError):
        refused += 1
    finally:
        cleaned += 1
print(seen, missing, refused, cleaned)
for n in range(60_000):
    with Gate():
        if n % 3 == 0:
            raise ValueError
print(Gate.opened)
caught = 0
for n in range(20_000):
    try:
        deep(n, 8)
    except LookupError:
        caught += 1
    except ValueError:
        caught += 2
print(caught)
