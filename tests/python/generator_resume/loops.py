# Loops with yields in every place: iterable, target, body, else, round break and continue.
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


def for_everything(stop, skip):
    table = [None]
    for table[(yield "target")] in (yield "iterable"):
        yield "begin", table[0]
        if table[0] == skip:
            yield "continue"
            continue
        if table[0] == stop:
            yield "break"
            break
        yield "end"
    else:
        yield "else"
        return "by else"
    yield "after"
    return "by break"


run(for_everything(9, 2), [1, 2, 3], 0, None, None, 0, None, None, 0)
run(for_everything(2, 1), [1, 2, 3], 0, None, None, 0, None)
run(for_everything(1, 1), [])
run(for_everything(1, 1), 5)


def while_everything(limit):
    n = 0
    while (yield f"test {n}"):
        n += 1
        yield n
        if n == 2:
            yield "skip"
            continue
        if n == limit:
            yield "leave"
            break
        yield "tail"
    else:
        yield "else"
    return n


run(while_everything(3), True, None, None, True, None, None, True)
run(while_everything(9), 1, None, None, 0)
run(while_everything(1), True)
run(while_everything(1), False)


def nested(n):
    for i in range(n):
        yield "outer", i
        j = 0
        while j < n:
            yield "inner", i, j
            j += 1
            if j == i:
                continue
            for k in "ab":
                yield k
                if i == 1:
                    break
            else:
                yield "inner else"
                if j > 1:
                    break
            yield "next"
        else:
            yield "while else"
    else:
        yield "done"


print(list(nested(3)))


def unpacking():
    for a, (b, *c) in [(1, "xyz"), (2, [3])]:
        a += yield a, b, c
        yield a
    return a


run(unpacking(), 10, None, 20)


def mutate(items):
    for item in items:
        extra = yield item
        if extra:
            items.append(extra)


run(mutate([1, 2]), 0, 3, 0)


def return_inside():
    for i in range(5):
        while True:
            got = yield i
            if got == "return":
                return "from the depths", i
            if got == "break":
                break


run(return_inside(), "stay", "break", "break", "return")


def interleaved():
    for a in iter(one := numbers(3)):
        yield a
        for b in one:
            yield "stolen", b
            break


def numbers(n):
    for i in range(n):
        yield i


print(list(interleaved()), [list(zip(numbers(2), numbers(3)))])


def conditional_branches(*tests):
    for test in tests:
        if (yield "if"):
            yield "then"
        elif (yield "elif"):
            yield "second"
            if test:
                yield "inner then"
            else:
                yield "inner else"
        else:
            yield "else"
        yield "after if"


run(conditional_branches(1, 0, 1), True, None, None, False, True, None, None, None, False, False)


def comprehension_between():
    total = []
    for i in range(2):
        total += [i * j for j in range(2)]
        yield [k for k in total]
        total = [t + i for t in total if (last := t) >= 0]
        yield last
    return total


run(comprehension_between())
