def averager():
    total = 0
    count = 0
    average = None
    while True:
        total += yield average
        count += 1
        average = total / count

steps = averager()
next(steps)
total = [steps.send(number) for number in (10, 20)]
steps.close()
print(total)
