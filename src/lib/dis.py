"""What a code object runs, for people who would look at bytecode.

There is no bytecode here: a program runs as an executable tree. What the library asks of this module
is given (the names of code flags, the lines at which something begins); what shows instructions elsewhere
shows here the nodes of the tree, each with the source that it stands for. A node's name says what it was made
for: `Binary<Add, Local, Constant>` adds a constant to a local variable, `any` is an operand of any kind.
"""

import collections
import io
import sys
import types

import _executable_tree

__all__ = [
    "code_info", "dis", "disassemble", "distb", "disco", "findlinestarts", "findlabels", "show_code",
    "get_instructions", "Instruction", "Bytecode", "COMPILER_FLAG_NAMES", "pretty_flags", "Positions",
]

COMPILER_FLAG_NAMES = {
    1: "OPTIMIZED",
    2: "NEWLOCALS",
    4: "VARARGS",
    8: "VARKEYWORDS",
    16: "NESTED",
    32: "GENERATOR",
    64: "NOFREE",
    128: "COROUTINE",
    256: "ITERABLE_COROUTINE",
    512: "ASYNC_GENERATOR",
    0x4000000: "HAS_DOCSTRING",
    0x8000000: "METHOD",
}

Positions = collections.namedtuple(
    "Positions", ["lineno", "end_lineno", "col_offset", "end_col_offset"], defaults=[None] * 4
)

Instruction = collections.namedtuple(
    "Instruction", ["opname", "argrepr", "offset", "starts_line", "line_number", "positions"]
)


def pretty_flags(flags):
    """The names of the flags that are set."""
    names = []
    for bit in range(32):
        flag = 1 << bit
        if flags & flag:
            names.append(COMPILER_FLAG_NAMES.get(flag, hex(flag)))
    return ", ".join(names) or hex(flags)


def _code_of(x):
    """The code object of a function, method, generator, or source text."""
    x = getattr(x, "__func__", x)
    for name in ("__code__", "gi_code", "ag_code", "cr_code"):
        if hasattr(x, name):
            x = getattr(x, name)
            break
    if isinstance(x, str):
        x = compile(x, "<disassembly>", "exec")
    if not isinstance(x, types.CodeType):
        raise TypeError(f"don't know how to disassemble {type(x).__name__} objects")
    return x


def code_info(x):
    """What is known of a code object, as text."""
    code = _code_of(x)
    lines = [
        f"Name:              {code.co_name}",
        f"Filename:          {code.co_filename}",
        f"Argument count:    {code.co_argcount}",
        f"Positional-only arguments: {code.co_posonlyargcount}",
        f"Kw-only arguments: {code.co_kwonlyargcount}",
        f"Number of locals:  {code.co_nlocals}",
        f"Stack size:        {code.co_stacksize}",
        f"Flags:             {pretty_flags(code.co_flags)}",
    ]
    for title, names in (
        ("Names", code.co_names),
        ("Variable names", code.co_varnames),
        ("Free variables", code.co_freevars),
        ("Cell variables", code.co_cellvars),
    ):
        if names:
            lines.append(f"{title}:")
            lines.extend(f"{index:4d}: {name}" for index, name in enumerate(names))
    return "\n".join(lines)


def show_code(co, *, file=None):
    """Print what is known of a code object."""
    print(code_info(co), file=file)


def findlinestarts(code):
    """The (offset, line) pairs at which lines begin, as far as the walk has numbered places."""
    last = False
    for start, _, line in code.co_lines():
        if line is not last:
            last = line
            yield start, line


def findlabels(code):
    """The targets of jumps: a tree has none."""
    return []


def get_instructions(x, *, first_line=None, **options):
    """The nodes of a code object's tree, in the place of instructions."""
    code = _code_of(x)
    last = None
    for index, (_, kind, text, place) in enumerate(_executable_tree.nodes(code)):
        line = place[0]
        yield Instruction(kind, text, 2 * index, line != last, line, Positions(*place))
        last = line


def _shortened(text):
    """A node's source in one line."""
    first, *rest = text.split("\n")
    if rest:
        first = first.rstrip(" \\") + " …"
    return first if len(first) <= 60 else first[:59] + "…"


def disassemble(code, lasti=-1, *, file=None, **options):
    """Show what a code object runs."""
    nodes = _executable_tree.nodes(code)
    if not nodes:
        print(f"-- {code.co_qualname}: no bytecode, an executable tree, and its source is not at hand", file=file)
        return
    print(f"-- {code.co_qualname}: no bytecode, an executable tree; its nodes:", file=file)
    last = None
    for depth, kind, text, place in nodes:
        number = place[0] if place[0] != last else ""
        last = place[0]
        node = "  " * depth + (kind or "nothing to do")
        print(f"{number:5}  {node:<38} {_shortened(text)}".rstrip(), file=file)


def disco(code, lasti=-1, *, file=None, **options):
    """Show what a code object runs."""
    disassemble(code, lasti, file=file)


def dis(x=None, *, file=None, depth=None, **options):
    """Show what classes, methods, functions and other compiled objects run."""
    if x is None:
        distb(file=file)
        return
    members = getattr(x, "__dict__", None)
    if isinstance(x, (type, types.ModuleType)) and members is not None:
        for name, member in sorted(members.items()):
            if isinstance(member, (types.FunctionType, classmethod, staticmethod, type)):
                print(f"Disassembly of {name}:", file=file)
                dis(member, file=file, depth=depth)
                print(file=file)
        return
    code = _code_of(x)
    disassemble(code, file=file)
    if depth is None or depth > 0:
        for constant in code.co_consts:
            if isinstance(constant, types.CodeType):
                print(file=file)
                print(f"Disassembly of {constant!r}:", file=file)
                dis(constant, file=file, depth=None if depth is None else depth - 1)


def distb(tb=None, *, file=None, **options):
    """Show what the innermost frame of a traceback runs."""
    if tb is None:
        exception = getattr(sys, "last_exc", None)
        tb = exception.__traceback__ if exception is not None else getattr(sys, "last_traceback", None)
        if tb is None:
            raise RuntimeError("no last traceback to disassemble")
    while tb.tb_next:
        tb = tb.tb_next
    disassemble(tb.tb_frame.f_code, tb.tb_lasti, file=file)


class Bytecode:
    """The nodes of a code object's tree, in the place of instructions."""

    def __init__(self, x, *, first_line=None, current_offset=None, **options):
        self.codeobj = _code_of(x)
        self.first_line = first_line
        self.current_offset = current_offset

    def __iter__(self):
        return get_instructions(self.codeobj)

    def __repr__(self):
        return f"{type(self).__name__}({self.codeobj!r})"

    def info(self):
        """What is known of the code object, as text."""
        return code_info(self.codeobj)

    def dis(self):
        """What the code object runs, as text."""
        output = io.StringIO()
        disassemble(self.codeobj, file=output)
        return output.getvalue()
