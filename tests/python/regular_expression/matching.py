# Regular expressions: the functions of re on text and bytes.
import re
print(re.findall(r"\w+", "héllo, wörld_1 ½"), re.findall(rb"\w+", b"ab, cd"), re.split(r"(,)|-", "a,b-c"))
m = re.search(r"(?P<year>\d{4})-(?P<month>\d\d)(-x)?", "on 2024-05 it")
print(m, m.groups(), m.groupdict("?"), m["year"], m.span("month"), m.start(3), m.lastindex, m.lastgroup, m.regs)
print(m.expand(r"\g<month>/\1\3!"), m.pos, m.endpos, m.re.groupindex, m.string)
print(re.sub(r"(a)(b)?", r"<\1\2>", "ab a xab"), re.subn("x*", "-", "abxd"), re.sub("(.)", lambda m: m[1].upper() * 2, "aé"))
print(re.match("ab", "xab"), re.fullmatch("a|ab", "ab"), re.compile("b").match("ab", 1).span())
print([m.span() for m in re.finditer("é?", "éaé")], re.split("x*", "axbc", maxsplit=2))
print(re.compile("(?im)^a.b$", re.S), re.compile(b"x", re.I | re.X), re.compile("é" * 10))
for pattern, text in ((r"(a+)+b", "aaab"), (r"(?<=a)b(?!c)", "abc ab"), (r"(?s:a.b)", "a\nb"), (r"(a)?b(?(1)c|d)", "abc bd"),
                      (r"a++b", "aaab"), (r"(?>a|ab)c", "abc"), (r"[^\W\d_]+", "1ab_é2"), (r"\bfoo\b", "a foo."), (r"(?i)STRASSE|ſ", "Straße s"),
                      (r"[\u0400-\u04ff]+", "abc где"), (r"(\w)\1", "hello"), (r"a{2,3}?", "aaaa"), (r"\A\s*\Z", "  \n"), (r"(?a:\w+)", "é a")):
    print(pattern, re.search(pattern, text))
for pattern in ("(", "a**", "[z-a]", r"\1", "(?P<a>x)(?P<a>y)", "(?<=a*)b", "x{3,2}", "\\"):
    try:
        re.compile(pattern)
    except re.error as error:
        print(pattern, "|", error, "|", error.pos)
for attempt in (lambda: re.match("a", b"a"), lambda: re.match(b"a", "a"), lambda: re.match("a", 1), lambda: m.group(9), lambda: m["z"],
                lambda: re.sub("a", b"b", "a"), lambda: re.sub("(a)", r"\2", "a")):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
scanner = re.compile(r"\d").scanner("a1b2")
print(scanner.search(), scanner.match(), scanner.search(), scanner.search(), scanner.pattern)
print(re.escape("a.b*c\n"), re.sub("a", "b", "xyz"), re.compile("a") == re.compile("a"), re.compile("a") is re.compile("a"))
text = "𝒳" * 200 + "needle" + "é" * 100
found = re.search("need(le)", text)
print(found.span(), found.span(1), len(re.sub("[𝒳é]", "", text)))
