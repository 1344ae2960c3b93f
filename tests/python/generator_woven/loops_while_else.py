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
    global countdown, first_power, i, j, leave_by_return, n, rows, search, seen, stack, top

    @driven
    def search(limit, wanted):
        n = (yield 0)
        yield
        while (yield ((yield n) < (yield limit))):
            if (yield ((yield n) == (yield wanted))):
                yield (yield print)((yield 'found'), (yield n))
                yield
                break
            yield
            n += (yield 1)
            yield
        else:
            yield (yield print)((yield 'not found below'), (yield limit))
            yield
        yield
        return (yield n)
    yield
    yield (yield print)((yield (yield search)((yield 5), (yield 3))), (yield (yield search)((yield 5), (yield 9))), (yield (yield search)((yield 0), (yield 0))))
    yield
    n = (yield 10)
    yield
    while (yield n):
        n -= (yield 1)
        yield
        if (yield ((yield n) % (yield 3))):
            continue
        yield
        yield (yield print)((yield n), end=(yield ' '))
        yield
    else:
        yield (yield print)((yield '| end'))
        yield
    yield
    rows = (yield [])
    yield
    i = (yield 0)
    yield
    while (yield ((yield i) < (yield 4))):
        j = (yield 0)
        yield
        while (yield True):
            if (yield ((yield j) > (yield i))):
                break
            yield
            if (yield ((yield ((yield i) + (yield j))) % (yield 2))):
                j += (yield 1)
                yield
                continue
            yield
            yield (yield (yield rows).append)((yield ((yield i), (yield j))))
            yield
            j += (yield 1)
            yield
        else:
            yield (yield print)((yield 'never: the inner loop has no false condition'))
            yield
        yield
        i += (yield 1)
        yield
    yield
    yield (yield print)((yield rows))
    yield
    while (yield False):
        yield (yield print)((yield 'never'))
        yield
    else:
        yield (yield print)((yield 'the else of a loop that never ran'))
        yield
    yield
    while (yield True):
        while (yield True):
            break
        else:
            yield (yield print)((yield 'never'))
            yield
        yield
        break
    yield
    yield (yield print)((yield 'left both'))
    yield

    @driven
    def first_power(base, above):
        power = (yield 1)
        yield
        while (yield ((yield power) <= (yield above))):
            power *= (yield base)
            yield
        yield
        return (yield power)
    yield
    yield (yield print)((yield (yield first_power)((yield 2), (yield 1000))), (yield (yield first_power)((yield 3), (yield ((yield 10) ** (yield 20))))))
    yield

    @driven
    def leave_by_return(items):
        index = (yield 0)
        yield
        while (yield ((yield index) < (yield (yield len)((yield items))))):
            while (yield ((yield (yield items)[(yield index)]) < (yield 0))):
                if (yield ((yield (yield items)[(yield index)]) == (yield (-(yield 99))))):
                    return (yield 'gave up')
                yield
                index += (yield 1)
                yield
                if (yield ((yield index) == (yield (yield len)((yield items))))):
                    return (yield 'only negatives')
                yield
            yield
            if (yield ((yield ((yield (yield items)[(yield index)]) % (yield 7))) == (yield 0))):
                return (yield (yield items)[(yield index)])
            yield
            index += (yield 1)
            yield
        else:
            return (yield 'nothing')
        yield
    yield
    yield (yield print)((yield (yield leave_by_return)((yield [(yield 1), (yield 2), (yield (-(yield 3))), (yield 14)]))), (yield (yield leave_by_return)((yield [(yield 1)]))), (yield (yield leave_by_return)((yield [(yield (-(yield 1))), (yield (-(yield 2)))]))), (yield (yield leave_by_return)((yield [(yield (-(yield 1))), (yield (-(yield 99))), (yield 7)]))))
    yield
    countdown = (yield 3)
    yield
    while (yield ((yield (countdown := (yield ((yield countdown) - (yield 1))))) >= (yield 0))):
        yield (yield print)((yield 't minus'), (yield countdown))
        yield
    yield
    stack = (yield [(yield 1), (yield [(yield 2), (yield [(yield 3), (yield [])])]), (yield 4)])
    yield
    seen = (yield [])
    yield
    while (yield stack):
        top = (yield (yield (yield stack).pop)())
        yield
        if (yield (yield isinstance)((yield top), (yield list))):
            yield (yield (yield stack).extend)((yield top))
            yield
            continue
        yield
        yield (yield (yield seen).append)((yield top))
        yield
    yield
    yield (yield print)((yield seen))
    yield
program()
