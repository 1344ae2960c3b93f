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
    global comprehension_between, conditional_branches, for_everything, interleaved, mutate, nested, numbers, return_inside, run, unpacking, while_everything

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
                value = (yield (yield (yield generator).send)((yield (yield next)((yield answers), (yield None)))))
                yield
            yield
        except (yield StopIteration) as stop:
            yield (yield print)((yield shown), (yield '->'), (yield (yield stop).value))
            yield
        except (yield Exception) as error:
            yield (yield print)((yield shown), (yield '->'), (yield (yield repr)((yield error))))
            yield
        yield
    yield

    def for_everything(stop, skip):
        table = [None]
        for table[(yield 'target')] in (yield 'iterable'):
            yield ('begin', table[0])
            if table[0] == skip:
                yield 'continue'
                continue
            if table[0] == stop:
                yield 'break'
                break
            yield 'end'
        else:
            yield 'else'
            return 'by else'
        yield 'after'
        return 'by break'
    yield
    yield (yield run)((yield (yield for_everything)((yield 9), (yield 2))), (yield [(yield 1), (yield 2), (yield 3)]), (yield 0), (yield None), (yield None), (yield 0), (yield None), (yield None), (yield 0))
    yield
    yield (yield run)((yield (yield for_everything)((yield 2), (yield 1))), (yield [(yield 1), (yield 2), (yield 3)]), (yield 0), (yield None), (yield None), (yield 0), (yield None))
    yield
    yield (yield run)((yield (yield for_everything)((yield 1), (yield 1))), (yield []))
    yield
    yield (yield run)((yield (yield for_everything)((yield 1), (yield 1))), (yield 5))
    yield

    def while_everything(limit):
        n = 0
        while (yield f'test {n}'):
            n += 1
            yield n
            if n == 2:
                yield 'skip'
                continue
            if n == limit:
                yield 'leave'
                break
            yield 'tail'
        else:
            yield 'else'
        return n
    yield
    yield (yield run)((yield (yield while_everything)((yield 3))), (yield True), (yield None), (yield None), (yield True), (yield None), (yield None), (yield True))
    yield
    yield (yield run)((yield (yield while_everything)((yield 9))), (yield 1), (yield None), (yield None), (yield 0))
    yield
    yield (yield run)((yield (yield while_everything)((yield 1))), (yield True))
    yield
    yield (yield run)((yield (yield while_everything)((yield 1))), (yield False))
    yield

    def nested(n):
        for i in range(n):
            yield ('outer', i)
            j = 0
            while j < n:
                yield ('inner', i, j)
                j += 1
                if j == i:
                    continue
                for k in 'ab':
                    yield k
                    if i == 1:
                        break
                else:
                    yield 'inner else'
                    if j > 1:
                        break
                yield 'next'
            else:
                yield 'while else'
        else:
            yield 'done'
    yield
    yield (yield print)((yield (yield list)((yield (yield nested)((yield 3))))))
    yield

    def unpacking():
        for a, (b, *c) in [(1, 'xyz'), (2, [3])]:
            a += (yield (a, b, c))
            yield a
        return a
    yield
    yield (yield run)((yield (yield unpacking)()), (yield 10), (yield None), (yield 20))
    yield

    def mutate(items):
        for item in items:
            extra = (yield item)
            if extra:
                items.append(extra)
    yield
    yield (yield run)((yield (yield mutate)((yield [(yield 1), (yield 2)]))), (yield 0), (yield 3), (yield 0))
    yield

    def return_inside():
        for i in range(5):
            while True:
                got = (yield i)
                if got == 'return':
                    return ('from the depths', i)
                if got == 'break':
                    break
    yield
    yield (yield run)((yield (yield return_inside)()), (yield 'stay'), (yield 'break'), (yield 'break'), (yield 'return'))
    yield

    def interleaved():
        for a in iter((one := numbers(3))):
            yield a
            for b in one:
                yield ('stolen', b)
                break
    yield

    def numbers(n):
        for i in range(n):
            yield i
    yield
    yield (yield print)((yield (yield list)((yield (yield interleaved)()))), (yield [(yield (yield list)((yield (yield zip)((yield (yield numbers)((yield 2))), (yield (yield numbers)((yield 3)))))))]))
    yield

    def conditional_branches(*tests):
        for test in tests:
            if (yield 'if'):
                yield 'then'
            elif (yield 'elif'):
                yield 'second'
                if test:
                    yield 'inner then'
                else:
                    yield 'inner else'
            else:
                yield 'else'
            yield 'after if'
    yield
    yield (yield run)((yield (yield conditional_branches)((yield 1), (yield 0), (yield 1))), (yield True), (yield None), (yield None), (yield False), (yield True), (yield None), (yield None), (yield None), (yield False), (yield False))
    yield

    def comprehension_between():
        total = []
        for i in range(2):
            total += [i * j for j in range(2)]
            yield [k for k in total]
            total = [t + i for t in total if (last := t) >= 0]
            yield last
        return total
    yield
    yield (yield run)((yield (yield comprehension_between)()))
    yield
program()
