# What can never be held raises MemoryError or OverflowError, and the program goes on.
import sys


def attempt(text):
    try:
        result = eval(text)
        print(text, "->", type(result).__name__)
    except (MemoryError, ArithmeticError, ValueError, IndexError, TypeError) as error:
        print(text, "->", type(error).__name__, error)


for text in (
    "1 << 10**18", "1 << 10**30", "(1 << 100) << 10**18", "0 << 10**30", "1 >> 10**30", "-1 >> 10**30", "1 << -1",
    "'a' * 10**18", "b'a' * 10**18", "[0] * 10**17", "(0,) * 10**17", "bytearray(b'a') * 10**18", "'ab' * 2**62", "'é' * 2**61",
    "'a' * 10**20", "[0] * 10**20", "'a' * -10**20", "[1, 2] * 2**61", "'a' * (2**63 - 1)", "2**62 * 'a'", "2**62 * b'a'",
    "range(10**30)[10**29]", "len(range(10**30))", "10**29 in range(10**30)", "range(10**30).index(10**29)",
    "bytes(10**18)", "bytearray(10**18)", "bytes(10**20)", "bytes(-1)", "bytes([256])", "bytes([10**30])",
    "' '.ljust(10**18)", "' '.rjust(10**18)", "' '.center(10**18)", "'1'.zfill(10**18)", "b'a'.ljust(10**18)", "b'1'.zfill(10**18)",
    "format(1, '1000000000000000000d')", "format(1, '99999999999999999999d')", "format('a', '1000000000000000000')",
    "format(1.0, '.99999999999999999999f')", "'%99999999999999999999d' % 1", "'%1000000000000000000d' % 1", "f'{1:{10**18}}'",
    "'{:1000000000000000000}'.format(1)", "'{99999999999999999999}'.format(1)", "'{0[99999999999999999999]}'.format([1])",
    "round(1.5, 10**20)", "round(15, 10**20)", "chr(10**20)", "chr(-1)", "chr(0x110000)",
    "[1].pop(10**20)", "[1][10**20]", "[1][10**20:]", "[1, 2][::10**20]", "[1, 2][::-10**20]", "'abc'[-10**20:10**20]",
    "slice(10**20, -10**20, 10**20).indices(10**30)", "slice(0, 1, 1).indices(-1)", "range(0, 10**20, 10**19)[10**10]",
    "(1).to_bytes(10**18, 'big')", "(1).to_bytes(10**20, 'big')", "(-1).to_bytes(2, 'big')", "int('1' * 4301)", "str(10**5000)",
    "sys.setrecursionlimit(10**20)", "sys.setrecursionlimit(-1)", "sys.setrecursionlimit(0)",
    "float(10**400)", "10**400 * 1.0", "int(float('inf'))", "int(float('nan'))", "hash(10**400) == hash(10**400)", "2.0**10**20",
    "pow(2, -1, 4)", "pow(2, -1, 0)", "pow(2, 10**20, 7)", "divmod(-2**63, -1)", "abs(-2**63)", "(-2**63) // -1", "-2**63 * -1",
    "-(-2**62)", "-(-2**61) * 2", "(2**61) + (2**61)", "-(2**61) - (2**61) - 1", "~(2**62)", "1 << 62", "-1 << 62", "3 << 61",
    "range(2**63 - 1, 2**63 + 5)[3]", "list(range(2**63 - 2, 2**63 + 2))", "list(range(-2**63, -2**63 - 3, -1))", "len(range(2**63))",
    "len(range(2**63 - 1))", "range(-2**63, 2**63, 2**62)[3]", "range(2**63 - 1)[-1]", "enumerate([1], 10**20).__next__()",
    "'a'.translate({97: 10**20})", "'a'.translate({97: -1})", "sys.setswitchinterval(-1)",
):
    attempt(text)


class Hint:
    def __init__(self, hint):
        self.hint = hint

    def __length_hint__(self):
        return self.hint

    def __iter__(self):
        return iter([1])


for hint in (10**20, -1, "a", None, NotImplemented, 2**61):
    try:
        print(list(Hint(hint)))
    except (MemoryError, OverflowError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
print("goes on")
