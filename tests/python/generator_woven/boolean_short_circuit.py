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
    global Broken, Truth, attempt, error, no, result, show, yes

    @driven
    def show(value):
        yield (yield print)((yield 'evaluated'), (yield (yield repr)((yield value))))
        yield
        return (yield value)
    yield
    yield (yield print)((yield ((yield (yield show)((yield 0))) and (yield (yield show)((yield 1))))))
    yield
    yield (yield print)((yield ((yield (yield show)((yield 1))) and (yield (yield show)((yield 2))) and (yield (yield show)((yield ''))))))
    yield
    yield (yield print)((yield ((yield (yield show)((yield 0))) or (yield (yield show)((yield ''))) or (yield (yield show)((yield []))))))
    yield
    yield (yield print)((yield ((yield (yield show)((yield 0))) or (yield (yield show)((yield 'x'))) or (yield (yield show)((yield 'y'))))))
    yield
    yield (yield print)((yield ((yield ((yield (yield show)((yield 1))) and (yield (yield show)((yield 0))))) or (yield (yield show)((yield 3))))))
    yield
    yield (yield print)((yield ((yield (yield show)((yield 0))) or (yield ((yield (yield show)((yield 2))) and (yield (yield show)((yield 4))))))))
    yield
    yield (yield print)((yield (not (yield (yield show)((yield 0))))), (yield (not (yield (yield show)((yield 'a'))))), (yield (not (yield (not (yield (yield show)((yield []))))))))
    yield
    yield (yield print)((yield ((yield ((yield (yield show)((yield 1))) or (yield (yield show)((yield 2))))) and (yield ((yield (yield show)((yield 0))) or (yield (yield show)((yield 5))))))))
    yield
    yield (yield print)((yield ((yield (not (yield (yield show)((yield 1))))) or (yield (yield show)((yield 7))))))
    yield
    result = (yield ((yield (yield show)((yield None))) or (yield ((yield (yield show)((yield 3))) if (yield (yield show)((yield 0))) else (yield (yield show)((yield 4)))))))
    yield
    yield (yield print)((yield result))
    yield
    if (yield ((yield ((yield (yield show)((yield 1))) and (yield (not (yield (yield show)((yield 0))))))) or (yield (yield show)((yield 9))))):
        yield (yield print)((yield 'condition holds'))
        yield
    yield
    while (yield ((yield (yield show)((yield False))) or (yield (yield show)((yield None))))):
        yield (yield print)((yield 'never'))
        yield
    yield
    yield (yield print)((yield [n for n in (yield (yield range)((yield 10))) if n % 2 and n % 3 or n == 6]))
    yield

    class Truth:

        @driven
        def __init__(self, name, value):
            (yield self).name = (yield name)
            yield
            (yield self).value = (yield value)
            yield

        @driven
        def __bool__(self):
            yield (yield print)((yield 'truth of'), (yield (yield self).name))
            yield
            return (yield (yield self).value)

        @driven
        def __repr__(self):
            return (yield (yield self).name)
    yield
    yes, no = (yield ((yield (yield Truth)((yield 'yes'), (yield True))), (yield (yield Truth)((yield 'no'), (yield False)))))
    yield
    yield (yield print)((yield ((yield yes) and (yield no))))
    yield
    yield (yield print)((yield ((yield yes) or (yield no))))
    yield
    yield (yield print)((yield ((yield no) or (yield no) or (yield yes))))
    yield
    yield (yield print)((yield ((yield no) and (yield yes))))
    yield
    yield (yield print)((yield (not (yield no))))
    yield
    yield (yield print)((yield ((yield ((yield yes) and (yield no))) or (yield ((yield no) or (yield yes))))))
    yield
    yield (yield print)((yield ((yield 1) if (yield ((yield yes) and (yield no))) else (yield 2))))
    yield
    yield (yield print)((yield ((yield True) and (yield 1))), (yield ((yield False) or (yield 0.0))), (yield ((yield ()) or (yield []) or (yield {}))), (yield ((yield 'a') and (yield 'b') and (yield 'c'))))
    yield
    yield (yield print)((yield (yield bool)((yield ((yield yes) and (yield yes))))))
    yield
    yield (yield print)((yield ((yield ((yield 1) < (yield 2))) and (yield ((yield 2) < (yield 3))))), (yield ((yield ((yield 1) < (yield 2) < (yield 3))) and (yield (not (yield ((yield 3) < (yield 2))))))))
    yield

    class Broken:

        @driven
        def __bool__(self):
            raise (yield (yield RuntimeError)((yield 'no truth here')))
    yield
    for attempt in (yield ((yield (lambda: Broken() and 1)), (yield (lambda: 1 and Broken() and 2)), (yield (lambda: not Broken())), (yield (lambda: 0 or Broken() or 1)))):
        try:
            yield (yield print)((yield (yield attempt)()))
            yield
        except (yield RuntimeError) as error:
            yield (yield print)((yield 'RuntimeError:'), (yield error))
            yield
        yield
    yield
    yield (yield print)((yield (yield (yield type)((yield ((yield 1) and (yield (yield Broken)()))))).__name__))
    yield
program()
