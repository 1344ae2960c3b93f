# Sets: methods, operators, comparisons. Printed sorted, as order is no promise.
def show(*sets):
    print(*(sorted(s) if isinstance(s, (set, frozenset)) else s for s in sets))


a, b = {1, 2, 3}, {3, 4}
show(a | b, a & b, a - b, a ^ b, a.union(b, [9]), a.intersection([1, 3], (3,)), a.difference([1], [2]), a.symmetric_difference([3, 5]), a.union(), a.copy(), set(), set("aab"), set(range(3)), {*a, *b})
print(a < {1, 2, 3, 4}, a <= a, a < a, a > {1}, a >= b, a == {3, 2, 1}, a != b, a == [1, 2, 3], a.issubset(range(10)), a.issuperset([1]), a.isdisjoint([9]), a.isdisjoint(b), {1} < {2}, {1, 2} == frozenset([1, 2]), set() < {0})
c = set(a)
c.add(10); c.add(1); c.discard(2); c.discard(99); c.remove(3); c.update([7], "x" and (8,)); c |= {20}; c -= {20}; c &= {1, 7, 8, 10}; c ^= {1, 100}
show(c)
c.intersection_update([7, 8, 100]); c.difference_update([8]); c.symmetric_difference_update([7, 5])
show(c, len(c), 5 in c, 7 not in c)
print({5}.pop(), repr({1}), repr(set()), str({"a"}), [*{4}], {(1, 2)}, bool(set()), bool({0}), len({1, 1.0, True}), {1} | {1.0}, {True} | {1})
s = {1}
s.clear()
print(s, set([1]) == {1}, sum({1, 2, 3}), max({3, 1}), sorted({"b", "a"}), {n % 3 for n in range(9)} == {0, 1, 2}, {frozenset([1]), frozenset([1])} == {frozenset([1])}, frozenset([1]) in {frozenset([1])}, {1} in {frozenset([1])})
numbers = set()
for n in range(1000):
    numbers.add(n * 7 % 1000)
print(len(numbers), sum(numbers), 999 in numbers, 1000 in numbers)
for n in range(500):
    numbers.discard(n)
print(len(numbers), min(numbers))
x = y = {1, 2}
x |= {3}
print(x is y, sorted(y), x is set(x))


class S(set):
    pass


print(S([1]), type(S([1]) | {2}).__name__, type(S().copy()).__name__, S([1]) == {1}, sorted(S("ab")))
calls = """{1}.remove(2)
{1}.remove('a')
set().pop()
{1} | [1]
{1} + {2}
{1} < [1]
{1} & 5
{1}.union(5)
{1}.add()
{1}.add(1, 2)
set(5)
set(1, 2)
{1}[0]
hash({1})
{1}.x
{1} - 1
{1}.update(5)
{1}.issubset(5)
{1} <= 5
[1] | {1}
-{1}
{1} * 2
{1}.pop(1)
{1}.remove()
{1}.copy(1)
max(set())
{1}.intersection(5)
set(a=1)
{1}.isdisjoint(5)""".split("\n")
numbers = {1}
for call in calls:
    try:
        print(call, "=", eval(call.replace("{1}[0]", "numbers[0]")))
    except Exception as error:
        print(call, "->", type(error).__name__ + ":", error)
for statement in ("{[]}", "{1}.add([])", "[] in {1}", "{1}.discard([])", "{1}.remove({})", "set([[]])", "{1}.update([[]])", "{{}}"):
    try:
        exec(statement)
    except TypeError as error:
        print(statement, type(error).__name__)
print({1} in {1, frozenset([1])}, {frozenset([2])}.remove({2}), {1, 2} - {1} == {2})
try:
    s = {1, 2, 3}
    for n in s:
        s.add(n + 100)
except RuntimeError as error:
    print(error)
