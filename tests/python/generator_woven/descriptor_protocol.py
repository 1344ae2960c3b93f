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
    global C, Circle, D, Data, InstanceDescriptor, Lazy, Meta, NonData, Person, Raises, SetOnly, Typed, WithGetattr, c, circle, error, f, i, p

    class Data:

        @driven
        def __init__(self, name):
            (yield self).name = (yield name)
            yield

        @driven
        def __get__(self, instance, owner=None):
            yield (yield print)((yield 'get'), (yield (yield self).name), (yield ((yield instance) is not (yield None))), (yield ((yield owner) and (yield (yield owner).__name__))))
            yield
            return (yield f'value of {(yield (yield self).name)}')

        @driven
        def __set__(self, instance, value):
            yield (yield print)((yield 'set'), (yield (yield self).name), (yield value))
            yield

        @driven
        def __delete__(self, instance):
            yield (yield print)((yield 'delete'), (yield (yield self).name))
            yield
    yield

    class NonData:

        @driven
        def __get__(self, instance, owner):
            return (yield ((yield 'non-data') if (yield ((yield instance) is not (yield None))) else (yield self)))
    yield

    class SetOnly:

        @driven
        def __set__(self, instance, value):
            (yield (yield instance).__dict__)[(yield 'set_only')] = (yield ((yield value) * (yield 2)))
            yield
    yield

    class C:
        data = Data('data')
        non_data = NonData()
        set_only = SetOnly()
        plain = 'plain'
    yield
    c = (yield (yield C)())
    yield
    yield (yield print)((yield (yield c).data), (yield (yield C).data))
    yield
    (yield c).data = (yield 1)
    yield
    del (yield c).data
    yield
    (yield (yield c).__dict__)[(yield 'data')] = (yield 'hidden by the data descriptor')
    yield
    yield (yield print)((yield (yield c).data))
    yield
    yield (yield print)((yield (yield c).non_data), (yield (yield (yield type)((yield (yield C).non_data))).__name__))
    yield
    (yield c).non_data = (yield 'instance wins')
    yield
    yield (yield print)((yield (yield c).non_data))
    yield
    del (yield c).non_data
    yield
    yield (yield print)((yield (yield c).non_data))
    yield
    yield (yield print)((yield (yield (yield type)((yield (yield c).set_only))).__name__))
    yield
    (yield c).set_only = (yield 21)
    yield
    yield (yield print)((yield (yield c).set_only), (yield (yield (yield c).__dict__)[(yield 'set_only')]))
    yield
    try:
        del (yield c).set_only
        yield
    except (yield AttributeError) as error:
        yield (yield print)((yield error))
        yield
    yield
    (yield C).data = (yield 'replaced on the class')
    yield
    yield (yield print)((yield (yield C).data), (yield (yield c).data))
    yield

    class Meta((yield type)):
        both = Data('meta')
        only_meta = NonData()
        plain_meta = 'plain on meta'
    yield

    class D(metaclass=Meta):
        both = 'class attribute'
        only_meta = 'class beats a non-data descriptor'
        plain_meta = 'class first'
    yield
    yield (yield print)((yield (yield D).both), (yield (yield D).only_meta), (yield (yield D).plain_meta))
    yield
    (yield D).both = (yield 5)
    yield
    try:
        yield (yield print)((yield (yield (yield D)()).both), (yield (yield (yield D)()).only_meta))
        yield
    except (yield AttributeError) as error:
        yield (yield print)((yield error))
        yield
    yield

    class Lazy:

        @driven
        def __init__(self, function):
            (yield self).function = (yield function)
            yield

        @driven
        def __set_name__(self, owner, name):
            (yield self).name = (yield name)
            yield

        @driven
        def __get__(self, instance, owner):
            if (yield ((yield instance) is (yield None))):
                return (yield self)
            yield
            yield (yield print)((yield 'compute'), (yield (yield self).name))
            yield
            value = (yield (yield instance).__dict__)[(yield (yield self).name)] = (yield (yield (yield self).function)((yield instance)))
            yield
            return (yield value)
    yield

    class Circle:

        @driven
        def __init__(self, r):
            (yield self).r = (yield r)
            yield

        @Lazy
        @driven
        def area(self):
            return (yield ((yield 3) * (yield ((yield (yield self).r) ** (yield 2)))))
    yield
    circle = (yield (yield Circle)((yield 2)))
    yield
    yield (yield print)((yield (yield circle).area), (yield (yield circle).area), (yield (yield vars)((yield circle))))
    yield

    class Typed:

        @driven
        def __init__(self, kind, default=None):
            (yield self).kind, (yield self).default = (yield ((yield kind), (yield default)))
            yield

        @driven
        def __set_name__(self, owner, name):
            (yield self).slot = (yield ((yield '_') + (yield name)))
            yield

        @driven
        def __get__(self, instance, owner):
            return (yield ((yield self) if (yield ((yield instance) is (yield None))) else (yield (yield getattr)((yield instance), (yield (yield self).slot), (yield (yield self).default)))))

        @driven
        def __set__(self, instance, value):
            if (yield (not (yield (yield isinstance)((yield value), (yield (yield self).kind))))):
                raise (yield (yield TypeError)((yield f'{(yield (yield (yield self).slot)[(yield 1):])} must be {(yield (yield (yield self).kind).__name__)}')))
            yield
            yield (yield setattr)((yield instance), (yield (yield self).slot), (yield value))
            yield
    yield

    class Person:
        name = Typed(str, 'nobody')
        age = Typed(int, 0)
    yield
    p = (yield (yield Person)())
    yield
    yield (yield print)((yield (yield p).name), (yield (yield p).age))
    yield
    (yield p).age = (yield 5)
    yield
    try:
        (yield p).name = (yield 5)
        yield
    except (yield TypeError) as error:
        yield (yield print)((yield error))
        yield
    yield
    yield (yield print)((yield (yield vars)((yield p))), (yield (yield (yield (yield Person).age).kind).__name__))
    yield

    class Raises:

        @driven
        def __get__(self, instance, owner):
            raise (yield (yield AttributeError)((yield 'from the descriptor')))
    yield

    class WithGetattr:
        broken = Raises()

        @driven
        def __getattr__(self, name):
            return (yield f'__getattr__ answered {(yield name)}')
    yield
    yield (yield print)((yield (yield (yield WithGetattr)()).broken), (yield (yield (yield WithGetattr)()).other))
    yield
    try:
        yield (yield WithGetattr).broken
        yield
    except (yield AttributeError) as error:
        yield (yield print)((yield error))
        yield
    yield

    class InstanceDescriptor:
        pass
    yield
    i = (yield (yield InstanceDescriptor)())
    yield
    (yield i).attribute = (yield (yield NonData)())
    yield
    yield (yield print)((yield (yield (yield type)((yield (yield i).attribute))).__name__))
    yield
    f = (yield (yield (yield (lambda self: self)).__get__)((yield 5)))
    yield
    yield (yield print)((yield (yield f)()), (yield (yield (yield type)((yield f))).__name__))
    yield
    yield (yield print)((yield (yield (yield type)((yield (yield str).upper))).__name__), (yield (yield (yield type)((yield (yield '').upper))).__name__), (yield (yield (yield type)((yield (yield (yield vars)((yield str)))[(yield 'upper')]))).__name__), (yield (yield (yield type)((yield (yield int).__add__))).__name__), (yield (yield (yield type)((yield (yield 1).__add__))).__name__), (yield (yield (yield type)((yield (yield (yield vars)((yield dict)))[(yield 'fromkeys')]))).__name__), (yield (yield (yield type)((yield (yield C).__dict__))).__name__), (yield (yield (yield type)((yield (yield (yield type).__dict__)[(yield '__mro__')]))).__name__))
    yield
    yield (yield print)((yield (yield (yield (yield (yield str).upper).__get__)((yield 'abc')))()), (yield (yield (yield (yield str).__dict__)[(yield 'upper')]).__name__), (yield (yield (yield (yield (yield int).__add__).__get__)((yield 3)))((yield 4))))
    yield
program()
