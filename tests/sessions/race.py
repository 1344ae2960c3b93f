import threading

counter = 0


def work():
    global counter
    for _ in range(5):
        counter += 1


workers = [threading.Thread(target=work, name=f"w{number}") for number in range(2)]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
print(counter)
