# Traceback objects: frames, lines, and with_traceback.
def inner():
    raise ValueError("v")


def outer():
    inner()


try:
    outer()
except ValueError as error:
    tb = error.__traceback__
    while tb:
        print(tb.tb_frame.f_code.co_name, tb.tb_lineno, tb.tb_frame.f_lineno, type(tb).__name__)
        last, tb = tb, tb.tb_next
    kept = error
print(sorted(last.tb_frame.f_locals), last.tb_frame.f_back.f_code.co_name, last.tb_frame.f_globals is globals())
try:
    raise kept.with_traceback(None)
except ValueError as error:
    print(error is kept, error.__traceback__.tb_next, error.__traceback__.tb_lineno)
try:
    try:
        outer()
    except ValueError as error:
        raise error
except ValueError as error:
    names = []
    tb = error.__traceback__
    while tb:
        names.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    print(names)


def count(error):
    n, tb = 0, error.__traceback__
    while tb:
        n, tb = n + 1, tb.tb_next
    return n


def again(error):
    raise error


error = ValueError("raised three times")
for _ in range(3):
    try:
        again(error)
    except ValueError as caught:
        print(count(caught))
print(ValueError("fresh").__traceback__)
try:
    kept.__traceback__ = 5
except TypeError as wrong:
    print(wrong)
import sys
def frame():
    here = sys._getframe()
    return here.f_code.co_name, here.f_lineno, here.f_back.f_code.co_name, sorted(here.f_locals), sys._getframe(1).f_code.co_name
print(frame())
