# exit: 1
# A group shows each of its exceptions.
def fail(n):
    raise ValueError(n)


errors = []
for n in range(2):
    try:
        fail(n)
    except ValueError as error:
        errors.append(error)
raise ExceptionGroup("several failed", [*errors, ExceptionGroup("inner", [KeyError("k")])])
