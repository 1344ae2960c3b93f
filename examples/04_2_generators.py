"""4.2  Generators

A function with a `yield` in it does not run when it is called: it makes a generator. That runs up to a `yield`, hands
out a value and sleeps there, with all its variables, until it is asked again. The `yield` is itself an expression, and
is worth what was sent in.

Try
    %gen average                  suspended: at which line, with which variables
    %next average 50              sends 50 in, and shows what ran
    %gen walk                     asleep inside another generator, by `yield from`
    %refs average                 the frame lives as long as the generator is held
"""

from itertools import count, islice


def averager():
    total = number = 0
    while True:
        value = yield total / number if number else None
        total += value
        number += 1


average = averager()
#: %gen average
#: The call made a generator and nothing else. Not one line of the body has run.
#? next() runs to the first yield, each send() to the one after. What comes out?
print(next(average), average.send(10), average.send(20), average.send(60))


def noisy(name):
    print(f"[{name} begins]")
    try:
        yield 1
        yield 2
    except ValueError as error:
        print(f"[{name} was told {error}]")
        yield "recovered"
    finally:
        print(f"[{name} ends]")


#: %exchange average
#: This was the conversation. What was sent in became the value of the sleeping `yield`, and
#: then the body ran to the next one.
#? Now noisy is called, but not asked for anything. Does it say that it begins?
print("nothing runs yet:", type(noisy("a")).__name__)
for value in noisy("b"):
    print(value)
generator = noisy("c")
next(generator)
generator.close()
generator = noisy("d")
next(generator)
#: %gen generator
#: throw() raises an exception at the sleeping yield, as if that line had failed. The generator
#: may catch it and go on.
#? What comes back from throw()?
print(generator.throw(ValueError("enough")))
print(list(generator))


# `yield from` hands everything through, and is worth what the inner generator returned.
def leaves(tree):
    found = 0
    for branch in tree:
        if isinstance(branch, list):
            found += yield from leaves(branch)
        else:
            yield branch
            found += 1
    return found


def counted(tree):
    number = yield from leaves(tree)
    yield f"{number} leaves"


print(list(counted([1, [2, [3, []]], 4])))

walk = leaves([["bud", ["tip"]]])
next(walk)
#: %gen walk
#: `yield from` left two generators asleep, one inside the other. What is asked of the outer one
#: goes straight to the innermost.
#? Which leaf is next?
print("a leaf deeper:", next(walk))


# Each stage asks the one before it, one item at a time: nothing is stored.
def logged(source):
    for item in source:
        print(f"  made {item}")
        yield item


even = (item for item in logged(count(1)) if item % 2 == 0)
squares = (item * item for item in even)
#: %gen squares
#: Three generators stand in a row, and none has begun. Each asks the one before it for one
#: item.
#? Two squares are wanted. How many numbers are made?
print(list(islice(squares, 2)))

# return is the end; its value travels in StopIteration.
def short():
    yield "only"
    return "the value"


pieces = short()
print(next(pieces))
try:
    next(pieces)
except StopIteration as stop:
    print("stopped with", stop.value)
print(next(pieces, "used up"))


def wrong():
    yield 1
    raise StopIteration("by hand")


for attempt in ("list(wrong())", "averager().send(5)", "next(busy)"):
    def itself():
        yield next(busy)

    busy = itself()
    try:
        eval(attempt)
    except (RuntimeError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
