# Types of the library's native modules are named with their module.
import sys, collections, weakref, itertools, functools, re, array, types, datetime, random, decimal, io
for v in (collections.deque(), collections.OrderedDict(), collections.defaultdict(), itertools.count(), functools.partial(int), re.compile('a'), types.SimpleNamespace(), io.StringIO(), iter(collections.deque()), itertools.chain(), sys.flags, sys.version_info):
    for f in (int, len, lambda v: v+1, lambda v: v.nope, lambda v: v(1), lambda v: [].index(v, v), iter, lambda v: v[0:1], lambda v: ''.join([v]), hash, lambda v: v < 1, float, abs, lambda v: [][v], reversed):
        try: f(v)
        except Exception as e: print(e)
