class Stack(list):
    limit = 3

    def __init__(self):
        super().__init__()
        self.pushed = 0

    def push(self, item):
        self.append(item)
        self.pushed += 1


class Slotted:
    __slots__ = ("left", "right")


stack = Stack()
stack.push("a")
stack.push("b")
stack[0] = "c"
stack.pushed = 9
pair = Slotted()
pair.left = stack
pair.right = [stack]
pair.left = None
del stack[1]
