# f_locals of frames: what reads and writes the variables (PEP 667), and what a comprehension shows of its own.
import sys
import collections.abc


def shown(mapping):
    return {k: v for k, v in mapping.items() if k not in ('g', 'action', 'p')}


def f(a, b=2):
    c = 3
    def g(): return c
    p = sys._getframe().f_locals
    print(type(p).__name__, shown(p))
    p['a'] = 10; p['c']=30; p['new']='x'
    print(a, c, g(), p['new'], shown(locals()), len(p), 'new' in p, 'zz' in p, list(p), list(reversed(p)))
    for action in (lambda: p.pop('a'), lambda: p.pop('zz'), lambda: p.pop('zz', 5), lambda: p['zz'], lambda: p.__delitem__('a'), lambda: p.__delitem__('zz'), lambda: p.get('a'), lambda: p.get('zz'), lambda: p.get('zz',1), lambda: p.setdefault('b',7), lambda: p.setdefault('nn',7), lambda: shown(p|{'k':1}), lambda: shown({'k':1}|p), lambda: p|5, lambda: p==p, lambda: p=={}, lambda: p!=sys._getframe(1).f_locals, lambda: p==dict(p), lambda: hash(p), lambda: p.update({'b':8}), lambda: b, lambda: p.update(5), lambda: p.keys(), lambda: p.values()[:2], lambda: p.items()[:2], lambda: p.copy()['b'], lambda: type(p)(1), lambda: type(p)(), lambda: p[1], lambda: p.__setitem__(1,2), lambda: p[1], lambda: p.pop(1), lambda: p<p):
        try: print(action())
        except Exception as e: print(type(e).__name__, e)
    p |= {'b': 11}
    print(b)
    try:
        del p['new']
        print('new' in p)
    except Exception as e: print(e)
    d = 5
    print(p['d'])
    del d
    print('d' in p)
    match p:
        case {'a': q}: print('mapping', q)
f(1)
def gen():
    x = 1
    yield x
    yield x
it = gen(); next(it)
it.gi_frame.f_locals['x'] = 99
print(next(it), it.gi_frame.f_locals)
def outer():
    x = 1
    try: 1/0
    except Exception as e: return e.__traceback__
tb = outer()
fr = tb.tb_frame
print(fr.f_locals['x']); fr.f_locals['x'] = 2; print(fr.f_locals['x'], fr.f_locals == fr.f_locals, fr.f_locals is fr.f_locals)
print(sys._getframe().f_locals is globals())
print([sorted(k for k in locals() if k in ('n','it')) for n in range(1)], [eval('n*2') for n in range(3)], [sys._getframe().f_locals['m'] for m in (7,)])
class K:
    z = 1
    v = [(locals()['q'], sorted(k for k in locals() if not k.startswith('__'))) for q in (1,)]
    print(v)
def h(x):
    r = [x for x in range(3) if locals()['x'] == x]
    s = [(lambda: x)() + sys._getframe().f_locals['x'] for x in range(3)]
    return r, s, x, [exec("x = 5") for x in (1,)], x
print(h(9))
def nested():
    return [[(sorted(locals()), i, j) for j in (1,)] for i in (2,)]
print(nested())
def w():
    def change(): sys._getframe(1).f_locals['a'] = 'changed'
    a = 1
    change()
    return a
print(w())
print(isinstance(sys._getframe().f_locals, collections.abc.Mapping), issubclass(type((lambda: sys._getframe().f_locals)()), collections.abc.Mapping))
def rec():
    q = sys._getframe().f_locals
    q['self_'] = q
    return repr(q)
print(rec())
