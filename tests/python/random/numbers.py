# The same numbers for the same seed.
import random
random.seed(42)
print(random.random(), random.randint(1, 100), random.getrandbits(70), random.choice("abc"), random.sample(range(100), 5))
items = list(range(10))
random.shuffle(items)
print(items, random.gauss(0, 1), random.uniform(1, 2), random.choices("ab", [1, 3], k=6))
state = random.getstate()
first = [random.random() for _ in range(3)]
random.setstate(state)
print(first == [random.random() for _ in range(3)], random.Random("text").random(), random.Random(1.5).random(), random.Random(-7).random())
print(random.Random(1 << 100).getrandbits(16), random.Random(b"x").randrange(0, 100, 7))
for attempt in (lambda: random.getrandbits(-1), lambda: random.Random().setstate((1, 2, 3)), lambda: random.randrange(0)):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
