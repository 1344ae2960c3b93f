# stderr: ignored
# What is odd in a text, as warnings; and as errors, where warnings are errors. (The output is CPython 3.14's.)
import warnings

SOURCES = [
    "x is 1", "x is not 'a'", "1 is x", "() is x", "x is -1", "x is ...", "x is None", "'a' (1)", "1 ()",
    "[1][1,2]", "'a' ['b']", "(1)[0]", "{1}[0]", "(x for x in y)[0]", "(lambda: 1)[0]", "f'x'()", "1.5['a']",
    "assert (1, 'a')", "'\\d'", "b'\\d'", "f'\\d{x}'", "'\\400'", "'\\8'", "1if x else y", "0x1for x in y", "1or x",
    "def f():\n try: pass\n finally: return", "while 1:\n try: pass\n finally: break",
    "for x in y:\n try: pass\n finally:\n  continue", "def f():\n try: pass\n finally:\n  for x in y: break",
    "def f():\n try: pass\n finally:\n  def g(): return 1", "{}()", "{1:2}()", "None()", "...()", "None[0]",
    "x = '''\n\\z'''", "(1,2)['a']", "[1]['a':]", "'a'[1.5]", "rb'\\d'",
]
for source in SOURCES:
    with warnings.catch_warnings(record=True) as given:
        warnings.simplefilter("always")
        compile(source, "<w>", "exec")
    print(repr(source), [(w.category.__name__, str(w.message), w.lineno, w.filename) for w in given])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    for source in ["\n  \nx is 1", "y = '\\d'", "def f():\n try: pass\n finally: return"]:
        try:
            compile(source, "<w>", "exec")
        except SyntaxError as error:
            print(error.args)
