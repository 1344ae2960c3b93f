# True and False are numbers.
print(True, False, repr(True), str(False), int(True), float(True), True + 1, True == 1, True is (1 == 1), type(True).__name__)
print(True & False, True | False, True ^ True, True and 5, not True, not 0, not [], not "x", True < 2, False < True)
print(type(True & True).__name__, type(True & 1).__name__, type(True + True).__name__, type(-True).__name__, type(True * 1.0).__name__, type(not 5).__name__)
print(isinstance(True, int), issubclass(bool, int), bool.__mro__[1].__name__, bool(), bool(0), bool(""), bool("False"), bool(None), bool([0]), bool(0.0), bool(-0.0), bool(float("nan")))
print([10, 20][True], "ab"[False], {True: "t"}[1], {1: "i", True: "t"}, {0: 1}[False], len({True, 1, 1.0}), [True, 1].count(1), sum([True, True, False]), max(True, False), sorted([True, False]))
print(f"{True} {True:d} {True:5} {False:>8} {True!r:>6}|", "%d %s %r" % (True, False, True), "{}".format(False), True.real, True.imag, True.bit_length(), True.conjugate(), hash(True), bin(True))
yes = True
for call in ("bool(1, 2)", "bool(x=1)", "True.x", "yes()", "yes[0]", "True + 'a'", "type('B', (bool,), {})", "bool.__new__(int)", "True @ 1"):
    try:
        print(call, eval(call))
    except Exception as error:
        print(call, type(error).__name__, error)
print(all([]), any([]), all([1, [], 2]), any([0, "", None]), all(iter([1, 1])), bool(all), None is None, None == False, None is not False, bool(NotImplementedError))
print(bool.from_bytes(b"\x01", "big"), type(bool.from_bytes(b"\0", "big")).__name__, True.to_bytes(1, "big"), True.__and__(1), True.__and__(True), False.__or__("x"), True.__xor__(True))
