# Source text that is nested very deeply gives an error, not a crash.
def attempt(text, mode="eval"):
    try:
        compile(text, "<deep>", mode)
        return "compiled"
    except (SyntaxError, MemoryError, RecursionError) as error:
        return "refused"


print(eval("(" * 50 + "1" + ")" * 50), eval("[" * 50 + "]" * 50 + "[0]"), eval("-" * 51 + "1"), eval("not " * 51 + "1"), eval("1" + "+1" * 500))
for text in ("(" * 10_000 + ")" * 10_000, "[" * 10_000, "{" * 100_000, "f(" * 10_000 + ")" * 10_000, "(" * 1_000_000, "lambda: " * 100_000 + "1", "[x for x in " * 10_000):
    print(attempt(text))
for text, mode in (("x" + ".a" * 20_000, "eval"), ("-" * 100_000 + "1", "eval"), ("1" + "+1" * 100_000, "eval"), ("if 1:\n" * 1 + " pass", "exec"), ("x = " * 5_000 + "1", "exec"),
                   ("not " * 100_000 + "1", "eval"), ("a if b else " * 20_000 + "c", "eval"), ("x" + "[0]" * 20_000, "eval"), ("f" + "()" * 20_000, "eval"), ("1" + "**1" * 20_000, "eval"),
                   ("1 < " * 50_000 + "1", "eval"), ("a, " * 50_000, "eval"), ("".join(" " * n + "if 1:\n" for n in range(90)) + " " * 90 + "pass\n", "exec"),
                   ("".join(" " * n + "if 1:\n" for n in range(2000)) + " " * 2000 + "pass\n", "exec"), ("f'{" * 200 + "1" + "}'" * 200, "eval"), ("@d\n" * 20_000 + "def f(): pass\n", "exec"),
                   ("try: pass\n" + "except E: pass\n" * 20_000, "exec"), ("if a: pass\n" + "elif b: pass\n" * 3_000, "exec"), ("pass;" * 100_000, "exec"), ("'" + "x" * 5_000_000 + "'", "eval"),
                   ("9" * 4_000, "eval"), ("x" * 1_000_000, "eval"), ("#" * 5_000_000, "exec"), ("\\\n" * 100_000 + "1", "exec"), ("'a' " * 50_000, "eval"), ("match 1:\n case " + "[" * 5_000, "exec")):
    attempt(text, mode)
print("still alive")
