# Exceptions thrown into generators that have not begun, and through those that wait for others.
# stderr: the exceptions that are ignored
def f():
    yield 1
g = f()
try: g.throw(StopIteration(4))
except BaseException as e: print(repr(e), repr(e.__cause__))
g = f(); next(g)
try: g.throw(StopIteration(4))
except BaseException as e: print(repr(e), repr(e.__cause__))
async def c(): pass
k = c()
try: k.throw(StopIteration(4))
except BaseException as e: print(repr(e), repr(e.__cause__))
k = c()
try: k.throw(ValueError('v'))
except BaseException as e: print(repr(e), repr(e.__context__))
async def ag(): yield 1
k = ag().athrow(StopIteration(1))
try: k.send(None)
except BaseException as e: print(repr(e), repr(e.__cause__))
k = ag().athrow(StopAsyncIteration(1))
try: k.send(None)
except BaseException as e: print(repr(e), repr(e.__cause__))
class W:
    def __await__(self): yield 1
    async def __aenter__(self): return self
    async def __aexit__(self, *d): await self
async def co():
    async with W():
        1/0
c = co(); c.send(None)
try: c.throw(ValueError('v'))
except BaseException as e: print(repr(e), repr(e.__context__))
class W2(W):
    async def __aexit__(self, *d):
        print(__import__('sys').exception())
        await self
async def co():
    async with W2():
        1/0
c = co(); c.send(None)
try: c.throw(ValueError('v'))
except BaseException as e: print(repr(e), repr(e.__context__))
async def co():
    try: 1/0
    except ZeroDivisionError:
        await W()
c = co(); c.send(None)
try: c.throw(ValueError('v'))
except BaseException as e: print(repr(e), repr(e.__context__))
def g():
    try: 1/0
    except ZeroDivisionError:
        yield from [1,2]
c = g(); c.send(None)
try: c.throw(ValueError('v'))
except BaseException as e: print(repr(e), repr(e.__context__))
def g():
    try: 1/0
    finally:
        yield from iter([1,2])
c = g(); c.send(None)
try: c.throw(ValueError('v'))
except BaseException as e: print(repr(e), repr(e.__context__))
def inner8():
    try:
        yield 1
    except BaseException as e:
        print('handled')
        raise RuntimeError(1)
def outer9():
    yield from inner8()
g = outer9(); next(g)
pass
g = inner8(); next(g)
pass
g = outer9(); next(g)
try: g.close()
except RuntimeError as e: print(repr(e), repr(e.__context__))
import traceback
g = inner8(); next(g)
try: g.close()
except RuntimeError as e: print(repr(e), repr(e.__context__))
def outer2():
    try: r = yield from iter([1,2])
    except BaseException as e: print(repr(e)); raise
    print('r', r); yield 'last'
g = outer2(); next(g)
try: print(g.throw(StopIteration(4)))
except BaseException as e: print(repr(e))
