# with in generators: yields in the manager, the target, the body, and every way out.
class Manager:
    def __init__(self, name, suppress=()):
        self.name, self.suppress = name, suppress

    def __enter__(self):
        print("enter", self.name, end="; ")
        return self.name

    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind and kind.__name__, end="; ")
        return kind is not None and issubclass(kind, self.suppress)


def run(generator, *answers):
    answers = iter(answers)
    shown = []
    try:
        value = next(generator)
        while True:
            shown.append(value)
            answer = next(answers, None)
            value = generator.throw(answer) if isinstance(answer, BaseException) else generator.send(answer)
    except StopIteration as stop:
        print(shown, "->", stop.value)
    except BaseException as error:
        print(shown, "->", repr(error))


def simple(suppress=()):
    with Manager("m", suppress) as name:
        yield name
        yield "body"
    yield "after"
    return "end"


run(simple())
for at in range(3):
    run(simple(), *[None] * at, KeyError(at))
    run(simple(KeyError), *[None] * at, KeyError(at))


def everywhere():
    table = {}
    with (yield "manager") as table[(yield "target")], (yield "second") as (a, b):
        yield "body", table, a, b
    return "end"


run(everywhere(), Manager("one"), "key", Manager("xy"))
run(everywhere(), Manager("one"), "key", Manager("xyz"))
run(everywhere(), Manager("one"), KeyError("at the target"))
run(everywhere(), Manager("one", ValueError), "key", Manager("xyz"))
run(everywhere(), 5)


def several(a, b):
    with Manager("a", a) as first, Manager("b", b) as second:
        yield first
        yield second
        raise KeyError("in the body")
    yield "suppressed"


run(several((), ()))
run(several((), KeyError))
run(several(KeyError, ()))


def exits(how):
    for i in range(3):
        with Manager(f"m{i}"):
            yield i
            if how == "continue":
                continue
            if how == "break":
                break
            if how == "return":
                return "returned"
            yield "tail"
        yield "between"
    else:
        yield "else"


for how in ("nothing", "continue", "break", "return"):
    run(exits(how))


def closing():
    with Manager("outer"):
        try:
            with Manager("inner"):
                yield 1
                yield 2
        finally:
            print("finally", end="; ")


g = closing()
next(g)
g.close()
print()
g = closing()
next(g)
del g
print()


def with_in_try():
    try:
        with Manager("m", ValueError):
            try:
                yield 1
            finally:
                yield 2
                raise ValueError("replaced")
        yield 3
    except KeyError:
        yield "caught"
    else:
        yield "no error left"
    finally:
        yield "finally"


run(with_in_try())
run(with_in_try(), KeyError("k"))


class GeneratorManager:
    def __init__(self, function, *args):
        self.generator = function(*args)

    def __enter__(self):
        return next(self.generator)

    def __exit__(self, kind, value, traceback):
        if kind is None:
            next(self.generator, None)
            return False
        try:
            self.generator.throw(value)
        except StopIteration as stop:
            return stop is not value
        except BaseException as error:
            if error is value:
                return False
            raise


def resource(name):
    print("open", name)
    try:
        yield name.upper()
    except KeyError as error:
        print("handled", error)
    finally:
        print("close", name)


with GeneratorManager(resource, "r") as r:
    print(r)
with GeneratorManager(resource, "s") as s:
    raise KeyError("swallowed")
try:
    with GeneratorManager(resource, "t"):
        raise ValueError("passes")
except ValueError as error:
    print(error)


def driver():
    with GeneratorManager(resource, "inside a generator") as r:
        yield r
        with GeneratorManager(resource, "nested"):
            yield "nested"


run(driver())
run(driver(), None, KeyError("thrown"))
