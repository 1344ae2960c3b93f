# Searching a dict or a set with keys whose comparison changes it.
class Changing:
    def __init__(self, action):
        self.action = action

    def __hash__(self):
        return 1

    def __eq__(self, other):
        self.action()
        return False


class Same:
    def __hash__(self):
        return 1


def attempt(operation):
    try:
        result = operation()
        print("ok", type(result).__name__)
    except Exception as error:
        print(type(error).__name__)


def filled():
    return {Same(): n for n in range(10)}


for number in range(6):
    d = filled()
    action = [d.clear, lambda: d.update({n: n for n in range(1000)}), lambda: [d.popitem() for _ in range(len(d))], lambda: d.setdefault(5, 5),
              lambda: d.__ior__({n: n for n in range(100)}), lambda: d.__init__({1: 2})][number]
    e = Changing(action)
    for operation in (
        lambda: d[e], lambda: d.get(e), lambda: d.__setitem__(e,1), lambda: d.pop(e), lambda: d.pop(e,1),
        lambda: d.setdefault(e,1), lambda: e in d, lambda: d.__delitem__(e), lambda: d.update({e:1}), lambda: d|{e:1},
        lambda: {e:1}|d, lambda: d=={e:1}, lambda: d.keys()&{e}, lambda: d.keys()-{e}, lambda: d.keys()|{e}, lambda: d.keys()^{e},
        lambda: d.items()&{(e,1)}, lambda: e in d.keys(), lambda: (e,1) in d.items(), lambda: e in d.values(),
        lambda: d.keys()=={e}, lambda: d.keys().isdisjoint({e}), lambda: dict.fromkeys([e,e]), lambda: {**d, e:1},
        lambda: dict(d, **{'a':1}), lambda: d.keys() <= {e},
    ):
        attempt(operation)
        d.clear()
        d.update(filled())
for number in range(4):
    s = {Same() for n in range(10)}
    action = [s.clear, lambda: s.update(range(1000)), lambda: [s.pop() for _ in range(len(s))], lambda: s.__ior__({n for n in range(100)})][number]
    e = Changing(action)
    for operation in (
        lambda: e in s, lambda: s.add(e), lambda: s.remove(e), lambda: s.discard(e), lambda: s|{e}, lambda: s&{e}, lambda: s-{e},
        lambda: s^{e}, lambda: {e}|s, lambda: {e}&s, lambda: {e}-s, lambda: {e}^s, lambda: s.__ior__({e}), lambda: s.__iand__({e}),
        lambda: s.__isub__({e}), lambda: s.__ixor__({e}), lambda: s=={e}, lambda: s<{e,1}, lambda: s>{e}, lambda: s.issubset([e]),
        lambda: s.issuperset([e]), lambda: s.isdisjoint([e]), lambda: s.intersection([e],[e]), lambda: s.intersection_update([e]),
        lambda: s.difference_update([e]), lambda: s.symmetric_difference_update([e]), lambda: frozenset(s)&{e},
        lambda: frozenset(s)|{e}, lambda: set([e,e,e]), lambda: s.copy(), lambda: hash(frozenset(s|{e})),
    ):
        attempt(operation)
        s.clear()
        s.update({Same() for n in range(10)})
