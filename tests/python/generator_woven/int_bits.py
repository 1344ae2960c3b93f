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
    global _, a, b, bits, data, digits, from_bits, is_prime, isqrt, order, q, r, result, seed, shift, size, to_bits, total, values, width, wrong, x, y

    @driven
    def to_bits(n, width):
        return (yield [n >> i & 1 for i in (yield (yield range)((yield width)))])
    yield

    @driven
    def from_bits(bits):
        value = (yield (-(yield ((yield (yield bits)[(yield (-(yield 1)))]) << (yield ((yield (yield len)((yield bits))) - (yield 1)))))))
        yield
        for i, bit in (yield (yield enumerate)((yield (yield bits)[:(yield (-(yield 1)))]))):
            value += (yield ((yield bit) << (yield i)))
            yield
        yield
        return (yield value)
    yield
    values = (yield [(yield 0), (yield 1), (yield (-(yield 1))), (yield 5), (yield (-(yield 6))), (yield ((yield 2) ** (yield 31))), (yield (-(yield ((yield 2) ** (yield 31))))), (yield ((yield ((yield 2) ** (yield 62))) - (yield 1))), (yield (-(yield ((yield 2) ** (yield 62))))), (yield ((yield 2) ** (yield 63))), (yield ((yield (-(yield ((yield 2) ** (yield 63))))) - (yield 1))), (yield ((yield ((yield 2) ** (yield 64))) - (yield 1))), (yield ((yield 10) ** (yield 30))), (yield (-(yield ((yield 10) ** (yield 30))))), (yield ((yield 3) ** (yield 80))), (yield (-(yield ((yield 3) ** (yield 80)))))])
    yield
    width = (yield 160)
    yield
    wrong = (yield 0)
    yield
    for a in (yield values):
        for b in (yield values):
            x, y = (yield ((yield (yield to_bits)((yield a), (yield width))), (yield (yield to_bits)((yield b), (yield width)))))
            yield
            for result, bits in (yield ((yield ((yield ((yield a) & (yield b))), (yield [p & q for p, q in (yield (yield zip)((yield x), (yield y)))]))), (yield ((yield ((yield a) | (yield b))), (yield [p | q for p, q in (yield (yield zip)((yield x), (yield y)))]))), (yield ((yield ((yield a) ^ (yield b))), (yield [p ^ q for p, q in (yield (yield zip)((yield x), (yield y)))]))))):
                wrong += (yield ((yield result) != (yield (yield from_bits)((yield bits)))))
                yield
            yield
        yield
        wrong += (yield ((yield (~(yield a))) != (yield ((yield (-(yield a))) - (yield 1)))))
        yield
        for shift in (yield ((yield 0), (yield 1), (yield 7), (yield 30), (yield 31), (yield 63), (yield 64), (yield 65), (yield 100))):
            wrong += (yield ((yield ((yield a) << (yield shift))) != (yield ((yield a) * (yield ((yield 2) ** (yield shift)))))))
            yield
            wrong += (yield ((yield ((yield a) >> (yield shift))) != (yield ((yield a) // (yield ((yield 2) ** (yield shift)))))))
            yield
        yield
        for size in (yield ((yield 16), (yield 20), (yield 33))):
            for order in (yield ((yield 'big'), (yield 'little'))):
                data = (yield (yield (yield a).to_bytes)((yield size), (yield order), signed=(yield True)))
                yield
                wrong += (yield ((yield (yield (yield int).from_bytes)((yield data), (yield order), signed=(yield True))) != (yield a)))
                yield
                wrong += (yield ((yield (yield (yield int).from_bytes)((yield data), (yield order))) != (yield ((yield a) % (yield ((yield 256) ** (yield size)))))))
                yield
            yield
        yield
        wrong += (yield ((yield (yield (yield a).bit_length)()) != (yield ((yield ((yield (yield len)((yield (yield bin)((yield (yield abs)((yield a))))))) - (yield 2))) + (yield ((yield ((yield a) == (yield 0))) * (yield (-(yield 1)))))))))
        yield
        wrong += (yield ((yield (yield (yield a).bit_count)()) != (yield (yield (yield (yield bin)((yield a))).count)((yield '1')))))
        yield
    yield
    yield (yield print)((yield 'wrong:'), (yield wrong))
    yield
    for a in (yield values):
        for b in (yield ((yield 3), (yield (-(yield 7))), (yield ((yield ((yield 2) ** (yield 33))) + (yield 1))), (yield (-(yield ((yield 10) ** (yield 15))))), (yield ((yield 10) ** (yield 25))))):
            q, r = (yield (yield divmod)((yield a), (yield b)))
            yield
            if (yield ((yield ((yield ((yield ((yield q) * (yield b))) + (yield r))) != (yield a))) or (yield (not (yield ((yield ((yield 0) <= (yield r) < (yield b))) or (yield ((yield b) < (yield r) <= (yield 0))))))) or (yield ((yield ((yield a) // (yield b))) != (yield q))) or (yield ((yield ((yield a) % (yield b))) != (yield r))))):
                yield (yield print)((yield 'wrong'), (yield a), (yield b))
                yield
            yield
        yield
    yield
    yield (yield print)((yield [n.bit_length() for n in (yield values)]), (yield [bin(n) for n in (yield (yield values)[:(yield 6)])]), (yield (yield hex)((yield ((yield 10) ** (yield 30))))), (yield (yield oct)((yield (-(yield ((yield 2) ** (yield 40))))))))
    yield
    seed, total = (yield ((yield 123456789), (yield 0)))
    yield
    for _ in (yield (yield range)((yield 2000))):
        seed ^= (yield ((yield ((yield seed) << (yield 13))) & (yield 18446744073709551615)))
        yield
        seed ^= (yield ((yield seed) >> (yield 7)))
        yield
        seed ^= (yield ((yield ((yield seed) << (yield 17))) & (yield 18446744073709551615)))
        yield
        total += (yield seed)
        yield
    yield
    yield (yield print)((yield seed), (yield total))
    yield

    @driven
    def isqrt(n):
        x = (yield ((yield 1) << (yield ((yield ((yield (yield (yield n).bit_length)()) + (yield 1))) // (yield 2)))))
        yield
        while (yield ((yield (y := (yield ((yield ((yield x) + (yield ((yield n) // (yield x))))) // (yield 2))))) < (yield x))):
            x = (yield y)
            yield
        yield
        return (yield x)
    yield
    yield (yield print)((yield (yield isqrt)((yield ((yield 2) * (yield ((yield 10) ** (yield 60))))))), (yield (yield isqrt)((yield ((yield ((yield 10) ** (yield 40))) - (yield 1))))), (yield (yield pow)((yield 3), (yield ((yield 2) ** (yield 64))), (yield ((yield ((yield 2) ** (yield 61))) - (yield 1))))), (yield ((yield ((yield ((yield 2) ** (yield 127))) - (yield 1))) % (yield 1000003))))
    yield

    @driven
    def is_prime(n):
        d, s = (yield ((yield ((yield n) - (yield 1))), (yield 0)))
        yield
        while (yield ((yield ((yield d) % (yield 2))) == (yield 0))):
            d, s = (yield ((yield ((yield d) // (yield 2))), (yield ((yield s) + (yield 1)))))
            yield
        yield
        for a in (yield ((yield 2), (yield 3), (yield 5), (yield 7), (yield 11), (yield 13))):
            x = (yield (yield pow)((yield a), (yield d), (yield n)))
            yield
            if (yield ((yield x) in (yield ((yield 1), (yield ((yield n) - (yield 1))))))):
                continue
            yield
            for _ in (yield (yield range)((yield ((yield s) - (yield 1))))):
                x = (yield ((yield ((yield x) * (yield x))) % (yield n)))
                yield
                if (yield ((yield x) == (yield ((yield n) - (yield 1))))):
                    break
                yield
            else:
                return (yield False)
            yield
        yield
        return (yield True)
    yield
    yield (yield print)((yield [p for p in (yield (yield range)((yield 1000), (yield 1100))) if is_prime(p)]), (yield (yield is_prime)((yield ((yield ((yield 2) ** (yield 89))) - (yield 1))))), (yield (yield is_prime)((yield ((yield ((yield 2) ** (yield 83))) - (yield 1))))))
    yield
    digits = (yield (yield str)((yield ((yield 7) ** (yield 500)))))
    yield
    yield (yield print)((yield ((yield (yield int)((yield digits))) == (yield ((yield 7) ** (yield 500))))), (yield (yield len)((yield digits))), (yield (yield sum)((yield (yield map)((yield int), (yield digits))))), (yield ((yield (yield int)((yield (yield digits)[::(yield (-(yield 1)))]))) % (yield 97))), (yield ((yield (yield int)((yield (yield digits)[:(yield 100)]), (yield 10))) // (yield ((yield 10) ** (yield 90))))), (yield ((yield (yield int)((yield ((yield 'f') * (yield 50))), (yield 16))) == (yield ((yield ((yield 16) ** (yield 50))) - (yield 1))))))
    yield
program()
