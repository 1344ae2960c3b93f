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
    global a, b, checked, error, expected, gone, items, length, model, new, result, size, start, step, stop, wrong

    @driven
    def model(items, start, stop, step, new):
        positions = (yield (yield list)((yield (yield range)(*(yield (yield (yield (yield slice)((yield start), (yield stop), (yield step))).indices)((yield (yield len)((yield items)))))))))
        yield
        if (yield ((yield step) in (yield ((yield None), (yield 1))))):
            low = (yield ((yield (yield positions)[(yield 0)]) if (yield positions) else (yield (yield (yield (yield (yield slice)((yield start), (yield stop), (yield step))).indices)((yield (yield len)((yield items)))))[(yield 0)])))
            yield
            return (yield ((yield ((yield (yield items)[:(yield low)]) + (yield (yield list)((yield new))))) + (yield (yield items)[(yield ((yield low) + (yield (yield len)((yield positions))))):])))
        yield
        result = (yield (yield list)((yield items)))
        yield
        for position, value in (yield (yield zip)((yield positions), (yield new), strict=(yield True))):
            (yield result)[(yield position)] = (yield value)
            yield
        yield
        return (yield result)
    yield
    checked = (yield 0)
    yield
    for length in (yield ((yield 0), (yield 1), (yield 4), (yield 7))):
        for start in (yield ((yield None), (yield 0), (yield 1), (yield (-(yield 1))), (yield (-(yield 3))), (yield 9), (yield (-(yield 9))))):
            for stop in (yield ((yield None), (yield 0), (yield 2), (yield (-(yield 1))), (yield (-(yield 2))), (yield 9), (yield (-(yield 9))))):
                for step in (yield ((yield None), (yield 1), (yield 2), (yield 3), (yield (-(yield 1))), (yield (-(yield 2))))):
                    size = (yield (yield len)((yield (yield range)(*(yield (yield (yield (yield slice)((yield start), (yield stop), (yield step))).indices)((yield length)))))))
                    yield
                    for new in (yield ((yield []), (yield [(yield 'p')]), (yield [(yield 'p'), (yield 'q'), (yield 'r')]), (yield ((yield [(yield 'n')]) * (yield size))))):
                        items = (yield (yield list)((yield (yield range)((yield length)))))
                        yield
                        try:
                            (yield items)[(yield start):(yield stop):(yield step)] = (yield new)
                            yield
                            result = (yield items)
                            yield
                        except (yield ValueError):
                            result = (yield 'refused')
                            yield
                        yield
                        try:
                            expected = (yield (yield model)((yield (yield list)((yield (yield range)((yield length))))), (yield start), (yield stop), (yield step), (yield new)))
                            yield
                        except (yield ValueError):
                            expected = (yield 'refused')
                            yield
                        yield
                        if (yield ((yield result) != (yield expected))):
                            yield (yield print)((yield 'differs'), (yield length), (yield start), (yield stop), (yield step), (yield new), (yield result), (yield expected))
                            yield
                        yield
                        checked += (yield 1)
                        yield
                    yield
                    items = (yield (yield list)((yield (yield range)((yield length)))))
                    yield
                    gone = (yield (yield items)[(yield start):(yield stop):(yield step)])
                    yield
                    del (yield items)[(yield start):(yield stop):(yield step)]
                    yield
                    if (yield ((yield ((yield (yield sorted)((yield ((yield items) + (yield gone))))) != (yield (yield list)((yield (yield range)((yield length))))))) or (yield ((yield items) != (yield [n for n in (yield (yield range)((yield length))) if n not in gone]))))):
                        yield (yield print)((yield 'deletion differs'), (yield length), (yield start), (yield stop), (yield step))
                        yield
                    yield
                yield
            yield
        yield
    yield
    yield (yield print)((yield checked), (yield 'slices checked'))
    yield
    a = (yield [(yield 1), (yield 2), (yield 3)])
    yield
    (yield a)[(yield 1):(yield 1)] = (yield a)
    yield
    yield (yield print)((yield a))
    yield
    (yield a)[::(yield 2)] = (yield ((yield (yield a)[::(yield (-(yield 2)))]) if (yield ((yield (yield len)((yield a))) % (yield 2))) else (yield (yield a)[::(yield 2)])))
    yield
    yield (yield print)((yield a))
    yield
    (yield a)[:] = (yield (yield reversed)((yield a)))
    yield
    yield (yield print)((yield a))
    yield
    (yield a)[(yield (yield len)((yield a))):] = (yield [(yield 0)])
    yield
    (yield a)[:(yield 0)] = (yield 'xy')
    yield
    yield (yield print)((yield a))
    yield
    (yield a)[(yield 1):(yield 3)] = (yield {(yield 5): (yield 0), (yield 6): (yield 0)})
    yield
    yield (yield print)((yield a))
    yield
    for wrong in (yield ((yield (lambda: a.__setitem__(slice(0, 4, 2), [1]))), (yield (lambda: a.__setitem__(slice(None, None, -1), 'ab'))), (yield (lambda: a.__setitem__(slice(0, 1), 5))), (yield (lambda: a.__setitem__(slice(0, 1, 0), []))))):
        try:
            yield (yield wrong)()
            yield
        except (yield ((yield ValueError), (yield TypeError))) as error:
            yield (yield print)((yield (yield (yield type)((yield error))).__name__), (yield error))
            yield
        yield
    yield
    b = (yield (yield list)((yield 'abcdef')))
    yield
    (yield b)[(yield 1):(yield 4)], (yield b)[(yield (-(yield 1)))] = (yield ((yield [(yield (yield b)[(yield (-(yield 1)))])]), (yield 'end')))
    yield
    yield (yield print)((yield b))
    yield
    del (yield b)[(yield 1):(yield 2)], (yield b)[(yield 0)]
    yield
    yield (yield print)((yield b))
    yield
program()
