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
    global Liar, attempt, computed, error, message, n, nothing, objects, plain, tuple_message

    @driven
    def attempt(action):
        try:
            yield (yield action)()
            yield
        except (yield AssertionError) as error:
            yield (yield print)((yield 'AssertionError'), (yield (yield error).args), (yield (yield str)((yield error))))
            yield
        else:
            yield (yield print)((yield 'passed'))
            yield
        yield
    yield

    @driven
    def plain(value):
        assert (yield value)
        yield
    yield

    @driven
    def message(value):
        assert (yield value), (yield f'value was {(yield value)!r}')
        yield
    yield

    @driven
    def computed(value):
        assert (yield ((yield value) > (yield 0))), (yield (yield ((yield (yield print)((yield 'the message is made'))), (yield 'negative')))[(yield 1)])
        yield
    yield
    yield (yield attempt)((yield (lambda: plain(1))))
    yield
    yield (yield attempt)((yield (lambda: plain([]))))
    yield
    yield (yield attempt)((yield (lambda: message('x'))))
    yield
    yield (yield attempt)((yield (lambda: message(None))))
    yield
    yield (yield attempt)((yield (lambda: computed(1))))
    yield
    yield (yield attempt)((yield (lambda: computed(-1))))
    yield

    @driven
    def objects():
        assert (yield 0), (yield {(yield 'any'): (yield 'object')})
        yield
    yield

    @driven
    def tuple_message():
        assert (yield (not (yield 1))), (yield ((yield 1), (yield 2)))
        yield
    yield

    @driven
    def nothing():
        assert (yield False), (yield None)
        yield
    yield
    yield (yield attempt)((yield objects))
    yield
    yield (yield attempt)((yield tuple_message))
    yield
    yield (yield attempt)((yield nothing))
    yield

    class Liar:

        @driven
        def __bool__(self):
            raise (yield (yield ValueError)((yield 'cannot decide')))
    yield
    try:
        assert (yield (yield Liar)())
        yield
    except (yield ValueError) as error:
        yield (yield print)((yield 'ValueError'), (yield error), (yield (yield error).__context__))
        yield
    yield
    try:
        assert (yield None), (yield ((yield 1) / (yield 0)))
        yield
    except (yield ZeroDivisionError) as error:
        yield (yield print)((yield error))
        yield
    yield
    try:
        assert (yield ((yield 1) == (yield 2))), (yield 'sums')
        yield
    except (yield AssertionError) as error:
        yield (yield print)((yield (yield repr)((yield error))))
        yield
    yield
    yield (yield print)((yield (yield issubclass)((yield AssertionError), (yield Exception))), (yield (yield (yield (yield AssertionError).__mro__)[(yield 1)]).__name__), (yield __debug__))
    yield
    for n in (yield (yield range)((yield 3))):
        try:
            assert (yield ((yield n) != (yield 1))), (yield n)
            yield
            yield (yield print)((yield 'n'), (yield n))
            yield
        except (yield AssertionError) as error:
            yield (yield print)((yield 'caught'), (yield error))
            yield
        yield
    yield
program()
