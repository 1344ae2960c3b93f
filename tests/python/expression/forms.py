# Atoms, displays, subscripts, calls and attribute chains in unusual but legal forms.
print((), [], {}, (1,), ((1)), [[]], {()}, {(): {}}, ..., (yes := 1), not(1), -(1), (1)if(1)else(2), [1]or[2])
print([1, 2, 3][1], [1, 2, 3][1:][0], {"a": {"b": 1}}["a"]["b"], "abc"[0][0][0], (1, 2)[0], [lambda: 5][0](), {"f": len}["f"]("ab"), (lambda x: x)(1), (lambda: (lambda: 2))()(), "x".join(["1", "2"]).upper().lower().strip(), [].append(1), "%s" % 1 + "2")
print([1, 2,], (1, 2,), {1, 2,} == {2, 1}, {1: 2,}, print("nested", end=" "), len([1, 2, 3,]))
print([
    1,  # comments inside brackets

    2,
], {
    "k":
        "v"
}, (
    3
))
a = \
    1 + \
    2
print(a); b = 3; print(b); print(a, b,)
if a: print("one line"); c = 4
print(c)
for i in range(2): d = i; print(d, end=" ")
else: print("else")
while a: a -= 1; print(a, end=" ")
print()
try: e = 1 // 0
except ZeroDivisionError: e = "caught"
finally: print(e)
class One: x = 1; y = x + 1
def two(): pass; return 2
print(One.y, two())
with_parentheses = ("implicit "
                    "joining "  # with a comment between
                    f"and {a}")
print(with_parentheses)
print({**{}, **{"a": 1}}, [*[], *[1]], (*(), 1), {*(), 1})
print(1 .__add__(2), 1.0.__add__(2), "a".__len__(), [].__class__.__name__, (1).__class__, None.__class__, ...  .__class__, True.__class__, print.__class__.__name__)
x = [1, 2, 3]
x[0], x[-1] = x[-1], x[0]
print(x, x[::-1], x[True], x[-True], [x[i] for i in x if i < 3], [[i, j] for i in x for j in x if i < j], {i: {j for j in range(i)} for i in x} == {3: {0, 1, 2}, 2: {0, 1}, 1: {0}})
print(type(x).__name__.upper()[:2], str(1)[0], ("a", "b")[1 > 0], [0, 1][not 0], {True: "yes", False: "no"}[1 > 2], ["even", "odd"][3 % 2])
print(*(n for n in range(3)), *"ab", *{"k": 1}, sep=",")
print(sum(n for n in range(4)), max((n for n in range(4)), key=lambda n: -n), list(n for n in [1] if n), any(n for n in ()), tuple(n for n in range(2)))
"a string as a statement"
5
[1, 2][0]
None; ...; ()
pass
