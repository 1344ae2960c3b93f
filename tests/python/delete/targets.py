# `del` of names, attributes, items and slices.
x = 1
del x
try:
    x
except NameError as error:
    print(error)
a, b, c = 1, 2, 3
del a, (b, [c])
for name in ("a", "b", "c"):
    print(name in globals(), end=" ")
print()
l = list(range(10))
del l[0]
del l[-1], l[2:4]
print(l)
del l[::2]
print(l)
del l[:]
print(l)
d = {"p": 1, "q": 2, "r": 3}
del d["q"]
print(d)


class Box:
    shared = "class"

    def __init__(self):
        self.own = "instance"

    def __delitem__(self, key):
        print("delete item", key)


box = Box()
del box.own
del box["k"], box[1:2], box[1, 2]
box.shared = "hidden"
del box.shared
print(box.shared)
del Box.shared


def attempt(action):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)


def local_name():
    y = 1
    del y
    return y


def local_twice():
    y = 1
    del y
    del y


def attribute():
    del box.own


def class_attribute():
    del box.shared


def item():
    del d["none"]


def index():
    del [1][3]


def from_tuple():
    del (1, 2)[0]


def from_str():
    del "abc"[0]


def from_int():
    del (5)[0]


def method():
    del [].append


def undefined():
    global nowhere
    del nowhere


for function in (local_name, local_twice, attribute, class_attribute, item, index, from_tuple, from_str, from_int, method,
                 undefined):
    attempt(function)


def rebind():
    n = 1
    del n
    n = 2
    return n


print(rebind())


def conditional(flag):
    value = "present"
    if flag:
        del value
    try:
        return value
    except UnboundLocalError as error:
        return str(error)


print(conditional(False), "/", conditional(True))


def captured():
    cell = 1

    def read():
        return cell
    print(read())
    del cell
    try:
        read()
    except NameError as error:
        print(type(error).__name__, error)
    cell = 2
    print(read())


captured()
for i in range(2):
    pass
del i
print("i" in globals())
del (d)
del [l]
