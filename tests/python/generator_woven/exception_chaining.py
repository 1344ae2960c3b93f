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
    global after_handling, attempt, e, error, explicit, from_class, from_none, from_nonsense, function, g, generator, implicit, in_finally, in_function, own_cycle, show, swap, three, value, wrong

    @driven
    def show(error, indent=(yield '')):
        yield (yield print)((yield ((yield indent) + (yield (yield repr)((yield error))))), (yield ((yield 'suppress') if (yield (yield error).__suppress_context__) else (yield ''))))
        yield
        if (yield ((yield (yield error).__cause__) is not (yield None))):
            yield (yield print)((yield ((yield indent) + (yield ' cause:'))))
            yield
            yield (yield show)((yield (yield error).__cause__), (yield ((yield indent) + (yield '  '))))
            yield
        yield
        if (yield ((yield ((yield (yield error).__context__) is not (yield None))) and (yield ((yield (yield error).__context__) is not (yield (yield error).__cause__))))):
            yield (yield print)((yield ((yield indent) + (yield ' context:'))))
            yield
            yield (yield show)((yield (yield error).__context__), (yield ((yield indent) + (yield '  '))))
            yield
        yield
    yield

    @driven
    def attempt(action):
        try:
            yield (yield action)()
            yield
        except (yield BaseException) as error:
            yield (yield show)((yield error))
            yield
        yield
    yield

    @driven
    def implicit():
        try:
            yield (yield {})[(yield 'key')]
            yield
        except (yield KeyError):
            yield (yield int)((yield 'x'))
            yield
        yield
    yield

    @driven
    def explicit():
        try:
            yield (yield {})[(yield 'key')]
            yield
        except (yield KeyError) as error:
            raise (yield (yield ValueError)((yield 'v'))) from (yield error)
        yield
    yield

    @driven
    def from_none():
        try:
            yield (yield {})[(yield 'key')]
            yield
        except (yield KeyError):
            raise (yield (yield ValueError)((yield 'v'))) from (yield None)
        yield
    yield

    @driven
    def from_class():
        raise (yield (yield ValueError)((yield 'v'))) from (yield KeyError)
    yield

    @driven
    def from_nonsense():
        raise (yield (yield ValueError)((yield 'v'))) from (yield 5)
    yield

    @driven
    def three():
        try:
            try:
                raise (yield (yield KeyError)((yield 1)))
            except (yield KeyError):
                raise (yield (yield ValueError)((yield 2)))
            yield
        except (yield ValueError):
            raise (yield (yield TypeError)((yield 3)))
        yield
    yield

    @driven
    def own_cycle():
        error = (yield (yield ValueError)((yield 'same')))
        yield
        try:
            raise (yield error)
        except (yield ValueError):
            raise (yield error)
        yield
    yield

    @driven
    def swap():
        a, b = (yield ((yield (yield ValueError)((yield 'a'))), (yield (yield KeyError)((yield 'b')))))
        yield
        try:
            raise (yield a)
        except (yield ValueError):
            try:
                raise (yield b)
            except (yield KeyError):
                raise (yield a)
            yield
        yield
    yield

    @driven
    def in_finally():
        try:
            raise (yield (yield KeyError)((yield 'first')))
        finally:
            raise (yield (yield ValueError)((yield 'second')))
        yield
    yield

    @driven
    def after_handling():
        try:
            raise (yield (yield KeyError)((yield 'handled')))
        except (yield KeyError):
            pass
            yield
        yield
        raise (yield (yield ValueError)((yield 'no context')))
    yield

    @driven
    def in_function():

        @driven
        def helper():
            raise (yield (yield ValueError)((yield 'from a helper')))
        yield
        try:
            raise (yield (yield KeyError)((yield 'outside')))
        except (yield KeyError):
            yield (yield helper)()
            yield
        yield
    yield
    for function in (yield ((yield implicit), (yield explicit), (yield from_none), (yield from_class), (yield from_nonsense), (yield three), (yield own_cycle), (yield swap), (yield in_finally), (yield after_handling), (yield in_function))):
        yield (yield print)((yield '--'), (yield (yield function).__name__))
        yield
        yield (yield attempt)((yield function))
        yield
    yield
    error = (yield (yield ValueError)((yield 'v')))
    yield
    (yield error).__cause__ = (yield (yield KeyError)((yield 'assigned')))
    yield
    yield (yield show)((yield error))
    yield
    for value in (yield ((yield 5), (yield 'x'), (yield int))):
        try:
            (yield error).__cause__ = (yield value)
            yield
        except (yield TypeError) as wrong:
            yield (yield print)((yield wrong))
            yield
        yield
    yield
    try:
        (yield error).__traceback__ = (yield 5)
        yield
    except (yield TypeError) as wrong:
        yield (yield print)((yield wrong))
        yield
    yield
    yield (yield print)((yield (yield (yield (yield ValueError)((yield 'x'))).with_traceback)((yield None))), (yield ((yield (yield error).__cause__) is not (yield None))))
    yield

    def generator():
        try:
            yield 1
        except ValueError:
            raise KeyError('in generator')
    yield
    g = (yield (yield generator)())
    yield
    yield (yield next)((yield g))
    yield
    try:
        yield (yield (yield g).throw)((yield (yield ValueError)((yield 'thrown'))))
        yield
    except (yield KeyError) as e:
        yield (yield show)((yield e))
        yield
    yield
program()
