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
    global Failing, Item, Nosy, Silly, _, attempt, broken, calls, error, key, l, mutating, numbers, ordered, pairs, records, seed, seen, target, victim, words
    words = (yield (yield (yield 'pear fig Apple kiwi banana date cherry').split)())
    yield
    yield (yield print)((yield (yield sorted)((yield words))), (yield (yield sorted)((yield words), key=(yield len))), (yield (yield sorted)((yield words), key=(yield len), reverse=(yield True))), (yield (yield sorted)((yield words), key=(yield (yield str).lower))), (yield (yield sorted)((yield words), key=(yield (lambda w: (-len(w), w))))))
    yield
    records = (yield [(yield ((yield 'b'), (yield 2))), (yield ((yield 'a'), (yield 2))), (yield ((yield 'c'), (yield 1))), (yield ((yield 'd'), (yield 1))), (yield ((yield 'e'), (yield 2)))])
    yield
    yield (yield print)((yield (yield sorted)((yield records), key=(yield (lambda r: r[1])))), (yield (yield sorted)((yield records), key=(yield (lambda r: r[1])), reverse=(yield True))), (yield (yield sorted)((yield records))))
    yield
    l = (yield [(yield 5), (yield 3), (yield 8), (yield 1)])
    yield
    yield (yield print)((yield (yield (yield l).sort)()), (yield l), (yield (yield (yield l).sort)(reverse=(yield True))), (yield l), (yield (yield sorted)((yield {(yield 3): (yield 1), (yield 1): (yield 2)}))), (yield (yield sorted)((yield 'hello'))), (yield (yield sorted)((yield ((n % 3, n) for n in (yield (yield range)((yield 6))))))), (yield (yield sorted)((yield []))), (yield (yield sorted)((yield [(yield 1)]))))
    yield

    class Item:
        compared = 0

        @driven
        def __init__(self, n):
            (yield self).n = (yield n)
            yield

        @driven
        def __lt__(self, other):
            (yield Item).compared += (yield 1)
            yield
            return (yield ((yield (yield self).n) < (yield (yield other).n)))

        @driven
        def __repr__(self):
            return (yield f'I{(yield (yield self).n)}')
    yield
    yield (yield print)((yield (yield sorted)((yield (yield map)((yield Item), (yield [(yield 3), (yield 1), (yield 2)]))))), (yield ((yield (yield Item).compared) > (yield 0))), (yield (yield min)((yield (yield map)((yield Item), (yield [(yield 3), (yield 1), (yield 2)]))))), (yield (yield sorted)((yield (yield map)((yield Item), (yield [(yield 1), (yield 1), (yield 0)]))), reverse=(yield True))))
    yield
    (yield Item).compared = (yield 0)
    yield
    yield (yield sorted)((yield (yield map)((yield Item), (yield (yield range)((yield 100))))))
    yield
    yield (yield print)((yield 'already sorted needs'), (yield (yield Item).compared), (yield 'comparisons'))
    yield
    (yield Item).compared = (yield 0)
    yield
    yield (yield sorted)((yield (yield map)((yield Item), (yield (yield range)((yield 100), (yield 0), (yield (-(yield 1))))))))
    yield
    yield (yield print)((yield 'reversed needs'), (yield (yield Item).compared), (yield 'comparisons'))
    yield
    seed = (yield 12345)
    yield
    numbers = (yield [])
    yield
    for _ in (yield (yield range)((yield 3000))):
        seed = (yield ((yield ((yield ((yield seed) * (yield 1103515245))) + (yield 12345))) % (yield ((yield 2) ** (yield 31)))))
        yield
        yield (yield (yield numbers).append)((yield ((yield seed) % (yield 1000))))
        yield
    yield
    ordered = (yield (yield sorted)((yield numbers)))
    yield
    yield (yield print)((yield (yield all)((yield (a <= b for a, b in (yield (yield zip)((yield ordered), (yield (yield ordered)[(yield 1):]))))))), (yield (yield ordered)[:(yield 10)]), (yield (yield ordered)[(yield (-(yield 3))):]), (yield ((yield (yield sum)((yield ordered))) == (yield (yield sum)((yield numbers))))))
    yield
    pairs = (yield (yield sorted)((yield (yield enumerate)((yield numbers))), key=(yield (lambda p: p[1]))))
    yield
    yield (yield print)((yield (yield all)((yield (a[1] < b[1] or a[0] < b[0] for a, b in (yield (yield zip)((yield pairs), (yield (yield pairs)[(yield 1):]))))))), (yield ((yield (yield sorted)((yield numbers), reverse=(yield True))) == (yield (yield ordered)[::(yield (-(yield 1)))]))))
    yield
    yield (yield print)((yield (yield sorted)((yield [(yield 2.5), (yield 1), (yield True), (yield 0), (yield (-(yield 1.0)))]))), (yield (yield sorted)((yield [(yield ((yield 1), (yield 'b'))), (yield ((yield 1), (yield 'a'))), (yield ((yield 0), (yield 'z')))]))), (yield (yield sorted)((yield [(yield [(yield 2)]), (yield [(yield 1), (yield 5)]), (yield [])]))), (yield (yield sorted)((yield [(yield b'b'), (yield b'a')]))), (yield (yield sorted)((yield [(yield (yield frozenset)((yield [(yield 1)]))), (yield (yield frozenset)())]), key=(yield len))))
    yield
    calls = (yield [])
    yield

    @driven
    def key(n):
        yield (yield (yield calls).append)((yield n))
        yield
        return (yield (-(yield n)))
    yield
    yield (yield print)((yield (yield sorted)((yield [(yield 1), (yield 3), (yield 2)]), key=(yield key))), (yield calls))
    yield

    @driven
    def attempt(action):
        try:
            yield (yield print)((yield (yield action)()))
            yield
        except (yield Exception) as error:
            yield (yield print)((yield (yield (yield type)((yield error))).__name__), (yield error))
            yield
        yield
    yield
    yield (yield attempt)((yield (lambda: sorted([1, 'a']))))
    yield
    yield (yield attempt)((yield (lambda: sorted([None, 1]))))
    yield
    yield (yield attempt)((yield (lambda: sorted([1j, 2j]))))
    yield
    yield (yield attempt)((yield (lambda: sorted([1, 2], lambda a, b: 0))))
    yield
    yield (yield attempt)((yield (lambda: sorted(5))))
    yield
    yield (yield attempt)((yield (lambda: sorted([{}, {}]))))
    yield
    yield (yield attempt)((yield (lambda: sorted([1, 2], key=len))))
    yield
    yield (yield attempt)((yield (lambda: sorted([object(), object()], key=id) and 'by identity')))
    yield
    yield (yield attempt)((yield (lambda: sorted([1, 2], reverse='yes'))))
    yield
    yield (yield attempt)((yield (lambda: sorted([1, 2], reverse=None))))
    yield
    yield (yield attempt)((yield (lambda: sorted([3, 1], key=None))))
    yield

    @driven
    def mutating(n):
        yield (yield (yield victim).append)((yield n))
        yield
        return (yield n)
    yield
    victim = (yield [(yield 3), (yield 2), (yield 1)])
    yield
    try:
        yield (yield (yield victim).sort)(key=(yield mutating))
        yield
    except (yield ValueError) as error:
        yield (yield print)((yield error))
        yield
    yield

    class Nosy:

        @driven
        def __lt__(self, other):
            yield (yield (yield seen).append)((yield (yield list)((yield target))))
            yield
            return (yield False)
    yield
    seen = (yield [])
    yield
    target = (yield [(yield (yield Nosy)()), (yield (yield Nosy)())])
    yield
    yield (yield (yield target).sort)()
    yield
    yield (yield print)((yield 'inside a sort the list looks'), (yield (yield seen)[(yield 0)]))
    yield

    class Failing:

        @driven
        def __lt__(self, other):
            raise (yield (yield RuntimeError)((yield 'cannot compare')))
    yield
    broken = (yield [(yield (yield Failing)()), (yield (yield Failing)()), (yield (yield Failing)())])
    yield
    try:
        yield (yield (yield broken).sort)()
        yield
    except (yield RuntimeError) as error:
        yield (yield print)((yield error), (yield (yield len)((yield broken))))
        yield
    yield

    class Silly:

        @driven
        def __lt__(self, other):
            return (yield 'truthy text')
    yield
    yield (yield print)((yield (yield len)((yield (yield sorted)((yield [Silly() for _ in (yield (yield range)((yield 50)))]))))))
    yield
program()
