"""4.1  Iterators

`for` knows two methods. `__iter__` gives an iterator; `__next__` of that gives one item after the other, until it
raises StopIteration. What can be iterated many times makes a new iterator for each; an iterator returns itself and is
used up once.

Try
    %step examples/04_1_iterators.py    `s` at a `for` goes into __iter__ once and __next__ for every turn
    %refs halves                        the iterator is alive as long as somebody holds it
    %step next(halves)
"""


class Halves:
    """Counts down by halving: an iterator, used once."""

    def __init__(self, number):
        self.number = number

    def __iter__(self):
        return self

    def __next__(self):
        if self.number < 1:
            raise StopIteration
        self.number, given = self.number // 2, self.number
        return given


print(list(Halves(20)))
halves = Halves(9)
for number in halves:
    if number < 5:
        break
#: %draw halves
#: The loop was left by `break`. All that an iterator knows is in its attributes, and there it
#: stands still.
#? What is left for the first list, and what for the second?
print("went on with", list(halves), "and then", list(halves))

# What `for` does, written out.
iterator = iter("abc")
while True:
    try:
        #: %attr iterator.__next__
        #: This is what `for` hides: one call of `__next__` for each turn, and an exception at
        #: the end.
        letter = next(iterator)
    except StopIteration:
        break
    print(letter, end=" ")
print()


class Shelf:
    """A collection: every loop over it begins anew, also a loop inside a loop."""

    def __init__(self, *books):
        self.books = books

    def __iter__(self):
        return ShelfIterator(self)


class ShelfIterator:
    def __init__(self, shelf):
        self.shelf, self.place = shelf, 0

    def __iter__(self):
        return self

    def __next__(self):
        if self.place == len(self.shelf.books):
            raise StopIteration
        self.place += 1
        return self.shelf.books[self.place - 1]

    def __length_hint__(self):
        return len(self.shelf.books) - self.place


shelf = Shelf("Emma", "Ulysses")
#: %attr shelf.__iter__
#: Each `for` calls `__iter__` and gets a new iterator with a place of its own. The inner one is
#: made anew for each turn.
#? Two books, two loops. Which pairs come out?
print([(one, two) for one in shelf for two in shelf if one != two])
print(*shelf, sep=" + ")
first, *others = shelf
print(first, others, "Emma" in shelf, max(shelf), dict(enumerate(shelf)))


# Without __iter__: __getitem__ from 0 on until IndexError.
class Squares:
    def __getitem__(self, index):
        if index > 4:
            raise IndexError(index)
        return index * index


#: %attr Squares.__iter__
#: The search finds nothing. Then the old way is tried: `__getitem__` with 0, 1, 2 and so on,
#: until IndexError.
#? Where does it end? And how does `in` find the 9?
print(list(Squares()), 9 in Squares())

# iter() with two arguments: call until that value comes.
answers = iter([3, 1, 4, 0, 5])
print(list(iter(lambda: next(answers), 0)), next(answers))

for wrong in ("iter(5)", "next([1])", "for _ in Bad(): pass"):
    class Bad:
        def __iter__(self):
            return 7

    try:
        exec(wrong)
    except TypeError as error:
        print(error)

# A list that changes under its iterator.
numbers = [1, 2, 3, 4]
for number in numbers:
    if number % 2:
        #: %draw numbers number
        #: The iterator of a list remembers a place, not an item. Next it will look at place 1.
        #? Which number stands at place 1 when the 1 is gone?
        #= numbers[1]
        numbers.remove(number)
print(numbers)
try:
    table = {"a": 1}
    for key in table:
        table[key * 2] = 0
except RuntimeError as error:
    print(error)
