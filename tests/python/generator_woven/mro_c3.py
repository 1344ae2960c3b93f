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
    global A, B, Base, Bottom, C, Core, D, Deeper, E, K1, K2, K3, L, Left, Liar, Lie, Logged, M, Mixin, O, P, Q, R, Reversed, Right, Whole, X, XY, Y, YX, Z, answer, bases, error, names

    @driven
    def names(cls):
        return (yield (yield (yield ' ').join)((yield (c.__name__ for c in (yield (yield cls).__mro__)))))
    yield

    class O:
        pass
    yield

    class A((yield O)):
        pass
    yield

    class B((yield O)):
        pass
    yield

    class C((yield O)):
        pass
    yield

    class D((yield O)):
        pass
    yield

    class E((yield O)):
        pass
    yield

    class K1((yield A), (yield B), (yield C)):
        pass
    yield

    class K2((yield D), (yield B), (yield E)):
        pass
    yield

    class K3((yield D), (yield A)):
        pass
    yield

    class Z((yield K1), (yield K2), (yield K3)):
        pass
    yield
    yield (yield print)((yield (yield names)((yield Z))))
    yield
    yield (yield print)((yield (yield names)((yield K1))), (yield '|'), (yield (yield names)((yield K2))), (yield '|'), (yield (yield names)((yield K3))))
    yield

    class X:
        pass
    yield

    class Y:
        pass
    yield

    class XY((yield X), (yield Y)):
        pass
    yield

    class YX((yield Y), (yield X)):
        pass
    yield
    for bases in (yield ((yield ((yield XY), (yield YX))), (yield ((yield X), (yield XY))), (yield ((yield object), (yield X))), (yield ((yield X), (yield X))), (yield ((yield O), (yield A))))):
        try:
            yield (yield print)((yield (yield names)((yield (yield type)((yield 'New'), (yield bases), (yield {}))))))
            yield
        except (yield TypeError) as error:
            yield (yield print)((yield error))
            yield
        yield
    yield

    class Base:

        @driven
        def who(self):
            return (yield 'Base')
    yield

    class Left((yield Base)):

        @driven
        def who(self):
            return (yield ((yield 'Left > ') + (yield (yield (yield (yield super)()).who)())))
    yield

    class Right((yield Base)):

        @driven
        def who(self):
            return (yield ((yield 'Right > ') + (yield (yield (yield (yield super)()).who)())))
    yield

    class Bottom((yield Left), (yield Right)):

        @driven
        def who(self):
            return (yield ((yield 'Bottom > ') + (yield (yield (yield (yield super)()).who)())))
    yield

    class Deeper((yield Bottom), (yield Right)):
        pass
    yield
    yield (yield print)((yield (yield (yield (yield Bottom)()).who)()), (yield (yield names)((yield Bottom))), (yield (yield names)((yield Deeper))), (yield ((yield (yield (yield Bottom).mro)()) == (yield (yield list)((yield (yield Bottom).__mro__))))))
    yield
    (yield Bottom).__bases__ = (yield ((yield Right), (yield Left)))
    yield
    yield (yield print)((yield (yield (yield (yield Bottom)()).who)()), (yield (yield names)((yield Bottom))), (yield (yield names)((yield Deeper))))
    yield
    try:
        (yield Base).__bases__ = (yield ((yield Bottom),))
        yield
    except (yield TypeError) as error:
        yield (yield print)((yield error))
        yield
    yield
    try:
        (yield Bottom).__bases__ = (yield ())
        yield
    except (yield TypeError) as error:
        yield (yield print)((yield error))
        yield
    yield
    try:
        (yield Bottom).__bases__ = (yield ((yield Base), (yield Left)))
        yield
    except (yield TypeError) as error:
        yield (yield print)((yield error))
        yield
    yield
    yield (yield print)((yield (yield names)((yield Bottom))))
    yield

    class Reversed((yield type)):

        @driven
        def mro(cls):
            order = (yield (yield (yield (yield super)()).mro)())
            yield
            return (yield [(yield (yield order)[(yield 0)]), *(yield (yield reversed)((yield (yield order)[(yield 1):(yield (-(yield 1)))]))), (yield (yield order)[(yield (-(yield 1)))])])
    yield

    class P:
        x = 'P'
    yield

    class Q:
        x = 'Q'
    yield

    class R((yield P), (yield Q), metaclass=Reversed):
        pass
    yield
    yield (yield print)((yield (yield names)((yield R))), (yield (yield R).x), (yield (yield (yield super)((yield R), (yield R))).x))
    yield

    class Liar((yield type)):

        @driven
        def mro(cls):
            return (yield ((yield (yield cls).answer) if (yield (yield hasattr)((yield cls), (yield 'answer'))) else (yield (yield (yield (yield super)()).mro)())))
    yield

    class Logged((yield type)):

        @driven
        def mro(cls):
            yield (yield print)((yield 'mro asked for'), (yield (yield cls).__name__))
            yield
            return (yield (yield (yield (yield super)()).mro)())
    yield

    class L(metaclass=Logged):
        pass
    yield

    class M((yield L)):
        pass
    yield
    for answer in (yield ((yield 5), (yield []), (yield [(yield int)]), (yield [(yield 'text')]), (yield ()), (yield [(yield L)]))):

        class Lie((yield type)):

            @driven
            def mro(cls, answer=answer):
                return (yield answer)
        yield
        try:
            yield (yield Lie)((yield 'Made'), (yield ()), (yield {}))
            yield
            yield (yield print)((yield 'accepted'), (yield answer))
            yield
        except (yield TypeError) as error:
            yield (yield print)((yield error))
            yield
        yield
    yield

    class Mixin:

        @driven
        def describe(self):
            return (yield ((yield 'mixed ') + (yield (yield (yield (yield super)()).describe)())))
    yield

    class Core:

        @driven
        def describe(self):
            return (yield 'core')
    yield

    class Whole((yield Mixin), (yield Core)):
        pass
    yield
    yield (yield print)((yield (yield (yield (yield Whole)()).describe)()))
    yield
    try:
        yield (yield (yield (yield Mixin)()).describe)()
        yield
    except (yield AttributeError) as error:
        yield (yield print)((yield error))
        yield
    yield
    yield (yield print)((yield (yield isinstance)((yield (yield Whole)()), (yield Mixin))), (yield (yield issubclass)((yield Whole), (yield Core))), (yield (yield issubclass)((yield Mixin), (yield Core))), (yield (yield (yield Whole).__base__).__name__))
    yield
    yield (yield print)((yield (yield names)((yield bool))), (yield '|'), (yield (yield names)((yield KeyError))), (yield '|'), (yield (yield names)((yield type))))
    yield
program()
