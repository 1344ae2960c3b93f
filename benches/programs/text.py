# Text: splitting, joining, formatting, walking character by character.
lines = []
for n in range(40_000):
    lines.append(f"{n:06d};name{n % 97};{n * 3.5:.2f};{'yes' if n % 3 else 'no'}")
table = "\n".join(lines)
total = 0.0
names = {}
for line in table.split("\n"):
    number, name, amount, flag = line.split(";")
    if flag == "yes":
        total += float(amount)
        names[name.upper()] = names.get(name.upper(), 0) + int(number)
print(f"{total:,.2f}", len(names), sorted(names.items())[:2])


def tokens(text):
    word = ""
    for letter in text:
        if letter.isalnum():
            word += letter
        elif word:
            yield word
            word = ""


print(sum(len(word) for word in tokens(table)))


def is_palindrome(text):
    return text == text[::-1]


print(sum(is_palindrome(str(n)) for n in range(150_000)))
print(len(table.replace("name", "n").replace(";", "; ").title()))
