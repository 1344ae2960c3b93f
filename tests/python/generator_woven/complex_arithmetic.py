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
    global C, Convertible, c, call, error, w, z
    z, w = (yield ((yield ((yield 3) + (yield 4j))), (yield ((yield 1) - (yield 2j)))))
    yield
    yield (yield print)((yield ((yield z) + (yield w))), (yield ((yield z) - (yield w))), (yield ((yield z) * (yield w))), (yield ((yield z) / (yield w))), (yield ((yield z) ** (yield 2))), (yield ((yield ((yield z) ** (yield w))) == (yield ((yield z) ** (yield w))))), (yield (-(yield z))), (yield (+(yield z))), (yield (yield abs)((yield z))), (yield (yield (yield z).conjugate)()), (yield (yield z).real), (yield (yield z).imag), (yield ((yield z) == (yield ((yield 3) + (yield 4j))))), (yield ((yield z) != (yield w))), (yield (yield bool)((yield 0j))), (yield (yield bool)((yield 1j))))
    yield
    yield (yield print)((yield ((yield z) + (yield 1))), (yield ((yield 1) + (yield z))), (yield ((yield z) * (yield 2))), (yield ((yield 2.5) * (yield z))), (yield ((yield z) - (yield 1.5))), (yield ((yield 1) / (yield ((yield 1) + (yield 1j))))), (yield ((yield z) / (yield 2))), (yield ((yield ((yield 1) + (yield 2j))) ** (yield 0))), (yield ((yield ((yield 1) + (yield 2j))) ** (yield 1))), (yield ((yield 2j) ** (yield 3))), (yield ((yield 1j) ** (yield 2))), (yield ((yield 0j) ** (yield 0))), (yield ((yield ((yield 1) + (yield 1j))) ** (yield (-(yield 1))))))
    yield
    yield (yield print)((yield 1j), (yield (-(yield 1j))), (yield 0j), (yield ((yield 1) + (yield 0j))), (yield 1.5j), (yield 1e+100j), (yield 10j), (yield 0.5j), (yield ((yield (-(yield 0.5))) + (yield 2j))), (yield (yield complex)((yield 1), (yield 2))), (yield (yield complex)((yield 1.5))), (yield (yield complex)((yield '1+2j'))), (yield (yield complex)((yield ' -3j '))), (yield (yield complex)((yield '2'))), (yield (yield complex)()), (yield (yield complex)((yield '(1-1j)'))), (yield (yield complex)((yield 'j'))), (yield (yield complex)((yield '-j'))))
    yield
    yield (yield print)((yield (yield repr)((yield (yield complex)((yield (yield float)((yield 'inf'))), (yield 1))))), (yield (yield repr)((yield (yield complex)((yield 1), (yield (yield float)((yield 'nan'))))))), (yield [(yield ((yield 1) + (yield 2j)))]), (yield (yield str)((yield ((yield 2) - (yield 0.5j))))), (yield f'{(yield z)} {(yield z)!r} {(yield z):.2f} {(yield z):+.1f} {(yield z):e} {(yield z):>12}|'))
    yield
    yield (yield print)((yield ((yield (yield hash)((yield ((yield 3) + (yield 0j))))) == (yield (yield hash)((yield 3))))), (yield ((yield (yield hash)((yield ((yield 0.5) + (yield 0j))))) == (yield (yield hash)((yield 0.5))))), (yield (yield {(yield 1): (yield 'one')})[(yield ((yield 1) + (yield 0j)))]), (yield ((yield 1) == (yield ((yield 1) + (yield 0j))))), (yield ((yield 1.0) == (yield ((yield 1) + (yield 0j))))), (yield ((yield 2) == (yield ((yield 2) + (yield 1j))))), (yield ((yield ((yield 1) + (yield 2j))) in (yield [(yield ((yield 1) + (yield 2j)))]))))
    yield
    yield (yield print)((yield (yield sum)((yield [(yield 1j), (yield 2), (yield 0.5)]))), (yield (yield (yield ((yield 1) + (yield 2j))).__add__)((yield 1))), (yield (yield (yield ((yield 1) + (yield 2j))).__eq__)((yield 1))), (yield (yield (yield ((yield 1) + (yield 2j))).__add__)((yield 'x'))), (yield (yield isinstance)((yield 1j), (yield complex))), (yield (yield (yield type)((yield 1j))).__name__))
    yield
    for call in (yield ((yield '1j < 2j'), (yield '1j // 2'), (yield '1j % 2'), (yield 'divmod(1j, 1)'), (yield 'int(1j)'), (yield 'float(1j)'), (yield "complex('x')"), (yield "complex('1 + 2j')"), (yield "complex('')"), (yield "complex('1', 2)"), (yield '1j / 0'), (yield '0j ** -1'), (yield 'round(1j)'), (yield '1j & 1'), (yield "abs('j')"), (yield 'z[0]'), (yield 'max(1j, 2)'), (yield 'sorted([1j, 2j])'), (yield '(1j).real.x'), (yield 'pow(1j, 2, 3)'), (yield 'hash(1j)'), (yield 'bool(0j)'), (yield 'str(-0j)'), (yield "f'{1j:d}'"), (yield '1j @ 1'))):
        try:
            yield (yield print)((yield call), (yield '='), (yield (yield eval)((yield call))))
            yield
        except (yield Exception) as error:
            yield (yield print)((yield call), (yield '->'), (yield (yield (yield type)((yield error))).__name__), (yield ((yield error) if (yield ((yield (yield type)((yield error))) is not (yield ZeroDivisionError))) else (yield ''))))
            yield
        yield
    yield

    class C((yield complex)):
        pass
    yield
    c = (yield (yield C)((yield 1), (yield 2)))
    yield
    yield (yield print)((yield c), (yield ((yield c) + (yield 1))), (yield (yield (yield type)((yield ((yield c) + (yield 1))))).__name__), (yield (yield C)((yield '5j'))), (yield ((yield c) == (yield ((yield 1) + (yield 2j))))), (yield (yield c).real))
    yield

    class Convertible:

        @driven
        def __complex__(self):
            return (yield 5j)
    yield
    yield (yield print)((yield (yield complex)((yield (yield Convertible)()))), (yield ((yield (yield complex)((yield (yield Convertible)()))) + (yield 1))))
    yield
    try:
        (yield z).real = (yield 5)
        yield
    except (yield AttributeError) as error:
        yield (yield print)((yield error))
        yield
    yield
program()
