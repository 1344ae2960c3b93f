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
    global Constants, Equal, Keys, Missing, a, all_of_them, b, c, calculate, d, e, error, first, guard, loops, minus, none, number, one, rest, returns, second, sequence, subject, ten, text, value, whole, wrong, x, y, z, zero
    match (yield [(yield 1), (yield 2), (yield 3)]):
        case [a, b]:
            yield (yield print)((yield 'never'))
            yield
        case [a, b, c] if (yield ((yield c) > (yield 5))):
            yield (yield print)((yield 'never'))
            yield
        case [*all_of_them]:
            yield (yield print)((yield all_of_them), (yield a), (yield b), (yield c))
            yield
    yield

    @driven
    def guard(name, value):
        yield (yield print)((yield 'guard'), (yield name))
        yield
        return (yield value)
    yield
    match (yield 'x'):
        case x if (yield (yield guard)((yield 'first'), (yield False))):
            yield (yield print)((yield 'never'))
            yield
        case y if (yield (yield guard)((yield 'second'), (yield 0))):
            yield (yield print)((yield 'never'))
            yield
        case z if (yield (yield guard)((yield 'third'), (yield [(yield 1)]))):
            yield (yield print)((yield 'taken'), (yield x), (yield y), (yield z))
            yield
    yield

    class Equal:

        @driven
        def __init__(self, name):
            (yield self).name = (yield name)
            yield

        @driven
        def __eq__(self, other):
            yield (yield print)((yield 'compare with'), (yield other))
            yield
            return (yield ((yield other) == (yield 'yes')))
    yield

    class Constants:
        A = 'no'
        B = 'yes'
    yield
    match (yield (yield Equal)((yield 'subject'))):
        case Constants.A:
            yield (yield print)((yield 'never'))
            yield
        case Constants.B:
            yield (yield print)((yield 'b'))
            yield
    yield

    @driven
    def subject():
        yield (yield print)((yield 'the subject is evaluated once'))
        yield
        return (yield {(yield 'a'): (yield 1), (yield 'b'): (yield 2), (yield 'c'): (yield 3)})
    yield
    match (yield (yield subject)()):
        case {'z': _}:
            yield (yield print)((yield 'never'))
            yield
        case {'a': 2}:
            yield (yield print)((yield 'never'))
            yield
        case {'a': 1, **rest}:
            yield (yield print)((yield rest))
            yield
    yield
    match (yield {(yield 'a'): (yield 1)}):
        case {'a': one, **rest}:
            yield (yield print)((yield one), (yield rest))
            yield
    yield

    class Missing((yield dict)):

        @driven
        def __missing__(self, key):
            yield (yield print)((yield 'never asked'))
            yield
            return (yield 0)
    yield
    match (yield (yield Missing)()):
        case {'key': value}:
            yield (yield print)((yield 'never'))
            yield
        case _:
            yield (yield print)((yield '__missing__ is not used'))
            yield
    yield
    match (yield {(yield 0): (yield 'zero'), (yield False): (yield 'also'), (yield None): (yield 'none'), (yield 'n'): (yield (-(yield 1))), (yield (-(yield 1))): (yield 'minus'), (yield 1.5): (yield 'float')}):
        case {0: zero, None: none, -1: minus, 1.5: number}:
            yield (yield print)((yield zero), (yield none), (yield minus), (yield number))
            yield
    yield

    class Keys:
        first = 'f'
    yield
    match (yield {(yield 'f'): (yield 10)}):
        case {Keys.first: ten}:
            yield (yield print)((yield ten))
            yield
    yield
    for text in (yield ((yield 'ab'), (yield b'ab'), (yield (yield bytearray)((yield b'ab'))))):
        match (yield text):
            case [_, _]:
                yield (yield print)((yield 'a sequence'))
                yield
            case _:
                yield (yield print)((yield (yield (yield type)((yield text))).__name__), (yield "is no sequence pattern's match"))
                yield
        yield
    yield
    for sequence in (yield ((yield (yield range)((yield 2))), (yield ((yield 0), (yield 1))), (yield [(yield 0), (yield 1)]))):
        match (yield sequence):
            case [0, 1]:
                yield (yield print)((yield (yield (yield type)((yield sequence))).__name__))
                yield
        yield
    yield

    @driven
    def calculate(expression):
        match (yield expression):
            case int() | float():
                return (yield expression)
            case ['+', *operands]:
                return (yield (yield sum)((yield (yield map)((yield calculate), (yield operands)))))
            case ['-', left, right]:
                return (yield ((yield (yield calculate)((yield left))) - (yield (yield calculate)((yield right)))))
            case ['*', left, right]:
                return (yield ((yield (yield calculate)((yield left))) * (yield (yield calculate)((yield right)))))
            case ['let', {**names}, str(name)] if (yield ((yield name) in (yield names))):
                return (yield (yield names)[(yield name)])
            case [operator, *_]:
                raise (yield (yield ValueError)((yield f'unknown operator {(yield operator)!r}')))
            case _:
                raise (yield (yield TypeError)((yield f'no expression: {(yield expression)!r}')))
        yield
    yield
    yield (yield print)((yield (yield calculate)((yield ((yield '+'), (yield 1), (yield ((yield '*'), (yield 2), (yield 3))), (yield ((yield '-'), (yield 10), (yield 4.5))))))), (yield (yield calculate)((yield ((yield 'let'), (yield {(yield 'v'): (yield 9)}), (yield 'v'))))))
    yield
    for wrong in (yield ((yield ((yield '/'), (yield 1), (yield 2))), (yield 'text'), (yield ((yield 'let'), (yield {}), (yield 'v'))))):
        try:
            yield (yield calculate)((yield wrong))
            yield
        except (yield ((yield ValueError), (yield TypeError))) as error:
            yield (yield print)((yield (yield (yield type)((yield error))).__name__), (yield error))
            yield
        yield
    yield

    @driven
    def loops():
        out = (yield [])
        yield
        for item in (yield [(yield 1), (yield 'skip'), (yield [(yield 2), (yield 3)]), (yield 'stop'), (yield 4)]):
            match (yield item):
                case 'skip':
                    continue
                case 'stop':
                    break
                case int(n):
                    yield (yield (yield out).append)((yield n))
                    yield
                case [*ns]:
                    out += (yield ns)
                    yield
            yield
        yield
        return (yield out)
    yield
    yield (yield print)((yield (yield loops)()))
    yield

    @driven
    def returns(value):
        match (yield value):
            case [x, y]:
                try:
                    return (yield x)
                finally:
                    yield (yield print)((yield 'finally in a case'))
                    yield
                yield
            case _ as whole:
                return (yield whole)
        yield
    yield
    yield (yield print)((yield (yield returns)((yield [(yield 1), (yield 2)]))), (yield (yield returns)((yield 3))))
    yield
    match (yield ((yield 1), (yield ((yield 2), (yield ((yield 3), (yield ((yield 4), (yield 5))))))))):
        case [a, [b, [c, [d, e]]]]:
            yield (yield print)((yield a), (yield b), (yield c), (yield d), (yield e))
            yield
    yield
    match (yield [(yield [(yield 1), (yield 2)]), (yield [(yield 3), (yield 4)])]):
        case [[a, b] as first, [c, d] as second] as whole:
            yield (yield print)((yield a), (yield b), (yield c), (yield d), (yield first), (yield second), (yield whole))
            yield
    yield
program()
