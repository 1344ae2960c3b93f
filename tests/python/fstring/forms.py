# f-strings: expressions, conversions, specs, nesting, escapes.
x, y, name, items, pi = 5, -3, "Ada", [1, 2, 3], 3.14159265
print(f"{x}{y}", f"{x + y}", f"{ x }", f"{name!r} {name!s} {name!a}", f"{items[0]} {items[-1]}", f"{'nested ' + name}", f"{{}} {{{x}}}", f"")
print(f"{x:5}|{x:<5}|{x:^5}|{x:05}|{x:+}|{x:x>5}|{name:>6}|{name:*^9}|{pi:.2f}|{pi:10.3f}|{pi:e}|{x:b}|{10**6:,}|{x:%}")
width, precision, kind = 10, 3, "f"
print(f"{pi:{width}.{precision}}|{pi:{width}.{precision}{kind}}|{name:{'>' if x else '<'}{width}}|{x:{'0'}{2 * 2}}|{pi!r:>{width + 5}}")
print(f"{x=} {y=} {x + y=} {name=} {name=!s} {pi=:.2f} { x = } {items = !r:>12}")
print(f"{lambda_(2) if (lambda_ := lambda n: n * 2) else 0}", f"{(lambda n: n + 1)(4)}", f"{[n * n for n in items]}", f"{ {'a': 1}['a'] }", f"{ {1, 2} }", f"{ {n: n for n in (1,)} }")
print(f"{x if x > 3 else y}", f"{x > 3}", f"{x == 5}", f"{x != 5}", f"{not x}", f"{x and y}", f"{x, y}", f"{*items,}", f"{(yes := 7)} {yes}")
print(f'{"double inside single"}', f"{'single'}", f"""{"triple"} {'''inside'''}""", f"{f'{x} {f"{y}"}'}", f"{"same quotes"}", f"{'\n'.join(['a', 'b'])}", f"{"\t" + "x"}")
print(f"{
    x  # a comment
    +
    y
}", f"""line
{x}
  """)
print(rf"raw \n {x}", fr"\{x}\d", F"{x}", f"a" "b{x}" f"{x}", "{x}" f"{x}", f"\x41{x}\u00e9\N{BULLET}")


class Formatted:
    def __format__(self, spec):
        return f"<{spec!r}>"

    def __repr__(self):
        return "repr!"

    def __str__(self):
        return "str!"


o = Formatted()
print(f"{o}", f"{o:}", f"{o:abc}", f"{o!r}", f"{o!s:>6}", f"{o!r:<7}|", f"{o:a{x}b{y}}", f"{o:%Y-%m-%d}", f"{o=}", f"{o=:s}", f"{o!s}")


def show(value):
    print("evaluated", value, end="; ")
    return value


print(f"{show(1)}{show('a')}{show(2):{show(5)}}{show(3)!r}")


def failing(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


failing(lambda: f"{undefined}")
failing(lambda: f"{x:s}")
failing(lambda: f"{name:d}")
failing(lambda: f"{items:>5}")
failing(lambda: f"{None:5}")
failing(lambda: f"{x.real.nothing}")
failing(lambda: f"{pi:{name}}")
failing(lambda: f"{object.__new__(Formatted):x}")
failing(lambda: f"{x:.2}")
failing(lambda: f"{x:,.2f} {name:.2} {name:5.1}|")
print(f"{True:d} {True} {None} {...} {[]} {b'x'} {1j} {1e20} {range(3)} {print.__name__}")
print(f"{x!r:^{width}.{precision}}|{'abcdef':.{precision}}|{x:>{width}}|{x:{width}}")
a = {"k": {"inner": [10, 20]}}
print(f"{a['k']['inner'][1]} {a["k"]["inner"][0]:>{a["k"]["inner"][0]}}")
