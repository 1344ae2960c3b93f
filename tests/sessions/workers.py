import multiprocessing
import subprocess
import sys


def work():
    sys.exit(4)


worker = multiprocessing.Process(target=work, name="adder")
worker.start()
worker.join()
print(worker.exitcode)
subprocess.run(["sh", "-c", "exit 5"])
print("done")
