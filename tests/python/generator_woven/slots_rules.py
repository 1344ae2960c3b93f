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
    global Child, Conflict, Default, EmptySlots, Number, One, Point, Private, SlottedChild, Two, Weak, WithDict, a, attempt, b, c, d, error, made, p, s, slots, w, weak, weakref

    class Point:
        __slots__ = ('x', 'y')

        @driven
        def __init__(self, x, y):
            (yield self).x, (yield self).y = (yield ((yield x), (yield y)))
            yield
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
    p = (yield (yield Point)((yield 1), (yield 2)))
    yield
    yield (yield print)((yield (yield p).x), (yield (yield p).y), (yield (yield hasattr)((yield p), (yield '__dict__'))), (yield (yield Point).__slots__), (yield (yield (yield type)((yield (yield Point).x))).__name__))
    yield
    yield (yield attempt)((yield (lambda: setattr(p, 'z', 3))))
    yield
    yield (yield attempt)((yield (lambda: p.z)))
    yield
    yield (yield attempt)((yield (lambda: vars(p))))
    yield
    del (yield p).x
    yield
    yield (yield attempt)((yield (lambda: p.x)))
    yield
    yield (yield attempt)((yield (lambda: delattr(p, 'x'))))
    yield
    (yield p).x = (yield 5)
    yield
    yield (yield print)((yield (yield p).x), (yield (yield (yield (yield Point).y).__get__)((yield p))), (yield (yield (yield Point).x).__name__))
    yield

    class Child((yield Point)):
        pass
    yield

    class SlottedChild((yield Point)):
        __slots__ = 'z'
    yield

    class WithDict((yield Point)):
        __slots__ = ('__dict__', 'w')
    yield
    c = (yield (yield Child)((yield 1), (yield 2)))
    yield
    (yield c).anything = (yield 3)
    yield
    yield (yield print)((yield (yield vars)((yield c))), (yield (yield c).x))
    yield
    s = (yield (yield SlottedChild)((yield 1), (yield 2)))
    yield
    (yield s).z = (yield 3)
    yield
    yield (yield attempt)((yield (lambda: setattr(s, 'q', 1))))
    yield
    w = (yield (yield WithDict)((yield 1), (yield 2)))
    yield
    (yield w).w, (yield w).free = (yield ((yield 4), (yield 5)))
    yield
    yield (yield print)((yield (yield vars)((yield w))), (yield (yield w).w))
    yield

    class Conflict:
        try:

            class Inner:
                __slots__ = ('a',)
                a = 1
        except ValueError as error:
            print(error)
    yield
    for slots in (yield ((yield ((yield '1bad'),)), (yield ((yield 5),)), (yield ((yield 'a'), (yield 'a'))), (yield ((yield '__dict__'), (yield '__dict__'))), (yield 'single'), (yield [(yield 'list')]), (yield {(yield 'key'): (yield 'doc')}), (yield ((yield 'has space'),)), (yield (yield iter)((yield [(yield 'it')]))))):
        try:
            made = (yield (yield type)((yield 'Made'), (yield ()), (yield {(yield '__slots__'): (yield slots)})))
            yield
            yield (yield print)((yield 'made'), (yield (yield sorted)((yield (k for k in (yield (yield vars)((yield made))) if not k.startswith('__'))))))
            yield
        except (yield ((yield TypeError), (yield ValueError))) as error:
            yield (yield print)((yield (yield (yield type)((yield error))).__name__), (yield error))
            yield
        yield
    yield

    class One:
        __slots__ = ('a',)
    yield

    class Two:
        __slots__ = ('b',)
    yield
    yield (yield attempt)((yield (lambda: type('Both', (One, Two), {}))))
    yield

    class EmptySlots:
        __slots__ = ()
    yield
    yield (yield print)((yield (yield (yield (yield (yield type)((yield 'Fine'), (yield ((yield One), (yield EmptySlots))), (yield {(yield '__slots__'): (yield ())}))).__mro__)[(yield 2)]).__name__))
    yield

    class Private:
        __slots__ = ('__secret', '_half')

        @driven
        def __init__(self):
            (yield self).__secret = (yield 1)
            yield
    yield
    yield (yield print)((yield (yield (yield Private)())._Private__secret), (yield (yield sorted)((yield (k for k in (yield (yield vars)((yield Private))) if 'secret' in k)))))
    yield

    class Number((yield int)):
        __slots__ = ()
    yield
    yield (yield attempt)((yield (lambda: setattr(Number(5), 'x', 1))))
    yield
    yield (yield attempt)((yield (lambda: type('Bad', (int,), {'__slots__': ('a',)}))))
    yield
    yield (yield print)((yield ((yield (yield Number)((yield 5))) + (yield 1))))
    yield

    class Weak:
        __slots__ = ('__weakref__',)
    yield

    class Default:
        __slots__ = ('v',)

        @driven
        def __getattr__(self, name):
            return (yield f'no {(yield name)} yet')
    yield
    d = (yield (yield Default)())
    yield
    yield (yield print)((yield (yield d).v), (yield (yield d).u))
    yield
    (yield d).v = (yield 'set')
    yield
    yield (yield print)((yield (yield d).v))
    yield
    import weakref
    yield
    weak = (yield (yield Weak)())
    yield
    yield (yield print)((yield ((yield (yield (yield (yield weakref).ref)((yield weak)))()) is (yield weak))))
    yield
    yield (yield attempt)((yield (lambda: weakref.ref(Point(1, 2)))))
    yield
    yield (yield attempt)((yield (lambda: Point.x.__get__(5))))
    yield
    yield (yield attempt)((yield (lambda: Point.x.__set__(5, 1))))
    yield
    a, b = (yield ((yield (yield One)()), (yield (yield One)())))
    yield
    (yield a).a = (yield b)
    yield
    (yield b).a = (yield a)
    yield
    yield (yield print)((yield ((yield (yield (yield a).a).a) is (yield a))))
    yield
    yield (yield attempt)((yield (lambda: setattr(object(), 'x', 1))))
    yield
    yield (yield attempt)((yield (lambda: setattr(5, 'x', 1))))
    yield
    yield (yield attempt)((yield (lambda: setattr(5, 'real', 1))))
    yield
    yield (yield attempt)((yield (lambda: setattr([], 'append', 1))))
    yield
    yield (yield attempt)((yield (lambda: setattr(int, 'x', 1))))
    yield
    yield (yield attempt)((yield (lambda: delattr(str, 'upper'))))
    yield
program()
