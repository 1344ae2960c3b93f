# OrderedDict, defaultdict, Counter, ChainMap, namedtuple.
import copy
from collections import ChainMap, Counter, OrderedDict, UserDict, defaultdict, namedtuple


def show(make):
    try:
        print(make())
    except BaseException as error:
        print(type(error).__name__, error)


o = OrderedDict([('a', 1), ('b', 2), ('c', 3)])
o.move_to_end('a')
print(o, list(o.items()))
o.move_to_end('c', last=False)
print(o, list(reversed(o)), list(reversed(o.items())), o.keys(), o.values())
show(lambda: o.move_to_end('z'))
print(o.popitem(), o.popitem(last=False), o)
o.clear()
show(lambda: o.popitem())
print(repr(o))
big = OrderedDict.fromkeys(range(1000))
for i in range(0, 1000, 2):
    big.move_to_end(i, last=False)
for i in range(1, 1000, 7):
    del big[i]
print(list(big)[:3], list(big)[-3:], len(big))
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == dict(b=2, a=1))
print(OrderedDict(a=1) | {'b': 2}, {'b': 2} | OrderedDict(a=1))
o = OrderedDict(a=1, b=2)
for change in ("o['z'] = 1", "del o['a']", "o.move_to_end('b')", "o['b'] = 7"):
    o = OrderedDict(a=1, b=2, c=3)
    try:
        for key in o:
            exec(change)
        print(change, 'done')
    except RuntimeError as error:
        print(change, error)
    except KeyError as error:
        print(change, 'key', error)
o.x = 5
print(o.__dict__, copy.copy(o), copy.deepcopy(o).x)
o['self'] = o
print(o)
show(lambda: OrderedDict(1, 2))
show(lambda: OrderedDict([(1,)]))
show(lambda: o.pop('nope'))
print(o.pop('nope', 4), o.setdefault('q', 3), o.setdefault('q', 4))


class Upper(OrderedDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)


print(Upper(a=1, b=2), Upper.fromkeys('xy', 0), repr(Upper({'z': 1}).copy()))

d = defaultdict(list)
d['a'].append(1)
print(d, d.get('b'), 'b' in d, d.default_factory)
d.default_factory = None
show(lambda: d['zz'])
show(lambda: defaultdict(3))
d = defaultdict(int, {'x': 1}, y=2)
d['z'] += 5
print(d, copy.copy(d), d | {'w': 0}, {'w': 0} | d, d.__reduce__()[:4])
d = defaultdict(lambda: d)
d['me']
print(repr(d)[:20], d['me'] is d)


class Default(defaultdict):
    def __missing__(self, key):
        return key * 2


print(Default()['ab'], Default(int))

c = Counter('abracadabra')
print(c, c.most_common(2), c['z'], c.total())
c.update('aaa')
c.subtract('bb')
print(c, +c, c - Counter(a=5), c & Counter(a=1, b=9), c | Counter(z=1), sorted(c.elements()))

m = ChainMap({'a': 1}, {'a': 2, 'b': 3})
print(m['a'], m['b'], dict(m), m.new_child({'c': 4}), m.parents)

Point = namedtuple('Point', 'x y', defaults=[0])
p = Point(3)
print(p, p._asdict(), p._replace(y=7), Point._fields, Point._field_defaults, p.x, p[1], Point._make([1, 2]))
show(lambda: Point())
show(lambda: namedtuple('P', 'x x'))
show(lambda: namedtuple('P', 'class'))
print(namedtuple('P', 'a class a', rename=True)._fields, Point.x.__doc__)
u = UserDict(a=1)
u['b'] = 2
print(u, 'a' in u, len(u))
