"""Runs the texts that the fuzzer makes up, each in a namespace of its own, with nothing to hold on to outside."""

import abc, bisect, collections, collections.abc, contextlib, copy, dataclasses, decimal, enum, fractions
import functools, gc, heapq, itertools, json, math, operator, pickle, random, re, statistics, string, struct, sys
import textwrap, traceback, types, typing, weakref
import builtins

PURE = {name.partition(".")[0] for name in dir() if isinstance(globals()[name], types.ModuleType)} - {"builtins"}


class Nowhere:
    """A stream that keeps nothing."""

    encoding, errors = "utf-8", "strict"

    def write(self, text):
        return len(text)

    def flush(self):
        pass


def pure_import(name, globals=None, locals=None, fromlist=(), level=0):
    if level or name.partition(".")[0] not in PURE:
        raise ImportError(f"{name} is not for fuzzed programs")
    return builtins.__import__(name, globals, locals, fromlist, level)


ALLOWED = {name: value for name, value in vars(builtins).items() if name not in ("open", "input", "breakpoint", "exit", "quit", "help")}
ALLOWED["__import__"] = pure_import
HOOK = sys.excepthook


def run(text):
    try:
        sys.stdout = sys.stderr = Nowhere()
        namespace = {"__name__": "__main__", "__builtins__": dict(ALLOWED)}
        try:
            exec(compile(text, "program.py", "exec"), namespace)
        except BaseException as error:
            HOOK(type(error), error, error.__traceback__)
        namespace.clear()
        sys.setrecursionlimit(1000)
        sys.settrace(None)
        sys.setprofile(None)
        gc.enable()
        gc.set_debug(0)
        gc.collect()
    except BaseException:
        # What the program has left behind may raise here too.
        pass
