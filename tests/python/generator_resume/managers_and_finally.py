# stderr: ignored
# return, break and continue that pass through with and finally blocks which themselves yield.
class Note:
    def __init__(self, name, log):
        self.name, self.log = name, log

    def __enter__(self):
        self.log.append(f"+{self.name}")
        return self

    def __exit__(self, kind, value, traceback):
        self.log.append(f"-{self.name}" + (f":{kind.__name__}" if kind else ""))


def body(how, log):
    for i in range(3):
        with Note(f"a{i}", log):
            try:
                yield i, "outer try"
                with Note(f"b{i}", log), Note(f"c{i}", log):
                    try:
                        yield i, "inner try"
                        if i == 1:
                            if how == "break":
                                break
                            if how == "continue":
                                continue
                            if how == "return":
                                return (yield i, "operand of return")
                            if how == "raise":
                                raise KeyError(i)
                    finally:
                        yield i, "inner finally"
                yield i, "between"
            finally:
                yield i, "outer finally"
        yield i, "tail"
    else:
        yield "else"
    return "end"


for how in ("nothing", "break", "continue", "return", "raise"):
    log, shown = [], []
    g = body(how, log)
    try:
        while True:
            shown.append(next(g))
    except StopIteration as stop:
        shown.append(("returned", stop.value))
    except KeyError as error:
        shown.append(repr(error))
    print(how, shown, log)
for how in ("break", "return"):
    for steps in range(1, 14):
        log = []
        g = body(how, log)
        try:
            for _ in range(steps):
                next(g)
            g.throw(OSError("thrown"))
            while True:
                next(g)
        except (StopIteration, OSError) as error:
            print(how, steps, type(error).__name__, log)


def finally_replaces(how):
    for i in range(2):
        try:
            yield "try"
            return "from try"
        finally:
            got = yield "finally"
            if how == "break":
                break
            if how == "continue":
                continue
            if how == "return":
                return "from finally", got
            if how == "raise":
                raise ValueError("from finally")
    return "after the loop"


for how in ("nothing", "break", "continue", "return", "raise"):
    g = finally_replaces(how)
    trail = []
    try:
        while True:
            trail.append(next(g))
    except StopIteration as stop:
        trail.append(stop.value)
    except ValueError as error:
        trail.append((repr(error), repr(error.__context__)))
    print(how, trail)


def return_value_is_kept():
    value = "first"
    try:
        return value
    finally:
        value = "changed"
        yield value


def three_levels():
    try:
        try:
            try:
                return (yield 1)
            finally:
                yield 2
        finally:
            yield 3
    finally:
        yield 4


for generator in (return_value_is_kept(), three_levels()):
    seen = []
    try:
        while True:
            seen.append(generator.send(None if not seen else f"sent {len(seen)}"))
    except StopIteration as stop:
        print(seen, stop.value)
