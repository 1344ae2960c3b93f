# exit: 1
# Names that nearly exist are suggested.
class Basket:
    def __init__(self):
        self.apples = 1


def helper(value):
    return valeu


try:
    Basket().appels
except AttributeError as error:
    first = error
try:
    helper(1)
except NameError as error:
    error.__cause__ = first
    raise
