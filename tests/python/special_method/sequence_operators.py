# Subclasses of sequences that define + or * of their own, and whose += it is.
class C(list):
    def __add__(self, o): print('add', o); return self
x = C()
try: x += 1
except TypeError as e: print(e)
try: x += 1.5
except TypeError as e: print(e)
x += 'ab'
print(x)
class D(list):
    def __radd__(self, o): print('radd', o); return self
x = D()
x += [2]; print(x)
y = [1]; y += x; print(y)
y = [1]; print(y + x)
class E(list):
    def __mul__(self, o): print('mul', o); return self
x = E([1]); x *= 2; print(x)
class D2(list):
    def __radd__(self, o): print('radd', o); return self
x = D2()
x += [2]; print(x)
y = [1]; y += x; print(y)
y = [1]; print(y + x)
print((lambda a, b: a + b)([1], x))
class T(tuple):
    def __radd__(self, o): print('radd', o); return self
print((1,) + T())
class S(str):
    def __radd__(self, o): print('radd', o); return self
print('a' + S())
a = 'a'; a += S(); print(a)
class B(bytes):
    def __radd__(self, o): print('radd', o); return self
print(b'a' + B())
class M(list):
    def __rmul__(self, o): print('rmul', o); return self
print(3 * M())
