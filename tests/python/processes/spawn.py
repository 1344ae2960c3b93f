# os.posix_spawn, subprocess: programs started, their streams, exit codes, time limits.
import os
import subprocess
import sys

python = sys.executable


def run(code, **options):
    return subprocess.run([python, "-c", code], **options)


child = os.posix_spawn("/bin/sh", ["sh", "-c", "exit 4"], os.environ)
print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))

done = run("print('out'); import sys; print('err', file=sys.stderr); sys.exit(5)", capture_output=True, text=True)
print(done.returncode, repr(done.stdout), repr(done.stderr))

print(run("import sys; print(sys.stdin.read().upper())", input="words\n", capture_output=True, text=True).stdout)

try:
    run("import sys; sys.exit(2)", check=True)
except subprocess.CalledProcessError as error:
    print(error.returncode, "returned non-zero exit status 2." in str(error))

try:
    run("import time; print('begun', flush=True); time.sleep(60)", capture_output=True, timeout=1.5)
except subprocess.TimeoutExpired as error:
    print("too long", error.stdout, error.timeout)

try:
    subprocess.run(["/no/such/program"])
except FileNotFoundError as error:
    print(error)

# More than a pipe holds, in both directions.
much = b"x" * 1_000_000
code = "import sys; d = sys.stdin.buffer.read(); sys.stdout.buffer.write(d); sys.stderr.buffer.write(d[:9])"
echo = subprocess.Popen([python, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
out, err = echo.communicate(much)
print(out == much, err, echo.returncode)

# One after the other.
first = subprocess.Popen(["echo", "b\na\nc"], stdout=subprocess.PIPE)
second = subprocess.Popen(["sort"], stdin=first.stdout, stdout=subprocess.PIPE, text=True)
first.stdout.close()
print(second.communicate()[0].split(), first.wait())

# Line by line.
talk = "for line in iter(input, 'end'): print(line[::-1], flush=True)"
with subprocess.Popen(
    [python, "-c", talk], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
) as other:
    for word in ["abc", "level", "Straße"]:
        print(word, file=other.stdin, flush=True)
        print(other.stdout.readline(), end="")
    print("end", file=other.stdin, flush=True)
print(other.returncode)

sleeper = subprocess.Popen([python, "-c", "import time; time.sleep(60)"])
print(sleeper.poll())
sleeper.terminate()
print(sleeper.wait(), sleeper.poll())
sleeper = subprocess.Popen([python, "-c", "import time; time.sleep(60)"])
sleeper.kill()
print(sleeper.wait())

print(subprocess.check_output(["sh", "-c", "echo $GREETING"], env={"GREETING": "hello"}))
print(subprocess.check_output("echo shell | tr a-z A-Z", shell=True, text=True).strip())
print(subprocess.check_output(["pwd"], cwd="/", text=True).strip())
print(subprocess.getstatusoutput("echo yes; exit 3"))
print(subprocess.call(["sh", "-c", "kill -9 $$"]))
print(subprocess.run(["true"], stdout=subprocess.DEVNULL, stderr=subprocess.STDOUT))
code = "import sys; print('one'); sys.stdout.flush(); print('two', file=sys.stderr)"
print(subprocess.check_output([python, "-c", code], stderr=subprocess.STDOUT, text=True).split())
