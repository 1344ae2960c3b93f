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
    global UnionFind, board, breadth, c, cells, cheapest, end, error, here, links, maze, order, path, queue, r, roads, seen, solve, start, step, tree, way

    @driven
    async def breadth(graph, start):
        seen, queue = await back((await back({await back(start): await back(None)}), await back([await back(start)])))
        await back(None)
        async for node in each(await back(queue)):
            async for other in each(await back((await back((await back(graph)).get))(await back(node), await back(())))):
                if await back(await back(other) not in await back(seen)):
                    (await back(seen))[await back(other)] = await back(node)
                    await back(None)
                    await back((await back((await back(queue)).append))(await back(other)))
                    await back(None)
                await back(None)
            await back(None)
        await back(None)
        return await back(seen)
    await back(None)

    @driven
    async def path(seen, end):
        steps = await back([])
        await back(None)
        while await back(await back(end) is not await back(None)):
            await back((await back((await back(steps)).append))(await back(end)))
            await back(None)
            end = await back((await back(seen))[await back(end)])
            await back(None)
        await back(None)
        return await back((await back(steps))[::await back(-await back(1))])
    await back(None)
    links = await back({await back('a'): await back('bc'), await back('b'): await back('d'), await back('c'): await back('de'), await back('d'): await back('f'), await back('e'): await back('f'), await back('f'): await back(''), await back('g'): await back('a')})
    await back(None)
    await back((await back(print))(await back((await back(path))(await back((await back(breadth))(await back(links), await back('a'))), await back('f'))), await back((await back(sorted))(await back((await back(breadth))(await back(links), await back('g'))))), await back(await back('g') in await back((await back(breadth))(await back(links), await back('a'))))))
    await back(None)

    @driven
    async def order(graph):
        state, result = await back((await back({}), await back([])))
        await back(None)

        @driven
        async def visit(node, trail):
            if await back(await back((await back((await back(state)).get))(await back(node))) == await back('done')):
                return
            await back(None)
            if await back(await back((await back((await back(state)).get))(await back(node))) == await back('open')):
                raise await back((await back(ValueError))(await back(await back('cycle: ') + await back((await back((await back(' > ')).join))(await back(await back((await back(trail))[await back((await back((await back(trail)).index))(await back(node))):]) + await back([await back(node)])))))))
            await back(None)
            (await back(state))[await back(node)] = await back('open')
            await back(None)
            async for other in each(await back((await back((await back(graph)).get))(await back(node), await back(())))):
                await back((await back(visit))(await back(other), await back(await back(trail) + await back([await back(node)]))))
                await back(None)
            await back(None)
            (await back(state))[await back(node)] = await back('done')
            await back(None)
            await back((await back((await back(result)).append))(await back(node)))
            await back(None)
        await back(None)
        async for node in each(await back(graph)):
            await back((await back(visit))(await back(node), await back([])))
            await back(None)
        await back(None)
        return await back((await back(result))[::await back(-await back(1))])
    await back(None)
    await back((await back(print))(await back((await back((await back('')).join))(await back((await back(order))(await back(links)))))))
    await back(None)
    try:
        await back((await back(order))(await back({**await back(links), await back('f'): await back('a')})))
        await back(None)
    except await back(ValueError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)

    @driven
    async def cheapest(roads, start, end):
        best, waiting, done = await back((await back({await back(start): await back((await back(0), await back(None)))}), await back([await back((await back(0), await back(start)))]), await back((await back(set))())))
        await back(None)
        while await back(waiting):
            cost, node = await back((await back(min))(await back(waiting)))
            await back(None)
            await back((await back((await back(waiting)).remove))(await back((await back(cost), await back(node)))))
            await back(None)
            if await back(await back(node) in await back(done)):
                continue
            await back(None)
            await back((await back((await back(done)).add))(await back(node)))
            await back(None)
            if await back(await back(node) == await back(end)):
                steps = await back([])
                await back(None)
                while await back(node):
                    await back((await back((await back(steps)).append))(await back(node)))
                    await back(None)
                    node = await back((await back((await back(best))[await back(node)]))[await back(1)])
                    await back(None)
                await back(None)
                return await back((await back(cost), await back((await back(steps))[::await back(-await back(1))])))
            await back(None)
            async for (one, two), length in each(await back((await back((await back(roads)).items))())):
                async for here, there in each(await back((await back((await back(one), await back(two))), await back((await back(two), await back(one)))))):
                    if await back(await back(await back(here) == await back(node)) and await back(await back(there) not in await back(done)) and await back(await back(await back(cost) + await back(length)) < await back((await back((await back((await back(best)).get))(await back(there), await back((await back((await back(float))(await back('inf'))),)))))[await back(0)]))):
                        (await back(best))[await back(there)] = await back((await back(await back(cost) + await back(length)), await back(node)))
                        await back(None)
                        await back((await back((await back(waiting)).append))(await back((await back(await back(cost) + await back(length)), await back(there)))))
                        await back(None)
                    await back(None)
                await back(None)
            await back(None)
        await back(None)
        return await back(None)
    await back(None)
    roads = await back({await back((await back('a'), await back('b'))): await back(7), await back((await back('a'), await back('c'))): await back(9), await back((await back('a'), await back('f'))): await back(14), await back((await back('b'), await back('c'))): await back(10), await back((await back('b'), await back('d'))): await back(15), await back((await back('c'), await back('d'))): await back(11), await back((await back('c'), await back('f'))): await back(2), await back((await back('d'), await back('e'))): await back(6), await back((await back('e'), await back('f'))): await back(9)})
    await back(None)
    await back((await back(print))(await back((await back(cheapest))(await back(roads), await back('a'), await back('e'))), await back((await back(cheapest))(await back(roads), await back('a'), await back('z')))))
    await back(None)
    maze = await back((await back((await back((await back((await back('\n#########\n#S..#...#\n#.#.#.#.#\n#.#...#E#\n#########\n')).strip))())).splitlines))())
    await back(None)
    cells = await back({await back((await back(r), await back(c))): await back(letter) for r, row in await back((await back(enumerate))(await back(maze))) for c, letter in await back((await back(enumerate))(await back(row)))})
    await back(None)
    start = await back((await back(next))(await back((k for k, v in await back((await back((await back(cells)).items))()) if v == 'S'))))
    await back(None)
    end = await back((await back(next))(await back((k for k, v in await back((await back((await back(cells)).items))()) if v == 'E'))))
    await back(None)
    seen, queue = await back((await back({await back(start): await back(None)}), await back([await back(start)])))
    await back(None)
    while await back(queue):
        r, c = here = await back((await back((await back(queue)).pop))(await back(0)))
        await back(None)
        if await back(await back(here) == await back(end)):
            break
        await back(None)
        async for step in each(await back((await back((await back(await back(r) + await back(1)), await back(c))), await back((await back(await back(r) - await back(1)), await back(c))), await back((await back(r), await back(await back(c) + await back(1)))), await back((await back(r), await back(await back(c) - await back(1))))))):
            if await back(await back(await back((await back((await back(cells)).get))(await back(step), await back('#'))) != await back('#')) and await back(await back(step) not in await back(seen))):
                (await back(seen))[await back(step)] = await back(here)
                await back(None)
                await back((await back((await back(queue)).append))(await back(step)))
                await back(None)
            await back(None)
        await back(None)
    await back(None)
    way = await back((await back(set))(await back((await back((await back(path))(await back(seen), await back(end))))[await back(1):await back(-await back(1))])))
    await back(None)
    await back((await back(print))(await back((await back((await back('\n')).join))(await back((''.join(('*' if (r, c) in way else letter for c, letter in enumerate(row))) for r, row in await back((await back(enumerate))(await back(maze)))))))))
    await back(None)

    @driven
    async def solve(board):
        async for row in each(await back((await back(range))(await back(4)))):
            async for column in each(await back((await back(range))(await back(4)))):
                if await back(await back((await back((await back(board))[await back(row)]))[await back(column)]) == await back(0)):
                    async for n in each(await back((await back(range))(await back(1), await back(5)))):
                        box = await back([await back((await back((await back(board))[await back(await back(await back(await back(row) // await back(2)) * await back(2)) + await back(i))]))[await back(await back(await back(await back(column) // await back(2)) * await back(2)) + await back(j))]) for i in await back((await back(range))(await back(2))) for j in await back((await back(range))(await back(2)))])
                        await back(None)
                        if await back(await back(await back(n) not in await back((await back(board))[await back(row)])) and await back((await back(all))(await back((n != other[column] for other in await back(board))))) and await back(await back(n) not in await back(box))):
                            (await back((await back(board))[await back(row)]))[await back(column)] = await back(n)
                            await back(None)
                            if await back((await back(solve))(await back(board))):
                                return await back(True)
                            await back(None)
                            (await back((await back(board))[await back(row)]))[await back(column)] = await back(0)
                            await back(None)
                        await back(None)
                    await back(None)
                    return await back(False)
                await back(None)
            await back(None)
        await back(None)
        return await back(True)
    await back(None)
    board = await back([await back([await back(1), await back(0), await back(0), await back(0)]), await back([await back(0), await back(0), await back(3), await back(0)]), await back([await back(0), await back(4), await back(0), await back(0)]), await back([await back(0), await back(0), await back(0), await back(2)])])
    await back(None)
    await back((await back(print))(await back((await back(solve))(await back(board))), *await back(board), sep=await back('\n')))
    await back(None)

    class UnionFind(await back(dict)):

        @driven
        async def __missing__(self, key):
            (await back(self))[await back(key)] = await back(key)
            await back(None)
            return await back(key)

        @driven
        async def root(self, key):
            while await back(await back((await back(self))[await back(key)]) != await back(key)):
                (await back(self))[await back(key)] = await back((await back(self))[await back((await back(self))[await back(key)])])
                await back(None)
                key = await back((await back(self))[await back(key)])
                await back(None)
            await back(None)
            return await back(key)

        @driven
        async def join(self, a, b):
            a, b = await back((await back((await back((await back(self)).root))(await back(a))), await back((await back((await back(self)).root))(await back(b)))))
            await back(None)
            (await back(self))[await back(a)] = await back(b)
            await back(None)
            return await back(await back(a) != await back(b))
    await back(None)
    tree = await back((await back(UnionFind))())
    await back(None)
    await back((await back(print))(await back([await back(pair) for pair, _ in await back((await back(sorted))(await back((await back((await back(roads)).items))()), key=await back(lambda item: item[1]))) if await back((await back((await back(tree)).join))(*await back(pair)))])))
    await back(None)
program()
