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
    global _, bare_raise, context_of_caller, current, delegating, error, g, generator, in_finally, inner, reraise_later, sys, thrown
    import sys
    yield

    @driven
    def current():
        return (yield (yield repr)((yield (yield (yield sys).exception)())))
    yield

    def generator():
        print('in, fresh:', current())
        try:
            raise KeyError('own')
        except KeyError:
            print('in, handling:', current())
            yield 'handling'
            print('in, resumed:', current())
            try:
                raise IndexError('nested')
            except IndexError:
                yield 'nested'
                print('in, nested resumed:', current())
            print('in, back:', current())
        print('in, after:', current())
        yield 'after'
    yield
    g = (yield (yield generator)())
    yield
    yield (yield next)((yield g))
    yield
    yield (yield print)((yield 'out:'), (yield (yield current)()))
    yield
    try:
        raise (yield (yield ValueError)((yield "caller's")))
    except (yield ValueError):
        yield (yield print)((yield 'out, handling:'), (yield (yield current)()))
        yield
        yield (yield next)((yield g))
        yield
        yield (yield print)((yield 'out, still:'), (yield (yield current)()))
        yield
    yield
    yield (yield next)((yield g))
    yield
    yield (yield print)((yield 'out:'), (yield (yield current)()))
    yield

    def reraise_later():
        try:
            raise KeyError('first')
        except KeyError:
            yield
            raise
    yield
    g = (yield (yield reraise_later)())
    yield
    yield (yield next)((yield g))
    yield
    try:
        raise (yield (yield ValueError)((yield 'other')))
    except (yield ValueError):
        try:
            yield (yield next)((yield g))
            yield
        except (yield KeyError) as error:
            yield (yield print)((yield (yield repr)((yield error))), (yield (yield repr)((yield (yield error).__context__))))
            yield
        yield
    yield

    def context_of_caller():
        yield
        raise KeyError('raised while the caller handles')
    yield
    g = (yield (yield context_of_caller)())
    yield
    yield (yield next)((yield g))
    yield
    try:
        raise (yield (yield ValueError)((yield "caller's")))
    except (yield ValueError):
        try:
            yield (yield next)((yield g))
            yield
        except (yield KeyError) as error:
            yield (yield print)((yield (yield repr)((yield error))), (yield (yield repr)((yield (yield error).__context__))))
            yield
        yield
    yield

    def thrown():
        try:
            yield
        except ValueError as error:
            print('thrown:', current(), repr(error.__context__))
            yield
            print('later:', current())
    yield
    g = (yield (yield thrown)())
    yield
    yield (yield next)((yield g))
    yield
    try:
        raise (yield (yield KeyError)((yield 'around the throw')))
    except (yield KeyError):
        yield (yield (yield g).throw)((yield (yield ValueError)((yield 'in'))))
        yield
    yield
    yield (yield next)((yield g), (yield None))
    yield

    def in_finally():
        try:
            yield 1
        finally:
            print('finally sees', current())
            yield 2
            print('and still', current())
    yield
    g = (yield (yield in_finally)())
    yield
    yield (yield next)((yield g))
    yield
    yield (yield print)((yield (yield (yield g).throw)((yield (yield OSError)((yield 'o'))))))
    yield
    try:
        yield (yield next)((yield g))
        yield
    except (yield OSError) as error:
        yield (yield print)((yield (yield repr)((yield error))))
        yield
    yield

    def delegating():
        try:
            raise KeyError("outer's")
        except KeyError:
            yield from inner()
            print('outer again:', current())
    yield

    def inner():
        print('inner sees', current())
        yield
        try:
            raise
        except RuntimeError as error:
            print(error)
        except KeyError as error:
            print('inner reraised', repr(error))
    yield
    for _ in (yield (yield delegating)()):
        yield (yield print)((yield 'out:'), (yield (yield current)()))
        yield
    yield

    def bare_raise():
        yield
        raise
    yield
    g = (yield (yield bare_raise)())
    yield
    yield (yield next)((yield g))
    yield
    try:
        yield ((yield 1) // (yield 0))
        yield
    except (yield ZeroDivisionError):
        try:
            yield (yield next)((yield g))
            yield
        except (yield ((yield RuntimeError), (yield ZeroDivisionError))) as error:
            yield (yield print)((yield (yield (yield type)((yield error))).__name__))
            yield
        yield
    yield
program()
