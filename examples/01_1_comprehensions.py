"""1.1  Comprehensions and generator expressions

A comprehension in square brackets makes all of its items at once, before the next line runs. The same text in
round brackets makes a generator: nothing happens until somebody asks, and then only as much as was asked for.

Try
    %step examples/01_1_comprehensions.py   `e` stops at each expression inside a comprehension, turn by turn
    %gen lazy                               where the generator sleeps, and what it remembers
    %next lazy                              lets it run to its next item
    %refs doubled                           a finished list holds its items; a generator holds almost nothing
"""


def weigh(fruit):
    print("  weighing", fruit)
    return len(fruit) * 10


basket = ["fig", "apple", "plum", "cherry"]

print("a list comprehension works now:")
#: %draw basket
#: Square brackets are a small loop with a variable of its own. The name on the left is bound
#: when the loop has ended.
#? How many fruits are weighed before the list has its name?
weights = [weigh(fruit) for fruit in basket]
print(weights)

print("a generator expression waits:")
lazy = (weigh(fruit) for fruit in basket)
print("made, but nothing was weighed")
#: %gen lazy
#: Round brackets made an object that sleeps before its first turn. It holds an iterator over
#: the basket, and no weight yet.
#? How many fruits are weighed when one item is asked for?
print("the first item:", next(lazy))
print("and one more:", next(lazy))

# A condition keeps some of the items; two `for` read from left to right, like two loops one inside the other.
heavy = [fruit for fruit in basket if len(fruit) > 4]
#: Two `for` in a row are nested loops: the left one is the outer one.
#? Does b2 come before a1, or after it?
#= board
board = [column + str(row) for row in (2, 1) for column in "abc"]
#: %comprehension
#: Turn by turn: for each row all columns, and each turn puts one item into the list.
print(heavy, board)

# Before `for` may stand any expression: also a conditional one, and also another comprehension.
signs = ["long" if len(fruit) > 4 else "short" for fruit in basket]
table = [[row * column for column in range(1, 4)] for row in range(1, 4)]
print(signs, table)

# Braces make a set, or with a colon a dictionary.
lengths = {len(fruit) for fruit in basket}
initials = {fruit[0]: fruit for fruit in basket}
print(sorted(lengths), initials)

# A function that takes an iterable takes a generator without further brackets, and stops when it knows enough.
print("is any of them light?", any(weigh(fruit) < 45 for fruit in basket))

# The loop variable lives inside the comprehension only.
doubled = [number * 2 for number in range(5)]
print(doubled, "number" in globals())

# What `lazy` has not produced yet is still to come; after that it is empty for good.
#: %exchange lazy
#: The generator was asked twice and still sleeps in its loop. Nobody can set it back: it only
#: goes on.
#? It is turned into a list twice. What does each list hold?
print("the rest:", list(lazy), "and then:", list(lazy))

waiting = (square for square in map(lambda n: n * n, range(1, 10**9)))
print("a thousand million squares, of which we take three:", next(waiting), next(waiting), next(waiting))
