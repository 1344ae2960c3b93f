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
    global A, B, C, Slots, b, call, error, name, o, target, value

    class A:
        x = 1
    yield

    class B((yield A)):
        y = 2
    yield
    b = (yield (yield B)())
    yield
    yield (yield print)((yield (yield (yield type)((yield b))).__name__), (yield (yield type)((yield B))), (yield (yield type)((yield type))), (yield (yield type)((yield None))), (yield (yield type)((yield ...))), (yield (yield type)((yield NotImplemented))), (yield (yield type)((yield print))), (yield (yield type)((yield len))), (yield (yield type)((yield (lambda: 0)))))
    yield
    yield (yield print)((yield (yield type)((yield (n for n in (yield ()))))), (yield (yield type)((yield (yield iter)((yield []))))), (yield (yield type)((yield (yield (yield {}).keys)()))), (yield (yield type)((yield (yield range)((yield 1))))), (yield (yield type)((yield (yield slice)((yield 1))))), (yield (yield type)((yield 1j))), (yield (yield type)((yield b''))), (yield (yield type)((yield (yield (yield A)()).__init__))))
    yield
    (yield A).x = (yield 10)
    yield
    yield (yield print)((yield (yield b).x))
    yield
    (yield B).x = (yield 20)
    yield
    yield (yield print)((yield (yield b).x))
    yield
    del (yield B).x
    yield
    yield (yield print)((yield (yield b).x))
    yield
    (yield A).method = (yield (lambda self: 'added'))
    yield
    yield (yield print)((yield (yield (yield b).method)()))
    yield
    (yield A).__len__ = (yield (lambda self: 5))
    yield
    yield (yield print)((yield (yield len)((yield b))))
    yield
    (yield A).__call__ = (yield (lambda self, n: n * 2))
    yield
    yield (yield print)((yield (yield b)((yield 4))))
    yield
    del (yield A).__call__
    yield
    try:
        yield (yield b)((yield 4))
        yield
    except (yield TypeError) as error:
        yield (yield print)((yield error))
        yield
    yield
    (yield A).__getattr__ = (yield (lambda self, name: name.upper()))
    yield
    yield (yield print)((yield (yield b).nothing))
    yield
    del (yield A).__getattr__
    yield
    (yield A).__eq__ = (yield (lambda self, other: True))
    yield
    yield (yield print)((yield ((yield b) == (yield 5))), (yield ((yield b) != (yield 5))))
    yield
    (yield B).__name__ = (yield 'Renamed')
    yield
    yield (yield print)((yield (yield B).__name__), (yield B), (yield (yield B).__qualname__), (yield (yield (yield type)((yield b))).__name__))
    yield
    (yield B).__qualname__ = (yield 'Some.Where')
    yield
    yield (yield print)((yield B))
    yield
    for name, value in (yield ((yield ((yield '__name__'), (yield 5))), (yield ((yield '__name__'), (yield 'with\x00null'))), (yield ((yield '__bases__'), (yield 5))), (yield ((yield '__bases__'), (yield ((yield int),)))), (yield ((yield '__dict__'), (yield {}))), (yield ((yield '__mro__'), (yield ()))), (yield ((yield '__qualname__'), (yield 1))))):
        try:
            yield (yield setattr)((yield B), (yield name), (yield value))
            yield
            yield (yield print)((yield 'set'), (yield name))
            yield
        except (yield Exception) as error:
            yield (yield print)((yield name), (yield (yield (yield type)((yield error))).__name__), (yield error))
            yield
        yield
    yield
    C = (yield (yield type)((yield 'C'), (yield ((yield B),)), (yield {(yield 'z'): (yield 3), (yield '__doc__'): (yield 'made'), (yield 'get'): (yield (lambda self: self.z))})))
    yield
    yield (yield print)((yield (yield C).__name__), (yield (yield (yield (yield C)()).get)()), (yield (yield C).__doc__), (yield (yield C).__module__), (yield ((yield (yield (yield C).__mro__)[(yield 1):(yield 3)]) == (yield ((yield B), (yield A))))), (yield (yield (yield C).__dict__)[(yield 'z')]))
    yield
    try:
        (yield (yield C).__dict__)[(yield 'new')] = (yield 1)
        yield
    except (yield TypeError) as error:
        yield (yield print)((yield error))
        yield
    yield
    yield (yield print)((yield (yield isinstance)((yield b), (yield ((yield int), (yield ((yield str), (yield A))))))), (yield (yield issubclass)((yield B), (yield ((yield int), (yield A))))), (yield (yield isinstance)((yield b), (yield ((yield int) | (yield A))))), (yield (yield isinstance)((yield 1), (yield ((yield int) | (yield str))))), (yield (yield issubclass)((yield bool), (yield ((yield int) | (yield None))))))
    yield
    for call in (yield ((yield 'isinstance(1, 5)'), (yield 'isinstance(1, [int])'), (yield 'issubclass(1, int)'), (yield 'issubclass(int, 5)'), (yield 'isinstance(1, (int, 5))'), (yield "isinstance('', (int, 5))"), (yield "type('A', 5, {})"), (yield 'type(5, (), {})'), (yield "type('A', (), 5)"), (yield "type('A', (5,), {})"), (yield "type('', (), {}).__name__"), (yield 'object.__new__(int)'), (yield 'object.__new__(5)'), (yield 'int.__new__(str)'), (yield 'object.__new__()'), (yield 'type.__call__()'), (yield 'type.mro()'), (yield 'int | 5'), (yield 'int | None'), (yield 'int | str | int'), (yield 'list[int]'), (yield 'dict[str, int]'), (yield 'tuple[int, ...]'), (yield 'list[int]()'), (yield 'isinstance([], list[int])'), (yield 'type(list[int])'), (yield '(int | str) == (str | int)'), (yield 'list[int].__origin__'), (yield 'list[int].__args__'))):
        try:
            yield (yield print)((yield call), (yield '='), (yield (yield eval)((yield call))))
            yield
        except (yield Exception) as error:
            yield (yield print)((yield call), (yield '->'), (yield (yield (yield type)((yield error))).__name__), (yield error))
            yield
        yield
    yield
    o = (yield (yield object)())
    yield
    yield (yield print)((yield (yield object).__bases__), (yield (yield object).__base__), (yield (yield type).__base__), (yield (yield type).__bases__), (yield (yield type)((yield object))), (yield (yield isinstance)((yield type), (yield object))), (yield (yield isinstance)((yield object), (yield type))))
    yield
    yield (yield print)((yield [c.__name__ for c in (yield (yield (yield A).__subclasses__)())]), (yield (yield (yield (yield type).__subclasses__)((yield type)))[:(yield 0)]))
    yield
    yield (yield print)((yield (yield bool).__base__), (yield ((yield (yield int).__basicsize__) > (yield 0))), (yield (yield int).__itemsize__), (yield ((yield (yield A).__dictoffset__) != (yield 0))), (yield ((yield (yield type).__flags__) > (yield 0))))
    yield
    yield (yield print)((yield (yield A).__doc__), (yield (yield int).__name__), (yield (yield list).__module__), (yield (yield (yield type)((yield (yield A).__dict__))).__name__), (yield (yield len)((yield (yield (yield A).__subclasses__)()))))
    yield
    (yield b).__class__ = (yield A)
    yield
    yield (yield print)((yield ((yield (yield type)((yield b))) is (yield A))))
    yield

    class Slots:
        __slots__ = ('q',)
    yield
    for target in (yield ((yield Slots), (yield int), (yield 'A'), (yield None))):
        try:
            (yield (yield A)()).__class__ = (yield target)
            yield
        except (yield TypeError) as error:
            yield (yield print)((yield error))
            yield
        yield
    yield
program()
