# Coroutines and what drives them.
import sys
class Y:
    def __init__(self, v): self.v = v
    def __await__(self):
        return (yield self.v)
def drive(coro):
    try:
        while True: coro.send(None)
    except StopIteration as e:
        return e.value
def tb(fn, *a):
    import sys
    try:
        print("result", drive(fn(*a)))
    except BaseException as e:
        show(e)
def show(e, indent=""):
    print(indent + type(e).__name__, e)
    t = e.__traceback__
    while t:
        print(indent + "  ", t.tb_frame.f_code.co_qualname, t.tb_lineno)
        t = t.tb_next
    if e.__cause__ is not None: print(indent + " cause"); show(e.__cause__, indent + "  ")
    if e.__context__ is not None: print(indent + " context"); show(e.__context__, indent + "  ")
async def inner(x):
    await Y(x)
    raise ValueError(x)
async def middle(x):
    try:
        await inner(x)
    except ValueError:
        await Y(3)
        raise KeyError("k")
    finally:
        await Y(4)
async def outer(x):
    await middle(x)
tb(outer, 1)
class A:
    def __aiter__(self): return self
    async def __anext__(self):
        await Y(1)
        raise LookupError("an")
async def loop():
    async for i in A():
        pass
tb(loop)
class CM:
    async def __aenter__(self):
        await Y(1)
        return self
    async def __aexit__(self, *a):
        await Y(2)
        raise TypeError("exit")
async def w():
    async with CM() as c:
        raise ValueError("body")
tb(w)
async def w2():
    async with CM() as c:
        return 3
tb(w2)
class BadNext:
    def __aiter__(self): return self
    def __anext__(self): return 5
async def bn():
    async for i in BadNext(): pass
tb(bn)
class BadEnter:
    def __aenter__(self): return 5
    def __aexit__(self, *a): return 6
async def be():
    async with BadEnter(): pass
tb(be)
class BadExit:
    async def __aenter__(self): return 5
    def __aexit__(self, *a): return 6
async def bx():
    async with BadExit(): pass
tb(bx)
async def bx2():
    async with BadExit(): raise ValueError(1)
tb(bx2)
class NoExit:
    async def __aenter__(self): return 5
async def nx():
    async with NoExit(): pass
tb(nx)
class NoNext:
    def __aiter__(self): return 5
async def nn():
    async for i in NoNext(): pass
tb(nn)
async def agen():
    yield 1
    try:
        yield 2
    finally:
        await Y(1)
async def t_throw():
    g = agen()
    await anext(g); await anext(g)
    try:
        await g.athrow(ValueError("thrown"))
    except ValueError as e: show(e)
    try: await g.athrow(ValueError("again"))
    except ValueError as e: show(e)
    except StopAsyncIteration as e: print("SAI")
    g = agen()
    try: await g.athrow(ValueError("first"))
    except ValueError as e: show(e)
    print(g.ag_running, g.ag_frame, g.ag_await, g.ag_code.co_name)
    g = agen()
    a = g.asend(None)
    await a
    try: await a
    except RuntimeError as e: print(e)
    b = g.aclose()
    await b
    try: await b
    except RuntimeError as e: print(e)
    g = agen()
    x = g.__anext__()
    try: await g.asend(4)
    except TypeError as e: print(e)
    x.close()
tb(t_throw)
async def run_twice():
    async def g():
        await Y(1)
        yield 1
    it = g()
    a = it.__anext__()
    print(a.send(None))
    print(it.ag_running)
    try: it.__anext__().send(None)
    except RuntimeError as e: print(e)
    try: it.aclose().send(None)
    except RuntimeError as e: print(e)
    try: it.athrow(ValueError).send(None)
    except RuntimeError as e: print(e)
    try: a.send(None)
    except StopIteration as e: print("value", e.value)
    print(it.ag_running)
tb(run_twice)
async def ignore():
    async def g():
        try: yield 1
        except GeneratorExit: yield 2
    it = g()
    await anext(it)
    try: await it.aclose()
    except RuntimeError as e: print(e)
tb(ignore)
def hooks():
    def first(g): print("first", g.ag_code.co_name)
    def fin(g): print("final", g.ag_code.co_name)
    old = sys.get_asyncgen_hooks()
    print(old)
    sys.set_asyncgen_hooks(first, fin)
    print(sys.get_asyncgen_hooks().firstiter is first)
    async def g():
        try: yield 1
        finally: print("closing")
    it = g()
    try: it.__anext__().send(None)
    except StopIteration as e: print(e.value)
    del it
    it2 = g()
    del it2
    sys.set_asyncgen_hooks(*old)
    for bad in ((3,), (None, 3)):
        try: sys.set_asyncgen_hooks(*bad)
        except TypeError as e: print(e)
hooks()
def origin():
    print(sys.get_coroutine_origin_tracking_depth())
    sys.set_coroutine_origin_tracking_depth(2)
    async def c(): pass
    x = c()
    print([(l, n) for f, l, n in x.cr_origin])
    x.close()
    sys.set_coroutine_origin_tracking_depth(0)
    x = c()
    print(x.cr_origin)
    x.close()
    try: sys.set_coroutine_origin_tracking_depth(-1)
    except ValueError as e: print(e)
origin()
for f in (lambda: aiter(3), lambda: anext(3), lambda: anext(3, 4)):
    try: f()
    except TypeError as e: print(e)
def gen_from():
    async def c(): pass
    x = c()
    def g(): yield from x
    try: next(g())
    except TypeError as e: print(e)
    x.close()
gen_from()
async def nested():
    async def src(n):
        for i in range(n): yield i
    r = [[j async for j in src(i)] async for i in src(3)]
    print(r)
    r = {i: [k for k in [j async for j in src(i)]] for i in [2, 1]}
    print(r)
    g = ([j async for j in src(2)] for i in range(2))
    print(type(g).__name__)
    print([x async for x in g])
    lam = lambda: (i async for i in src(2))
    print([x async for x in lam()])
    print(await Y(1), (await Y(1)) or 5, None if await Y(0) else 7, not await Y(1), -(await num()), (await num()) < (await num()) <= 5)
    x = [1,2,3]
    x[await idx()] += await num()
    print(x)
    del x[await idx()]
    print(x, *[await num()], f"{await num():>{await num()}}")
    assert await num(), await num()
    a, b = await num(), await num()
    with open(__file__) as f: await num()
    def deco(f): return f
    match await num():
        case 5: print("five")
    while await idx():
        break
    return (await num()) if (await num()) else 3
async def num():
    await Y(1)
    return 5
async def idx():
    await Y(1)
    return 1
tb(nested)
async def ag_err():
    async def g():
        yield 1
        1/0
    async for x in g(): print(x)
tb(ag_err)
