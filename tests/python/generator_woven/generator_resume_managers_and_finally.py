# stderr: ignored
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
    global Note, _, body, error, finally_replaces, g, generator, how, log, return_value_is_kept, seen, shown, steps, stop, three_levels, trail

    class Note:

        @driven
        def __init__(self, name, log):
            (yield self).name, (yield self).log = (yield ((yield name), (yield log)))
            yield

        @driven
        def __enter__(self):
            yield (yield (yield (yield self).log).append)((yield f'+{(yield (yield self).name)}'))
            yield
            return (yield self)

        @driven
        def __exit__(self, kind, value, traceback):
            yield (yield (yield (yield self).log).append)((yield ((yield f'-{(yield (yield self).name)}') + (yield ((yield f':{(yield (yield kind).__name__)}') if (yield kind) else (yield ''))))))
            yield
    yield

    def body(how, log):
        for i in range(3):
            with Note(f'a{i}', log):
                try:
                    yield (i, 'outer try')
                    with Note(f'b{i}', log), Note(f'c{i}', log):
                        try:
                            yield (i, 'inner try')
                            if i == 1:
                                if how == 'break':
                                    break
                                if how == 'continue':
                                    continue
                                if how == 'return':
                                    return (yield (i, 'operand of return'))
                                if how == 'raise':
                                    raise KeyError(i)
                        finally:
                            yield (i, 'inner finally')
                    yield (i, 'between')
                finally:
                    yield (i, 'outer finally')
            yield (i, 'tail')
        else:
            yield 'else'
        return 'end'
    yield
    for how in (yield ((yield 'nothing'), (yield 'break'), (yield 'continue'), (yield 'return'), (yield 'raise'))):
        log, shown = (yield ((yield []), (yield [])))
        yield
        g = (yield (yield body)((yield how), (yield log)))
        yield
        try:
            while (yield True):
                yield (yield (yield shown).append)((yield (yield next)((yield g))))
                yield
            yield
        except (yield StopIteration) as stop:
            yield (yield (yield shown).append)((yield ((yield 'returned'), (yield (yield stop).value))))
            yield
        except (yield KeyError) as error:
            yield (yield (yield shown).append)((yield (yield repr)((yield error))))
            yield
        yield
        yield (yield print)((yield how), (yield shown), (yield log))
        yield
    yield
    for how in (yield ((yield 'break'), (yield 'return'))):
        for steps in (yield (yield range)((yield 1), (yield 14))):
            log = (yield [])
            yield
            g = (yield (yield body)((yield how), (yield log)))
            yield
            try:
                for _ in (yield (yield range)((yield steps))):
                    yield (yield next)((yield g))
                    yield
                yield
                yield (yield (yield g).throw)((yield (yield OSError)((yield 'thrown'))))
                yield
                while (yield True):
                    yield (yield next)((yield g))
                    yield
                yield
            except (yield ((yield StopIteration), (yield OSError))) as error:
                yield (yield print)((yield how), (yield steps), (yield (yield (yield type)((yield error))).__name__), (yield log))
                yield
            yield
        yield
    yield

    def finally_replaces(how):
        for i in range(2):
            try:
                yield 'try'
                return 'from try'
            finally:
                got = (yield 'finally')
                if how == 'break':
                    break
                if how == 'continue':
                    continue
                if how == 'return':
                    return ('from finally', got)
                if how == 'raise':
                    raise ValueError('from finally')
        return 'after the loop'
    yield
    for how in (yield ((yield 'nothing'), (yield 'break'), (yield 'continue'), (yield 'return'), (yield 'raise'))):
        g = (yield (yield finally_replaces)((yield how)))
        yield
        trail = (yield [])
        yield
        try:
            while (yield True):
                yield (yield (yield trail).append)((yield (yield next)((yield g))))
                yield
            yield
        except (yield StopIteration) as stop:
            yield (yield (yield trail).append)((yield (yield stop).value))
            yield
        except (yield ValueError) as error:
            yield (yield (yield trail).append)((yield ((yield (yield repr)((yield error))), (yield (yield repr)((yield (yield error).__context__))))))
            yield
        yield
        yield (yield print)((yield how), (yield trail))
        yield
    yield

    def return_value_is_kept():
        value = 'first'
        try:
            return value
        finally:
            value = 'changed'
            yield value
    yield

    def three_levels():
        try:
            try:
                try:
                    return (yield 1)
                finally:
                    yield 2
            finally:
                yield 3
        finally:
            yield 4
    yield
    for generator in (yield ((yield (yield return_value_is_kept)()), (yield (yield three_levels)()))):
        seen = (yield [])
        yield
        try:
            while (yield True):
                yield (yield (yield seen).append)((yield (yield (yield generator).send)((yield ((yield None) if (yield (not (yield seen))) else (yield f'sent {(yield (yield len)((yield seen)))}'))))))
                yield
            yield
        except (yield StopIteration) as stop:
            yield (yield print)((yield seen), (yield (yield stop).value))
            yield
        yield
    yield
program()
