# exec, eval and compile: namespaces, values, errors.
x = "global"
print(eval("x"), eval("x", {"x": 1}), eval("x + y", {"x": 1}, {"y": 2}), eval("[n for n in range(k)]", {"k": 3}), eval(" 1 + 1 "), eval("(lambda a: a * 2)(4)"))
exec("y = x.upper(); z = [y]")
print(y, z)
namespace = {}
exec("def f(n):\n    return n * factor\nfactor = 3\nclass C:\n    value = factor", namespace)
print(namespace["f"](5), namespace["C"].value, sorted(k for k in namespace if k != "__builtins__"), "__builtins__" in namespace, namespace["f"].__globals__ is namespace, namespace["C"].__module__)
first, second = {"a": 1}, {"b": 2}
exec("c = a + b; a = 10", first, second)
print(first["a"], second)
exec("global g\ng = 1\nl = 2", first, second)
print("g" in first, "g" in second, second["l"])


def function():
    local = 5
    exec("local = 6")
    exec("made = local")
    return local, "made" in locals(), eval("local + 1"), eval("x"), sorted(locals())


print(function())
code = compile("a + 1", "<text>", "eval")
print(eval(code, {"a": 1}), eval(code, {"a": 2.5}), type(code).__name__, code.co_filename, code.co_name)
exec(compile("for i in range(3):\n    total += i\n", "<text>", "exec"), ns := {"total": 10})
print(ns["total"], ns["i"])
exec(compile("1 + 1\n", "<text>", "single"))
exec(compile("'echo'; None; [1]\n", "<text>", "single"))
for text in ("1 +", "x = ", "(", ")", "if x", "def f(:", "a b", "'abc", "1 = 2", "return 1", "break", "for", "  indented", "x\n  y", "yield", "f(a=1, 2)", "lambda: (yield)", "del 5", "a + 1 = 2", "import", "class", "0777", "1_", "None = 1",
             "f(**k, *a)", "def f(a, a): pass", "nonlocal x", "x: int: str", "{1: 2, 3}", "'\\x1'", "\u20ac", "a?b", "$", "else:", "try: pass", "with: pass", "async", "print 1", "f'{'", "f'{}'", "f'{a b}'", "global x; x = 1; global x"):
    try:
        compile(text, "<text>", "exec")
        print(repr(text), "compiles")
    except SyntaxError as error:
        print(repr(text), "->", type(error).__name__, error.msg, error.lineno, error.offset)
for call in ("eval('1; 2')", "eval('x = 1')", "eval('')", "exec('1 +')", "eval('1', 5)", "eval(5)", "exec(None)", "compile('1', 'f', 'nonsense')", "eval('undefined_here')", "exec('raise KeyError(1)')", "eval(b'1 + 1')", "eval('1', {}, 5)", "exec('x', [])", "eval('\\0')",
             "compile(5, 'f', 'exec')"):
    try:
        print(call, "=", eval(call))
    except Exception as error:
        print(call, "->", type(error).__name__, error if not isinstance(error, SyntaxError) else error.msg)


class Names(dict):
    def __missing__(self, key):
        return f"<{key}>"


print(eval("a + b", {}, Names()), eval("__builtins__ is not None"), eval("len", {"__builtins__": {"len": 5}}))
try:
    eval("print", {"__builtins__": {}})
except NameError as error:
    print(error)
exec("import sys as s; from gc import collect as c")
print(s.__name__, c() >= 0)
print([eval("n * 2") for n in range(3)], (lambda n: eval("n"))(7))
