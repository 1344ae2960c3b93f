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
    global Box, a, b, bad, box, byte, c, d, divisor, error, first, grow, i, index, item, key, last, letter, n, pairs, rest, s, shrink, table, value
    for n in (yield (yield range)((yield 2), (yield 15))):
        for divisor in (yield (yield range)((yield 2), (yield n))):
            if (yield ((yield ((yield n) % (yield divisor))) == (yield 0))):
                break
            yield
        else:
            yield (yield print)((yield n), (yield 'is prime'))
            yield
            continue
        yield
        yield (yield print)((yield n), (yield '='), (yield divisor), (yield '*'), (yield ((yield n) // (yield divisor))))
        yield
    yield
    for item in (yield ()):
        yield (yield print)((yield 'never'))
        yield
    else:
        yield (yield print)((yield 'empty: else runs'))
        yield
    yield
    for letter in (yield 'abc'):
        yield (yield print)((yield letter), end=(yield ','))
        yield
        yield (yield print)((yield (yield (yield letter).upper)()), end=(yield ' '))
        yield
    yield
    yield (yield print)()
    yield
    for key in (yield {(yield 'x'): (yield 1), (yield 'y'): (yield 2)}):
        yield (yield print)((yield key), end=(yield ' '))
        yield
    yield
    for key, value in (yield (yield (yield {(yield 'x'): (yield 1), (yield 'y'): (yield 2)}).items)()):
        yield (yield print)((yield key), (yield value), end=(yield ' '))
        yield
    yield
    yield (yield print)()
    yield
    for byte in (yield b'AZ'):
        yield (yield print)((yield byte), end=(yield ' '))
        yield
    yield
    for i, (a, b) in (yield (yield enumerate)((yield [(yield ((yield 1), (yield 2))), (yield [(yield 3), (yield 4)]), (yield '56')]))):
        yield (yield print)((yield i), (yield a), (yield b), end=(yield '; '))
        yield
    yield
    yield (yield print)()
    yield
    for first, *rest in (yield [(yield 'one'), (yield ((yield 1),)), (yield [(yield 1), (yield 2), (yield 3)])]):
        yield (yield print)((yield first), (yield rest))
        yield
    yield
    for a, (b, [c]) in (yield [(yield ((yield 1), (yield ((yield 2), (yield [(yield 3)])))))]):
        yield (yield print)((yield a), (yield b), (yield c))
        yield
    yield

    class Box:
        pass
    yield
    box = (yield (yield Box)())
    yield
    table = (yield [(yield 0), (yield 0), (yield 0)])
    yield
    for (yield box).value in (yield (yield range)((yield 3))):
        (yield table)[(yield (yield box).value)] = (yield ((yield (yield box).value) * (yield 10)))
        yield
    yield
    yield (yield print)((yield (yield box).value), (yield table))
    yield
    for (yield table)[(yield 1)] in (yield 'xyz'):
        yield (yield print)((yield table))
        yield
    yield
    index = (yield 0)
    yield
    for index, (yield table)[(yield index)] in (yield (yield enumerate)((yield 'pqr'))):
        pass
        yield
    yield
    yield (yield print)((yield index), (yield table))
    yield
    last = (yield None)
    yield
    for last in (yield (yield range)((yield 0))):
        pass
        yield
    yield
    yield (yield print)((yield last))
    yield
    for last in (yield (yield range)((yield 3))):
        last = (yield ((yield last) * (yield 100)))
        yield
    yield
    yield (yield print)((yield last))
    yield
    grow = (yield [(yield 1), (yield 2), (yield 3)])
    yield
    for item in (yield grow):
        if (yield ((yield (yield len)((yield grow))) < (yield 8))):
            yield (yield (yield grow).append)((yield ((yield item) * (yield 2))))
            yield
        yield
    yield
    yield (yield print)((yield grow))
    yield
    shrink = (yield [(yield 1), (yield 2), (yield 3), (yield 4), (yield 5), (yield 6)])
    yield
    for item in (yield shrink):
        yield (yield (yield shrink).remove)((yield item))
        yield
    yield
    yield (yield print)((yield shrink))
    yield
    for bad in (yield ((yield 5), (yield None), (yield 1.5), (yield len))):
        try:
            for item in (yield bad):
                pass
                yield
            yield
        except (yield TypeError) as error:
            yield (yield print)((yield error))
            yield
        yield
    yield
    try:
        for a, b in (yield [(yield ((yield 1), (yield 2))), (yield 3)]):
            yield (yield print)((yield a), (yield b))
            yield
        yield
    except (yield TypeError) as error:
        yield (yield print)((yield error))
        yield
    yield
    d = (yield {(yield 1): (yield 1)})
    yield
    try:
        for key in (yield d):
            (yield d)[(yield ((yield key) + (yield 1)))] = (yield 0)
            yield
        yield
    except (yield RuntimeError) as error:
        yield (yield print)((yield error))
        yield
    yield
    s = (yield {(yield 1), (yield 2)})
    yield
    try:
        for key in (yield s):
            yield (yield (yield s).add)((yield ((yield key) + (yield 10))))
            yield
        yield
    except (yield RuntimeError) as error:
        yield (yield print)((yield error))
        yield
    yield
    try:
        for key in (yield d):
            del (yield d)[(yield key)]
            yield
            (yield d)[(yield key)] = (yield 5)
            yield
            yield (yield print)((yield 'replaced'), (yield key))
            yield
            if (yield ((yield (yield len)((yield d))) > (yield 5))):
                break
            yield
        yield
    except (yield RuntimeError) as error:
        yield (yield print)((yield error))
        yield
    yield

    @driven
    def pairs(n):
        for i in (yield (yield range)((yield n))):
            for j in (yield (yield range)((yield n))):
                if (yield ((yield j) == (yield i))):
                    continue
                yield
                if (yield ((yield ((yield i) + (yield j))) == (yield 5))):
                    return (yield ((yield i), (yield j)))
                yield
            yield
        else:
            return (yield 'none')
        yield
    yield
    yield (yield print)((yield (yield pairs)((yield 2))), (yield (yield pairs)((yield 4))))
    yield
program()
