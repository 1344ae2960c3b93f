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
    global Colour, a, b, c, kind, middle, other, shown, three, value, x

    @driven
    def kind(value):
        match (yield value):
            case None:
                return (yield 'none')
            case True | False:
                return (yield 'bool')
            case 0:
                return (yield 'zero')
            case -1 | 1:
                return (yield 'unit')
            case 2.5:
                return (yield 'two and a half')
            case 1 + 2j | -3 - 1j:
                return (yield 'complex')
            case '':
                return (yield 'empty text')
            case 'ab':
                return (yield 'joined text')
            case b'raw':
                return (yield 'bytes')
            case []:
                return (yield 'empty sequence')
            case [x]:
                return (yield f'one: {(yield x)}')
            case [1, *rest]:
                return (yield f'begins with 1, then {(yield rest)}')
            case [*_, 9]:
                return (yield 'ends with 9')
            case [x, [y, *_] as inner, *_]:
                return (yield f'nested {(yield x)} {(yield y)} {(yield inner)}')
            case [_, _]:
                return (yield 'a pair')
            case {} if (yield (not (yield value))):
                return (yield 'empty mapping')
            case {'kind': 'circle', 'r': r}:
                return (yield f'circle {(yield r)}')
            case {'kind': str(name), **rest}:
                return (yield f'{(yield name)} with {(yield rest)}')
            case {1: x, 2: y}:
                return (yield f'numbers {(yield x)} {(yield y)}')
            case {'only': _}:
                return (yield 'only')
            case int(n) if (yield ((yield n) > (yield 1000))):
                return (yield f'large {(yield n)}')
            case int() | float() as number:
                return (yield f'number {(yield number)}')
            case str(text) if (yield ((yield (length := (yield (yield len)((yield text))))) > (yield 5))):
                return (yield f'text of {(yield length)}')
            case str():
                return (yield 'short text')
            case ValueError(args=[message]) | TypeError(args=[message, *_]):
                return (yield f'error {(yield message)}')
            case _:
                return (yield 'other')
        yield
    yield
    for value in (yield ((yield None), (yield True), (yield False), (yield 0), (yield 0.0), (yield (-(yield 1))), (yield 1), (yield 2.5), (yield ((yield 1) + (yield 2j))), (yield ((yield (-(yield 3))) - (yield 1j))), (yield ''), (yield 'ab'), (yield b'raw'), (yield []), (yield ()), (yield [(yield 5)]), (yield [(yield 1), (yield 2), (yield 3)]), (yield ((yield 4), (yield 9))), (yield [(yield 3), (yield [(yield 4), (yield 5)]), (yield 6)]), (yield ((yield 1),)), (yield [(yield 7), (yield 8)]), (yield {}), (yield {(yield 'kind'): (yield 'circle'), (yield 'r'): (yield 2)}), (yield {(yield 'kind'): (yield 'square'), (yield 'a'): (yield 1)}), (yield {(yield 1): (yield 'a'), (yield 2): (yield 'b'), (yield 3): (yield 'c')}), (yield {(yield 'only'): (yield None)}), (yield {(yield 'other'): (yield 1)}), (yield 5000), (yield 7), (yield 0.5), (yield 'abcdefg'), (yield 'abc'), (yield (yield ValueError)((yield 'v'))), (yield (yield TypeError)((yield 't'), (yield 1))), (yield (yield KeyError)((yield 'k'))), (yield {(yield 1), (yield 2)}), (yield (yield range)((yield 1))), (yield (yield range)((yield 3))), (yield (yield iter)((yield []))), (yield b'other'), (yield (yield bytearray)((yield b'raw'))), (yield object), (yield [(yield 3), (yield 'xy')]))):
        shown = (yield ((yield (yield (yield type)((yield value))).__name__) if (yield ((yield 'object at') in (yield (yield repr)((yield value))))) else (yield (yield repr)((yield value)))))
        yield
        yield (yield print)((yield shown), (yield '->'), (yield (yield kind)((yield value))))
        yield
    yield

    class Colour:
        RED = 'red'
        GREEN = 'green'

        class Deep:
            BLUE = 'blue'
    yield
    for value in (yield ((yield 'red'), (yield 'green'), (yield 'blue'), (yield 'RED'))):
        match (yield value):
            case Colour.RED:
                yield (yield print)((yield 'stop'))
                yield
            case Colour.GREEN:
                yield (yield print)((yield 'go'))
                yield
            case Colour.Deep.BLUE:
                yield (yield print)((yield 'deep'))
                yield
            case other:
                yield (yield print)((yield 'capture'), (yield other))
                yield
        yield
    yield
    match (yield 5):
        case 6:
            yield (yield print)((yield 'never'))
            yield
    yield
    yield (yield print)((yield 'no case matched: nothing happens'))
    yield
    match (yield ((yield 1), (yield 2))):
        case [1, x]:
            yield (yield print)((yield 'open sequence'), (yield x))
            yield
    yield
    match (yield (*(yield [(yield 1), (yield 2)]), (yield 3))):
        case [a, b, c]:
            yield (yield print)((yield a), (yield b), (yield c))
            yield
    yield
    match (yield {(yield 'a'): (yield 1), (yield 'b'): (yield {(yield 'c'): (yield [(yield 10), (yield 20), (yield 30)])})}):
        case {'b': {'c': [_, *middle, _]}}:
            yield (yield print)((yield middle))
            yield
    yield
    match (yield 3):
        case 1 | 2 | 3 as three:
            yield (yield print)((yield three))
            yield
        case _:
            pass
            yield
    yield
program()
