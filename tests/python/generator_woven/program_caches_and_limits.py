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
    global Bucket, Cache, Link, bucket, c, error, failures, flaky, flatten, key, memoise, n, paths, retry, ticks, wraps
    from functools import wraps
    yield

    class Link:
        __slots__ = ('key', 'value', 'before', 'after')
    yield

    class Cache:

        @driven
        def __init__(self, size):
            (yield self).size, (yield self).links = (yield ((yield size), (yield {})))
            yield
            (yield self).root = root = (yield (yield Link)())
            yield
            (yield root).before = (yield root).after = (yield root)
            yield

        @driven
        def _unlink(self, link):
            (yield (yield link).before).after, (yield (yield link).after).before = (yield ((yield (yield link).after), (yield (yield link).before)))
            yield

        @driven
        def _push(self, link):
            last = (yield (yield (yield self).root).before)
            yield
            (yield last).after = (yield (yield self).root).before = (yield link)
            yield
            (yield link).before, (yield link).after = (yield ((yield last), (yield (yield self).root)))
            yield

        @driven
        def __getitem__(self, key):
            link = (yield (yield (yield self).links)[(yield key)])
            yield
            yield (yield (yield self)._unlink)((yield link))
            yield
            yield (yield (yield self)._push)((yield link))
            yield
            return (yield (yield link).value)

        @driven
        def __setitem__(self, key, value):
            if (yield ((yield key) in (yield (yield self).links))):
                yield (yield (yield self)._unlink)((yield (yield (yield self).links)[(yield key)]))
                yield
            else:
                if (yield ((yield (yield len)((yield (yield self).links))) == (yield (yield self).size))):
                    oldest = (yield (yield (yield self).root).after)
                    yield
                    yield (yield (yield self)._unlink)((yield oldest))
                    yield
                    del (yield (yield self).links)[(yield (yield oldest).key)]
                    yield
                yield
            yield
            link = (yield (yield self).links)[(yield key)] = (yield (yield Link)())
            yield
            (yield link).key, (yield link).value = (yield ((yield key), (yield value)))
            yield
            yield (yield (yield self)._push)((yield link))
            yield

        @driven
        def __contains__(self, key):
            return (yield ((yield key) in (yield (yield self).links)))

        @driven
        def __len__(self):
            return (yield (yield len)((yield (yield self).links)))

        def __iter__(self):
            link = self.root.after
            while link is not self.root:
                yield link.key
                link = link.after
    yield
    c = (yield (yield Cache)((yield 3)))
    yield
    for n, key in (yield (yield enumerate)((yield 'abcadae'))):
        (yield c)[(yield key)] = (yield n)
        yield
    yield
    yield (yield print)((yield (yield list)((yield c))), (yield (yield len)((yield c))), (yield ((yield 'b') in (yield c))), (yield (yield c)[(yield 'a')]), (yield (yield list)((yield c))))
    yield
    try:
        yield (yield c)[(yield 'zzz')]
        yield
    except (yield KeyError) as error:
        yield (yield print)((yield (yield repr)((yield error))))
        yield
    yield

    @driven
    def memoise(size):

        @driven
        def decorate(function):
            cache = (yield (yield Cache)((yield size)))
            yield

            @(yield (yield wraps)((yield function)))
            @driven
            def wrapper(*args):
                if (yield ((yield args) in (yield cache))):
                    (yield wrapper).hits += (yield 1)
                    yield
                    return (yield (yield cache)[(yield args)])
                yield
                (yield wrapper).misses += (yield 1)
                yield
                result = (yield cache)[(yield args)] = (yield (yield function)(*(yield args)))
                yield
                return (yield result)
            yield
            (yield wrapper).hits = (yield wrapper).misses = (yield 0)
            yield
            return (yield wrapper)
        yield
        return (yield decorate)
    yield

    @(yield (yield memoise)((yield 100)))
    @driven
    def paths(rows, columns):
        """Ways through a grid."""
        return (yield ((yield 1) if (yield ((yield ((yield rows) == (yield 0))) or (yield ((yield columns) == (yield 0))))) else (yield ((yield (yield paths)((yield ((yield rows) - (yield 1))), (yield columns))) + (yield (yield paths)((yield rows), (yield ((yield columns) - (yield 1)))))))))
    yield
    yield (yield print)((yield (yield paths)((yield 16), (yield 16))), (yield (yield paths).hits), (yield (yield paths).misses), (yield (yield paths).__name__), (yield (yield paths).__doc__))
    yield

    @driven
    def retry(times, *kinds):

        @driven
        def decorate(function):

            @(yield (yield wraps)((yield function)))
            @driven
            def wrapper(*args, **kwargs):
                for attempt in (yield (yield range)((yield 1), (yield ((yield times) + (yield 1))))):
                    try:
                        return (yield (yield function)(*(yield args), **(yield kwargs)))
                    except (yield kinds) as error:
                        yield (yield print)((yield f'attempt {(yield attempt)}: {(yield error)}'))
                        yield
                        if (yield ((yield attempt) == (yield times))):
                            raise
                        yield
                    yield
                yield
            yield
            return (yield wrapper)
        yield
        return (yield decorate)
    yield
    failures = (yield (yield iter)((yield [(yield (yield ValueError)((yield 'one'))), (yield (yield KeyError)((yield 'two'))), (yield None)])))
    yield

    @(yield (yield retry)((yield 3), (yield ValueError), (yield KeyError)))
    @driven
    def flaky(name):
        if (yield (error := (yield (yield next)((yield failures))))):
            raise (yield error)
        yield
        return (yield f'hello {(yield name)}')
    yield
    yield (yield print)((yield (yield flaky)((yield 'Ada'))))
    yield
    failures = (yield (yield iter)((yield [(yield (yield OSError)((yield 'not retried')))])))
    yield
    try:
        yield (yield flaky)((yield 'Bob'))
        yield
    except (yield OSError) as error:
        yield (yield print)((yield 'gave up:'), (yield error))
        yield
    yield

    def flatten(value, prefix=(yield '')):
        if isinstance(value, dict):
            for key, item in value.items():
                yield from flatten(item, f'{prefix}.{key}' if prefix else key)
        elif isinstance(value, (list, tuple)):
            for index, item in enumerate(value):
                yield from flatten(item, f'{prefix}[{index}]')
        else:
            yield (prefix, value)
    yield
    yield (yield print)((yield (yield dict)((yield (yield flatten)((yield {(yield 'a'): (yield 1), (yield 'b'): (yield {(yield 'c'): (yield [(yield 10), (yield {(yield 'd'): (yield ((yield 20), (yield 30)))})]), (yield 'e'): (yield {})}), (yield 'f'): (yield None)}))))))
    yield

    class Bucket:

        @driven
        def __init__(self, capacity, clock):
            (yield self).capacity = (yield self).tokens = (yield capacity)
            yield
            (yield self).clock, (yield self).last = (yield ((yield clock), (yield (yield clock)())))
            yield

        @driven
        def take(self):
            now = (yield (yield (yield self).clock)())
            yield
            (yield self).tokens = (yield (yield min)((yield (yield self).capacity), (yield ((yield ((yield (yield self).tokens) + (yield now))) - (yield (yield self).last)))))
            yield
            (yield self).last = (yield now)
            yield
            if (yield ((yield (yield self).tokens) >= (yield 1))):
                (yield self).tokens -= (yield 1)
                yield
                return (yield True)
            yield
            return (yield False)
    yield
    ticks = (yield (yield iter)((yield [(yield 0), (yield 0), (yield 0), (yield 0), (yield 0.5), (yield 1.25), (yield 9), (yield 9), (yield 9), (yield 9)])))
    yield
    bucket = (yield (yield Bucket)((yield 2), (yield (lambda: next(ticks)))))
    yield
    yield (yield print)((yield [bucket.take() for _ in (yield (yield range)((yield 9)))]))
    yield
program()
