# except*: splitting groups, naked exceptions, several handlers, what is raised again.
def attempt(error):
    try:
        try:
            raise error
        except* ValueError as group:
            print("  values:", type(group).__name__, [str(e) for e in group.exceptions])
        except* (KeyError, IndexError) as group:
            print("  lookups:", [repr(e) for e in group.exceptions])
        else:
            print("  else")
        finally:
            print("  finally")
    except BaseException as rest:
        print("  left:", repr(rest))
    else:
        print("  nothing left")


for error in (ExceptionGroup("g", [ValueError("a"), KeyError("b")]),
              ExceptionGroup("g", [ValueError("a"), ExceptionGroup("nested", [IndexError("c"), TypeError("d")])]),
              ValueError("naked"), TypeError("naked"), BaseExceptionGroup("b", [KeyboardInterrupt(), ValueError("v")])):
    print(repr(error))
    attempt(error)
try:
    pass
except* ValueError:
    print("never")
else:
    print("else runs")


def raises_in_handler():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise KeyError("new")


try:
    raises_in_handler()
except ExceptionGroup as group:
    print(repr(group), repr(group.exceptions[0].__context__))


def reraises():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise


try:
    reraises()
except ExceptionGroup as group:
    print(repr(group))
try:
    try:
        raise ExceptionGroup("g", [ValueError(1)])
    except* ExceptionGroup:
        pass
except TypeError as error:
    print(error)
group = ExceptionGroup("top", [ValueError(1), ExceptionGroup("in", [TypeError(2), ValueError(3)])])
print(group.message, group.exceptions, str(group))
print(group.subgroup(ValueError))
print(group.split(TypeError))
print(group.subgroup(lambda e: isinstance(e, ValueError) and e.args[0] > 2))
print(group.subgroup(KeyError), group.split(KeyError)[1] is group)
print(group.derive([KeyError("d")]))
print(type(BaseExceptionGroup("b", [ValueError()])).__name__, isinstance(group, Exception))
for n in range(3):
    try:
        raise ExceptionGroup("loop", [ValueError(n)])
    except* ValueError as e:
        if n == 1:
            print("skip")
        else:
            print("n", n, e.exceptions)
