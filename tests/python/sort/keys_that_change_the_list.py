# The keys' end is part of the sort.
data = list(range(10))


class Killer:
    def __init__(self, x):
        pass

    def __del__(self):
        del data[:]
        data[:] = range(20)

    def __lt__(self, other):
        return id(self) < id(other)


try:
    data.sort(key=Killer)
except ValueError as error:
    print(error)
