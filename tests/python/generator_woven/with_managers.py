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
    global Box, Half, Instance, Manager, Other, Reentrant, a, again, attempt, b, body_raises, box, error, first, inner_exit_raises, kind, leave, p, r, second_enter_fails, t, thing, u, v, w, y, z

    class Manager:

        @driven
        def __init__(self, name, suppress=False, fail=None):
            (yield self).name, (yield self).suppress, (yield self).fail = (yield ((yield name), (yield suppress), (yield fail)))
            yield

        @driven
        def __enter__(self):
            yield (yield print)((yield 'enter'), (yield (yield self).name))
            yield
            if (yield ((yield (yield self).fail) == (yield 'enter'))):
                raise (yield (yield RuntimeError)((yield f'cannot enter {(yield (yield self).name)}')))
            yield
            return (yield (yield (yield (yield self).name).upper)())

        @driven
        def __exit__(self, kind, value, traceback):
            yield (yield print)((yield 'exit'), (yield (yield self).name), (yield ((yield kind) and (yield (yield kind).__name__))), (yield value), (yield ((yield traceback) is not (yield None))))
            yield
            if (yield ((yield (yield self).fail) == (yield 'exit'))):
                raise (yield (yield RuntimeError)((yield f'cannot exit {(yield (yield self).name)}')))
            yield
            return (yield (yield self).suppress)
    yield
    with (yield (yield Manager)((yield 'a'))) as a:
        yield (yield print)((yield 'body'), (yield a))
        yield
    yield
    with (yield (yield Manager)((yield 'a'))), (yield (yield Manager)((yield 'b'))) as b:
        yield (yield print)((yield 'body'), (yield b))
        yield
    yield
    with (yield (yield Manager)((yield 'a'))) as a, (yield (yield Manager)((yield 'b'))) as b:
        yield (yield print)((yield a), (yield b))
        yield
    yield
    with (yield (yield Manager)((yield 'tuple'))) as t:
        yield (yield print)((yield t))
        yield
    yield
    with (yield (yield Manager)((yield 'x'))) as first, (yield (yield Manager)((yield 'yz'))) as (y, z), (yield (yield Manager)((yield 'p'))) as [p]:
        yield (yield print)((yield first), (yield y), (yield z), (yield p))
        yield
    yield

    @driven
    def attempt(action):
        try:
            yield (yield print)((yield 'result'), (yield (yield action)()))
            yield
        except (yield Exception) as error:
            yield (yield print)((yield 'raised'), (yield (yield repr)((yield error))), (yield 'context'), (yield (yield repr)((yield (yield error).__context__))))
            yield
        yield
    yield

    @driven
    def body_raises(**options):
        with (yield (yield Manager)((yield 'm'), **(yield options))):
            raise (yield (yield ValueError)((yield 'in the body')))
        yield
        return (yield 'after')
    yield
    yield (yield attempt)((yield (lambda: body_raises())))
    yield
    yield (yield attempt)((yield (lambda: body_raises(suppress=True))))
    yield
    yield (yield attempt)((yield (lambda: body_raises(suppress=[1]))))
    yield
    yield (yield attempt)((yield (lambda: body_raises(suppress=0))))
    yield
    yield (yield attempt)((yield (lambda: body_raises(fail='enter'))))
    yield
    yield (yield attempt)((yield (lambda: body_raises(fail='exit'))))
    yield

    @driven
    def second_enter_fails():
        with (yield (yield Manager)((yield 'first'), suppress=(yield True))), (yield (yield Manager)((yield 'second'), fail=(yield 'enter'))):
            yield (yield print)((yield 'never'))
            yield
        yield
        return (yield 'suppressed by the first')
    yield

    @driven
    def inner_exit_raises():
        with (yield (yield Manager)((yield 'outer'), suppress=(yield True))), (yield (yield Manager)((yield 'inner'), fail=(yield 'exit'))):
            yield (yield print)((yield 'body'))
            yield
        yield
        return (yield 'done')
    yield
    yield (yield attempt)((yield second_enter_fails))
    yield
    yield (yield attempt)((yield inner_exit_raises))
    yield

    @driven
    def leave():
        for n in (yield (yield range)((yield 4))):
            with (yield (yield Manager)((yield f'n{(yield n)}'))):
                if (yield ((yield n) == (yield 0))):
                    continue
                yield
                if (yield ((yield n) == (yield 2))):
                    break
                yield
                yield (yield print)((yield 'stay'))
                yield
            yield
        yield
        with (yield (yield Manager)((yield 'return'))):
            return (yield n)
        yield
    yield
    yield (yield print)((yield (yield leave)()))
    yield

    class Box:
        items = [0, 0]
    yield
    box = (yield (yield Box)())
    yield
    with (yield (yield Manager)((yield 'attribute'))) as (yield box).name, (yield (yield Manager)((yield 'item'))) as (yield (yield box).items)[(yield 1)]:
        yield (yield print)((yield (yield box).name), (yield (yield box).items))
        yield
    yield

    class Half:

        @driven
        def __enter__(self):
            return (yield 1)
    yield

    class Other:

        @driven
        def __exit__(self, *details):
            return (yield None)
    yield
    for kind in (yield ((yield Half), (yield Other), (yield int))):
        try:
            with (yield (yield kind)()):
                yield (yield print)((yield 'never'))
                yield
            yield
        except (yield TypeError) as error:
            yield (yield print)((yield error))
            yield
        yield
    yield

    class Instance:
        pass
    yield
    thing = (yield (yield Instance)())
    yield
    (yield thing).__enter__ = (yield thing).__exit__ = (yield (lambda *a: None))
    yield
    try:
        with (yield thing):
            pass
            yield
        yield
    except (yield TypeError) as error:
        yield (yield print)((yield error))
        yield
    yield
    try:
        with (yield (yield Manager)((yield 'm'))) as (u, v, w):
            yield (yield print)((yield 'never'))
            yield
        yield
    except (yield ValueError) as error:
        yield (yield print)((yield error))
        yield
    yield
    try:
        with (yield undefined) as u, (yield (yield Manager)((yield 'never'))):
            pass
            yield
        yield
    except (yield NameError) as error:
        yield (yield print)((yield error))
        yield
    yield

    class Reentrant:
        depth = 0

        @driven
        def __enter__(self):
            (yield self).depth += (yield 1)
            yield
            return (yield self)

        @driven
        def __exit__(self, *details):
            (yield self).depth -= (yield 1)
            yield
    yield
    with (yield (yield Reentrant)()) as r, (yield r), (yield r) as again:
        yield (yield print)((yield (yield r).depth), (yield ((yield again) is (yield r))))
        yield
    yield
    yield (yield print)((yield (yield r).depth))
    yield
program()
