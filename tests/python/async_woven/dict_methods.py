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
    global D, big, d, i, k, m, n, ordered, r, v, word, x, y
    d = await back({await back('b'): await back(1), await back('a'): await back(2)})
    await back(None)
    (await back(d))[await back('c')] = await back(3)
    await back(None)
    (await back(d))[await back('b')] = await back(10)
    await back(None)
    await back((await back(print))(await back(d), await back((await back(len))(await back(d))), await back((await back(d))[await back('a')]), await back((await back((await back(d)).get))(await back('z'))), await back((await back((await back(d)).get))(await back('z'), await back(0))), await back(await back('a') in await back(d)), await back(await back(2) in await back(d)), await back((await back(list))(await back(d))), await back((await back(list))(await back((await back((await back(d)).keys))()))), await back((await back(list))(await back((await back((await back(d)).values))()))), await back((await back(list))(await back((await back((await back(d)).items))()))), await back((await back((await back(d)).pop))(await back('a'))), await back((await back((await back(d)).pop))(await back('z'), await back(None))), await back(d), await back((await back((await back(d)).popitem))()), await back(d)))
    await back(None)
    await back((await back((await back(d)).update))(await back({await back('x'): await back(1)})))
    await back(None)
    await back((await back((await back(d)).update))(await back([await back((await back('y'), await back(2))), await back([await back('z'), await back(3)])])))
    await back(None)
    await back((await back((await back(d)).update))(w=await back(4)))
    await back(None)
    await back((await back((await back(d)).update))(await back({await back('x'): await back(9)}), v=await back(5)))
    await back(None)
    await back((await back((await back(d)).update))())
    await back(None)
    await back((await back(print))(await back(d), await back((await back((await back(d)).setdefault))(await back('x'), await back(0))), await back((await back((await back(d)).setdefault))(await back('new'))), await back((await back((await back(d)).setdefault))(await back('other'), await back([]))), await back(d)))
    await back(None)
    del (await back(d))[await back('x')]
    await back(None)
    (await back(d))[await back('x')] = await back('moved to the end')
    await back(None)
    await back((await back(print))(await back((await back(list))(await back(d))), await back(await back((await back((await back(d)).copy))()) == await back(d)), await back(await back((await back((await back(d)).copy))()) is await back(d)), await back(await back((await back(dict))(await back(d))) == await back(d)), await back(await back({**await back(d)}) == await back(d)), await back(await back({await back('a'): await back(1)}) | await back({await back('a'): await back(2), await back('b'): await back(3)})), await back(await back({await back('a'): await back(1), await back('b'): await back(2)}) == await back({await back('b'): await back(2), await back('a'): await back(1)})), await back((await back(list))(await back((await back(reversed))(await back({await back('p'): await back(1), await back('q'): await back(2)}))))), await back((await back(list))(await back((await back(reversed))(await back((await back((await back({await back('p'): await back(1), await back('q'): await back(2)})).items))())))))))
    await back(None)
    await back((await back(print))(await back((await back(dict))()), await back((await back(dict))(a=await back(1))), await back((await back(dict))(await back([await back((await back('k'), await back('v')))]))), await back((await back(dict))(await back({await back('k'): await back(1)}), j=await back(2))), await back((await back(dict))(await back((await back(zip))(await back('ab'), await back((await back(1), await back(2))))))), await back((await back((await back(dict)).fromkeys))(await back('ab'))), await back((await back((await back(dict)).fromkeys))(await back([await back(1), await back(2)]), await back(0))), await back({await back(1): await back('int'), await back(1.0): await back('float'), await back(True): await back('bool')}), await back({await back((await back(1), await back(2))): await back(3)}), await back({await back(None): await back(None), await back((await back(frozenset))()): await back(1)})))
    await back(None)
    k, v, i = await back((await back((await back((await back(d)).keys))()), await back((await back((await back(d)).values))()), await back((await back((await back(d)).items))())))
    await back(None)
    (await back(d))[await back('live')] = await back('view')
    await back(None)
    await back((await back(print))(await back(await back('live') in await back(k)), await back(await back('view') in await back(v)), await back(await back((await back('live'), await back('view'))) in await back(i)), await back((await back(len))(await back(i))), await back(await back(k) == await back((await back(set))(await back(d)))), await back((await back(repr))(await back((await back((await back({await back('a'): await back(1)})).keys))()))), await back((await back(repr))(await back((await back((await back({await back('a'): await back(1)})).values))()))), await back((await back(repr))(await back((await back((await back({await back('a'): await back(1)})).items))())))))
    await back(None)
    x, y = await back((await back({await back('a'): await back(1), await back('b'): await back(2)}), await back({await back('b'): await back(2), await back('c'): await back(3)})))
    await back(None)
    await back((await back(print))(await back((await back(sorted))(await back(await back((await back((await back(x)).keys))()) & await back((await back((await back(y)).keys))())))), await back((await back(sorted))(await back(await back((await back((await back(x)).keys))()) | await back(y)))), await back((await back(sorted))(await back(await back((await back((await back(x)).keys))()) - await back(y)))), await back((await back(sorted))(await back(await back((await back((await back(x)).keys))()) ^ await back((await back((await back(y)).keys))())))), await back((await back(sorted))(await back(await back((await back((await back(x)).items))()) & await back((await back((await back(y)).items))())))), await back(await back((await back((await back(x)).keys))()) <= await back({await back('a'), await back('b'), await back('c')})), await back((await back((await back((await back((await back(x)).keys))())).isdisjoint))(await back([await back('z')]))), await back(await back((await back((await back(x)).keys))()) == await back({await back('b'), await back('a')})), await back(await back((await back((await back(x)).values))()) == await back((await back((await back(x)).values))())), await back(await back((await back((await back(x)).items))()) == await back((await back((await back((await back(dict))(await back(x)))).items))())), await back(await back((await back((await back(x)).keys))()) > await back({await back('a')}))))
    await back(None)
    x |= await back(y)
    await back(None)
    x |= await back([await back((await back('d'), await back(4)))])
    await back(None)
    await back((await back(print))(await back(x), await back({await back(n): await back(n) for n in await back((await back(range))(await back(3)))}), await back({**await back({await back('a'): await back(0)}), await back('a'): await back(1)}), await back((await back(max))(await back({await back('k'): await back(1), await back('z'): await back(0)}))), await back((await back(sorted))(await back((await back((await back({await back('b'): await back(1), await back('a'): await back(2)})).items))()), key=await back(lambda p: p[1]))), await back([*await back({await back('a'): await back(1)})]), await back((await back((await back((await back({await back('a'): await back({await back('b'): await back({await back('c'): await back(1)})})}))[await back('a')]))[await back('b')]))[await back('c')]), await back((await back((await back((await back((await back(x)).keys))())).mapping))[await back('a')])))
    await back(None)
    r = await back({})
    await back(None)
    (await back(r))[await back('self')] = await back(r)
    await back(None)
    await back((await back(print))(await back(r), await back((await back(bool))(await back({}))), await back((await back(bool))(await back({await back(0): await back(0)}))), await back((await back(len))(await back({}))), await back(await back({}) == await back({})), await back(await back({await back('a'): await back((await back(float))(await back('nan')))}) == await back({await back('a'): await back((await back(float))(await back('nan')))})), await back((await back(str))(await back({await back(1): await back([await back(2)])}))), await back(f'{await back({await back('k'): await back('v')})}')))
    await back(None)
    big = await back({await back(n): await back(await back(n) * await back(n)) for n in await back((await back(range))(await back(1000)))})
    await back(None)
    async for n in each(await back((await back(range))(await back(0), await back(1000), await back(2)))):
        del (await back(big))[await back(n)]
        await back(None)
    await back(None)
    await back((await back(print))(await back((await back(len))(await back(big))), await back((await back((await back(list))(await back(big))))[:await back(5)]), await back((await back(big))[await back(999)]), await back(await back(500) in await back(big))))
    await back(None)
    async for n in each(await back((await back(range))(await back(5)))):
        (await back(big))[await back(n)] = await back('again')
        await back(None)
    await back(None)
    await back((await back(print))(await back((await back((await back(list))(await back(big))))[await back(-await back(5)):]), await back((await back((await back(list))(await back((await back((await back(big)).items))()))))[:await back(3)])))
    await back(None)
    while await back(await back((await back(len))(await back(big))) > await back(3)):
        await back((await back((await back(big)).popitem))())
        await back(None)
    await back(None)
    await back((await back(print))(await back(big)))
    await back(None)
    await back((await back((await back(big)).clear))())
    await back(None)
    await back((await back(print))(await back(big)))
    await back(None)
    ordered = await back({})
    await back(None)
    async for word in each(await back((await back((await back('the cat saw the dog and the cat ran')).split))())):
        (await back(ordered))[await back(word)] = await back(await back((await back((await back(ordered)).get))(await back(word), await back(0))) + await back(1))
        await back(None)
    await back(None)
    await back((await back(print))(await back(ordered), await back((await back(sorted))(await back((await back((await back(ordered)).items))()), key=await back(lambda p: (-p[1], p[0]))))))
    await back(None)

    class D(await back(dict)):

        @driven
        async def __missing__(self, key):
            return await back(f'<{await back(key)}>')

        @driven
        async def __getitem__(self, key):
            return await back((await back((await back((await back(super))())).__getitem__))(await back(key)))
    await back(None)
    m = await back((await back(D))(a=await back(1)))
    await back(None)
    await back((await back(print))(await back((await back(m))[await back('a')]), await back((await back(m))[await back('b')]), await back((await back((await back(m)).get))(await back('b'))), await back(await back('b') in await back(m)), await back(m), await back((await back((await back(type))(await back((await back((await back(m)).copy))())))).__name__), await back((await back((await back(D)).fromkeys))(await back('x'))), await back((await back((await back(type))(await back(await back(m) | await back({}))))).__name__), await back(await back('%(zz)s') % await back(m)), await back((await back((await back('{q}')).format_map))(await back(m)))))
    await back(None)
program()
