//! The buffer protocol (PEP 3118, PEP 688): the memory of objects, seen by others.

mod export;
mod methods;
mod writable;

pub use export::{
    DEFINITION as EXPORT_DEFINITION, Export, FULL, WRITABLE, export, export_own, give_back, is_exporter,
};
pub use methods::{BUFFER_METHODS, READ_ONLY_BUFFER_METHODS};
pub use writable::{Writable, writable};

use super::bytearray::ByteArray;
use super::bytes::Bytes;
use crate::heap::Value;
use crate::modules::array::Array;
use crate::modules::mmap::Mmap;
use crate::system::mapping::Mapping;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// How the items of an exporter lie in its memory.
#[derive(Clone)]
pub struct Layout {
    /// The format of an item, in the language of `struct`.
    pub format: Rc<str>,
    /// The bytes of an item.
    pub itemsize: usize,
    /// The items in each dimension.
    pub shape: Box<[usize]>,
    /// The bytes from one item to the next in each dimension.
    pub strides: Box<[isize]>,
    /// Where the first item begins.
    pub start: usize,
    /// Whether the memory cannot be changed.
    pub readonly: bool,
}

impl Layout {
    /// Items side by side.
    pub fn flat(format: &str, itemsize: usize, count: usize, readonly: bool) -> Layout {
        Layout {
            format: format.into(),
            itemsize,
            shape: Box::new([count]),
            strides: Box::new([itemsize as isize]),
            start: 0,
            readonly,
        }
    }

    /// The number of items.
    pub fn count(&self) -> usize {
        self.shape.iter().product()
    }

    /// The bytes of all items.
    pub fn byte_count(&self) -> usize {
        self.count() * self.itemsize
    }

    /// The strides of items side by side, the last index changing fastest.
    pub fn row_strides(itemsize: usize, shape: &[usize]) -> Box<[isize]> {
        let mut stride = itemsize as isize;
        let mut strides: Vec<isize> = shape
            .iter()
            .rev()
            .map(|&count| {
                let own = stride;
                stride *= count as isize;
                own
            })
            .collect();
        strides.reverse();
        strides.into_boxed_slice()
    }

    /// Whether the items lie side by side, the last index changing fastest.
    pub fn is_row_contiguous(&self) -> bool {
        self.is_contiguous(self.shape.iter().zip(&self.strides).rev())
    }

    /// Whether the items lie side by side, the first index changing fastest.
    pub fn is_column_contiguous(&self) -> bool {
        self.is_contiguous(self.shape.iter().zip(&self.strides))
    }

    fn is_contiguous<'a>(&self, dimensions: impl Iterator<Item = (&'a usize, &'a isize)>) -> bool {
        if self.count() == 0 {
            return true;
        }
        let mut expected = self.itemsize as isize;
        for (&count, &stride) in dimensions {
            if count > 1 && stride != expected {
                return false;
            }
            expected *= count as isize;
        }
        true
    }

    /// Where the items begin, in the order of their indices.
    pub fn offsets(&self) -> Vec<usize> {
        let mut offsets = vec![self.start as isize];
        for (&count, &stride) in self.shape.iter().zip(&self.strides) {
            offsets = offsets
                .into_iter()
                .flat_map(|offset| (0..count as isize).map(move |index| offset + index * stride))
                .collect();
        }
        offsets.into_iter().map(|offset| offset as usize).collect()
    }
}

/// The memory of an exporter. Never borrowed while code of the program may run.
pub enum Memory<'a> {
    /// It never changes.
    Fixed(&'a [u8]),
    /// It changes; it is not resized while there are exports.
    Changing {
        /// The bytes.
        data: &'a RefCell<Vec<u8>>,
        /// How many views there are of it.
        exports: &'a Cell<usize>,
    },
    /// It is shared with files and other processes, and is neither resized nor closed while there are exports.
    Mapped {
        /// The bytes.
        mapping: &'a RefCell<Option<Mapping>>,
        /// How many views there are of it.
        exports: &'a Cell<usize>,
    },
}

impl<'a> Memory<'a> {
    /// How many views there are of memory that may change its place.
    pub fn exports(&self) -> Option<&'a Cell<usize>> {
        match self {
            Memory::Fixed(_) => None,
            Memory::Changing { exports, .. } | Memory::Mapped { exports, .. } => Some(exports),
        }
    }
}

/// The memory of `owner`, if it has any to show.
pub fn memory(owner: &Value) -> Option<Memory<'_>> {
    if let Some(bytes) = owner.downcast::<Bytes>() {
        return Some(Memory::Fixed(&bytes.data));
    }
    if let Some(array) = owner.downcast::<ByteArray>() {
        return Some(Memory::Changing { data: &array.data, exports: &array.exports });
    }
    if let Some(array) = owner.downcast::<Array>() {
        return Some(Memory::Changing { data: &array.data, exports: &array.exports });
    }
    let map = owner.downcast::<Mmap>().filter(|map| !map.is_closed())?;
    Some(Memory::Mapped { mapping: &map.mapping, exports: &map.exports })
}

/// What `read` makes of the memory of `owner`.
pub fn with_memory<R>(owner: &Value, read: impl FnOnce(&[u8]) -> R) -> R {
    match memory(owner) {
        Some(Memory::Fixed(data)) => read(data),
        Some(Memory::Changing { data, .. }) => read(&data.borrow()),
        Some(Memory::Mapped { mapping, .. }) => match &*mapping.borrow() {
            Some(mapping) => mapping.with(read),
            None => read(&[]),
        },
        None => read(&[]),
    }
}

/// Lets `write` change the memory of `owner`.
pub fn change_memory<R>(owner: &Value, write: impl FnOnce(&mut [u8]) -> R) -> R {
    match memory(owner) {
        Some(Memory::Changing { data, .. }) => write(&mut data.borrow_mut()),
        Some(Memory::Mapped { mapping, .. }) => match &mut *mapping.borrow_mut() {
            Some(mapping) => mapping.change(write),
            None => write(&mut []),
        },
        _ => write(&mut []),
    }
}
