"""A little of everything that the grammar knows."""
from __future__ import annotations
import os.path as p, sys
from . import (a, b as c,)
from ..pkg.mod import *

type Pair[T: (int, str) = int, *Ts, **P] = tuple[T, *Ts]

@decorate(1, *args, key=2, **kwargs)
@other
async def f[T](a, b: int = 1, /, c=2, *args: *Ts, d, e=3, **kwargs) -> T:
    """Docs."""
    async with open(a) as x, open(b) as (y, z):
        await x
    async for i, *rest in aiter(), other:
        yield [j async for j in i if j if not j]
    else:
        return
    nonlocal_ = lambda x, /, y=1, *a, z, **k: (yield)
    return nonlocal_

class C(Base, metaclass=Meta):
    x: int = 1
    (y): str
    x.y[0]: list = 3
    def method(self): return super().method()

def g():
    global x, y
    with (open('a') as a, open('b') as b,):
        pass
    with (a, b):
        pass
    with (a), (b) as c: pass
    with (yield): pass
    try:
        raise E from None
    except (A, B) as e:
        pass
    except C, D:
        pass
    except:
        raise
    else:
        assert x, 'message'
    finally:
        del x, (y, [z]), a.b, c[d]
    try: pass
    except* A as e: pass
    while (n := n - 1) > 0 and not done:
        if n == 3: continue
        elif n is not 4: break
        else: pass
    for i in *a, b: print(i, end='')

match command.split():
    case [x, y, *_] | (x, y) if x:
        pass
    case {'key': value, -1: None, a.b: [1, 2], **rest}:
        pass
    case Point(x=0, y=0) as p:
        pass
    case -1 + 2j | 'a' 'b' | None | True:
        pass
    case str() | int(): pass
    case _:
        pass

match = case = type = 1
match[0], case.x, type(x)
print(f'{x!r:>{width}} {y=} {{}} {"nested" f"{z:%H:%M}"}' 'plain' rf'\d{x}')
t'{name} is {value:.2f}'
a = b = *c, d = 1, *e
a @= b; a //= c; a **= d; a >>= e
x = a if b else c if d else e
x = {**a, 'b': 1, 'c': [1, 2, 3][::2]}, {1, *b}, {k: v for k, v in z}, {k for k in z}
x = 0xFF_FF + 0o17 - 0b101 * 1_000.5e-3 / 1j ** -x // ~y % z << 2 >> 1 & 3 | 4 ^ 5
x = a < b <= c == d != e >= f > g is h is not i in j not in k
x = 'a\n\x41\u00e9\U0001F600\N{BULLET}'; y = b'bytes\xff' if 0 else b'' rb'\d'
x = f(a for a in b)(c)[d:e, ..., *f].g
if x:
    if y:
        pass
é = "naïve"
