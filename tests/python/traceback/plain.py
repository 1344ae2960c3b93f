# exit: 1
# An uncaught exception through several functions.
def outer(n):
    return middle(n) + 1


def middle(n):
    value = inner(n,
                  0)
    return value


def inner(a, b):
    return a / b


print("before")
outer(5)
print("never")
