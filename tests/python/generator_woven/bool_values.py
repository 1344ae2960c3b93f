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
    global call, error, yes
    yield (yield print)((yield True), (yield False), (yield (yield repr)((yield True))), (yield (yield str)((yield False))), (yield (yield int)((yield True))), (yield (yield float)((yield True))), (yield ((yield True) + (yield 1))), (yield ((yield True) == (yield 1))), (yield ((yield True) is (yield ((yield 1) == (yield 1))))), (yield (yield (yield type)((yield True))).__name__))
    yield
    yield (yield print)((yield ((yield True) & (yield False))), (yield ((yield True) | (yield False))), (yield ((yield True) ^ (yield True))), (yield ((yield True) and (yield 5))), (yield (not (yield True))), (yield (not (yield 0))), (yield (not (yield []))), (yield (not (yield 'x'))), (yield ((yield True) < (yield 2))), (yield ((yield False) < (yield True))))
    yield
    yield (yield print)((yield (yield (yield type)((yield ((yield True) & (yield True))))).__name__), (yield (yield (yield type)((yield ((yield True) & (yield 1))))).__name__), (yield (yield (yield type)((yield ((yield True) + (yield True))))).__name__), (yield (yield (yield type)((yield (-(yield True))))).__name__), (yield (yield (yield type)((yield ((yield True) * (yield 1.0))))).__name__), (yield (yield (yield type)((yield (not (yield 5))))).__name__))
    yield
    yield (yield print)((yield (yield isinstance)((yield True), (yield int))), (yield (yield issubclass)((yield bool), (yield int))), (yield (yield (yield (yield bool).__mro__)[(yield 1)]).__name__), (yield (yield bool)()), (yield (yield bool)((yield 0))), (yield (yield bool)((yield ''))), (yield (yield bool)((yield 'False'))), (yield (yield bool)((yield None))), (yield (yield bool)((yield [(yield 0)]))), (yield (yield bool)((yield 0.0))), (yield (yield bool)((yield (-(yield 0.0))))), (yield (yield bool)((yield (yield float)((yield 'nan'))))))
    yield
    yield (yield print)((yield (yield [(yield 10), (yield 20)])[(yield True)]), (yield (yield 'ab')[(yield False)]), (yield (yield {(yield True): (yield 't')})[(yield 1)]), (yield {(yield 1): (yield 'i'), (yield True): (yield 't')}), (yield (yield {(yield 0): (yield 1)})[(yield False)]), (yield (yield len)((yield {(yield True), (yield 1), (yield 1.0)}))), (yield (yield (yield [(yield True), (yield 1)]).count)((yield 1))), (yield (yield sum)((yield [(yield True), (yield True), (yield False)]))), (yield (yield max)((yield True), (yield False))), (yield (yield sorted)((yield [(yield True), (yield False)]))))
    yield
    yield (yield print)((yield f'{(yield True)} {(yield True):d} {(yield True):5} {(yield False):>8} {(yield True)!r:>6}|'), (yield ((yield '%d %s %r') % (yield ((yield True), (yield False), (yield True))))), (yield (yield (yield '{}').format)((yield False))), (yield (yield True).real), (yield (yield True).imag), (yield (yield (yield True).bit_length)()), (yield (yield (yield True).conjugate)()), (yield (yield hash)((yield True))), (yield (yield bin)((yield True))))
    yield
    yes = (yield True)
    yield
    for call in (yield ((yield 'bool(1, 2)'), (yield 'bool(x=1)'), (yield 'True.x'), (yield 'yes()'), (yield 'yes[0]'), (yield "True + 'a'"), (yield "type('B', (bool,), {})"), (yield 'bool.__new__(int)'), (yield 'True @ 1'))):
        try:
            yield (yield print)((yield call), (yield (yield eval)((yield call))))
            yield
        except (yield Exception) as error:
            yield (yield print)((yield call), (yield (yield (yield type)((yield error))).__name__), (yield error))
            yield
        yield
    yield
    yield (yield print)((yield (yield all)((yield []))), (yield (yield any)((yield []))), (yield (yield all)((yield [(yield 1), (yield []), (yield 2)]))), (yield (yield any)((yield [(yield 0), (yield ''), (yield None)]))), (yield (yield all)((yield (yield iter)((yield [(yield 1), (yield 1)]))))), (yield (yield bool)((yield all))), (yield ((yield None) is (yield None))), (yield ((yield None) == (yield False))), (yield ((yield None) is not (yield False))), (yield (yield bool)((yield NotImplementedError))))
    yield
    yield (yield print)((yield (yield (yield bool).from_bytes)((yield b'\x01'), (yield 'big'))), (yield (yield (yield type)((yield (yield (yield bool).from_bytes)((yield b'\x00'), (yield 'big'))))).__name__), (yield (yield (yield True).to_bytes)((yield 1), (yield 'big'))), (yield (yield (yield True).__and__)((yield 1))), (yield (yield (yield True).__and__)((yield True))), (yield (yield (yield False).__or__)((yield 'x'))), (yield (yield (yield True).__xor__)((yield True))))
    yield
program()
