"""11.2  Doing less

The best optimisation is work that is not done: values made when they are asked for, answers kept, the right container.
What is saved is counted here, by objects that tell when they are used.

Try
    %step examples/11_2_optimizations.py   the set is asked by hash, the list item by item
    %refs squares                          the generator holds its frame, and no list
"""

import sys
from bisect import bisect_left
from collections import Counter, defaultdict, deque
from functools import cache, lru_cache
from itertools import islice, takewhile


class Told:
    """A number that counts how often numbers are compared and hashed."""

    compared = hashed = 0

    def __init__(self, number):
        self.number = number

    def __eq__(self, other):
        Told.compared += 1
        return self.number == other.number

    def __lt__(self, other):
        Told.compared += 1
        return self.number < other.number

    def __hash__(self):
        Told.hashed += 1
        return hash(self.number)


def cost(action):
    Told.compared = Told.hashed = 0
    action()
    return f"{Told.compared} comparisons, {Told.hashed} hashes"


numbers = [Told(number) for number in range(1000)]
as_set = set(numbers)
wanted = Told(800)
#: %attr wanted.__eq__
#: `in` a list goes from the front and compares each item, until one is equal.
#? The number 800 is looked for, and the list begins with 0. How many comparisons is that?
print("in a list:     ", cost(lambda: wanted in numbers))
#: %attr wanted.__hash__
#: A set computes the hash once and looks where such an object would be.
#? And how many comparisons is it now?
print("in a set:      ", cost(lambda: wanted in as_set))
print("bisect, sorted:", cost(lambda: bisect_left(numbers, wanted)))

# A queue: taking from the front of a list moves all the others.
queue = deque(range(5), maxlen=5)
queue.append(5)
queue.rotate(2)
print(queue, queue.popleft(), queue.pop())


# Lazy: only what is asked for is made.
def lines():
    for number in range(1_000_000):
        lines.read += 1
        yield f"line {number}" if number != 3 else "ERROR here"


lines.read = 0
print(next(line for line in lines() if "ERROR" in line), "| lines read:", lines.read)
squares = (number * number for number in range(10**9))
#: %gen squares
#: A thousand million squares, and none of them is there. The generator holds one iterator.
#? takewhile goes on where islice has stopped. Which squares does it get?
print(list(islice(squares, 3)), list(takewhile(lambda square: square < 50, squares)))
print("a generator is small:", sys.getsizeof(squares) < sys.getsizeof(list(range(100))))
print(any(number > 2 for number in squares), next(squares))


# Kept answers.
@lru_cache(maxsize=2)
def fetch(page):
    print(f"  fetching {page}")
    return page * 2


#: %attr fetch.__wrapped__
#: Two answers are kept. When a third comes, the one goes that was not used for longest.
#? Five requests for three pages. Which page is fetched twice?
print([fetch(page) for page in (1, 2, 1, 3, 2)], fetch.cache_info())


@cache
def ways(steps):
    return 1 if steps < 2 else ways(steps - 1) + ways(steps - 2)


print(ways(90), ways.cache_info().misses)

# Joined once instead of copied for every piece.
pieces = [str(number) for number in range(10)]
print("".join(pieces), "+".join(pieces[:3]))

# Made for counting and for grouping.
words = "the cat and the dog and the bird".split()
groups = defaultdict(list)
for word in words:
    groups[len(word)].append(word)
print(Counter(words).most_common(2), dict(groups))


# Places instead of a dictionary for each object.
class Loose:
    def __init__(self):
        self.x = self.y = 0


class Tight:
    __slots__ = ("x", "y")

    def __init__(self):
        self.x = self.y = 0


print("with slots less:", sys.getsizeof(Tight()) < sys.getsizeof(Loose()) + sys.getsizeof(vars(Loose())))


# A name of the function is found in its place; another is looked for in two dictionaries.
def total(items, absolute=abs):
    result = 0
    for item in items:
        result += absolute(item)
    return result


#: %call total([-1, 2, -3])
#: A default value makes abs a variable of the function. A variable has a numbered place; a
#: global name is a key to look up.
#? Which names of total are variables, and which have to be looked up?
print(total([-1, 2, -3]), total.__code__.co_varnames, total.__code__.co_names)
