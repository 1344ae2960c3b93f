"""Writes what CPython 3.13 prints beside each program: NAME.out, and NAME.err if stderr is not empty.

    python3.13 tests/expect.py [FILE or FOLDER ...]        (default: the whole corpus and the lessons)

Each program runs twice, with two seeds of the string hash: output that depends on the seed is refused. So is an
exit code other than the one that the program's first comment lines announce (`# exit: 1`).
"""

import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DEFAULT = ("tests/python", "tests/wishlist", "examples")


def directive(text, name, default):
    for line in text.splitlines():
        if not line.startswith("#"):
            break
        if line.startswith(f"# {name}:"):
            return line.split(":", 1)[1].strip()
    return default


def run(path, arguments, seed):
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONUTF8": "1"}
    environment.pop("PYTHONPATH", None)
    done = subprocess.run(
        [sys.executable, path.name, *arguments],
        cwd=path.parent, env=environment, capture_output=True, timeout=120, stdin=subprocess.DEVNULL,
    )
    stderr = done.stderr.decode().replace(f"{path.parent}/", "")
    return done.returncode, done.stdout.decode(), re.sub("0x[0-9a-f]+", "0x…", stderr)


def expect(path):
    text = path.read_text()
    arguments = directive(text, "args", "").split()
    first, second = (run(path, arguments, seed) for seed in ("1", "2"))
    code, stdout, stderr = first
    if first != second:
        return f"{path}: depends on the hash seed"
    wanted = int(directive(text, "exit", "0"))
    if code != wanted:
        return f"{path}: ends with {code}, announces {wanted}\n{stderr}"
    if stderr and "# exit:" not in text and "# stderr" not in text:
        return f"{path}: writes to stderr without a `# stderr` line\n{stderr}"
    path.with_suffix(".out").write_text(stdout)
    if stderr and "# stderr: ignored" not in text:
        path.with_suffix(".err").write_text(stderr)
    else:
        path.with_suffix(".err").unlink(missing_ok=True)


def main(arguments):
    if sys.version_info[:2] != (3, 13):
        sys.exit("the expected output is that of CPython 3.13")
    places = [Path(argument).resolve() for argument in arguments] or [ROOT / place for place in DEFAULT]
    programs = [path for place in places for path in ([place] if place.is_file() else sorted(place.rglob("*.py")))]
    with ThreadPoolExecutor(2) as pool:
        complaints = [complaint for complaint in pool.map(expect, programs) if complaint]
    print("\n".join(complaints))
    print(f"{len(programs) - len(complaints)} of {len(programs)} written")
    sys.exit(bool(complaints))


main(sys.argv[1:])
