
# The text at the start of a program is its docstring, whatever empty lines and comments stand before it.
"""What this program shows.

    Indented, as the rest.
  Less indented.
"""
print(repr(__doc__))

namespace = {}
exec('"the text"\nfirst = __doc__', namespace)
print(namespace["__doc__"], namespace["first"])
exec("1", namespace)
print(namespace["__doc__"])
namespace, names = {}, {}
exec('"for the names"', namespace, names)
print("__doc__" in namespace, names)
namespace = {}
exec(compile('"not in an interactive statement"', "<text>", "single"), namespace)
print("__doc__" in namespace)
exec(compile('f"no docstring"', "<text>", "exec"), namespace)
exec(compile('b"no docstring"', "<text>", "exec"), namespace)
print("__doc__" in namespace)
exec(compile('"left out"', "<text>", "exec", optimize=2), namespace)
print("__doc__" in namespace)
import json
print(json.__doc__.splitlines()[0][:24])
