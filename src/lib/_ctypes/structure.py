"""Structures and unions: fields of several types, one after another or all in one place."""

import sys

from .array import load_text, store_text
from .data import Layout, _CData, _CType, layout_of, load, store

_WITH_BITS = "bBhHiIlLqQ?"


class CField:
    """Structure/Union member"""

    __module__ = "ctypes"
    __slots__ = (
        "name", "type", "byte_size", "byte_offset", "bit_size", "bit_offset", "is_bitfield", "is_anonymous", "_index",
    )

    def __init__(self, *, name, type, byte_size, byte_offset, index, _internal_use, bit_size=None, bit_offset=None):
        if not isinstance(name, str):
            raise TypeError(f"second item in _fields_ tuple (index {index}) must be a string")
        layout = layout_of(type)
        if layout is None:
            raise TypeError(f"type of field {name!r} must be a C type")
        self.is_bitfield = bit_size is not None
        if self.is_bitfield and layout.code not in tuple(_WITH_BITS):
            raise TypeError(f"bit fields not allowed for type {type.__name__}")
        self.name, self.type, self._index = name, type, index
        self.byte_size, self.byte_offset = byte_size, byte_offset
        self.bit_size = bit_size if self.is_bitfield else byte_size * 8
        self.bit_offset = bit_offset if self.is_bitfield else 0
        self.is_anonymous = False

    @property
    def offset(self):
        """offset in bytes of this field (same as byte_offset)"""
        return self.byte_offset

    @property
    def size(self):
        """size in bytes of this field. For bitfields, this is a legacy packed value; use byte_size instead"""
        return self.bit_size << 16 | self.bit_offset if self.is_bitfield else self.byte_size

    def __repr__(self):
        if self.is_bitfield:
            size = f"bit_size={self.bit_size}, bit_offset={self.bit_offset}"
        else:
            size = f"size={self.byte_size}"
        return f"<ctypes.CField {self.name!r} type={self.type.__name__}, ofs={self.byte_offset}, {size}>"

    def moved(self, distance):
        """The same field of a part that lies so many bytes farther on."""
        made = CField.__new__(CField)
        for name in CField.__slots__:
            setattr(made, name, getattr(self, name))
        made.byte_offset += distance
        return made

    def _text_code(self):
        """Whether it is an array of characters, which is read and written as text."""
        layout = self.type._layout_info
        item = layout.item
        code = item._layout_info.code if item is not None and layout.length is not None else None
        return code if code in ("c", "u") else None

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        self._check(instance)
        offset = instance._offset + self.byte_offset
        if self.is_bitfield:
            return self._get_bits(instance._block, offset)
        code = self._text_code()
        if code:
            return load_text(code, instance._block, offset, self.byte_size)
        return load(instance, self.type, instance._block, offset)

    def _check(self, instance):
        if not isinstance(instance, _CData):
            raise TypeError("not a ctype instance")

    def __set__(self, instance, value):
        self._check(instance)
        offset = instance._offset + self.byte_offset
        code = self._text_code()
        if self.is_bitfield:
            self._set_bits(instance._block, offset, value)
        elif code == "c" and isinstance(value, bytes) and len(value) > self.byte_size:
            raise ValueError(f"bytes too long ({len(value)}, maximum length {self.byte_size})")
        elif code and isinstance(value, (bytes, str)):
            value = value.partition(b"\0")[0] if code == "c" and isinstance(value, bytes) else value
            store_text(code, instance._block, offset, self.byte_size, value)
        else:
            store(self.type, instance._block, offset, value)

    def __delete__(self, instance):
        raise TypeError("can't delete attribute")

    def _order(self):
        other = "big" if sys.byteorder == "little" else "little"
        return other if self.type._layout_info.swapped else sys.byteorder

    def _get_bits(self, block, offset):
        whole = int.from_bytes(block.view[offset:offset + self.byte_size], self._order())
        value = whole >> self.bit_offset & (1 << self.bit_size) - 1
        code = self.type._layout_info.code
        if code == "?":
            return bool(value)
        if code.islower() and value >> self.bit_size - 1:
            value -= 1 << self.bit_size
        return value

    def _set_bits(self, block, offset, value):
        value = bool(value) if self.type._layout_info.code == "?" else value.__index__()
        place = slice(offset, offset + self.byte_size)
        mask = (1 << self.bit_size) - 1
        whole = int.from_bytes(block.view[place], self._order())
        whole = whole & ~(mask << self.bit_offset) | (value & mask) << self.bit_offset
        block.view[place] = whole.to_bytes(self.byte_size, self._order())


class _FieldsType(_CType):
    """The type of types with fields."""

    __module__ = "_ctypes"
    _is_structure = True

    def __init__(cls, name, bases, namespace, **keywords):
        super().__init__(name, bases, namespace, **keywords)
        if bases == (_CData,) or namespace.get("_abstract_"):
            return
        if "_fields_" in namespace:
            cls._fields_ = namespace["_fields_"]
            return
        base = _base_layout(cls)
        if base is not None:
            cls._layout_info = made = Layout(base.size, base.align, base.format, pointers=base.pointers)
            made.fields = base.fields
            base.final = True
        else:
            cls._layout_info = made = Layout(0, 1, "B")
            made.fields = ()
        made.assigned = False

    def __setattr__(cls, name, value):
        if name == "_fields_":
            _assign_fields(cls, value)
        super().__setattr__(name, value)

    def __delattr__(cls, name):
        if name == "_fields_" and cls._layout_info is not None:
            raise AttributeError("_fields_ is final")
        super().__delattr__(name)


def _base_layout(cls):
    return getattr(cls.__base__, "_layout_info", None)


def _assign_fields(cls, fields):
    from ctypes._layout import get_layout

    present = cls._layout_info
    if present is not None and (present.final or present.assigned):
        raise AttributeError("_fields_ is final")
    base = cls.__base__ if _base_layout(cls) is not None else None
    try:
        fields = list(fields)
    except TypeError:
        raise TypeError("_fields_ must be a sequence of pairs") from None
    is_structure = type(cls)._is_structure
    found = get_layout(cls, fields, is_structure, base)
    made = Layout(found.size, found.align, found.format_spec)
    inherited = base._layout_info if base else None
    made.fields = (*(inherited.fields if inherited else ()), *found.fields)
    made.assigned = True
    if inherited:
        inherited.final = True
        made.pointers = inherited.pointers
    if present is not None:
        made.pointer_type = present.pointer_type
    for field in found.fields:
        if field.type is cls:
            raise AttributeError("Structure or union cannot contain itself")
        inner = field.type._layout_info
        inner.final = True
        made.pointers |= inner.pointers
        type.__setattr__(cls, field.name, field)
    cls._layout_info = made
    _spread_anonymous(cls, found.fields)


def _spread_anonymous(cls, fields):
    """Makes the fields of anonymous parts fields of the whole."""
    names = cls.__dict__.get("_anonymous_")
    if names is None:
        return
    try:
        names = list(names)
    except TypeError:
        raise TypeError("_anonymous_ must be a sequence") from None
    known = {field.name: field for field in fields}
    for name in names:
        part = known.get(name)
        if part is None:
            if hasattr(cls, name):
                raise AttributeError(f"{name!r} is specified in _anonymous_ but not in _fields_")
            raise AttributeError(f"type object {cls.__name__!r} has no attribute {name!r}")
        part.is_anonymous = True
        for inner in getattr(part.type._layout_info, "fields", ()):
            # What lies within an anonymous part of the part has been spread already.
            spread = [inner]
            if inner.is_anonymous:
                spread += [getattr(part.type, deeper.name) for deeper in inner.type._layout_info.fields]
            for field in spread:
                if field.name not in known:
                    type.__setattr__(cls, field.name, field.moved(part.byte_offset))


class PyCStructType(_FieldsType):
    """metatype for the CData Objects"""

    __module__ = "_ctypes"


class UnionType(_FieldsType):
    """metatype for the Union Objects"""

    __module__ = "_ctypes"
    _is_structure = False


def _set_fields(self, arguments, keywords):
    fields = type(self)._layout_info.fields
    if len(arguments) > len(fields):
        raise TypeError("too many initializers")
    for field, value in zip(fields, arguments):
        if field.name in keywords:
            raise TypeError(f"duplicate values for field {field.name!r}")
        setattr(self, field.name, value)
    for name, value in keywords.items():
        setattr(self, name, value)


class Structure(_CData, metaclass=PyCStructType):
    """Structure base class"""

    __module__ = "_ctypes"
    __slots__ = ()

    def __init__(self, *arguments, **keywords):
        _set_fields(self, arguments, keywords)


class Union(_CData, metaclass=UnionType):
    """Union base class"""

    __module__ = "_ctypes"
    __slots__ = ()

    def __init__(self, *arguments, **keywords):
        _set_fields(self, arguments, keywords)
