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
    global _, exponent, mantissa, seed, v, wrong
    for v in (yield ((yield 0.1), (yield 0.2), (yield 0.3), (yield ((yield 1) / (yield 3))), (yield ((yield 2) / (yield 3))), (yield 1e+23), (yield 9007199254740992.0), (yield 1.7976931348623157e+308), (yield 2.2250738585072014e-308), (yield 5e-324), (yield 123456789.0), (yield 0.0001), (yield 1e-05), (yield 1.2345678901234568e+17), (yield 1000000000000000.0), (yield 1e+16), (yield 1e+17), (yield 4.35), (yield 2.675), (yield 1.005), (yield 100.0), (yield 100.0), (yield 0.5), (yield 1.1e-10), (yield 3e-310), (yield 8.41e+21), (yield ((yield 2.0) ** (yield 70))), (yield 5e-05), (yield 9.5), (yield 12345678.9))):
        assert (yield ((yield (yield float)((yield (yield repr)((yield v))))) == (yield v)))
        yield
        yield (yield print)((yield (yield repr)((yield v))), (yield ((yield '%.3f') % (yield v))), (yield ((yield '%.10g') % (yield v))), (yield f'{(yield v):.17g}'), (yield ((yield f'{(yield v):.0f}') if (yield ((yield v) < (yield 1e+20))) else (yield ''))), (yield f'{(yield v):.3e}'), (yield (yield (yield v).hex)()))
        yield
    yield
    seed, wrong = (yield ((yield 1), (yield 0)))
    yield
    for _ in (yield (yield range)((yield 2000))):
        seed = (yield ((yield ((yield ((yield seed) * (yield 6364136223846793005))) + (yield 1442695040888963407))) % (yield ((yield 2) ** (yield 64)))))
        yield
        mantissa, exponent = (yield ((yield ((yield seed) >> (yield 11))), (yield ((yield ((yield seed) & (yield 2047))) - (yield 1100)))))
        yield
        try:
            v = (yield ((yield mantissa) * (yield ((yield 2.0) ** (yield exponent)))))
            yield
        except (yield OverflowError):
            continue
        yield
        wrong += (yield ((yield ((yield (yield float)((yield (yield repr)((yield v))))) != (yield v))) or (yield ((yield (yield float)((yield f'{(yield v):.16e}'))) != (yield v))) or (yield ((yield (yield (yield float).fromhex)((yield (yield (yield v).hex)()))) != (yield v)))))
        yield
    yield
    yield (yield print)((yield 'wrong:'), (yield wrong))
    yield
    yield (yield print)((yield [round(n * 0.1, 1) for n in (yield (yield range)((yield 11)))]), (yield [round(n / 7, 3) for n in (yield (yield range)((yield 7)))]), (yield (yield round)((yield 0.15), (yield 1))), (yield (yield round)((yield 0.25), (yield 1))), (yield (yield round)((yield 0.35), (yield 1))), (yield (yield round)((yield ((yield 1e+16) + (yield 2.0))))), (yield (yield round)((yield (-(yield 1.5))))), (yield (yield round)((yield 123.456), (yield (-(yield 1))))), (yield (yield round)((yield 5e-324), (yield 400))), (yield (yield round)((yield 1.5), (yield (-(yield 400))))))
    yield
    yield (yield print)((yield ((yield (yield sum)((yield ((yield [(yield 0.1)]) * (yield 10))))) == (yield 1.0))), (yield ((yield ((yield ((yield 0.1) + (yield 0.1))) + (yield 0.1))) == (yield 0.3))), (yield ((yield 0.1) * (yield 3))), (yield ((yield 1) - (yield 0.9))), (yield ((yield ((yield 1e+16) + (yield 1))) - (yield 1e+16))), (yield ((yield 3) * (yield 1.1))), (yield ((yield 0.1) + (yield 0.7))), (yield ((yield 4.35) * (yield 100))), (yield ((yield 1.1) + (yield 2.2))), (yield ((yield ((yield 1e+308) + (yield 1e+308))) - (yield 1e+308))))
    yield
    yield (yield print)((yield (yield (yield 0.1).as_integer_ratio)()), (yield (yield (yield (yield 1e+300).as_integer_ratio)())[(yield 1)]), (yield (yield (yield (yield ((yield 2.0) ** (yield (-(yield 1074))))).as_integer_ratio)())[(yield 0)]), (yield (yield int)((yield 1e+23))), (yield (yield int)((yield (-(yield 1000000000000000.0))))), (yield (yield int)((yield ((yield 2.0) ** (yield 100))))), (yield ((yield ((yield 10) ** (yield 22))) == (yield 1e+22))), (yield ((yield ((yield 10) ** (yield 23))) == (yield 1e+23))))
    yield
    yield (yield print)((yield [f'{v:{spec}}' for v in (yield ((yield 1234.5678), (yield (-(yield 0.00012345))), (yield 10000000000.0))) for spec in ('', '.2f', ',.1f', '.3g', 'e', '10.1f', '+.2e', '%', 'g', '.0f', '#.0f', '08.2f', '_.2f', ' .1f', '<9.2f', '^11.1f', '*>12.3f', 'n', '.12', '#g')]))
    yield
program()
