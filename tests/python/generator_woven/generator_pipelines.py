def driven(function):
    def run(*args, **kwargs):
        body = function(*args, **kwargs)
        sent = None
        while True:
            try:
                sent = body.send(sent)
            except StopIteration as stop:
                return stop.value
    for name in ("__name__", "__qualname__", "__doc__", "__module__"):
        setattr(run, name, getattr(function, name))
    return run


@driven
def program():
    global Tree, a, averager, b, broadcast, chunks, evens, from_primes, left, n, numbers, parse, permutations, primes, right, scheduler, sink, squares, stop, task, tokens

    def numbers(n):
        for i in range(n):
            yield i
    yield

    def squares(source):
        for n in source:
            yield (n * n)
    yield

    @driven
    def evens(source):
        return (yield (n for n in (yield source) if n % 2 == 0))
    yield
    yield (yield print)((yield (yield list)((yield (yield evens)((yield (yield squares)((yield (yield numbers)((yield 10))))))))), (yield (yield sum)((yield (yield squares)((yield (yield evens)((yield (yield numbers)((yield 100))))))))))
    yield

    def chunks(items, size):
        chunk = []
        for item in items:
            chunk.append(item)
            if len(chunk) == size:
                yield chunk
                chunk = []
        if chunk:
            yield chunk
    yield
    yield (yield print)((yield (yield list)((yield (yield chunks)((yield 'abcdefg'), (yield 3))))))
    yield

    def averager():
        total = count = 0
        average = None
        while True:
            value = (yield average)
            if value is None:
                return (total, count)
            total += value
            count += 1
            average = total / count
    yield
    a = (yield (yield averager)())
    yield
    yield (yield next)((yield a))
    yield
    yield (yield print)((yield [a.send(n) for n in (yield ((yield 10), (yield 20), (yield 60)))]))
    yield
    try:
        yield (yield (yield a).send)((yield None))
        yield
    except (yield StopIteration) as stop:
        yield (yield print)((yield (yield stop).value))
        yield
    yield

    def scheduler(*tasks):
        queue = list(tasks)
        while queue:
            task = queue.pop(0)
            try:
                yield next(task)
                queue.append(task)
            except StopIteration as stop:
                yield f'finished with {stop.value}'
    yield

    def task(name, n):
        for i in range(n):
            yield f'{name}{i}'
        return name.upper()
    yield
    yield (yield print)((yield (yield list)((yield (yield scheduler)((yield (yield task)((yield 'a'), (yield 2))), (yield (yield task)((yield 'b'), (yield 1))), (yield (yield task)((yield 'c'), (yield 3))))))))
    yield

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
    yield
    from_primes = (yield (yield primes)())
    yield
    yield (yield print)((yield [next(from_primes) for _ in (yield (yield range)((yield 20)))]))
    yield

    @driven
    def sink(target):

        def coroutine():
            while True:
                target.append((yield))
        yield
        c = (yield (yield coroutine)())
        yield
        yield (yield next)((yield c))
        yield
        return (yield c)
    yield

    @driven
    def broadcast(*targets):

        def coroutine():
            while True:
                value = (yield)
                for t in targets:
                    t.send(value)
        yield
        c = (yield (yield coroutine)())
        yield
        yield (yield next)((yield c))
        yield
        return (yield c)
    yield
    left, right = (yield ((yield []), (yield [])))
    yield
    b = (yield (yield broadcast)((yield (yield sink)((yield left))), (yield (yield sink)((yield right)))))
    yield
    for n in (yield (yield range)((yield 3))):
        yield (yield (yield b).send)((yield n))
        yield
    yield
    yield (yield print)((yield left), (yield right))
    yield

    def tokens(text):
        number = ''
        for c in text + ' ':
            if c.isdigit():
                number += c
                continue
            if number:
                yield int(number)
                number = ''
            if not c.isspace():
                yield c
    yield

    @driven
    def parse(text):
        source = (yield (yield tokens)((yield text)))
        yield
        current = (yield (yield next)((yield source), (yield None)))
        yield

        @driven
        def advance():
            nonlocal current
            value, current = (yield ((yield current), (yield (yield next)((yield source), (yield None)))))
            yield
            return (yield value)
        yield

        @driven
        def expression():
            value = (yield (yield term)())
            yield
            while (yield ((yield current) in (yield ((yield '+'), (yield '-'))))):
                value = (yield ((yield ((yield value) + (yield (yield term)()))) if (yield ((yield (yield advance)()) == (yield '+'))) else (yield ((yield value) - (yield (yield term)())))))
                yield
            yield
            return (yield value)
        yield

        @driven
        def term():
            value = (yield (yield factor)())
            yield
            while (yield ((yield current) in (yield ((yield '*'), (yield '/'))))):
                value = (yield ((yield ((yield value) * (yield (yield factor)()))) if (yield ((yield (yield advance)()) == (yield '*'))) else (yield ((yield value) // (yield (yield factor)())))))
                yield
            yield
            return (yield value)
        yield

        @driven
        def factor():
            if (yield ((yield current) == (yield '('))):
                yield (yield advance)()
                yield
                value = (yield (yield expression)())
                yield
                yield (yield advance)()
                yield
                return (yield value)
            yield
            return (yield (yield advance)())
        yield
        return (yield (yield expression)())
    yield
    yield (yield print)((yield (yield parse)((yield '1 + 2 * (3 + 4) - 10 / 5'))))
    yield

    class Tree:

        @driven
        def __init__(self, value, left=None, right=None):
            (yield self).value, (yield self).left, (yield self).right = (yield ((yield value), (yield left), (yield right)))
            yield

        def __iter__(self):
            if self.left:
                yield from self.left
            yield self.value
            if self.right:
                yield from self.right
    yield
    yield (yield print)((yield (yield list)((yield (yield Tree)((yield 4), (yield (yield Tree)((yield 2), (yield (yield Tree)((yield 1))), (yield (yield Tree)((yield 3))))), (yield (yield Tree)((yield 6))))))), (yield ((yield 3) in (yield (yield Tree)((yield 3))))), (yield (yield sorted)((yield (yield Tree)((yield 1))))), (yield [*(yield (yield Tree)((yield 0), (yield (yield Tree)((yield (-(yield 1)))))))]))
    yield

    def permutations(items, n):
        if n == 0:
            yield ()
            return
        for i in range(len(items)):
            for rest in permutations(items[:i] + items[i + 1:], n - 1):
                yield ((items[i],) + rest)
    yield
    yield (yield print)((yield (yield list)((yield (yield permutations)((yield ((yield 1), (yield 2), (yield 3))), (yield 2))))))
    yield
program()
