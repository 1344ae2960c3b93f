//! Items of a view as objects.

use super::MemoryView;
use crate::eval::{Outcome, Raised, Vm};
use crate::heap::Value;
use crate::modules::struct_::format::{Kind, meaning};
use crate::modules::struct_::number;
use crate::types::bytes::{self, Bytes};
use crate::types::complex::Complex;
use crate::types::exception;
use crate::types::int::Int;
use crate::types::{bool_, buffer};

/// What the items of a view are: the character of a native format.
#[derive(Clone, Copy)]
pub struct ItemFormat {
    /// The character.
    pub character: u8,
    kind: Kind,
    size: usize,
}

/// The native format of one item that `format` is, if it is one.
pub fn native(format: &str) -> Option<ItemFormat> {
    let text = format.strip_prefix('@').unwrap_or(format);
    let [character] = text.as_bytes() else { return None };
    let (kind, size) = meaning(*character, true)?;
    if matches!(kind, Kind::Pad | Kind::Text | Kind::Pascal) {
        return None;
    }
    Some(ItemFormat { character: *character, kind, size })
}

impl ItemFormat {
    /// The bytes of an item.
    pub fn size(self) -> usize {
        self.size
    }

    /// Whether an item is a byte.
    pub fn is_byte(self) -> bool {
        matches!(self.character, b'b' | b'B' | b'c')
    }

    /// The item that lies in `source`.
    pub fn read(self, source: &[u8]) -> Value {
        match self.kind {
            Kind::Signed => number::read_integer(source, true, true),
            Kind::Unsigned | Kind::Pointer => number::read_integer(source, false, true),
            Kind::Truth => bool_::new(source.first().is_some_and(|byte| *byte != 0)),
            Kind::Float => number::read_float_value(source, true),
            Kind::Complex => number::read_complex(source, true),
            Kind::Pad | Kind::Text | Kind::Pascal | Kind::Character => bytes::new(source.to_vec()),
        }
    }

    /// The bytes of `value` as an item.
    ///
    /// # Errors
    /// `TypeError` and `ValueError` for values that are no such items.
    fn write(self, vm: &mut Vm, value: &Value) -> Outcome<Vec<u8>> {
        let mut target = vec![0; self.size];
        match self.kind {
            Kind::Signed | Kind::Unsigned | Kind::Pointer => {
                let integer = match vm.index(value) {
                    Ok(integer) => integer,
                    Err(raised) => {
                        drop(vm.catch(raised, &exception::TYPE_ERROR)?);
                        return Err(self.wrong(vm, "type"));
                    }
                };
                let (least, most) = number::range(self.size, self.kind == Kind::Signed);
                let integer = integer.payload::<Int>().to_i128();
                match integer.filter(|value| (least..=most).contains(value)) {
                    Some(integer) => number::write_integer(&mut target, integer, true),
                    None => return Err(self.wrong(vm, "value")),
                }
            }
            Kind::Truth => target[0] = u8::from(vm.truth(value)?),
            Kind::Float => {
                let float = match vm.float(value) {
                    Ok(float) => float,
                    Err(raised) => {
                        drop(vm.catch(raised, &exception::TYPE_ERROR)?);
                        return Err(self.wrong(vm, "type"));
                    }
                };
                if !number::write_float(&mut target, float, true) {
                    if self.size == 2 {
                        return Err(vm.overflow_error("float too large to pack with e format"));
                    }
                    let _ = number::write_float(&mut target, f64::INFINITY.copysign(float), true);
                }
            }
            Kind::Complex => {
                let Some(number) = value.downcast::<Complex>().map(Complex::number) else {
                    return Err(self.wrong(vm, "type"));
                };
                let (real, imaginary) = target.split_at_mut(self.size / 2);
                let _ = number::write_float(real, number.real, true);
                let _ = number::write_float(imaginary, number.imag, true);
            }
            Kind::Pad | Kind::Text | Kind::Pascal | Kind::Character => {
                match value.downcast::<Bytes>().map(|bytes| &*bytes.data) {
                    Some([byte]) => target[0] = *byte,
                    Some(_) => return Err(self.wrong(vm, "value")),
                    None => return Err(self.wrong(vm, "type")),
                }
            }
        }
        Ok(target)
    }

    #[cold]
    fn wrong(self, vm: &mut Vm, what: &str) -> Raised {
        let message = format!("memoryview: invalid {what} for format '{}'", char::from(self.character));
        if what == "type" { vm.type_error(message) } else { vm.value_error(message) }
    }
}

impl MemoryView {
    /// What the items are.
    ///
    /// # Errors
    /// `NotImplementedError` for formats of more than one native number.
    pub fn item_format(&self, vm: &mut Vm) -> Outcome<ItemFormat> {
        match native(&self.layout.format) {
            Some(format) => Ok(format),
            None => {
                let format = &self.layout.format;
                let single = format.strip_prefix('@').unwrap_or(format).len() == 1;
                let words = if single { "not supported" } else { "unsupported" };
                let message = match single {
                    true => format!("memoryview: format {format} {words}"),
                    false => format!("memoryview: {words} format {format}"),
                };
                Err(vm.raise_new(&exception::NOT_IMPLEMENTED_ERROR, &message))
            }
        }
    }

    /// The item at `offset`.
    ///
    /// # Errors
    /// As for [`MemoryView::item_format`]; `ValueError` once released.
    pub fn item_at(&self, vm: &mut Vm, offset: usize) -> Outcome {
        let format = self.item_format(vm)?;
        let owner = self.owner(vm)?;
        let size = self.layout.itemsize;
        Ok(buffer::with_memory(&owner, |memory| {
            format.read(memory.get(offset..offset + size).unwrap_or(&[0; 16][..size.min(16)]))
        }))
    }

    /// Puts `value` at `offset`.
    ///
    /// # Errors
    /// As for [`MemoryView::item_at`]; `TypeError` and `ValueError` for values that do not fit.
    pub fn set_item_at(&self, vm: &mut Vm, offset: usize, value: &Value) -> Outcome<()> {
        let format = self.item_format(vm)?;
        let item = format.write(vm, value)?;
        // The conversion may have released the view.
        let owner = self.owner(vm)?;
        buffer::change_memory(&owner, |memory| {
            if let Some(place) = memory.get_mut(offset..offset + item.len()) {
                place.copy_from_slice(&item);
            }
        });
        Ok(())
    }
}
