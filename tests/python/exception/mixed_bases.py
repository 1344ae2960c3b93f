# __dict__ where one base is an exception.
class P:
    def __init__(self): self.x = 1
class C(P, Exception): pass
class D(Exception, P): pass
class E(P, list): pass
class F(P, BaseException): 
    def __init__(self): pass
for c in (C, D, E,F):
    o = c()
    o.y = 2
    print(c.__name__, o.__dict__, vars(o), '__dict__' in c.__dict__, o.__dir__()[:2])
