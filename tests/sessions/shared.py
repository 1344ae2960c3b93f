class Node:
    def __init__(self, name):
        self.name = name
        self.next = None

first = Node('first')
second = Node('second')
first.next = second
second.next = first
row = [0, 0]
grid = [row] * 2
grid[0][1] = 7
alias = first
del first, second
print(grid)
