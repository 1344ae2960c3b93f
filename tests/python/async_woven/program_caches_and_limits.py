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
    global Bucket, Cache, Link, bucket, c, error, failures, flaky, flatten, key, memoise, n, paths, retry, ticks, wraps
    from functools import wraps
    await back(None)

    class Link:
        __slots__ = ('key', 'value', 'before', 'after')
    await back(None)

    class Cache:

        @driven
        async def __init__(self, size):
            (await back(self)).size, (await back(self)).links = await back((await back(size), await back({})))
            await back(None)
            (await back(self)).root = root = await back((await back(Link))())
            await back(None)
            (await back(root)).before = (await back(root)).after = await back(root)
            await back(None)

        @driven
        async def _unlink(self, link):
            (await back((await back(link)).before)).after, (await back((await back(link)).after)).before = await back((await back((await back(link)).after), await back((await back(link)).before)))
            await back(None)

        @driven
        async def _push(self, link):
            last = await back((await back((await back(self)).root)).before)
            await back(None)
            (await back(last)).after = (await back((await back(self)).root)).before = await back(link)
            await back(None)
            (await back(link)).before, (await back(link)).after = await back((await back(last), await back((await back(self)).root)))
            await back(None)

        @driven
        async def __getitem__(self, key):
            link = await back((await back((await back(self)).links))[await back(key)])
            await back(None)
            await back((await back((await back(self))._unlink))(await back(link)))
            await back(None)
            await back((await back((await back(self))._push))(await back(link)))
            await back(None)
            return await back((await back(link)).value)

        @driven
        async def __setitem__(self, key, value):
            if await back(await back(key) in await back((await back(self)).links)):
                await back((await back((await back(self))._unlink))(await back((await back((await back(self)).links))[await back(key)])))
                await back(None)
            else:
                if await back(await back((await back(len))(await back((await back(self)).links))) == await back((await back(self)).size)):
                    oldest = await back((await back((await back(self)).root)).after)
                    await back(None)
                    await back((await back((await back(self))._unlink))(await back(oldest)))
                    await back(None)
                    del (await back((await back(self)).links))[await back((await back(oldest)).key)]
                    await back(None)
                await back(None)
            await back(None)
            link = (await back((await back(self)).links))[await back(key)] = await back((await back(Link))())
            await back(None)
            (await back(link)).key, (await back(link)).value = await back((await back(key), await back(value)))
            await back(None)
            await back((await back((await back(self))._push))(await back(link)))
            await back(None)

        @driven
        async def __contains__(self, key):
            return await back(await back(key) in await back((await back(self)).links))

        @driven
        async def __len__(self):
            return await back((await back(len))(await back((await back(self)).links)))

        def __iter__(self):
            link = self.root.after
            while link is not self.root:
                yield link.key
                link = link.after
    await back(None)
    c = await back((await back(Cache))(await back(3)))
    await back(None)
    async for n, key in each(await back((await back(enumerate))(await back('abcadae')))):
        (await back(c))[await back(key)] = await back(n)
        await back(None)
    await back(None)
    await back((await back(print))(await back((await back(list))(await back(c))), await back((await back(len))(await back(c))), await back(await back('b') in await back(c)), await back((await back(c))[await back('a')]), await back((await back(list))(await back(c)))))
    await back(None)
    try:
        await back((await back(c))[await back('zzz')])
        await back(None)
    except await back(KeyError) as error:
        await back((await back(print))(await back((await back(repr))(await back(error)))))
        await back(None)
    await back(None)

    @driven
    async def memoise(size):

        @driven
        async def decorate(function):
            cache = await back((await back(Cache))(await back(size)))
            await back(None)

            @await back((await back(wraps))(await back(function)))
            @driven
            async def wrapper(*args):
                if await back(await back(args) in await back(cache)):
                    (await back(wrapper)).hits += await back(1)
                    await back(None)
                    return await back((await back(cache))[await back(args)])
                await back(None)
                (await back(wrapper)).misses += await back(1)
                await back(None)
                result = (await back(cache))[await back(args)] = await back((await back(function))(*await back(args)))
                await back(None)
                return await back(result)
            await back(None)
            (await back(wrapper)).hits = (await back(wrapper)).misses = await back(0)
            await back(None)
            return await back(wrapper)
        await back(None)
        return await back(decorate)
    await back(None)

    @await back((await back(memoise))(await back(100)))
    @driven
    async def paths(rows, columns):
        """Ways through a grid."""
        return await back(await back(1) if await back(await back(await back(rows) == await back(0)) or await back(await back(columns) == await back(0))) else await back(await back((await back(paths))(await back(await back(rows) - await back(1)), await back(columns))) + await back((await back(paths))(await back(rows), await back(await back(columns) - await back(1))))))
    await back(None)
    await back((await back(print))(await back((await back(paths))(await back(16), await back(16))), await back((await back(paths)).hits), await back((await back(paths)).misses), await back((await back(paths)).__name__), await back((await back(paths)).__doc__)))
    await back(None)

    @driven
    async def retry(times, *kinds):

        @driven
        async def decorate(function):

            @await back((await back(wraps))(await back(function)))
            @driven
            async def wrapper(*args, **kwargs):
                async for attempt in each(await back((await back(range))(await back(1), await back(await back(times) + await back(1))))):
                    try:
                        return await back((await back(function))(*await back(args), **await back(kwargs)))
                    except await back(kinds) as error:
                        await back((await back(print))(await back(f'attempt {await back(attempt)}: {await back(error)}')))
                        await back(None)
                        if await back(await back(attempt) == await back(times)):
                            raise
                        await back(None)
                    await back(None)
                await back(None)
            await back(None)
            return await back(wrapper)
        await back(None)
        return await back(decorate)
    await back(None)
    failures = await back((await back(iter))(await back([await back((await back(ValueError))(await back('one'))), await back((await back(KeyError))(await back('two'))), await back(None)])))
    await back(None)

    @await back((await back(retry))(await back(3), await back(ValueError), await back(KeyError)))
    @driven
    async def flaky(name):
        if await back((error := (await back((await back(next))(await back(failures)))))):
            raise await back(error)
        await back(None)
        return await back(f'hello {await back(name)}')
    await back(None)
    await back((await back(print))(await back((await back(flaky))(await back('Ada')))))
    await back(None)
    failures = await back((await back(iter))(await back([await back((await back(OSError))(await back('not retried')))])))
    await back(None)
    try:
        await back((await back(flaky))(await back('Bob')))
        await back(None)
    except await back(OSError) as error:
        await back((await back(print))(await back('gave up:'), await back(error)))
        await back(None)
    await back(None)

    def flatten(value, prefix=await back('')):
        if isinstance(value, dict):
            for key, item in value.items():
                yield from flatten(item, f'{prefix}.{key}' if prefix else key)
        elif isinstance(value, (list, tuple)):
            for index, item in enumerate(value):
                yield from flatten(item, f'{prefix}[{index}]')
        else:
            yield (prefix, value)
    await back(None)
    await back((await back(print))(await back((await back(dict))(await back((await back(flatten))(await back({await back('a'): await back(1), await back('b'): await back({await back('c'): await back([await back(10), await back({await back('d'): await back((await back(20), await back(30)))})]), await back('e'): await back({})}), await back('f'): await back(None)})))))))
    await back(None)

    class Bucket:

        @driven
        async def __init__(self, capacity, clock):
            (await back(self)).capacity = (await back(self)).tokens = await back(capacity)
            await back(None)
            (await back(self)).clock, (await back(self)).last = await back((await back(clock), await back((await back(clock))())))
            await back(None)

        @driven
        async def take(self):
            now = await back((await back((await back(self)).clock))())
            await back(None)
            (await back(self)).tokens = await back((await back(min))(await back((await back(self)).capacity), await back(await back(await back((await back(self)).tokens) + await back(now)) - await back((await back(self)).last))))
            await back(None)
            (await back(self)).last = await back(now)
            await back(None)
            if await back(await back((await back(self)).tokens) >= await back(1)):
                (await back(self)).tokens -= await back(1)
                await back(None)
                return await back(True)
            await back(None)
            return await back(False)
    await back(None)
    ticks = await back((await back(iter))(await back([await back(0), await back(0), await back(0), await back(0), await back(0.5), await back(1.25), await back(9), await back(9), await back(9), await back(9)])))
    await back(None)
    bucket = await back((await back(Bucket))(await back(2), await back(lambda: next(ticks))))
    await back(None)
    await back((await back(print))(await back([await back((await back((await back(bucket)).take))()) for _ in await back((await back(range))(await back(9)))])))
    await back(None)
program()
