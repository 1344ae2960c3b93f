# A yield in every operand of every expression; what is sent in is what the operand is worth.
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
        print(shown, "->", type(error).__name__, error)


def binary():
    return (yield "left") + (yield "right") * (yield "third")


def unary():
    return -(yield "a"), ~(yield "b"), not (yield "c"), +(yield "d")


def power():
    return (yield 1) ** (yield 2) ** (yield 3)


def call(f):
    return f((yield "first"), (yield "second"), *(yield "star"), k=(yield "keyword"), **(yield "mapping"))


def called():
    return (yield "function")((yield "argument"))


def method():
    return (yield "object").replace((yield "old"), (yield "new"))


def attribute():
    return (yield "object").real


def subscript():
    return (yield "container")[(yield "index")]


def slicing():
    return (yield "container")[(yield "start"):(yield "stop"):(yield "step")]


def tuple_slice(x):
    return x[(yield 1), (yield 2):(yield 3)]


def chain():
    return (yield 1) < (yield 2) < (yield 3) != (yield 4)


def membership():
    return (yield "item") in (yield "container"), (yield "x") is not (yield "y")


def boolean():
    return (yield "a") and (yield "b") or (yield "c")


def conditional():
    return (yield "then") if (yield "condition") else (yield "else")


def displays():
    return [(yield 1), *(yield 2), (yield 3)], ((yield 4), *(yield 5)), {(yield 6), *(yield 7)}, {(yield 8): (yield 9), **(yield 10)}


def fstring():
    return f"{(yield 'a')} {(yield 'b')!r} {(yield 'c'):{(yield 'width')}} {(yield 'd')=}"


def walrus():
    return (x := (yield "value")), x, (y := (yield "other") + x)


def lambdas():
    f = lambda a=(yield "default"), *, b=(yield "keyword default"): (a, b)
    return f(), f(1, b=2)


def comprehension():
    return [n * 2 for n in (yield "iterable")], {k: 1 for k in (yield "keys")}, list(n for n in (yield "lazy"))


def nested():
    return [[(yield 1), [(yield 2)]], {"k": ((yield 3), (yield 4))}]


def yielded_yield():
    return (yield (yield (yield "innermost")))


def starred():
    a, *b = (yield 1), *(yield 2)
    return a, b


class Show:
    def __getitem__(self, key):
        return key


run(binary(), 1, 2, 3)
run(unary(), 1, 2, 0, 4)
run(power(), 2, 3, 2)
run(call(lambda *a, **k: (a, k)), 1, 2, [3, 4], 5, {"m": 6})
run(called(), str.upper, "text")
run(method(), "banana", "a", "o")
run(attribute(), 5)
run(subscript(), {"k": "v"}, "k")
run(slicing(), "abcdef", 1, 5, 2)
run(tuple_slice(Show()), "i", "j", "k")
run(chain(), 1, 2, 3, 3)
run(chain(), 1, 2, 0)
run(chain(), 2, 1)
run(membership(), 1, [1], None, None)
run(boolean(), 0, "last")
run(boolean(), 1, 2)
run(boolean(), 1, 0, 3)
run(conditional(), True, "T")
run(conditional(), False, "F")
run(displays(), "a", "bc", "d", "e", "fg", 1, [1], "k", "v", {"m": "n"})
run(fstring(), "A", "B", "C", 4, "D")
run(walrus(), 5, 6)
run(lambdas(), "da", "db")
run(comprehension(), [1, 2], "ab", (3, 4))
run(nested(), "p", "q", "r", "s")
run(yielded_yield(), 1, 2, 3)
run(starred(), "x", "yz")
run(binary(), 1, "a", 2)
run(subscript(), [], 5)
run(called(), 5, 6)
