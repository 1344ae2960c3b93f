"""Arrays: objects of one type, side by side in memory."""

import types

from .data import Layout, _CData, _CType, layout_of, load, store
from .simple import views

_cache = {}


def array_type(item, length, module):
    """The type of arrays of so many items; always the same for the same item and number."""
    if not hasattr(type(length), "__index__"):
        raise TypeError(f"can't multiply sequence by non-int of type {type(length).__name__!r}")
    length = length.__index__()
    if length < 0:
        raise ValueError(f"Array length must be >= 0, not {length}")
    found = _cache.get((item, length))
    if found is None:
        namespace = {"_length_": length, "_type_": item, "__module__": module}
        found = PyCArrayType(f"{item.__name__}_Array_{length}", (Array,), namespace)
        _cache[item, length] = found
    return found


def _text_end(data, width):
    """Where text ends: at the first zero, or where there is no more room."""
    zero = bytes(width)
    return next((at for at in range(0, len(data), width) if data[at:at + width] == zero), len(data))


def load_text(code, block, offset, size):
    data = bytes(block.view[offset:offset + size])
    if code == "c":
        return data.partition(b"\0")[0]
    return data[:_text_end(data, 4)].decode("utf-32-le", "surrogatepass")


def store_text(code, block, offset, size, value):
    if code == "c":
        if not isinstance(value, bytes):
            raise TypeError(f"bytes expected instead of {type(value).__name__} instance")
        data, length, most, what = value, len(value), size, "byte string"
    else:
        if not isinstance(value, str):
            raise TypeError(f"unicode string expected instead of {type(value).__name__} instance")
        data, length, most = value.encode("utf-32-le", "surrogatepass"), len(value), size // 4
        what = "string"
    if length > most:
        if code == "c":
            raise ValueError(f"{what} too long")
        raise ValueError(f"{what} too long ({length}, maximum length {most})")
    if len(data) < size:
        data += bytes(1 if code == "c" else 4)
    block.view[offset:offset + len(data)] = data


def _text_property(code):
    def get(self):
        return load_text(code, self._block, self._offset, self._size)

    def set(self, value):
        store_text(code, self._block, self._offset, self._size, value)

    return property(get, set, doc="string value")


def _get_raw(self):
    return self._bytes()


def _set_raw(self, value):
    data = bytes(memoryview(value))
    if len(data) > self._size:
        raise ValueError("byte string too long")
    self._block.view[self._offset:self._offset + len(data)] = data


class PyCArrayType(_CType):
    """metatype for the Array Objects"""

    __module__ = "_ctypes"

    def __init__(cls, name, bases, namespace, **keywords):
        super().__init__(name, bases, namespace, **keywords)
        if bases == (_CData,):
            return
        length = getattr(cls, "_length_", None)
        if length is None:
            raise AttributeError("class must define a '_length_' attribute")
        if not isinstance(length, int):
            raise TypeError("The '_length_' attribute must be an integer")
        if length < 0:
            raise ValueError("The '_length_' attribute must not be negative")
        item = getattr(cls, "_type_", None)
        if item is None:
            raise AttributeError("class must define a '_type_' attribute")
        inner = layout_of(item)
        if inner is None:
            raise TypeError("_type_ must have storage info")
        inner.final = True
        if inner.size * length > (1 << 63) - 1:
            raise OverflowError("array too large")
        cls._layout_info = Layout(
            inner.size * length,
            inner.align,
            inner.format,
            shape=(length, *inner.shape),
            item=item,
            length=length,
            pointers=inner.pointers,
        )
        if inner.code in ("c", "u"):
            cls.value = _text_property(inner.code)
        if inner.code == "c":
            cls.raw = property(_get_raw, _set_raw, doc="value")


class Array(_CData, metaclass=PyCArrayType):
    """Abstract base class for arrays."""

    __module__ = "_ctypes"
    __slots__ = ()
    __class_getitem__ = classmethod(types.GenericAlias)

    def __init__(self, *items):
        for index, item in enumerate(items):
            self[index] = item

    def __len__(self):
        return type(self)._layout_info.length

    def _views(self):
        """The items as memory views show them; see `simple.views`."""
        if self._items is None:
            layout = type(self)._layout_info
            item = layout.item
            part = self._block.view[self._offset:self._offset + layout.size]
            is_number = item._layout_info.load is not None and layout.size
            self._items = views(item, part) if is_number else ()
        return self._items

    def _place(self, index):
        layout = type(self)._layout_info
        try:
            index = index.__index__()
        except AttributeError:
            raise TypeError("indices must be integers") from None
        if index < 0:
            index += layout.length
        if not 0 <= index < layout.length:
            raise IndexError("invalid index")
        return index

    def __getitem__(self, key):
        items = self._items
        if items is None:
            items = self._views()
        if items and type(key) is int:
            try:
                return items[0][key]
            except IndexError:
                raise IndexError("invalid index") from None
        if isinstance(key, slice):
            return self._part(key)
        item = type(self)._layout_info.item
        offset = self._offset + self._place(key) * item._layout_info.size
        return load(self, item, self._block, offset)

    def _part(self, key):
        layout = type(self)._layout_info
        inner = layout.item._layout_info
        if inner.code == "c":
            return bytes(self._bytes()[key])
        if inner.code == "u":
            return "".join([self[index] for index in range(*key.indices(layout.length))])
        items = self._views()
        if items:
            return items[0][key].tolist()
        return [self[index] for index in range(*key.indices(layout.length))]

    def __setitem__(self, key, value):
        items = self._items
        if items is None:
            items = self._views()
        if items and type(key) is int and not isinstance(value, _CData):
            value = items[2](value)
            try:
                items[1][key] = value
            except IndexError:
                raise IndexError("invalid index") from None
            return
        layout = type(self)._layout_info
        if isinstance(key, slice):
            places = range(*key.indices(layout.length))
            if len(places) != len(value):
                raise ValueError("Can only assign sequence of same size")
            for index, item in zip(places, value):
                self[index] = item
            return
        offset = self._offset + self._place(key) * layout.item._layout_info.size
        store(layout.item, self._block, offset, value)

    def __delitem__(self, key):
        raise TypeError("Array does not support item deletion")
