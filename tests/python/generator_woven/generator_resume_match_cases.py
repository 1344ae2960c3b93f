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
    global Point, machine, matching, nested, points, run, tuple_subject

    @driven
    def run(generator, *answers):
        answers = (yield (yield iter)((yield answers)))
        yield
        shown = (yield [])
        yield
        try:
            value = (yield (yield next)((yield generator)))
            yield
            while (yield True):
                yield (yield (yield shown).append)((yield value))
                yield
                value = (yield (yield (yield generator).send)((yield (yield next)((yield answers), (yield None)))))
                yield
            yield
        except (yield StopIteration) as stop:
            yield (yield print)((yield shown), (yield '->'), (yield (yield stop).value))
            yield
        except (yield Exception) as error:
            yield (yield print)((yield shown), (yield '->'), (yield (yield repr)((yield error))))
            yield
        yield
    yield

    def matching():
        match (yield 'subject'):
            case [x, *rest] if (yield ('first guard', x)):
                yield ('sequence', x, rest)
                rest = (yield 'more')
                return (x, rest)
            case {'k': value, **others} if (yield 'mapping guard'):
                yield value
                yield others
            case str() | int() as simple:
                yield ('simple', simple)
            case _ if (yield 'last guard'):
                yield 'anything'
        yield 'after'
        return 'end'
    yield
    yield (yield run)((yield (yield matching)()), (yield [(yield 1), (yield 2), (yield 3)]), (yield True), (yield None), (yield 'R'))
    yield
    yield (yield run)((yield (yield matching)()), (yield [(yield 1)]), (yield False), (yield False))
    yield
    yield (yield run)((yield (yield matching)()), (yield [(yield 1)]), (yield False), (yield True))
    yield
    yield (yield run)((yield (yield matching)()), (yield {(yield 'k'): (yield 1), (yield 'm'): (yield 2)}), (yield True))
    yield
    yield (yield run)((yield (yield matching)()), (yield {(yield 'k'): (yield 1)}), (yield False), (yield True))
    yield
    yield (yield run)((yield (yield matching)()), (yield 'text'))
    yield
    yield (yield run)((yield (yield matching)()), (yield None), (yield True))
    yield

    def tuple_subject():
        match ((yield 1), (yield 2)):
            case [a, b] if a == b:
                yield 'same'
            case [a, [b, c]]:
                yield (a, b, c)
            case whole:
                yield whole
    yield
    yield (yield run)((yield (yield tuple_subject)()), (yield 5), (yield 5))
    yield
    yield (yield run)((yield (yield tuple_subject)()), (yield 5), (yield ((yield 6), (yield 7))))
    yield
    yield (yield run)((yield (yield tuple_subject)()), (yield 5), (yield 6))
    yield

    def machine():
        state = 'start'
        while True:
            event = (yield state)
            match (state, event):
                case [_, 'reset']:
                    yield 'resetting'
                    state = 'start'
                    continue
                case ['start', ['go', n]]:
                    for i in range(n):
                        yield i
                    state = 'running'
                case ['running', 'stop']:
                    break
                case ['running' | 'start' as s, str(text)]:
                    try:
                        yield (s, text)
                    finally:
                        yield 'cleaned'
                case [_, None]:
                    return 'no event'
        return 'stopped'
    yield
    yield (yield run)((yield (yield machine)()), (yield ((yield 'go'), (yield 2))), (yield None), (yield None), (yield 'word'), (yield None), (yield None), (yield 'reset'), (yield None), (yield ((yield 'go'), (yield 0))), (yield 'stop'))
    yield
    yield (yield run)((yield (yield machine)()), (yield 'word'), (yield None), (yield None), (yield None))
    yield

    def nested():
        for item in ([1, [2]], {'a': {'b': 3}}, 4):
            match item:
                case [a, [b]]:
                    match (yield (a, b)):
                        case 'again':
                            yield 'inner again'
                        case other:
                            yield ('inner', other)
                case {'a': {'b': c}}:
                    c += (yield c)
                    yield c
                case _:
                    yield ('default', item)
    yield
    yield (yield run)((yield (yield nested)()), (yield 'again'), (yield None), (yield 10))
    yield
    yield (yield run)((yield (yield nested)()), (yield 'x'), (yield None), (yield 20))
    yield

    class Point:
        __match_args__ = ('x', 'y')

        @driven
        def __init__(self, x, y):
            (yield self).x, (yield self).y = (yield ((yield x), (yield y)))
            yield
    yield

    def points():
        while True:
            match (yield):
                case Point(0, y=y) if y > (limit := (yield 'limit')):
                    yield ('above', y, limit)
                case Point(x, y):
                    yield (x, y)
                case None:
                    return
    yield
    yield (yield run)((yield (yield points)()), (yield (yield Point)((yield 0), (yield 5))), (yield 3), (yield None), (yield (yield Point)((yield 0), (yield 1))), (yield 2), (yield None), (yield (yield Point)((yield 7), (yield 8))), (yield None))
    yield
program()
