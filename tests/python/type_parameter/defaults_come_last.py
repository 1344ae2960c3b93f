# Type parameters without a default after those with one; flags of types; defaults of functions.
for s in ("def f[T=int, U](): pass", "class A[*Ts=1, T]: pass", "type X[T=int, **P] = int", "class A[T=int, *Ts]: pass", "def f[T=int, U=str, V](): pass", "def f[T, U=int](): pass"):
    try: exec(s); print('ok')
    except SyntaxError as e: print(e, e.lineno, e.offset, e.end_offset)
import collections, functools, itertools, types, typing, weakref
for c in (collections.deque, collections.OrderedDict, itertools.count, functools.partial, weakref.ref, types.SimpleNamespace, typing.Generic, int):
    print(c.__name__, bool(c.__flags__ & (1 << 9)))
def f(a, *, c): return a
for arguments in ((f.__code__, {}, "f", 1, None), (f.__code__, {}, "f", None, None, 3), (f.__code__, {}, 5)):
    try: types.FunctionType(*arguments)
    except TypeError as e: print(e)
class D(typing.Generic[typing.TypeVar('T')]): pass
import copyreg
print(D().__reduce_ex__(1)[1])
