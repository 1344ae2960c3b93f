"""Pointers: addresses of objects of one type."""

import sys

from . import memory
from .data import Layout, _CData, _CType, at, layout_of, load, store


class PyCPointerType(_CType):
    """metatype for the Pointer Objects"""

    __module__ = "_ctypes"

    def __init__(cls, name, bases, namespace, **keywords):
        super().__init__(name, bases, namespace, **keywords)
        if bases == (_CData,):
            return
        cls._layout_info = Layout(8, 8, "&B", code="pointer", pointers=True)
        item = getattr(cls, "_type_", None)
        if item is not None:
            cls.set_type(item)

    def set_type(cls, item, /):
        inner = layout_of(item)
        if inner is None:
            raise TypeError("_type_ must have storage info")
        shape = f"({','.join(map(str, inner.shape))})" if inner.shape else ""
        cls._layout_info.item = item
        cls._layout_info.format = f"&{shape}{inner.format}"
        type.__setattr__(cls, "_type_", item)
        if inner.pointer_type is None:
            inner.pointer_type = cls

    def from_param(cls, value, /):
        """Convert a Python object into a function call parameter."""
        item = cls._layout_info.item
        if value is None or isinstance(value, cls):
            return value
        if item is not None and isinstance(value, item):
            return byref(value)
        if isinstance(value, CArgObject) and isinstance(value._obj, item):
            return value
        if isinstance(value, _CData) and layout_of(type(value)).item is item:
            return value
        return super().from_param(value)


class _Pointer(_CData, metaclass=PyCPointerType):
    """XXX to be provided"""

    __module__ = "_ctypes"
    __slots__ = ()

    def __new__(cls, *arguments):
        if cls._layout_info is None or cls._layout_info.item is None:
            raise TypeError("Cannot create instance: has no _type_")
        return super().__new__(cls)

    def __init__(self, value=None, /):
        if value is not None:
            self.contents = value

    def _address(self):
        return int.from_bytes(self._block.view[self._offset:self._offset + 8], sys.byteorder)

    def _target(self, index):
        """Where the object lies that is so many objects after the one pointed to."""
        item = type(self)._layout_info.item
        size = item._layout_info.size
        address = self._address()
        if not address:
            raise ValueError("NULL pointer access")
        return item, *memory.find(address + index * size, size)

    @property
    def contents(self):
        """the object this pointer points to (read-write)"""
        item, block, offset = self._target(0)
        return at(item, block, offset, self)

    @contents.setter
    def contents(self, value):
        item = type(self)._layout_info.item
        if not isinstance(value, item):
            raise TypeError(f"expected {item.__name__} instead of {type(value).__name__}")
        address = memory.address_of_data(value)
        self._block.view[self._offset:self._offset + 8] = address.to_bytes(8, sys.byteorder)
        self._block.kept[self._offset] = value

    def __getitem__(self, key):
        if isinstance(key, slice):
            return self._part(key)
        item, block, offset = self._target(_index(key))
        return load(self, item, block, offset)

    def _part(self, key):
        if key.stop is None:
            raise ValueError("slice stop is required")
        step = 1 if key.step is None else key.step
        if step == 0:
            raise ValueError("slice step cannot be zero")
        if key.start is None and step < 0:
            raise ValueError("slice start is required for step < 0")
        items = [self[index] for index in range(key.start or 0, key.stop, step)]
        code = type(self)._layout_info.item._layout_info.code
        return {"c": b"", "u": ""}[code].join(items) if code in ("c", "u") else items

    def __setitem__(self, key, value):
        item, block, offset = self._target(_index(key))
        store(item, block, offset, value)

    def __delitem__(self, key):
        raise TypeError("Pointer does not support item deletion")

    def __bool__(self):
        return self._address() != 0


def _index(key):
    if not hasattr(type(key), "__index__"):
        raise TypeError("Pointer indices must be integer")
    return key.__index__()


class CArgObject:
    """An object about to be passed by its address."""

    __module__ = "_ctypes"
    __slots__ = ("_obj", "_offset")

    def __repr__(self):
        return f"<cparam 'P' ({memory.address_of_data(self._obj) + self._offset:#x})>"


def byref(obj, offset=0, /):
    """Return a pointer lookalike to a C instance, only usable as function argument."""
    if not isinstance(obj, _CData):
        raise TypeError(f"byref() argument must be a ctypes instance, not '{type(obj).__name__}'")
    made = CArgObject()
    made._obj, made._offset = obj, offset.__index__()
    return made
