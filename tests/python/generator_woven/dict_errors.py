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
    global BadEq, BadHash, Mutating, Replaced, action, armed, call, calls, d, error, first, it, k, probe, second, statement, table, text
    d = (yield {(yield 'a'): (yield 1)})
    yield
    calls = (yield (yield (yield "d['z']\nd[1.5]\nd[None]\nd.pop('z')\nd.pop()\n{}.popitem()\nd.get()\nd.get(1, 2, 3)\nd.keys(1)\nd.setdefault()\ndict(1)\ndict(1, 2)\ndict([1])\ndict([(1, 2, 3)])\ndict(['abc'])\nd.fromkeys()\nd.fromkeys(5)\nd < d\nd + d\nd | 5\nd | [1]\nhash(d)\nd()\nd.x\nd.keys()[0]\nd.keys() + d.keys()\nd.keys() & 5\nnext(d)\nd.copy(1)\nd.clear(1)\n-d\nd.update(1, 2)\nd.update(5)\nreversed(d.x)\n{**5}\nmax({})\nd[1, 2]\nd['a', ]").split)((yield '\n')))
    yield
    for call in (yield calls):
        try:
            yield (yield print)((yield call), (yield '='), (yield (yield eval)((yield call))))
            yield
        except (yield Exception) as error:
            text = (yield ((yield '') if (yield ((yield 'sequence') in (yield (yield str)((yield error))))) else (yield error)))
            yield
            yield (yield print)((yield call), (yield '->'), (yield ((yield (yield (yield type)((yield error))).__name__) + (yield ':'))), (yield text))
            yield
        yield
    yield
    for statement in (yield ((yield "del d['z']"), (yield "d['a']['b'] = 1"), (yield 'd.x = 1'), (yield 'd |= 5'), (yield 'd += {}'), (yield 'd[[]] = 1'), (yield '{[]: 1}'), (yield 'd[{}]'), (yield 'del d[[]]'), (yield 'd.get([])'), (yield '[] in d'), (yield 'd.setdefault([], 1)'), (yield 'd.pop([])'), (yield '{1: 2}[[]]'))):
        try:
            yield (yield exec)((yield statement))
            yield
            yield (yield print)((yield statement), (yield 'passed'))
            yield
        except (yield Exception) as error:
            yield (yield print)((yield statement), (yield '->'), (yield (yield (yield type)((yield error))).__name__), (yield ((yield '') if (yield ((yield 'hashable') in (yield (yield str)((yield error))))) else (yield error))))
            yield
        yield
    yield
    try:
        for k in (yield d):
            (yield d)[(yield ((yield 'new') + (yield k)))] = (yield 1)
            yield
        yield
    except (yield RuntimeError) as error:
        yield (yield print)((yield error))
        yield
    yield
    d = (yield {(yield 1): (yield 1), (yield 2): (yield 2)})
    yield
    try:
        for k in (yield (yield (yield d).items)()):
            yield (yield (yield d).pop)((yield (yield k)[(yield 0)]))
            yield
        yield
    except (yield RuntimeError) as error:
        yield (yield print)((yield error))
        yield
    yield
    d = (yield {(yield 1): (yield 1), (yield 2): (yield 2)})
    yield
    it = (yield (yield iter)((yield d)))
    yield
    yield (yield next)((yield it))
    yield
    yield (yield (yield d).clear)()
    yield
    try:
        yield (yield next)((yield it))
        yield
    except (yield RuntimeError) as error:
        yield (yield print)((yield error))
        yield
    yield

    class BadHash:

        @driven
        def __hash__(self):
            raise (yield (yield ValueError)((yield 'no hash today')))
    yield

    class BadEq:

        @driven
        def __hash__(self):
            return (yield 1)

        @driven
        def __eq__(self, other):
            raise (yield (yield ValueError)((yield 'no comparison today')))
    yield
    for action in (yield ((yield (lambda: {BadHash(): 1})), (yield (lambda: BadHash() in {})), (yield (lambda: {BadEq(): 1, BadEq(): 2})), (yield (lambda: {1: 1}[BadEq()])), (yield (lambda: {BadEq(): 5})), (yield (lambda: {1}.add(BadEq()))), (yield (lambda: {1, 2} & {BadEq()} and None)))):
        try:
            yield (yield print)((yield (yield len)((yield (yield action)()))))
            yield
        except (yield Exception) as error:
            yield (yield print)((yield (yield (yield type)((yield error))).__name__), (yield error))
            yield
        yield
    yield

    class Mutating:

        @driven
        def __init__(self, name):
            (yield self).name = (yield name)
            yield

        @driven
        def __hash__(self):
            return (yield 7)

        @driven
        def __eq__(self, other):
            if (yield armed):
                yield (yield (yield table).clear)()
                yield
                for n in (yield (yield range)((yield 20))):
                    (yield table)[(yield n)] = (yield n)
                    yield
                yield
            yield
            return (yield ((yield self) is (yield other)))
    yield
    armed = (yield False)
    yield
    table = (yield {(yield (yield Mutating)((yield 'a'))): (yield 1), (yield (yield Mutating)((yield 'b'))): (yield 2)})
    yield
    armed = (yield True)
    yield
    probe = (yield (yield Mutating)((yield 'c')))
    yield
    yield (yield print)((yield (yield (yield table).get)((yield probe), (yield 'not there'))), (yield (yield len)((yield table))))
    yield

    class Replaced:

        @driven
        def __init__(self, value):
            (yield self).value = (yield value)
            yield

        @driven
        def __hash__(self):
            return (yield (yield hash)((yield (yield self).value)))

        @driven
        def __eq__(self, other):
            return (yield ((yield (yield self).value) == (yield (yield other).value)))

        @driven
        def __repr__(self):
            return (yield f'R({(yield (yield self).value)})')
    yield
    first, second = (yield ((yield (yield Replaced)((yield 1))), (yield (yield Replaced)((yield 1)))))
    yield
    d = (yield {(yield first): (yield 'x')})
    yield
    (yield d)[(yield second)] = (yield 'y')
    yield
    yield (yield print)((yield d), (yield ((yield (yield next)((yield (yield iter)((yield d))))) is (yield first))), (yield (yield (yield d).pop)((yield second))), (yield d))
    yield
    (yield first).value = (yield 2)
    yield
    d = (yield {(yield first): (yield 1)})
    yield
    (yield first).value = (yield 3)
    yield
    yield (yield print)((yield ((yield first) in (yield d))), (yield (yield list)((yield d))), (yield ((yield (yield Replaced)((yield 2))) in (yield d))))
    yield
program()
