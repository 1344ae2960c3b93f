# `*` and `**` in displays, calls, subscripts and returns.
a = [1, 2]
b = (3,)
print([*a, *b, *"cd"], (*a, 0, *b), {*a, *a, *b} == {1, 2, 3}, [*()], (*[],))
print({**{"x": 1}, "y": 2, **{"x": 3}}, {"x": 0, **{}, **{"z": 9}})
print([*range(3), *{"k": 1}, *(n * n for n in range(3))])
t = *a, *b
print(t)


def spread():
    return *a, "end"


def produce():
    yield *b, "yielded"


print(spread(), list(produce()))


def call(*args, **kwargs):
    return args, kwargs


print(call(*a, *b, 9, **{"k": 1}, j=2, **{"i": 3}))
print(call(*"ab", key=0, *[5]))
print(call(*iter([1]), *{}, **{}))
for item in *a, *b:
    print(item, end=" ")
print()


class Table:
    def __getitem__(self, key):
        return key


print(Table()[*a], Table()[0, *a], Table()[*a, 1:2])


class Mapping:
    def keys(self):
        print("keys")
        return ["p", "q"]

    def __getitem__(self, key):
        print("get", key)
        return key * 2


print({**Mapping()})
print(call(**Mapping()))


def bad(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


bad(lambda: [*5])
bad(lambda: (*None,))
bad(lambda: {*1.5})
bad(lambda: {**[1]})
bad(lambda: {**None})
bad(lambda: call(*3))
bad(lambda: call(**3))
bad(lambda: call(k=1, **{"k": 2}))
bad(lambda: call(**{"k": 1}, **{"k": 2}))
bad(lambda: call(**{1: 2}))
bad(lambda: print(**{"nonsense": 2}))


def show(value):
    print("show", value)
    return value


print([*show([1]), show(2), *show([3])])
print({show("a"): show(1), **show({"b": 2}), show("c"): show(3)})
print(call(show(1), *show([2]), k=show(3), **show({"m": 4})))
