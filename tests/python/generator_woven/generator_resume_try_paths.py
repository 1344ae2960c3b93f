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
    global V, at, everything, how, kind, loop_exits, nested, raising, run, where

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
            yield (yield print)((yield shown), (yield '->'), (yield (yield repr)((yield error))), (yield 'context'), (yield (yield repr)((yield (yield error).__context__))))
            yield
        yield
    yield

    def everything():
        try:
            yield 'try 1'
            what = (yield 'try 2')
            if what:
                raise what
            yield 'try 3'
        except KeyError as error:
            yield ('except KeyError', str(error))
            what = (yield 'handler')
            if what == 'raise':
                raise
            if what == 'again':
                raise ValueError('from the handler')
            yield 'handled'
        except (yield_type := TypeError):
            yield 'except TypeError'
        else:
            yield 'else 1'
            what = (yield 'else 2')
            if what:
                raise what
        finally:
            yield 'finally 1'
            what = (yield 'finally 2')
            if what == 'raise':
                raise OSError('from finally')
            if what == 'return':
                return 'returned by finally'
        yield 'after'
        return 'end'
    yield
    yield (yield run)((yield (yield everything)()))
    yield
    yield (yield run)((yield (yield everything)()), (yield None), (yield (yield KeyError)((yield 'thrown at try 2'))))
    yield
    V = (yield ValueError)
    yield
    for at in (yield (yield range)((yield 12))):
        yield (yield run)((yield (yield everything)()), *(yield ((yield [(yield None)]) * (yield at))), (yield (yield KeyError)((yield f'thrown at {(yield at)}'))))
        yield
        yield (yield run)((yield (yield everything)()), *(yield ((yield [(yield None)]) * (yield at))), (yield (yield V)((yield f'thrown at {(yield at)}'))))
        yield
    yield

    def raising(kind):
        try:
            yield 'try'
            raise kind
        except KeyError as error:
            got = (yield ('handler', repr(error)))
            if got == 'raise':
                raise
            if got == 'again':
                raise ValueError('from the handler')
            if got == 'return':
                return 'from the handler'
            yield 'handled'
        except (TypeError, IndexError):
            yield 'second handler'
        else:
            yield 'else'
        finally:
            got = (yield 'finally')
            if got == 'raise':
                raise OSError('from finally')
            if got == 'return':
                return 'from finally'
        yield 'after'
        return 'end'
    yield
    for kind in (yield ((yield (yield KeyError)((yield 'k'))), (yield (yield TypeError)((yield 't'))), (yield (yield AttributeError)((yield 'a'))))):
        yield (yield run)((yield (yield raising)((yield kind))))
        yield
        yield (yield run)((yield (yield raising)((yield kind))), (yield None), (yield 'raise'))
        yield
        yield (yield run)((yield (yield raising)((yield kind))), (yield None), (yield 'again'))
        yield
        yield (yield run)((yield (yield raising)((yield kind))), (yield None), (yield 'return'))
        yield
        yield (yield run)((yield (yield raising)((yield kind))), (yield None), (yield 'return'), (yield 'raise'))
        yield
        yield (yield run)((yield (yield raising)((yield kind))), (yield None), (yield 'again'), (yield 'return'))
        yield
        yield (yield run)((yield (yield raising)((yield kind))), (yield None), (yield 'raise'), (yield 'raise'))
        yield
        yield (yield run)((yield (yield raising)((yield kind))), (yield None), (yield None), (yield 'return'))
        yield
        yield (yield run)((yield (yield raising)((yield kind))), (yield None), (yield None), (yield None), (yield 'return'))
        yield
    yield

    def loop_exits(how, where):
        for i in range(3):
            yield ('loop', i)
            try:
                yield 'try'
                if where == 'try' and i == 1:
                    if how == 'break':
                        break
                    if how == 'continue':
                        continue
                    if how == 'return':
                        return i
                if where == 'except':
                    raise KeyError
            except KeyError:
                yield 'except'
                if how == 'break':
                    break
                if how == 'continue':
                    continue
                if how == 'return':
                    return i
            else:
                yield 'else'
                if where == 'else':
                    if how == 'break':
                        break
                    if how == 'continue':
                        continue
                    if how == 'return':
                        return i
            finally:
                yield 'finally'
                if where == 'finally' and i == 1:
                    if how == 'break':
                        break
                    if how == 'continue':
                        continue
                    if how == 'return':
                        return i
            yield 'tail'
        else:
            yield 'loop else'
        yield 'after'
    yield
    for where in (yield ((yield 'try'), (yield 'except'), (yield 'else'), (yield 'finally'))):
        for how in (yield ((yield 'break'), (yield 'continue'), (yield 'return'))):
            yield (yield print)((yield where), (yield how), end=(yield ': '))
            yield
            yield (yield run)((yield (yield loop_exits)((yield how), (yield where))))
            yield
        yield
    yield

    def nested():
        try:
            yield 1
            try:
                yield 2
                try:
                    yield 3
                    raise KeyError('deep')
                finally:
                    yield 4
            except ValueError:
                yield 'never'
            finally:
                yield 5
        except KeyError as error:
            yield repr(error)
            try:
                yield 6
                raise TypeError('second')
            except TypeError as second:
                yield (repr(second), repr(second.__context__))
            yield 7
            try:
                raise
            except KeyError as again:
                yield ('still', repr(again))
        finally:
            yield 8
        return 9
    yield
    yield (yield run)((yield (yield nested)()))
    yield
    for at in (yield (yield range)((yield 1), (yield 11))):
        yield (yield run)((yield (yield nested)()), *(yield ((yield [(yield None)]) * (yield ((yield at) - (yield 1))))), (yield (yield V)((yield at))))
        yield
    yield
program()
