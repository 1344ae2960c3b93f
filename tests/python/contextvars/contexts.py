# Context variables, tokens and contexts.
import contextvars
import re


def show(make):
    try:
        print(re.sub(' at 0x[0-9a-f]+', '', str(make())))
    except BaseException as error:
        print(type(error).__name__, re.sub(' at 0x[0-9a-f]+', '', str(error)))


a = contextvars.ContextVar('a', default=1)
b = contextvars.ContextVar('b')
print(a.get(), b.get('none'), a.name)
show(lambda: b.get())
token = a.set(2)
print(a.get(), token.var is a, token.old_value is contextvars.Token.MISSING)
other = contextvars.copy_context()
a.set(3)
print(a.get(), other[a], other.get(b), len(other), a in other, list(other.values()))


def inside():
    print('inside', a.get())
    a.set(10)
    b.set(11)
    return a.get() + b.get()


print(other.run(inside), a.get(), other[a], b in contextvars.copy_context())
show(lambda: other.run(other.run, int))
show(lambda: other['x'])
show(lambda: contextvars.Context()[a])
a.reset(token)
print(a.get())
show(lambda: a.reset(token))
show(lambda: a.reset(1))
show(lambda: b.reset(a.set(1)))
show(lambda: a.reset(other.run(a.set, 5)))
show(lambda: contextvars.Context(1))
show(lambda: contextvars.ContextVar(1))
show(lambda: contextvars.Token())
show(lambda: a)
show(lambda: repr(a.set(1)))
show(lambda: contextvars.Token.MISSING)
print(contextvars.ContextVar[int], contextvars.copy_context() == contextvars.copy_context())
try:
    hash(contextvars.Context())
except TypeError as error:
    print('unhashable')


def raising():
    a.set('lost')
    raise ValueError('out')


show(lambda: contextvars.copy_context().run(raising))
print(a.get())
