# A display evaluates its keys and values before it hashes a key, up to the next `**`.


def told(value):
    print("evaluated", value)
    return value


class Key:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name

    def __hash__(self):
        print("hashed", self.name)
        return hash(self.name)


print(len({told(Key("a")): told(1), told(Key("b")): told(2)}))
for make in (
    lambda: {told(1): told(2), **{told(3): told(4)}, told(5): told(6), told(()): told(7), told([]): told(8)},
    lambda: {told("a"): told("b"), told({}): told("c"), "d": told("e")},
    lambda: {told(1), told(2), told([]), told(3)},
):
    try:
        make()
    except TypeError as error:
        print(error)


# A single `*` is looked at by the call, several arguments are a list first.
def function(*args):
    return args


for call in (
    lambda: function(*None),
    lambda: function(1, *None),
    lambda: function(*None, 1),
    lambda: function(*(), *None),
    lambda: function(*[1], *"ab", 2),
):
    try:
        print(call())
    except TypeError as error:
        print(error)
