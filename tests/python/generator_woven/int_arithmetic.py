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
    global _, a, action, attempt, b, f, n, one, values, x
    values = (yield [(yield 0), (yield 1), (yield (-(yield 1))), (yield 2), (yield 7), (yield (-(yield 7))), (yield 10), (yield 255), (yield (-(yield 256))), (yield ((yield 2) ** (yield 31))), (yield ((yield (-(yield ((yield 2) ** (yield 31))))) - (yield 1))), (yield ((yield ((yield 2) ** (yield 63))) - (yield 1))), (yield (-(yield ((yield 2) ** (yield 63))))), (yield ((yield ((yield 2) ** (yield 64))) + (yield 3))), (yield ((yield 10) ** (yield 25))), (yield ((yield (-(yield ((yield 10) ** (yield 25))))) + (yield 7)))])
    yield
    for a in (yield values):
        for b in (yield ((yield 3), (yield (-(yield 3))), (yield ((yield 2) ** (yield 33))), (yield (-(yield ((yield 10) ** (yield 20))))))):
            yield (yield print)((yield ((yield a) + (yield b))), (yield ((yield a) - (yield b))), (yield ((yield a) * (yield b))), (yield ((yield a) // (yield b))), (yield ((yield a) % (yield b))), (yield (yield divmod)((yield a), (yield b))), (yield ((yield a) & (yield b))), (yield ((yield a) | (yield b))), (yield ((yield a) ^ (yield b))), sep=(yield ','), end=(yield ';'))
            yield
        yield
        yield (yield print)()
        yield
    yield
    yield (yield print)((yield [-v for v in (yield values)]), (yield [~v for v in (yield values)]), (yield [abs(v) for v in (yield values)]), (yield [+v for v in (yield values)]))
    yield
    yield (yield print)((yield [v << 5 for v in (yield values)]), (yield [v >> 3 for v in (yield values)]), (yield [v >> 100 for v in (yield values)]))
    yield
    yield (yield print)((yield ((yield 2) ** (yield 100))), (yield ((yield (-(yield 2))) ** (yield 101))), (yield ((yield 7) ** (yield (-(yield 2))))), (yield ((yield (-(yield 3))) ** (yield (-(yield 3))))), (yield ((yield 0) ** (yield 0))), (yield ((yield 10) ** (yield 0))), (yield ((yield 1) ** (yield 1000000))), (yield ((yield (-(yield 1))) ** (yield 999999))), (yield ((yield 3) ** (yield 200))))
    yield
    yield (yield print)((yield (yield pow)((yield 3), (yield 200), (yield 13))), (yield (yield pow)((yield (-(yield 3))), (yield 5), (yield 7))), (yield (yield pow)((yield 3), (yield 5), (yield (-(yield 7))))), (yield (yield pow)((yield 3), (yield (-(yield 1))), (yield 7))), (yield (yield pow)((yield 2), (yield (-(yield 3))), (yield ((yield ((yield 2) ** (yield 61))) - (yield 1))))), (yield (yield pow)((yield 0), (yield 0), (yield 1))), (yield (yield pow)((yield 5), (yield ((yield 10) ** (yield 30))), (yield 97))))
    yield
    yield (yield print)((yield ((yield 1) / (yield 3))), (yield ((yield ((yield 10) ** (yield 30))) / (yield ((yield 10) ** (yield 28))))), (yield ((yield (-(yield 7))) / (yield 2))), (yield ((yield ((yield 2) ** (yield 1000))) / (yield ((yield 2) ** (yield 999))))), (yield ((yield 1) / (yield ((yield 10) ** (yield 400))))), (yield ((yield ((yield 10) ** (yield 400))) / (yield ((yield ((yield 10) ** (yield 399))) * (yield 3))))))
    yield
    yield (yield print)((yield (yield (yield ((yield 10) ** (yield 20))).bit_length)()), (yield (yield (yield (-(yield 1))).bit_length)()), (yield (yield (yield 0).bit_length)()), (yield (yield (yield 255).bit_count)()), (yield (yield (yield (-(yield 255))).bit_count)()), (yield (yield (yield 5).conjugate)()), (yield (yield 5).real), (yield (yield 5).imag), (yield (yield 5).numerator), (yield (yield 5).denominator))
    yield
    yield (yield print)((yield (yield (yield 5).as_integer_ratio)()), (yield (yield (yield 5).is_integer)()), (yield (yield (yield 258).to_bytes)((yield 2), (yield 'big'))), (yield (yield (yield 258).to_bytes)((yield 4), (yield 'little'))), (yield (yield (yield (-(yield 2))).to_bytes)((yield 2), (yield 'big'), signed=(yield True))), (yield (yield (yield 1).to_bytes)()))
    yield
    yield (yield print)((yield (yield (yield int).from_bytes)((yield b'\x01\x02'), (yield 'big'))), (yield (yield (yield int).from_bytes)((yield b'\xff\xfe'), (yield 'big'), signed=(yield True))), (yield (yield (yield int).from_bytes)((yield [(yield 1), (yield 0)]), (yield 'little'))), (yield (yield (yield int).from_bytes)((yield b''))))
    yield
    yield (yield print)((yield (yield round)((yield 1234), (yield (-(yield 2))))), (yield (yield round)((yield 1250), (yield (-(yield 2))))), (yield (yield round)((yield 1350), (yield (-(yield 2))))), (yield (yield round)((yield (-(yield 15))), (yield (-(yield 1))))), (yield (yield round)((yield 5))), (yield (yield round)((yield 5), (yield 2))), (yield (yield round)((yield ((yield ((yield 10) ** (yield 30))) + (yield 5))), (yield (-(yield 1))))), (yield (yield round)((yield 7), (yield (-(yield 5))))))
    yield
    yield (yield print)((yield (yield hash)((yield 5))), (yield (yield hash)((yield (-(yield 1))))), (yield (yield hash)((yield ((yield ((yield 2) ** (yield 61))) - (yield 1))))), (yield (yield hash)((yield (-(yield ((yield 2) ** (yield 61))))))), (yield (yield hash)((yield ((yield 10) ** (yield 30))))))
    yield
    yield (yield print)((yield ((yield True) + (yield True))), (yield ((yield True) * (yield 5))), (yield (-(yield True))), (yield ((yield True) / (yield 2))), (yield ((yield True) << (yield 3))), (yield ((yield 5) % (yield True))), (yield ((yield True) & (yield 3))), (yield ((yield True) & (yield True))), (yield ((yield True) ^ (yield False))), (yield ((yield True) | (yield 0))))
    yield
    yield (yield print)((yield ((yield ((yield 10) ** (yield 18))) * (yield ((yield 10) ** (yield 18))))), (yield ((yield ((yield 2) ** (yield 62))) + (yield ((yield 2) ** (yield 62))))), (yield ((yield ((yield ((yield 2) ** (yield 63))) - (yield 1))) + (yield 1))), (yield ((yield (-(yield ((yield 2) ** (yield 63))))) - (yield 1))), (yield ((yield 4611686018427387904) * (yield 2))), (yield ((yield 3037000500) * (yield 3037000500))), (yield ((yield (-(yield 9223372036854775808))) // (yield (-(yield 1))))))
    yield
    yield (yield print)((yield ((yield 12345678901234567890123456789) % (yield 987654321))), (yield ((yield (-(yield 12345678901234567890123456789))) // (yield 987654321987654321))), (yield ((yield ((yield 10) ** (yield 50))) // (yield ((yield 10) ** (yield 25))))), (yield ((yield ((yield ((yield 10) ** (yield 50))) + (yield 1))) % (yield ((yield 10) ** (yield 25))))))
    yield
    yield (yield print)((yield ((yield 1) < (yield ((yield 2) ** (yield 70))))), (yield ((yield (-(yield ((yield 2) ** (yield 70))))) < (yield 0))), (yield ((yield ((yield 2) ** (yield 70))) == (yield ((yield 2) ** (yield 70))))), (yield ((yield ((yield 2) ** (yield 70))) == (yield ((yield 2.0) ** (yield 70))))), (yield ((yield ((yield ((yield 2) ** (yield 53))) + (yield 1))) == (yield ((yield 2.0) ** (yield 53))))), (yield ((yield ((yield ((yield 2) ** (yield 53))) + (yield 1))) > (yield ((yield 2.0) ** (yield 53))))), (yield ((yield ((yield 10) ** (yield 400))) > (yield 1e+308))), (yield ((yield 1) == (yield True))), (yield ((yield 0) == (yield 0.0) == (yield 0j))))
    yield
    yield (yield print)((yield ((yield ((yield ((yield ((yield 2) ** (yield 200))) - (yield 1))) & (yield ((yield ((yield 2) ** (yield 100))) - (yield 1))))) == (yield ((yield ((yield 2) ** (yield 100))) - (yield 1))))), (yield ((yield (-(yield 1))) & (yield ((yield 2) ** (yield 70))))), (yield ((yield (-(yield ((yield 2) ** (yield 70))))) | (yield 1))), (yield ((yield (-(yield ((yield 2) ** (yield 70))))) ^ (yield ((yield 2) ** (yield 70))))), (yield ((yield ((yield 2) ** (yield 70))) >> (yield 69))), (yield ((yield (-(yield 1))) >> (yield 500))), (yield ((yield (-(yield 5))) >> (yield 1))))
    yield
    one = x = (yield 1)
    yield
    for _ in (yield (yield range)((yield 200))):
        x = (yield ((yield ((yield x) * (yield 7))) + (yield 3)))
        yield
    yield
    yield (yield print)((yield x), (yield ((yield x) % (yield 1000007))), (yield (yield len)((yield (yield str)((yield x))))))
    yield
    f = (yield 1)
    yield
    for n in (yield (yield range)((yield 2), (yield 60))):
        f *= (yield n)
        yield
    yield
    yield (yield print)((yield f), (yield ((yield f) // (yield ((yield 10) ** (yield 50))))), (yield ((yield f) >> (yield 100))))
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
    for action in (yield ((yield (lambda: 1 // 0)), (yield (lambda: 1 % 0)), (yield (lambda: divmod(1, 0))), (yield (lambda: 1 / 0)), (yield (lambda: 0 ** (-1))), (yield (lambda: pow(2, -1, 4))), (yield (lambda: pow(2, 3, 0))), (yield (lambda: 1 << -1)), (yield (lambda: 1 >> -1)), (yield (lambda: 10 ** 400 / 3)), (yield (lambda: float(10 ** 400))), (yield (lambda: 1 + '1')), (yield (lambda: '1' + 1)), (yield (lambda: 1 + None)), (yield (lambda: [] + 1)), (yield (lambda: 1 - [])), (yield (lambda: 5 @ 2)), (yield (lambda: -'x')), (yield (lambda: ~1.5)), (yield (lambda: 1 & 1.0)), (yield (lambda: 1 << 1.0)), (yield (lambda: 300 .to_bytes(1))), (yield (lambda: (-1).to_bytes(1))), (yield (lambda: 1.5 // 0)), (yield (lambda: 1 .to_bytes(1, 'middle'))), (yield (lambda: int.from_bytes('ab'))), (yield (lambda: 2 ** 'a')), (yield (lambda: pow(2, 3.0, 5))), (yield (lambda: divmod(1, 'a'))), (yield (lambda: 1 << 10 ** 30)), (yield (lambda: round(5, 'a'))), (yield (lambda: abs('a'))), (yield (lambda: one[0])), (yield (lambda: 10 ** 5000 % 3)))):
        yield (yield attempt)((yield action))
        yield
    yield
program()
