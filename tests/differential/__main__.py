"""Compares Vivarium with CPython on generated programs.

    python3.13 tests/differential [--interpreter FILE] [--seed N] [--count N] [--only N] [--keep FOLDER]

Program `n` of a seed is always the same. Compared are stdout, the exit code and stderr (so: tracebacks), addresses
aside. `--only N` prints program N and both outputs. The programs that differ are kept in `--keep`.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import definitions
import features
import statements
from expressions import expression
from scope import KINDS, Scope, luck_of

# What Python 3.14, whose words Vivarium has, says in other words than 3.13: pattern and new words. The warnings of
# the compiler are compared by what 3.13 computes before it looks for them, and 3.14 after.
CHANGED = (
    (r"(?:integer division or modulo|integer modulo|float(?: floor)? division|float modulo) by zero|float divmod\(\)", "division by zero"),
    (r"(argument of type '.*' is not) iterable", r"\1 a container or iterable"),
    (r"complex division by zero", "division by zero"),
    (r"0\.0 cannot be raised to a negative power", "zero to a negative power"),
    (r"(fromhex\(\) argument must be str), not", r"\1 or bytes-like, not"),
    (r"TypeError (?:__\w+__)? ?expected (?:at most 2|at least 1|1 or 2) arguments?", "TypeError expected 1 or 2 arguments"),
    (r"TypeError (?:__\w+__)? ?expected (\d) argument", r"TypeError expected \1 argument"),
    (r"(?m)^.*SyntaxWarning: (?:.*perhaps you missed a comma\?|invalid \w+ literal|\"is\" with .*)\n.*\n", ""),
    (r"(?m)^.*SyntaxWarning: '(return|break|continue)' in a 'finally' block\n.*\n", ""),
)
ROOT = Path(__file__).resolve().parent.parent.parent


def program(seed, number):
    """The text of a program."""
    luck = luck_of(seed, number)
    scope = Scope(luck)
    lines = []
    for kind in ("int", "str", "list", "dict"):
        name = scope.fresh("v")
        lines.append(f"{name} = {expression(scope, kind, 1)}")
        scope.bind(name, kind)
    if luck.random() < 0.5:
        lines += ["import collections, functools"]
        for _ in range(luck.randrange(6, 16)):
            lines += features.block(scope)
        return definitions.PRELUDE + "\n".join(lines) + "\n"
    for _ in range(luck.randrange(4, 16)):
        made = statements.statement(scope, 3)
        # An uncaught error ends a program: most statements are guarded, so that many run.
        lines += definitions.tried(made) if luck.random() < 0.8 else made
    shown = [name for kind in KINDS for name in scope.names[kind]]
    lines += [f"print({name!r}, globals().get({name!r}, 'unbound'))" for name in sorted(set(shown))]
    return definitions.PRELUDE + "\n".join(lines) + "\n"


def run(interpreter, path):
    environment = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        done = subprocess.run([interpreter, path.name], cwd=path.parent, env=environment, capture_output=True, timeout=20, stdin=subprocess.DEVNULL)
    except subprocess.TimeoutExpired:
        return "timeout", "", ""
    return done.returncode, clean(done.stdout), clean(done.stderr)


def clean(output):
    text = re.sub("0x[0-9a-f]{6,}", "0x…", output.decode(errors="replace"))
    for words, changed in CHANGED:
        text = re.sub(words, changed, text)
    return text


def compare(options, folder, number):
    path = folder / f"program_{number}.py"
    path.write_text(program(options.seed, number))
    expected, found = run(sys.executable, path), run(options.interpreter, path)
    if expected == found:
        path.unlink()
        return None
    for wanted, ours in zip(expected, found):
        if wanted != ours:
            theirs, mine = str(wanted).splitlines(), str(ours).splitlines()
            for one, two in zip([*theirs, "(end)"], [*mine, "(end)"]):
                if one != two:
                    return number, one, two
    return number, str(expected), str(found)


def main():
    parser = argparse.ArgumentParser(description="generated programs under CPython and Vivarium")
    parser.add_argument("--interpreter", default=str(ROOT / "target/release/vivarium"))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=3000)
    parser.add_argument("--only", type=int)
    parser.add_argument("--keep")
    options = parser.parse_args()
    options.interpreter = str(Path(options.interpreter).resolve())
    folder = Path(options.keep or tempfile.mkdtemp())
    folder.mkdir(exist_ok=True, parents=True)
    if options.only is not None:
        path = folder / f"program_{options.only}.py"
        path.write_text(program(options.seed, options.only))
        print(path.read_text())
        for interpreter in (sys.executable, options.interpreter):
            code, out, err = run(interpreter, path)
            print(f"=== {interpreter}: {code}\n{out}--- stderr\n{err}")
        return 0
    with ThreadPoolExecutor(2) as pool:
        differing = [found for found in pool.map(lambda number: compare(options, folder, number), range(options.count)) if found]
    for number, wanted, ours in differing:
        print(f"{number}\n  CPython  {wanted}\n  Vivarium {ours}")
    print(f"{options.count} programs, seed {options.seed}: {options.count - len(differing)} equal, {len(differing)} differ (in {folder})")
    return bool(differing)


if __name__ == "__main__":
    sys.exit(main())
