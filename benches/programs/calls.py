# Plain calls: recursion, defaults, keywords, closures.
def tree_size(depth, width=2):
    if depth == 0:
        return 1
    total = 1
    for _ in range(width):
        total += tree_size(depth - 1, width=width)
    return total


def make_step(size):
    def step(position, wind=0):
        return position * 3 + size + wind
    return step


def walk(steps, turns):
    position = 1
    for turn in range(turns):
        for step in steps:
            position = step(position, turn) % 1_000_003
    return position


print(tree_size(16), tree_size(7, width=4))
print(walk([make_step(n) for n in range(5)], 250_000))
