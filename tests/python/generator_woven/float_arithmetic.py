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
    global F, action, attempt, error, f, inf, items, nan, text, v, values, x
    values = (yield [(yield 0.0), (yield (-(yield 0.0))), (yield 1.0), (yield (-(yield 1.5))), (yield 0.1), (yield 1e+16), (yield 1e-05), (yield 1e+22), (yield 123456789.123), (yield 5e-324), (yield 1.7976931348623157e+308), (yield (yield float)((yield 'inf'))), (yield (yield float)((yield '-inf'))), (yield (yield float)((yield 'nan')))])
    yield
    for v in (yield values):
        yield (yield print)((yield (yield repr)((yield v))), (yield (yield str)((yield v))), (yield (-(yield v))), (yield (yield abs)((yield v))), (yield ((yield v) + (yield 1))), (yield ((yield v) * (yield 2))), (yield ((yield v) / (yield 3))), (yield ((yield v) == (yield v))), (yield (yield bool)((yield v))), (yield f'{(yield v):.3f} {(yield v):e} {(yield v):g} {(yield v):10.2f}|'))
        yield
    yield
    yield (yield print)((yield ((yield 0.1) + (yield 0.2))), (yield ((yield 1) / (yield 3))), (yield ((yield 2) / (yield 3))), (yield 1e+100), (yield 1000000000000000.0), (yield 1e+16), (yield 1.2345678901234568e+17), (yield 0.0001), (yield 1e-05), (yield 1.0), (yield 100.0), (yield 1e+21), (yield 1.5e-07), (yield 300000000.0), (yield 0.5), (yield 5.0), (yield 10.01), (yield 100000.0), (yield 2500.0))
    yield
    yield (yield print)((yield ((yield 7.5) // (yield 2))), (yield ((yield (-(yield 7.5))) // (yield 2))), (yield ((yield 7.5) % (yield 2))), (yield ((yield (-(yield 7.5))) % (yield 2))), (yield ((yield 7.5) % (yield (-(yield 2))))), (yield (yield divmod)((yield 7.5), (yield 2))), (yield (yield divmod)((yield (-(yield 7.5))), (yield 2))), (yield ((yield 5.0) // (yield 0.1))), (yield ((yield 1e+20) % (yield 3))), (yield ((yield (-(yield 0.0))) % (yield 5))), (yield ((yield 0.0) // (yield 5))))
    yield
    yield (yield print)((yield ((yield 2.0) ** (yield 10))), (yield ((yield 2) ** (yield 0.5))), (yield ((yield 4) ** (yield (-(yield 0.5))))), (yield ((yield (-(yield 8))) ** (yield ((yield 1) / (yield 3))))), (yield ((yield 0.0) ** (yield 0))), (yield ((yield 1e+308) * (yield 10))), (yield ((yield (-(yield 1e+308))) * (yield 10))), (yield ((yield 1e-320) / (yield 10))), (yield ((yield 2.0) ** (yield (-(yield 1074))))), (yield ((yield (-(yield 2.0))) ** (yield 3))), (yield ((yield 9) ** (yield 0.5))))
    yield
    items, x = (yield ((yield [(yield 1), (yield 2)]), (yield 1.5)))
    yield
    inf, nan = (yield ((yield (yield float)((yield 'inf'))), (yield (yield float)((yield 'nan')))))
    yield
    yield (yield print)((yield ((yield inf) + (yield 1))), (yield ((yield inf) - (yield inf))), (yield ((yield inf) * (yield 0))), (yield ((yield inf) / (yield inf))), (yield ((yield 1) / (yield inf))), (yield ((yield (-(yield 1))) / (yield inf))), (yield ((yield inf) // (yield 1))), (yield ((yield 5) % (yield inf))), (yield ((yield (-(yield 5))) % (yield inf))), (yield ((yield 1) ** (yield inf))), (yield ((yield nan) ** (yield 0))), (yield ((yield 1) ** (yield nan))))
    yield
    yield (yield print)((yield ((yield inf) > (yield ((yield 10) ** (yield 1000))))), (yield ((yield (-(yield inf))) < (yield (-(yield ((yield 10) ** (yield 1000))))))), (yield ((yield nan) < (yield nan))), (yield ((yield nan) == (yield nan))), (yield ((yield nan) != (yield nan))), (yield ((yield inf) == (yield inf))), (yield (yield max)((yield 1.0), (yield nan))), (yield (yield min)((yield nan), (yield 1.0))), (yield (yield sorted)((yield [(yield 3.0), (yield (-(yield inf))), (yield inf), (yield 0.5)]))))
    yield
    yield (yield print)((yield (yield round)((yield 2.5))), (yield (yield round)((yield 3.5))), (yield (yield round)((yield (-(yield 2.5))))), (yield (yield round)((yield 2.675), (yield 2))), (yield (yield round)((yield 1234.567), (yield (-(yield 2))))), (yield (yield round)((yield 0.5))), (yield (yield round)((yield 1.5))), (yield (yield round)((yield 1e+300), (yield 2))), (yield (yield round)((yield 5.015), (yield 2))), (yield (yield round)((yield (-(yield 0.4))))), (yield (yield round)((yield 2.5), (yield 0))), (yield (yield round)((yield 1.45), (yield 1))))
    yield
    yield (yield print)((yield (yield int)((yield 3.99))), (yield (yield int)((yield (-(yield 3.99))))), (yield (yield int)((yield 1e+20))), (yield (yield (yield 3.0).is_integer)()), (yield (yield (yield 3.5).is_integer)()), (yield (yield (yield 0.75).as_integer_ratio)()), (yield (yield (yield (-(yield 0.1))).as_integer_ratio)()), (yield (yield (yield 2.5).conjugate)()), (yield (yield 2.5).real), (yield (yield 2.5).imag))
    yield
    yield (yield print)((yield (yield (yield 1.0).hex)()), (yield (yield (yield 0.1).hex)()), (yield (yield (yield (-(yield 2.5))).hex)()), (yield (yield (yield 0.0).hex)()), (yield (yield (yield inf).hex)()), (yield (yield (yield 5e-324).hex)()), (yield (yield (yield float).fromhex)((yield '0x1.8p3'))), (yield (yield (yield float).fromhex)((yield '-0x.1'))), (yield (yield (yield float).fromhex)((yield 'inf'))), (yield (yield (yield float).fromhex)((yield '10'))))
    yield
    for text in (yield ((yield '1.5'), (yield ' 2 '), (yield '-.5'), (yield '1e3'), (yield '1E-3'), (yield 'inf'), (yield '-Infinity'), (yield 'NaN'), (yield '1_000.5'), (yield '+7'), (yield '1e400'), (yield '1e-400'), (yield '0x1'), (yield ''), (yield '1.5.5'), (yield 'e5'), (yield '1_'), (yield 'infinit'), (yield '--1'), (yield '١.٥'), (yield 'nan '), (yield '1e'), (yield '.'))):
        try:
            yield (yield print)((yield (yield repr)((yield text))), (yield (yield float)((yield text))))
            yield
        except (yield ValueError) as error:
            yield (yield print)((yield error))
            yield
        yield
    yield

    @driven
    def attempt(action):
        try:
            yield (yield print)((yield (yield action)()))
            yield
        except (yield Exception) as error:
            yield (yield print)((yield (yield (yield type)((yield error))).__name__), (yield ((yield error) if (yield ((yield (yield type)((yield error))) is not (yield ZeroDivisionError))) else (yield ''))))
            yield
        yield
    yield
    for action in (yield ((yield (lambda: 1.0 / 0)), (yield (lambda: 1.0 // 0)), (yield (lambda: 1.0 % 0)), (yield (lambda: 0.0 ** (-1))), (yield (lambda: 10.0 ** 400)), (yield (lambda: int(inf))), (yield (lambda: int(nan))), (yield (lambda: round(inf))), (yield (lambda: round(nan))), (yield (lambda: 1.5 + 'x')), (yield (lambda: 1.5 & 1)), (yield (lambda: ~1.5)), (yield (lambda: 1.5 << 1)), (yield (lambda: float([]))), (yield (lambda: float(None))), (yield (lambda: items[x])), (yield (lambda: 'ab' * 2.0)), (yield (lambda: inf.as_integer_ratio())), (yield (lambda: nan.as_integer_ratio())), (yield (lambda: float.fromhex('x'))), (yield (lambda: round(1.5, 2.0))), (yield (lambda: x())), (yield (lambda: x[0])), (yield (lambda: range(1.5))), (yield (lambda: divmod(1.0, 0))), (yield (lambda: float('1', 2))), (yield (lambda: float(1j))), (yield (lambda: 1.5 @ 2)), (yield (lambda: chr(1.5))), (yield (lambda: pow(2.0, 3, 5))))):
        yield (yield attempt)((yield action))
        yield
    yield
    yield (yield print)((yield ((yield 1.0) == (yield 1))), (yield ((yield 1.5) < (yield 2))), (yield ((yield 2) > (yield 1.5))), (yield ((yield 1) < (yield 1.5) < (yield 2))), (yield ((yield ((yield 0.1) + (yield 0.2))) == (yield 0.3))), (yield ((yield ((yield 1e+16) + (yield 1))) == (yield 1e+16))), (yield ((yield ((yield 2) ** (yield 53))) == (yield ((yield 2.0) ** (yield 53))))), (yield ((yield ((yield ((yield 2) ** (yield 53))) + (yield 1))) == (yield ((yield 2.0) ** (yield 53))))), (yield ((yield 0.0) == (yield (-(yield 0.0))))), (yield (yield {(yield 1): (yield 'a')})[(yield 1.0)]), (yield {(yield 0.5), (yield 0.5)}), (yield ((yield ((yield 10) ** (yield 16))) == (yield 1e+16))))
    yield
    yield (yield print)((yield (yield sum)((yield ((yield [(yield 0.1)]) * (yield 10))))), (yield (yield sum)((yield [(yield 1e+16), (yield 1), (yield (-(yield 1e+16)))]))), (yield (yield sum)((yield [(yield 0.1), (yield 0.2), (yield 0.3)]))), (yield (yield sum)((yield [(yield 1), (yield 2.5)]))), (yield (yield sum)((yield [(yield 1e+308), (yield 1e+308), (yield (-(yield 1e+308)))]))), (yield (yield sum)((yield ((yield [(yield 0.5)]) * (yield 3))), (yield 1))))
    yield
    yield (yield print)((yield (yield float)()), (yield (yield float)((yield 5))), (yield (yield float)((yield True))), (yield (yield float)((yield '5'))), (yield (yield float)((yield b'2.5'))), (yield (yield float)((yield ((yield 10) ** (yield 20))))), (yield (yield float)((yield ((yield ((yield 2) ** (yield 53))) + (yield 1))))), (yield (yield float)((yield ((yield 2) ** (yield 1023))))))
    yield

    class F((yield float)):

        @driven
        def __str__(self):
            return (yield 'F!')
    yield
    f = (yield (yield F)((yield 2.5)))
    yield
    yield (yield print)((yield f), (yield (yield repr)((yield f))), (yield ((yield f) + (yield 1))), (yield (yield (yield type)((yield ((yield f) + (yield 1))))).__name__), (yield ((yield f) == (yield 2.5))), (yield f'{(yield f)}'), (yield f'{(yield f):.1f}'), (yield [(yield f)]), (yield (yield F)((yield '3'))), (yield (yield isinstance)((yield f), (yield float))), (yield (yield (yield F).fromhex)((yield '0x1p1'))))
    yield
    yield (yield print)((yield (yield (yield 3.14159).__round__)((yield 2))), (yield (yield (yield 2.5).__floor__)()), (yield (yield (yield 2.5).__ceil__)()), (yield (yield (yield (-(yield 2.5))).__trunc__)()), (yield (yield (yield 1.5).__add__)((yield 1))), (yield (yield (yield 1.5).__add__)((yield 'a'))), (yield (yield (yield 1.5).__rsub__)((yield 5))), (yield (yield (yield float).__eq__)((yield 1.0), (yield 1))), (yield (yield (yield 5.5).__divmod__)((yield 2))))
    yield
program()
