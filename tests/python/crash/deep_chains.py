# Chains on which CPython itself overflows its stack: expected is what a sound interpreter says.


def generator(previous):
    yield previous


g = None
for _ in range(50_000):
    g = generator(g)
    next(g)
del g
print("a chain of generators is freed")
iterator = iter([])
for _ in range(200_000):
    iterator = map(abs, iterator)
del iterator
print("a chain of map objects is freed")
iterator = iter([1, 2])
for _ in range(100_000):
    iterator = map(abs, iterator)
try:
    print(next(iterator))
except RecursionError as error:
    print(type(error).__name__)
del iterator
key = ()
for _ in range(200_000):
    key = (key,)
try:
    hash(key)
except RecursionError as error:
    print(type(error).__name__)
del key
iterator = [1]
for _ in range(100_000):
    iterator = zip(iterator)
del iterator
print("a chain of zip objects is freed")
