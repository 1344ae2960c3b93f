# Lambdas with every kind of parameter.
print((lambda: 1)(), (lambda x: x)(2), (lambda x, y=3: (x, y))(1), (lambda *a: a)(1, 2), (lambda **k: k)(x=1))
print((lambda a, /, b, *c, d=4, **e: (a, b, c, d, e))(1, 2, 3, d=5, f=6))
print((lambda *, k: k)(k="keyword"))
f = lambda x: lambda y: x + y
print(f(1)(2), f.__name__, f.__qualname__, f(1).__qualname__)
print((lambda: (yield))().__class__.__name__)
print(list((lambda n: (yield from range(n)))(3)))
print(sorted("bca", key=lambda c: -ord(c)), max([1, -5], key=lambda n: n * n))
g = lambda: (1, 2)
a, b = g()
print(a, b, (lambda: [])() is (lambda: [])())
h = lambda x: x if x else "nothing"
print(h(0), h(5))
k = [lambda: "first", lambda: "second"][1]
print(k())
print((lambda x: [x for x in range(x)])(3), (lambda x: x + (lambda x: x * 2)(x))(5))
m = lambda *args, **kwargs: len(args) + len(kwargs)
print(m(1, 2, *[3], a=4, **{"b": 5}))
try:
    (lambda x: x.missing)(1)
except AttributeError as error:
    print(error)
try:
    (lambda x, y: 0)(1)
except TypeError as error:
    print(error)
fact = lambda n: 1 if n < 2 else n * fact(n - 1)
print(fact(20))
print((lambda f: f(f, 10))(lambda self, n: n if n < 2 else self(self, n - 1) + self(self, n - 2)))
print([(lambda: i)() for i in range(3)], {k: (lambda v=k: v * 2)() for k in "ab"})
print((lambda s="default", /: s)(), (lambda x: x == (lambda: x)())(4))


class C:
    method = lambda self: type(self).__name__
    static = staticmethod(lambda: "static")


print(C().method(), C.static(), C.method.__qualname__)
print((lambda x: (y := x + 1) * y)(2))
print(f"{(lambda x: x * 2)(21)}")
