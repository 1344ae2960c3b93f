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
    global One, a, b, c, d, e, i, two, with_parentheses, x, yes
    yield (yield print)((yield ()), (yield []), (yield {}), (yield ((yield 1),)), (yield 1), (yield [(yield [])]), (yield {(yield ())}), (yield {(yield ()): (yield {})}), (yield ...), (yield (yes := (yield 1))), (yield (not (yield 1))), (yield (-(yield 1))), (yield ((yield 1) if (yield 1) else (yield 2))), (yield ((yield [(yield 1)]) or (yield [(yield 2)]))))
    yield
    yield (yield print)((yield (yield [(yield 1), (yield 2), (yield 3)])[(yield 1)]), (yield (yield (yield [(yield 1), (yield 2), (yield 3)])[(yield 1):])[(yield 0)]), (yield (yield (yield {(yield 'a'): (yield {(yield 'b'): (yield 1)})})[(yield 'a')])[(yield 'b')]), (yield (yield (yield (yield 'abc')[(yield 0)])[(yield 0)])[(yield 0)]), (yield (yield ((yield 1), (yield 2)))[(yield 0)]), (yield (yield (yield [(yield (lambda: 5))])[(yield 0)])()), (yield (yield (yield {(yield 'f'): (yield len)})[(yield 'f')])((yield 'ab'))), (yield (yield (lambda x: x))((yield 1))), (yield (yield (yield (lambda: lambda: 2))())()), (yield (yield (yield (yield (yield (yield (yield (yield (yield 'x').join)((yield [(yield '1'), (yield '2')]))).upper)()).lower)()).strip)()), (yield (yield (yield []).append)((yield 1))), (yield ((yield ((yield '%s') % (yield 1))) + (yield '2'))))
    yield
    yield (yield print)((yield [(yield 1), (yield 2)]), (yield ((yield 1), (yield 2))), (yield ((yield {(yield 1), (yield 2)}) == (yield {(yield 2), (yield 1)}))), (yield {(yield 1): (yield 2)}), (yield (yield print)((yield 'nested'), end=(yield ' '))), (yield (yield len)((yield [(yield 1), (yield 2), (yield 3)]))))
    yield
    yield (yield print)((yield [(yield 1), (yield 2)]), (yield {(yield 'k'): (yield 'v')}), (yield 3))
    yield
    a = (yield ((yield 1) + (yield 2)))
    yield
    yield (yield print)((yield a))
    yield
    b = (yield 3)
    yield
    yield (yield print)((yield b))
    yield
    yield (yield print)((yield a), (yield b))
    yield
    if (yield a):
        yield (yield print)((yield 'one line'))
        yield
        c = (yield 4)
        yield
    yield
    yield (yield print)((yield c))
    yield
    for i in (yield (yield range)((yield 2))):
        d = (yield i)
        yield
        yield (yield print)((yield d), end=(yield ' '))
        yield
    else:
        yield (yield print)((yield 'else'))
        yield
    yield
    while (yield a):
        a -= (yield 1)
        yield
        yield (yield print)((yield a), end=(yield ' '))
        yield
    yield
    yield (yield print)()
    yield
    try:
        e = (yield ((yield 1) // (yield 0)))
        yield
    except (yield ZeroDivisionError):
        e = (yield 'caught')
        yield
    finally:
        yield (yield print)((yield e))
        yield
    yield

    class One:
        x = 1
        y = x + 1
    yield

    @driven
    def two():
        pass
        yield
        return (yield 2)
    yield
    yield (yield print)((yield (yield One).y), (yield (yield two)()))
    yield
    with_parentheses = (yield f'implicit joining and {(yield a)}')
    yield
    yield (yield print)((yield with_parentheses))
    yield
    yield (yield print)((yield {**(yield {}), **(yield {(yield 'a'): (yield 1)})}), (yield [*(yield []), *(yield [(yield 1)])]), (yield (*(yield ()), (yield 1))), (yield {*(yield ()), (yield 1)}))
    yield
    yield (yield print)((yield (yield (yield 1).__add__)((yield 2))), (yield (yield (yield 1.0).__add__)((yield 2))), (yield (yield (yield 'a').__len__)()), (yield (yield (yield []).__class__).__name__), (yield (yield 1).__class__), (yield (yield None).__class__), (yield (yield ...).__class__), (yield (yield True).__class__), (yield (yield (yield print).__class__).__name__))
    yield
    x = (yield [(yield 1), (yield 2), (yield 3)])
    yield
    (yield x)[(yield 0)], (yield x)[(yield (-(yield 1)))] = (yield ((yield (yield x)[(yield (-(yield 1)))]), (yield (yield x)[(yield 0)])))
    yield
    yield (yield print)((yield x), (yield (yield x)[::(yield (-(yield 1)))]), (yield (yield x)[(yield True)]), (yield (yield x)[(yield (-(yield True)))]), (yield [x[i] for i in (yield x) if i < 3]), (yield [[i, j] for i in (yield x) for j in x if i < j]), (yield ((yield {i: {j for j in range(i)} for i in (yield x)}) == (yield {(yield 3): (yield {(yield 0), (yield 1), (yield 2)}), (yield 2): (yield {(yield 0), (yield 1)}), (yield 1): (yield {(yield 0)})}))))
    yield
    yield (yield print)((yield (yield (yield (yield (yield (yield type)((yield x))).__name__).upper)())[:(yield 2)]), (yield (yield (yield str)((yield 1)))[(yield 0)]), (yield (yield ((yield 'a'), (yield 'b')))[(yield ((yield 1) > (yield 0)))]), (yield (yield [(yield 0), (yield 1)])[(yield (not (yield 0)))]), (yield (yield {(yield True): (yield 'yes'), (yield False): (yield 'no')})[(yield ((yield 1) > (yield 2)))]), (yield (yield [(yield 'even'), (yield 'odd')])[(yield ((yield 3) % (yield 2)))]))
    yield
    yield (yield print)(*(yield (n for n in (yield (yield range)((yield 3))))), *(yield 'ab'), *(yield {(yield 'k'): (yield 1)}), sep=(yield ','))
    yield
    yield (yield print)((yield (yield sum)((yield (n for n in (yield (yield range)((yield 4))))))), (yield (yield max)((yield (n for n in (yield (yield range)((yield 4))))), key=(yield (lambda n: -n)))), (yield (yield list)((yield (n for n in (yield [(yield 1)]) if n)))), (yield (yield any)((yield (n for n in (yield ()))))), (yield (yield tuple)((yield (n for n in (yield (yield range)((yield 2))))))))
    yield
    yield (yield [(yield 1), (yield 2)])[(yield 0)]
    yield
    yield ()
    yield
    pass
    yield
program()
