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
    global BadArgs, BadName, Meta, NoArgs, Point, Point3, Property, Seven, Twice, attempt, builtin, error, number, p, value, where

    class Point:
        __match_args__ = ('x', 'y')

        @driven
        def __init__(self, x, y):
            (yield self).x, (yield self).y = (yield ((yield x), (yield y)))
            yield

        @driven
        def __repr__(self):
            return (yield f'Point({(yield (yield self).x)}, {(yield (yield self).y)})')
    yield

    class Point3((yield Point)):
        __match_args__ = ('x', 'y', 'z')

        @driven
        def __init__(self, x, y, z):
            yield (yield (yield (yield super)()).__init__)((yield x), (yield y))
            yield
            (yield self).z = (yield z)
            yield
    yield

    @driven
    def where(point):
        match (yield point):
            case Point3(_, _, z=0):
                return (yield 'flat')
            case Point3(x, y, z):
                return (yield f'space {(yield x)} {(yield y)} {(yield z)}')
            case Point(0, 0):
                return (yield 'origin')
            case Point(0, y) | Point(y, 0):
                return (yield f'on an axis at {(yield y)}')
            case Point(x, y) if (yield ((yield x) == (yield y))):
                return (yield 'diagonal')
            case Point(x=x):
                return (yield f'x {(yield x)}')
            case [Point(x=a), Point(x=b)]:
                return (yield f'two points {(yield a)} {(yield b)}')
            case captured:
                return (yield f'captured {(yield (yield (yield type)((yield captured))).__name__)}')
        yield
    yield
    for p in (yield ((yield (yield Point)((yield 0), (yield 0))), (yield (yield Point)((yield 0), (yield 3))), (yield (yield Point)((yield 4), (yield 0))), (yield (yield Point)((yield 2), (yield 2))), (yield (yield Point)((yield 1), (yield 2))), (yield (yield Point3)((yield 1), (yield 2), (yield 0))), (yield (yield Point3)((yield 1), (yield 2), (yield 3))), (yield [(yield (yield Point)((yield 5), (yield 6))), (yield (yield Point)((yield 7), (yield 8)))]), (yield 'no'))):
        yield (yield print)((yield p), (yield (yield where)((yield p))))
        yield
    yield

    @driven
    def builtin(value):
        match (yield value):
            case bool(b):
                return (yield ((yield 'bool'), (yield b)))
            case int(n):
                return (yield ((yield 'int'), (yield n)))
            case float(f):
                return (yield ((yield 'float'), (yield f)))
            case str(s):
                return (yield ((yield 'str'), (yield s)))
            case bytes(b):
                return (yield ((yield 'bytes'), (yield b)))
            case list([first, *_]):
                return (yield ((yield 'list'), (yield first)))
            case tuple([a, b]):
                return (yield ((yield 'tuple'), (yield a), (yield b)))
            case dict({'k': v}):
                return (yield ((yield 'dict'), (yield v)))
            case set(s) | frozenset(s):
                return (yield ((yield 'set'), (yield (yield sorted)((yield s)))))
            case list() | tuple() | dict():
                return (yield ((yield 'container'), (yield (yield len)((yield value)))))
            case type():
                return (yield ((yield 'class'), (yield (yield value).__name__)))
        yield
    yield
    for value in (yield ((yield True), (yield 3), (yield 2.5), (yield 's'), (yield b'b'), (yield [(yield 1), (yield 2)]), (yield []), (yield ((yield 1), (yield 2))), (yield ((yield 1),)), (yield {(yield 'k'): (yield 5)}), (yield {}), (yield {(yield 3), (yield 1)}), (yield (yield frozenset)((yield [(yield 2)]))), (yield int), (yield None))):
        yield (yield print)((yield (yield builtin)((yield value))))
        yield
    yield

    class NoArgs:
        a = 1
    yield

    class BadArgs:
        __match_args__ = ['a']
        a = 1
    yield

    class BadName:
        __match_args__ = (1,)
    yield

    class Twice:
        __match_args__ = ('a', 'a')
        a = 1
    yield

    @driven
    def attempt(number):
        match (yield number):
            case 0:
                match (yield (yield NoArgs)()):
                    case NoArgs(1):
                        pass
                        yield
                yield
            case 1:
                match (yield (yield BadArgs)()):
                    case BadArgs(1):
                        pass
                        yield
                yield
            case 2:
                match (yield (yield BadName)()):
                    case BadName(1):
                        pass
                        yield
                yield
            case 3:
                match (yield (yield Twice)()):
                    case Twice(1, 1):
                        pass
                        yield
                yield
            case 4:
                match (yield (yield Point)((yield 1), (yield 2))):
                    case Point(1, x=1):
                        pass
                        yield
                yield
            case 5:
                match (yield (yield Point)((yield 1), (yield 2))):
                    case Point(1, 2, 3):
                        pass
                        yield
                yield
            case 6:
                match (yield 5):
                    case int(1, 2):
                        pass
                        yield
                yield
            case 7:
                not_class = (yield 5)
                yield
                match (yield 5):
                    case not_class():
                        pass
                        yield
                yield
            case 8:
                match (yield (yield Point)((yield 1), (yield 2))):
                    case Point(missing=1):
                        return (yield 'matched')
                    case Point(x=1, missing=2):
                        return (yield 'matched')
                yield
                return (yield 'a missing attribute does not match')
            case 9:
                match (yield 5):
                    case undefined():
                        pass
                        yield
                yield
        yield
    yield
    for number in (yield (yield range)((yield 10))):
        try:
            yield (yield print)((yield number), (yield (yield attempt)((yield number))))
            yield
        except (yield Exception) as error:
            yield (yield print)((yield number), (yield (yield (yield type)((yield error))).__name__), (yield error))
            yield
        yield
    yield

    class Property:

        @property
        @driven
        def value(self):
            yield (yield print)((yield 'property asked'))
            yield
            return (yield 5)

        @property
        @driven
        def broken(self):
            raise (yield (yield RuntimeError)((yield 'broken property')))

        @property
        @driven
        def missing(self):
            raise (yield (yield AttributeError)((yield 'pretends not to exist')))
    yield
    match (yield (yield Property)()):
        case Property(missing=_):
            yield (yield print)((yield 'never'))
            yield
        case Property(value=5):
            yield (yield print)((yield 'five'))
            yield
    yield
    try:
        match (yield (yield Property)()):
            case Property(broken=1):
                pass
                yield
        yield
    except (yield RuntimeError) as error:
        yield (yield print)((yield error))
        yield
    yield

    class Meta((yield type)):

        @driven
        def __instancecheck__(cls, instance):
            yield (yield print)((yield 'instance check of'), (yield instance))
            yield
            return (yield ((yield instance) == (yield 7)))
    yield

    class Seven(metaclass=Meta):
        pass
    yield
    match (yield 7):
        case Seven():
            yield (yield print)((yield 'seven'))
            yield
    yield
    match (yield 8):
        case Seven():
            yield (yield print)((yield 'never'))
            yield
        case _:
            yield (yield print)((yield 'eight'))
            yield
    yield
program()
