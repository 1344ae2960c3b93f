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
    global Disaster, Multi, Problem, Silent, WithNew, caught, copy, e, error, errors, inner, kind, w

    @driven
    def caught(action):
        try:
            yield (yield action)()
            yield
        except (yield BaseException) as error:
            return (yield error)
        yield
    yield
    e = (yield (yield caught)((yield (lambda: undefined_name))))
    yield
    yield (yield print)((yield (yield (yield type)((yield e))).__name__), (yield (yield e).name), (yield (yield e).args))
    yield
    e = (yield (yield caught)((yield (lambda: 'text'.missing))))
    yield
    yield (yield print)((yield (yield e).name), (yield (yield e).obj), (yield (yield e).args))
    yield
    e = (yield (yield caught)((yield (lambda: {'k': 1}['z']))))
    yield
    yield (yield print)((yield (yield e).args), (yield (yield str)((yield e))), (yield (yield repr)((yield e))))
    yield
    e = (yield (yield caught)((yield (lambda: next(iter([]))))))
    yield
    yield (yield print)((yield (yield e).args), (yield (yield e).value))
    yield
    e = (yield (yield caught)((yield (lambda: __import__('no_such_module')))))
    yield
    yield (yield print)((yield (yield e).name), (yield (yield e).path), (yield (yield e).msg))
    yield
    e = (yield (yield caught)((yield (lambda: open('/no/such/file')))))
    yield
    yield (yield print)((yield (yield e).errno), (yield (yield e).strerror), (yield (yield e).filename), (yield (yield isinstance)((yield e), (yield OSError))))
    yield
    e = (yield (yield caught)((yield (lambda: b'\xff'.decode()))))
    yield
    yield (yield print)((yield (yield e).encoding), (yield (yield e).object), (yield (yield e).start), (yield (yield e).end), (yield (yield e).reason))
    yield
    e = (yield (yield caught)((yield (lambda: compile('a b', 'name.txt', 'exec')))))
    yield
    yield (yield print)((yield (yield e).msg), (yield (yield e).filename), (yield (yield e).lineno), (yield (yield e).offset), (yield (yield e).end_lineno), (yield (yield e).end_offset), (yield (yield e).text))
    yield
    e = (yield (yield caught)((yield (lambda: exec('raise SystemExit(5)')))))
    yield
    yield (yield print)((yield (yield e).code), (yield (yield e).args))
    yield
    e = (yield (yield caught)((yield (lambda: int('x')))))
    yield
    yield (yield print)((yield (yield e).args), (yield (yield len)((yield (yield e).args))))
    yield

    class Problem((yield Exception)):
        severity = 'low'

        @driven
        def __init__(self, message, *, code=0, **details):
            yield (yield (yield (yield super)()).__init__)((yield message))
            yield
            (yield self).code, (yield self).details = (yield ((yield code), (yield details)))
            yield

        @driven
        def __str__(self):
            return (yield f'[{(yield (yield self).code)}] {(yield (yield (yield (yield super)()).__str__)())}')

        @driven
        def __eq__(self, other):
            return (yield ((yield (yield isinstance)((yield other), (yield Problem))) and (yield ((yield (yield self).code) == (yield (yield other).code)))))
        __hash__ = Exception.__hash__
    yield

    class Disaster((yield Problem)):
        severity = 'high'
    yield
    try:
        raise (yield (yield Disaster)((yield 'flood'), code=(yield 7), place=(yield 'cellar')))
    except (yield Problem) as error:
        yield (yield print)((yield error), (yield (yield repr)((yield error))), (yield (yield error).args), (yield (yield error).severity), (yield (yield error).details), (yield ((yield error) == (yield (yield Problem)((yield 'other'), code=(yield 7))))))
        yield
    yield

    class Multi((yield KeyError), (yield AttributeError)):
        pass
    yield
    for kind in (yield ((yield KeyError), (yield AttributeError), (yield LookupError), (yield Exception))):
        try:
            raise (yield (yield Multi)((yield 'both')))
        except (yield kind) as error:
            yield (yield print)((yield (yield kind).__name__), (yield error))
            yield
        yield
    yield
    try:
        yield (yield (yield type)((yield 'Bad'), (yield ((yield OSError), (yield KeyError))), (yield {})))()
        yield
        yield (yield print)((yield 'fine'))
        yield
    except (yield TypeError) as error:
        yield (yield print)((yield error))
        yield
    yield

    class WithNew((yield Exception)):

        def __new__(cls, *args):
            self = super().__new__(cls, *args)
            self.made_by = 'new'
            return self

        @driven
        def __init__(self, *args):
            (yield self).initialised = (yield True)
            yield
    yield
    w = (yield (yield WithNew)((yield 1), (yield 2)))
    yield
    yield (yield print)((yield (yield w).args), (yield (yield w).made_by), (yield (yield w).initialised), (yield (yield str)((yield w))))
    yield

    class Silent((yield Exception)):

        @driven
        def __str__(self):
            raise (yield (yield ValueError)((yield 'no text')))
    yield
    try:
        raise (yield Silent)
    except (yield Silent) as error:
        try:
            yield (yield str)((yield error))
            yield
        except (yield ValueError) as inner:
            yield (yield print)((yield inner))
            yield
        yield
    yield
    yield (yield print)((yield (yield isinstance)((yield (yield caught)((yield (lambda: [][0])))), (yield LookupError))), (yield (yield issubclass)((yield RecursionError), (yield RuntimeError))), (yield (yield issubclass)((yield ModuleNotFoundError), (yield ImportError))), (yield (yield issubclass)((yield UnicodeDecodeError), (yield ValueError))), (yield (yield issubclass)((yield KeyboardInterrupt), (yield Exception))))
    yield
    errors = (yield [caught(lambda n=n: 1 // n) for n in (yield ((yield 0), (yield 1)))])
    yield
    yield (yield print)((yield (yield (yield type)((yield (yield errors)[(yield 0)]))).__name__), (yield (yield errors)[(yield 1)]))
    yield
    error = (yield (yield caught)((yield (lambda: [].pop()))))
    yield
    (yield error).args = (yield ((yield 'changed'),))
    yield
    (yield error).note = (yield 1)
    yield
    yield (yield print)((yield error), (yield (yield vars)((yield error))), (yield ((yield (yield error).__dict__) is (yield (yield error).__dict__))))
    yield
    copy = (yield (yield (yield type)((yield error)))(*(yield (yield error).args)))
    yield
    yield (yield print)((yield ((yield (yield copy).args) == (yield (yield error).args))), (yield ((yield copy) is (yield error))), (yield ((yield copy) == (yield error))))
    yield
program()
