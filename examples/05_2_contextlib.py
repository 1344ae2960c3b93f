"""5.2  contextlib

With `@contextmanager` a generator with one `yield` becomes a context manager: what stands before the yield is
`__enter__`, what stands behind it `__exit__`. The module has ready-made managers too, and a stack for as many as turn
up while the program runs.

Try
    %step examples/05_2_contextlib.py    the exception of the block is raised at the `yield`
    %gen pending                         a manager that was made and not entered
"""

import io
from contextlib import ExitStack, chdir, closing, contextmanager, nullcontext, redirect_stdout, suppress


@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name
    except ValueError as error:
        print(f"! {error}")
    finally:
        print(f"</{name}>")


with tag("ul") as outer, tag("li"):
    #: %pending
    #: Two generators sleep at their `yield`. What stands behind it is still to come: it is
    #: their `__exit__`.
    #? What is printed when the block is left?
    print("in", outer)
with tag("p"):
    #: %pending
    #: `__exit__` throws this exception into the generator, at its sleeping `yield`.
    #? Does the generator's own `except` catch it? What is printed?
    raise ValueError("swallowed, since the generator caught it")
try:
    with tag("p"):
        raise KeyError("not caught by the generator")
except KeyError as error:
    print("outside:", error)


@tag("decorated")
def page():
    print("content")


#: %closure page
#: Used as a decorator, the manager makes itself anew for each call.
#? What stands around the content?
page()
pending = tag("later").gen


# Errors that a generator can make.
@contextmanager
def twice():
    yield 1
    yield 2


@contextmanager
def never():
    if False:
        yield


for wrong in (twice, never):
    try:
        with wrong():
            pass
    except RuntimeError as error:
        print(error)

with suppress(ZeroDivisionError, KeyError):
    print(1 / 0)
buffer = io.StringIO()
with redirect_stdout(buffer):
    print("nobody sees this")
print("caught:", repr(buffer.getvalue()))


class Line:
    def close(self):
        print("line closed")


with closing(Line()):
    print("talking")
with nullcontext("as it is") as value:
    print(value)

# As many managers as there are names; closed in the reverse order, also when one fails.
with ExitStack() as stack:
    names = [stack.enter_context(tag(name)) for name in ("a", "b")]
    stack.callback(print, "called on the way out")
    #: %pending
    #: The stack owes one `__exit__` itself. What it will call then stands in its own list, in
    #: the order of entering.
    #? In which order is everything closed when the block ends?
    print("open:", names)

try:
    with ExitStack() as stack:
        stack.enter_context(tag("first"))
        stack.callback(lambda: 1 / 0)
        raise KeyError("the first error")
except ZeroDivisionError as error:
    print(error, "| before it:", repr(error.__context__))

# Ownership can be handed on: then nothing is closed here.
with ExitStack() as stack:
    stack.enter_context(tag("kept"))
    kept = stack.pop_all()
print("still open")
#: %why kept._exit_callbacks[0][1].__self__
#: pop_all() moved what was owed to a new stack. The block ended with an empty one, and closed
#: nothing.
#? What does this call close?
kept.close()
print(chdir.__name__, "changes the folder and back")
