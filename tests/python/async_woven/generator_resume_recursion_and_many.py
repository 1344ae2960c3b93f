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
    global Reader, build, chain, counter, deep, g, hanoi, locals_kept, many, merge, reader, relay, walk, zip_longest

    def walk(tree):
        match tree:
            case int(n):
                yield n
            case [left, right]:
                yield from walk(left)
                yield from walk(right)
    await back(None)

    @driven
    async def build(depth):
        return await back(await back(depth) if await back(await back(depth) == await back(0)) else await back([await back((await back(build))(await back(await back(depth) - await back(1)))), await back(depth)]))
    await back(None)
    await back((await back(print))(await back((await back((await back(list))(await back((await back(walk))(await back((await back(build))(await back(50))))))))[:await back(5)]), await back((await back(sum))(await back((await back(walk))(await back((await back(build))(await back(100)))))))))
    await back(None)

    def counter(name):
        n = 0
        while True:
            step = (yield n)
            n += step if step is not None else 1
    await back(None)
    many = await back([await back((await back(counter))(await back(i))) for i in await back((await back(range))(await back(20000)))])
    await back(None)
    async for g in each(await back(many)):
        await back((await back(next))(await back(g)))
        await back(None)
    await back(None)
    await back((await back(print))(await back((await back(sum))(await back((g.send(i) for i, g in await back((await back(enumerate))(await back(many))))))), await back((await back(sum))(await back((await back(map))(await back(next), await back(many)))))))
    await back(None)
    del (await back(many))[::await back(2)]
    await back(None)
    await back((await back(print))(await back((await back(sum))(await back((await back(map))(await back(next), await back(many)))))))
    await back(None)

    @driven
    async def chain(n):
        return await back(await back((await back(counter))(await back('end'))) if await back(await back(n) == await back(0)) else await back((await back(relay))(await back((await back(chain))(await back(await back(n) - await back(1)))))))
    await back(None)

    def relay(source):
        yield from source
    await back(None)
    deep = await back((await back(chain))(await back(200)))
    await back(None)
    await back((await back(print))(await back((await back(next))(await back(deep))), await back((await back((await back(deep)).send))(await back(5))), await back((await back(next))(await back(deep)))))
    await back(None)

    def hanoi(n, a, b, c):
        if n:
            yield from hanoi(n - 1, a, c, b)
            yield (a, b)
            yield from hanoi(n - 1, c, b, a)
    await back(None)
    await back((await back(print))(await back((await back(sum))(await back((1 for _ in await back((await back(hanoi))(await back(10), await back('a'), await back('b'), await back('c'))))))), await back((await back(list))(await back((await back(hanoi))(await back(2), await back(1), await back(2), await back(3)))))))
    await back(None)

    def locals_kept(a, b=await back(2), *args, k=await back(3), **kwargs):
        c = [a]
        yield (a, b, args, k, kwargs)
        c.append(b)
        d = (yield c)
        e = lambda: (a, d, kwargs)
        a = 'rebound'
        yield e()
        del b
        try:
            b
        except UnboundLocalError as error:
            yield str(error)
        yield sorted(locals())
    await back(None)
    g = await back((await back(locals_kept))(await back(1), await back(5), await back(6), k=await back(7), z=await back(8)))
    await back(None)
    await back((await back(print))(await back((await back(next))(await back(g))), await back((await back(next))(await back(g))), await back((await back((await back(g)).send))(await back('sent'))), await back((await back(next))(await back(g))), await back((await back(next))(await back(g)))))
    await back(None)

    def zip_longest(*sources):
        sources = [iter(s) for s in sources]
        alive = len(sources)
        while True:
            row = []
            for index, source in enumerate(sources):
                try:
                    row.append(next(source))
                except StopIteration:
                    alive -= 1
                    if not alive:
                        return
                    sources[index] = iter(lambda: None, 0)
                    row.append(None)
            yield tuple(row)
    await back(None)
    await back((await back(print))(await back((await back(list))(await back((await back(zip_longest))(await back('ab'), await back([await back(1), await back(2), await back(3)]), await back(())))))))
    await back(None)

    def merge(*sources):
        heads = [(next(s), i, s) for i, s in enumerate(map(iter, sources))]
        while heads:
            value, i, source = best = min(heads, key=lambda h: h[:2])
            yield value
            heads.remove(best)
            try:
                heads.append((next(source), i, source))
            except StopIteration:
                pass
    await back(None)
    await back((await back(print))(await back((await back(list))(await back((await back(merge))(await back([await back(1), await back(4), await back(7)]), await back((await back(2), await back(5))), await back((await back(range))(await back(3), await back(10), await back(3)))))))))
    await back(None)

    class Reader:

        @driven
        async def __init__(self, text):
            (await back(self)).lines = await back((await back((await back(self)).read))(await back(text)))
            await back(None)

        def read(self, text):
            for number, line in enumerate(text.split('\n'), 1):
                line = line.strip()
                if not line or line.startswith('#'):
                    continue
                while line.endswith('\\'):
                    line = line[:-1] + (yield (number, 'more'))
                yield (number, line)

        @driven
        async def __iter__(self):
            return await back((await back(self)).lines)
    await back(None)
    reader = await back((await back(Reader))(await back('# comment\none\n\ntwo \\\nthree')))
    await back(None)
    await back((await back(print))(await back((await back(next))(await back((await back(reader)).lines))), await back((await back(next))(await back((await back(reader)).lines))), await back((await back((await back((await back(reader)).lines)).send))(await back('joined'))), await back((await back(list))(await back(reader)))))
    await back(None)
program()
