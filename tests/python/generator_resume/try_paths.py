# stderr: ignored
# try in generators: yields in every part, and every way out of every part.
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
        print(shown, "->", repr(error), "context", repr(error.__context__))


def everything():
    try:
        yield "try 1"
        what = yield "try 2"
        if what:
            raise what
        yield "try 3"
    except KeyError as error:
        yield "except KeyError", str(error)
        what = yield "handler"
        if what == "raise":
            raise
        if what == "again":
            raise ValueError("from the handler")
        yield "handled"
    except (yield_type := TypeError):
        yield "except TypeError"
    else:
        yield "else 1"
        what = yield "else 2"
        if what:
            raise what
    finally:
        yield "finally 1"
        what = yield "finally 2"
        if what == "raise":
            raise OSError("from finally")
        if what == "return":
            return "returned by finally"
    yield "after"
    return "end"


run(everything())
run(everything(), None, KeyError("thrown at try 2"))
V = ValueError
for at in range(12):
    run(everything(), *[None] * at, KeyError(f"thrown at {at}"))
    run(everything(), *[None] * at, V(f"thrown at {at}"))


def raising(kind):
    try:
        yield "try"
        raise kind
    except KeyError as error:
        got = yield "handler", repr(error)
        if got == "raise":
            raise
        if got == "again":
            raise ValueError("from the handler")
        if got == "return":
            return "from the handler"
        yield "handled"
    except (TypeError, IndexError):
        yield "second handler"
    else:
        yield "else"
    finally:
        got = yield "finally"
        if got == "raise":
            raise OSError("from finally")
        if got == "return":
            return "from finally"
    yield "after"
    return "end"


for kind in (KeyError("k"), TypeError("t"), AttributeError("a")):
    run(raising(kind))
    run(raising(kind), None, "raise")
    run(raising(kind), None, "again")
    run(raising(kind), None, "return")
    run(raising(kind), None, "return", "raise")
    run(raising(kind), None, "again", "return")
    run(raising(kind), None, "raise", "raise")
    run(raising(kind), None, None, "return")
    run(raising(kind), None, None, None, "return")


def loop_exits(how, where):
    for i in range(3):
        yield "loop", i
        try:
            yield "try"
            if where == "try" and i == 1:
                if how == "break":
                    break
                if how == "continue":
                    continue
                if how == "return":
                    return i
            if where == "except":
                raise KeyError
        except KeyError:
            yield "except"
            if how == "break":
                break
            if how == "continue":
                continue
            if how == "return":
                return i
        else:
            yield "else"
            if where == "else":
                if how == "break":
                    break
                if how == "continue":
                    continue
                if how == "return":
                    return i
        finally:
            yield "finally"
            if where == "finally" and i == 1:
                if how == "break":
                    break
                if how == "continue":
                    continue
                if how == "return":
                    return i
        yield "tail"
    else:
        yield "loop else"
    yield "after"


for where in ("try", "except", "else", "finally"):
    for how in ("break", "continue", "return"):
        print(where, how, end=": ")
        run(loop_exits(how, where))


def nested():
    try:
        yield 1
        try:
            yield 2
            try:
                yield 3
                raise KeyError("deep")
            finally:
                yield 4
        except ValueError:
            yield "never"
        finally:
            yield 5
    except KeyError as error:
        yield repr(error)
        try:
            yield 6
            raise TypeError("second")
        except TypeError as second:
            yield repr(second), repr(second.__context__)
        yield 7
        try:
            raise
        except KeyError as again:
            yield "still", repr(again)
    finally:
        yield 8
    return 9


run(nested())
for at in range(1, 11):
    run(nested(), *[None] * (at - 1), V(at))
