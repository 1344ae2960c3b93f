"""Writes fold_tables.rs: what Rust's standard library does not know of Unicode. Run with CPython: python fold_tables.py"""

import pathlib
import unicodedata

ALL = range(0x110000)


def runs(code_points):
    found = []
    for c in code_points:
        if found and found[-1][1] == c - 1:
            found[-1][1] = c
        else:
            found.append([c, c])
    return found


def table(doc, name, kind, rows):
    rows = list(rows)
    lines, line = [], "   "
    for row in rows:
        if len(line) + len(row) > 105:
            lines.append(line)
            line = "   "
        line += f" {row},"
    lines.append(line)
    body = "\n".join(lines)
    return f"/// {doc}\n#[rustfmt::skip]\npub(super) static {name}: [{kind}; {len(rows)}] = [\n{body}\n];\n"


def quoted(text):
    return '"' + "".join(f"\\u{{{ord(c):x}}}" for c in text) + '"'


def cherokee(c):
    return 0x13A0 <= c <= 0x13FD or 0xAB70 <= c <= 0xABBF


def georgian(c):
    return 0x10D0 <= c <= 0x10FF


folds = [c for c in ALL if chr(c).casefold() != chr(c).lower() and not cherokee(c)]
titles = [c for c in ALL if chr(c).title() != chr(c).upper() and not georgian(c)]
# Unicode 16's decimal digits, which an older unicodedata does not know.
later = {0x10D40, 0x116D0, 0x116DA, 0x16D70, 0x1CCF0, 0x1E5F1}
zeros = sorted({c for c in ALL if unicodedata.decimal(chr(c), None) == 0} | later)
digits = [c for c in ALL if unicodedata.digit(chr(c), None) is not None and unicodedata.decimal(chr(c), None) is None]
numbers = [
    c for c in ALL if chr(c).isnumeric() and unicodedata.category(chr(c)) not in ("Nd", "Nl", "No")
]

parts = [
    "//! Facts of Unicode that Rust's standard library lacks. Made by `fold_tables.py`; not edited by hand.\n",
    table(
        "Code points whose full case folding is not their lower case, with the folding. Cherokee is left to rule.",
        "CASE_FOLDINGS", "(u32, &str)", (f"(0x{c:x}, {quoted(chr(c).casefold())})" for c in folds),
    ),
    table(
        "Code points whose title case is not their upper case, with the title case. Georgian is left to rule.",
        "TITLE_CASES", "(u32, &str)", (f"(0x{c:x}, {quoted(chr(c).title())})" for c in titles),
    ),
    table("The zeros of all decimal digits; 1 to 9 follow each.", "DECIMAL_ZEROS", "u32", (f"0x{c:x}" for c in zeros)),
    table(
        "Digits that are not decimal, with their value.", "OTHER_DIGITS", "(u32, u8)",
        (f"(0x{c:x}, {unicodedata.digit(chr(c))})" for c in digits),
    ),
    table(
        "Runs of letters that are numbers: the ideographs for one, two, three and so on.", "NUMBER_LETTERS", "(u32, u32)",
        (f"(0x{a:x}, 0x{b:x})" for a, b in runs(numbers)),
    ),
]
pathlib.Path(__file__).with_suffix(".rs").write_text("\n".join(parts))
