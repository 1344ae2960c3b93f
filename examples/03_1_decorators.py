"""3.1  Function decorators

A decorator is called with the function just made, and what it returns takes the function's name. Mostly that is
another function, which holds the first in a cell and calls it in between.

Try
    %step area(2, 3)                  `s` goes into the wrapper first, then into the function it wraps
    %closure area                     the layers, and what the cell of each holds
    %refs area                        the name holds the wrapper
    %refs area.__wrapped__            the function itself is held by the wrapper: its cell and __wrapped__
    %step examples/03_1_decorators.py decorators run when the `def` is executed, the nearest one first
"""

from functools import wraps


def announced(function):
    @wraps(function)
    def wrapper(*args, **kwargs):
        shown = [repr(arg) for arg in args] + [f"{key}={value!r}" for key, value in kwargs.items()]
        print(f"-> {function.__name__}({', '.join(shown)})")
        result = function(*args, **kwargs)
        print(f"<- {result!r}")
        return result
    return wrapper


@announced
def area(width, height=1):
    """Of a rectangle."""
    return width * height


#: %closure area
#: `@announced` called announced with the function. What came back has its name now; the
#: function itself lives on in a cell.
#? Which line is printed first: one of the wrapper, or one of area?
area(2, height=3)
print(area.__name__, "|", area.__doc__, "|", area.__wrapped__(4, 5))


# `@x` above a def is an assignment, nothing more.
def plain(n):
    return n + 1


plain = announced(plain)
#: %refs plain.__wrapped__
#: The line above is what `@` does, written out: call, and bind the name anew. The first
#: function has lost its name, and others hold it now.
#? No `@` stands above this function. Is its call announced?
plain(1)


# With arguments: a function that makes the decorator.
def repeated(times):
    print("making a decorator for", times)

    def decorator(function):
        print("decorating", function.__name__)

        @wraps(function)
        def wrapper(*args):
            return [function(*args) for _ in range(times)]
        return wrapper
    return decorator


@announced
@repeated(times=2)
def greet(name):
    return f"hello {name}"


#: %closure greet
#: Decorators are applied from the bottom up, so the top one is the outermost layer.
#? announced prints what it passes on. Does it see one greeting, or both?
greet("Ada")


# With or without brackets: the function comes as the first argument, or not at all.
def counted(function=None, *, start=0):
    if function is None:
        return lambda real: counted(real, start=start)

    @wraps(function)
    def wrapper(*args):
        wrapper.calls += 1
        return function(*args)
    wrapper.calls = start
    return wrapper


@counted
def tick(): ...


@counted(start=10)
def tock(): ...


tick(), tick(), tock()
#: %closure tock
#: A function is an object and can have attributes. The wrapper finds itself by a cell, and
#: counts in an attribute of its own.
#? tick began at 0, tock at 10. Where do they stand after two calls and one?
print(tick.calls, tock.calls)


# What is decorated may fail; the wrapper decides what that means.
def retried(attempts):
    def decorator(function):
        @wraps(function)
        def wrapper(*args):
            for attempt in range(1, attempts + 1):
                try:
                    return function(*args)
                except OSError as error:
                    print(f"  attempt {attempt}: {error}")
                    if attempt == attempts:
                        raise
        return wrapper
    return decorator


answers = iter([OSError("busy"), OSError("busy"), "done"])


@retried(attempts=3)
def fetch():
    answer = next(answers)
    if isinstance(answer, Exception):
        raise answer
    return answer


print(fetch())


# Any callable will do: here the wrapper is an object, with a state that can be looked at.
class Cached:
    def __init__(self, function):
        self.function, self.known = function, {}

    def __call__(self, n):
        if n not in self.known:
            self.known[n] = self.function(n)
        return self.known[n]


@Cached
def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


#: %attr fibonacci.known
#: The name fibonacci inside the function finds the wrapper as well, so that every inner call
#: asks the dictionary first.
#? Without it this takes more than two million calls. How many values does it have to know?
print(fibonacci(30), len(fibonacci.known))
