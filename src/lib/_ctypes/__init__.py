"""C data in Python, for CPython's `ctypes`: numbers, arrays, structures, unions and pointers in memory that is laid
out as C does. No machine code is called: there is none that a glass box could look into.

Memory is what this program made or was given (`memory.Block`). An address is a real one, but leads only to such
memory: any other is refused, where C would read what happens to be there.
"""

from .memory import address_of_data as addressof, resize
from .data import _CData, _unpickle, alignment, buffer_info, sizeof
from .simple import PyCSimpleType, _SimpleCData
from .array import Array, PyCArrayType
from .structure import CField, PyCStructType, Structure, Union, UnionType
from .pointer import CArgObject, PyCPointerType, _Pointer, byref
from .function import (
    ArgumentError,
    CFuncPtr,
    PyCFuncPtrType,
    _cast_addr,
    _memmove_addr,
    _memoryview_at_addr,
    _memset_addr,
    _string_at_addr,
    _wstring_at_addr,
    dlclose,
    dlopen,
    dlsym,
    get_errno,
    set_errno,
)

__version__ = "1.1.0"

CTYPES_MAX_ARGCOUNT = 1024
FUNCFLAG_CDECL = 1
FUNCFLAG_PYTHONAPI = 4
FUNCFLAG_USE_ERRNO = 8
FUNCFLAG_USE_LASTERROR = 16
RTLD_GLOBAL = 256
RTLD_LOCAL = 0
SIZEOF_TIME_T = 8


def POINTER(type, /):
    import ctypes

    return ctypes.POINTER(type)


def pointer(obj, /):
    import ctypes

    return ctypes.pointer(obj)
