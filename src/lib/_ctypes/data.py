"""What all C data have in common: a type with a layout, an object with memory."""

import sys

import _memory_layout

from . import memory
from .memory import Block, new_block


class Layout:
    """How objects of a type lie in memory."""

    def __init__(self, size, align, format, *, code=None, shape=(), item=None, length=None, pointers=False):
        self.size = size
        self.align = align
        # In the language of PEP 3118, that of the innermost items where there are several.
        self.format = format
        # The letter of a simple type.
        self.code = code
        self.shape = shape
        self.item = item
        self.length = length
        # Whether there are addresses in it.
        self.pointers = pointers
        self.pointer_type = None
        # No field can be added any more.
        self.final = False
        self.load = self.store = None


def layout_of(cls):
    """The layout of a type of C data that is complete; nothing for any other object."""
    return getattr(cls, "_layout_info", None) if isinstance(cls, type) else None


class _CType(type):
    """The type of types of C data."""

    __module__ = "_ctypes"

    def __new__(metaclass, name, bases, namespace, **keywords):
        namespace = {"__module__": sys._getframemodulename(1), **namespace, "_layout_info": None}
        return super().__new__(metaclass, name, bases, namespace, **keywords)

    @property
    def __pointer_type__(cls):
        layout = cls._layout_info
        if layout is None:
            raise TypeError("_type_ must have storage info")
        if layout.pointer_type is None:
            raise AttributeError(f"type {cls.__name__!r} has no attribute '__pointer_type__'")
        return layout.pointer_type

    @__pointer_type__.setter
    def __pointer_type__(cls, pointer_type):
        if cls._layout_info is None:
            raise TypeError("_type_ must have storage info")
        cls._layout_info.pointer_type = pointer_type

    def __mul__(cls, length):
        from .array import array_type

        return array_type(cls, length, sys._getframemodulename(1))

    def __rmul__(cls, length):
        from .array import array_type

        return array_type(cls, length, sys._getframemodulename(1))

    def from_address(cls, address, /):
        """C.from_address(integer) -> C instance

        Access a C instance at the specified address."""
        if not isinstance(address, int):
            raise TypeError("integer expected")
        block, offset = memory.find(address, complete(cls).size)
        return at(cls, block, offset)

    def from_buffer(cls, obj, offset=0, /):
        """C.from_buffer(object, offset=0, /) -> C instance

        Create a C instance from a writeable buffer."""
        size = complete(cls).size
        view = memoryview(obj)
        if view.readonly:
            raise TypeError("underlying buffer is not writable")
        if not view.c_contiguous:
            raise TypeError("underlying buffer is not C contiguous")
        check_room(view.nbytes, offset, size)
        if isinstance(obj, _CData):
            return at(cls, obj._block, obj._offset + offset)
        return at(cls, Block(view.cast("B") if view.nbytes else view), offset)

    def from_buffer_copy(cls, obj, offset=0, /):
        """C.from_buffer_copy(object, offset=0, /) -> C instance

        Create a C instance from a readable buffer."""
        size = complete(cls).size
        data = bytes(memoryview(obj))
        check_room(len(data), offset, size)
        made = cls.__new__(cls)
        made._block.view[:size] = data[offset:offset + size]
        return made

    def from_param(cls, value, /):
        """Convert a Python object into a function call parameter."""
        if isinstance(value, cls):
            return value
        parameter = getattr(value, "_as_parameter_", None)
        if parameter is None:
            raise TypeError(f"expected {cls.__name__} instance instead of {type(value).__name__}")
        return cls.from_param(parameter)

    def in_dll(cls, library, name, /):
        """C.in_dll(dll, name) -> C instance

        Access a C instance in a dll."""
        library._handle
        raise ValueError(f"undefined symbol: {name}")


def check_room(room, offset, size):
    if offset < 0:
        raise ValueError("offset cannot be negative")
    if size > room - offset:
        raise ValueError(f"Buffer size too small ({room} instead of at least {size + offset} bytes)")


def complete(cls):
    """The layout of a type, to which nothing is added any more."""
    layout = cls._layout_info
    if layout is None:
        raise TypeError("abstract class")
    layout.final = True
    return layout


def at(cls, block, offset, base=None):
    """The object of this type that lies there."""
    layout = complete(cls)
    made = object.__new__(cls)
    made._block, made._offset, made._size = block, offset, layout.size
    made._b_base_, made._owns, made._items = base, False, None
    return made


class _CData(metaclass=_CType):
    """C data: an object with memory."""

    __module__ = "_ctypes"
    __slots__ = ("_block", "_offset", "_size", "_owns", "_items", "_b_base_", "__dict__", "__weakref__")
    __hash__ = None

    def __new__(cls, *arguments, **keywords):
        layout = complete(cls)
        made = object.__new__(cls)
        made._block, made._offset, made._size = new_block(layout.size), 0, layout.size
        made._b_base_, made._owns, made._items = None, True, None
        return made

    @property
    def _b_needsfree_(self):
        return int(self._owns)

    @property
    def _objects(self):
        return self._block.kept or None

    def __buffer__(self, flags, /):
        layout = type(self)._layout_info
        itemsize = self._size
        for count in layout.shape:
            itemsize //= count or 1
        return _memory_layout.view(self._block.view, self._offset, layout.format, itemsize, layout.shape)

    def __reduce__(self):
        if type(self)._layout_info.pointers:
            raise ValueError("ctypes objects containing pointers cannot be pickled")
        return _unpickle, (type(self), (self.__dict__, self._bytes()))

    def __setstate__(self, attributes, data):
        size = min(len(data), self._size)
        self._block.view[self._offset:self._offset + size] = data[:size]
        self.__dict__.update(attributes)

    def __ctypes_from_outparam__(self):
        return self

    def _bytes(self):
        return bytes(self._block.view[self._offset:self._offset + self._size])


def _unpickle(cls, state, /):
    made = cls.__new__(cls)
    made.__setstate__(*state)
    return made


def load(parent, cls, block, offset):
    """What a Python program sees of the object of this type that lies there, as part of `parent`."""
    layout = cls._layout_info
    if layout.load is not None:
        return layout.load(block, offset)
    return at(cls, block, offset, parent)


def store(cls, block, offset, value):
    """Puts a value where an object of this type lies."""
    layout = cls._layout_info
    if not isinstance(value, _CData):
        if layout.store is not None:
            layout.store(block, offset, value)
        elif isinstance(value, tuple):
            try:
                made = cls(*value)
            except Exception as error:
                raise RuntimeError(f"({cls.__name__}) {type(error).__name__}: {error}") from error
            store(cls, block, offset, made)
        elif value is None and layout.code == "pointer":
            block.view[offset:offset + layout.size] = bytes(layout.size)
            block.kept.pop(offset, None)
        else:
            raise TypeError(f"expected {cls.__name__} instance, got {type(value).__name__}")
    elif isinstance(value, cls):
        memory.copy(value._block, value._offset, block, offset, layout.size)
    elif layout.code == "pointer" and issubclass(value._layout_info.item or object, layout.item or ()):
        block.view[offset:offset + 8] = memory.address_of_data(value).to_bytes(8, "little")
        block.kept[offset] = value
    else:
        message = f"incompatible types, {type(value).__name__} instance instead of {cls.__name__} instance"
        raise TypeError(message)


def sizeof(obj, /):
    """Return the size in bytes of a C instance or type."""
    if isinstance(obj, _CData):
        return obj._size
    layout = layout_of(obj)
    if layout is None:
        raise TypeError("this type has no size")
    return layout.size


def alignment(obj, /):
    """Return the alignment requirements of a C instance or type."""
    layout = layout_of(type(obj) if isinstance(obj, _CData) else obj)
    if layout is None:
        raise TypeError("no alignment info")
    return layout.align


def buffer_info(obj, /):
    """Return buffer interface information"""
    layout = layout_of(type(obj) if isinstance(obj, _CData) else obj)
    if layout is None:
        raise TypeError("not a ctypes type or object")
    return layout.format, len(layout.shape), layout.shape
