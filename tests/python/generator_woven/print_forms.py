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
    global Bad, File, Loud, call, error, f, saved, sys
    import sys
    yield
    yield (yield print)()
    yield
    yield (yield print)((yield 'a'), (yield 1), (yield None), (yield [(yield 1), (yield 'x')]), sep=(yield '-'), end=(yield '!\n'))
    yield
    yield (yield print)((yield 'a'), (yield 'b'), sep=(yield ''))
    yield
    yield (yield print)((yield 'no newline'), end=(yield ''))
    yield
    yield (yield print)()
    yield
    yield (yield print)((yield 'x'), sep=(yield None), end=(yield None))
    yield
    yield (yield print)(*(yield [(yield 1), (yield 2), (yield 3)]), sep=(yield '\n'))
    yield
    yield (yield print)((yield 'stdout'), file=(yield (yield sys).stdout), flush=(yield True))
    yield
    yield (yield print)((yield 1.0), (yield 1e+100), (yield True), (yield ()), (yield {}), (yield (yield set)()), (yield b'x'), (yield 1j), (yield 'é'), (yield '\t|'))
    yield

    class File:

        @driven
        def __init__(self):
            (yield self).parts = (yield [])
            yield

        @driven
        def write(self, text):
            yield (yield (yield (yield self).parts).append)((yield text))
            yield

        @driven
        def flush(self):
            yield (yield (yield (yield self).parts).append)((yield '<flush>'))
            yield
    yield
    f = (yield (yield File)())
    yield
    yield (yield print)((yield 'to a file'), (yield 5), file=(yield f), end=(yield '?'), flush=(yield True))
    yield
    yield (yield print)(file=(yield f))
    yield
    yield (yield print)((yield (yield f).parts))
    yield
    yield (yield print)((yield 'None is stdout'), file=(yield None))
    yield

    class Loud:

        @driven
        def __str__(self):
            yield (yield print)((yield '(str)'), end=(yield ' '))
            yield
            return (yield 'loud')

        @driven
        def __repr__(self):
            return (yield 'Loud()')
    yield
    yield (yield print)((yield (yield Loud)()), (yield [(yield (yield Loud)())]), (yield {(yield 1): (yield (yield Loud)())}), (yield ((yield (yield Loud)()),)))
    yield
    for call in (yield ((yield (lambda: print(sep=1))), (yield (lambda: print(end=b''))), (yield (lambda: print(nonsense=1))), (yield (lambda: print(file=5))), (yield (lambda: print('x', sep=1))))):
        try:
            yield (yield call)()
            yield
        except (yield ((yield TypeError), (yield AttributeError))) as error:
            yield (yield print)((yield (yield (yield type)((yield error))).__name__), (yield error))
            yield
        yield
    yield

    class Bad:

        @driven
        def __str__(self):
            raise (yield (yield ValueError)((yield 'no text')))
    yield
    try:
        yield (yield print)((yield 'before'), (yield (yield Bad)()), (yield 'after'))
        yield
    except (yield ValueError) as error:
        yield (yield print)()
        yield
        yield (yield print)((yield error))
        yield
    yield
    saved, (yield sys).stdout = (yield ((yield (yield sys).stdout), (yield f)))
    yield
    yield (yield (yield (yield f).parts).clear)()
    yield
    yield (yield print)((yield 'captured'), (yield 1))
    yield
    (yield sys).stdout = (yield saved)
    yield
    yield (yield print)((yield (yield f).parts))
    yield
    yield (yield (yield (yield sys).stdout).write)((yield 'written\n'))
    yield
    yield (yield print)((yield (yield (yield (yield sys).stdout).write)((yield 'four'))), (yield (yield print)((yield 'returned'))), (yield (yield repr)((yield 'nothing'))))
    yield
    yield (yield print)((yield 'é中😀'), (yield (yield ascii)((yield 'é'))), (yield (yield repr)((yield 'é'))))
    yield
program()
