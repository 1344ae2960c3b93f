# A cache that forgets the least used, retrying, flattening, memoising.
from functools import wraps


class Link:
    __slots__ = ("key", "value", "before", "after")


class Cache:
    def __init__(self, size):
        self.size, self.links = size, {}
        self.root = root = Link()
        root.before = root.after = root

    def _unlink(self, link):
        link.before.after, link.after.before = link.after, link.before

    def _push(self, link):
        last = self.root.before
        last.after = self.root.before = link
        link.before, link.after = last, self.root

    def __getitem__(self, key):
        link = self.links[key]
        self._unlink(link)
        self._push(link)
        return link.value

    def __setitem__(self, key, value):
        if key in self.links:
            self._unlink(self.links[key])
        elif len(self.links) == self.size:
            oldest = self.root.after
            self._unlink(oldest)
            del self.links[oldest.key]
        link = self.links[key] = Link()
        link.key, link.value = key, value
        self._push(link)

    def __contains__(self, key): return key in self.links
    def __len__(self): return len(self.links)

    def __iter__(self):
        link = self.root.after
        while link is not self.root:
            yield link.key
            link = link.after


c = Cache(3)
for n, key in enumerate("abcadae"):
    c[key] = n
print(list(c), len(c), "b" in c, c["a"], list(c))
try:
    c["zzz"]
except KeyError as error:
    print(repr(error))


def memoise(size):
    def decorate(function):
        cache = Cache(size)

        @wraps(function)
        def wrapper(*args):
            if args in cache:
                wrapper.hits += 1
                return cache[args]
            wrapper.misses += 1
            result = cache[args] = function(*args)
            return result
        wrapper.hits = wrapper.misses = 0
        return wrapper
    return decorate


@memoise(100)
def paths(rows, columns):
    """Ways through a grid."""
    return 1 if rows == 0 or columns == 0 else paths(rows - 1, columns) + paths(rows, columns - 1)


print(paths(16, 16), paths.hits, paths.misses, paths.__name__, paths.__doc__)


def retry(times, *kinds):
    def decorate(function):
        @wraps(function)
        def wrapper(*args, **kwargs):
            for attempt in range(1, times + 1):
                try:
                    return function(*args, **kwargs)
                except kinds as error:
                    print(f"attempt {attempt}: {error}")
                    if attempt == times:
                        raise
        return wrapper
    return decorate


failures = iter([ValueError("one"), KeyError("two"), None])


@retry(3, ValueError, KeyError)
def flaky(name):
    if error := next(failures):
        raise error
    return f"hello {name}"


print(flaky("Ada"))
failures = iter([OSError("not retried")])
try:
    flaky("Bob")
except OSError as error:
    print("gave up:", error)


def flatten(value, prefix=""):
    if isinstance(value, dict):
        for key, item in value.items():
            yield from flatten(item, f"{prefix}.{key}" if prefix else key)
    elif isinstance(value, (list, tuple)):
        for index, item in enumerate(value):
            yield from flatten(item, f"{prefix}[{index}]")
    else:
        yield prefix, value


print(dict(flatten({"a": 1, "b": {"c": [10, {"d": (20, 30)}], "e": {}}, "f": None})))


class Bucket:
    def __init__(self, capacity, clock):
        self.capacity = self.tokens = capacity
        self.clock, self.last = clock, clock()

    def take(self):
        now = self.clock()
        self.tokens = min(self.capacity, self.tokens + now - self.last)
        self.last = now
        if self.tokens >= 1:
            self.tokens -= 1
            return True
        return False


ticks = iter([0, 0, 0, 0, 0.5, 1.25, 9, 9, 9, 9])
bucket = Bucket(2, lambda: next(ticks))
print([bucket.take() for _ in range(9)])
