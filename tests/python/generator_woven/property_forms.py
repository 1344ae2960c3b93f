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
    global Chained, Kelvin, Named, OnClass, Sub, Temperature, UsesSub, attempt, k, p, t

    class Temperature:

        @driven
        def __init__(self, celsius=0):
            (yield self)._celsius = (yield celsius)
            yield

        @property
        @driven
        def celsius(self):
            """Degrees Celsius."""
            return (yield (yield self)._celsius)

        @celsius.setter
        @driven
        def celsius(self, value):
            if (yield ((yield value) < (yield (-(yield 273))))):
                raise (yield (yield ValueError)((yield f'{(yield value)} is too cold')))
            yield
            (yield self)._celsius = (yield value)
            yield

        @celsius.deleter
        @driven
        def celsius(self):
            yield (yield print)((yield 'deleted'))
            yield
            (yield self)._celsius = (yield None)
            yield

        @property
        @driven
        def fahrenheit(self):
            return (yield ((yield ((yield ((yield (yield self)._celsius) * (yield 9))) / (yield 5))) + (yield 32)))

        @property
        @driven
        def broken(self):
            return (yield (yield self).no_such_attribute)
        write_only = property(None, lambda self, value: print('written', value))
        functional = property(lambda self: 'got', doc='functional doc')
    yield
    t = (yield (yield Temperature)((yield 100)))
    yield
    yield (yield print)((yield (yield t).celsius), (yield (yield t).fahrenheit), (yield (yield t).functional))
    yield
    (yield t).celsius = (yield 20)
    yield
    yield (yield print)((yield (yield t).celsius), (yield (yield t).fahrenheit))
    yield
    (yield t).celsius += (yield 5)
    yield
    yield (yield print)((yield (yield t).celsius))
    yield
    del (yield t).celsius
    yield
    yield (yield print)((yield (yield t).celsius))
    yield
    (yield t).write_only = (yield 5)
    yield

    @driven
    def attempt(action):
        try:
            yield (yield print)((yield (yield action)()))
            yield
        except (yield Exception) as error:
            yield (yield print)((yield (yield (yield type)((yield error))).__name__), (yield error))
            yield
        yield
    yield
    yield (yield attempt)((yield (lambda: setattr(t, 'celsius', -300))))
    yield
    yield (yield attempt)((yield (lambda: setattr(t, 'fahrenheit', 5))))
    yield
    yield (yield attempt)((yield (lambda: delattr(t, 'fahrenheit'))))
    yield
    yield (yield attempt)((yield (lambda: t.write_only)))
    yield
    yield (yield attempt)((yield (lambda: delattr(t, 'write_only'))))
    yield
    yield (yield attempt)((yield (lambda: t.broken)))
    yield
    yield (yield print)((yield (yield (yield Temperature).celsius).__doc__), (yield (yield (yield Temperature).functional).__doc__), (yield (yield (yield type)((yield (yield Temperature).celsius))).__name__))
    yield
    yield (yield print)((yield (yield (yield (yield Temperature).celsius).fget)((yield (yield Temperature)((yield 7))))), (yield ((yield (yield (yield Temperature).celsius).fset) is not (yield None))), (yield (yield (yield Temperature).fahrenheit).fset), (yield (yield (yield Temperature).celsius).__name__))
    yield

    class Kelvin((yield Temperature)):

        @property
        @driven
        def kelvin(self):
            return (yield ((yield (yield self).celsius) + (yield 273)))

        @Temperature.celsius.getter
        @driven
        def celsius(self):
            return (yield ((yield (yield self)._celsius) * (yield 10)))

        @property
        @driven
        def fahrenheit(self):
            return (yield ((yield 'F') + (yield (yield str)((yield (yield (yield super)()).fahrenheit)))))
    yield
    k = (yield (yield Kelvin)((yield 3)))
    yield
    yield (yield print)((yield (yield k).celsius), (yield (yield k).kelvin), (yield (yield k).fahrenheit))
    yield
    (yield k).celsius = (yield 4)
    yield
    yield (yield print)((yield (yield k).celsius), (yield (yield vars)((yield k))))
    yield
    (yield Kelvin).celsius = (yield 'plain now')
    yield
    yield (yield print)((yield (yield k).celsius), (yield (yield (yield Temperature)((yield 1))).celsius))
    yield

    class OnClass((yield type)):

        @property
        @driven
        def upper(cls):
            return (yield (yield (yield (yield cls).__name__).upper)())
    yield

    class Named(metaclass=OnClass):
        pass
    yield
    yield (yield print)((yield (yield Named).upper))
    yield
    yield (yield attempt)((yield (lambda: setattr(Named, 'upper', 1))))
    yield
    yield (yield attempt)((yield (lambda: Named().upper)))
    yield

    class Sub((yield property)):

        @driven
        def __get__(self, instance, owner=None):
            return (yield ((yield 'sub') if (yield ((yield instance) is (yield None))) else (yield (yield (yield (yield super)()).__get__)((yield instance), (yield owner)))))
    yield

    class UsesSub:

        @Sub
        @driven
        def value(self):
            return (yield 'value')
    yield
    yield (yield print)((yield (yield UsesSub).value), (yield (yield (yield UsesSub)()).value))
    yield
    p = (yield (yield property)())
    yield
    yield (yield attempt)((yield (lambda: p.__get__(5))))
    yield
    yield (yield attempt)((yield (lambda: p.__set__(5, 1))))
    yield
    yield (yield attempt)((yield (lambda: property(1, 2, 3, 4, 5))))
    yield
    yield (yield attempt)((yield (lambda: property(lambda s: 1).__get__(None, int).fget(0))))
    yield

    class Chained:

        @driven
        def __init__(self):
            (yield self).log = (yield [])
            yield

        @property
        @driven
        def log_copy(self):
            return (yield (yield list)((yield (yield self).log)))

        @property
        @driven
        def next(self):
            yield (yield (yield (yield self).log).append)((yield (yield len)((yield (yield self).log))))
            yield
            return (yield self)
    yield
    yield (yield print)((yield (yield (yield (yield (yield (yield Chained)()).next).next).next).log_copy))
    yield
program()
