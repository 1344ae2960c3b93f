# exit: 1
# Exceptions of our own: the qualified name, str, notes.
class Shop:
    class Closed(Exception):
        def __str__(self):
            return "closed\nuntil Monday"


error = Shop.Closed("ignored")
error.add_note("first note")
error.add_note("second note,\nin two lines")
raise error
