# sys.settrace and sys.setprofile.
import sys

def traced(a):
    b = a + 1
    for i in range(2):
        b += i
    try:
        raise KeyError(b)
    except KeyError:
        pass
    return b

def tracer(frame, event, arg):
    if frame.f_code.co_name in ("traced", "generate"):
        shown = arg[0].__name__ if event == "exception" else arg
        print(event, frame.f_code.co_name, frame.f_lineno, shown)
        return tracer

sys.settrace(tracer)
traced(1)
sys.settrace(None)
traced(2)

def generate():
    yield 1
    yield 2

sys.settrace(tracer)
list(generate())
sys.settrace(None)
print(sys.gettrace())

def profiler(frame, event, arg):
    name = arg.__name__ if event.startswith("c_") else frame.f_code.co_name
    if name not in ("setprofile", "<module>"):
        calls.append((event, name))

def work():
    len([])
    sorted([2, 1], key=helper)
    try:
        int("x")
        "x".index("y")
    except ValueError:
        pass
    try:
        "x".index("y")
    except ValueError:
        pass

def helper(item):
    return item

calls = []
sys.setprofile(profiler)
work()
sys.setprofile(None)
for call in calls:
    print(call)
print(sys.getprofile())

def failing(frame, event, arg):
    raise RuntimeError("in the tracer")

sys.settrace(failing)
try:
    helper(1)
except RuntimeError as error:
    print(error, sys.gettrace())
