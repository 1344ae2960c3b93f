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
    global Circle, Monster, Pool, Query, Registered, Settings, Shape, Square, big, c, error, first, pool, second, troll

    class Settings:
        _only = None

        def __new__(cls, *args, **kwargs):
            if cls._only is None:
                cls._only = super().__new__(cls)
                cls._only.values = {}
            return cls._only

        @driven
        def __getattr__(self, name):
            try:
                return (yield (yield (yield self).values)[(yield name)])
            except (yield KeyError):
                raise (yield (yield AttributeError)((yield f'no setting {(yield name)!r}'))) from (yield None)
            yield
    yield
    first, second = (yield ((yield (yield Settings)()), (yield (yield Settings)())))
    yield
    (yield (yield first).values)[(yield 'volume')] = (yield 7)
    yield
    yield (yield print)((yield ((yield first) is (yield second))), (yield (yield second).volume))
    yield
    try:
        yield (yield second).colour
        yield
    except (yield AttributeError) as error:
        yield (yield print)((yield error))
        yield
    yield

    class Registered((yield type)):
        kinds = {}

        def __new__(mcs, name, bases, namespace, kind=None):
            cls = super().__new__(mcs, name, bases, namespace)
            if kind:
                mcs.kinds[kind] = cls
            return cls

        @driven
        def __init__(cls, name, bases, namespace, kind=None):
            yield (yield (yield (yield super)()).__init__)((yield name), (yield bases), (yield namespace))
            yield
            (yield cls).kind = (yield kind)
            yield
    yield

    class Shape(metaclass=Registered):

        @staticmethod
        @driven
        def make(kind, *args):
            try:
                return (yield (yield (yield (yield Registered).kinds)[(yield kind)])(*(yield args)))
            except (yield KeyError):
                raise (yield (yield ValueError)((yield f'unknown shape {(yield kind)!r}'))) from (yield None)
            yield

        @driven
        def __repr__(self):
            return (yield f'{(yield (yield (yield type)((yield self))).__name__)}({(yield (yield (yield ', ').join)((yield (f'{k}={v}' for k, v in (yield (yield (yield (yield vars)((yield self))).items)())))))})')
    yield

    class Square((yield Shape), kind='square'):

        @driven
        def __init__(self, side):
            (yield self).side = (yield side)
            yield
    yield

    class Circle((yield Shape), kind='circle'):

        @driven
        def __init__(self, radius=1):
            (yield self).radius = (yield radius)
            yield
    yield
    yield (yield print)((yield (yield (yield Shape).make)((yield 'square'), (yield 3))), (yield (yield (yield Shape).make)((yield 'circle'))), (yield (yield sorted)((yield (yield Registered).kinds))), (yield (yield Square).kind), (yield (yield Shape).kind))
    yield
    try:
        yield (yield (yield Shape).make)((yield 'blob'))
        yield
    except (yield ValueError) as error:
        yield (yield print)((yield error), (yield (yield error).__cause__), (yield (yield (yield type)((yield (yield error).__context__))).__name__))
        yield
    yield

    class Query:

        @driven
        def __init__(self, table):
            (yield self).parts = (yield {(yield 'table'): (yield table), (yield 'where'): (yield []), (yield 'limit'): (yield None)})
            yield

        @driven
        def where(self, **conditions):
            (yield (yield self).parts)[(yield 'where')] += (yield [f'{k}={v!r}' for k, v in (yield (yield (yield conditions).items)())])
            yield
            return (yield self)

        @driven
        def limit(self, n):
            (yield (yield self).parts)[(yield 'limit')] = (yield n)
            yield
            return (yield self)

        @driven
        def __str__(self):
            text = (yield (yield (yield 'select * from {table}').format)(**(yield (yield self).parts)))
            yield
            if (yield (yield (yield self).parts)[(yield 'where')]):
                text += (yield ((yield ' where ') + (yield (yield (yield ' and ').join)((yield (yield (yield self).parts)[(yield 'where')])))))
                yield
            yield
            return (yield ((yield text) + (yield ((yield f' limit {(yield (yield (yield self).parts)[(yield 'limit')])}') if (yield (yield (yield self).parts)[(yield 'limit')]) else (yield '')))))
    yield
    yield (yield print)((yield (yield Query)((yield 'users'))), (yield '|'), (yield (yield (yield (yield (yield (yield (yield (yield Query)((yield 'users'))).where)(name=(yield 'Ada'), age=(yield 36))).where)(active=(yield True))).limit)((yield 5))))
    yield

    class Monster:

        @driven
        def __init__(self, name, **traits):
            (yield self).name, (yield self).traits = (yield ((yield name), (yield traits)))
            yield

        @driven
        def clone(self, **changes):
            copy = (yield (yield (yield object).__new__)((yield (yield type)((yield self)))))
            yield
            yield (yield (yield (yield copy).__dict__).update)((yield (yield self).__dict__))
            yield
            (yield copy).traits = (yield {**(yield (yield self).traits), **(yield changes)})
            yield
            return (yield copy)
    yield
    troll = (yield (yield Monster)((yield 'troll'), size=(yield 3), skin=(yield 'green')))
    yield
    big = (yield (yield (yield troll).clone)(size=(yield 9)))
    yield
    yield (yield print)((yield (yield troll).traits), (yield (yield big).traits), (yield (yield big).name), (yield ((yield (yield type)((yield big))) is (yield Monster))))
    yield

    class Pool:

        @driven
        def __init__(self, make, size):
            (yield self).free = (yield [make(n) for n in (yield (yield range)((yield size)))])
            yield
            (yield self).waiting = (yield 0)
            yield

        @driven
        def __enter__(self):
            if (yield (not (yield (yield self).free))):
                (yield self).waiting += (yield 1)
                yield
                raise (yield (yield LookupError)((yield 'nothing free')))
            yield
            (yield self).last = (yield (yield (yield (yield self).free).pop)())
            yield
            return (yield (yield self).last)

        @driven
        def __exit__(self, *details):
            yield (yield (yield (yield self).free).append)((yield (yield self).last))
            yield
    yield
    pool = (yield (yield Pool)((yield (lambda n: f'connection {n}')), (yield 1)))
    yield
    with (yield pool) as c:
        yield (yield print)((yield c), (yield (yield len)((yield (yield pool).free))))
        yield
        try:
            with (yield pool):
                yield (yield print)((yield 'never'))
                yield
            yield
        except (yield LookupError) as error:
            yield (yield print)((yield error))
            yield
        yield
    yield
    yield (yield print)((yield (yield len)((yield (yield pool).free))), (yield (yield pool).waiting))
    yield
program()
