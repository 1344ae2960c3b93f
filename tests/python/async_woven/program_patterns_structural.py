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
    global Adapter, Coffee, Cream, Entry, File, Folder, Glyph, LazyProxy, Milk, OldPrinter, Topping, a, order, p, root, text

    class OldPrinter:

        @driven
        async def print_text(self, text, upper):
            return await back(await back((await back((await back(text)).upper))()) if await back(upper) else await back(text))
    await back(None)

    class Adapter:

        @driven
        async def __init__(self, old):
            (await back(self)).old = await back(old)
            await back(None)

        @driven
        async def write(self, text):
            return await back((await back((await back((await back(self)).old)).print_text))(await back(text), upper=await back(False)))

        @driven
        async def __getattr__(self, name):
            return await back((await back(getattr))(await back((await back(self)).old), await back(name)))
    await back(None)
    a = await back((await back(Adapter))(await back((await back(OldPrinter))())))
    await back(None)
    await back((await back(print))(await back((await back((await back(a)).write))(await back('new way'))), await back((await back((await back(a)).print_text))(await back('old way'), await back(True)))))
    await back(None)

    class Coffee:
        price = 20

        @driven
        async def cost(self):
            return await back((await back(self)).price)

        @driven
        async def name(self):
            return await back('coffee')
    await back(None)

    class Topping:

        @driven
        async def __init__(self, base):
            (await back(self)).base = await back(base)
            await back(None)

        @driven
        async def cost(self):
            return await back(await back((await back((await back((await back(self)).base)).cost))()) + await back((await back(self)).extra))

        @driven
        async def name(self):
            return await back(f'{await back((await back((await back((await back(self)).base)).name))())} with {await back((await back((await back((await back((await back(type))(await back(self)))).__name__)).lower))())}')
    await back(None)

    class Milk(await back(Topping)):
        extra = 5
    await back(None)

    class Cream(await back(Topping)):
        extra = 8

        @driven
        async def name(self):
            return await back(await back('fancy ') + await back((await back((await back((await back(super))())).name))()))
    await back(None)
    order = await back((await back(Cream))(await back((await back(Milk))(await back((await back(Milk))(await back((await back(Coffee))())))))))
    await back(None)
    await back((await back(print))(await back((await back((await back(order)).name))()), await back((await back((await back(order)).cost))())))
    await back(None)

    class Entry:

        @driven
        async def __init__(self, name):
            (await back(self)).name = await back(name)
            await back(None)

        @driven
        async def __truediv__(self, other):
            return await back((await back(Folder))(await back((await back(self)).name), await back([await back(self), await back(other)])))
    await back(None)

    class File(await back(Entry)):

        @driven
        async def __init__(self, name, size):
            await back((await back((await back((await back(super))())).__init__))(await back(name)))
            await back(None)
            (await back(self)).size = await back(size)
            await back(None)

        def lines(self, depth=0):
            yield ('  ' * depth + f'{self.name} {self.size}')
    await back(None)

    class Folder(await back(Entry)):

        @driven
        async def __init__(self, name, entries=()):
            await back((await back((await back((await back(super))())).__init__))(await back(name)))
            await back(None)
            (await back(self)).entries = await back((await back(list))(await back(entries)))
            await back(None)

        @property
        @driven
        async def size(self):
            return await back((await back(sum))(await back((entry.size for entry in await back((await back(self)).entries)))))

        @driven
        async def __iadd__(self, entry):
            await back((await back((await back((await back(self)).entries)).append))(await back(entry)))
            await back(None)
            return await back(self)

        def __iter__(self):
            for entry in self.entries:
                if isinstance(entry, Folder):
                    yield from entry
                else:
                    yield entry

        def lines(self, depth=0):
            yield ('  ' * depth + f'{self.name}/ {self.size}')
            for entry in self.entries:
                yield from entry.lines(depth + 1)
    await back(None)
    root = await back((await back(Folder))(await back('root'), await back([await back((await back(File))(await back('a'), await back(1))), await back((await back(Folder))(await back('sub'), await back([await back((await back(File))(await back('b'), await back(20))), await back((await back(Folder))(await back('deep'), await back([await back((await back(File))(await back('c'), await back(300)))])))])))])))
    await back(None)
    root += await back((await back(File))(await back('d'), await back(4000)))
    await back(None)
    await back((await back(print))(await back((await back((await back('\n')).join))(await back((await back((await back(root)).lines))()))), await back([await back((await back(f)).name) for f in await back(root)]), await back((await back((await back(max))(await back(root), key=await back(lambda f: f.size)))).name), sep=await back('\n')))
    await back(None)

    class LazyProxy:

        @driven
        async def __init__(self, make):
            (await back((await back(self)).__dict__))[await back('_make')] = await back(make)
            await back(None)

        @driven
        async def _target(self):
            if await back(await back('_made') not in await back((await back(self)).__dict__)):
                await back((await back(print))(await back('making it now')))
                await back(None)
                (await back((await back(self)).__dict__))[await back('_made')] = await back((await back((await back(self))._make))())
                await back(None)
            await back(None)
            return await back((await back(self))._made)

        @driven
        async def __getattr__(self, name):
            return await back((await back(getattr))(await back((await back((await back(self))._target))()), await back(name)))

        @driven
        async def __setattr__(self, name, value):
            await back((await back(setattr))(await back((await back((await back(self))._target))()), await back(name), await back(value)))
            await back(None)

        @driven
        async def __repr__(self):
            return await back('<proxy>')
    await back(None)
    p = await back((await back(LazyProxy))(await back(lambda: File('big', 10 ** 9))))
    await back(None)
    await back((await back(print))(await back(p)))
    await back(None)
    await back((await back(print))(await back((await back(p)).size), await back((await back(p)).name)))
    await back(None)
    (await back(p)).size = await back(5)
    await back(None)
    await back((await back(print))(await back((await back(p)).size), await back((await back(vars))(await back((await back(p))._made)))))
    await back(None)

    class Glyph:
        made = {}

        def __new__(cls, letter, font):
            key = (letter, font)
            if key not in cls.made:
                cls.made[key] = self = super().__new__(cls)
                self.letter, self.font = key
            return cls.made[key]
    await back(None)
    text = await back([await back((await back(Glyph))(await back(c), await back('serif'))) for c in await back('banana')])
    await back(None)
    await back((await back(print))(await back((await back(len))(await back(text))), await back((await back(len))(await back((await back(Glyph)).made))), await back(await back((await back(text))[await back(1)]) is await back((await back(text))[await back(3)])), await back((await back((await back('')).join))(await back((g.letter for g in await back(text)))))))
    await back(None)
program()
