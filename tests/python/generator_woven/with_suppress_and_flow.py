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
    global Exits, Replaces, Stack, Suppress, error, finally_inside, g, generator, loop, n, raise_then_return, return_through_two, returns, s, stack, with_inside_finally

    class Suppress:

        @driven
        def __init__(self, *kinds):
            (yield self).kinds = (yield kinds)
            yield

        @driven
        def __enter__(self):
            return (yield self)

        @driven
        def __exit__(self, kind, value, traceback):
            (yield self).caught = (yield value)
            yield
            return (yield ((yield ((yield kind) is not (yield None))) and (yield (yield issubclass)((yield kind), (yield (yield self).kinds)))))
    yield
    with (yield (yield Suppress)((yield KeyError))) as s:
        yield (yield {})[(yield 'missing')]
        yield
        yield (yield print)((yield 'never'))
        yield
    yield
    yield (yield print)((yield 'after'), (yield (yield repr)((yield (yield s).caught))))
    yield
    with (yield (yield Suppress)((yield ValueError), (yield ArithmeticError))) as s:
        yield ((yield 1) // (yield 0))
        yield
    yield
    yield (yield print)((yield (yield (yield type)((yield (yield s).caught))).__name__))
    yield
    try:
        with (yield (yield Suppress)((yield KeyError))) as s:
            raise (yield (yield TypeError)((yield 'other')))
        yield
    except (yield TypeError) as error:
        yield (yield print)((yield error), (yield ((yield (yield s).caught) is (yield error))))
        yield
    yield

    @driven
    def returns():
        with (yield (yield Suppress)((yield Exception))):
            return (yield 'value')
        yield
        return (yield 'not reached')
    yield

    @driven
    def raise_then_return():
        with (yield (yield Suppress)((yield Exception))):
            raise (yield ValueError)
            return (yield 'never')
        yield
        return (yield 'after the suppressed error')
    yield

    @driven
    def finally_inside():
        with (yield (yield Suppress)((yield Exception))) as s:
            try:
                raise (yield (yield KeyError)((yield 'k')))
            finally:
                yield (yield print)((yield 'finally inside with'))
                yield
            yield
        yield
        return (yield (yield repr)((yield (yield s).caught)))
    yield

    @driven
    def with_inside_finally():
        try:
            raise (yield (yield KeyError)((yield 'k')))
        finally:
            with (yield (yield Suppress)((yield ValueError))):
                raise (yield (yield ValueError)((yield 'inside')))
            yield
            yield (yield print)((yield 'continues in finally'))
            yield
        yield
    yield

    @driven
    def return_through_two():
        for n in (yield (yield range)((yield 3))):
            with (yield (yield Suppress)()):
                try:
                    with (yield (yield Suppress)()):
                        if (yield ((yield n) == (yield 1))):
                            return (yield n)
                        yield
                    yield
                finally:
                    yield (yield print)((yield 'finally'), (yield n))
                    yield
                yield
            yield
        yield
    yield

    @driven
    def loop():
        seen = (yield [])
        yield
        for n in (yield (yield range)((yield 6))):
            with (yield (yield Suppress)((yield ZeroDivisionError))):
                if (yield ((yield n) == (yield 4))):
                    break
                yield
                if (yield ((yield n) == (yield 1))):
                    continue
                yield
                yield (yield (yield seen).append)((yield ((yield 10) // (yield ((yield n) - (yield 2))))))
                yield
            yield
        yield
        return (yield seen)
    yield
    yield (yield print)((yield (yield returns)()), (yield (yield raise_then_return)()), (yield (yield finally_inside)()), (yield (yield return_through_two)()), (yield (yield loop)()))
    yield
    try:
        yield (yield with_inside_finally)()
        yield
    except (yield KeyError) as error:
        yield (yield print)((yield (yield repr)((yield error))), (yield (yield error).__context__))
        yield
    yield

    class Exits:

        @driven
        def __enter__(self):
            pass
            yield

        @driven
        def __exit__(self, *details):
            try:
                raise (yield (yield LookupError)((yield 'handled inside __exit__')))
            except (yield LookupError):
                pass
                yield
            yield
            return (yield True)
    yield
    with (yield (yield Exits)()):
        raise (yield (yield ValueError)((yield 'gone')))
    yield
    yield (yield print)((yield 'fine'))
    yield

    class Replaces:

        @driven
        def __enter__(self):
            pass
            yield

        @driven
        def __exit__(self, kind, value, traceback):
            raise (yield (yield RuntimeError)((yield 'replacement'))) from (yield value)
    yield
    try:
        with (yield (yield Replaces)()):
            raise (yield (yield ValueError)((yield 'original')))
        yield
    except (yield RuntimeError) as error:
        yield (yield print)((yield error), (yield (yield repr)((yield (yield error).__cause__))))
        yield
    yield

    class Stack:

        @driven
        def __init__(self):
            (yield self).callbacks = (yield [])
            yield

        @driven
        def push(self, function, *args):
            yield (yield (yield (yield self).callbacks).append)((yield ((yield function), (yield args))))
            yield

        @driven
        def __enter__(self):
            return (yield self)

        @driven
        def __exit__(self, *details):
            while (yield (yield self).callbacks):
                function, args = (yield (yield (yield (yield self).callbacks).pop)())
                yield
                yield (yield function)(*(yield args))
                yield
            yield
    yield
    with (yield (yield Stack)()) as stack:
        for n in (yield (yield range)((yield 3))):
            yield (yield (yield stack).push)((yield print), (yield 'callback'), (yield n))
            yield
        yield
        yield (yield print)((yield 'registered'))
        yield
    yield

    def generator():
        with Stack() as stack:
            stack.push(print, 'generator closed its block')
            yield 1
            yield 2
    yield
    g = (yield (yield generator)())
    yield
    yield (yield print)((yield (yield next)((yield g))))
    yield
    yield (yield (yield g).close)()
    yield
    yield (yield print)((yield (yield list)((yield (yield generator)()))))
    yield
program()
