# Dictionaries and sets with text and number keys.
seed = 42
words = []
for _ in range(150_000):
    seed = (seed * 69069 + 1) % 2**32
    words.append("w" + str(seed >> 19))
counts = {}
for word in words:
    counts[word] = counts.get(word, 0) + 1
followers = {}
previous = None
for word in words:
    followers.setdefault(previous, set()).add(word)
    previous = word
common = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:3]
print(len(counts), common, max(map(len, followers.values())))
squares = {n: n * n for n in range(200_000)}
total = 0
for n in range(0, 400_000, 3):
    if n in squares:
        total += squares.pop(n)
    else:
        squares[n] = n
print(total, len(squares), sum(squares) % 1_000_007)
