# Where the docstring of a subclass of property goes.
class P(property): __slots__=()
def g(self): "doc"
def h(self): pass
for f in (lambda: P(g), lambda: P(h), lambda: P(g, doc='x'), lambda: P(h, doc='x')):
    try: print(f().__doc__)
    except Exception as e: print(type(e), e)
class Q(property): __slots__=('__doc__',)
for f in (lambda: Q(g), lambda: Q(h), lambda: Q(g, doc='x')):
    try: print(f().__doc__)
    except Exception as e: print(type(e), e)
class R(property):
    "R's"
    __slots__=()
class W(property):
    "W's"
for f in (lambda: R(g), lambda: R(h), lambda:W(g), lambda: W(h), lambda: W(doc='k')):
    try: print(f().__doc__)
    except Exception as e: print(type(e), e)
