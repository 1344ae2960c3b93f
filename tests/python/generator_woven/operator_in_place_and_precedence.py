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
    global Mat, a, b, m, n, x
    yield (yield print)((yield ((yield 2) + (yield ((yield 3) * (yield 4))))), (yield ((yield ((yield 2) + (yield 3))) * (yield 4))), (yield ((yield 2) ** (yield ((yield 3) ** (yield 2))))), (yield ((yield ((yield 2) ** (yield 3))) ** (yield 2))), (yield (-(yield ((yield 2) ** (yield 2))))), (yield ((yield 2) ** (yield (-(yield 1))))), (yield ((yield (-(yield 3))) // (yield 2))), (yield (-(yield ((yield 3) // (yield 2))))), (yield ((yield ((yield 7) - (yield 3))) - (yield 2))), (yield ((yield ((yield 100) / (yield 10))) / (yield 2))), (yield ((yield ((yield 2) * (yield 3))) % (yield 4))), (yield ((yield ((yield 7) // (yield 2))) * (yield 2))), (yield ((yield 1) << (yield ((yield 2) + (yield 1))))), (yield ((yield ((yield 1) + (yield 1))) << (yield 2))), (yield ((yield ((yield 6) & (yield 3))) | (yield 8))), (yield ((yield 6) | (yield ((yield 3) & (yield 1))))), (yield ((yield 5) ^ (yield ((yield 1) & (yield 3))))), (yield ((yield 1) | (yield ((yield 2) ^ (yield ((yield 3) & (yield 4))))))), (yield ((yield (~(yield 1))) + (yield 1))), (yield (~(yield (-(yield 1))))), (yield (-(yield (-(yield 1))))), (yield (+(yield (-(yield (+(yield 1))))))), (yield (not (yield ((yield 1) == (yield 2))))), (yield ((yield (not (yield ((yield 1) and (yield 0))))) or (yield 0))))
    yield
    yield (yield print)((yield ((yield 1) < (yield 2) == (yield True))), (yield ((yield ((yield 1) < (yield 2))) == (yield True))), (yield ((yield 1) == (yield 1) in (yield [(yield 1)]))), (yield (not (yield ((yield 1) in (yield [(yield 1)]))))), (yield ((yield (not (yield 1))) in (yield [(yield 0), (yield False)]))), (yield ((yield 1) if (yield 0) else (yield ((yield 2) if (yield 0) else (yield 3))))), (yield (yield (lambda: 1 or 2))()), (yield ((yield 1) or (yield ((yield 2) and (yield 0))))), (yield ((yield ((yield 1) or (yield 2))) and (yield 0))), (yield ((yield 5) if (yield 1) else (yield ((yield 6) + (yield 1))))), (yield ((yield (yield [(yield 1), (yield 2)])[(yield 0)]) + (yield 1))), (yield (-(yield (yield [(yield 1)])[(yield 0)]))), (yield ((yield 2) ** (yield (yield [(yield 3)])[(yield 0)]))), (yield ((yield 'ab') * (yield 2))), (yield ((yield 'a') + (yield ((yield 'b') * (yield 2))))), (yield (-(yield ((yield 1) ** (yield 2))))), (yield ((yield (-(yield 1))) ** (yield 2))))
    yield
    yield (yield print)((yield ((yield ((yield 10) - (yield 2))) + (yield 3))), (yield ((yield 10) - (yield ((yield 2) + (yield 3))))), (yield ((yield 2) * (yield (-(yield 3))))), (yield ((yield 2) - (yield (-(yield 3))))), (yield ((yield ((yield 4) / (yield 2))) * (yield 2))), (yield ((yield ((yield 1) + (yield 2))) > (yield ((yield 2) + (yield 0))))), (yield ((yield ((yield 1) & (yield 1))) == (yield 1))), (yield ((yield ((yield 1) & (yield 1))) == (yield 1))), (yield ((yield 3) > (yield 2) > (yield 1))), (yield ((yield ((yield 3) > (yield 2))) > (yield 1))), (yield ((yield 0) or (yield None))), (yield ((yield ((yield 0) and (yield 1))) or (yield 2))), (yield (not (yield (not (yield []))))), (yield (not (yield ((yield 0) + (yield 1))))), (yield ((yield ((yield 2) + (yield 2))) if (yield 1) else (yield 0))), (yield ((yield 7) % (yield ((yield 3) ** (yield 2))))), (yield ((yield ((yield 2) << (yield 1))) << (yield 1))), (yield ((yield ((yield 64) >> (yield 2))) >> (yield 1))), (yield ((yield ((yield 1) - (yield 1))) or (yield 5))))
    yield

    class Mat:

        @driven
        def __matmul__(self, other):
            return (yield 'matmul')

        @driven
        def __rmatmul__(self, other):
            return (yield 'rmatmul')

        @driven
        def __imatmul__(self, other):
            return (yield 'imatmul')

        @driven
        def __pow__(self, other, mod=None):
            return (yield f'pow {(yield other)} {(yield mod)}')

        @driven
        def __rpow__(self, other, mod=None):
            return (yield f'rpow {(yield other)}')

        @driven
        def __ipow__(self, other):
            return (yield f'ipow {(yield other)}')
    yield
    m = (yield (yield Mat)())
    yield
    yield (yield print)((yield ((yield m) @ (yield 1))), (yield ((yield 1) @ (yield m))), (yield ((yield m) ** (yield 2))), (yield ((yield 2) ** (yield m))), (yield (yield pow)((yield m), (yield 2), (yield 3))), (yield ((yield m) @ (yield m))))
    yield
    n = (yield m)
    yield
    n @= (yield 1)
    yield
    yield (yield print)((yield n))
    yield
    n = (yield m)
    yield
    n **= (yield 2)
    yield
    yield (yield print)((yield n))
    yield
    a = (yield [(yield 1), (yield 2), (yield 3)])
    yield
    b = (yield a)
    yield
    a = (yield ((yield a) + (yield [(yield 4)])))
    yield
    b += (yield [(yield 5)])
    yield
    yield (yield print)((yield a), (yield b))
    yield
    x = (yield 5)
    yield
    x = (yield ((yield x) if (yield ((yield x) > (yield 3))) else (yield 0)))
    yield
    x -= (yield ((yield x) - (yield 1)))
    yield
    yield (yield print)((yield x), (yield ((yield x) + (yield (+(yield x))))), (yield ((yield x) - (yield (-(yield x))))), (yield ((yield x) - (yield (+(yield x))))))
    yield
    yield (yield print)((yield ((yield ((yield ((yield 1000) + (yield 16))) + (yield 3))) + (yield 7))), (yield ((yield 1000.0) // (yield 7))), (yield (yield 5).real), (yield (yield 1.0).real))
    yield
    yield (yield print)((yield ((yield ((yield 1), (yield 2))) + (yield ((yield ((yield 3),)) * (yield 2))))), (yield ((yield ((yield [(yield 0)]) * (yield 3))) + (yield [(yield 1)]))), (yield ((yield ((yield 'ab') * (yield 2))) in (yield 'ababab'))), (yield (not (yield ((yield 'a') in (yield 'b'))))), (yield ((yield 3) in (yield ((yield [(yield 1), (yield 2)]) + (yield [(yield 3)]))))), *(yield ((yield [(yield 1), (yield 2)]) + (yield [(yield 3)]))))
    yield
    yield (yield print)((yield ((yield 5) // (yield 0.3))), (yield ((yield 5) % (yield 0.3))), (yield ((yield (-(yield 5))) % (yield 3))), (yield ((yield 5) % (yield (-(yield 3))))), (yield ((yield (-(yield 5))) // (yield 3))), (yield ((yield 5) // (yield (-(yield 3))))), (yield ((yield ((yield 2) ** (yield 0.5))) * (yield ((yield 2) ** (yield 0.5))))), (yield ((yield 10) ** (yield (-(yield 2))))), (yield ((yield 0) ** (yield 0))), (yield ((yield ((yield 1) / (yield 4))) + (yield ((yield 3) / (yield 4))))))
    yield
    yield (yield print)((yield ((yield True) + (yield ((yield True) * (yield 2))))), (yield ((yield True) and (yield (not (yield False))))), (yield ((yield None) or (yield ()))), (yield ((yield []) and (yield 1))), (yield ((yield 1) == (yield 1.0))), (yield ((yield '1') == (yield 1))), (yield ((yield []) == (yield ()))), (yield ((yield {}) == (yield (yield set)()))))
    yield
program()
