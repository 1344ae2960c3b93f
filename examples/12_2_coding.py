"""12.2  Coding questions

Small programs that are asked for at a whiteboard: a cache that forgets, a limit on calls, flattening, retrying, and a
few more. Time is passed in, so that nobody has to wait.

Try
    %step cache.get("a")               looking something up makes it the newest
    %step list(flatten(nested))        generators inside generators
    %refs cache.entries
"""

from collections import OrderedDict, deque
from functools import wraps


# A cache that forgets what was not used for longest.
class Cache:
    def __init__(self, capacity):
        self.capacity, self.entries = capacity, OrderedDict()

    def get(self, key, default=None):
        if key not in self.entries:
            return default
        self.entries.move_to_end(key)
        return self.entries[key]

    def put(self, key, value):
        self.entries[key] = value
        self.entries.move_to_end(key)
        if len(self.entries) > self.capacity:
            forgotten, _ = self.entries.popitem(last=False)
            print("  forgot", forgotten)


cache = Cache(2)
cache.put("a", 1)
cache.put("b", 2)
print(cache.get("a"))
#: %draw cache
#: The dictionary keeps the order in which keys came. Asking for "a" has moved it to the end.
#? There is room for two. Which one is forgotten?
cache.put("c", 3)
print(cache.get("b", "not there"), list(cache.entries))


# So many calls in so many seconds.
class Limit:
    def __init__(self, calls, seconds, clock):
        self.calls, self.seconds, self.clock = calls, seconds, clock
        self.times = deque()

    def allow(self):
        now = self.clock()
        while self.times and self.times[0] <= now - self.seconds:
            self.times.popleft()
        if len(self.times) == self.calls:
            return False
        self.times.append(now)
        return True


moments = iter([0.0, 0.1, 0.5, 0.9, 1.0, 1.05, 1.2])
limit = Limit(2, 1.0, lambda: next(moments))
#: %draw limit
#: The limit remembers when it said yes, and forgets what is older than a second. The clock is a
#: list of moments.
#? Calls come at 0.0, 0.1, 0.5, 0.9, 1.0, 1.05 and 1.2, and two in a second are allowed. Which?
print([limit.allow() for _ in range(7)])


# Everything in it, however deep.
def flatten(items):
    for item in items:
        if isinstance(item, (list, tuple)):
            yield from flatten(item)
        else:
            yield item


nested = [1, [2, (3, [4, []]), 5], "six"]
#: %draw nested
#: For each list inside, a new generator is made and asked through `yield from`. They stand five
#: deep in the end.
#? What comes out of the empty list in the middle?
print(list(flatten(nested)))


def flatten_keys(tree, path=()):
    flat = {}
    for key, value in tree.items():
        if isinstance(value, dict) and value:
            flat |= flatten_keys(value, (*path, key))
        else:
            flat[".".join((*path, str(key)))] = value
    return flat


print(flatten_keys({"a": 1, "b": {"c": {"d": 2}, "e": {}}, 3: "three"}))


# Trying again, each time after twice as long.
def retrying(attempts, first_wait, sleep):
    def decorator(function):
        @wraps(function)
        def wrapper(*args):
            wait = first_wait
            for attempt in range(attempts):
                try:
                    return function(*args)
                except ConnectionError as error:
                    if attempt == attempts - 1:
                        error.add_note(f"after {attempts} attempts")
                        raise
                    sleep(wait)
                    wait *= 2
        return wrapper
    return decorator


waits = []
failures = iter([ConnectionError("no"), ConnectionError("no"), None] + [ConnectionError("never")] * 3)


@retrying(3, 0.5, waits.append)
def call(name):
    if failure := next(failures):
        raise failure
    return f"hello {name}"


#: %closure call
#: The number of attempts, the first wait and the function to sleep with are in cells. Here
#: sleeping means: write the time into a list.
#? It fails twice and works then. How long did it wait each time?
print(call("Ada"), waits)
try:
    call("Bob")
except ConnectionError as error:
    print(error, error.__notes__, waits)


# Are the brackets in order?
def balanced(text):
    pairs, open_ones = {")": "(", "]": "[", "}": "{"}, []
    for letter in text:
        if letter in pairs.values():
            open_ones.append(letter)
        elif letter in pairs and (not open_ones or open_ones.pop() != pairs[letter]):
            return False
    return not open_ones


print([balanced(text) for text in ("f(a[1]){}", "(]", "((", "")])


# Which words are made of the same letters?
def anagrams(words):
    groups = {}
    for word in words:
        groups.setdefault("".join(sorted(word)), []).append(word)
    return [group for group in groups.values() if len(group) > 1]


print(anagrams("stop tea pots eat cat spot".split()))


# Primes, without end, remembering only what is needed.
def primes():
    waiting, number = {}, 2
    while True:
        if number in waiting:
            for factor in waiting.pop(number):
                waiting.setdefault(number + factor, []).append(factor)
        else:
            yield number
            waiting[number * number] = [number]
        number += 1


found = primes()
#: %gen found
#: It has not begun. Later `waiting` remembers for each prime the next multiple at which it
#: strikes.
#? A generator without an end is asked twelve times. Which is the twelfth prime?
print([next(found) for _ in range(12)])


# The longest run of different letters.
def longest_run(text):
    seen, start, best = {}, 0, ""
    for place, letter in enumerate(text):
        start = max(start, seen.get(letter, -1) + 1)
        seen[letter] = place
        best = max(best, text[start : place + 1], key=len)
    return best


print(longest_run("abcabcbb"), longest_run("pwwkew"), repr(longest_run("")))


# Turned by ninety degrees, and merged.
print(list(zip(*[[1, 2, 3], [4, 5, 6]][::-1])))


def merge(one, two):
    result, one, two = [], deque(one), deque(two)
    while one and two:
        result.append((one if one[0] <= two[0] else two).popleft())
    return [*result, *one, *two]


print(merge([1, 4, 9], [2, 3, 10, 11]))
