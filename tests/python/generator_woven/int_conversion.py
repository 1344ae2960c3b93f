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
    global Index, Int, a, b, base, big, call, error, i, n, text
    yield (yield print)((yield 255), (yield 10), (yield 15), (yield 1000000), (yield 3735928559), (yield 0), (yield 0), (yield 0), (yield 123))
    yield
    for text in (yield ((yield '5'), (yield '-5'), (yield '+5'), (yield '  12 '), (yield '1_000'), (yield '0'), (yield '-0'), (yield '007'), (yield '٣'), (yield '\n7\t'), (yield ((yield '9') * (yield 30))))):
        yield (yield print)((yield (yield repr)((yield text))), (yield (yield int)((yield text))))
        yield
    yield
    for text, base in (yield ((yield ((yield 'ff'), (yield 16))), (yield ((yield '0xff'), (yield 16))), (yield ((yield '0xff'), (yield 0))), (yield ((yield '0b11'), (yield 0))), (yield ((yield '0o17'), (yield 0))), (yield ((yield 'z'), (yield 36))), (yield ((yield '-1010'), (yield 2))), (yield ((yield '0'), (yield 0))), (yield ((yield '12'), (yield 5))), (yield ((yield '1_0'), (yield 16))), (yield ((yield '0b1'), (yield 16))))):
        yield (yield print)((yield text), (yield base), (yield (yield int)((yield text), (yield base))))
        yield
    yield
    for call in (yield ((yield "int('')"), (yield "int('x')"), (yield "int('1.5')"), (yield "int('1__0')"), (yield "int('_1')"), (yield "int('1_')"), (yield "int('0x1')"), (yield "int('8', 8)"), (yield "int('1', 1)"), (yield "int('1', 37)"), (yield "int('010', 0)"), (yield 'int(None)'), (yield 'int([])'), (yield 'int(5, 10)'), (yield "int('5', None)"), (yield "int(b'12')"), (yield "int(b'x')"), (yield 'int(1.9)'), (yield 'int(-1.9)'), (yield 'int(1e30)'), (yield "int(float('inf'))"), (yield "int(float('nan'))"), (yield 'int(1j)'), (yield "int('- 1')"), (yield "int('5' * 5000)"), (yield 'int(True)'), (yield 'int()'), (yield "int('1 2')"), (yield "int('²')"), (yield 'int(x=1)'), (yield "int('1', base='x')"))):
        try:
            yield (yield print)((yield call), (yield '='), (yield (yield eval)((yield call))))
            yield
        except (yield Exception) as error:
            yield (yield print)((yield call), (yield '->'), (yield (yield (yield type)((yield error))).__name__), (yield error))
            yield
        yield
    yield
    for n in (yield ((yield 0), (yield 1), (yield (-(yield 1))), (yield 10), (yield (-(yield 255))), (yield ((yield 2) ** (yield 70))))):
        yield (yield print)((yield (yield bin)((yield n))), (yield (yield oct)((yield n))), (yield (yield hex)((yield n))), (yield (yield str)((yield n))), (yield (yield repr)((yield n))), (yield ((yield f'{(yield n):b} {(yield n):o} {(yield n):x} {(yield n):X} {(yield n):#x} {(yield n):,} {(yield n):_} {(yield n):+d} {(yield n): d} {(yield n):08d} {(yield n):>10}| {(yield n):<10}| {(yield n):^10}| {(yield n):c}') if (yield ((yield 0) < (yield n) < (yield 100))) else (yield ''))))
        yield
    yield
    try:
        yield (yield hex)((yield 1.5))
        yield
    except (yield TypeError) as error:
        yield (yield print)((yield error))
        yield
    yield

    class Index:

        @driven
        def __index__(self):
            return (yield 42)
    yield
    yield (yield print)((yield (yield int)((yield (yield Index)()))), (yield (yield hex)((yield (yield Index)()))), (yield (yield bin)((yield (yield Index)()))), (yield (yield 'ab')[(yield (yield Index)()):]), (yield ((yield [(yield 1)]) * (yield 2))))
    yield

    class Int((yield int)):

        @driven
        def __repr__(self):
            return (yield f'Int<{(yield (yield int)((yield self)))}>')

        @driven
        def __add__(self, other):
            return (yield (yield Int)((yield ((yield (yield int)((yield self))) + (yield other)))))
    yield
    i = (yield (yield Int)((yield 5)))
    yield
    yield (yield print)((yield i), (yield ((yield i) + (yield 1))), (yield ((yield 1) + (yield i))), (yield ((yield i) - (yield 1))), (yield ((yield i) * (yield 2))), (yield (-(yield i))), (yield ((yield i) == (yield 5))), (yield ((yield (yield hash)((yield i))) == (yield (yield hash)((yield 5))))), (yield (yield {(yield 5): (yield 'found')})[(yield i)]), (yield (yield (yield type)((yield ((yield i) + (yield 1))))).__name__), (yield (yield (yield type)((yield (-(yield i))))).__name__), (yield (yield isinstance)((yield i), (yield int))), (yield (yield str)((yield i))), (yield f'{(yield i)}'), (yield f'{(yield i):d}'))
    yield
    (yield i).attribute = (yield 'instances of subclasses have a dictionary')
    yield
    yield (yield print)((yield (yield i).attribute), (yield (yield vars)((yield i))), (yield (yield Int)((yield '77'))), (yield (yield Int)()), (yield (yield (yield type)((yield (yield (yield Int)((yield 3))).real))).__name__), (yield (yield [(yield 10), (yield 20), (yield 30)])[(yield (yield Int)((yield 1)))]), (yield (yield range)((yield (yield Int)((yield 3))))), (yield (yield (yield (yield int)((yield i))).__class__).__name__))
    yield
    yield (yield print)((yield (yield 1).real), (yield (yield 5.0).real), (yield (yield (yield 1).__add__)((yield 2))), (yield (yield (yield 1).__add__)((yield 'x'))), (yield (yield (yield 5).__radd__)((yield 1))), (yield (yield (yield int).__add__)((yield 1), (yield 2))), (yield (yield (yield 3).__eq__)((yield 3.0))), (yield (yield (yield 3).__lt__)((yield 4))), (yield (yield (yield 7).__divmod__)((yield 2))), (yield (yield (yield 2).__pow__)((yield 3), (yield 5))), (yield (yield (yield 5).__bool__)()), (yield (yield (yield 5).__index__)()))
    yield
    a, b = (yield ((yield 256), (yield (yield int)((yield '256')))))
    yield
    yield (yield print)((yield ((yield a) is (yield b))), (yield ((yield (yield int)((yield '-5'))) is (yield (yield int)((yield '-5'))))))
    yield
    big = (yield (yield int)((yield ((yield '1') * (yield 3000)))))
    yield
    yield (yield print)((yield ((yield big) % (yield 97))), (yield (yield len)((yield (yield str)((yield big))))), (yield (yield (yield str)((yield big)))[:(yield 5)]))
    yield
program()
