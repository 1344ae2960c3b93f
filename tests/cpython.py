"""Runs CPython's own tests under CPython 3.13 and under Vivarium, and compares them test by test.

    python3.13 tests/cpython.py [--interpreter FILE] [--failures] [--limit SECONDS] test_list test_dict ...

CPython's tests are not part of this repository: the `test` package beside the library of the Python that runs this
file is used. A row of the table says how many single tests CPython passes, how many of those Vivarium skips (they want
a detail of CPython's C code, and say so) and passes, the share passed of those not skipped, and whether the file ended
before its time. `--failures` names each test that CPython passes and Vivarium does not, with
the last line of its traceback. What CPython passes is kept in a file in the temporary folder.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TESTS = Path(os.__file__).resolve().parent / "test"
KEPT = Path(tempfile.gettempdir()) / f"vivarium-cpython-{sys.version.split()[0]}.json"

# What runs inside the interpreter that is tried: one line of JSON for each event, written at once, so that an abort
# leaves what was known before it.
INSIDE = r"""
import json, sys, unittest
# Some files ask, as they are loaded, for the name of a compiled file; an interpreter that keeps none has no tag for it.
if sys.implementation.cache_tag is None:
    sys.implementation.cache_tag = sys.implementation.name

class Lines(unittest.TestResult):
    def tell(self, what, test, why=None):
        out.write(json.dumps([what, str(test.id()), why]) + "\n")
    def startTest(self, test):
        super().startTest(test)
        self.failed = False
        self.tell("start", test)
    def last(self, err):
        try:
            return f"{err[0].__name__}: {err[1]}"[:300]
        except Exception:
            return "?"
    def addSuccess(self, test): self.tell("ok", test)
    def addExpectedFailure(self, test, err): self.tell("ok", test)
    def addUnexpectedSuccess(self, test): self.tell("fail", test, "unexpected success")
    def addSkip(self, test, why):
        # A part of a test that is skipped is told as the test.
        self.tell("skip", getattr(test, "test_case", test), why)
    def addError(self, test, err): self.tell("fail", test, self.last(err))
    def addFailure(self, test, err): self.tell("fail", test, self.last(err))
    def addSubTest(self, test, subtest, err):
        if err is not None:
            self.tell("fail", test, str(subtest._subDescription()) + " " + self.last(err))

def main():
    global out
    out = open(sys.argv[2], "w", buffering=1, encoding="utf-8", errors="backslashreplace")
    name = sys.argv[1]
    try:
        suite = unittest.defaultTestLoader.loadTestsFromName(name)
        for error in unittest.defaultTestLoader.errors:
            out.write(json.dumps(["abort", name, error.strip().splitlines()[-1]]) + "\n")
    except BaseException as error:
        out.write(json.dumps(["abort", name, f"{type(error).__name__}: {error}"]) + "\n")
        raise
    suite.run(Lines())
    out.write(json.dumps(["end", name, None]) + "\n")

# Processes that the tests start run this file once more, under another name.
if __name__ == "__main__":
    main()
"""

# Modules of CPython's C code that files import as they are loaded, for a test or two of theirs. What stands in for
# them lets the other tests run: whoever uses a function of such a module is skipped, and code that can do without
# (`except ImportError`) does. The one thing answered is what CPython's configuration says of ranges in tracebacks,
# which the interpreter that is tried has.
C_MODULES = ["_testinternalcapi", "_testlimitedcapi", "_testsinglephase"]
STAND_IN = r"""
import unittest

class OfCPythonsOwn(unittest.SkipTest, ImportError):
    pass

def get_config():
    return {"code_debug_ranges": True}

def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    def function(*arguments, **keywords):
        raise OfCPythonsOwn(f"{__name__}.{name} is C code of CPython's")
    return function
"""


def run(interpreter, module, limit):
    """The outcome of each test of a module, and how the run ended."""
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        path = here / "path"
        path.mkdir()
        (path / "test").symlink_to(TESTS)
        if interpreter != sys.executable:
            for name in C_MODULES:
                (path / f"{name}.py").write_text(STAND_IN)
        (here / "inside.py").write_text(INSIDE)
        lines = here / "lines"
        environment = {**os.environ, "PYTHONPATH": str(path), "PYTHONDONTWRITEBYTECODE": "1"}
        ended = "ended"
        try:
            done = subprocess.run(
                [interpreter, str(here / "inside.py"), f"test.{module}", str(lines)],
                cwd=folder, env=environment, capture_output=True, timeout=limit, stdin=subprocess.DEVNULL,
            )
            if done.returncode < 0:
                ended = f"signal {-done.returncode}"
            last = done.stderr.decode(errors="replace").strip().splitlines()[-1:]
        except subprocess.TimeoutExpired:
            ended, last = f"stopped after {limit} s", []
        outcomes, complete, running = {}, False, None
        for line in lines.read_text(errors="replace").splitlines() if lines.exists() else []:
            try:
                what, test, why = json.loads(line)
            except ValueError:
                continue
            if what == "end":
                complete = True
            elif what == "abort":
                last = [why]
            elif what == "start":
                running = test
                outcomes.setdefault(test, ["fail", "did not end"])
            elif outcomes.get(test, [None, "did not end"])[1] == "did not end" or what == "fail":
                outcomes[test] = [what, why]
        if not complete and ended == "ended":
            ended = "aborted: " + (last[0] if last else "?")
        if not complete and running:
            ended += f" in {running.removeprefix('test.')}"
        return outcomes, ended


def expected(module, limit):
    kept = json.loads(KEPT.read_text()) if KEPT.exists() else {}
    if module not in kept:
        outcomes, ended = run(sys.executable, module, limit * 3)
        passed = sorted(test for test, (what, _) in outcomes.items() if what == "ok")
        kept = json.loads(KEPT.read_text()) if KEPT.exists() else {}
        kept[module] = [passed, ended]
        KEPT.write_text(json.dumps(kept))
    return kept[module]


def main():
    parser = argparse.ArgumentParser(description="CPython's own tests, test by test")
    parser.add_argument("--interpreter", default=str(ROOT / "target/release/vivarium"))
    parser.add_argument("--failures", action="store_true")
    parser.add_argument("--limit", type=int, default=120)
    parser.add_argument("modules", nargs="+")
    options = parser.parse_args()
    interpreter = str(Path(options.interpreter).resolve())
    print(f"{'file':32} {'CPython':>8} {'skips':>6} {'passes':>7} {'%':>6}")
    for module in options.modules:
        module = module.removeprefix("test.")
        passed, oracle_ended = expected(module, options.limit)
        outcomes, ended = run(interpreter, module, options.limit)
        skipped = [test for test in passed if outcomes.get(test, ["fail"])[0] == "skip"]
        failed = [test for test in passed if outcomes.get(test, ["fail"])[0] == "fail"]
        ours = len(passed) - len(failed) - len(skipped)
        share = 100 * ours / max(1, len(passed) - len(skipped))
        notes = [] if ended == "ended" else [ended]
        if oracle_ended != "ended":
            notes.append(f"CPython: {oracle_ended}")
        print(f"{module:32} {len(passed):8} {len(skipped):6} {ours:7} {share:6.1f}  {'; '.join(notes)}".rstrip(), flush=True)
        if options.failures:
            for test in failed + skipped:
                what, why = outcomes.get(test, ["fail", "was not run"])
                print(f"    {test.removeprefix('test.')}: {what}: {why}")


if __name__ == "__main__":
    main()
