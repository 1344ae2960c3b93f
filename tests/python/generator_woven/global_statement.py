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
    global count, counter, create, define_global, handler, import_global, namespace, nested, remove, walrus, with_target

    @driven
    def create():
        global made, also
        made = (yield 'made')
        yield
        for also in (yield (yield range)((yield 3))):
            pass
            yield
        yield
    yield
    yield (yield create)()
    yield
    yield (yield print)((yield made), (yield also))
    yield

    @driven
    def remove():
        global made
        del made
        yield
        try:
            yield made
            yield
        except (yield NameError) as error:
            yield (yield print)((yield error))
            yield
        yield
    yield
    yield (yield remove)()
    yield
    yield (yield print)((yield ((yield 'made') in (yield (yield globals)()))))
    yield

    @driven
    def import_global():
        global sys
        import sys
        yield
    yield
    yield (yield import_global)()
    yield
    yield (yield print)((yield (yield sys).__name__))
    yield

    @driven
    def define_global():
        global helper, Helper

        @driven
        def helper():
            return (yield 'helper')
        yield

        class Helper:
            pass
        yield
    yield
    yield (yield define_global)()
    yield
    yield (yield print)((yield (yield helper)()), (yield (yield helper).__qualname__), (yield (yield Helper).__qualname__))
    yield
    counter = (yield 0)
    yield

    @driven
    def count():
        global counter
        counter += (yield 1)
        yield
        return (yield counter)
    yield
    yield (yield print)((yield [count() for _ in (yield (yield range)((yield 3)))]), (yield counter))
    yield

    @driven
    def nested():
        global counter

        @driven
        def inner():
            counter = (yield 'local to inner')
            yield
            return (yield counter)
        yield
        return (yield ((yield (yield inner)()), (yield counter)))
    yield
    yield (yield print)((yield (yield nested)()))
    yield

    @driven
    def handler():
        global caught
        try:
            raise (yield (yield KeyError)((yield 'k')))
        except (yield KeyError) as caught:
            yield (yield print)((yield (yield repr)((yield caught))))
            yield
        yield
        yield (yield print)((yield ((yield 'caught') in (yield (yield globals)()))))
        yield
    yield
    yield (yield handler)()
    yield

    @driven
    def with_target():
        global entered

        class Manager:

            @driven
            def __enter__(self):
                return (yield 'entered')

            @driven
            def __exit__(self, *details):
                return (yield None)
        yield
        with (yield (yield Manager)()) as entered:
            pass
            yield
        yield
    yield
    yield (yield with_target)()
    yield
    yield (yield print)((yield entered))
    yield

    @driven
    def walrus():
        global found
        if (yield (found := (yield [(yield 1), (yield 2)]))):
            return (yield found)
        yield
    yield
    yield (yield print)((yield ((yield (yield walrus)()) is (yield found))))
    yield
    namespace = (yield {(yield 'y'): (yield 5)})
    yield
    yield (yield exec)((yield 'global z\nz = y + 1'), (yield namespace))
    yield
    yield (yield print)((yield (yield namespace)[(yield 'z')]))
    yield
    yield (yield exec)((yield "def f():\n    global w\n    w = 'from f'\nf()"), (yield namespace))
    yield
    yield (yield print)((yield (yield namespace)[(yield 'w')]))
    yield
program()
