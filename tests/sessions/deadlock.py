import threading
import time

tea, milk = threading.Lock(), threading.Lock()


def pour(first, second):
    with first:
        time.sleep(0.01)
        with second:
            print("poured")


one = threading.Thread(target=pour, args=(tea, milk), name="one")
other = threading.Thread(target=pour, args=(milk, tea), name="other")
one.start()
other.start()
one.join()
other.join()
