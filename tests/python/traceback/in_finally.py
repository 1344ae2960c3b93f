# exit: 1
# An error in finally, one in __exit__, and re-raising.
class Manager:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        raise OSError("from __exit__")


def work():
    try:
        with Manager():
            raise KeyError("body")
    finally:
        print("cleaning")


try:
    work()
except OSError as error:
    print(repr(error.__context__))
    raise
