# Literals: prefixes, escapes, joining, repr.
print('a\tb\\c\'d"e', len("tab\x41\u00e9\U0001F600\101\0end"))
print("\a\b\f\v\r\n\t".encode(), r"raw\n\x41", R'\'', b"bytes\x00\xff", rb"raw\x", Rb"\d", bR"\w", u"unicode", "\N{GREEK SMALL LETTER ALPHA}\N{BULLET}")
print("""triple
  "quoted" ''' inside
end""", '''another "one" \
continued''')
print("joined" 'with' """three""" f"{1 + 1}" r"\four" "", ("in "
      "parentheses"))
for text in ("", "'", '"', "'\"", "\\", "\n\r\t", "\x00\x1f\x7f", "é", "\x80\x9f\xa0\xad", "\u200b\u2028", "😀", "\ud800", "\U0010ffff", "日本", "a'b", 'a"b', "\\n", "\u0378", "\ufeff"):
    print(repr(text), ascii(text), len(text))
print([repr(chr(n)) for n in (0, 9, 10, 13, 27, 32, 39, 34, 92, 126, 127, 160, 173, 255, 0x2000, 0xfffe)])
print("line1\
line2", 'it''s', "a" "b" * 2, ("a" "b") * 2)
print(len("\r\n"), len("""
"""), len(r"\
"), "\x41\x42" == "AB", "\1\12\123" == "\x01\n\x53")
for n in (65, 0xe9, 0x20ac, 0x1f600, 0xd800):
    c = chr(n)
    print(n, ord(c) == n, ascii(c), len(c), c.isprintable())
try:
    print("\ud800")
except UnicodeEncodeError as error:
    print(error)
try:
    "\ud800".encode()
except UnicodeEncodeError as error:
    print(error.object == "\ud800", error.start, error.end, error.reason)
print("\ud800".encode("utf-8", "surrogatepass"), b"\xed\xa0\x80".decode("utf-8", "surrogatepass") == "\ud800", b"a\xff".decode("utf-8", "surrogateescape").encode("utf-8", "surrogateescape"), b"a\xffb".decode("utf-8", "replace"), b"\xe9".decode("latin-1"))
naïve = "identifiers may be Unicode"
ﬁ = "normalised"
print(naïve, fi)
x = "abc"
print(x[:] is x, x * 1 is x, x.strip() is x, str(x) is x, x.replace("z", "") is x)
