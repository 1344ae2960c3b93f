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
    global _, a, b, column, count, first_repeat, grid, i, inner, last, letter, line, n, numbers, outer, pascal, probe, row, spiral, total, triples
    grid = (yield [(yield 'x.x'), (yield '...'), (yield '.x.')])
    yield
    for row, line in (yield (yield enumerate)((yield grid))):
        for column, letter in (yield (yield enumerate)((yield line))):
            if (yield ((yield ((yield letter) == (yield 'x'))) and (yield ((yield row) == (yield column))))):
                continue
            yield
            if (yield ((yield letter) == (yield 'x'))):
                yield (yield print)((yield 'first x off the diagonal at'), (yield row), (yield column))
                yield
                break
            yield
        else:
            yield (yield print)((yield 'row'), (yield row), (yield 'had none'))
            yield
            continue
        yield
        break
    yield
    yield (yield print)((yield row), (yield column), (yield letter))
    yield

    @driven
    def triples(limit):
        found = (yield [])
        yield
        for a in (yield (yield range)((yield 1), (yield limit))):
            for b in (yield (yield range)((yield a), (yield limit))):
                for c in (yield (yield range)((yield b), (yield limit))):
                    if (yield ((yield ((yield ((yield a) * (yield a))) + (yield ((yield b) * (yield b))))) == (yield ((yield c) * (yield c))))):
                        yield (yield (yield found).append)((yield ((yield a), (yield b), (yield c))))
                        yield
                        break
                    yield
                    if (yield ((yield ((yield c) * (yield c))) > (yield ((yield ((yield a) * (yield a))) + (yield ((yield b) * (yield b))))))):
                        break
                    yield
                yield
            yield
        yield
        return (yield found)
    yield
    yield (yield print)((yield (yield triples)((yield 26))))
    yield
    outer = (yield 0)
    yield
    while (yield ((yield outer) < (yield 3))):
        inner = (yield 0)
        yield
        while (yield True):
            inner += (yield 1)
            yield
            for probe in (yield ((yield 1), (yield 2), (yield 3))):
                if (yield ((yield probe) == (yield inner))):
                    break
                yield
            else:
                break
            yield
            if (yield ((yield inner) == (yield outer))):
                break
            yield
        yield
        yield (yield print)((yield outer), (yield inner), (yield probe))
        yield
        outer += (yield 1)
        yield
    yield
    numbers = (yield [(yield 1), (yield 2), (yield 3), (yield 4)])
    yield
    total = (yield 0)
    yield
    while (yield numbers):
        for n in (yield (yield list)((yield numbers))):
            if (yield ((yield n) % (yield 2))):
                yield (yield (yield numbers).remove)((yield n))
                yield
                break
            yield
            total += (yield n)
            yield
        else:
            total += (yield 100)
            yield
            yield (yield (yield numbers).pop)()
            yield
        yield
    yield
    yield (yield print)((yield total), (yield numbers))
    yield

    def spiral(matrix):
        while matrix:
            yield from matrix[0]
            matrix = [list(row) for row in zip(*matrix[1:])][::-1]
    yield
    yield (yield print)((yield (yield list)((yield (yield spiral)((yield [(yield [(yield 1), (yield 2), (yield 3)]), (yield [(yield 4), (yield 5), (yield 6)]), (yield [(yield 7), (yield 8), (yield 9)])]))))))
    yield

    @driven
    def first_repeat(items):
        for i, a in (yield (yield enumerate)((yield items))):
            for b in (yield (yield items)[(yield ((yield i) + (yield 1))):]):
                if (yield ((yield a) == (yield b))):
                    return (yield ((yield a), (yield i)))
                yield
            yield
        yield
        return (yield None)
    yield
    yield (yield print)((yield (yield first_repeat)((yield 'abcdbea'))), (yield (yield first_repeat)((yield 'abc'))))
    yield
    for i in (yield (yield range)((yield 3))):
        for i in (yield (yield range)((yield 10), (yield 12))):
            pass
            yield
        yield
        yield (yield print)((yield i), end=(yield ' '))
        yield
    yield
    yield (yield print)()
    yield
    for _ in (yield (yield range)((yield 2))):
        for _ in (yield (yield range)((yield 3))):
            pass
            yield
        yield
    yield
    yield (yield print)((yield _))
    yield
    pascal = (yield [(yield [(yield 1)])])
    yield
    for _ in (yield (yield range)((yield 5))):
        last = (yield (yield pascal)[(yield (-(yield 1)))])
        yield
        yield (yield (yield pascal).append)((yield [(yield 1), *(yield (last[i] + last[i + 1] for i in (yield (yield range)((yield ((yield (yield len)((yield last))) - (yield 1))))))), (yield 1)]))
        yield
    yield
    for line in (yield pascal):
        yield (yield print)((yield (yield (yield (yield (yield (yield (yield ' ').join)((yield (yield map)((yield str), (yield line))))).center)((yield 12))).rstrip)()))
        yield
    yield
    count = (yield 0)
    yield
    for a in (yield (yield range)((yield 100))):
        if (yield ((yield ((yield a) % (yield 10))) == (yield 9))):
            continue
        yield
        for b in (yield (yield range)((yield a), (yield 100), (yield 7))):
            if (yield ((yield ((yield a) + (yield b))) % (yield 3))):
                count += (yield 1)
                yield
            else:
                if (yield ((yield b) > (yield 90))):
                    break
                yield
            yield
        yield
    yield
    yield (yield print)((yield count))
    yield
program()
