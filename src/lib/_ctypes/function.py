"""Functions. Those of C's library that `ctypes` itself needs are here; there are no others."""

import _thread
import os
import sys
import threading

from . import memory
from .data import Layout, _CData, _CType, layout_of
from .pointer import CArgObject, _Pointer


class ArgumentError(Exception):
    __module__ = "ctypes"


_errors = threading.local()


def get_errno():
    """Return the value of the private copy of errno in the calling thread."""
    return getattr(_errors, "number", 0)


def set_errno(value, /):
    """Set the value of the private copy of errno in the calling thread."""
    old, _errors.number = get_errno(), value.__index__()
    return old


def dlopen(name, flag=0, /):
    """Open a shared library: only the program itself can be opened, and nothing is found in it."""
    if name is None:
        return 1
    name = os.fsdecode(name)
    raise OSError(f"{name}: cannot open shared object file: no machine code is loaded here")


def dlclose(handle, /):
    return 0


def dlsym(handle, name, /):
    raise OSError(f"undefined symbol: {name}")


def _address(value):
    """The address that an argument is, or at which it lies."""
    if value is None:
        return 0
    if isinstance(value, int):
        return value
    if isinstance(value, CArgObject):
        return memory.address_of_data(value._obj) + value._offset
    if isinstance(value, _Pointer):
        return value._address()
    if isinstance(value, _CData):
        if type(value)._layout_info.code in ("z", "Z", "P"):
            return int.from_bytes(value._bytes(), sys.byteorder)
        return memory.address_of_data(value)
    parameter = getattr(value, "_as_parameter_", None)
    if parameter is not None:
        return _address(parameter)
    raise ArgumentError("argument 1: TypeError: wrong type")


def text_at(address, wide=False):
    """The text that begins there and ends with a zero."""
    block, offset = memory.find(address)
    data = bytes(block.view[offset:])
    if not wide:
        return data.partition(b"\0")[0]
    end = next((at for at in range(0, len(data) - 3, 4) if data[at:at + 4] == bytes(4)), len(data) & ~3)
    return data[:end].decode("utf-32-le", "surrogatepass")


def _source(value, size):
    if isinstance(value, (bytes, bytearray)):
        return bytes(value[:size]).ljust(size, b"\0")
    if isinstance(value, str):
        return value.encode("utf-32-le")[:size].ljust(size, b"\0")
    block, offset = memory.find(_address(value), size)
    return bytes(block.view[offset:offset + size])


def _memmove(target, source, size):
    address = _address(target)
    data = _source(source, size)
    block, offset = memory.find(address, size)
    block.view[offset:offset + size] = data
    return address


def _memset(target, byte, size):
    address = _address(target)
    block, offset = memory.find(address, size)
    block.view[offset:offset + size] = bytes([byte & 255]) * size
    return address


def _string_at(pointer, size=-1):
    if isinstance(pointer, (bytes, bytearray)):
        return bytes(pointer) if size < 0 else _source(pointer, size)
    return text_at(_address(pointer)) if size < 0 else _source(pointer, size)


def _wstring_at(pointer, size=-1):
    if isinstance(pointer, str):
        return pointer if size < 0 else pointer[:size]
    if size < 0:
        return text_at(_address(pointer), wide=True)
    return _source(pointer, size * 4).decode("utf-32-le", "surrogatepass")


def _memoryview_at(pointer, size, readonly):
    block, offset = memory.find(_address(pointer), size)
    view = block.view[offset:offset + size]
    return view.toreadonly() if readonly else view


def _cast(source, keep, cls):
    layout = layout_of(cls)
    if layout is None or layout.code not in ("pointer", "z", "Z", "P"):
        raise TypeError(f"cast() argument 2 must be a pointer, not {getattr(cls, '__name__', type(cls).__name__)}")
    made = cls.__new__(cls)
    if isinstance(source, (bytes, str)):
        text = source + "\0" if isinstance(source, str) else source + b"\0"
        data = text.encode("utf-32-le") if isinstance(text, str) else text
        keep = memory.Block(memoryview(bytearray(data)))
        address = keep.address
    else:
        address = _address(source)
    made._block.view[:8] = (address % (1 << 64)).to_bytes(8, sys.byteorder)
    made._block.kept[0] = keep
    return made


# No addresses: what stands for the functions where `ctypes` asks for them.
_memmove_addr, _memset_addr, _string_at_addr, _wstring_at_addr, _memoryview_at_addr, _cast_addr = range(1, 7)
_FUNCTIONS = dict(enumerate((_memmove, _memset, _string_at, _wstring_at, _memoryview_at, _cast), 1))


def _set_async_exc(ident, exception):
    ident, exception = (getattr(given, "value", given) for given in (ident, exception))
    return _thread._set_async_exc(ident if ident < 1 << 63 else -1, exception)


# What there is of Python's own C functions, for `ctypes.pythonapi`.
_SYMBOLS = {"PyThreadState_SetAsyncExc": _set_async_exc}


class PyCFuncPtrType(_CType):
    """metatype for C function pointers"""

    __module__ = "_ctypes"

    def __init__(cls, name, bases, namespace, **keywords):
        super().__init__(name, bases, namespace, **keywords)
        if bases != (_CData,):
            cls._layout_info = Layout(8, 8, "X{}", code="function", pointers=True)


class CFuncPtr(_CData, metaclass=PyCFuncPtrType):
    """Function Pointer"""

    __module__ = "_ctypes"

    def __new__(cls, *arguments):
        made = super().__new__(cls)
        made._function, made.__name__ = None, cls.__name__
        made.restype = getattr(cls, "_restype_", None)
        made.argtypes = getattr(cls, "_argtypes_", None)
        match arguments:
            case [int(number)]:
                made._function = _FUNCTIONS.get(number)
            case [(name, library), *_]:
                library._handle
                made._function = _SYMBOLS.get(name)
                if made._function is None:
                    raise AttributeError(f"undefined symbol: {name}")
            case [function] if callable(function):
                made._function = function
                made._block.kept[0] = function
            case []:
                pass
            case _:
                raise TypeError("argument must be callable or integer function address")
        return made

    def __call__(self, *arguments):
        if self._function is None:
            raise ValueError("NULL function: no machine code is called here")
        return self._function(*arguments)

    def __bool__(self):
        return self._function is not None

    def __repr__(self):
        return f"<{type(self).__name__} object at {id(self):#x}>"
