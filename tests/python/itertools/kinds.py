# Every kind of iterator of the module, its errors, and what it does when its input ends early.
import itertools as it


def show(make):
    try:
        result = make()
        print(result if isinstance(result, (int, str, tuple, list)) else list(it.islice(result, 8)))
    except BaseException as error:
        print(type(error).__name__, error)


show(lambda: it.count())
show(lambda: it.count(5, -2))
show(lambda: it.count(2.5, 0.5))
show(lambda: it.count(2**63 - 2))
show(lambda: repr(it.count(3)) + repr(it.count(3, 2)) + repr(it.count(1.5, 2)) + repr(it.repeat(1)) + repr(it.repeat('a', 2)))
show(lambda: it.count('a'))
show(lambda: it.cycle('abc'))
show(lambda: it.cycle([]))
show(lambda: it.repeat(7, 3))
show(lambda: it.repeat(7, -3))
show(lambda: it.repeat(object=1, times=2))
show(lambda: it.repeat(7).__length_hint__())
show(lambda: it.accumulate([1, 2, 3, 4]))
show(lambda: it.accumulate([1, 2, 3, 4], lambda a, b: a * b, initial=10))
show(lambda: it.accumulate([], initial=3))
show(lambda: it.batched('abcdefg', 3))
show(lambda: it.batched('abcdefg', 3, strict=True))
show(lambda: it.batched('abc', 0))
show(lambda: it.chain('ab', [], 'c'))
show(lambda: it.chain('ab', 3))
show(lambda: it.chain.from_iterable(['ab', 'cd']))
show(lambda: it.compress('abcdef', [1, 0, 1, 0, 1]))
show(lambda: it.dropwhile(lambda x: x < 3, [1, 4, 2]))
show(lambda: it.takewhile(lambda x: x < 3, [1, 4, 2]))
show(lambda: it.filterfalse(None, [0, 1, '', 'a']))
show(lambda: it.filterfalse(lambda x: x % 2, range(6)))
show(lambda: it.pairwise('abcd'))
show(lambda: it.starmap(pow, [(2, 3), [3, 2]]))
show(lambda: it.starmap(pow, [3]))
show(lambda: it.zip_longest('abc', [1], fillvalue='-'))
show(lambda: it.zip_longest('abc', bad=1))
show(lambda: it.islice(range(10), 2, None, 3))
show(lambda: it.islice(range(10), -1))
show(lambda: it.islice(range(10), 1, -1))
show(lambda: it.islice(range(10), 1, 5, 0))
show(lambda: it.islice(range(10)))
show(lambda: it.islice(range(10), 2, 1))
show(lambda: it.product('ab', [1, 2]))
show(lambda: it.product(repeat=0))
show(lambda: it.product('ab', repeat=-1))
show(lambda: it.product('ab', repeat=2))
show(lambda: it.product('ab', []))
show(lambda: it.permutations('abc', 2))
show(lambda: it.permutations('ab', 3))
show(lambda: it.permutations('ab', 'x'))
show(lambda: it.combinations('abcd', 3))
show(lambda: it.combinations('ab', -1))
show(lambda: it.combinations_with_replacement('ab', 3))
show(lambda: it.combinations_with_replacement([], 0))
show(lambda: [(key, list(group)) for key, group in it.groupby('aabccc')])
show(lambda: [(key, list(group)) for key, group in it.groupby([1, 3, 2, 5], lambda x: x % 2)])

groups = it.groupby('aabb')
_, first = next(groups)
_, second = next(groups)
print(list(first), list(second))

source = iter(range(100))
a, b, c = it.tee(source, 3)
print([next(a) for _ in range(60)][-1], next(b), sum(c), next(a), next(source, 'end'))
d = it.tee(b, 1)[0]
print(next(d), type(a).__name__, it.tee([], 0))
show(lambda: it.tee([], -1))


class Reentrant:
    def __iter__(self):
        return self

    def __next__(self):
        return next(self.again)


again = Reentrant()
first, second = it.tee(again)
again.again = second
show(lambda: next(first))


# The input counts how far it was read.
class Counted:
    def __init__(self, n):
        self.n, self.read = n, 0

    def __iter__(self):
        return self

    def __next__(self):
        if self.read == self.n:
            raise StopIteration
        self.read += 1
        return self.read


counted = Counted(10)
print(list(it.islice(counted, 2, 5)), counted.read)
counted = Counted(10)
print(list(it.islice(counted, 0, 8, 3)), counted.read)
counted = Counted(7)
print(next(it.batched(counted, 3)), counted.read)


class Sub(it.count):
    def __init__(self, start, name):
        self.name = name

    def __new__(cls, start, name):
        return super().__new__(cls, start)


sub = Sub(3, 'x')
print(next(sub), next(sub), sub.name, it.chain[int])
