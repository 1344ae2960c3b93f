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
    global UnionFind, board, breadth, c, cells, cheapest, end, error, here, links, maze, order, path, queue, r, roads, seen, solve, start, step, tree, way

    @driven
    def breadth(graph, start):
        seen, queue = (yield ((yield {(yield start): (yield None)}), (yield [(yield start)])))
        yield
        for node in (yield queue):
            for other in (yield (yield (yield graph).get)((yield node), (yield ()))):
                if (yield ((yield other) not in (yield seen))):
                    (yield seen)[(yield other)] = (yield node)
                    yield
                    yield (yield (yield queue).append)((yield other))
                    yield
                yield
            yield
        yield
        return (yield seen)
    yield

    @driven
    def path(seen, end):
        steps = (yield [])
        yield
        while (yield ((yield end) is not (yield None))):
            yield (yield (yield steps).append)((yield end))
            yield
            end = (yield (yield seen)[(yield end)])
            yield
        yield
        return (yield (yield steps)[::(yield (-(yield 1)))])
    yield
    links = (yield {(yield 'a'): (yield 'bc'), (yield 'b'): (yield 'd'), (yield 'c'): (yield 'de'), (yield 'd'): (yield 'f'), (yield 'e'): (yield 'f'), (yield 'f'): (yield ''), (yield 'g'): (yield 'a')})
    yield
    yield (yield print)((yield (yield path)((yield (yield breadth)((yield links), (yield 'a'))), (yield 'f'))), (yield (yield sorted)((yield (yield breadth)((yield links), (yield 'g'))))), (yield ((yield 'g') in (yield (yield breadth)((yield links), (yield 'a'))))))
    yield

    @driven
    def order(graph):
        state, result = (yield ((yield {}), (yield [])))
        yield

        @driven
        def visit(node, trail):
            if (yield ((yield (yield (yield state).get)((yield node))) == (yield 'done'))):
                return
            yield
            if (yield ((yield (yield (yield state).get)((yield node))) == (yield 'open'))):
                raise (yield (yield ValueError)((yield ((yield 'cycle: ') + (yield (yield (yield ' > ').join)((yield ((yield (yield trail)[(yield (yield (yield trail).index)((yield node))):]) + (yield [(yield node)])))))))))
            yield
            (yield state)[(yield node)] = (yield 'open')
            yield
            for other in (yield (yield (yield graph).get)((yield node), (yield ()))):
                yield (yield visit)((yield other), (yield ((yield trail) + (yield [(yield node)]))))
                yield
            yield
            (yield state)[(yield node)] = (yield 'done')
            yield
            yield (yield (yield result).append)((yield node))
            yield
        yield
        for node in (yield graph):
            yield (yield visit)((yield node), (yield []))
            yield
        yield
        return (yield (yield result)[::(yield (-(yield 1)))])
    yield
    yield (yield print)((yield (yield (yield '').join)((yield (yield order)((yield links))))))
    yield
    try:
        yield (yield order)((yield {**(yield links), (yield 'f'): (yield 'a')}))
        yield
    except (yield ValueError) as error:
        yield (yield print)((yield error))
        yield
    yield

    @driven
    def cheapest(roads, start, end):
        best, waiting, done = (yield ((yield {(yield start): (yield ((yield 0), (yield None)))}), (yield [(yield ((yield 0), (yield start)))]), (yield (yield set)())))
        yield
        while (yield waiting):
            cost, node = (yield (yield min)((yield waiting)))
            yield
            yield (yield (yield waiting).remove)((yield ((yield cost), (yield node))))
            yield
            if (yield ((yield node) in (yield done))):
                continue
            yield
            yield (yield (yield done).add)((yield node))
            yield
            if (yield ((yield node) == (yield end))):
                steps = (yield [])
                yield
                while (yield node):
                    yield (yield (yield steps).append)((yield node))
                    yield
                    node = (yield (yield (yield best)[(yield node)])[(yield 1)])
                    yield
                yield
                return (yield ((yield cost), (yield (yield steps)[::(yield (-(yield 1)))])))
            yield
            for (one, two), length in (yield (yield (yield roads).items)()):
                for here, there in (yield ((yield ((yield one), (yield two))), (yield ((yield two), (yield one))))):
                    if (yield ((yield ((yield here) == (yield node))) and (yield ((yield there) not in (yield done))) and (yield ((yield ((yield cost) + (yield length))) < (yield (yield (yield (yield best).get)((yield there), (yield ((yield (yield float)((yield 'inf'))),))))[(yield 0)]))))):
                        (yield best)[(yield there)] = (yield ((yield ((yield cost) + (yield length))), (yield node)))
                        yield
                        yield (yield (yield waiting).append)((yield ((yield ((yield cost) + (yield length))), (yield there))))
                        yield
                    yield
                yield
            yield
        yield
        return (yield None)
    yield
    roads = (yield {(yield ((yield 'a'), (yield 'b'))): (yield 7), (yield ((yield 'a'), (yield 'c'))): (yield 9), (yield ((yield 'a'), (yield 'f'))): (yield 14), (yield ((yield 'b'), (yield 'c'))): (yield 10), (yield ((yield 'b'), (yield 'd'))): (yield 15), (yield ((yield 'c'), (yield 'd'))): (yield 11), (yield ((yield 'c'), (yield 'f'))): (yield 2), (yield ((yield 'd'), (yield 'e'))): (yield 6), (yield ((yield 'e'), (yield 'f'))): (yield 9)})
    yield
    yield (yield print)((yield (yield cheapest)((yield roads), (yield 'a'), (yield 'e'))), (yield (yield cheapest)((yield roads), (yield 'a'), (yield 'z'))))
    yield
    maze = (yield (yield (yield (yield (yield '\n#########\n#S..#...#\n#.#.#.#.#\n#.#...#E#\n#########\n').strip)()).splitlines)())
    yield
    cells = (yield {(r, c): letter for r, row in (yield (yield enumerate)((yield maze))) for c, letter in enumerate(row)})
    yield
    start = (yield (yield next)((yield (k for k, v in (yield (yield (yield cells).items)()) if v == 'S'))))
    yield
    end = (yield (yield next)((yield (k for k, v in (yield (yield (yield cells).items)()) if v == 'E'))))
    yield
    seen, queue = (yield ((yield {(yield start): (yield None)}), (yield [(yield start)])))
    yield
    while (yield queue):
        r, c = here = (yield (yield (yield queue).pop)((yield 0)))
        yield
        if (yield ((yield here) == (yield end))):
            break
        yield
        for step in (yield ((yield ((yield ((yield r) + (yield 1))), (yield c))), (yield ((yield ((yield r) - (yield 1))), (yield c))), (yield ((yield r), (yield ((yield c) + (yield 1))))), (yield ((yield r), (yield ((yield c) - (yield 1))))))):
            if (yield ((yield ((yield (yield (yield cells).get)((yield step), (yield '#'))) != (yield '#'))) and (yield ((yield step) not in (yield seen))))):
                (yield seen)[(yield step)] = (yield here)
                yield
                yield (yield (yield queue).append)((yield step))
                yield
            yield
        yield
    yield
    way = (yield (yield set)((yield (yield (yield path)((yield seen), (yield end)))[(yield 1):(yield (-(yield 1)))])))
    yield
    yield (yield print)((yield (yield (yield '\n').join)((yield (''.join(('*' if (r, c) in way else letter for c, letter in enumerate(row))) for r, row in (yield (yield enumerate)((yield maze))))))))
    yield

    @driven
    def solve(board):
        for row in (yield (yield range)((yield 4))):
            for column in (yield (yield range)((yield 4))):
                if (yield ((yield (yield (yield board)[(yield row)])[(yield column)]) == (yield 0))):
                    for n in (yield (yield range)((yield 1), (yield 5))):
                        box = (yield [board[row // 2 * 2 + i][column // 2 * 2 + j] for i in (yield (yield range)((yield 2))) for j in range(2)])
                        yield
                        if (yield ((yield ((yield n) not in (yield (yield board)[(yield row)]))) and (yield (yield all)((yield (n != other[column] for other in (yield board))))) and (yield ((yield n) not in (yield box))))):
                            (yield (yield board)[(yield row)])[(yield column)] = (yield n)
                            yield
                            if (yield (yield solve)((yield board))):
                                return (yield True)
                            yield
                            (yield (yield board)[(yield row)])[(yield column)] = (yield 0)
                            yield
                        yield
                    yield
                    return (yield False)
                yield
            yield
        yield
        return (yield True)
    yield
    board = (yield [(yield [(yield 1), (yield 0), (yield 0), (yield 0)]), (yield [(yield 0), (yield 0), (yield 3), (yield 0)]), (yield [(yield 0), (yield 4), (yield 0), (yield 0)]), (yield [(yield 0), (yield 0), (yield 0), (yield 2)])])
    yield
    yield (yield print)((yield (yield solve)((yield board))), *(yield board), sep=(yield '\n'))
    yield

    class UnionFind((yield dict)):

        @driven
        def __missing__(self, key):
            (yield self)[(yield key)] = (yield key)
            yield
            return (yield key)

        @driven
        def root(self, key):
            while (yield ((yield (yield self)[(yield key)]) != (yield key))):
                (yield self)[(yield key)] = (yield (yield self)[(yield (yield self)[(yield key)])])
                yield
                key = (yield (yield self)[(yield key)])
                yield
            yield
            return (yield key)

        @driven
        def join(self, a, b):
            a, b = (yield ((yield (yield (yield self).root)((yield a))), (yield (yield (yield self).root)((yield b)))))
            yield
            (yield self)[(yield a)] = (yield b)
            yield
            return (yield ((yield a) != (yield b)))
    yield
    tree = (yield (yield UnionFind)())
    yield
    yield (yield print)((yield [pair for pair, _ in (yield (yield sorted)((yield (yield (yield roads).items)()), key=(yield (lambda item: item[1])))) if tree.join(*pair)]))
    yield
program()
