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
    global A, B, Broken, C, Counting, D, Duplicate, E, Entries, Field, FromStar, Holder, Layout, Model, NotAClass, One, Plugin, Resolved, Three, Two, base, bases, error, options

    class Plugin:
        registry = []

        def __init_subclass__(cls, /, key=None, **kwargs):
            super().__init_subclass__(**kwargs)
            print('init_subclass', cls.__name__, key)
            cls.registry.append((key or cls.__name__.lower(), cls))
    yield

    class A((yield Plugin)):
        pass
    yield

    class B((yield Plugin), key='special'):
        pass
    yield

    class C((yield B)):
        pass
    yield
    yield (yield print)((yield [(k, c.__name__) for k, c in (yield (yield Plugin).registry)]))
    yield
    try:

        class D((yield Plugin), unknown=1):
            pass
        yield
    except (yield TypeError) as error:
        yield (yield print)((yield error))
        yield
    yield
    try:

        class E(unknown=1):
            pass
        yield
    except (yield TypeError) as error:
        yield (yield print)((yield error))
        yield
    yield

    class Field:

        @driven
        def __set_name__(self, owner, name):
            yield (yield print)((yield 'set_name'), (yield (yield owner).__name__), (yield name))
            yield
            (yield self).name = (yield name)
            yield

        @driven
        def __get__(self, instance, owner):
            return (yield f'{(yield (yield owner).__name__)}.{(yield (yield self).name)}')
    yield

    class Model((yield Plugin)):
        first = Field()
        second = Field()
        both = alias = Field()
    yield
    yield (yield print)((yield (yield Model).first), (yield (yield (yield Model)()).second), (yield (yield Model).alias))
    yield
    (yield Model).late = (yield (yield Field)())
    yield
    try:
        yield (yield Model).late
        yield
    except (yield AttributeError) as error:
        yield (yield print)((yield error))
        yield
    yield

    class Broken:

        @driven
        def __set_name__(self, owner, name):
            raise (yield (yield ValueError)((yield 'bad name')))
    yield
    try:

        class Holder:
            attribute = Broken()
        yield
    except (yield ValueError) as error:
        yield (yield print)((yield error), (yield (yield error).__notes__))
        yield
    yield

    class Counting:
        count = 0

        def __init_subclass__(cls):
            cls.index = Counting.count
            Counting.count += 1
    yield

    class One((yield Counting)):
        pass
    yield

    class Two((yield Counting)):
        pass
    yield

    class Three((yield Two)):
        pass
    yield
    yield (yield print)((yield (yield One).index), (yield (yield Two).index), (yield (yield Three).index), (yield (yield Counting).count))
    yield
    yield (yield print)((yield [c.__name__ for c in (yield (yield (yield Counting).__subclasses__)())]), (yield [c.__name__ for c in (yield (yield (yield Two).__subclasses__)())]))
    yield
    bases = (yield ((yield One), (yield Two)))
    yield
    options = (yield {(yield 'metaclass'): (yield type)})
    yield

    class FromStar(*(yield bases), **options):
        pass
    yield
    yield (yield print)((yield [c.__name__ for c in (yield (yield FromStar).__mro__)]))
    yield

    class Entries:

        @driven
        def __init__(self, *bases):
            (yield self).bases = (yield bases)
            yield

        @driven
        def __mro_entries__(self, bases):
            yield (yield print)((yield 'mro_entries'))
            yield
            return (yield (yield self).bases)
    yield

    class Resolved((yield (yield Entries)((yield Plugin))), key='resolved'):
        pass
    yield
    yield (yield print)((yield [c.__name__ for c in (yield (yield Resolved).__bases__)]), (yield (yield len)((yield (yield Resolved).__orig_bases__))))
    yield
    try:

        class NotAClass((yield 5)):
            pass
        yield
    except (yield TypeError) as error:
        yield (yield print)((yield error))
        yield
    yield
    for base in (yield ((yield bool), (yield (yield type)((yield None))), (yield (yield type)((yield (yield range)((yield 1))))), (yield slice), (yield (yield type)((yield (lambda: 0)))))):
        try:
            yield (yield type)((yield 'Sub'), (yield ((yield base),)), (yield {}))
            yield
        except (yield TypeError) as error:
            yield (yield print)((yield error))
            yield
        yield
    yield
    try:

        class Duplicate((yield One), (yield One)):
            pass
        yield
    except (yield TypeError) as error:
        yield (yield print)((yield error))
        yield
    yield
    try:

        class Layout((yield int), (yield str)):
            pass
        yield
    except (yield TypeError) as error:
        yield (yield print)((yield error))
        yield
    yield
program()
