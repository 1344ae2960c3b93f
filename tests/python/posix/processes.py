# Child processes by subprocess, and handlers of signals.
import os
import signal
import subprocess
import sys
import time


def attempt(what, function, *arguments, **keywords):
    try:
        print(what, "->", repr(function(*arguments, **keywords)))
    except Exception as error:
        print(what, "!!", type(error).__name__, error)


print(subprocess.run(["echo", "hello"], capture_output=True).stdout)
print(subprocess.check_output("echo $((6*7))", shell=True, text=True))
print(subprocess.run(["cat"], input="pass on", text=True, capture_output=True))
print(subprocess.run("exit 3", shell=True).returncode, subprocess.call(["false"]))
attempt("missing", subprocess.run, ["/no/such/program"])
attempt("check", subprocess.run, ["false"], check=True)
attempt("folder", subprocess.run, ["true"], cwd="/no/such/folder")
try:
    subprocess.run(["sleep", "5"], timeout=0.2)
except subprocess.TimeoutExpired as error:
    print("too slow:", error.cmd)
child = subprocess.Popen(["sleep", "5"])
print(child.poll())
child.send_signal(signal.SIGTERM)
print(child.wait())
print(subprocess.run(["env"], env={"ONE": "1"}, capture_output=True, text=True).stdout)
with subprocess.Popen(["sort"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as sort:
    print(sort.communicate("b\na\n")[0].split())
print(os.system("exit 2") >> 8, os.popen("echo popen").read())

print(signal.getsignal(signal.SIGINT) is signal.default_int_handler, signal.Signals(15).name)
seen = []
print(signal.signal(signal.SIGUSR1, lambda number, frame: seen.append((number, frame is not None))))
os.kill(os.getpid(), signal.SIGUSR1)
print(seen == [(int(signal.SIGUSR1), True)])
signal.raise_signal(signal.SIGUSR1)
print(len(seen))


def stop(number, frame):
    raise TimeoutError("alarm")


signal.signal(signal.SIGALRM, stop)
signal.setitimer(signal.ITIMER_REAL, 0.05)
try:
    time.sleep(5)
except TimeoutError as error:
    print("stopped by", error)
signal.setitimer(signal.ITIMER_REAL, 0.05)
try:
    while True:
        pass
except TimeoutError as error:
    print("stopped by", error)
try:
    signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt:
    print("interrupted")
signal.signal(signal.SIGINT, signal.SIG_IGN)
signal.raise_signal(signal.SIGINT)
print(signal.getsignal(signal.SIGINT), signal.strsignal(signal.SIGTERM))
attempt("number", signal.signal, 1000, signal.SIG_DFL)
attempt("handler", signal.signal, signal.SIGUSR1, 5)
