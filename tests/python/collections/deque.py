# deque: both ends, bounds, mutation while iterating, comparison, copies.
import copy
import gc
import weakref
from collections import deque


def show(make):
    try:
        print(make())
    except BaseException as error:
        print(type(error).__name__, error)


d = deque([1, 2, 3], maxlen=4)
d.append(4)
d.append(5)
d.appendleft(0)
print(d, len(d), d.maxlen, d[0], d[-1], 3 in d, 9 in d)
d.extend('ab')
d.extendleft('xy')
print(d)
d.rotate(1)
print(d)
d.rotate(-3)
print(d, list(reversed(d)))
d.reverse()
print(d, d.count('a'), d.index('x'))
show(lambda: d.index('z'))
show(lambda: d.remove('z'))
show(lambda: d.insert(0, 1))
show(lambda: d[10])
show(lambda: d['a'])
show(lambda: deque([], -1))
show(lambda: deque([], 'a'))
show(lambda: deque().pop())
show(lambda: deque().popleft())
show(lambda: hash(d))
show(lambda: d + [1])
show(lambda: d < [1])
e = deque('abcde')
e.insert(2, 'X')
e.insert(-1, 'Y')
e.insert(100, 'Z')
print(e)
del e[2]
e[0] = 'A'
print(e, e.pop(), e.popleft(), e)
print(deque('ab') * 3, 2 * deque('ab', 3), deque('ab') + deque('cd'))
e *= 2
e += 'xyz'
print(e)
e.extend(e)
print(len(e))
print(deque('abc') == deque('abc'), deque('abc') < deque('abd'), deque('ab') <= deque('abc'), deque('b') > deque('abc'))
e.clear()
print(e, bool(e))

e = deque(range(5))
for change in ('e.append(1)', 'e.pop()', 'e.rotate()', 'e[0] = 9'):
    try:
        for item in e:
            exec(change)
        print(change, 'done')
    except RuntimeError as error:
        print(change, error)


class Changing:
    def __init__(self, d, method):
        self.d, self.method = d, method

    def __eq__(self, other):
        getattr(self.d, self.method)()
        return False


for method in ('clear', 'popleft'):
    for use in ('count', 'index', 'remove', '__contains__'):
        e = deque([1, 2, 3])
        e.appendleft(Changing(e, method))
        show(lambda: getattr(e, use)(3))

r = deque([1])
r.append(r)
print(r)
c = copy.copy(d)
print(c, c is d, c.maxlen, copy.deepcopy(deque([[1], [2]])))
print(d.__reduce__()[:3], iter(d).__length_hint__())


class Sub(deque):
    pass


s = Sub('abc', 5)
s.name = 'n'
t = copy.copy(s)
print(type(t).__name__, t, t.name if hasattr(t, 'name') else 'none', s.copy())
reference = weakref.ref(s)
s.append(s)
del s, t
gc.collect()
print(reference())
print(deque[int])
