//! `memoryview.cast`.

use super::{MemoryView, items};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::types::buffer::Layout;
use crate::types::int::Int;
use crate::types::list::List;
use crate::types::str::Str;
use crate::types::tuple::Tuple;

/// The most dimensions a view has.
const MOST_DIMENSIONS: usize = 64;

/// `view.cast(format, shape)`.
///
/// # Errors
/// `TypeError` and `ValueError` for views, formats and shapes that do not go together.
pub fn cast(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [Some(format), shape] = arguments.bind(vm, "cast", ["format", "shape"], 0, 0, 1)? else {
        unreachable!("required")
    };
    let view = this.payload::<MemoryView>();
    let export = view.export(vm)?;
    let Some(format) = format.downcast::<Str>().map(|text| text.text().to_string_lossy()) else {
        let given = format.class().name();
        return Err(vm.type_error(format!("cast() argument 'format' must be str, not {given}")));
    };
    let layout = &view.layout;
    if !layout.is_row_contiguous() {
        return Err(vm.type_error("memoryview: casts are restricted to C-contiguous views"));
    }
    let zeros = layout.shape.contains(&0) || layout.strides.contains(&0);
    if (shape.is_some() || layout.shape.len() != 1) && zeros {
        return Err(vm.type_error("memoryview: cannot cast view with zeros in shape or strides"));
    }
    let shape = shape.map(|shape| dimensions(vm, &shape)).transpose()?;
    if let Some(shape) = &shape {
        if shape.len() > MOST_DIMENSIONS {
            let message = format!("memoryview: number of dimensions must not exceed {MOST_DIMENSIONS}");
            return Err(vm.value_error(message));
        }
        if layout.shape.len() != 1 && shape.len() != 1 {
            return Err(vm.type_error("memoryview: cast must be 1D -> ND or ND -> 1D"));
        }
    }
    let mut made = one_dimension(vm, layout, &format)?;
    if let Some(shape) = shape {
        made.shape = lengths(vm, &shape, made.itemsize, layout.byte_count())?;
        made.strides = Layout::row_strides(made.itemsize, &made.shape);
    }
    Ok(super::new(export, made))
}

fn dimensions(vm: &mut Vm, shape: &Value) -> Outcome<Vec<Value>> {
    if let Some(tuple) = shape.downcast::<Tuple>() {
        return Ok(tuple.items().to_vec());
    }
    match shape.downcast::<List>() {
        Some(list) => Ok(list.items.to_vec()),
        None => Err(vm.type_error("shape must be a list or a tuple")),
    }
}

fn one_dimension(vm: &mut Vm, layout: &Layout, format: &str) -> Outcome<Layout> {
    let Some(wanted) = items::native(format) else {
        let words = "format must be a native single character format prefixed with an optional '@'";
        return Err(vm.value_error(format!("memoryview: destination {words}")));
    };
    let from_bytes = items::native(&layout.format).is_some_and(items::ItemFormat::is_byte);
    if !wanted.is_byte() && !from_bytes {
        return Err(vm.type_error("memoryview: cannot cast between two non-byte formats"));
    }
    let bytes = layout.byte_count();
    if !bytes.is_multiple_of(wanted.size()) {
        return Err(vm.type_error("memoryview: length is not a multiple of itemsize"));
    }
    let mut made = Layout::flat(format, wanted.size(), bytes / wanted.size(), layout.readonly);
    made.start = layout.start;
    Ok(made)
}

fn lengths(vm: &mut Vm, shape: &[Value], itemsize: usize, bytes: usize) -> Outcome<Box<[usize]>> {
    let mut lengths = Vec::with_capacity(shape.len());
    let mut product = itemsize;
    for item in shape {
        let Some(integer) = item.downcast::<Int>() else {
            return Err(vm.type_error("memoryview.cast(): elements of shape must be integers"));
        };
        match integer.to_i64() {
            Some(length) if length > 0 => {
                lengths.push(length as usize);
                match product.checked_mul(length as usize) {
                    Some(more) => product = more,
                    None => return Err(vm.value_error("memoryview.cast(): product(shape) > SSIZE_MAX")),
                }
            }
            Some(_) => {
                return Err(vm.value_error("memoryview.cast(): elements of shape must be integers > 0"));
            }
            None => return Err(vm.overflow_error("Python int too large to convert to C ssize_t")),
        }
    }
    if product != bytes {
        return Err(vm.type_error("memoryview: product(shape) * itemsize != buffer size"));
    }
    Ok(lengths.into_boxed_slice())
}
