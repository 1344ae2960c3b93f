# except* in generators, with yields in every part.
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


def everything(error):
    try:
        yield "try"
        if error:
            raise error
        yield "end of try"
    except* ValueError as group:
        yield "values", [str(e) for e in group.exceptions]
        got = yield "first handler"
        if got:
            raise got
    except* (KeyError, TypeError) as group:
        yield "others", len(group.exceptions)
    else:
        yield "else"
    finally:
        yield "finally"
    return "end"


run(everything(None))
run(everything(ValueError("naked")))
run(everything(ExceptionGroup("g", [ValueError(1), KeyError(2), ValueError(3)])))
run(everything(ExceptionGroup("g", [ValueError(1), OSError(2)])))
run(everything(ExceptionGroup("g", [ValueError(1), KeyError(2)])), None, None, LookupError("sent"))
run(everything(None), ExceptionGroup("thrown", [TypeError(1)]))
run(everything(None), KeyError("thrown"))
run(everything(ValueError("v")), None, OSError("thrown into the handler"))
run(everything(KeyboardInterrupt()))


def nested():
    for n in range(2):
        try:
            try:
                yield n
                raise ExceptionGroup("g", [ValueError(n), TypeError(n)])
            except* TypeError:
                yield "types"
        except* ValueError as rest:
            yield "values", rest.exceptions
        yield "next"


run(nested())
