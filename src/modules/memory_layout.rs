//! `_memory_layout`: what `src/lib/_ctypes` cannot say in Python: where memory lies, and views of it in any format.

use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::types::buffer::{self, Export, Layout, Memory};
use crate::types::definition::{Method, Native};
use crate::types::str::Str;
use crate::types::{int, memoryview, module};

static FUNCTIONS: &[Method] = &[
    Method::new(
        "address",
        Native::One(address),
        "address($module, buffer, /)\n--\n\nThe address of the first byte of a buffer.",
    ),
    Method::new(
        "view",
        Native::Positional(5, 5, view),
        "view($module, buffer, start, format, itemsize, shape, /)\n--\n\nA view of items in a buffer of bytes, from a place on.",
    ),
];

/// The module.
///
/// # Errors
/// None.
pub fn new(_: &mut Vm) -> Outcome {
    Ok(module::with_functions("_memory_layout", Some("Where memory lies, and views of it."), FUNCTIONS))
}

fn exported(vm: &mut Vm, object: &Value) -> Outcome<(Value, Layout)> {
    match buffer::export(vm, object, buffer::FULL)? {
        Some(found) => Ok(found),
        None => {
            let given = object.class().name();
            Err(vm.type_error(format!("a bytes-like object is required, not '{given}'")))
        }
    }
}

fn address(vm: &mut Vm, _: &Value, object: &Value) -> Outcome {
    let (export, layout) = exported(vm, object)?;
    let owner = export.payload::<Export>().owner.get();
    let start = match owner.as_ref().and_then(buffer::memory) {
        Some(Memory::Fixed(data)) => data.as_ptr() as usize,
        Some(Memory::Changing { data, .. }) => data.borrow().as_ptr() as usize,
        Some(Memory::Mapped { mapping, .. }) => {
            mapping.borrow().as_ref().map_or(0, |mapping| mapping.address())
        }
        None => 0,
    };
    Ok(int::new((start + layout.start) as i64))
}

fn view(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let [object, start, format, itemsize, shape] = arguments else { unreachable!("checked by the caller") };
    let (export, mut layout) = exported(vm, object)?;
    let Some(format) = format.downcast::<Str>().map(|text| text.text().to_string_lossy()) else {
        return Err(vm.type_error("view() argument 3 must be str"));
    };
    let room = layout.byte_count();
    let (start, itemsize) = (vm.size(start)?, vm.size(itemsize)?);
    let mut lengths = Vec::new();
    for length in vm.collect(shape)? {
        lengths.push(vm.size(&length)?);
    }
    let sizes = lengths.iter().chain([&itemsize]);
    let wanted = sizes.copied().try_fold(1usize, |all, size| all.checked_mul(usize::try_from(size).ok()?));
    let fits = usize::try_from(start).ok().zip(wanted).and_then(|(start, wanted)| start.checked_add(wanted));
    let is_wrong_size =
        memoryview::native_size(&format).is_some_and(|size| usize::try_from(itemsize) != Ok(size));
    if !layout.is_row_contiguous() || is_wrong_size || fits.is_none_or(|end| end > room) {
        return Err(vm.value_error("the buffer has no such place"));
    }
    layout.start += start.unsigned_abs();
    layout.format = format.into();
    layout.itemsize = itemsize.unsigned_abs();
    layout.shape = lengths.into_iter().map(isize::unsigned_abs).collect();
    layout.strides = Layout::row_strides(layout.itemsize, &layout.shape);
    Ok(memoryview::new(export, layout))
}
