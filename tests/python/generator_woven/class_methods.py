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
    global Alternative, Better, Callable, Chain, ClassProperty, Initialised, Self, Tool, bound, error, outside, s, t

    class Tool:
        made = 0

        @driven
        def __init__(self, name):
            (yield self).name = (yield name)
            yield
            (yield Tool).made += (yield 1)
            yield

        @driven
        def plain(self, *args):
            return (yield ((yield (yield self).name), (yield args)))

        @classmethod
        @driven
        def create(cls, *args):
            return (yield (yield cls)((yield ((yield 'created by ') + (yield (yield cls).__name__))), *(yield args)))

        @staticmethod
        @driven
        def helper(a, b=2):
            return (yield ((yield a), (yield b)))
    yield

    class Better((yield Tool)):
        pass
    yield
    t = (yield (yield Tool)((yield 't')))
    yield
    yield (yield print)((yield (yield (yield t).plain)((yield 1))), (yield (yield (yield Tool).plain)((yield t), (yield 2))), (yield (yield (yield (yield Tool).create)()).name), (yield (yield (yield (yield Better).create)()).name), (yield (yield (yield (yield t).create)()).name), (yield (yield (yield t).helper)((yield 1))), (yield (yield (yield Tool).helper)((yield 3), b=(yield 4))), (yield (yield Tool).made))
    yield
    bound = (yield (yield t).plain)
    yield
    yield (yield print)((yield (yield bound)((yield 5))), (yield ((yield (yield bound).__self__) is (yield t))), (yield ((yield (yield bound).__func__) is (yield (yield Tool).plain))), (yield (yield bound).__name__), (yield ((yield (yield t).plain) is (yield (yield t).plain))), (yield ((yield (yield t).plain) == (yield (yield t).plain))))
    yield
    yield (yield print)((yield ((yield (yield (yield Tool)((yield 'x'))).plain) == (yield (yield t).plain))), (yield ((yield (yield hash)((yield (yield t).plain))) == (yield (yield hash)((yield bound))))), (yield (yield (yield type)((yield bound))).__name__), (yield (yield (yield type)((yield (yield Tool).plain))).__name__))
    yield
    yield (yield print)((yield ((yield (yield (yield Tool).create).__self__) is (yield Tool))), (yield ((yield (yield (yield Better).create).__self__) is (yield Better))), (yield (yield (yield type)((yield (yield (yield vars)((yield Tool)))[(yield 'create')]))).__name__), (yield (yield (yield type)((yield (yield (yield vars)((yield Tool)))[(yield 'helper')]))).__name__), (yield (yield (yield (yield (yield vars)((yield Tool)))[(yield 'helper')]).__func__)((yield 1))), (yield (yield (yield (yield vars)((yield Tool)))[(yield 'helper')])((yield 9))))
    yield
    try:
        (yield bound).extra = (yield 1)
        yield
    except (yield AttributeError) as error:
        yield (yield print)((yield error))
        yield
    yield
    (yield (yield Tool).plain).extra = (yield 'on the function')
    yield
    yield (yield print)((yield (yield bound).extra))
    yield

    @driven
    def outside(self, value):
        return (yield ((yield (yield (yield type)((yield self))).__name__), (yield value)))
    yield
    (yield Tool).attached = (yield outside)
    yield
    yield (yield print)((yield (yield (yield t).attached)((yield 1))))
    yield
    (yield t).not_bound = (yield outside)
    yield
    try:
        yield (yield (yield t).not_bound)((yield 1))
        yield
    except (yield TypeError) as error:
        yield (yield print)((yield error))
        yield
    yield
    (yield t).bound = (yield (yield (yield outside).__get__)((yield t)))
    yield
    yield (yield print)((yield (yield (yield t).bound)((yield 2))), (yield (yield (yield (yield outside).__get__)((yield t), (yield Tool)))((yield 3))), (yield ((yield (yield (yield outside).__get__)((yield None), (yield Tool))) is (yield outside))))
    yield
    (yield Tool).builtin = (yield len)
    yield
    try:
        yield (yield (yield t).builtin)()
        yield
    except (yield TypeError) as error:
        yield (yield print)((yield error))
        yield
    yield
    yield (yield print)((yield (yield (yield t).builtin)((yield [(yield 1), (yield 2)]))))
    yield

    class Callable:

        @driven
        def __call__(self, *args):
            return (yield (yield len)((yield args)))
    yield
    (yield Tool).callable_instance = (yield (yield Callable)())
    yield
    yield (yield print)((yield (yield (yield t).callable_instance)((yield 1), (yield 2))))
    yield

    class Chain:

        @driven
        def __init__(self):
            (yield self).steps = (yield [])
            yield

        @driven
        def do(self, step):
            yield (yield (yield (yield self).steps).append)((yield step))
            yield
            return (yield self)
    yield
    yield (yield print)((yield (yield (yield (yield (yield (yield (yield (yield (yield Chain)()).do)((yield 1))).do)((yield 2))).do)((yield 3))).steps))
    yield
    yield (yield print)((yield (yield list)((yield (yield map)((yield (yield t).plain), (yield [(yield 1), (yield 2)]))))), (yield (yield sorted)((yield [(yield 3), (yield 1)]), key=(yield (yield Callable)()))))
    yield

    class Self:

        @driven
        def method(this):
            return (yield this)

        @driven
        def no_parameters():
            return (yield 'no self')

        @driven
        def star(*args, **kwargs):
            return (yield ((yield (yield len)((yield args))), (yield kwargs)))
    yield
    s = (yield (yield Self)())
    yield
    yield (yield print)((yield ((yield (yield (yield s).method)()) is (yield s))), (yield (yield (yield Self).no_parameters)()), (yield (yield (yield s).star)((yield 1), k=(yield 2))))
    yield
    try:
        yield (yield (yield s).no_parameters)()
        yield
    except (yield TypeError) as error:
        yield (yield print)((yield error))
        yield
    yield

    class ClassProperty:

        @classmethod
        @driven
        def chain(cls):
            return (yield cls)

        def __class_getitem__(cls, item):
            return (cls.__name__, item)
    yield
    yield (yield print)((yield (yield ClassProperty)[(yield ((yield int), (yield 5)))]), (yield (yield (yield (yield ClassProperty).chain)())[(yield 'x')]))
    yield

    class Alternative:

        def __new__(cls, value):
            if value < 0:
                return 'not an instance'
            self = super().__new__(cls)
            self.raw = value
            return self

        @driven
        def __init__(self, value):
            yield (yield print)((yield 'init'), (yield value))
            yield
            (yield self).value = (yield value)
            yield
    yield
    yield (yield print)((yield (yield Alternative)((yield (-(yield 1))))), (yield (yield (yield Alternative)((yield 2))).value))
    yield

    class Initialised:

        @driven
        def __init__(self):
            return (yield 5)
    yield
    try:
        yield (yield Initialised)()
        yield
    except (yield TypeError) as error:
        yield (yield print)((yield error))
        yield
    yield
program()
