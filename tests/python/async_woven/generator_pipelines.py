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


class back:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        value = self.value
        del self.value
        return (yield value)


class each:
    def __init__(self, iterable):
        self.iterator = iter(iterable)

    def __aiter__(self):
        return self

    async def __anext__(self):
        await back(None)
        try:
            return await back(next(self.iterator))
        except StopIteration:
            pass
        del self.iterator
        raise StopAsyncIteration


class entered:
    def __init__(self, manager):
        self.manager = manager
        type(manager).__enter__, type(manager).__exit__

    async def __aenter__(self):
        return await back(type(self.manager).__enter__(self.manager))

    async def __aexit__(self, *exception):
        await back(None)
        return await back(type(self.manager).__exit__(self.manager, *exception))


@driven
async def program():
    global Tree, a, averager, b, broadcast, chunks, evens, from_primes, left, n, numbers, parse, permutations, primes, right, scheduler, sink, squares, stop, task, tokens

    def numbers(n):
        for i in range(n):
            yield i
    await back(None)

    def squares(source):
        for n in source:
            yield (n * n)
    await back(None)

    @driven
    async def evens(source):
        return await back((n for n in await back(source) if n % 2 == 0))
    await back(None)
    await back((await back(print))(await back((await back(list))(await back((await back(evens))(await back((await back(squares))(await back((await back(numbers))(await back(10))))))))), await back((await back(sum))(await back((await back(squares))(await back((await back(evens))(await back((await back(numbers))(await back(100)))))))))))
    await back(None)

    def chunks(items, size):
        chunk = []
        for item in items:
            chunk.append(item)
            if len(chunk) == size:
                yield chunk
                chunk = []
        if chunk:
            yield chunk
    await back(None)
    await back((await back(print))(await back((await back(list))(await back((await back(chunks))(await back('abcdefg'), await back(3)))))))
    await back(None)

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
    await back(None)
    a = await back((await back(averager))())
    await back(None)
    await back((await back(next))(await back(a)))
    await back(None)
    await back((await back(print))(await back([await back((await back((await back(a)).send))(await back(n))) for n in await back((await back(10), await back(20), await back(60)))])))
    await back(None)
    try:
        await back((await back((await back(a)).send))(await back(None)))
        await back(None)
    except await back(StopIteration) as stop:
        await back((await back(print))(await back((await back(stop)).value)))
        await back(None)
    await back(None)

    def scheduler(*tasks):
        queue = list(tasks)
        while queue:
            task = queue.pop(0)
            try:
                yield next(task)
                queue.append(task)
            except StopIteration as stop:
                yield f'finished with {stop.value}'
    await back(None)

    def task(name, n):
        for i in range(n):
            yield f'{name}{i}'
        return name.upper()
    await back(None)
    await back((await back(print))(await back((await back(list))(await back((await back(scheduler))(await back((await back(task))(await back('a'), await back(2))), await back((await back(task))(await back('b'), await back(1))), await back((await back(task))(await back('c'), await back(3)))))))))
    await back(None)

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
    await back(None)
    from_primes = await back((await back(primes))())
    await back(None)
    await back((await back(print))(await back([await back((await back(next))(await back(from_primes))) for _ in await back((await back(range))(await back(20)))])))
    await back(None)

    @driven
    async def sink(target):

        def coroutine():
            while True:
                target.append((yield))
        await back(None)
        c = await back((await back(coroutine))())
        await back(None)
        await back((await back(next))(await back(c)))
        await back(None)
        return await back(c)
    await back(None)

    @driven
    async def broadcast(*targets):

        def coroutine():
            while True:
                value = (yield)
                for t in targets:
                    t.send(value)
        await back(None)
        c = await back((await back(coroutine))())
        await back(None)
        await back((await back(next))(await back(c)))
        await back(None)
        return await back(c)
    await back(None)
    left, right = await back((await back([]), await back([])))
    await back(None)
    b = await back((await back(broadcast))(await back((await back(sink))(await back(left))), await back((await back(sink))(await back(right)))))
    await back(None)
    async for n in each(await back((await back(range))(await back(3)))):
        await back((await back((await back(b)).send))(await back(n)))
        await back(None)
    await back(None)
    await back((await back(print))(await back(left), await back(right)))
    await back(None)

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
    await back(None)

    @driven
    async def parse(text):
        source = await back((await back(tokens))(await back(text)))
        await back(None)
        current = await back((await back(next))(await back(source), await back(None)))
        await back(None)

        @driven
        async def advance():
            nonlocal current
            value, current = await back((await back(current), await back((await back(next))(await back(source), await back(None)))))
            await back(None)
            return await back(value)
        await back(None)

        @driven
        async def expression():
            value = await back((await back(term))())
            await back(None)
            while await back(await back(current) in await back((await back('+'), await back('-')))):
                value = await back(await back(await back(value) + await back((await back(term))())) if await back(await back((await back(advance))()) == await back('+')) else await back(await back(value) - await back((await back(term))())))
                await back(None)
            await back(None)
            return await back(value)
        await back(None)

        @driven
        async def term():
            value = await back((await back(factor))())
            await back(None)
            while await back(await back(current) in await back((await back('*'), await back('/')))):
                value = await back(await back(await back(value) * await back((await back(factor))())) if await back(await back((await back(advance))()) == await back('*')) else await back(await back(value) // await back((await back(factor))())))
                await back(None)
            await back(None)
            return await back(value)
        await back(None)

        @driven
        async def factor():
            if await back(await back(current) == await back('(')):
                await back((await back(advance))())
                await back(None)
                value = await back((await back(expression))())
                await back(None)
                await back((await back(advance))())
                await back(None)
                return await back(value)
            await back(None)
            return await back((await back(advance))())
        await back(None)
        return await back((await back(expression))())
    await back(None)
    await back((await back(print))(await back((await back(parse))(await back('1 + 2 * (3 + 4) - 10 / 5')))))
    await back(None)

    class Tree:

        @driven
        async def __init__(self, value, left=None, right=None):
            (await back(self)).value, (await back(self)).left, (await back(self)).right = await back((await back(value), await back(left), await back(right)))
            await back(None)

        def __iter__(self):
            if self.left:
                yield from self.left
            yield self.value
            if self.right:
                yield from self.right
    await back(None)
    await back((await back(print))(await back((await back(list))(await back((await back(Tree))(await back(4), await back((await back(Tree))(await back(2), await back((await back(Tree))(await back(1))), await back((await back(Tree))(await back(3))))), await back((await back(Tree))(await back(6))))))), await back(await back(3) in await back((await back(Tree))(await back(3)))), await back((await back(sorted))(await back((await back(Tree))(await back(1))))), await back([*await back((await back(Tree))(await back(0), await back((await back(Tree))(await back(-await back(1))))))])))
    await back(None)

    def permutations(items, n):
        if n == 0:
            yield ()
            return
        for i in range(len(items)):
            for rest in permutations(items[:i] + items[i + 1:], n - 1):
                yield ((items[i],) + rest)
    await back(None)
    await back((await back(print))(await back((await back(list))(await back((await back(permutations))(await back((await back(1), await back(2), await back(3))), await back(2)))))))
    await back(None)
program()
