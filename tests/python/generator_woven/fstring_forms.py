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
    global Formatted, a, failing, items, kind, lambda_, name, o, pi, precision, show, width, x, y, yes
    x, y, name, items, pi = (yield ((yield 5), (yield (-(yield 3))), (yield 'Ada'), (yield [(yield 1), (yield 2), (yield 3)]), (yield 3.14159265)))
    yield
    yield (yield print)((yield f'{(yield x)}{(yield y)}'), (yield f'{(yield ((yield x) + (yield y)))}'), (yield f'{(yield x)}'), (yield f'{(yield name)!r} {(yield name)!s} {(yield name)!a}'), (yield f'{(yield (yield items)[(yield 0)])} {(yield (yield items)[(yield (-(yield 1)))])}'), (yield f'{(yield ((yield 'nested ') + (yield name)))}'), (yield f'{{}} {{{(yield x)}}}'), (yield f''))
    yield
    yield (yield print)((yield f'{(yield x):5}|{(yield x):<5}|{(yield x):^5}|{(yield x):05}|{(yield x):+}|{(yield x):x>5}|{(yield name):>6}|{(yield name):*^9}|{(yield pi):.2f}|{(yield pi):10.3f}|{(yield pi):e}|{(yield x):b}|{(yield ((yield 10) ** (yield 6))):,}|{(yield x):%}'))
    yield
    width, precision, kind = (yield ((yield 10), (yield 3), (yield 'f')))
    yield
    yield (yield print)((yield f'{(yield pi):{(yield width)}.{(yield precision)}}|{(yield pi):{(yield width)}.{(yield precision)}{(yield kind)}}|{(yield name):{(yield ((yield '>') if (yield x) else (yield '<')))}{(yield width)}}|{(yield x):{(yield '0')}{(yield ((yield 2) * (yield 2)))}}|{(yield pi)!r:>{(yield ((yield width) + (yield 5)))}}'))
    yield
    yield (yield print)((yield f'x={(yield x)!r} y={(yield y)!r} x + y={(yield ((yield x) + (yield y)))!r} name={(yield name)!r} name={(yield name)!s} pi={(yield pi):.2f}  x = {(yield x)!r} items = {(yield items)!r:>12}'))
    yield
    yield (yield print)((yield f'{(yield ((yield (yield lambda_)((yield 2))) if (yield (lambda_ := (yield (lambda n: n * 2)))) else (yield 0)))}'), (yield f'{(yield (yield (lambda n: n + 1))((yield 4)))}'), (yield f'{(yield [n * n for n in (yield items)])}'), (yield f'{(yield (yield {(yield 'a'): (yield 1)})[(yield 'a')])}'), (yield f'{(yield {(yield 1), (yield 2)})}'), (yield f'{(yield {n: n for n in (yield ((yield 1),))})}'))
    yield
    yield (yield print)((yield f'{(yield ((yield x) if (yield ((yield x) > (yield 3))) else (yield y)))}'), (yield f'{(yield ((yield x) > (yield 3)))}'), (yield f'{(yield ((yield x) == (yield 5)))}'), (yield f'{(yield ((yield x) != (yield 5)))}'), (yield f'{(yield (not (yield x)))}'), (yield f'{(yield ((yield x) and (yield y)))}'), (yield f'{(yield ((yield x), (yield y)))}'), (yield f'{(yield (*(yield items),))}'), (yield f'{(yield (yes := (yield 7)))} {(yield yes)}'))
    yield
    yield (yield print)((yield f'{(yield 'double inside single')}'), (yield f'{(yield 'single')}'), (yield f'{(yield 'triple')} {(yield 'inside')}'), (yield f'{(yield f'{(yield x)} {(yield f'{(yield y)}')}')}'), (yield f'{(yield 'same quotes')}'), (yield f'{(yield (yield (yield '\n').join)((yield [(yield 'a'), (yield 'b')])))}'), (yield f'{(yield ((yield '\t') + (yield 'x')))}'))
    yield
    yield (yield print)((yield f'{(yield ((yield x) + (yield y)))}'), (yield f'line\n{(yield x)}\n  '))
    yield
    yield (yield print)((yield f'raw \\n {(yield x)}'), (yield f'\\{(yield x)}\\d'), (yield f'{(yield x)}'), (yield f'ab{{x}}{(yield x)}'), (yield f'{{x}}{(yield x)}'), (yield f'A{(yield x)}é•'))
    yield

    class Formatted:

        @driven
        def __format__(self, spec):
            return (yield f'<{(yield spec)!r}>')

        @driven
        def __repr__(self):
            return (yield 'repr!')

        @driven
        def __str__(self):
            return (yield 'str!')
    yield
    o = (yield (yield Formatted)())
    yield
    yield (yield print)((yield f'{(yield o)}'), (yield f'{(yield o):}'), (yield f'{(yield o):abc}'), (yield f'{(yield o)!r}'), (yield f'{(yield o)!s:>6}'), (yield f'{(yield o)!r:<7}|'), (yield f'{(yield o):a{(yield x)}b{(yield y)}}'), (yield f'{(yield o):%Y-%m-%d}'), (yield f'o={(yield o)!r}'), (yield f'o={(yield o):s}'), (yield f'{(yield o)!s}'))
    yield

    @driven
    def show(value):
        yield (yield print)((yield 'evaluated'), (yield value), end=(yield '; '))
        yield
        return (yield value)
    yield
    yield (yield print)((yield f'{(yield (yield show)((yield 1)))}{(yield (yield show)((yield 'a')))}{(yield (yield show)((yield 2))):{(yield (yield show)((yield 5)))}}{(yield (yield show)((yield 3)))!r}'))
    yield

    @driven
    def failing(action):
        try:
            yield (yield print)((yield (yield action)()))
            yield
        except (yield Exception) as error:
            yield (yield print)((yield (yield (yield type)((yield error))).__name__), (yield error))
            yield
        yield
    yield
    yield (yield failing)((yield (lambda: f'{undefined}')))
    yield
    yield (yield failing)((yield (lambda: f'{x:s}')))
    yield
    yield (yield failing)((yield (lambda: f'{name:d}')))
    yield
    yield (yield failing)((yield (lambda: f'{items:>5}')))
    yield
    yield (yield failing)((yield (lambda: f'{None:5}')))
    yield
    yield (yield failing)((yield (lambda: f'{x.real.nothing}')))
    yield
    yield (yield failing)((yield (lambda: f'{pi:{name}}')))
    yield
    yield (yield failing)((yield (lambda: f'{object.__new__(Formatted):x}')))
    yield
    yield (yield failing)((yield (lambda: f'{x:.2}')))
    yield
    yield (yield failing)((yield (lambda: f'{x:,.2f} {name:.2} {name:5.1}|')))
    yield
    yield (yield print)((yield f'{(yield True):d} {(yield True)} {(yield None)} {(yield ...)} {(yield [])} {(yield b'x')} {(yield 1j)} {(yield 1e+20)} {(yield (yield range)((yield 3)))} {(yield (yield print).__name__)}'))
    yield
    yield (yield print)((yield f'{(yield x)!r:^{(yield width)}.{(yield precision)}}|{(yield 'abcdef'):.{(yield precision)}}|{(yield x):>{(yield width)}}|{(yield x):{(yield width)}}'))
    yield
    a = (yield {(yield 'k'): (yield {(yield 'inner'): (yield [(yield 10), (yield 20)])})})
    yield
    yield (yield print)((yield f'{(yield (yield (yield (yield a)[(yield 'k')])[(yield 'inner')])[(yield 1)])} {(yield (yield (yield (yield a)[(yield 'k')])[(yield 'inner')])[(yield 0)]):>{(yield (yield (yield (yield a)[(yield 'k')])[(yield 'inner')])[(yield 0)])}}'))
    yield
program()
