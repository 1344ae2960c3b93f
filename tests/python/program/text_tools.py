# Working with text: words, tables, codes, numbers in words, justification.
story = """It was a dark night. The night was long, and the road was longer;
nobody saw the road, nobody saw the night!"""
words = "".join(c.lower() if c.isalpha() else " " for c in story).split()
counts = {}
for word in words:
    counts[word] = counts.get(word, 0) + 1
for word, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:5]:
    print(f"{word:<8}{'#' * count:>6} {count / len(words):.1%}")


def wrap(text, width):
    line = []
    for word in text.split():
        if line and len(" ".join(line + [word])) > width:
            yield " ".join(line)
            line = []
        line.append(word)
    if line:
        yield " ".join(line)


for line in wrap(story, 26):
    print(f"|{line:^26}|")


def roman(n):
    result = ""
    for value, letters in zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), "M CM D CD C XC L XL X IX V IV I".split()):
        count, n = divmod(n, value)
        result += letters * count
    return result


print([roman(n) for n in (1, 4, 9, 14, 40, 1994, 2024, 3999)])


def caesar(text, shift):
    return "".join(chr((ord(c) - base + shift) % 26 + base) if (base := 65 if c.isupper() else 97) and c.isascii() and c.isalpha() else c for c in text)


secret = caesar("Attack at Dawn, Zoë!", 3)
print(secret, caesar(secret, -3))
small = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
tens = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def spell(n):
    match n:
        case _ if n < 0:
            return "minus " + spell(-n)
        case _ if n < 20:
            return small[n]
        case _ if n < 100:
            return tens[n // 10 - 2] + (f"-{small[n % 10]}" if n % 10 else "")
        case _ if n < 1000:
            return small[n // 100] + " hundred" + (f" and {spell(n % 100)}" if n % 100 else "")
        case _:
            return spell(n // 1000) + " thousand" + (f" {spell(n % 1000)}" if n % 1000 else "")


print(*map(spell, (0, 13, 42, 100, 999, 12_345, -7)), sep="\n")


def rle(text):
    if not text:
        return ""
    result, previous, count = "", text[0], 0
    for c in text + "\0":
        if c == previous:
            count += 1
        else:
            result += (str(count) if count > 1 else "") + previous
            previous, count = c, 1
    return result


print(rle("aaabccdddd"), rle("abc"), repr(rle("")))


def huffman(text):
    heap = sorted((text.count(c), c) for c in dict.fromkeys(text))
    trees = [(count, c, c) for count, c in heap]
    while len(trees) > 1:
        (n1, k1, a), (n2, k2, b), *trees = sorted(trees, key=lambda t: (t[0], t[1]))
        trees.append((n1 + n2, min(k1, k2), (a, b)))
    codes = {}

    def walk(tree, code):
        if isinstance(tree, str):
            codes[tree] = code or "0"
        else:
            walk(tree[0], code + "0")
            walk(tree[1], code + "1")
    walk(trees[0][2], "")
    return codes


codes = huffman("mississippi river")
print(sorted(codes.items(), key=lambda i: (len(i[1]), i)), sum(len(codes[c]) for c in "mississippi river"))


def table(rows, *heads):
    widths = [max(len(str(row[i])) for row in [heads, *rows]) for i in range(len(heads))]
    for row in [heads, ["-" * w for w in widths], *rows]:
        print(" | ".join(f"{cell:>{w}}" if isinstance(cell, (int, float)) else f"{cell:<{w}}" for cell, w in zip(row, widths)).rstrip())


table([("apples", 3, 1.5), ("figs", 12, 0.25), ("melon", 1, 4.0)], "fruit", "count", "price")


def distance(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        previous, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (x != y))
    return row[-1]


print(distance("kitten", "sitting"), distance("", "abc"), min(["print", "sprint", "point"], key=lambda w: distance("prnit", w)))
