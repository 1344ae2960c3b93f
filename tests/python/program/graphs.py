# Searching in graphs and mazes.
def breadth(graph, start):
    seen, queue = {start: None}, [start]
    for node in queue:
        for other in graph.get(node, ()):
            if other not in seen:
                seen[other] = node
                queue.append(other)
    return seen


def path(seen, end):
    steps = []
    while end is not None:
        steps.append(end)
        end = seen[end]
    return steps[::-1]


links = {"a": "bc", "b": "d", "c": "de", "d": "f", "e": "f", "f": "", "g": "a"}
print(path(breadth(links, "a"), "f"), sorted(breadth(links, "g")), "g" in breadth(links, "a"))


def order(graph):
    state, result = {}, []

    def visit(node, trail):
        if state.get(node) == "done":
            return
        if state.get(node) == "open":
            raise ValueError("cycle: " + " > ".join(trail[trail.index(node):] + [node]))
        state[node] = "open"
        for other in graph.get(node, ()):
            visit(other, trail + [node])
        state[node] = "done"
        result.append(node)
    for node in graph:
        visit(node, [])
    return result[::-1]


print("".join(order(links)))
try:
    order({**links, "f": "a"})
except ValueError as error:
    print(error)


def cheapest(roads, start, end):
    best, waiting, done = {start: (0, None)}, [(0, start)], set()
    while waiting:
        cost, node = min(waiting)
        waiting.remove((cost, node))
        if node in done:
            continue
        done.add(node)
        if node == end:
            steps = []
            while node:
                steps.append(node)
                node = best[node][1]
            return cost, steps[::-1]
        for (one, two), length in roads.items():
            for here, there in ((one, two), (two, one)):
                if here == node and there not in done and cost + length < best.get(there, (float("inf"),))[0]:
                    best[there] = cost + length, node
                    waiting.append((cost + length, there))
    return None


roads = {("a", "b"): 7, ("a", "c"): 9, ("a", "f"): 14, ("b", "c"): 10, ("b", "d"): 15, ("c", "d"): 11, ("c", "f"): 2, ("d", "e"): 6, ("e", "f"): 9}
print(cheapest(roads, "a", "e"), cheapest(roads, "a", "z"))
maze = """
#########
#S..#...#
#.#.#.#.#
#.#...#E#
#########
""".strip().splitlines()
cells = {(r, c): letter for r, row in enumerate(maze) for c, letter in enumerate(row)}
start = next(k for k, v in cells.items() if v == "S")
end = next(k for k, v in cells.items() if v == "E")
seen, queue = {start: None}, [start]
while queue:
    r, c = here = queue.pop(0)
    if here == end:
        break
    for step in ((r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)):
        if cells.get(step, "#") != "#" and step not in seen:
            seen[step] = here
            queue.append(step)
way = set(path(seen, end)[1:-1])
print("\n".join("".join("*" if (r, c) in way else letter for c, letter in enumerate(row)) for r, row in enumerate(maze)))


def solve(board):
    for row in range(4):
        for column in range(4):
            if board[row][column] == 0:
                for n in range(1, 5):
                    box = [board[row // 2 * 2 + i][column // 2 * 2 + j] for i in range(2) for j in range(2)]
                    if n not in board[row] and all(n != other[column] for other in board) and n not in box:
                        board[row][column] = n
                        if solve(board):
                            return True
                        board[row][column] = 0
                return False
    return True


board = [[1, 0, 0, 0], [0, 0, 3, 0], [0, 4, 0, 0], [0, 0, 0, 2]]
print(solve(board), *board, sep="\n")


class UnionFind(dict):
    def __missing__(self, key):
        self[key] = key
        return key

    def root(self, key):
        while self[key] != key:
            self[key] = self[self[key]]
            key = self[key]
        return key

    def join(self, a, b):
        a, b = self.root(a), self.root(b)
        self[a] = b
        return a != b


tree = UnionFind()
print([pair for pair, _ in sorted(roads.items(), key=lambda item: item[1]) if tree.join(*pair)])
