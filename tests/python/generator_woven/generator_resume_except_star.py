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
    global everything, nested, run

    @driven
    def run(generator, *answers):
        answers = (yield (yield iter)((yield answers)))
        yield
        shown = (yield [])
        yield
        try:
            value = (yield (yield next)((yield generator)))
            yield
            while (yield True):
                yield (yield (yield shown).append)((yield value))
                yield
                answer = (yield (yield next)((yield answers), (yield None)))
                yield
                value = (yield ((yield (yield (yield generator).throw)((yield answer))) if (yield (yield isinstance)((yield answer), (yield BaseException))) else (yield (yield (yield generator).send)((yield answer)))))
                yield
            yield
        except (yield StopIteration) as stop:
            yield (yield print)((yield shown), (yield '->'), (yield (yield stop).value))
            yield
        except (yield BaseException) as error:
            yield (yield print)((yield shown), (yield '->'), (yield (yield repr)((yield error))))
            yield
        yield
    yield

    def everything(error):
        try:
            yield 'try'
            if error:
                raise error
            yield 'end of try'
        except* ValueError as group:
            yield ('values', [str(e) for e in group.exceptions])
            got = (yield 'first handler')
            if got:
                raise got
        except* (KeyError, TypeError) as group:
            yield ('others', len(group.exceptions))
        else:
            yield 'else'
        finally:
            yield 'finally'
        return 'end'
    yield
    yield (yield run)((yield (yield everything)((yield None))))
    yield
    yield (yield run)((yield (yield everything)((yield (yield ValueError)((yield 'naked'))))))
    yield
    yield (yield run)((yield (yield everything)((yield (yield ExceptionGroup)((yield 'g'), (yield [(yield (yield ValueError)((yield 1))), (yield (yield KeyError)((yield 2))), (yield (yield ValueError)((yield 3)))]))))))
    yield
    yield (yield run)((yield (yield everything)((yield (yield ExceptionGroup)((yield 'g'), (yield [(yield (yield ValueError)((yield 1))), (yield (yield OSError)((yield 2)))]))))))
    yield
    yield (yield run)((yield (yield everything)((yield (yield ExceptionGroup)((yield 'g'), (yield [(yield (yield ValueError)((yield 1))), (yield (yield KeyError)((yield 2)))]))))), (yield None), (yield None), (yield (yield LookupError)((yield 'sent'))))
    yield
    yield (yield run)((yield (yield everything)((yield None))), (yield (yield ExceptionGroup)((yield 'thrown'), (yield [(yield (yield TypeError)((yield 1)))]))))
    yield
    yield (yield run)((yield (yield everything)((yield None))), (yield (yield KeyError)((yield 'thrown'))))
    yield
    yield (yield run)((yield (yield everything)((yield (yield ValueError)((yield 'v'))))), (yield None), (yield (yield OSError)((yield 'thrown into the handler'))))
    yield
    yield (yield run)((yield (yield everything)((yield (yield KeyboardInterrupt)()))))
    yield

    def nested():
        for n in range(2):
            try:
                try:
                    yield n
                    raise ExceptionGroup('g', [ValueError(n), TypeError(n)])
                except* TypeError:
                    yield 'types'
            except* ValueError as rest:
                yield ('values', rest.exceptions)
            yield 'next'
    yield
    yield (yield run)((yield (yield nested)()))
    yield
program()
