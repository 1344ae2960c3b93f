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
    global Box, a, attempt, attribute, b, box, c, captured, class_attribute, conditional, d, error, from_int, from_str, from_tuple, function, i, index, item, l, local_name, local_twice, method, name, rebind, undefined, x
    x = (yield 1)
    yield
    del x
    yield
    try:
        yield x
        yield
    except (yield NameError) as error:
        yield (yield print)((yield error))
        yield
    yield
    a, b, c = (yield ((yield 1), (yield 2), (yield 3)))
    yield
    del a, (b, [c])
    yield
    for name in (yield ((yield 'a'), (yield 'b'), (yield 'c'))):
        yield (yield print)((yield ((yield name) in (yield (yield globals)()))), end=(yield ' '))
        yield
    yield
    yield (yield print)()
    yield
    l = (yield (yield list)((yield (yield range)((yield 10)))))
    yield
    del (yield l)[(yield 0)]
    yield
    del (yield l)[(yield (-(yield 1)))], (yield l)[(yield 2):(yield 4)]
    yield
    yield (yield print)((yield l))
    yield
    del (yield l)[::(yield 2)]
    yield
    yield (yield print)((yield l))
    yield
    del (yield l)[:]
    yield
    yield (yield print)((yield l))
    yield
    d = (yield {(yield 'p'): (yield 1), (yield 'q'): (yield 2), (yield 'r'): (yield 3)})
    yield
    del (yield d)[(yield 'q')]
    yield
    yield (yield print)((yield d))
    yield

    class Box:
        shared = 'class'

        @driven
        def __init__(self):
            (yield self).own = (yield 'instance')
            yield

        @driven
        def __delitem__(self, key):
            yield (yield print)((yield 'delete item'), (yield key))
            yield
    yield
    box = (yield (yield Box)())
    yield
    del (yield box).own
    yield
    del (yield box)[(yield 'k')], (yield box)[(yield 1):(yield 2)], (yield box)[(yield ((yield 1), (yield 2)))]
    yield
    (yield box).shared = (yield 'hidden')
    yield
    del (yield box).shared
    yield
    yield (yield print)((yield (yield box).shared))
    yield
    del (yield Box).shared
    yield

    @driven
    def attempt(action):
        try:
            yield (yield action)()
            yield
        except (yield Exception) as error:
            yield (yield print)((yield (yield (yield type)((yield error))).__name__), (yield error))
            yield
        yield
    yield

    @driven
    def local_name():
        y = (yield 1)
        yield
        del y
        yield
        return (yield y)
    yield

    @driven
    def local_twice():
        y = (yield 1)
        yield
        del y
        yield
        del y
        yield
    yield

    @driven
    def attribute():
        del (yield box).own
        yield
    yield

    @driven
    def class_attribute():
        del (yield box).shared
        yield
    yield

    @driven
    def item():
        del (yield d)[(yield 'none')]
        yield
    yield

    @driven
    def index():
        del (yield [(yield 1)])[(yield 3)]
        yield
    yield

    @driven
    def from_tuple():
        del (yield ((yield 1), (yield 2)))[(yield 0)]
        yield
    yield

    @driven
    def from_str():
        del (yield 'abc')[(yield 0)]
        yield
    yield

    @driven
    def from_int():
        del (yield 5)[(yield 0)]
        yield
    yield

    @driven
    def method():
        del (yield []).append
        yield
    yield

    @driven
    def undefined():
        global nowhere
        del nowhere
        yield
    yield
    for function in (yield ((yield local_name), (yield local_twice), (yield attribute), (yield class_attribute), (yield item), (yield index), (yield from_tuple), (yield from_str), (yield from_int), (yield method), (yield undefined))):
        yield (yield attempt)((yield function))
        yield
    yield

    @driven
    def rebind():
        n = (yield 1)
        yield
        del n
        yield
        n = (yield 2)
        yield
        return (yield n)
    yield
    yield (yield print)((yield (yield rebind)()))
    yield

    @driven
    def conditional(flag):
        value = (yield 'present')
        yield
        if (yield flag):
            del value
            yield
        yield
        try:
            return (yield value)
        except (yield UnboundLocalError) as error:
            return (yield (yield str)((yield error)))
        yield
    yield
    yield (yield print)((yield (yield conditional)((yield False))), (yield '/'), (yield (yield conditional)((yield True))))
    yield

    @driven
    def captured():
        cell = (yield 1)
        yield

        @driven
        def read():
            return (yield cell)
        yield
        yield (yield print)((yield (yield read)()))
        yield
        del cell
        yield
        try:
            yield (yield read)()
            yield
        except (yield NameError) as error:
            yield (yield print)((yield (yield (yield type)((yield error))).__name__), (yield error))
            yield
        yield
        cell = (yield 2)
        yield
        yield (yield print)((yield (yield read)()))
        yield
    yield
    yield (yield captured)()
    yield
    for i in (yield (yield range)((yield 2))):
        pass
        yield
    yield
    del i
    yield
    yield (yield print)((yield ((yield 'i') in (yield (yield globals)()))))
    yield
    del d
    yield
    del [l]
    yield
program()
