# From the first step to the last, and past it.
import sys, gc, weakref
def show(f, *a):
    try: print(f.__name__, "->", f(*a))
    except BaseException as e: print(f.__name__, "raised", type(e).__name__, e)
# deep yield from
def deep(n):
    if n: yield from deep(n-1)
    else: yield 1
def d1(): return sum(deep(500))
def d2(): return sum(deep(5000))
show(d1); show(d2)
# chain built iteratively
def link(it): yield from it
def chain():
    it = iter([1,2,3])
    for i in range(900): it = link(it)
    return list(it)
show(chain)
def chain2():
    it = iter([1,2,3])
    for i in range(30000): it = link(it)
    return list(it)
show(chain2)
def chain3():
    it = iter([1,2,3])
    for i in range(100000): it = link(it)
    del it
    return "freed"
show(chain3)
def closeval():
    def g():
        try: yield 1
        except GeneratorExit: return 42
    x = g(); next(x)
    return x.close(), x.close()
show(closeval)
def gi():
    def a():
        print("in a", b_.gi_running, b_.gi_suspended, b_.gi_yieldfrom)
        yield 1
    def b(): yield from a()
    global b_
    b_ = b()
    print(b_.gi_running, b_.gi_suspended, b_.gi_yieldfrom)
    next(b_)
    print(b_.gi_running, b_.gi_suspended, b_.gi_yieldfrom.__name__, b_.gi_frame.f_lineno, b_.gi_code.co_name)
    list(b_)
    print(b_.gi_running, b_.gi_suspended, b_.gi_yieldfrom, b_.gi_frame)
show(gi)
def names():
    def g(): yield
    x = g()
    x.__name__ = "foo"; x.__qualname__ = "bar.foo"
    print(x.__name__, x.__qualname__, repr(x).split(" at ")[0])
    for bad in (3, None):
        try: x.__name__ = bad
        except TypeError as e: print(e)
        try: x.__qualname__ = bad
        except TypeError as e: print(e)
    try: del x.__name__
    except TypeError as e: print(e)
    try: x.foo = 3
    except AttributeError as e: print(e)
    try: x.gi_code = 3
    except AttributeError as e: print(e)
show(names)
def reenter():
    def g(): yield next(me)
    me = g()
    return next(me)
show(reenter)
def cyc():
    def g():
        try: yield me
        finally: print("finalised")
    me = g(); next(me)
    r = weakref.ref(me)
    del me, g
    gc.collect()
    return r()
show(cyc)
def unraisable():
    hook = sys.unraisablehook
    sys.unraisablehook = lambda u: print("unraisable", u.exc_type.__name__, u.exc_value, u.err_msg, type(u.object).__name__)
    def g():
        try: yield 1
        finally: 1/0
    x = g(); next(x); del x
    def h():
        try: yield 1
        except GeneratorExit: yield 2
    x = h(); next(x); del x
    sys.unraisablehook = hook
show(unraisable)
def si():
    def g():
        yield 1
        raise StopIteration(3)
    x = g(); next(x)
    try: next(x)
    except RuntimeError as e: print(e, repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
    def t():
        yield
    y = t(); next(y)
    try: y.throw(StopIteration("x"))
    except RuntimeError as e: print(e, repr(e.__cause__))
show(si)
def throws():
    def g():
        while True:
            try: yield 1
            except ValueError as e: print("caught", e, e.__context__)
    x = g(); next(x)
    x.throw(ValueError("a")); x.throw(ValueError)
    for bad in (3, "abc", int, None):
        try: x.throw(bad)
        except TypeError as e: print(e)
    try: x.throw()
    except TypeError as e: print(e)
    try: x.throw(KeyError("n"))
    except KeyError as e: print(e)
    try: x.send(3)
    except StopIteration: print("stop")
    try: x.throw(KeyError("n"))
    except KeyError as e: print(e, e.__traceback__.tb_next)
show(throws)
def ctx():
    def g():
        try: yield
        except KeyError as e:
            print(repr(sys.exception()))
            yield
            print(repr(sys.exception()))
            try: raise ValueError
            except ValueError as v: print(repr(v.__context__))
    x = g(); next(x); x.throw(KeyError(1))
    try: raise TypeError("outer")
    except TypeError:
        try: next(x)
        except StopIteration as s: print(repr(s.__context__))
        print(repr(sys.exception()))
show(ctx)
def genexp():
    try: (x for x in 3)
    except TypeError as e: print(e)
    g = (i*j for i in range(3) if i for j in range(i))
    print(list(g), g.__name__, g.__qualname__, g.gi_frame)
    try: g.send(3)
    except StopIteration: print("s")
    y = (x for x in range(3))
    try: y.send(3)
    except TypeError as e: print(e)
    try: (1 for i in [1]).__next__(3)
    except TypeError as e: print(e)
show(genexp)
def alias():
    def g() -> int: yield 1
show(alias)
def yf():
    class I:
        def __init__(self): self.n = 0
        def __iter__(self): return self
        def __next__(self):
            self.n += 1
            if self.n > 2: raise StopIteration("val")
            return self.n
        def throw(self, *a): print("throw", a); raise StopIteration("thrown")
        def close(self): print("close")
    def g(): r = yield from I(); print("r", r); yield "x"
    x = g()
    print(next(x), next(x), next(x))
    x = g(); next(x)
    print(x.throw(ValueError("v")))
    x = g(); next(x); x.close()
    x = g(); next(x)
    try: x.send(3)
    except AttributeError as e: print(e)
    def h(): yield from 3
    try: next(h())
    except TypeError as e: print(e)
show(yf)
def frameclear():
    def g():
        a = 5
        yield
    x = g(); next(x)
    f = x.gi_frame
    print(f.f_locals, f.f_lineno - f.f_code.co_firstlineno)
    f.clear()
    print(x.gi_frame, f.f_locals)
    y = g(); 
    y.gi_frame.clear()
    try: next(y)
    except StopIteration: print("cleared")
show(frameclear)
print(type((x for x in ())).__doc__, hasattr(d1, "send"))
def many():
    gens = [(i for i in range(3)) for _ in range(10000)]
    return sum(next(g) for g in gens)
show(many)
