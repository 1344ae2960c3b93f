//! An export: what keeps an exporter's memory in place while views of it live.

use super::{Layout, Memory, memory};
use crate::eval::{Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::{HEAP_TYPE, IMMUTABLE};
use crate::heap::{Payload, Trace, Tracer, Value, ValueCell};
use crate::modules::array::Array;
use crate::modules::mmap::Mmap;
use crate::types::builtin_function::MethodDescriptor;
use crate::types::definition::Definition;
use crate::types::memoryview::MemoryView;
use crate::types::names::names;
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{int, object as object_type};

/// One export of memory, shared by all views that come of it.
pub struct Export {
    /// Whose memory it is.
    pub owner: ValueCell,
    /// The object that was asked for it.
    pub object: ValueCell,
    /// The view that `__buffer__` of that object gave, to be given back to its `__release_buffer__`.
    pub given: ValueCell,
}

/// The type of exports.
pub static CLASS: StaticType =
    StaticType::built_in::<Export>("managedbuffer", &raw const CLASS, &raw const TYPE, IMMUTABLE);

impl Payload for Export {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        for cell in [&self.owner, &self.object, &self.given] {
            cell.trace(tracer);
        }
    }
}

impl Drop for Export {
    fn drop(&mut self) {
        if let Some(owner) = self.owner.take()
            && let Some(exports) = memory(&owner).and_then(|memory| memory.exports())
        {
            exports.set(exports.get().saturating_sub(1));
        }
    }
}

/// The flag by which a consumer asks for memory that it can change.
pub const WRITABLE: i64 = 1;
/// The flags of a consumer that copes with any layout.
pub const FULL: i64 = 0x11C;

fn layout_of(owner: &Value) -> Option<Layout> {
    if let Some(map) = owner.downcast::<Mmap>() {
        let count = map.mapping.borrow().as_ref()?.len();
        return Some(Layout::flat("B", 1, count, map.is_readonly()));
    }
    let count = super::with_memory(owner, <[u8]>::len);
    match (memory(owner)?, owner.downcast::<Array>()) {
        (_, Some(array)) => {
            let (format, itemsize) = (char::from(array.code.buffer_format()).to_string(), array.code.size());
            Some(Layout::flat(&format, itemsize, count / itemsize, false))
        }
        (Memory::Fixed(_), _) => Some(Layout::flat("B", 1, count, true)),
        (Memory::Changing { .. } | Memory::Mapped { .. }, _) => Some(Layout::flat("B", 1, count, false)),
    }
}

/// Whether `object` exports memory, as far as that can be told without asking it.
pub fn is_exporter(object: &Value) -> bool {
    memory(object).is_some()
        || object.has::<MemoryView>()
        || object.class().lookup(&names().__buffer__).is_some()
}

/// Exports the memory of `object`; nothing where it has none to show.
///
/// # Errors
/// `ValueError` for a released view; whatever `__buffer__` raises.
pub fn export(vm: &mut Vm, object: &Value, flags: i64) -> Outcome<Option<(Value, Layout)>> {
    if let Some(view) = object.downcast::<MemoryView>() {
        let export = view.export(vm)?;
        return Ok(Some((export, view.layout.clone())));
    }
    if object.class().head.has(HEAP_TYPE)
        && let Some(method) = object.class().lookup(&names().__buffer__)
        && !method.has::<MethodDescriptor>()
    {
        return ask(vm, object, flags).map(Some);
    }
    if object.downcast::<Mmap>().is_some_and(Mmap::is_closed) {
        return Err(crate::modules::mmap::closed(vm));
    }
    Ok(export_own(object))
}

/// Exports the memory of an object of a built-in type, whatever its class says; nothing where it has
/// none to show.
pub fn export_own(object: &Value) -> Option<(Value, Layout)> {
    let layout = layout_of(object)?;
    if let Some(exports) = memory(object).and_then(|memory| memory.exports()) {
        exports.set(exports.get() + 1);
    }
    let export = object::new(Export {
        owner: ValueCell::new(object.clone()),
        object: ValueCell::new(object.clone()),
        given: ValueCell::empty(),
    });
    Some((export, layout))
}

/// Asks the `__buffer__` method of a class of the program.
fn ask(vm: &mut Vm, object: &Value, flags: i64) -> Outcome<(Value, Layout)> {
    let given = vm.call_method(object, &names().__buffer__, &[int::new(flags)])?;
    let Some(view) = given.downcast::<MemoryView>() else {
        return Err(vm.type_error("__buffer__ returned non-memoryview object"));
    };
    let inner = view.export(vm)?;
    let owner = inner.payload::<Export>().owner.get();
    if let Some(exports) = owner.as_ref().and_then(memory).and_then(|memory| memory.exports()) {
        exports.set(exports.get() + 1);
    }
    let layout = view.layout.clone();
    let export = object::new(Export {
        owner: ValueCell::of(owner),
        object: ValueCell::new(object.clone()),
        given: ValueCell::new(given.clone()),
    });
    Ok((export, layout))
}

/// Gives a view back to the object of the program that exported it.
///
/// # Errors
/// Whatever `__release_buffer__` raises.
pub fn give_back(vm: &mut Vm, export: &Value) -> Outcome<()> {
    let export = export.payload::<Export>();
    let (Some(object), Some(given)) = (export.object.get(), export.given.take()) else { return Ok(()) };
    if object
        .class()
        .lookup(&names().__release_buffer__)
        .is_some_and(|found| !found.has::<MethodDescriptor>())
    {
        vm.call_method(&object, &names().__release_buffer__, std::slice::from_ref(&given))?;
    }
    drop(given.payload::<MemoryView>().take_export());
    Ok(())
}

/// The type of exports, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: &[],
    attributes: &[],
    slots: |_| (),
};
