# nonlocal and global over several levels, name mangling, and the order of bindings.
value = 0


def outer():
    value = 1

    def middle():
        nonlocal value
        value += 10

        def inner():
            global value
            value = 99
            return value

        def innermost():
            nonlocal value
            value += 100
            return value
        return inner(), innermost()
    result = middle()
    return result, value


print(outer(), value)


class Account:
    __count = 0

    def __init__(self):
        self.__balance = 5
        Account.__count += 1

    def __private(self):
        return self.__balance

    def show(self, other=None):
        return self.__private(), Account.__count, [self.__balance for _ in range(1)], (lambda: self.__balance)()

    __dunder__ = "kept"
    _Account__explicit = 1

    def explicit(self):
        return self.__explicit

    class __Inner:
        def get(self):
            return self.__secret

        def put(self):
            self.__secret = "nested"
            return vars(self)


print(Account().show(), Account().explicit(), Account.__dunder__)
print(sorted(name for name in vars(Account) if "Account" in name or "private" in name))
print(Account._Account__Inner().put())
try:
    Account().__balance
except AttributeError as error:
    print(error)


class _Leading:
    def __init__(self):
        self.__x = 1


print(vars(_Leading()))


class ___:
    def __init__(self):
        self.__x = 1


print(vars(___()))


class Mangled:
    def method(self, __parameter, *, __keyword=2):
        __local = __parameter
        global __global
        __global = "set"
        return sorted(locals()), __keyword


print(Mangled().method(1))
print(_Mangled__global)
try:
    Mangled().method(1, __keyword=3)
except TypeError as error:
    print(error)


def accumulate():
    total = 0

    def add(n):
        nonlocal total
        total, previous = total + n, total
        for total_step in range(2):
            total += total_step
        return previous
    return [add(n) for n in (1, 2, 3)], total


print(accumulate())


def with_except():
    error = "before"

    def handler():
        nonlocal error
        try:
            1 / 0
        except ZeroDivisionError as error:
            print(type(error).__name__)
        try:
            return error
        except NameError as unbound:
            return type(unbound).__name__, str(unbound)
    return handler()


print(with_except())


def del_nonlocal():
    n = 1

    def remove():
        nonlocal n
        del n
    remove()
    try:
        return n
    except UnboundLocalError as error:
        return str(error)


print(del_nonlocal())
