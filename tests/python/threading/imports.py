# Two threads import one module: the second waits until the first has made it.
import os
import sys
import tempfile
import threading

with tempfile.TemporaryDirectory() as folder:
    with open(os.path.join(folder, "slowly.py"), "w") as file:
        file.write("import time\nbegun = True\ntime.sleep(0.05)\nended = True\n")
    for name, other in (("ring_a", "ring_b"), ("ring_b", "ring_a")):
        with open(os.path.join(folder, name + ".py"), "w") as file:
            file.write(f"import time\ntime.sleep(0.02)\nimport {other}\nvalue = 1\n")
    sys.path.insert(0, folder)
    seen = []

    def use():
        import slowly

        seen.append(slowly.ended)

    def ring(name):
        seen.append(__import__(name).__name__)

    for works in ([use] * 3, [lambda: ring("ring_a"), lambda: ring("ring_b")]):
        threads = [threading.Thread(target=work) for work in works]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    print(sorted(map(str, seen)))
