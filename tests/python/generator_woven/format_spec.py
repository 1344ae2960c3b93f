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
    global bad, error, show

    @driven
    def show(value, *specs):
        for spec in (yield specs):
            try:
                yield (yield print)((yield f'{(yield spec)!r}: {(yield (yield format)((yield value), (yield spec)))!r}'), end=(yield '  '))
                yield
            except (yield ((yield ValueError), (yield TypeError), (yield OverflowError))) as error:
                yield (yield print)((yield f'{(yield spec)!r}! {(yield error)}'), end=(yield '  '))
                yield
            yield
        yield
        yield (yield print)()
        yield
    yield
    yield (yield show)((yield 42), (yield ''), (yield 'd'), (yield '5'), (yield '<5'), (yield '>5'), (yield '^5'), (yield '=5'), (yield '05'), (yield '+'), (yield '-'), (yield ' '), (yield '+05'), (yield 'x'), (yield 'X'), (yield 'o'), (yield 'b'), (yield '#x'), (yield '#X'), (yield '#o'), (yield '#b'), (yield '#06x'), (yield 'c'), (yield 'e'), (yield 'f'), (yield 'g'), (yield '%'), (yield '.2f'), (yield ','), (yield '_'), (yield '08,'), (yield 'n'), (yield '*^9'), (yield '<<4'), (yield 's'), (yield '.2'), (yield '_x'), (yield ',x'), (yield '#,d'))
    yield
    yield (yield show)((yield (-(yield 42))), (yield ''), (yield '5'), (yield '<5'), (yield '^6'), (yield '=5'), (yield '05'), (yield '+'), (yield ' '), (yield 'x'), (yield '#b'), (yield '=+6'), (yield '*=6'), (yield '010,'), (yield '%'), (yield 'c'))
    yield
    yield (yield show)((yield 1234567890), (yield ','), (yield '_'), (yield '_b'), (yield '_x'), (yield '_o'), (yield '015,'), (yield '015_'), (yield '>20,'), (yield 'e'), (yield '.3e'), (yield 'g'), (yield '.12g'), (yield '020,d'), (yield '#_x'), (yield ',.2f'), (yield '_.1f'))
    yield
    yield (yield show)((yield ((yield 2) ** (yield 70))), (yield ''), (yield ','), (yield 'x'), (yield '_x'), (yield 'e'), (yield '.0f'), (yield '30'), (yield 'c'), (yield 'b'))
    yield
    yield (yield show)((yield 0), (yield ''), (yield '05'), (yield '+'), (yield 'x'), (yield '#x'), (yield 'e'), (yield '%'), (yield 'c'), (yield ','), (yield 'b'))
    yield
    yield (yield show)((yield 3.14159), (yield ''), (yield 'f'), (yield '.2f'), (yield '.0f'), (yield '10.3f'), (yield '<10.3f'), (yield '+.1f'), (yield ' .2f'), (yield 'e'), (yield '.2e'), (yield 'E'), (yield 'g'), (yield '.3g'), (yield 'G'), (yield '%'), (yield '.1%'), (yield '010.2f'), (yield 'n'), (yield '.10'), (yield '.2'), (yield '#.0f'), (yield 's'), (yield 'd'), (yield 'x'), (yield '=+10.2f'), (yield 'z.1f'), (yield ',.3f'), (yield '_.5f'), (yield '.'), (yield '*^12.3f'))
    yield
    yield (yield show)((yield (-(yield 0.0))), (yield ''), (yield 'f'), (yield 'z.1f'), (yield '+'), (yield '.0e'), (yield 'g'), (yield '%'), (yield '05'))
    yield
    yield (yield show)((yield 1234567.891), (yield ''), (yield ','), (yield '_'), (yield ',.2f'), (yield '015,.1f'), (yield 'e'), (yield 'g'), (yield '.3g'), (yield '.10g'), (yield 'n'), (yield '%'), (yield '.0f'), (yield '020,.2f'), (yield '.0%'), (yield ',.4g'))
    yield
    yield (yield show)((yield 1e-07), (yield ''), (yield 'f'), (yield 'e'), (yield 'g'), (yield '.3f'), (yield '.10f'), (yield '%'), (yield '.2'), (yield 'r'))
    yield
    yield (yield show)((yield 1e+22), (yield ''), (yield 'f'), (yield 'e'), (yield 'g'), (yield ','), (yield '.3'), (yield 'G'), (yield 'n'))
    yield
    yield (yield show)((yield (yield float)((yield 'inf'))), (yield ''), (yield 'f'), (yield '5'), (yield '05'), (yield '+'), (yield 'F'), (yield 'e'), (yield '%'), (yield ','), (yield 'g'), (yield '>6'))
    yield
    yield (yield show)((yield (yield float)((yield 'nan'))), (yield ''), (yield 'f'), (yield 'F'), (yield '6'), (yield '06'), (yield '+'), (yield '%'), (yield 'E'))
    yield
    yield (yield show)((yield 0.1), (yield '.20f'), (yield '.17g'), (yield '.55f'), (yield '.1e'), (yield '.0e'), (yield '.30'), (yield 'a'))
    yield
    yield (yield show)((yield 2.5), (yield '.0f'), (yield '.0e'), (yield '.0g'), (yield '.1'), (yield 'd'), (yield 'b'))
    yield
    yield ((yield (yield show)((yield 3.5), (yield '.0f'))), (yield (yield show)((yield 0.5), (yield '.0f'))), (yield (yield show)((yield 1.5), (yield '.0f'))), (yield (yield show)((yield 99.995), (yield '.2f'))), (yield (yield show)((yield 999999.5), (yield 'g'), (yield '.6g'), (yield '.7g'))))
    yield
    yield (yield show)((yield 'text'), (yield ''), (yield 's'), (yield '10'), (yield '<10'), (yield '>10'), (yield '^10'), (yield '*^10'), (yield '.2'), (yield '10.2'), (yield 'd'), (yield '=10'), (yield '+'), (yield ','), (yield '05'), (yield ' '), (yield 'x'), (yield '_'), (yield '#'), (yield 'é>8'))
    yield
    yield ((yield (yield show)((yield ''), (yield '5'), (yield '*<3'), (yield 's'), (yield '.0'))), (yield (yield show)((yield '日本'), (yield '5'), (yield '>6'), (yield '.1'))))
    yield
    yield ((yield (yield show)((yield True), (yield ''), (yield 'd'), (yield '5'), (yield 'x'), (yield 's'), (yield '+'), (yield 'f'))), (yield (yield show)((yield None), (yield ''), (yield '5'))), (yield (yield show)((yield [(yield 1)]), (yield ''), (yield '5'), (yield 's'))), (yield (yield show)((yield ()), (yield ''))), (yield (yield show)((yield {}), (yield '>4'))), (yield (yield show)((yield b'x'), (yield ''), (yield '5'))))
    yield
    yield (yield show)((yield ((yield 1) + (yield 2j))), (yield ''), (yield '.1f'), (yield '+'), (yield '>12'), (yield 'e'), (yield 'g'), (yield ','), (yield '=10'), (yield '05'), (yield '%'), (yield 'n'))
    yield
    yield ((yield (yield show)((yield (yield object).__name__), (yield '>8'))), (yield (yield show)((yield 1), (yield 'abc'), (yield '5x5'), (yield '..2'), (yield '{}'), (yield '>'), (yield '10000000000000000000000'))), (yield (yield show)((yield 1.5), (yield '1.5.5'), (yield '5 '), (yield '.99999999999999999999'))), (yield (yield show)((yield 'a'), (yield 'qq'), (yield 'ss'), (yield '5d5'))))
    yield
    yield (yield print)((yield (yield format)((yield 5))), (yield (yield format)((yield 'a'))), (yield (yield format)((yield None))), (yield (yield format)((yield 1.0))), (yield (yield format)((yield [(yield 1), (yield 2)]))), (yield (yield (yield '{:>{w}}').format)((yield 'x'), w=(yield 4))), (yield (yield (yield '{0:{1}}').format)((yield 3.14159), (yield '.2f'))), (yield (yield (yield '{:{}{}}').format)((yield 5), (yield '>'), (yield 4))), (yield (yield (yield '{0!r:>6}').format)((yield 'a'))), (yield (yield (yield '{:}').format)((yield 7))))
    yield
    for bad in (yield ((yield (yield '{:{}}').format), (yield (lambda v: format(v, 5))), (yield (lambda v: '{:{:{}}}'.format(v, 1, 2))), (yield (lambda v: '{0:{}}'.format(v, 3))), (yield (lambda v: '{[}'.format([v]))), (yield (lambda v: '{0[}'.format([v]))), (yield (lambda v: '{!}'.format(v))), (yield (lambda v: '{!rr}'.format(v))), (yield (lambda v: '{0.}'.format(v))), (yield (lambda v: '{ 0}'.format(v))), (yield (lambda v: '{a.b}'.format(a=v))), (yield (lambda v: '{-1}'.format(v))), (yield (lambda v: '{0[-1]}'.format([v]))))):
        try:
            yield (yield print)((yield (yield bad)((yield 5))))
            yield
        except (yield ((yield ValueError), (yield KeyError), (yield IndexError), (yield TypeError), (yield AttributeError))) as error:
            yield (yield print)((yield (yield (yield type)((yield error))).__name__), (yield error))
            yield
        yield
    yield
program()
