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
    global Base, Conversions, Declines, Overrides, Same, V, WrongTypes, action, c, call, d, error, install, name, operator, v, w

    class V:

        @driven
        def __init__(self, x):
            (yield self).x = (yield x)
            yield

        @driven
        def __repr__(self):
            return (yield f'V({(yield (yield self).x)})')
    yield

    @driven
    def install(name):

        @driven
        def method(self, *others):
            return (yield f'{(yield name)}({(yield self)!r}, {(yield (yield (yield ', ').join)((yield (yield map)((yield repr), (yield others)))))})')
        yield
        yield (yield setattr)((yield V), (yield name), (yield method))
        yield
    yield
    for operator in (yield (yield (yield 'add sub mul matmul truediv floordiv mod divmod pow lshift rshift and xor or').split)()):
        yield (yield install)((yield f'__{(yield operator)}__'))
        yield
        yield (yield install)((yield f'__r{(yield operator)}__'))
        yield
    yield
    for name in (yield ((yield 'neg'), (yield 'pos'), (yield 'invert'), (yield 'abs'), (yield 'round'), (yield 'trunc'), (yield 'floor'), (yield 'ceil'))):
        yield (yield install)((yield f'__{(yield name)}__'))
        yield
    yield
    v = (yield (yield V)((yield 1)))
    yield
    yield (yield print)((yield ((yield v) + (yield 2))), (yield ((yield v) - (yield 2))), (yield ((yield v) * (yield 2))), (yield ((yield v) @ (yield 2))), (yield ((yield v) / (yield 2))), (yield ((yield v) // (yield 2))), (yield ((yield v) % (yield 2))), (yield (yield divmod)((yield v), (yield 2))), (yield ((yield v) ** (yield 2))), (yield ((yield v) << (yield 2))), (yield ((yield v) >> (yield 2))), (yield ((yield v) & (yield 2))), (yield ((yield v) ^ (yield 2))), (yield ((yield v) | (yield 2))), sep=(yield '\n'))
    yield
    yield (yield print)((yield ((yield 2) + (yield v))), (yield ((yield 2) - (yield v))), (yield ((yield 2) * (yield v))), (yield ((yield 2) @ (yield v))), (yield ((yield 2) / (yield v))), (yield ((yield 2) // (yield v))), (yield ((yield 2) % (yield v))), (yield (yield divmod)((yield 2), (yield v))), (yield ((yield 2) ** (yield v))), (yield ((yield 2) << (yield v))), (yield ((yield 2) >> (yield v))), (yield ((yield 2) & (yield v))), (yield ((yield 2) ^ (yield v))), (yield ((yield 2) | (yield v))), sep=(yield '\n'))
    yield
    yield (yield print)((yield (-(yield v))), (yield (+(yield v))), (yield (~(yield v))), (yield (yield abs)((yield v))), (yield (yield round)((yield v))), (yield (yield round)((yield v), (yield 2))), (yield (yield pow)((yield v), (yield 2), (yield 3))), (yield (yield pow)((yield 2), (yield v))), sep=(yield '\n'))
    yield
    yield (yield print)((yield ((yield 'text') + (yield v))), (yield ((yield [(yield 1)]) + (yield v))), (yield ((yield [(yield 1)]) * (yield v))), (yield ((yield ((yield 1),)) + (yield v))), (yield ((yield 'x') * (yield v))), sep=(yield '\n'))
    yield
    v += (yield 1)
    yield
    yield (yield print)((yield v))
    yield

    class Base:

        @driven
        def __add__(self, other):
            return (yield 'Base.add')

        @driven
        def __radd__(self, other):
            return (yield 'Base.radd')
    yield

    class Same((yield Base)):
        pass
    yield

    class Overrides((yield Base)):

        @driven
        def __radd__(self, other):
            return (yield 'Overrides.radd')
    yield
    yield (yield print)((yield ((yield (yield Base)()) + (yield (yield Base)()))), (yield ((yield (yield Base)()) + (yield (yield Same)()))), (yield ((yield (yield Same)()) + (yield (yield Base)()))), (yield ((yield (yield Base)()) + (yield (yield Overrides)()))), (yield ((yield (yield Overrides)()) + (yield (yield Base)()))), (yield ((yield 1) + (yield (yield Overrides)()))))
    yield

    class Declines:

        @driven
        def __repr__(self):
            return (yield 'Declines')

        @driven
        def __add__(self, other):
            yield (yield print)((yield 'declines add'))
            yield
            return (yield NotImplemented)

        @driven
        def __radd__(self, other):
            yield (yield print)((yield 'declines radd'))
            yield
            return (yield NotImplemented)

        @driven
        def __neg__(self):
            return (yield NotImplemented)
    yield
    d = (yield (yield Declines)())
    yield
    for action in (yield ((yield (lambda: d + 1)), (yield (lambda: 1 + d)), (yield (lambda: d + d)), (yield (lambda: d + Base())), (yield (lambda: d + V(2))), (yield (lambda: -d)), (yield (lambda: ~d)), (yield (lambda: d - 1)), (yield (lambda: 1 @ d)))):
        try:
            yield (yield print)((yield (yield action)()))
            yield
        except (yield TypeError) as error:
            yield (yield print)((yield error))
            yield
        yield
    yield

    class Conversions:

        @driven
        def __int__(self):
            return (yield 7)

        @driven
        def __float__(self):
            return (yield 7.5)

        @driven
        def __complex__(self):
            return (yield 7j)

        @driven
        def __index__(self):
            return (yield 3)

        @driven
        def __bool__(self):
            return (yield False)

        @driven
        def __str__(self):
            return (yield 'str')

        @driven
        def __repr__(self):
            return (yield 'repr')

        @driven
        def __bytes__(self):
            return (yield b'bytes')

        @driven
        def __format__(self, spec):
            return (yield f'format<{(yield spec)}>')

        @driven
        def __hash__(self):
            return (yield 99)
    yield
    c = (yield (yield Conversions)())
    yield
    yield (yield print)((yield (yield int)((yield c))), (yield (yield float)((yield c))), (yield (yield complex)((yield c))), (yield (yield [(yield 0), (yield 1), (yield 2), (yield 3), (yield 4)])[(yield c)]), (yield (yield 'abcdef')[(yield c):]), (yield (yield bool)((yield c))), (yield (yield str)((yield c))), (yield (yield repr)((yield c))), (yield (yield bytes)((yield c))), (yield f'{(yield c):spec} {(yield c)!r} {(yield c)!s:>5}'), (yield (yield hash)((yield c))))
    yield
    yield (yield print)((yield (yield hex)((yield c))), (yield (yield bin)((yield c))), (yield (yield oct)((yield c))), (yield (yield range)((yield c))), (yield ((yield [(yield 0)]) * (yield c))), (yield (yield (yield list)((yield (yield range)((yield 10)))))[:(yield c)]), (yield ((yield '%d %s %r %x') % (yield ((yield c), (yield c), (yield c), (yield c))))), (yield (yield (yield '{:>8}').format)((yield c))))
    yield

    class WrongTypes:

        @driven
        def __int__(self):
            return (yield 'x')

        @driven
        def __float__(self):
            return (yield 1)

        @driven
        def __index__(self):
            return (yield 1.5)

        @driven
        def __str__(self):
            return (yield 5)

        @driven
        def __repr__(self):
            return (yield None)

        @driven
        def __bytes__(self):
            return (yield 's')

        @driven
        def __format__(self, spec):
            return (yield 1)

        @driven
        def __hash__(self):
            return (yield 'h')

        @driven
        def __len__(self):
            return (yield 'l')

        @driven
        def __complex__(self):
            return (yield 1)

        @driven
        def __contains__(self, x):
            return (yield 'truthy')

        @driven
        def __iter__(self):
            return (yield 5)

        @driven
        def __dir__(self):
            return (yield 5)
    yield
    w = (yield (yield WrongTypes)())
    yield
    for call in (yield ((yield 'int(w)'), (yield 'float(w)'), (yield '[1][w]'), (yield 'str(w)'), (yield 'repr(w)'), (yield 'bytes(w)'), (yield 'format(w)'), (yield "f'{w}'"), (yield 'hash(w)'), (yield 'len(w)'), (yield 'complex(w)'), (yield '1 in w'), (yield 'iter(w)'), (yield 'dir(w)'), (yield 'print(w)'))):
        try:
            yield (yield print)((yield call), (yield (yield eval)((yield call))))
            yield
        except (yield Exception) as error:
            yield (yield print)((yield call), (yield (yield (yield type)((yield error))).__name__), (yield error))
            yield
        yield
    yield
program()
