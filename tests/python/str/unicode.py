# Text beyond ASCII: lengths, indexing, case, search and order.
words = ["straße", "ÉCOLE", "naïve", "Ωmega", "日本語", "😀🎉", "ﬁne", "ǅ", "ı", "İ", "ŉ", "Σίσυφος", "e\u0301", "\u1e9e", "𝒳", "½", "Ⅷ", "ª"]
for w in words:
    print(w, len(w), w.upper(), w.lower(), w.title(), w.swapcase(), w.capitalize(), w.casefold(), ascii(w), w.isupper(), w.islower(), w.isalpha(), w.isnumeric(), w.isidentifier(), len(w.encode()), len(w.encode("utf-16-le")))
text = "aé日😀" * 5
print(len(text), [text[i] for i in (0, 1, 2, 3, 7, -1, -4)], text[1:8], text[::4], text[-3::-5], text.find("😀"), text.rfind("日"), text.count("é日"), text.index("日", 5), text[7:].find("a"), text.split("日")[:2], text.replace("😀", "!")[:8], text.partition("日")[0])
print(sorted(["é", "z", "a", "Z", "日", "😀", "ß"]), "é" > "z", "\uffff" < "\U00010000", "é" == "e\u0301", max("aé😀"), "😀" in text, "😀"[0] == "😀", list("é😀"), text.startswith("aé"), "日" * 3, "😀".center(5, "é"), "é".zfill(3), "日本".ljust(4, "。"))
print("\u3000x\u2003\x85y\u00a0".split(), "\u3000x\u00a0".strip(), "a\u2028b\u0085c\x1cd".splitlines(), "\u0663\u0664".isdigit(), int("\u0663\u0664"), float("\u0661.\u0665"), "²".isdigit(), "²".isdecimal(), "٣".isdecimal(), "\xa0".isspace(), "\u200b".isspace())
print({"é": 1}["\xe9"], hash("é") == hash("\xe9"))
for encoding in ("utf-8", "utf-16", "utf-32", "latin-1", "ascii", "cp1252"):
    for sample in ("abc", "é", "€", "😀"):
        try:
            data = sample.encode(encoding)
            print(encoding, sample, data, data.decode(encoding) == sample)
        except UnicodeEncodeError as error:
            print(encoding, sample, error.reason, error.start, error.end)
for data in (b"\xff", b"\xc3", b"\xc3(", b"\xe2\x82", b"\xf0\x9f\x98", b"\xed\xa0\x80", b"\xc0\x80", b"a\x80b", b"\xf5\x80\x80\x80", b"\xe2\x28\xa1"):
    for errors in ("strict", "replace", "ignore", "backslashreplace"):
        try:
            print(repr(data.decode("utf-8", errors)), end=" ")
        except UnicodeDecodeError as error:
            print(error, end=" | ")
    print()
"""a docstring-like statement: ünïcödé"""
变量 = "a name"
print(变量, "变量" in globals(), f"{变量!a}", "%s %r %a" % (变量, "é", "é"), "{:>6}|{:^5}|".format("日", "é"), repr("\x7f\x80\xa0\xad\u0300\u200d\ue000\U000e0001"))
