# Closures: cells shared between functions, late binding, nonlocal.
def counter(start=0):
    count = start

    def increment(by=1):
        nonlocal count
        count += by
        return count

    def read():
        return count
    return increment, read


inc, read = counter()
other_inc, other_read = counter(100)
inc(); inc(5); other_inc()
print(read(), other_read())
print(inc.__closure__[1].cell_contents if len(inc.__closure__) > 1 else inc.__closure__[0].cell_contents)
print(inc.__code__.co_freevars, read.__code__.co_freevars, counter.__code__.co_cellvars)

late = [lambda: i for i in range(3)]
early = [lambda i=i: i for i in range(3)]
print([f() for f in late], [f() for f in early])
functions = []
for n in range(3):
    def show():
        return n
    functions.append(show)
print([f() for f in functions])


def make(n):
    return [lambda: n * k for k in (1, 2)]


print([f() for f in make(5)])


def three_deep():
    x = "outer"

    def middle():
        def inner():
            nonlocal x
            x += "+inner"
            return x
        return inner
    f = middle()
    f(); f()
    return x


print(three_deep())


def before_assignment():
    def read():
        return value
    try:
        read()
    except NameError as error:
        print(type(error).__name__, error)
    value = "now"
    return read()


print(before_assignment())


def parameter_cell(a, *args, b=2, **kwargs):
    def inner():
        return a, args, b, kwargs
    a = a * 10
    return inner


print(parameter_cell(1, 2, b=3, c=4)())


def recursion():
    def even(n):
        return True if n == 0 else odd(n - 1)

    def odd(n):
        return False if n == 0 else even(n - 1)
    return even(10), odd(7)


print(recursion())


def compose(*functions):
    def composed(value):
        for function in reversed(functions):
            value = function(value)
        return value
    return composed


print(compose(str, lambda n: n + 1, abs)(-41))


def loop_cells():
    result = []
    for i in range(3):
        def cell(j=0):
            nonlocal i
            i += 10
            return i
        result.append(cell())
    return result, i


print(loop_cells())


def with_class():
    secret = 42

    class Holder:
        value = secret

        def get(self):
            return secret
    secret = 43
    return Holder.value, Holder().get()


print(with_class())


def memo(function):
    cache = {}

    def wrapper(n):
        if n not in cache:
            cache[n] = function(n)
        return cache[n]
    wrapper.cache = cache
    return wrapper


@memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), len(fib.cache))
print((lambda: (lambda: (lambda: 7)()) ())())
cell = (lambda x: lambda: x)(1).__closure__[0]
print(type(cell).__name__, cell.cell_contents, cell == (lambda x: lambda: x)(1).__closure__[0])
