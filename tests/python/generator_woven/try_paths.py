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
    global Meta, Odd, else_raises, error, handler, nested, raise_it, reraise, walk

    @driven
    def walk(action):
        trail = (yield [])
        yield
        try:
            yield (yield (yield trail).append)((yield 'try'))
            yield
            yield (yield action)()
            yield
            yield (yield (yield trail).append)((yield 'end of try'))
            yield
        except (yield KeyError) as error:
            yield (yield (yield trail).append)((yield f'KeyError {(yield error)}'))
            yield
        except (yield ((yield TypeError), (yield ValueError))) as error:
            yield (yield (yield trail).append)((yield f'{(yield (yield (yield type)((yield error))).__name__)} {(yield error)}'))
            yield
        except (yield ArithmeticError):
            yield (yield (yield trail).append)((yield 'ArithmeticError'))
            yield
        except:
            yield (yield (yield trail).append)((yield 'anything'))
            yield
        else:
            yield (yield (yield trail).append)((yield 'else'))
            yield
        finally:
            yield (yield (yield trail).append)((yield 'finally'))
            yield
        yield
        return (yield trail)
    yield

    @driven
    def raise_it(error):
        raise (yield error)
    yield
    yield (yield print)((yield (yield walk)((yield (lambda: None)))))
    yield
    for error in (yield ((yield (yield KeyError)((yield 'k'))), (yield (yield TypeError)((yield 't'))), (yield (yield ValueError)((yield 'v'))), (yield (yield ZeroDivisionError)()), (yield OverflowError), (yield IndexError), (yield SystemExit), (yield KeyboardInterrupt), (yield GeneratorExit), (yield BaseException), (yield StopIteration))):
        yield (yield print)((yield (yield walk)((yield (lambda: raise_it(error))))))
        yield
    yield
    yield (yield print)((yield (yield walk)((yield (lambda: 1 // 0)))), (yield (yield walk)((yield (lambda: int('x'))))), (yield (yield walk)((yield (lambda: [][0])))), (yield (yield walk)((yield (lambda: {}['q'])))))
    yield

    @driven
    def nested():
        try:
            try:
                raise (yield (yield KeyError)((yield 'inner')))
            except (yield ValueError):
                yield (yield print)((yield 'not here'))
                yield
            finally:
                yield (yield print)((yield 'inner finally'))
                yield
            yield
        except (yield KeyError) as error:
            yield (yield print)((yield 'outer except'), (yield error))
            yield
            try:
                raise (yield (yield TypeError)((yield 'while handling')))
            except (yield TypeError) as second:
                yield (yield print)((yield second), (yield 'context:'), (yield (yield repr)((yield (yield second).__context__))))
                yield
            yield
            yield (yield print)((yield 'still'), (yield error))
            yield
        else:
            yield (yield print)((yield 'no else'))
            yield
        finally:
            yield (yield print)((yield 'outer finally'))
            yield
        yield
    yield
    yield (yield nested)()
    yield

    @driven
    def else_raises():
        try:
            pass
            yield
        except (yield ValueError):
            yield (yield print)((yield 'not caught here'))
            yield
        else:
            raise (yield (yield ValueError)((yield 'from else')))
        finally:
            yield (yield print)((yield 'cleaning'))
            yield
        yield
    yield
    try:
        yield (yield else_raises)()
        yield
    except (yield ValueError) as error:
        yield (yield print)((yield error))
        yield
    yield

    @driven
    def reraise():
        try:
            raise (yield (yield LookupError)((yield 'again')))
        except (yield LookupError):
            yield (yield print)((yield 'seen'))
            yield
            raise
        yield
    yield
    try:
        yield (yield reraise)()
        yield
    except (yield LookupError) as error:
        yield (yield print)((yield 'reraised'), (yield error))
        yield
    yield
    try:
        raise
    except (yield RuntimeError) as error:
        yield (yield print)((yield error))
        yield
    yield
    try:
        try:
            yield ((yield 1) / (yield 0))
            yield
        except (yield undefined_name):
            pass
            yield
        yield
    except (yield NameError) as error:
        yield (yield print)((yield error), (yield '|'), (yield (yield repr)((yield (yield error).__context__))))
        yield
    yield
    for handler in (yield ((yield 5), (yield 'text'), (yield ((yield ValueError), (yield 3))), (yield [(yield ValueError)]), (yield int))):
        try:
            try:
                raise (yield (yield ValueError)((yield 'v')))
            except (yield handler):
                yield (yield print)((yield 'caught'))
                yield
            yield
        except (yield TypeError) as error:
            yield (yield print)((yield error))
            yield
        yield
    yield
    try:
        try:
            pass
            yield
        except (yield ((yield 1) // (yield 0))):
            pass
            yield
        yield
        yield (yield print)((yield "the handler's expression is not evaluated"))
        yield
    finally:
        yield (yield print)((yield 'done'))
        yield
    yield

    class Meta((yield type)):

        @driven
        def __instancecheck__(cls, instance):
            yield (yield print)((yield 'never asked'))
            yield
            return (yield True)
    yield

    class Odd((yield Exception), metaclass=Meta):
        pass
    yield
    try:
        try:
            raise (yield (yield ValueError)((yield 'subclass only')))
        except (yield Odd):
            yield (yield print)((yield 'wrong'))
            yield
        yield
    except (yield ValueError) as error:
        yield (yield print)((yield error))
        yield
    yield
program()
