# Managers: objects in a server process, used by others through proxies.
import multiprocessing as mp
import threading
from multiprocessing.managers import BaseManager

context = mp.get_context("fork")


class Account:
    def __init__(self, balance):
        self.balance = balance
        self.lock = threading.Lock()

    def deposit(self, amount):
        with self.lock:
            self.balance += amount
            return self.balance

    def withdraw(self, amount):
        if amount > self.balance:
            raise ValueError("not enough")
        self.balance -= amount


class Bank(BaseManager):
    pass


Bank.register("Account", Account)


def work(items, words, space, lock, number):
    with lock:
        number.value += 1
        space.total += number.value
        items.append(number.value)
        words[f"key {number.value}"] = [number.value]


def deposit(account):
    for _ in range(20):
        account.deposit(1)


if __name__ == "__main__":
    with context.Manager() as manager:
        items, words, space = manager.list([0]), manager.dict(a=1), manager.Namespace(total=0)
        lock, number = manager.Lock(), manager.Value("i", 0)
        workers = [context.Process(target=work, args=(items, words, space, lock, number)) for _ in range(3)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        print(sorted(items), sorted(words.items()), space.total, number.value)
        print(items, len(items), items[0], items[1:] != [], 0 in items)
        print("a" in words, words.get("b", "none"), sorted(words.keys())[:2], words.copy()["a"])
        items[:] = [3, 1, 2]
        items.sort()
        items += [4]
        print(items, list(reversed(items)), type(items).__name__)
        nested = manager.list([manager.dict(x=1)])
        nested[0]["x"] = 5
        print(nested[0]["x"])
        for wrong in [lambda: items[9], lambda: words["no"], lambda: space.nothing]:
            try:
                wrong()
            except Exception as error:
                print(type(error).__name__, error)
        queue, event, array = manager.Queue(), manager.Event(), manager.Array("i", [1, 2])
        queue.put("item")
        event.set()
        print(queue.get(), event.is_set(), array[1], list(array))
        with manager.Pool(2) as pool:
            print(pool.map(abs, [-1, -2]))

    with Bank(ctx=context) as bank:
        account = bank.Account(100)
        workers = [context.Process(target=deposit, args=(account,)) for _ in range(2)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        print(account.deposit(0))
        try:
            account.withdraw(1000)
        except ValueError as error:
            print(error)
