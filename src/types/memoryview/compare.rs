//! Comparing and hashing views.

use super::{MemoryView, items};
use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::modules::struct_;
use crate::types::buffer::{self, Export, Layout};
use crate::types::none::{none, not_implemented};
use crate::types::slots::Comparison;
use crate::types::{bool_, str};

/// `left == right`: whether shapes and items are equal.
///
/// # Errors
/// Whatever comparing items raises.
pub fn compare(vm: &mut Vm, left: &Value, right: &Value, comparison: Comparison) -> Outcome {
    let wanted = match comparison {
        Comparison::Eq => true,
        Comparison::Ne => false,
        _ => return Ok(not_implemented()),
    };
    let released = |value: &Value| value.downcast::<MemoryView>().is_some_and(|view| view.export.is_empty());
    if released(left) || released(right) {
        return Ok(bool_::new(left.is(right) == wanted));
    }
    let Some((other, layout)) = buffer::export(vm, right, buffer::FULL)? else {
        return Ok(not_implemented());
    };
    let view = left.payload::<MemoryView>();
    let (owner, other) = (view.owner(vm)?, other.payload::<Export>().owner.get().unwrap_or_else(none));
    let equal = equal(vm, (&owner, &view.layout), (&other, &layout))?;
    Ok(bool_::new(equal == wanted))
}

fn equal(vm: &mut Vm, left: (&Value, &Layout), right: (&Value, &Layout)) -> Outcome<bool> {
    if left.1.shape != right.1.shape {
        return Ok(false);
    }
    let (a, b) = (super::copy(left.0, left.1), super::copy(right.0, right.1));
    if let (Some(one), Some(two)) = (items::native(&left.1.format), items::native(&right.1.format))
        && one.character == two.character
        && !matches!(one.character, b'e' | b'f' | b'd' | b'F' | b'D')
    {
        return Ok(a == b);
    }
    let (Some(one), Some(two)) = (Reader::new(left.1), Reader::new(right.1)) else { return Ok(false) };
    for index in 0..left.1.count() {
        let first = one.read(&a[index * left.1.itemsize..][..left.1.itemsize]);
        let second = two.read(&b[index * right.1.itemsize..][..right.1.itemsize]);
        if !vm.equal(&first, &second)? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Reads items of any format that `struct` understands.
struct Reader(struct_::format::Format);

impl Reader {
    fn new(layout: &Layout) -> Option<Reader> {
        let format = struct_::format::Format::parse(layout.format.as_bytes()).ok()?;
        (format.size == layout.itemsize).then_some(Reader(format))
    }

    fn read(&self, source: &[u8]) -> Value {
        struct_::unpacked(&self.0, source)
    }
}

/// `hash(view)`: that of the bytes.
///
/// # Errors
/// `ValueError` for views that can be written to and for items that are not bytes.
pub fn hash(vm: &mut Vm, this: &Value) -> Outcome<i64> {
    let view = this.payload::<MemoryView>();
    if let Some(hash) = view.hash.get() {
        return Ok(hash);
    }
    let owner = view.owner(vm)?;
    if !view.layout.readonly {
        return Err(vm.value_error("cannot hash writable memoryview object"));
    }
    if !items::native(&view.layout.format).is_some_and(items::ItemFormat::is_byte) {
        let message = "memoryview: hashing is restricted to formats 'B', 'b' or 'c'";
        return Err(vm.value_error(message));
    }
    vm.hash(&owner)?;
    let hash = str::hash_of_bytes(&super::copy(&owner, &view.layout));
    view.hash.set(Some(hash));
    Ok(hash)
}
