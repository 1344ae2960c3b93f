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
    global A, B, C, D, Dict, E, F, Late, arguments, call, d, e, error, outside, s, unbound, x

    class A:

        @driven
        def __init__(self, **options):
            yield (yield print)((yield 'A.__init__'), (yield (yield sorted)((yield options))))
            yield

        @driven
        def method(self):
            return (yield [(yield 'A')])
    yield

    class B((yield A)):

        @driven
        def __init__(self, b=0, **options):
            yield (yield print)((yield 'B.__init__'), (yield b))
            yield
            yield (yield (yield (yield super)()).__init__)(**(yield options))
            yield
            (yield self).b = (yield b)
            yield

        @driven
        def method(self):
            return (yield ((yield [(yield 'B')]) + (yield (yield (yield (yield super)()).method)())))
    yield

    class C((yield A)):

        @driven
        def __init__(self, c=0, **options):
            yield (yield print)((yield 'C.__init__'), (yield c))
            yield
            yield (yield (yield (yield super)()).__init__)(**(yield options))
            yield
            (yield self).c = (yield c)
            yield

        @driven
        def method(self):
            return (yield ((yield [(yield 'C')]) + (yield (yield (yield (yield super)()).method)())))
    yield

    class D((yield B), (yield C)):

        @driven
        def __init__(self, d=0, **options):
            yield (yield print)((yield 'D.__init__'), (yield d))
            yield
            yield (yield (yield (yield super)()).__init__)(**(yield options))
            yield
            (yield self).d = (yield d)
            yield

        @driven
        def method(self):
            return (yield ((yield [(yield 'D')]) + (yield (yield (yield (yield super)()).method)())))

        @classmethod
        @driven
        def make(cls):
            return (yield (yield (yield (yield super)()).__new__)((yield cls)))

        @property
        @driven
        def name(self):
            return (yield 'D')
    yield
    d = (yield (yield D)(b=(yield 1), c=(yield 2), d=(yield 3)))
    yield
    yield (yield print)((yield (yield (yield d).method)()), (yield (yield vars)((yield d))), (yield (yield (yield type)((yield (yield (yield D).make)()))).__name__))
    yield
    yield (yield print)((yield (yield (yield (yield super)((yield D), (yield d))).method)()), (yield (yield (yield (yield super)((yield B), (yield d))).method)()), (yield (yield (yield (yield super)((yield C), (yield d))).method)()))
    yield
    yield (yield print)((yield (yield (yield (yield super)((yield B), (yield D))).method)((yield d))), (yield (yield (yield (yield super)((yield D), (yield D))).method)((yield d))))
    yield
    try:
        yield (yield (yield (yield super)((yield A), (yield d))).method)()
        yield
    except (yield AttributeError) as error:
        yield (yield print)((yield error))
        yield
    yield
    for arguments in (yield ((yield ((yield B), (yield 5))), (yield ((yield 5), (yield d))), (yield ((yield D), (yield (yield B)(b=(yield 1))))), (yield ((yield D), (yield A))))):
        try:
            yield (yield super)(*(yield arguments))
            yield
        except (yield TypeError) as error:
            yield (yield print)((yield error))
            yield
        yield
    yield
    yield (yield print)((yield (yield repr)((yield (yield super)((yield D), (yield d))))), (yield (yield repr)((yield (yield super)((yield B), (yield D))))), (yield (yield repr)((yield (yield super)((yield A))))))
    yield
    s = (yield (yield super)((yield B), (yield d)))
    yield
    yield (yield print)((yield (yield (yield s).__thisclass__).__name__), (yield ((yield (yield s).__self__) is (yield d))), (yield (yield (yield s).__self_class__).__name__), (yield (yield (yield type)((yield s))).__name__), (yield (yield (yield s).__class__).__name__))
    yield
    unbound = (yield (yield super)((yield B)))
    yield
    yield (yield print)((yield (yield (yield (yield (yield unbound).__get__)((yield d), (yield D))).method)()))
    yield

    class E((yield D)):

        @property
        @driven
        def name(self):
            return (yield ((yield (yield (yield super)()).name) + (yield 'E')))

        @classmethod
        @driven
        def make(cls):
            return (yield (yield (yield (yield super)()).make)())

        @staticmethod
        @driven
        def static(instance):
            return (yield (yield (yield (yield super)((yield E), (yield instance))).method)())

        @driven
        def in_comprehension(self):
            return (yield [super(E, self).method() for _ in (yield (yield range)((yield 1)))])

        @driven
        def in_inner(self):

            @driven
            def inner():
                return (yield (yield (yield super)((yield E), (yield self))).name)
            yield
            return (yield (yield inner)())

        @driven
        def with_cell(self):
            return (yield (yield __class__).__name__)

        @driven
        def captured_self(self):
            yield (lambda: self)
            yield
            return (yield (yield (yield (yield super)()).method)())

        @driven
        def shadow(self):
            self = (yield (yield (yield E).make)())
            yield
            return (yield (yield (yield super)()).name)
    yield
    e = (yield (yield E)())
    yield
    yield (yield print)((yield (yield e).name), (yield (yield (yield type)((yield (yield (yield E).make)()))).__name__), (yield (yield (yield E).static)((yield e))), (yield (yield (yield e).in_comprehension)()), (yield (yield (yield e).in_inner)()), (yield (yield (yield e).with_cell)()), (yield (yield (yield e).captured_self)()), (yield (yield (yield e).shadow)()))
    yield

    class F:

        @driven
        def no_argument():
            return (yield (yield super)())

        @driven
        def deleted(self):
            del self
            yield
            return (yield (yield super)())

        @driven
        def other_class(self):
            return (yield (yield (yield super)()).missing)

        @driven
        def setting(self):
            (yield (yield super)()).attribute = (yield 1)
            yield
    yield
    for call in (yield ((yield (yield F).no_argument), (yield (yield (yield F)()).deleted), (yield (yield (yield F)()).other_class), (yield (yield (yield F)()).setting))):
        try:
            yield (yield print)((yield (yield call)()))
            yield
        except (yield ((yield RuntimeError), (yield AttributeError), (yield TypeError))) as error:
            yield (yield print)((yield (yield (yield type)((yield error))).__name__), (yield error))
            yield
        yield
    yield

    @driven
    def outside(self):
        return (yield (yield (yield (yield super)()).method)())
    yield
    (yield D).outside = (yield outside)
    yield
    try:
        yield (yield (yield d).outside)()
        yield
    except (yield RuntimeError) as error:
        yield (yield print)((yield error))
        yield
    yield

    class Dict((yield dict)):

        @driven
        def __setitem__(self, key, value):
            yield (yield (yield (yield super)()).__setitem__)((yield key), (yield ((yield value) * (yield 2))))
            yield

        @driven
        def __getattr__(self, name):
            try:
                return (yield (yield self)[(yield name)])
            except (yield KeyError):
                raise (yield (yield AttributeError)((yield name))) from (yield None)
            yield
    yield
    x = (yield (yield Dict)())
    yield
    (yield x)[(yield 'a')] = (yield 5)
    yield
    yield (yield print)((yield x), (yield (yield x).a), (yield (yield (yield (yield super)((yield Dict), (yield x))).__getitem__)((yield 'a'))))
    yield

    class Late((yield A)):

        @driven
        def method(self):
            saved = (yield super)
            yield
            return (yield (yield (yield (yield saved)((yield Late), (yield self))).method)())
    yield
    yield (yield print)((yield (yield (yield (yield Late)()).method)()))
    yield
    (yield Late).__bases__ = (yield ((yield D),))
    yield
    yield (yield print)((yield (yield (yield Late).method)((yield (yield (yield Late).__new__)((yield Late))))), (yield [c.__name__ for c in (yield (yield Late).__mro__)]))
    yield
program()
