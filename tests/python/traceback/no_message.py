# exit: 1
# An exception without a message, raised from a class.
def fail():
    raise NotImplementedError


fail()
