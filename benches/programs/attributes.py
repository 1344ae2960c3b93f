# Objects: attributes, methods, inheritance, properties.
class Cell:
    def __init__(self, row, column, alive):
        self.row, self.column, self.alive = row, column, alive
        self.neighbours = []
        self.next = False

    @property
    def crowd(self):
        count = 0
        for cell in self.neighbours:
            if cell.alive:
                count += 1
        return count

    def decide(self):
        crowd = self.crowd
        self.next = crowd == 3 or (self.alive and crowd == 2)

    def advance(self):
        self.alive = self.next


class Counted(Cell):
    births = 0

    def advance(self):
        if self.next and not self.alive:
            Counted.births += 1
        super().advance()


class World:
    def __init__(self, size):
        self.size = size
        self.cells = {
            (row, column): Counted(row, column, (row * row * 31 + column * 17 + row * column * 7) % 11 < 4)
            for row in range(size)
            for column in range(size)
        }
        for cell in self.cells.values():
            for down in (-1, 0, 1):
                for right in (-1, 0, 1):
                    if down or right:
                        key = ((cell.row + down) % size, (cell.column + right) % size)
                        cell.neighbours.append(self.cells[key])

    def tick(self):
        for cell in self.cells.values():
            cell.decide()
        for cell in self.cells.values():
            cell.advance()


world = World(40)
for _ in range(100):
    world.tick()
print(sum(cell.alive for cell in world.cells.values()), Counted.births)
