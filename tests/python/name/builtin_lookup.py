# Built-in names: found last, can be shadowed, and are restored by del.
def call_len():
    return len("four")


print(call_len())
len = lambda value: -1
print(call_len())
del len
print(call_len())
try:
    del len
except NameError as error:
    print(error)


def shadow_parameter(str, int=int):
    return int(str) + 1


print(shadow_parameter("41"))
print(type(__builtins__).__name__ in ("module", "dict"), __name__, __doc__)
for name in ("print", "len", "int", "None", "ValueError", "Ellipsis", "NotImplemented", "__debug__"):
    print(name, eval(name) is eval(name), end="; ")
print()
True_ = True
print(True_ is True, None is None, ... is Ellipsis)


class Scope:
    len = "class attribute"

    def method(self):
        return len("ab")


print(Scope().method(), Scope.len)


def before():
    try:
        return max(1, 2)
    except UnboundLocalError as error:
        return str(error)
    max = 3


print(before())
abs = abs
print(abs(-3))
sum, saved = (lambda items: "own sum"), sum
print(sum([1]), saved([1, 2]))
del sum
print(sum([1, 2]))
print([range for range in (1, 2)], range(2))
for print_name in ["x"]:
    print(print_name)
try:
    print(undefined_thing)
except NameError as error:
    print(error.name, error)
print(eval("__import__('sys').__name__"))
match = case = type = _ = 5
print(match + case, type, _)
soft = {"match": match}
match soft:
    case {"match": case}:
        print("matched", case)
print(match, case)
del type
print(type(soft).__name__)
