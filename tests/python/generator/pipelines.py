# Generators as pipelines, coroutines and schedulers.
def numbers(n):
    for i in range(n):
        yield i


def squares(source):
    for n in source:
        yield n * n


def evens(source):
    return (n for n in source if n % 2 == 0)


print(list(evens(squares(numbers(10)))), sum(squares(evens(numbers(100)))))


def chunks(items, size):
    chunk = []
    for item in items:
        chunk.append(item)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


print(list(chunks("abcdefg", 3)))


def averager():
    total = count = 0
    average = None
    while True:
        value = yield average
        if value is None:
            return total, count
        total += value
        count += 1
        average = total / count


a = averager()
next(a)
print([a.send(n) for n in (10, 20, 60)])
try:
    a.send(None)
except StopIteration as stop:
    print(stop.value)


def scheduler(*tasks):
    queue = list(tasks)
    while queue:
        task = queue.pop(0)
        try:
            yield next(task)
            queue.append(task)
        except StopIteration as stop:
            yield f"finished with {stop.value}"


def task(name, n):
    for i in range(n):
        yield f"{name}{i}"
    return name.upper()


print(list(scheduler(task("a", 2), task("b", 1), task("c", 3))))


def primes():
    found = []
    n = 2
    while True:
        for p in found:
            if p * p > n:
                found.append(n)
                yield n
                break
            if n % p == 0:
                break
        else:
            found.append(n)
            yield n
        n += 1


from_primes = primes()
print([next(from_primes) for _ in range(20)])


def sink(target):
    def coroutine():
        while True:
            target.append((yield))
    c = coroutine()
    next(c)
    return c


def broadcast(*targets):
    def coroutine():
        while True:
            value = yield
            for t in targets:
                t.send(value)
    c = coroutine()
    next(c)
    return c


left, right = [], []
b = broadcast(sink(left), sink(right))
for n in range(3):
    b.send(n)
print(left, right)


def tokens(text):
    number = ""
    for c in text + " ":
        if c.isdigit():
            number += c
            continue
        if number:
            yield int(number)
            number = ""
        if not c.isspace():
            yield c


def parse(text):
    source = tokens(text)
    current = next(source, None)

    def advance():
        nonlocal current
        value, current = current, next(source, None)
        return value

    def expression():
        value = term()
        while current in ("+", "-"):
            value = value + term() if advance() == "+" else value - term()
        return value

    def term():
        value = factor()
        while current in ("*", "/"):
            value = value * factor() if advance() == "*" else value // factor()
        return value

    def factor():
        if current == "(":
            advance()
            value = expression()
            advance()
            return value
        return advance()
    return expression()


print(parse("1 + 2 * (3 + 4) - 10 / 5"))


class Tree:
    def __init__(self, value, left=None, right=None):
        self.value, self.left, self.right = value, left, right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right


print(list(Tree(4, Tree(2, Tree(1), Tree(3)), Tree(6))), 3 in Tree(3), sorted(Tree(1)), [*Tree(0, Tree(-1))])
def permutations(items, n):
    if n == 0:
        yield ()
        return
    for i in range(len(items)):
        for rest in permutations(items[:i] + items[i + 1:], n - 1):
            yield (items[i],) + rest
print(list(permutations((1, 2, 3), 2)))
