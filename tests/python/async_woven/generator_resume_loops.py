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


class back:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        value = self.value
        del self.value
        return (yield value)


class each:
    def __init__(self, iterable):
        self.iterator = iter(iterable)

    def __aiter__(self):
        return self

    async def __anext__(self):
        await back(None)
        try:
            return await back(next(self.iterator))
        except StopIteration:
            pass
        del self.iterator
        raise StopAsyncIteration


class entered:
    def __init__(self, manager):
        self.manager = manager
        type(manager).__enter__, type(manager).__exit__

    async def __aenter__(self):
        return await back(type(self.manager).__enter__(self.manager))

    async def __aexit__(self, *exception):
        await back(None)
        return await back(type(self.manager).__exit__(self.manager, *exception))


@driven
async def program():
    global comprehension_between, conditional_branches, for_everything, interleaved, mutate, nested, numbers, return_inside, run, unpacking, while_everything

    @driven
    async def run(generator, *answers):
        answers = await back((await back(iter))(await back(answers)))
        await back(None)
        shown = await back([])
        await back(None)
        try:
            value = await back((await back(next))(await back(generator)))
            await back(None)
            while await back(True):
                await back((await back((await back(shown)).append))(await back(value)))
                await back(None)
                value = await back((await back((await back(generator)).send))(await back((await back(next))(await back(answers), await back(None)))))
                await back(None)
            await back(None)
        except await back(StopIteration) as stop:
            await back((await back(print))(await back(shown), await back('->'), await back((await back(stop)).value)))
            await back(None)
        except await back(Exception) as error:
            await back((await back(print))(await back(shown), await back('->'), await back((await back(repr))(await back(error)))))
            await back(None)
        await back(None)
    await back(None)

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
    await back(None)
    await back((await back(run))(await back((await back(for_everything))(await back(9), await back(2))), await back([await back(1), await back(2), await back(3)]), await back(0), await back(None), await back(None), await back(0), await back(None), await back(None), await back(0)))
    await back(None)
    await back((await back(run))(await back((await back(for_everything))(await back(2), await back(1))), await back([await back(1), await back(2), await back(3)]), await back(0), await back(None), await back(None), await back(0), await back(None)))
    await back(None)
    await back((await back(run))(await back((await back(for_everything))(await back(1), await back(1))), await back([])))
    await back(None)
    await back((await back(run))(await back((await back(for_everything))(await back(1), await back(1))), await back(5)))
    await back(None)

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
    await back(None)
    await back((await back(run))(await back((await back(while_everything))(await back(3))), await back(True), await back(None), await back(None), await back(True), await back(None), await back(None), await back(True)))
    await back(None)
    await back((await back(run))(await back((await back(while_everything))(await back(9))), await back(1), await back(None), await back(None), await back(0)))
    await back(None)
    await back((await back(run))(await back((await back(while_everything))(await back(1))), await back(True)))
    await back(None)
    await back((await back(run))(await back((await back(while_everything))(await back(1))), await back(False)))
    await back(None)

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
    await back(None)
    await back((await back(print))(await back((await back(list))(await back((await back(nested))(await back(3)))))))
    await back(None)

    def unpacking():
        for a, (b, *c) in [(1, 'xyz'), (2, [3])]:
            a += (yield (a, b, c))
            yield a
        return a
    await back(None)
    await back((await back(run))(await back((await back(unpacking))()), await back(10), await back(None), await back(20)))
    await back(None)

    def mutate(items):
        for item in items:
            extra = (yield item)
            if extra:
                items.append(extra)
    await back(None)
    await back((await back(run))(await back((await back(mutate))(await back([await back(1), await back(2)]))), await back(0), await back(3), await back(0)))
    await back(None)

    def return_inside():
        for i in range(5):
            while True:
                got = (yield i)
                if got == 'return':
                    return ('from the depths', i)
                if got == 'break':
                    break
    await back(None)
    await back((await back(run))(await back((await back(return_inside))()), await back('stay'), await back('break'), await back('break'), await back('return')))
    await back(None)

    def interleaved():
        for a in iter((one := numbers(3))):
            yield a
            for b in one:
                yield ('stolen', b)
                break
    await back(None)

    def numbers(n):
        for i in range(n):
            yield i
    await back(None)
    await back((await back(print))(await back((await back(list))(await back((await back(interleaved))()))), await back([await back((await back(list))(await back((await back(zip))(await back((await back(numbers))(await back(2))), await back((await back(numbers))(await back(3)))))))])))
    await back(None)

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
    await back(None)
    await back((await back(run))(await back((await back(conditional_branches))(await back(1), await back(0), await back(1))), await back(True), await back(None), await back(None), await back(False), await back(True), await back(None), await back(None), await back(None), await back(False), await back(False)))
    await back(None)

    def comprehension_between():
        total = []
        for i in range(2):
            total += [i * j for j in range(2)]
            yield [k for k in total]
            total = [t + i for t in total if (last := t) >= 0]
            yield last
        return total
    await back(None)
    await back((await back(run))(await back((await back(comprehension_between))())))
    await back(None)
program()
