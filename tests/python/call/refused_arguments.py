# stderr: ignored
# Arguments that are refused: who complains first, and in which words (those of 3.14).
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
def call0(): pass
def call1(a, **k): pass
def call2(*a, **k): pass
def call3(x, z=1): pass
t(lambda: memoryview(1,2)); t(lambda: memoryview(1,2,3)); t(lambda: memoryview(reverse=1)); t(lambda: memoryview(b'', reverse=1)); t(lambda: memoryview())
t(lambda: b'abc'.count('a', 'b')); t(lambda: b'abc'.find([], 'b')); t(lambda: b'abc'.index('a', 1, 'x')); t(lambda: b'a'.startswith('a','b')); t(lambda: b'abc'.find(300,'x')); t(lambda:'abc'.find(1,'x')); t(lambda:'abc'.find('a','x')); t(lambda:'abc'.startswith(1,'x')); t(lambda: bytearray(b'a').count({1}, 'x')); t(lambda: b'a'.rfind(...,'x'))
t(lambda: call0(**{1:2})); t(lambda: call1(1, **{1:2}, **{1:3})); t(lambda: call1(1,*5)); t(lambda: call1(*5, **6)); t(lambda: call1(**6)); t(lambda: call1(*5, **{1:2})); t(lambda: call3(1, z=2, **{'z':1})); t(lambda: call3(*3, z=2, **{'z':1})); t(lambda: call2(**{1:2},**{1:3})); t(lambda: call2(**{1:2},**3));t(lambda: call2(*1,**{1:2},**3)); t(lambda: call0(1,**{2:3}))
t(lambda: bytearray(b'a') % {1:2}); t(lambda: bytearray(b'a') % [1]); t(lambda: b'a' % {}); t(lambda: b'a' % 5); t(lambda: bytearray(b'a') % (1,)); t(lambda: b'a' % {1}); t(lambda: b'a' % b'b'); t(lambda: b'a' % 'b'); t(lambda: bytearray(b'a') % range(3)); t(lambda: b'a' % memoryview(b'q')); t(lambda: b'a' % bytearray(b'q')); t(lambda: 'a' % {}); t(lambda: 'a' % [1]); t(lambda: 'a' % b'b'); t(lambda: 'a' % range(2))
t(lambda: 0.0 ** -1); t(lambda: 0 ** -1); t(lambda: 0j ** -1); t(lambda: pow(0, -1)); t(lambda: pow(0.0,-1)); t(lambda: False ** -2); t(lambda: 0.0 ** -1.5); t(lambda: (0j)**(-1j))
t(lambda: type(a=1)); t(lambda: type(1, a=1)); t(lambda: type(1,2)); t(lambda: type(1,2,3,4)); t(lambda: super(1,2,3)); t(lambda: super(1,2,3,4,5)); t(lambda: super(a=1)); t(lambda: super(int,1,b=3))
class K12(Exception):
    def __new__(cls): return object.__new__(cls)
t(lambda: K12())
class K13(list):
    def __new__(cls): return object.__new__(cls)
t(lambda: K13())
t(lambda: {}.__getitem__(1,2)); t(lambda: {}.__contains__(1,2)); t(lambda: ().__getitem__(1,2)); t(lambda: int(1,2,3)); t(lambda: int(1,2,3,4)); t(lambda: bytes.fromhex(1)); t(lambda: bytes.fromhex((1,))); t(lambda: bytearray.fromhex(range(2))); t(lambda: (1).__rpow__(1,2,3)); t(lambda: (1).__pow__(1,2,3)); t(lambda: (1).__pow__()); t(lambda: (1).__rpow__()); t(lambda: (1).__add__(1,2)); t(lambda: 'a'.__lt__()); t(lambda: (1).__bool__(1)); t(lambda: [].__setitem__(1)); t(lambda: [].__len__(1)); t(lambda: [].__iter__(2)); t(lambda: (1.0).__pow__(1,2,3)); t(lambda: object().__eq__()); t(lambda: object().__hash__(1)); t(lambda: [].__delitem__(1,2)); t(lambda: [].__contains__()); t(lambda: (lambda:1).__get__(1,2,3)); t(lambda: (lambda:1).__get__()); t(lambda: [].__init__(1,2)); t(lambda: (lambda: 1).__call__(1)); t(lambda: [].__iadd__()); t(lambda: [].__mul__(1,2)); t(lambda:[].__rmul__())
t(lambda: compile(maxsplit=1)); t(lambda: compile('a',maxsplit=1)); t(lambda: compile('a','b','eval',maxsplit=1))
def s(v):
    b = bytearray(b'abc'); b[0:2]=v; return b
t(lambda: s(1j)); t(lambda: s(1)); t(lambda: s('a')); t(lambda: s([300])); t(lambda: s(['a'])); t(lambda: s(None)); t(lambda: s(1.5))
t(lambda: enumerate([], x=1)); t(lambda: enumerate(x=1)); t(lambda: enumerate([],1,2)); t(lambda: enumerate([],1,x=2)); t(lambda: enumerate(iterable=[],x=2)); t(lambda: enumerate())
t(lambda: bytes(1,'a')); t(lambda: b'a'.join(5)); t(lambda: b'a'.join([5])); t(lambda: b'abc'.translate(5)); t(lambda: bytes.maketrans(5,6)); t(lambda: bytes.maketrans(b'a',b'bc')); t(lambda: b'a'.center('a')); t(lambda: b'a'.rjust(5,5)); t(lambda: bytes([1]) + 5); t(lambda: b'a'.replace(1,2)); t(lambda: b''.split(1)); t(lambda: b''.strip(1)); t(lambda: b'a'.partition(1)); t(lambda: b'a'.hex(5)); t(lambda: b'abc'.hex(b'-','x')); t(lambda: b'abc'.hex('--'))
t(lambda: ''.encode('ab')); t(lambda: b''.decode('ab')); t(lambda: str(b'','ab')); t(lambda: str(b'a','ab')); t(lambda: ''.encode('ab','cd')); t(lambda: b''.decode('utf-8','cd')); t(lambda: b''.decode(errors='ab')); t(lambda: bytes('', 'ab')); t(lambda: bytearray('', 'ab'))
class Nothing: pass
t(lambda: Nothing(**{1: 2})); t(lambda: {}.pop([])); t(lambda: {}.pop([], 1)); t(lambda: b'abc'.hex(1, b'ab')); t(lambda: b'ab'.hex(bytes_per_sep=b''))
for v in ({1:2}, [1], {}, 5, (1,), {1}, b'b', 'b', range(3), memoryview(b'q'), bytearray(b'q'), None, (), 1.5):
    for b in (b'a', bytearray(b'a'), 'a'):
        try: print(type(b).__name__, repr(b % v))
        except BaseException as e: print(type(b).__name__, type(e).__name__, e)
class Inherits(Exception): pass
t(lambda: object.__new__(Inherits))
