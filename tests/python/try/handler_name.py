# The name bound by `except … as`: bound, deleted, even when the handler leaves early.
try:
    raise ValueError("one")
except ValueError as error:
    saved = error
    print(error)
try:
    error
except NameError as missing:
    print(missing)
error = "kept?"
try:
    raise KeyError("two")
except KeyError as error:
    error = "rebound inside"
print("error" in globals())


def deleted_inside():
    try:
        raise KeyError
    except KeyError as e:
        del e
    return "fine"


print(deleted_inside())


def leaves_by_return():
    try:
        raise KeyError("k")
    except KeyError as e:
        return (lambda: e), repr(e)


read, text = leaves_by_return()
print(text)
try:
    read()
except NameError as error:
    print(error)


def leaves_by_continue():
    for n in range(2):
        try:
            raise KeyError(n)
        except KeyError as e:
            if n == 0:
                continue
            break
    try:
        return e
    except UnboundLocalError as error:
        return str(error)


print(leaves_by_continue())


def raises_from_handler():
    try:
        try:
            raise KeyError("inner")
        except KeyError as e:
            raise ValueError("outer") from e
    except ValueError as v:
        print(repr(v.__cause__), v.__suppress_context__)
        try:
            e
        except UnboundLocalError as error:
            print(error)


raises_from_handler()
try:
    raise (ValueError("a"), 1)
except TypeError as error:
    print("TypeError", error)
for thing in (5, "text", None, object, [ValueError]):
    try:
        raise thing
    except TypeError as error:
        print(error)
try:
    raise ValueError
except ValueError as error:
    print(error.args, repr(error), str(error) == "")


class Custom(Exception):
    def __init__(self, code, *rest):
        super().__init__(code, *rest)
        self.code = code

    def __str__(self):
        return f"code {self.code}"


try:
    raise Custom(7, "extra")
except Custom as error:
    print(error, error.args, repr(error), error.code)
try:
    raise Custom
except TypeError as error:
    print(error)
print(saved.__traceback__ is not None, saved.__traceback__.tb_lineno)
import sys


def current():
    return type(sys.exception()).__name__


print(current())
try:
    raise IndexError
except IndexError:
    print(current(), sys.exc_info()[0].__name__)
    try:
        raise KeyError
    except KeyError:
        print(current())
    print(current())
print(current(), sys.exc_info())
