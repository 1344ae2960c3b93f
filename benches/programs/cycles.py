# Many small objects that refer to each other; most of them die in cycles.
class Node:
    __slots__ = ("name", "next", "previous")

    def __init__(self, name):
        self.name = name
        self.next = self.previous = self


class Ring:
    def __init__(self, size):
        self.first = Node(0)
        for n in range(1, size):
            self.insert(Node(n))

    def insert(self, node):
        last = self.first.previous
        node.previous, node.next = last, self.first
        last.next = self.first.previous = node

    def total(self):
        total, node = self.first.name, self.first.next
        while node is not self.first:
            total += node.name
            node = node.next
        return total


kept = []
total = 0
for n in range(8000):
    ring = Ring(60)
    total += ring.total()
    if n % 50 == 0:
        kept.append(ring)
print(total, len(kept), sum(ring.total() for ring in kept))
