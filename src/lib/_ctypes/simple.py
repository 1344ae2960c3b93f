"""Simple types: numbers, characters, truth values, addresses."""

import operator
import sys

from . import memory
from .data import Layout, _CData, _CType

_SIGNED = {"b": 1, "h": 2, "i": 4, "l": 8, "q": 8}
_UNSIGNED = {"B": 1, "H": 2, "I": 4, "L": 8, "Q": 8}
# `g` is a `double` here, as on the machines where C has no longer one.
_REAL = {"f": 4, "d": 8, "g": 8}
_COMPLEX = {"F": 8, "D": 16}
_OTHERS = {"c": 1, "?": 1, "u": 4, "z": 8, "Z": 8, "P": 8, "O": 8}
_SIZES = {**_SIGNED, **_UNSIGNED, **_REAL, **_COMPLEX, **_OTHERS}
_ADDRESSES = "zZPO"
# What the items of a memory view that show such numbers are called.
_VIEWS = {code: code for code in (*_SIGNED, *_UNSIGNED, "f", "d", "F", "D", "c", "?")} | {"g": "d"}
# 64 bits are always called so in descriptions of memory.
_DESCRIBED = {"l": "q", "L": "Q"}


def views(cls, part):
    """How memory views show such items in a part of memory, for reading and for writing, and what makes a value of what
    is to be written; nothing where they do not show them so.
    """
    layout = cls._layout_info
    if layout.code not in _VIEWS or layout.swapped:
        return ()
    return part.cast(_VIEWS[layout.code]), part.cast(layout.target), layout.convert


def _real(value):
    if type(value) is float:
        return value
    if not isinstance(value, (float, int)) and not hasattr(type(value), "__float__"):
        if not hasattr(type(value), "__index__"):
            raise TypeError(f"must be real number, not {type(value).__name__}")
    return float(value)


def _complex(value):
    if not isinstance(value, (complex, float, int)) and not hasattr(type(value), "__complex__"):
        raise TypeError(f"must be complex number, not {type(value).__name__}")
    return complex(value)


def _byte(value):
    if isinstance(value, (bytes, bytearray)) and len(value) == 1:
        return bytes(value)
    if isinstance(value, int) and 0 <= value < 256:
        return bytes([value])
    raise TypeError("one character bytes, bytearray or integer expected")


def _character(value):
    if not isinstance(value, str):
        raise TypeError(f"unicode string expected instead of {type(value).__name__} instance")
    if len(value) != 1:
        raise TypeError("one character unicode string expected")
    return ord(value)


def _conversion(code, size):
    """By which letter a memory view writes such items, and what makes one of a value."""
    if code in _SIGNED or code in _UNSIGNED:
        # Written without a sign: what does not fit is cut off, as in C.
        mask = (1 << 8 * size) - 1
        return code.upper(), lambda value: operator.index(value) & mask
    if code in _REAL:
        return _VIEWS[code], _real
    if code in _COMPLEX:
        return code, _complex
    return code, _byte if code == "c" else bool


def _number_access(code, size, swapped):
    """Loads and stores integers, floats, bytes and truth values."""
    view = _VIEWS[code]
    target, convert = _conversion(code, size)

    def load(block, offset):
        part = block.view[offset:offset + size]
        if swapped:
            part = memoryview(bytes(part)[::-1])
        return part.cast(view)[0]

    def store(block, offset, value):
        value = convert(value)
        part = block.view[offset:offset + size]
        if swapped:
            made = memoryview(bytearray(size))
            made.cast(target)[0] = value
            part[:] = bytes(made)[::-1]
        else:
            part.cast(target)[0] = value

    return load, store


def _load_character(block, offset):
    return chr(int.from_bytes(block.view[offset:offset + 4], sys.byteorder))


def _store_character(block, offset, value):
    block.view[offset:offset + 4] = _character(value).to_bytes(4, sys.byteorder)


def _address_access(code):
    """Loads and stores addresses: of text, of anything, of Python's objects."""

    def load(block, offset):
        address = int.from_bytes(block.view[offset:offset + 8], sys.byteorder)
        if code == "O":
            if offset not in block.kept:
                raise ValueError("PyObject is NULL")
            return block.kept[offset]
        if address == 0:
            return None
        if code == "P":
            return address
        from .function import text_at

        return text_at(address, wide=code == "Z")

    def store(block, offset, value):
        block.kept.pop(offset, None)
        address = 0
        if code == "O":
            address, block.kept[offset] = id(value), value
        elif isinstance(value, int):
            address = value
        elif code == "z" and isinstance(value, bytes):
            address = _keep_text(block, offset, value + b"\0")
        elif code == "Z" and isinstance(value, str):
            address = _keep_text(block, offset, (value + "\0").encode("utf-32-le", "surrogatepass"))
        elif value is not None:
            name = type(value).__name__
            raise TypeError({
                "z": f"bytes or integer address expected instead of {name} instance",
                "Z": f"unicode string or integer address expected instead of {name} instance",
                "P": "cannot be converted to pointer",
            }[code])
        block.view[offset:offset + 8] = (address % (1 << 64)).to_bytes(8, sys.byteorder)

    return load, store


def _keep_text(block, offset, data):
    text = memory.Block(memoryview(bytearray(data)))
    block.kept[offset] = text
    return text.address


def _simple_layout(code, swapped):
    size = _SIZES[code]
    order = ">" if swapped else "<"
    layout = Layout(size, size, order + _DESCRIBED.get(code, code), code=code, pointers=code in _ADDRESSES)
    if code == "F" or code == "D":
        layout.align = size // 2
    layout.swapped = swapped
    if code in _VIEWS:
        layout.target, layout.convert = _conversion(code, size)
    if code == "u":
        layout.access = _load_character, _store_character
    elif code in _ADDRESSES:
        layout.access = _address_access(code)
    else:
        layout.access = _number_access(code, size, swapped)
    layout.store = layout.access[1]
    return layout


class PyCSimpleType(_CType):
    """metatype for the SimpleType class"""

    __module__ = "_ctypes"

    def __init__(cls, name, bases, namespace, *, _swapped=False, **keywords):
        super().__init__(name, bases, namespace, **keywords)
        if bases == (_CData,):
            return
        code = getattr(cls, "_type_", None)
        if code is None:
            raise AttributeError("class must define a '_type_' attribute")
        if not isinstance(code, str):
            raise TypeError("class must define a '_type_' string attribute")
        if len(code) != 1:
            raise ValueError("class must define a '_type_' attribute which must be a string of length 1")
        if code not in _SIZES:
            letters = "".join(_SIZES)
            message = "class must define a '_type_' attribute which must be\na single character string containing one of"
            raise AttributeError(f"{message} '{letters}'.")
        inherited = next((base._layout_info for base in bases if getattr(base, "_layout_info", None)), None)
        swapped = inherited.swapped if inherited else _swapped
        cls._layout_info = _simple_layout(code, swapped)
        if bases != (_SimpleCData,):
            # An object of a type derived from a simple one stays an object.
            return
        cls._layout_info.load = cls._layout_info.access[0]
        if not _swapped and _SIZES[code] > 1 and code not in _OTHERS and code not in _COMPLEX and code != "g":
            other = PyCSimpleType.__new__(PyCSimpleType, name, bases, namespace)
            PyCSimpleType.__init__(other, name, bases, namespace, _swapped=True)
            cls.__ctype_le__, cls.__ctype_be__ = cls, other
            other.__ctype_le__, other.__ctype_be__ = cls, other

    def from_param(cls, value, /):
        """Convert a Python object into a function call parameter."""
        if isinstance(value, cls):
            return value
        if cls._type_ in "zZP" and isinstance(value, _CData):
            return value
        try:
            return cls(value)
        except TypeError:
            parameter = getattr(value, "_as_parameter_", None)
            if parameter is None:
                raise
            return cls.from_param(parameter)


class _SimpleCData(_CData, metaclass=PyCSimpleType):
    """XXX to be provided"""

    __module__ = "_ctypes"
    __slots__ = ()

    def __init__(self, *value, **keywords):
        if len(value) > 1:
            raise TypeError(f"__init__ expected at most 1 argument, got {len(value)}")
        if value:
            self.value = value[0]

    @property
    def value(self):
        """current value"""
        items = self._items
        if items is None:
            items = self._views()
        return items[0][0] if items else type(self)._layout_info.access[0](self._block, self._offset)

    @value.setter
    def value(self, value):
        items = self._items
        if items is None:
            items = self._views()
        if items:
            items[1][0] = items[2](value)
        else:
            type(self)._layout_info.store(self._block, self._offset, value)

    def _views(self):
        cls = type(self)
        self._items = views(cls, self._block.view[self._offset:self._offset + cls._layout_info.size])
        return self._items

    def __bool__(self):
        return any(self._bytes())

    def __repr__(self):
        if type(self).__base__ is not _SimpleCData:
            return f"<{type(self).__name__} object at {id(self):#x}>"
        return f"{type(self).__name__}({self.value!r})"

    def __ctypes_from_outparam__(self):
        return self if type(self).__base__ is not _SimpleCData else self.value
