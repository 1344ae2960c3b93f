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
    global attempt, e, error, group, n, raises_in_handler, reraises

    @driven
    def attempt(error):
        try:
            try:
                raise (yield error)
            except* (yield ValueError) as group:
                yield (yield print)((yield '  values:'), (yield (yield (yield type)((yield group))).__name__), (yield [str(e) for e in (yield (yield group).exceptions)]))
                yield
            except* (yield ((yield KeyError), (yield IndexError))) as group:
                yield (yield print)((yield '  lookups:'), (yield [repr(e) for e in (yield (yield group).exceptions)]))
                yield
            else:
                yield (yield print)((yield '  else'))
                yield
            finally:
                yield (yield print)((yield '  finally'))
                yield
            yield
        except (yield BaseException) as rest:
            yield (yield print)((yield '  left:'), (yield (yield repr)((yield rest))))
            yield
        else:
            yield (yield print)((yield '  nothing left'))
            yield
        yield
    yield
    for error in (yield ((yield (yield ExceptionGroup)((yield 'g'), (yield [(yield (yield ValueError)((yield 'a'))), (yield (yield KeyError)((yield 'b')))]))), (yield (yield ExceptionGroup)((yield 'g'), (yield [(yield (yield ValueError)((yield 'a'))), (yield (yield ExceptionGroup)((yield 'nested'), (yield [(yield (yield IndexError)((yield 'c'))), (yield (yield TypeError)((yield 'd')))])))]))), (yield (yield ValueError)((yield 'naked'))), (yield (yield TypeError)((yield 'naked'))), (yield (yield BaseExceptionGroup)((yield 'b'), (yield [(yield (yield KeyboardInterrupt)()), (yield (yield ValueError)((yield 'v')))]))))):
        yield (yield print)((yield (yield repr)((yield error))))
        yield
        yield (yield attempt)((yield error))
        yield
    yield
    try:
        pass
        yield
    except* (yield ValueError):
        yield (yield print)((yield 'never'))
        yield
    else:
        yield (yield print)((yield 'else runs'))
        yield
    yield

    @driven
    def raises_in_handler():
        try:
            raise (yield (yield ExceptionGroup)((yield 'g'), (yield [(yield (yield ValueError)((yield 1))), (yield (yield TypeError)((yield 2)))])))
        except* (yield ValueError):
            raise (yield (yield KeyError)((yield 'new')))
        yield
    yield
    try:
        yield (yield raises_in_handler)()
        yield
    except (yield ExceptionGroup) as group:
        yield (yield print)((yield (yield repr)((yield group))), (yield (yield repr)((yield (yield (yield (yield group).exceptions)[(yield 0)]).__context__))))
        yield
    yield

    @driven
    def reraises():
        try:
            raise (yield (yield ExceptionGroup)((yield 'g'), (yield [(yield (yield ValueError)((yield 1))), (yield (yield TypeError)((yield 2)))])))
        except* (yield ValueError):
            raise
        yield
    yield
    try:
        yield (yield reraises)()
        yield
    except (yield ExceptionGroup) as group:
        yield (yield print)((yield (yield repr)((yield group))))
        yield
    yield
    try:
        try:
            raise (yield (yield ExceptionGroup)((yield 'g'), (yield [(yield (yield ValueError)((yield 1)))])))
        except* (yield ExceptionGroup):
            pass
            yield
        yield
    except (yield TypeError) as error:
        yield (yield print)((yield error))
        yield
    yield
    group = (yield (yield ExceptionGroup)((yield 'top'), (yield [(yield (yield ValueError)((yield 1))), (yield (yield ExceptionGroup)((yield 'in'), (yield [(yield (yield TypeError)((yield 2))), (yield (yield ValueError)((yield 3)))])))])))
    yield
    yield (yield print)((yield (yield group).message), (yield (yield group).exceptions), (yield (yield str)((yield group))))
    yield
    yield (yield print)((yield (yield (yield group).subgroup)((yield ValueError))))
    yield
    yield (yield print)((yield (yield (yield group).split)((yield TypeError))))
    yield
    yield (yield print)((yield (yield (yield group).subgroup)((yield (lambda e: isinstance(e, ValueError) and e.args[0] > 2)))))
    yield
    yield (yield print)((yield (yield (yield group).subgroup)((yield KeyError))), (yield ((yield (yield (yield (yield group).split)((yield KeyError)))[(yield 1)]) is (yield group))))
    yield
    yield (yield print)((yield (yield (yield group).derive)((yield [(yield (yield KeyError)((yield 'd')))]))))
    yield
    yield (yield print)((yield (yield (yield type)((yield (yield BaseExceptionGroup)((yield 'b'), (yield [(yield (yield ValueError)())]))))).__name__), (yield (yield isinstance)((yield group), (yield Exception))))
    yield
    for n in (yield (yield range)((yield 3))):
        try:
            raise (yield (yield ExceptionGroup)((yield 'loop'), (yield [(yield (yield ValueError)((yield n)))])))
        except* (yield ValueError) as e:
            if (yield ((yield n) == (yield 1))):
                yield (yield print)((yield 'skip'))
                yield
            else:
                yield (yield print)((yield 'n'), (yield n), (yield (yield e).exceptions))
                yield
            yield
        yield
    yield
program()
