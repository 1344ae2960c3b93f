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
    global GeneratorManager, Manager, at, closing, driver, error, everywhere, exits, g, how, r, resource, run, s, several, simple, with_in_try

    class Manager:

        @driven
        def __init__(self, name, suppress=()):
            (yield self).name, (yield self).suppress = (yield ((yield name), (yield suppress)))
            yield

        @driven
        def __enter__(self):
            yield (yield print)((yield 'enter'), (yield (yield self).name), end=(yield '; '))
            yield
            return (yield (yield self).name)

        @driven
        def __exit__(self, kind, value, traceback):
            yield (yield print)((yield 'exit'), (yield (yield self).name), (yield ((yield kind) and (yield (yield kind).__name__))), end=(yield '; '))
            yield
            return (yield ((yield ((yield kind) is not (yield None))) and (yield (yield issubclass)((yield kind), (yield (yield self).suppress)))))
    yield

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
            yield (yield print)((yield shown), (yield '->'), (yield (yield repr)((yield error))))
            yield
        yield
    yield

    def simple(suppress=(yield ())):
        with Manager('m', suppress) as name:
            yield name
            yield 'body'
        yield 'after'
        return 'end'
    yield
    yield (yield run)((yield (yield simple)()))
    yield
    for at in (yield (yield range)((yield 3))):
        yield (yield run)((yield (yield simple)()), *(yield ((yield [(yield None)]) * (yield at))), (yield (yield KeyError)((yield at))))
        yield
        yield (yield run)((yield (yield simple)((yield KeyError))), *(yield ((yield [(yield None)]) * (yield at))), (yield (yield KeyError)((yield at))))
        yield
    yield

    def everywhere():
        table = {}
        with (yield 'manager') as table[(yield 'target')], (yield 'second') as (a, b):
            yield ('body', table, a, b)
        return 'end'
    yield
    yield (yield run)((yield (yield everywhere)()), (yield (yield Manager)((yield 'one'))), (yield 'key'), (yield (yield Manager)((yield 'xy'))))
    yield
    yield (yield run)((yield (yield everywhere)()), (yield (yield Manager)((yield 'one'))), (yield 'key'), (yield (yield Manager)((yield 'xyz'))))
    yield
    yield (yield run)((yield (yield everywhere)()), (yield (yield Manager)((yield 'one'))), (yield (yield KeyError)((yield 'at the target'))))
    yield
    yield (yield run)((yield (yield everywhere)()), (yield (yield Manager)((yield 'one'), (yield ValueError))), (yield 'key'), (yield (yield Manager)((yield 'xyz'))))
    yield
    yield (yield run)((yield (yield everywhere)()), (yield 5))
    yield

    def several(a, b):
        with Manager('a', a) as first, Manager('b', b) as second:
            yield first
            yield second
            raise KeyError('in the body')
        yield 'suppressed'
    yield
    yield (yield run)((yield (yield several)((yield ()), (yield ()))))
    yield
    yield (yield run)((yield (yield several)((yield ()), (yield KeyError))))
    yield
    yield (yield run)((yield (yield several)((yield KeyError), (yield ()))))
    yield

    def exits(how):
        for i in range(3):
            with Manager(f'm{i}'):
                yield i
                if how == 'continue':
                    continue
                if how == 'break':
                    break
                if how == 'return':
                    return 'returned'
                yield 'tail'
            yield 'between'
        else:
            yield 'else'
    yield
    for how in (yield ((yield 'nothing'), (yield 'continue'), (yield 'break'), (yield 'return'))):
        yield (yield run)((yield (yield exits)((yield how))))
        yield
    yield

    def closing():
        with Manager('outer'):
            try:
                with Manager('inner'):
                    yield 1
                    yield 2
            finally:
                print('finally', end='; ')
    yield
    g = (yield (yield closing)())
    yield
    yield (yield next)((yield g))
    yield
    yield (yield (yield g).close)()
    yield
    yield (yield print)()
    yield
    g = (yield (yield closing)())
    yield
    yield (yield next)((yield g))
    yield
    del g
    yield
    yield (yield print)()
    yield

    def with_in_try():
        try:
            with Manager('m', ValueError):
                try:
                    yield 1
                finally:
                    yield 2
                    raise ValueError('replaced')
            yield 3
        except KeyError:
            yield 'caught'
        else:
            yield 'no error left'
        finally:
            yield 'finally'
    yield
    yield (yield run)((yield (yield with_in_try)()))
    yield
    yield (yield run)((yield (yield with_in_try)()), (yield (yield KeyError)((yield 'k'))))
    yield

    class GeneratorManager:

        @driven
        def __init__(self, function, *args):
            (yield self).generator = (yield (yield function)(*(yield args)))
            yield

        @driven
        def __enter__(self):
            return (yield (yield next)((yield (yield self).generator)))

        @driven
        def __exit__(self, kind, value, traceback):
            if (yield ((yield kind) is (yield None))):
                yield (yield next)((yield (yield self).generator), (yield None))
                yield
                return (yield False)
            yield
            try:
                yield (yield (yield (yield self).generator).throw)((yield value))
                yield
            except (yield StopIteration) as stop:
                return (yield ((yield stop) is not (yield value)))
            except (yield BaseException) as error:
                if (yield ((yield error) is (yield value))):
                    return (yield False)
                yield
                raise
            yield
    yield

    def resource(name):
        print('open', name)
        try:
            yield name.upper()
        except KeyError as error:
            print('handled', error)
        finally:
            print('close', name)
    yield
    with (yield (yield GeneratorManager)((yield resource), (yield 'r'))) as r:
        yield (yield print)((yield r))
        yield
    yield
    with (yield (yield GeneratorManager)((yield resource), (yield 's'))) as s:
        raise (yield (yield KeyError)((yield 'swallowed')))
    yield
    try:
        with (yield (yield GeneratorManager)((yield resource), (yield 't'))):
            raise (yield (yield ValueError)((yield 'passes')))
        yield
    except (yield ValueError) as error:
        yield (yield print)((yield error))
        yield
    yield

    def driver():
        with GeneratorManager(resource, 'inside a generator') as r:
            yield r
            with GeneratorManager(resource, 'nested'):
                yield 'nested'
    yield
    yield (yield run)((yield (yield driver)()))
    yield
    yield (yield run)((yield (yield driver)()), (yield None), (yield (yield KeyError)((yield 'thrown'))))
    yield
program()
