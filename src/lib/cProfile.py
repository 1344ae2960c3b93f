"""Measure how often and how long functions run, by the profiler that is part of the interpreter."""

__all__ = ["run", "runctx", "Profile"]

import _lsprof
import importlib.machinery
import io
import marshal
import profile as _profile_module

import pstats


def run(statement, filename=None, sort=-1):
    """Run a statement under the profiler, and print or save what it cost."""
    return _profile_module._Utils(Profile).run(statement, filename, sort)


def runctx(statement, globals, locals, filename=None, sort=-1):
    """As run(), in the given namespaces."""
    return _profile_module._Utils(Profile).runctx(statement, globals, locals, filename, sort)


def label(code):
    """How the tables name a function: file, line, name."""
    if isinstance(code, str):
        return ("~", 0, code)
    return (code.co_filename, code.co_firstlineno, code.co_name)


class Profile(_lsprof.Profiler):
    """Profile(timer=None, timeunit=None, subcalls=True, builtins=True)

    Counts calls and their time between enable() and disable(), or in a with statement.
    """

    def print_stats(self, sort=-1):
        """Print a table of what was measured."""
        if not isinstance(sort, tuple):
            sort = (sort,)
        pstats.Stats(self).strip_dirs().sort_stats(*sort).print_stats()

    def dump_stats(self, file):
        """Write what was measured to a file, which pstats.Stats reads."""
        self.create_stats()
        with open(file, "wb") as output:
            marshal.dump(self.stats, output)

    def create_stats(self):
        """Stop measuring, and make the table that pstats works on."""
        self.disable()
        self.snapshot_stats()

    def snapshot_stats(self):
        """Make the table that pstats works on."""
        entries = self.getstats()
        self.stats = {}
        callers_of = {}
        for entry in entries:
            function = label(entry.code)
            callers = callers_of.setdefault(id(entry.code), {})
            calls = entry.callcount
            primitive = calls - entry.reccallcount
            known = self.stats.get(function)
            if known is None:
                self.stats[function] = primitive, calls, entry.inlinetime, entry.totaltime, callers
            else:
                merged = dict(known[4])
                merged.update(callers)
                callers_of[id(entry.code)] = merged
                self.stats[function] = (
                    known[0] + primitive,
                    known[1] + calls,
                    known[2] + entry.inlinetime,
                    known[3] + entry.totaltime,
                    merged,
                )
        for entry in entries:
            caller = label(entry.code)
            for call in entry.calls or ():
                callers = callers_of.get(id(call.code))
                if callers is None:
                    continue
                calls, primitive = call.callcount, call.callcount - call.reccallcount
                inline, total = call.inlinetime, call.totaltime
                if caller in callers:
                    before = callers[caller]
                    calls, primitive = calls + before[0], primitive + before[1]
                    inline, total = inline + before[2], total + before[3]
                callers[caller] = calls, primitive, inline, total

    def run(self, cmd):
        """Run a statement in the namespace of __main__."""
        import __main__

        namespace = __main__.__dict__
        return self.runctx(cmd, namespace, namespace)

    def runctx(self, cmd, globals, locals):
        """Run a statement in the given namespaces."""
        self.enable()
        try:
            exec(cmd, globals, locals)
        finally:
            self.disable()
        return self

    def runcall(self, func, /, *args, **kw):
        """Call a function, and give what it returns."""
        self.enable()
        try:
            return func(*args, **kw)
        finally:
            self.disable()

    def __enter__(self):
        self.enable()
        return self

    def __exit__(self, *exc_info):
        self.disable()


def main():
    """python -m cProfile [-o output] [-s sort] [-m module | script] [arguments]"""
    import argparse
    import os
    import runpy
    import sys

    parser = argparse.ArgumentParser(prog="cProfile")
    parser.add_argument("-o", "--outfile", default=None, help="Save stats to <outfile>")
    parser.add_argument("-s", "--sort", default=2, help="Sort order when printing to stdout")
    parser.add_argument("-m", dest="module", action="store_true", help="Profile a library module")
    parser.add_argument("program", nargs=argparse.REMAINDER)
    options = parser.parse_args()
    if not options.program:
        parser.print_usage()
        return parser
    if options.outfile:
        options.outfile = os.path.abspath(options.outfile)
    sys.argv[:] = options.program
    if options.module:
        code = "run_module(modname, run_name='__main__', alter_sys=True)"
        namespace = {"run_module": runpy.run_module, "modname": options.program[0]}
    else:
        program = options.program[0]
        sys.path.insert(0, os.path.dirname(program))
        with io.open_code(program) as source:
            code = compile(source.read(), program, "exec")
        module = type(sys)("__main__")
        module.__spec__ = importlib.machinery.ModuleSpec(name="__main__", loader=None, origin=program)
        sys.modules["__main__"] = module
        namespace = module.__dict__
        namespace.update(__file__=program, __package__=None, __cached__=None)
    try:
        runctx(code, namespace, None, options.outfile, options.sort)
    except BrokenPipeError as error:
        sys.stdout = None
        sys.exit(error.errno)
    return parser


if __name__ == "__main__":
    main()
