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
    global Reflected, Traced, a, b, c, container, error, nan, operator, pair, r, show, x, y

    @driven
    def show(value):
        yield (yield print)((yield '<'), (yield value), (yield '>'), sep=(yield ''), end=(yield ' '))
        yield
        return (yield value)
    yield
    yield (yield print)((yield ((yield (yield show)((yield 1))) < (yield (yield show)((yield 2))) < (yield (yield show)((yield 3))))))
    yield
    yield (yield print)((yield ((yield (yield show)((yield 1))) < (yield (yield show)((yield 0))) < (yield (yield show)((yield 3))))))
    yield
    yield (yield print)((yield ((yield (yield show)((yield 1))) < (yield (yield show)((yield 2))) > (yield (yield show)((yield 0))) != (yield (yield show)((yield 5))) == (yield (yield show)((yield 5))))))
    yield
    yield (yield print)((yield ((yield (yield show)((yield 1))) == (yield (yield show)((yield 1.0))) is (yield (yield show)((yield True))))))
    yield
    yield (yield print)((yield ((yield (yield show)((yield 'a'))) in (yield (yield show)((yield 'abc'))) in (yield (yield show)((yield [(yield 'abc')]))))))
    yield
    yield (yield print)((yield ((yield (yield show)((yield 1))) not in (yield (yield show)((yield [(yield 2)]))) not in (yield (yield show)((yield []))))))
    yield
    yield (yield print)((yield (not (yield ((yield (yield show)((yield 1))) < (yield (yield show)((yield 2))) < (yield (yield show)((yield 2))))))))
    yield
    yield (yield print)((yield ((yield 1) < (yield 2) == (yield 2) < (yield 3))), (yield ((yield ((yield 1) < (yield 2))) == (yield ((yield 2) < (yield 3))))), (yield ((yield 1) < (yield ((yield 2) == (yield 2))) < (yield 3))))
    yield
    yield (yield print)((yield ((yield 1) == (yield 1) != (yield 2))), (yield ((yield 3) > (yield 2) > (yield 1) > (yield 0))), (yield ((yield 0) < (yield 1) < (yield 1))))
    yield
    x = y = (yield [])
    yield
    yield (yield print)((yield ((yield x) is (yield y) is (yield x))), (yield ((yield x) is not (yield y))), (yield ((yield x) is (yield []) is (yield y))))
    yield

    class Traced:

        @driven
        def __init__(self, name):
            (yield self).name = (yield name)
            yield

        @driven
        def __lt__(self, other):
            yield (yield print)((yield (yield self).name), (yield '<'), (yield (yield other).name))
            yield
            return (yield ((yield (yield self).name) + (yield (yield other).name)))

        @driven
        def __gt__(self, other):
            yield (yield print)((yield (yield self).name), (yield '>'), (yield (yield other).name))
            yield
            return (yield [])
    yield
    a, b, c = (yield (yield map)((yield Traced), (yield 'abc')))
    yield
    yield (yield print)((yield ((yield a) < (yield b) < (yield c))))
    yield
    yield (yield print)((yield ((yield a) < (yield b) > (yield c))))
    yield
    yield (yield print)((yield ((yield ((yield a) < (yield b))) and (yield ((yield b) < (yield c))))))
    yield
    if (yield ((yield a) > (yield b) < (yield c))):
        yield (yield print)((yield 'never'))
        yield
    else:
        yield (yield print)((yield 'an empty list is false'))
        yield
    yield

    class Reflected:

        @driven
        def __eq__(self, other):
            yield (yield print)((yield 'eq'), (yield (yield (yield type)((yield other))).__name__))
            yield
            return (yield NotImplemented)

        @driven
        def __lt__(self, other):
            yield (yield print)((yield 'lt'), (yield (yield (yield type)((yield other))).__name__))
            yield
            return (yield NotImplemented)

        @driven
        def __gt__(self, other):
            yield (yield print)((yield 'gt'), (yield (yield (yield type)((yield other))).__name__))
            yield
            return (yield 'reflected')
    yield
    r = (yield (yield Reflected)())
    yield
    yield (yield print)((yield ((yield 1) < (yield r))))
    yield
    yield (yield print)((yield ((yield r) == (yield r))), (yield ((yield r) == (yield 1))), (yield ((yield 1) == (yield r))), (yield ((yield r) != (yield 1))))
    yield
    for pair in (yield ((yield ((yield 1), (yield 'a'))), (yield ((yield []), (yield ()))), (yield ((yield None), (yield None))), (yield ((yield {}), (yield {}))), (yield ((yield 1j), (yield 2j))), (yield ((yield r), (yield r))), (yield ((yield object), (yield object))), (yield ((yield 1), (yield None))))):
        try:
            yield (yield print)((yield ((yield (yield pair)[(yield 0)]) < (yield (yield pair)[(yield 1)]))))
            yield
        except (yield TypeError) as error:
            yield (yield print)((yield error))
            yield
        yield
    yield
    for operator in (yield ((yield '<='), (yield '>'), (yield '>='))):
        try:
            yield (yield eval)((yield f"1 {(yield operator)} ''"))
            yield
        except (yield TypeError) as error:
            yield (yield print)((yield error))
            yield
        yield
    yield
    for container in (yield ((yield 5), (yield None), (yield 1.5), (yield object))):
        try:
            yield (yield print)((yield ((yield 1) in (yield container))))
            yield
        except (yield TypeError) as error:
            yield (yield print)((yield error))
            yield
        yield
    yield
    try:
        yield ((yield 1) in (yield 'text'))
        yield
    except (yield TypeError) as error:
        yield (yield print)((yield error))
        yield
    yield
    yield (yield print)((yield ((yield [(yield 1), (yield 2)]) < (yield [(yield 1), (yield 2), (yield 0)]))), (yield ((yield ((yield 1), (yield 'a'))) < (yield ((yield 1), (yield 'b'))))), (yield ((yield [(yield 1), (yield [(yield 2)])]) == (yield [(yield 1), (yield [(yield 2)])]))), (yield ((yield 'Z') < (yield 'a'))), (yield ((yield {(yield 1)}) < (yield {(yield 1), (yield 2)}))), (yield ((yield {(yield 1)}) <= (yield {(yield 2)}))))
    yield
    nan = (yield (yield float)((yield 'nan')))
    yield
    yield (yield print)((yield ((yield nan) == (yield nan))), (yield ((yield nan) != (yield nan))), (yield ((yield nan) in (yield [(yield nan)]))), (yield ((yield [(yield nan)]) == (yield [(yield nan)]))), (yield ((yield nan) < (yield 1) > (yield nan))))
    yield
program()
