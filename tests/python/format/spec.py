# The format mini-language, for every built-in type.
def show(value, *specs):
    for spec in specs:
        try:
            print(f"{spec!r}: {format(value, spec)!r}", end="  ")
        except (ValueError, TypeError, OverflowError) as error:
            print(f"{spec!r}! {error}", end="  ")
    print()


show(42, "", "d", "5", "<5", ">5", "^5", "=5", "05", "+", "-", " ", "+05", "x", "X", "o", "b", "#x", "#X", "#o", "#b", "#06x", "c", "e", "f", "g", "%", ".2f", ",", "_", "08,", "n", "*^9", "<<4", "s", ".2", "_x", ",x", "#,d")
show(-42, "", "5", "<5", "^6", "=5", "05", "+", " ", "x", "#b", "=+6", "*=6", "010,", "%", "c")
show(1234567890, ",", "_", "_b", "_x", "_o", "015,", "015_", ">20,", "e", ".3e", "g", ".12g", "020,d", "#_x", ",.2f", "_.1f")
show(2**70, "", ",", "x", "_x", "e", ".0f", "30", "c", "b")
show(0, "", "05", "+", "x", "#x", "e", "%", "c", ",", "b")
show(3.14159, "", "f", ".2f", ".0f", "10.3f", "<10.3f", "+.1f", " .2f", "e", ".2e", "E", "g", ".3g", "G", "%", ".1%", "010.2f", "n", ".10", ".2", "#.0f", "s", "d", "x", "=+10.2f", "z.1f", ",.3f", "_.5f", ".", "*^12.3f")
show(-0.0, "", "f", "z.1f", "+", ".0e", "g", "%", "05")
show(1234567.891, "", ",", "_", ",.2f", "015,.1f", "e", "g", ".3g", ".10g", "n", "%", ".0f", "020,.2f", ".0%", ",.4g")
show(1e-7, "", "f", "e", "g", ".3f", ".10f", "%", ".2", "r")
show(1e22, "", "f", "e", "g", ",", ".3", "G", "n")
show(float("inf"), "", "f", "5", "05", "+", "F", "e", "%", ",", "g", ">6")
show(float("nan"), "", "f", "F", "6", "06", "+", "%", "E")
show(0.1, ".20f", ".17g", ".55f", ".1e", ".0e", ".30", "a")
show(2.5, ".0f", ".0e", ".0g", ".1", "d", "b")
show(3.5, ".0f"), show(0.5, ".0f"), show(1.5, ".0f"), show(99.995, ".2f"), show(999999.5, "g", ".6g", ".7g")
show("text", "", "s", "10", "<10", ">10", "^10", "*^10", ".2", "10.2", "d", "=10", "+", ",", "05", " ", "x", "_", "#", "é>8")
show("", "5", "*<3", "s", ".0"), show("日本", "5", ">6", ".1")
show(True, "", "d", "5", "x", "s", "+", "f"), show(None, "", "5"), show([1], "", "5", "s"), show((), ""), show({}, ">4"), show(b"x", "", "5")
show(1 + 2j, "", ".1f", "+", ">12", "e", "g", ",", "=10", "05", "%", "n")
show(object.__name__, ">8"), show(1, "abc", "5x5", "..2", "{}", ">", "10000000000000000000000"), show(1.5, "1.5.5", "5 ", ".99999999999999999999"), show("a", "qq", "ss", "5d5")
print(format(5), format("a"), format(None), format(1.0), format([1, 2]), "{:>{w}}".format("x", w=4), "{0:{1}}".format(3.14159, ".2f"), "{:{}{}}".format(5, ">", 4), "{0!r:>6}".format("a"), "{:}".format(7))
for bad in ("{:{}}".format, lambda v: format(v, 5), lambda v: "{:{:{}}}".format(v, 1, 2), lambda v: "{0:{}}".format(v, 3), lambda v: "{[}".format([v]), lambda v: "{0[}".format([v]), lambda v: "{!}".format(v), lambda v: "{!rr}".format(v), lambda v: "{0.}".format(v), lambda v: "{ 0}".format(v), lambda v: "{a.b}".format(a=v), lambda v: "{-1}".format(v), lambda v: "{0[-1]}".format([v])):
    try:
        print(bad(5))
    except (ValueError, KeyError, IndexError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)
