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
    global Point, machine, matching, nested, points, run, tuple_subject

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

    def matching():
        match (yield 'subject'):
            case [x, *rest] if (yield ('first guard', x)):
                yield ('sequence', x, rest)
                rest = (yield 'more')
                return (x, rest)
            case {'k': value, **others} if (yield 'mapping guard'):
                yield value
                yield others
            case str() | int() as simple:
                yield ('simple', simple)
            case _ if (yield 'last guard'):
                yield 'anything'
        yield 'after'
        return 'end'
    await back(None)
    await back((await back(run))(await back((await back(matching))()), await back([await back(1), await back(2), await back(3)]), await back(True), await back(None), await back('R')))
    await back(None)
    await back((await back(run))(await back((await back(matching))()), await back([await back(1)]), await back(False), await back(False)))
    await back(None)
    await back((await back(run))(await back((await back(matching))()), await back([await back(1)]), await back(False), await back(True)))
    await back(None)
    await back((await back(run))(await back((await back(matching))()), await back({await back('k'): await back(1), await back('m'): await back(2)}), await back(True)))
    await back(None)
    await back((await back(run))(await back((await back(matching))()), await back({await back('k'): await back(1)}), await back(False), await back(True)))
    await back(None)
    await back((await back(run))(await back((await back(matching))()), await back('text')))
    await back(None)
    await back((await back(run))(await back((await back(matching))()), await back(None), await back(True)))
    await back(None)

    def tuple_subject():
        match ((yield 1), (yield 2)):
            case [a, b] if a == b:
                yield 'same'
            case [a, [b, c]]:
                yield (a, b, c)
            case whole:
                yield whole
    await back(None)
    await back((await back(run))(await back((await back(tuple_subject))()), await back(5), await back(5)))
    await back(None)
    await back((await back(run))(await back((await back(tuple_subject))()), await back(5), await back((await back(6), await back(7)))))
    await back(None)
    await back((await back(run))(await back((await back(tuple_subject))()), await back(5), await back(6)))
    await back(None)

    def machine():
        state = 'start'
        while True:
            event = (yield state)
            match (state, event):
                case [_, 'reset']:
                    yield 'resetting'
                    state = 'start'
                    continue
                case ['start', ['go', n]]:
                    for i in range(n):
                        yield i
                    state = 'running'
                case ['running', 'stop']:
                    break
                case ['running' | 'start' as s, str(text)]:
                    try:
                        yield (s, text)
                    finally:
                        yield 'cleaned'
                case [_, None]:
                    return 'no event'
        return 'stopped'
    await back(None)
    await back((await back(run))(await back((await back(machine))()), await back((await back('go'), await back(2))), await back(None), await back(None), await back('word'), await back(None), await back(None), await back('reset'), await back(None), await back((await back('go'), await back(0))), await back('stop')))
    await back(None)
    await back((await back(run))(await back((await back(machine))()), await back('word'), await back(None), await back(None), await back(None)))
    await back(None)

    def nested():
        for item in ([1, [2]], {'a': {'b': 3}}, 4):
            match item:
                case [a, [b]]:
                    match (yield (a, b)):
                        case 'again':
                            yield 'inner again'
                        case other:
                            yield ('inner', other)
                case {'a': {'b': c}}:
                    c += (yield c)
                    yield c
                case _:
                    yield ('default', item)
    await back(None)
    await back((await back(run))(await back((await back(nested))()), await back('again'), await back(None), await back(10)))
    await back(None)
    await back((await back(run))(await back((await back(nested))()), await back('x'), await back(None), await back(20)))
    await back(None)

    class Point:
        __match_args__ = ('x', 'y')

        @driven
        async def __init__(self, x, y):
            (await back(self)).x, (await back(self)).y = await back((await back(x), await back(y)))
            await back(None)
    await back(None)

    def points():
        while True:
            match (yield):
                case Point(0, y=y) if y > (limit := (yield 'limit')):
                    yield ('above', y, limit)
                case Point(x, y):
                    yield (x, y)
                case None:
                    return
    await back(None)
    await back((await back(run))(await back((await back(points))()), await back((await back(Point))(await back(0), await back(5))), await back(3), await back(None), await back((await back(Point))(await back(0), await back(1))), await back(2), await back(None), await back((await back(Point))(await back(7), await back(8))), await back(None)))
    await back(None)
program()
