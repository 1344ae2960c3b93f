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
    global a, b, c, item, pick, show, target, values

    @driven
    def show(value):
        yield (yield print)((yield '['), (yield value), (yield ']'), sep=(yield ''), end=(yield ' '))
        yield
        return (yield value)
    yield
    yield (yield print)((yield ((yield (yield show)((yield 'then'))) if (yield (yield show)((yield True))) else (yield (yield show)((yield 'else'))))))
    yield
    yield (yield print)((yield ((yield (yield show)((yield 'then'))) if (yield (yield show)((yield 0))) else (yield (yield show)((yield 'else'))))))
    yield
    yield (yield print)((yield ((yield (yield show)((yield 1))) if (yield (yield show)((yield 0))) else (yield ((yield (yield show)((yield 2))) if (yield (yield show)((yield 0))) else (yield (yield show)((yield 3))))))))
    yield
    yield (yield print)((yield ((yield (yield show)((yield 1))) + (yield ((yield ((yield (yield show)((yield 2))) if (yield (yield show)((yield ''))) else (yield (yield show)((yield 3))))) * (yield (yield show)((yield 4))))))))
    yield
    values = (yield [n if n > 2 else -n for n in (yield (yield range)((yield 5)))])
    yield
    yield (yield print)((yield values))
    yield
    yield (yield print)((yield (yield (lambda n: 'small' if n < 10 else 'large'))((yield 5))), (yield (yield (lambda n: 'small' if n < 10 else 'large'))((yield 50))))
    yield
    a = b = (yield 3)
    yield
    c = (yield ((yield a) if (yield ((yield a) is (yield b))) else (yield None)))
    yield
    yield (yield print)((yield c), (yield ((yield []) if (yield ((yield a) != (yield b))) else (yield [(yield a), (yield b)]))), (yield ((yield {(yield a): (yield b)}) if (yield a) else (yield {}))), (yield ((yield ((yield a), (yield b))) if (yield (not (yield a))) else (yield ((yield b),)))))
    yield
    yield (yield print)((yield ((yield 'xy') if (yield a) else (yield 'z'))))
    yield
    yield (yield print)((yield f'{(yield ((yield 'yes') if (yield a) else (yield 'no')))} {(yield ((yield a) if (yield (not (yield a))) else (yield (-(yield a)))))}'))
    yield

    @driven
    def pick(*, flag):
        return (yield ((yield 'on') if (yield flag) else (yield 'off')))
    yield
    yield (yield print)((yield (yield pick)(flag=(yield ((yield 1) if (yield ((yield a) == (yield 3))) else (yield 0))))), (yield (yield pick)(flag=(yield ((yield None) if (yield ((yield a) == (yield 3))) else (yield 1))))))
    yield
    target = (yield {})
    yield
    (yield target)[(yield ((yield 'k') if (yield a) else (yield 'l')))] = (yield ((yield 1) if (yield b) else (yield 2)))
    yield
    yield (yield print)((yield target))
    yield
    for item in (yield ((yield [(yield 1), (yield 2)]) if (yield a) else (yield [(yield 3), (yield 4)]))):
        yield (yield print)((yield item), end=(yield ';'))
        yield
    yield
    yield (yield print)()
    yield
    yield (yield print)((yield ((yield 1) if (yield 0) else (yield ((yield 2), (yield 3))))), (yield ((yield ((yield 1) if (yield 0) else (yield 2))), (yield 3))))
    yield
    yield (yield print)(*(yield ((yield [(yield 1), (yield 2)]) if (yield a) else (yield []))), **(yield ((yield {(yield 'sep'): (yield '-')}) if (yield a) else (yield {}))))
    yield
program()
