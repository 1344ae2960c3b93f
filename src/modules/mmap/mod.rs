//! `mmap`: files, and memory shared with other processes, as bytes that can be changed in place.

mod construct;
mod methods;
mod operators;

use crate::eval::{Outcome, Raised, Vm};
use crate::heap::type_head::{BASE_TYPE, WEAKLY_REFERENCEABLE};
use crate::heap::{Payload, Tracer};
use crate::system::mapping::{Mapping, page_size};
use crate::types::definition::{Definition, GetSet};
use crate::types::module::{self, Module};
use crate::types::str::intern;
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{bool_, exception, int, object as object_type};
use std::cell::{Cell, RefCell};

/// A map of memory. Never borrowed while code of the program may run.
pub struct Mmap {
    /// The memory; none once closed.
    pub mapping: RefCell<Option<Mapping>>,
    /// How many views there are of it.
    pub exports: Cell<usize>,
    access: Access,
    /// Whether the memory is this process's own.
    private: bool,
    /// Whether the file's descriptor is kept.
    keeps_file: bool,
    position: Cell<usize>,
}

/// What may be done with the bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Access {
    Default,
    Read,
    Write,
    Copy,
}

/// The type `mmap`.
pub static CLASS: StaticType = StaticType::built_in::<Mmap>(
    "mmap.mmap",
    &raw const CLASS,
    &raw const TYPE,
    BASE_TYPE | WEAKLY_REFERENCEABLE,
);

impl Payload for Mmap {
    const TRACKED: bool = false;

    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, _: &mut Tracer<'_>) {}
}

impl Mmap {
    /// Whether the bytes cannot be changed.
    pub fn is_readonly(&self) -> bool {
        self.access == Access::Read
    }

    /// Whether it has been closed.
    pub fn is_closed(&self) -> bool {
        self.mapping.borrow().is_none()
    }

    /// The number of bytes.
    ///
    /// # Errors
    /// `ValueError` once closed.
    fn length(&self, vm: &mut Vm) -> Outcome<usize> {
        self.of_mapping(vm, Mapping::len)
    }

    /// What `read` makes of the mapping.
    ///
    /// # Errors
    /// `ValueError` once closed.
    fn of_mapping<R>(&self, vm: &mut Vm, read: impl FnOnce(&Mapping) -> R) -> Outcome<R> {
        let result = self.mapping.borrow().as_ref().map(read);
        result.ok_or_else(|| closed(vm))
    }

    /// The bytes from `from` to `to`.
    ///
    /// # Errors
    /// As for [`Mmap::of_mapping`]; `MemoryError`; `OSError` where the file has none there any more.
    fn bytes(&self, vm: &mut Vm, from: usize, to: usize) -> Outcome<Vec<u8>> {
        let mut bytes = crate::modules::buffer::zeros(vm, to.saturating_sub(from))?;
        let copied = self.of_mapping(vm, |mapping| {
            mapping.with(|memory| match memory.get(from..to.max(from)) {
                Some(part) => {
                    bytes.copy_from_slice(part);
                    true
                }
                None => false,
            })
        })?;
        if copied { Ok(bytes) } else { Err(out_of_reach(vm)) }
    }

    /// Lets `write` change the bytes from `from` to `to`.
    ///
    /// # Errors
    /// `TypeError` when they cannot be changed; as for [`Mmap::bytes`].
    fn change(&self, vm: &mut Vm, from: usize, to: usize, write: impl FnOnce(&mut [u8])) -> Outcome<()> {
        self.check_writable(vm)?;
        let changed = match self.mapping.borrow_mut().as_mut() {
            Some(mapping) => mapping.change(|memory| memory.get_mut(from..to).map(write).is_some()),
            None => return Err(closed(vm)),
        };
        if changed { Ok(()) } else { Err(out_of_reach(vm)) }
    }

    fn check_writable(&self, vm: &mut Vm) -> Outcome<()> {
        match self.is_readonly() {
            true => Err(vm.type_error("mmap can't modify a readonly memory map.")),
            false => Ok(()),
        }
    }
}

/// Raises what is said of a closed map.
#[cold]
pub fn closed(vm: &mut Vm) -> Raised {
    vm.value_error("mmap closed or invalid")
}

/// Raises the system's "bad address" for bytes that are not there, because the file has become shorter.
#[cold]
fn out_of_reach(vm: &mut Vm) -> Raised {
    vm.os_error(&std::io::Error::from_raw_os_error(libc::EFAULT), None)
}

const NUMBERS: &[(&str, i32)] = &[
    ("ACCESS_COPY", 3),
    ("ACCESS_DEFAULT", 0),
    ("ACCESS_READ", 1),
    ("ACCESS_WRITE", 2),
    ("MADV_DODUMP", libc::MADV_DODUMP),
    ("MADV_DOFORK", libc::MADV_DOFORK),
    ("MADV_DONTDUMP", libc::MADV_DONTDUMP),
    ("MADV_DONTFORK", libc::MADV_DONTFORK),
    ("MADV_DONTNEED", libc::MADV_DONTNEED),
    ("MADV_FREE", libc::MADV_FREE),
    ("MADV_HUGEPAGE", libc::MADV_HUGEPAGE),
    ("MADV_HWPOISON", libc::MADV_HWPOISON),
    ("MADV_MERGEABLE", libc::MADV_MERGEABLE),
    ("MADV_NOHUGEPAGE", libc::MADV_NOHUGEPAGE),
    ("MADV_NORMAL", libc::MADV_NORMAL),
    ("MADV_RANDOM", libc::MADV_RANDOM),
    ("MADV_REMOVE", libc::MADV_REMOVE),
    ("MADV_SEQUENTIAL", libc::MADV_SEQUENTIAL),
    ("MADV_UNMERGEABLE", libc::MADV_UNMERGEABLE),
    ("MADV_WILLNEED", libc::MADV_WILLNEED),
    ("MAP_ANON", libc::MAP_ANON),
    ("MAP_ANONYMOUS", libc::MAP_ANONYMOUS),
    ("MAP_DENYWRITE", libc::MAP_DENYWRITE),
    ("MAP_EXECUTABLE", libc::MAP_EXECUTABLE),
    ("MAP_NORESERVE", libc::MAP_NORESERVE),
    ("MAP_POPULATE", libc::MAP_POPULATE),
    ("MAP_PRIVATE", libc::MAP_PRIVATE),
    ("MAP_SHARED", libc::MAP_SHARED),
    ("MAP_STACK", libc::MAP_STACK),
    ("PROT_EXEC", libc::PROT_EXEC),
    ("PROT_READ", libc::PROT_READ),
    ("PROT_WRITE", libc::PROT_WRITE),
];

/// The module.
///
/// # Errors
/// None.
pub fn new_module(_: &mut Vm) -> Outcome {
    let made = module::new("mmap", None);
    let namespace = made.payload::<Module>().namespace.clone();
    for (name, number) in NUMBERS {
        namespace.set_name(&intern(name), int::new((*number).into()));
    }
    for name in ["ALLOCATIONGRANULARITY", "PAGESIZE"] {
        namespace.set_name(&intern(name), int::new(page_size() as i64));
    }
    namespace.set_name(&intern("error"), exception::OS_ERROR.value());
    namespace.set_name(&intern("mmap"), CLASS.value());
    Ok(made)
}

/// The type `mmap`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some(construct::ABOUT),
    methods: methods::METHODS,
    attributes: &[GetSet {
        name: "closed",
        get: |_, this| Ok(bool_::new(this.payload::<Mmap>().is_closed())),
        set: None,
        doc: "",
    }],
    slots: |slots| {
        slots.new.set(Some(construct::construct));
        slots.repr.set(Some(methods::repr));
        slots.length.set(Some(operators::length));
        slots.getitem.set(Some(operators::get_item));
        slots.setitem.set(Some(operators::set_item));
        slots.contains.set(Some(operators::contains));
    },
};
