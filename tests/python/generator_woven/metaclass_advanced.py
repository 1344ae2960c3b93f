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
    global A, Abstract, Animal, B, Broken, Cat, Colour, Counted, Enumeration, Field, Final, L, M, Meta, Pixel, Point, Record, Sealed, Tabby, action, cls, error, required

    class Final((yield type)):

        def __new__(mcs, name, bases, namespace):
            for base in bases:
                if isinstance(base, Final):
                    raise TypeError(f'{base.__name__} is final')
            return super().__new__(mcs, name, bases, namespace)
    yield

    class Sealed(metaclass=Final):
        pass
    yield
    try:

        class Broken((yield Sealed)):
            pass
        yield
    except (yield TypeError) as error:
        yield (yield print)((yield error))
        yield
    yield

    class Abstract((yield type)):

        @driven
        def __call__(cls, *args, **kwargs):
            missing = (yield (yield sorted)((yield (name for base in (yield (yield reversed)((yield (yield cls).__mro__))) for name, value in vars(base).items() if getattr(value, 'required', False) and getattr(getattr(cls, name), 'required', False)))))
            yield
            if (yield missing):
                raise (yield (yield TypeError)((yield f'{(yield (yield cls).__name__)} lacks {(yield (yield (yield ', ').join)((yield missing)))}')))
            yield
            return (yield (yield (yield (yield super)()).__call__)(*(yield args), **(yield kwargs)))
    yield

    @driven
    def required(function):
        (yield function).required = (yield True)
        yield
        return (yield function)
    yield

    class Animal(metaclass=Abstract):

        @required
        @driven
        def sound(self):
            yield ...
            yield

        @required
        @driven
        def legs(self):
            yield ...
            yield

        @driven
        def describe(self):
            return (yield f'{(yield (yield (yield self).sound)())} on {(yield (yield (yield self).legs)())}')
    yield

    class Cat((yield Animal)):

        @driven
        def sound(self):
            return (yield 'meow')
    yield

    class Tabby((yield Cat)):

        @driven
        def legs(self):
            return (yield 4)
    yield
    for cls in (yield ((yield Animal), (yield Cat), (yield Tabby))):
        try:
            yield (yield print)((yield (yield (yield (yield cls)()).describe)()))
            yield
        except (yield TypeError) as error:
            yield (yield print)((yield error))
            yield
        yield
    yield

    class Enumeration((yield type)):

        @classmethod
        @driven
        def __prepare__(mcs, name, bases):
            return (yield {})

        def __new__(mcs, name, bases, namespace):
            members = {k: v for k, v in namespace.items() if not k.startswith('_') and (not callable(v))}
            cls = super().__new__(mcs, name, bases, {k: v for k, v in namespace.items() if k not in members})
            cls._members = {}
            for key, value in members.items():
                member = object.__new__(cls)
                member.name, member.value = (key, value)
                cls._members[key] = member
                type.__setattr__(cls, key, member)
            return cls

        @driven
        def __iter__(cls):
            return (yield (yield iter)((yield (yield (yield (yield cls)._members).values)())))

        @driven
        def __len__(cls):
            return (yield (yield len)((yield (yield cls)._members)))

        @driven
        def __getitem__(cls, name):
            return (yield (yield (yield cls)._members)[(yield name)])

        @driven
        def __contains__(cls, member):
            return (yield ((yield member) in (yield (yield (yield (yield cls)._members).values)())))

        @driven
        def __setattr__(cls, name, value):
            if (yield ((yield name) in (yield (yield getattr)((yield cls), (yield '_members'), (yield {}))))):
                raise (yield (yield AttributeError)((yield f'{(yield name)} is constant')))
            yield
            yield (yield (yield (yield super)()).__setattr__)((yield name), (yield value))
            yield

        @driven
        def __call__(cls, value):
            for member in (yield cls):
                if (yield ((yield (yield member).value) == (yield value))):
                    return (yield member)
                yield
            yield
            raise (yield (yield ValueError)((yield f'{(yield value)!r} is no {(yield (yield cls).__name__)}')))
    yield

    class Colour(metaclass=Enumeration):
        RED = 1
        GREEN = 2
        BLUE = 3

        @driven
        def __repr__(self):
            return (yield f'{(yield (yield (yield type)((yield self))).__name__)}.{(yield (yield self).name)}')

        @driven
        def mixed(self, other):
            return (yield (yield Colour)((yield ((yield ((yield ((yield (yield self).value) + (yield (yield other).value))) % (yield 3))) + (yield 1)))))
    yield
    yield (yield print)((yield (yield list)((yield Colour))), (yield (yield len)((yield Colour))), (yield (yield Colour).RED), (yield (yield Colour)[(yield 'GREEN')]), (yield (yield Colour)((yield 3))), (yield ((yield (yield Colour).RED) in (yield Colour))), (yield ((yield 1) in (yield Colour))), (yield (yield (yield (yield Colour).RED).mixed)((yield (yield Colour).BLUE))), (yield ((yield (yield Colour).RED) is (yield (yield Colour)((yield 1))))), (yield (yield {(yield (yield Colour).RED): (yield 'hot')})[(yield (yield Colour)((yield 1)))]))
    yield
    for action in (yield ((yield (lambda: setattr(Colour, 'RED', 5))), (yield (lambda: Colour(9))), (yield (lambda: Colour['PINK'])))):
        try:
            yield (yield action)()
            yield
        except (yield ((yield AttributeError), (yield ValueError), (yield KeyError))) as error:
            yield (yield print)((yield (yield (yield type)((yield error))).__name__), (yield error))
            yield
        yield
    yield

    class Field:

        @driven
        def __set_name__(self, owner, name):
            (yield self).name = (yield name)
            yield

        @driven
        def __get__(self, instance, owner):
            return (yield ((yield self) if (yield ((yield instance) is (yield None))) else (yield (yield (yield (yield instance).__dict__).get)((yield (yield self).name)))))

        @driven
        def __set__(self, instance, value):
            (yield (yield instance).__dict__)[(yield (yield self).name)] = (yield value)
            yield
    yield

    class Record((yield type)):

        @driven
        def __init__(cls, name, bases, namespace):
            yield (yield (yield (yield super)()).__init__)((yield name), (yield bases), (yield namespace))
            yield
            (yield cls).fields = (yield [*(yield (yield getattr)((yield (yield cls).__base__), (yield 'fields'), (yield ()))), *(yield (k for k, v in (yield (yield (yield namespace).items)()) if isinstance(v, Field)))])
            yield
            yield (yield exec)((yield ((yield ((yield f'def __init__(self, {(yield ((yield (yield (yield ', ').join)((yield (f + '=None' for f in (yield (yield cls).fields))))) or (yield '*_')))}):\n') + (yield (yield (yield '').join)((yield (f'    self.{f} = {f}\n' for f in (yield (yield cls).fields))))))) + (yield '    pass'))), (yield (scope := (yield {}))))
            yield
            (yield cls).__init__ = (yield (yield scope)[(yield '__init__')])
            yield
            (yield cls).__repr__ = (yield (lambda self: f'{type(self).__name__}({', '.join((f'{f}={getattr(self, f)!r}' for f in self.fields))})'))
            yield
            (yield cls).__eq__ = (yield (lambda self, other: type(self) is type(other) and vars(self) == vars(other)))
            yield
    yield

    class Point(metaclass=Record):
        x = Field()
        y = Field()
    yield

    class Pixel((yield Point)):
        colour = Field()
    yield
    yield (yield print)((yield (yield Point)((yield 1), (yield 2))), (yield (yield Pixel)((yield 1), y=(yield 2), colour=(yield 'red'))), (yield ((yield (yield Point)((yield 1), (yield 2))) == (yield (yield Point)((yield 1), (yield 2))))), (yield ((yield (yield Point)((yield 1))) == (yield (yield Point)((yield 2))))), (yield (yield Pixel).fields), (yield (yield Pixel)()))
    yield

    class Counted((yield type)):
        created = {}

        @driven
        def __call__(cls, *args):
            (yield (yield Counted).created)[(yield (yield cls).__name__)] = (yield ((yield (yield (yield (yield Counted).created).get)((yield (yield cls).__name__), (yield 0))) + (yield 1)))
            yield
            return (yield (yield (yield (yield super)()).__call__)(*(yield args)))
    yield

    class A(metaclass=Counted):
        pass
    yield

    class B((yield A)):
        pass
    yield
    yield (yield A)()
    yield
    yield (yield B)()
    yield
    yield (yield B)()
    yield
    yield (yield print)((yield (yield Counted).created), (yield (yield type)((yield A))), (yield ((yield (yield type)((yield (yield type)((yield A))))) is (yield type))), (yield (yield isinstance)((yield A), (yield Counted))), (yield (yield (yield (yield Counted).__mro__)[(yield 1)]).__name__))
    yield

    class Meta((yield type)):

        def __new__(mcs, *args, **kwargs):
            return super().__new__(mcs, *args)

        @driven
        def __init__(cls, *args, **kwargs):
            (yield cls).options = (yield kwargs)
            yield

        @driven
        def __dir__(cls):
            return (yield [(yield 'only'), (yield 'these')])

        @driven
        def __str__(cls):
            return (yield 'str of a class')

        @driven
        def __hash__(cls):
            return (yield 42)

        @driven
        def __eq__(cls, other):
            return (yield ((yield ((yield cls) is (yield other))) or (yield ((yield other) == (yield 'anything')))))

        @driven
        def __lt__(cls, other):
            return (yield ((yield (yield cls).__name__) < (yield (yield other).__name__)))

        @driven
        def __bool__(cls):
            return (yield False)

        def __del__(cls):
            pass
    yield

    class M(metaclass=Meta, a=1, b=[2]):
        pass
    yield

    class L(metaclass=Meta):
        pass
    yield
    yield (yield print)((yield (yield M).options), (yield (yield L).options), (yield (yield dir)((yield M))), (yield (yield str)((yield M))), (yield (yield hash)((yield M))), (yield ((yield M) == (yield 'anything'))), (yield (yield bool)((yield M))), (yield [c.__name__ for c in (yield (yield sorted)((yield [(yield M), (yield L)])))]), (yield (yield (yield (yield M).__dict__).get)((yield 'options'))))
    yield
program()
