# Setting and deleting items of what has none: the key comes first.
class E: pass
for o in ({1}, frozenset(), {}.keys(), {}.values(), 'a', b'b', (1,), range(3), 5, 1.5, None, E(), E, iter([]), (x for x in ''), len, memoryview(b'a'), slice(1), map(len,[])):
    for k in (0, 10**30, 'a', True):
        try: o[k] = 1
        except Exception as e: print(type(e).__name__, e)
        try: del o[k]
        except Exception as e: print(type(e).__name__, e)

class Iterable:
    def __iter__(self):
        return iter(1)


class Broken:
    def __iter__(self):
        raise ValueError("iter")


for container in (Iterable(), Broken(), E(), 5):
    try:
        print(1 in container)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
