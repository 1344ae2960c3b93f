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
    global Auto, BadPrepare, Base, Both, Check, Checked, Conflict, Derived, Direct, Fine, Meta, NotAClass, Other, Prepared, Second, Service, Singleton, error, function, name

    class Meta((yield type)):

        @classmethod
        @driven
        def __prepare__(mcs, name, bases, **options):
            yield (yield print)((yield 'prepare'), (yield name), (yield [b.__name__ for b in (yield bases)]), (yield options))
            yield
            return (yield {(yield 'prepared'): (yield True)})

        def __new__(mcs, name, bases, namespace, **options):
            print('new', name, sorted((k for k in namespace if not k.startswith('__'))))
            return super().__new__(mcs, name, bases, namespace)

        @driven
        def __init__(cls, name, bases, namespace, **options):
            yield (yield print)((yield 'init'), (yield name), (yield options))
            yield
            yield (yield (yield (yield super)()).__init__)((yield name), (yield bases), (yield namespace))
            yield

        @driven
        def __call__(cls, *args, **kwargs):
            yield (yield print)((yield 'call'), (yield (yield cls).__name__), (yield args), (yield kwargs))
            yield
            return (yield (yield (yield (yield super)()).__call__)(*(yield args), **(yield kwargs)))

        @driven
        def __repr__(cls):
            return (yield f'<{(yield (yield cls).__name__)} of {(yield (yield (yield type)((yield cls))).__name__)}>')

        @driven
        def on_class(cls):
            return (yield ((yield 'method of the metaclass on ') + (yield (yield cls).__name__)))

        @property
        @driven
        def shown(cls):
            return (yield (yield (yield (yield cls).__name__).upper)())

        @driven
        def __len__(cls):
            return (yield 42)

        @driven
        def __getitem__(cls, key):
            return (yield f'{(yield (yield cls).__name__)}[{(yield key)}]')

        @driven
        def __contains__(cls, item):
            return (yield ((yield item) == (yield 'in')))

        @driven
        def __iter__(cls):
            return (yield (yield iter)((yield 'abc')))

        @driven
        def __add__(cls, other):
            return (yield f'{(yield (yield cls).__name__)}+{(yield other)}')

        @driven
        def __getattr__(cls, name):
            if (yield (yield (yield name).startswith)((yield 'dyn'))):
                return (yield name)
            yield
            raise (yield (yield AttributeError)((yield f'{(yield cls)!r} lacks {(yield name)}')))
    yield

    class Base(metaclass=Meta, option=1):
        x = 1

        @driven
        def __init__(self, value=0):
            (yield self).value = (yield value)
            yield
    yield

    class Derived((yield Base)):
        pass
    yield
    yield (yield print)((yield (yield (yield Base)((yield 5))).value), (yield (yield (yield type)((yield Derived))).__name__), (yield (yield (yield Derived).on_class)()), (yield (yield Derived).shown), (yield (yield len)((yield Base))), (yield (yield Base)[(yield 'k')]), (yield ((yield 'in') in (yield Base))), (yield (yield list)((yield Derived))), (yield ((yield Base) + (yield 1))))
    yield
    yield (yield print)((yield (yield Base).dynamic), (yield (yield Base).prepared), (yield (yield repr)((yield Base))), (yield f'{(yield Derived)}'), (yield (yield str)((yield Base))), (yield [(yield Base)]))
    yield
    try:
        yield (yield Base).missing
        yield
    except (yield AttributeError) as error:
        yield (yield print)((yield error))
        yield
    yield
    for name in (yield ((yield 'on_class'), (yield 'shown'), (yield 'dynamic'))):
        try:
            yield (yield getattr)((yield (yield Base)()), (yield name))
            yield
        except (yield AttributeError) as error:
            yield (yield print)((yield error))
            yield
        yield
    yield

    class Other((yield type)):
        pass
    yield
    try:

        class Conflict((yield Base), metaclass=Other):
            pass
        yield
    except (yield TypeError) as error:
        yield (yield print)((yield error))
        yield
    yield

    class Both((yield Meta), (yield Other)):
        pass
    yield

    class Fine((yield Base), metaclass=Both):
        pass
    yield
    yield (yield print)((yield (yield (yield type)((yield Fine))).__name__), (yield (yield (yield type)((yield (yield type)((yield Fine))))).__name__))
    yield

    @driven
    def function(name, bases, namespace, **options):
        yield (yield print)((yield 'a function as metaclass'), (yield name), (yield bases), (yield options))
        yield
        return (yield (yield dict)(name=(yield name), keys=(yield (yield sorted)((yield (k for k in (yield namespace) if not k.startswith('__')))))))
    yield

    class NotAClass(metaclass=function, extra='e'):
        y = 2
    yield
    yield (yield print)((yield NotAClass))
    yield

    class Singleton((yield type)):
        instances = {}

        @driven
        def __call__(cls, *args):
            if (yield ((yield cls) not in (yield (yield cls).instances))):
                (yield (yield cls).instances)[(yield cls)] = (yield (yield (yield (yield super)()).__call__)(*(yield args)))
                yield
            yield
            return (yield (yield (yield cls).instances)[(yield cls)])
    yield

    class Service(metaclass=Singleton):
        pass
    yield

    class Second(metaclass=Singleton):
        pass
    yield
    yield (yield print)((yield ((yield (yield Service)()) is (yield (yield Service)()))), (yield ((yield (yield Service)()) is (yield (yield Second)()))))
    yield

    class Prepared((yield type)):

        @staticmethod
        @driven
        def __prepare__(name, bases):

            class Namespace((yield dict)):

                @driven
                def __setitem__(self, key, value):
                    if (yield (not (yield (yield (yield key).startswith)((yield '__'))))):
                        yield (yield print)((yield 'bind'), (yield key))
                        yield
                    yield
                    yield (yield (yield (yield super)()).__setitem__)((yield key), (yield value))
                    yield

                @driven
                def __missing__(self, key):
                    if (yield (yield (yield key).startswith)((yield 'auto_'))):
                        return (yield (yield key)[(yield 5):])
                    yield
                    raise (yield (yield KeyError)((yield key)))
            yield
            return (yield (yield Namespace)())
    yield

    class Auto(metaclass=Prepared):
        first = auto_hello
        second = first + '!'

        @driven
        def third(self):
            pass
            yield
    yield
    yield (yield print)((yield (yield Auto).first), (yield (yield Auto).second))
    yield
    try:

        class BadPrepare(metaclass=type('M', (type,), {'__prepare__': lambda *a, **k: 5})):
            pass
        yield
    except (yield TypeError) as error:
        yield (yield print)((yield error))
        yield
    yield
    Direct = (yield (yield Meta)((yield 'Direct'), (yield ((yield Base),)), (yield {(yield 'y'): (yield 3)})))
    yield
    yield (yield print)((yield (yield Direct).y), (yield ((yield (yield type)((yield Direct))) is (yield Meta))), (yield (yield (yield Direct)((yield 1))).value))
    yield

    class Check((yield type)):

        @driven
        def __instancecheck__(cls, instance):
            return (yield ((yield instance) == (yield 'yes')))

        @driven
        def __subclasscheck__(cls, other):
            return (yield ((yield other) is (yield int)))
    yield

    class Checked(metaclass=Check):
        pass
    yield
    yield (yield print)((yield (yield isinstance)((yield 'yes'), (yield Checked))), (yield (yield isinstance)((yield 5), (yield Checked))), (yield (yield isinstance)((yield (yield Checked)()), (yield Checked))), (yield (yield issubclass)((yield int), (yield Checked))), (yield (yield issubclass)((yield str), (yield Checked))))
    yield
    yield (yield print)((yield (yield isinstance)((yield 5), (yield ((yield str), (yield Checked), (yield int))))), (yield (yield isinstance)((yield 'yes'), (yield ((yield Checked),)))))
    yield
program()
