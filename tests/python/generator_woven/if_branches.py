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
    global Empty, Fraction, Full, Negative, Wrong, answer, error, n, odd, sign, value, x

    @driven
    def sign(n):
        if (yield ((yield n) < (yield 0))):
            return (yield 'negative')
        else:
            if (yield ((yield n) == (yield 0))):
                return (yield 'zero')
            else:
                if (yield ((yield n) == (yield 1))):
                    return (yield 'one')
                else:
                    return (yield 'many')
                yield
            yield
        yield
    yield
    for n in (yield ((yield (-(yield 5))), (yield 0), (yield 1), (yield 2), (yield ((yield 10) ** (yield 30))))):
        yield (yield print)((yield n), (yield (yield sign)((yield n))))
        yield
    yield
    for value in (yield ((yield None), (yield False), (yield True), (yield 0), (yield 1), (yield (-(yield 1))), (yield 0.0), (yield (-(yield 0.0))), (yield 0.1), (yield 0j), (yield 1j), (yield ''), (yield ' '), (yield '0'), (yield b''), (yield b'\x00'), (yield []), (yield [(yield 0)]), (yield ()), (yield ((yield None),)), (yield {}), (yield {(yield 0): (yield 0)}), (yield (yield set)()), (yield {(yield 0)}), (yield (yield frozenset)()), (yield (yield range)((yield 0))), (yield (yield range)((yield 1))), (yield ...), (yield NotImplementedError), (yield print))):
        if (yield value):
            answer = (yield 'true')
            yield
        else:
            answer = (yield 'false')
            yield
        yield
        if (yield (not (yield value))):
            answer += (yield ' / not')
            yield
        yield
        yield (yield print)((yield ((yield (yield repr)((yield value))) if (yield (not (yield (yield callable)((yield value))))) else (yield (yield value).__name__))), (yield answer))
        yield
    yield

    class Empty:

        @driven
        def __len__(self):
            yield (yield print)((yield 'asked for its length'))
            yield
            return (yield 0)
    yield

    class Full((yield Empty)):

        @driven
        def __bool__(self):
            yield (yield print)((yield 'asked for its truth'))
            yield
            return (yield True)
    yield
    if (yield (yield Empty)()):
        yield (yield print)((yield 'never'))
        yield
    yield
    if (yield (yield Full)()):
        yield (yield print)((yield 'full'))
        yield
    yield
    if (yield (not (yield (yield Empty)()))):
        yield (yield print)((yield 'one line'))
        yield
        yield (yield print)((yield 'two statements'))
        yield
    yield

    class Wrong:

        @driven
        def __bool__(self):
            return (yield 1)
    yield

    class Negative:

        @driven
        def __len__(self):
            return (yield (-(yield 1)))
    yield

    class Fraction:

        @driven
        def __len__(self):
            return (yield 1.5)
    yield
    for odd in (yield ((yield Wrong), (yield Negative), (yield Fraction))):
        try:
            if (yield (yield odd)()):
                yield (yield print)((yield 'taken'))
                yield
            yield
        except (yield Exception) as error:
            yield (yield print)((yield (yield (yield type)((yield error))).__name__), (yield error))
            yield
        yield
    yield
    if (yield True):
        if (yield False):
            pass
            yield
        else:
            if (yield 1):
                yield (yield print)((yield 'deep'))
                yield
            yield
        yield
    yield
    x = (yield ((yield 'yes') if (yield ((yield (yield sign)((yield 3))) == (yield 'many'))) else (yield 'no')))
    yield
    yield (yield print)((yield x), (yield ((yield 'a') if (yield 0) else (yield ((yield 'b') if (yield 0) else (yield 'c'))))))
    yield
    yield (yield print)((yield ['even' if n % 2 == 0 else 'odd' for n in (yield (yield range)((yield 4)))]))
    yield
program()
