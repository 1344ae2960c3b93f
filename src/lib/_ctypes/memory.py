"""Memory: blocks of bytes, and what lies at an address."""

import weakref

import _memory_layout

# The blocks of which an address has been asked for, by address.
_known = weakref.WeakValueDictionary()


class Block:
    """Bytes in one piece: made for an object, or an exporter's, whose memory it holds in place."""

    __slots__ = ("view", "kept", "_address", "__weakref__")

    def __init__(self, view):
        self.view = view
        # By offset: the object to which an address that is stored there leads, and which must stay alive.
        self.kept = {}
        self._address = None

    @property
    def address(self):
        if self._address is None:
            self._address = _memory_layout.address(self.view)
            _known[self._address] = self
        return self._address


def new_block(size):
    return Block(memoryview(bytearray(max(size, 1))))


def find(address, size=0):
    """The block in which `size` bytes from `address` on lie, and their offset there."""
    if not address:
        raise ValueError("NULL pointer access")
    block = _known.get(address)
    if block is not None and size <= len(block.view):
        return block, 0
    for start, block in list(_known.items()):
        if start <= address and address + size <= start + len(block.view):
            return block, address - start
    raise ValueError(f"no memory of this program at {address:#x}")


def copy(source, source_offset, target, target_offset, size):
    """Copies bytes, and with addresses among them what they lead to."""
    target.view[target_offset:target_offset + size] = bytes(source.view[source_offset:source_offset + size])
    found = {
        offset - source_offset: value
        for offset, value in source.kept.items()
        if source_offset <= offset < source_offset + size
    }
    for offset in [offset for offset in target.kept if target_offset <= offset < target_offset + size]:
        del target.kept[offset]
    for offset, value in found.items():
        target.kept[target_offset + offset] = value


def address_of_data(obj, /):
    """Return the address of the C instance internal buffer"""
    try:
        return obj._block.address + obj._offset
    except AttributeError:
        raise TypeError("invalid type") from None


def resize(obj, size, /):
    """Resize the memory of a C instance."""
    from .data import _CData

    if not isinstance(obj, _CData):
        raise TypeError("excepted ctypes instance")
    least = type(obj)._layout_info.size
    if size < least:
        raise ValueError(f"minimum size is {least}")
    if not obj._owns:
        raise ValueError("Memory cannot be resized because this object doesn't own it")
    block = new_block(size)
    copy(obj._block, 0, block, 0, min(obj._size, size))
    obj._block, obj._size, obj._items = block, size, None
