# Which branch is taken, and what counts as true.
def sign(n):
    if n < 0:
        return "negative"
    elif n == 0:
        return "zero"
    elif n == 1:
        return "one"
    else:
        return "many"


for n in (-5, 0, 1, 2, 10**30):
    print(n, sign(n))

for value in (None, False, True, 0, 1, -1, 0.0, -0.0, 0.1, 0j, 1j, "", " ", "0", b"", b"\0", [], [0], (), (None,),
              {}, {0: 0}, set(), {0}, frozenset(), range(0), range(1), ..., NotImplementedError, print):
    if value:
        answer = "true"
    else:
        answer = "false"
    if not value:
        answer += " / not"
    print(repr(value) if not callable(value) else value.__name__, answer)


class Empty:
    def __len__(self):
        print("asked for its length")
        return 0


class Full(Empty):
    def __bool__(self):
        print("asked for its truth")
        return True


if Empty():
    print("never")
if Full():
    print("full")
if not Empty(): print("one line"); print("two statements")


class Wrong:
    def __bool__(self):
        return 1


class Negative:
    def __len__(self):
        return -1


class Fraction:
    def __len__(self):
        return 1.5


for odd in (Wrong, Negative, Fraction):
    try:
        if odd():
            print("taken")
    except Exception as error:
        print(type(error).__name__, error)

if True:
    if False:
        pass
    else:
        if 1:
            print("deep")
x = "yes" if sign(3) == "many" else "no"
print(x, "a" if 0 else "b" if 0 else "c")
print([("even" if n % 2 == 0 else "odd") for n in range(4)])
