# Coroutines and what drives them.
import sys
class Y:
    def __init__(self, v): self.v = v
    def __await__(self):
        r = yield self.v
        return r
def run(coro, log=True):
    sent = None
    n = 0
    while True:
        try:
            v = coro.send(sent)
        except StopIteration as e:
            print("-> returned", repr(e.value)); return e.value
        except BaseException as e:
            print("-> raised", type(e).__name__, e); return
        if log: print("  yielded", v)
        sent = ("sent", v)
async def f(x):
    a = await Y(x)
    b = await Y(x+1)
    return a, b
run(f(1))
async def g():
    try:
        return await f(10), f"{await Y(3)}", [await Y(i) for i in range(2)], {await Y(9): await Y(8)}
    finally:
        await Y("fin")
run(g())
class It:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if not self.n: raise StopAsyncIteration
        self.n -= 1
        await Y(("an", self.n))
        return self.n
async def h():
    async for x in It(3):
        print("x", x)
        if x == 1: continue
        await Y("body")
    else:
        print("else")
        await Y("inelse")
    async for x in It(3):
        if x == 1: break
    else: print("no")
    return [i async for i in It(3) if await Y("c")]
run(h())
class CM:
    def __init__(self, n, sup=False): self.n, self.sup = n, sup
    async def __aenter__(self):
        print("enter", self.n)
        return await Y(("enter", self.n))
    async def __aexit__(self, *a):
        print("exit", self.n, a[0], a[1], sys.exception())
        await Y(("exit", self.n))
        print("after", sys.exception())
        return self.sup
async def k():
    async with CM(1) as a, CM(2, True) as b:
        print(a, b)
        await Y("inside")
        raise ValueError("boo")
    print("next")
    for i in range(3):
        async with CM(3):
            if i == 0: continue
            if i == 1: break
    async with CM(4):
        return "ret"
run(k())
async def ag():
    try:
        for i in range(3):
            s = yield i
            print("got", s)
            await Y(("w", i))
    except GeneratorExit:
        print("ge"); await Y("cleanup")
        raise
    finally:
        print("fin")
async def usea():
    g = ag()
    print(await anext(g))
    print(await g.asend("hello"))
    await g.aclose()
    print(await anext(g, "dflt"))
    async for x in ag(): print("it", x)
    print([x async for x in ag()])
    z = (x*2 async for x in ag())
    print(z.__class__, z.__name__, z.__qualname__)
    async for q in z: print(q)
    w = (await Y(i) for i in range(2))
    print(w.__class__)
    print([i async for i in w])
run(usea())
async def bad(x): await x
run(bad(3))
run(bad(None))
async def bad2():
    async for i in 3: pass
run(bad2())
async def bad3():
    async with 3: pass
run(bad3())
class NoW:
    def __await__(self): return 3
run(bad(NoW()))
c = f(1)
c.send(None)
run(bad(c))
c.close()
try: c.send(None)
except RuntimeError as e: print(e)
async def si(): raise StopIteration(3)
run(si())
async def sag():
    yield 1
    raise StopAsyncIteration
async def use(): 
    async for i in sag(): print(i)
run(use())
async def chk():
    c = f(5)
    print(c.cr_running, c.cr_suspended, c.cr_await, c.cr_code.co_name, c.cr_origin, c.cr_frame.f_lineno)
    c.send(None)
    print(c.cr_running, c.cr_suspended, type(c.cr_await), c.cr_frame.f_lineno)
    c.close()
    print(c.cr_frame)
    w = f(3).__await__()
    print(type(w), next(w), w.send(3))
run(chk())
print(f.__code__.co_flags & 0x80, ag.__code__.co_flags & 0x200)
