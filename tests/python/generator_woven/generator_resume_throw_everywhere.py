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
    global Guard, _, at, body, closable, drive, g, log, steps

    def body():
        total = 0
        for i in range(2):
            try:
                got = (yield ('a', i))
                total += got or 1
                with Guard():
                    total *= (yield ('b', i))
                    while total < 20:
                        total += (yield ('c', total)) or 5
                        if total > 15:
                            break
                    else:
                        yield 'while else'
            except KeyError as error:
                got = (yield ('handler', str(error)))
                if got:
                    return got
            except ValueError:
                continue
            else:
                yield ('else', total)
            finally:
                total += 1
                yield ('finally', total)
        return total
    yield

    class Guard:
        depth = 0

        @driven
        def __enter__(self):
            (yield Guard).depth += (yield 1)
            yield

        @driven
        def __exit__(self, kind, value, traceback):
            (yield Guard).depth -= (yield 1)
            yield
            return (yield ((yield kind) is (yield IndexError)))
    yield

    @driven
    def drive(at, action):
        generator = (yield (yield body)())
        yield
        trail = (yield [(yield (yield next)((yield generator)))])
        yield
        try:
            for n in (yield (yield range)((yield 30))):
                yield (yield (yield trail).append)((yield ((yield (yield action)((yield generator))) if (yield ((yield n) == (yield at))) else (yield (yield (yield generator).send)((yield 3))))))
                yield
            yield
        except (yield StopIteration) as stop:
            yield (yield (yield trail).append)((yield ((yield 'returned'), (yield (yield stop).value))))
            yield
        except (yield BaseException) as error:
            yield (yield (yield trail).append)((yield (yield repr)((yield error))))
            yield
        yield
        yield (yield print)((yield at), (yield (yield Guard).depth), (yield trail))
        yield
        yield ((yield (yield (yield generator).close)()) if (yield ((yield 'ignored') in (yield (yield str)((yield (yield trail)[(yield (-(yield 1)))]))))) else (yield None))
        yield
        (yield Guard).depth = (yield 0)
        yield
    yield
    yield (yield drive)((yield 99), (yield None))
    yield
    for at in (yield (yield range)((yield 12))):
        yield (yield drive)((yield at), (yield (lambda g: g.throw(KeyError('k')))))
        yield
    yield
    for at in (yield (yield range)((yield 12))):
        yield (yield drive)((yield at), (yield (lambda g: g.throw(ValueError('v')))))
        yield
    yield
    for at in (yield (yield range)((yield 12))):
        yield (yield drive)((yield at), (yield (lambda g: g.throw(IndexError('i')))))
        yield
    yield
    for at in (yield (yield range)((yield 12))):
        yield (yield drive)((yield at), (yield (lambda g: g.throw(TypeError('t')))))
        yield
    yield
    for at in (yield (yield range)((yield 12))):
        yield (yield drive)((yield at), (yield (lambda g: g.send('text'))))
        yield
    yield

    def closable():
        try:
            yield 1
            try:
                yield 2
            finally:
                log.append('inner')
            for n in range(2):
                with Guard():
                    yield n
        finally:
            log.append('outer')
    yield
    for steps in (yield (yield range)((yield 6))):
        log = (yield [])
        yield
        g = (yield (yield closable)())
        yield
        for _ in (yield (yield range)((yield steps))):
            yield (yield next)((yield g), (yield None))
            yield
        yield
        yield (yield print)((yield steps), (yield (yield (yield g).close)()), (yield log), (yield (yield Guard).depth), (yield (yield next)((yield g), (yield 'closed'))))
        yield
        log = (yield [])
        yield
        g = (yield (yield closable)())
        yield
        for _ in (yield (yield range)((yield steps))):
            yield (yield next)((yield g), (yield None))
            yield
        yield
        del g
        yield
        yield (yield print)((yield '  dropped'), (yield log), (yield (yield Guard).depth))
        yield
    yield
program()
