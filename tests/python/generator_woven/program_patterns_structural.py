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
    global Adapter, Coffee, Cream, Entry, File, Folder, Glyph, LazyProxy, Milk, OldPrinter, Topping, a, order, p, root, text

    class OldPrinter:

        @driven
        def print_text(self, text, upper):
            return (yield ((yield (yield (yield text).upper)()) if (yield upper) else (yield text)))
    yield

    class Adapter:

        @driven
        def __init__(self, old):
            (yield self).old = (yield old)
            yield

        @driven
        def write(self, text):
            return (yield (yield (yield (yield self).old).print_text)((yield text), upper=(yield False)))

        @driven
        def __getattr__(self, name):
            return (yield (yield getattr)((yield (yield self).old), (yield name)))
    yield
    a = (yield (yield Adapter)((yield (yield OldPrinter)())))
    yield
    yield (yield print)((yield (yield (yield a).write)((yield 'new way'))), (yield (yield (yield a).print_text)((yield 'old way'), (yield True))))
    yield

    class Coffee:
        price = 20

        @driven
        def cost(self):
            return (yield (yield self).price)

        @driven
        def name(self):
            return (yield 'coffee')
    yield

    class Topping:

        @driven
        def __init__(self, base):
            (yield self).base = (yield base)
            yield

        @driven
        def cost(self):
            return (yield ((yield (yield (yield (yield self).base).cost)()) + (yield (yield self).extra)))

        @driven
        def name(self):
            return (yield f'{(yield (yield (yield (yield self).base).name)())} with {(yield (yield (yield (yield (yield type)((yield self))).__name__).lower)())}')
    yield

    class Milk((yield Topping)):
        extra = 5
    yield

    class Cream((yield Topping)):
        extra = 8

        @driven
        def name(self):
            return (yield ((yield 'fancy ') + (yield (yield (yield (yield super)()).name)())))
    yield
    order = (yield (yield Cream)((yield (yield Milk)((yield (yield Milk)((yield (yield Coffee)())))))))
    yield
    yield (yield print)((yield (yield (yield order).name)()), (yield (yield (yield order).cost)()))
    yield

    class Entry:

        @driven
        def __init__(self, name):
            (yield self).name = (yield name)
            yield

        @driven
        def __truediv__(self, other):
            return (yield (yield Folder)((yield (yield self).name), (yield [(yield self), (yield other)])))
    yield

    class File((yield Entry)):

        @driven
        def __init__(self, name, size):
            yield (yield (yield (yield super)()).__init__)((yield name))
            yield
            (yield self).size = (yield size)
            yield

        def lines(self, depth=0):
            yield ('  ' * depth + f'{self.name} {self.size}')
    yield

    class Folder((yield Entry)):

        @driven
        def __init__(self, name, entries=()):
            yield (yield (yield (yield super)()).__init__)((yield name))
            yield
            (yield self).entries = (yield (yield list)((yield entries)))
            yield

        @property
        @driven
        def size(self):
            return (yield (yield sum)((yield (entry.size for entry in (yield (yield self).entries)))))

        @driven
        def __iadd__(self, entry):
            yield (yield (yield (yield self).entries).append)((yield entry))
            yield
            return (yield self)

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
    yield
    root = (yield (yield Folder)((yield 'root'), (yield [(yield (yield File)((yield 'a'), (yield 1))), (yield (yield Folder)((yield 'sub'), (yield [(yield (yield File)((yield 'b'), (yield 20))), (yield (yield Folder)((yield 'deep'), (yield [(yield (yield File)((yield 'c'), (yield 300)))])))])))])))
    yield
    root += (yield (yield File)((yield 'd'), (yield 4000)))
    yield
    yield (yield print)((yield (yield (yield '\n').join)((yield (yield (yield root).lines)()))), (yield [f.name for f in (yield root)]), (yield (yield (yield max)((yield root), key=(yield (lambda f: f.size)))).name), sep=(yield '\n'))
    yield

    class LazyProxy:

        @driven
        def __init__(self, make):
            (yield (yield self).__dict__)[(yield '_make')] = (yield make)
            yield

        @driven
        def _target(self):
            if (yield ((yield '_made') not in (yield (yield self).__dict__))):
                yield (yield print)((yield 'making it now'))
                yield
                (yield (yield self).__dict__)[(yield '_made')] = (yield (yield (yield self)._make)())
                yield
            yield
            return (yield (yield self)._made)

        @driven
        def __getattr__(self, name):
            return (yield (yield getattr)((yield (yield (yield self)._target)()), (yield name)))

        @driven
        def __setattr__(self, name, value):
            yield (yield setattr)((yield (yield (yield self)._target)()), (yield name), (yield value))
            yield

        @driven
        def __repr__(self):
            return (yield '<proxy>')
    yield
    p = (yield (yield LazyProxy)((yield (lambda: File('big', 10 ** 9)))))
    yield
    yield (yield print)((yield p))
    yield
    yield (yield print)((yield (yield p).size), (yield (yield p).name))
    yield
    (yield p).size = (yield 5)
    yield
    yield (yield print)((yield (yield p).size), (yield (yield vars)((yield (yield p)._made))))
    yield

    class Glyph:
        made = {}

        def __new__(cls, letter, font):
            key = (letter, font)
            if key not in cls.made:
                cls.made[key] = self = super().__new__(cls)
                self.letter, self.font = key
            return cls.made[key]
    yield
    text = (yield [Glyph(c, 'serif') for c in (yield 'banana')])
    yield
    yield (yield print)((yield (yield len)((yield text))), (yield (yield len)((yield (yield Glyph).made))), (yield ((yield (yield text)[(yield 1)]) is (yield (yield text)[(yield 3)]))), (yield (yield (yield '').join)((yield (g.letter for g in (yield text))))))
    yield
program()
