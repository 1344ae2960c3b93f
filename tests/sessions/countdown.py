def countdown(n):
    while n > 0:
        yield n
        n -= 1
total = 0
for number in countdown(3):
    total += number
print(total)
