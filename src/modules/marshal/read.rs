//! Values from bytes.

use crate::eval::{Outcome, Raised, Vm};
use crate::heap::Value;
use crate::text::Text;
use crate::types::dict::{self, Dict};
use crate::types::none::{ellipsis, none};
use crate::types::set::{CLASS as SET, FROZEN};
use crate::types::{bool_, bytes, complex, exception, float, int, list, str, tuple};
use num_bigint::{BigInt, BigUint, Sign};

/// The value at the beginning of `data`, and how many bytes it takes.
///
/// # Errors
/// `EOFError` and `ValueError` for data that hold none.
pub fn read(vm: &mut Vm, data: &[u8]) -> Outcome<(Value, usize)> {
    let mut reader = Reader { data, at: 0, known: Vec::new() };
    match reader.value(vm)? {
        Some(value) => Ok((value, reader.at)),
        None => Err(vm.type_error("NULL object in marshal data for object")),
    }
}

struct Reader<'a> {
    data: &'a [u8],
    at: usize,
    /// The objects that may be referred to later.
    known: Vec<Option<Value>>,
}

/// Set in the code of an object that is referred to later.
const REFERRED: u8 = 0x80;

impl<'a> Reader<'a> {
    fn bytes(&mut self, vm: &mut Vm, count: usize) -> Outcome<&'a [u8]> {
        match self.at.checked_add(count).and_then(|end| self.data.get(self.at..end)) {
            Some(bytes) => {
                self.at += count;
                Ok(bytes)
            }
            None => Err(vm.eof_error("marshal data too short")),
        }
    }

    fn array<const N: usize>(&mut self, vm: &mut Vm) -> Outcome<[u8; N]> {
        let mut array = [0; N];
        array.copy_from_slice(self.bytes(vm, N)?);
        Ok(array)
    }

    fn number(&mut self, vm: &mut Vm) -> Outcome<i32> {
        self.array(vm).map(i32::from_le_bytes)
    }

    fn size(&mut self, vm: &mut Vm, what: &str) -> Outcome<usize> {
        match usize::try_from(self.number(vm)?) {
            Ok(size) => Ok(size),
            Err(_) => Err(bad(vm, &format!("{what} size out of range"))),
        }
    }

    /// The next value; nothing for the mark that ends a dict.
    fn value(&mut self, vm: &mut Vm) -> Outcome<Option<Value>> {
        let Some(&code) = self.data.get(self.at) else {
            return Err(vm.eof_error("EOF read where object expected"));
        };
        self.at += 1;
        let place = (code & REFERRED != 0 && code & !REFERRED != b'0').then(|| {
            self.known.push(None);
            self.known.len() - 1
        });
        let value = match code & !REFERRED {
            b'0' => return Ok(None),
            b'r' => {
                let index = self.number(vm)?;
                let known = usize::try_from(index).ok().and_then(|index| self.known.get(index).cloned());
                return match known.flatten() {
                    Some(value) => Ok(Some(value)),
                    None => Err(bad(vm, "invalid reference")),
                };
            }
            code => vm.nested(|vm| self.object(vm, code))?,
        };
        if let Some(place) = place {
            self.known[place] = Some(value.clone());
        }
        Ok(Some(value))
    }

    fn object(&mut self, vm: &mut Vm, code: u8) -> Outcome {
        Ok(match code {
            b'N' => none(),
            b'T' => bool_::new(true),
            b'F' => bool_::new(false),
            b'.' => ellipsis(),
            b'S' => exception::STOP_ITERATION.value(),
            b'i' => int::new(self.number(vm)?.into()),
            b'I' => int::new(i64::from_le_bytes(self.array(vm)?)),
            b'l' => self.integer(vm)?,
            b'g' => float::new(f64::from_le_bytes(self.array(vm)?)),
            b'f' => float::new(self.float_text(vm)?),
            b'y' => {
                let real = f64::from_le_bytes(self.array(vm)?);
                complex::new(real, f64::from_le_bytes(self.array(vm)?))
            }
            b'x' => {
                let real = self.float_text(vm)?;
                complex::new(real, self.float_text(vm)?)
            }
            b's' => {
                let size = self.size(vm, "bytes object")?;
                bytes::new(self.bytes(vm, size)?.to_vec())
            }
            b'z' | b'Z' => {
                let [size] = self.array(vm)?;
                self.text(vm, size.into(), code == b'Z')?
            }
            b'a' | b'A' | b'u' | b't' => {
                let size = self.size(vm, "string")?;
                self.text(vm, size, matches!(code, b'A' | b't'))?
            }
            b')' => {
                let [size] = self.array(vm)?;
                tuple::new(self.items(vm, size.into(), "tuple")?)
            }
            b'(' => {
                let size = self.size(vm, "tuple")?;
                tuple::new(self.items(vm, size, "tuple")?)
            }
            b'[' => {
                let size = self.size(vm, "list")?;
                list::new(self.items(vm, size, "list")?)
            }
            b'<' | b'>' => {
                let size = self.size(vm, "set")?;
                let items = list::new(self.items(vm, size, "set")?);
                let class = if code == b'<' { SET.value() } else { FROZEN.value() };
                vm.call(&class, &[items])?
            }
            b'{' => {
                let made = dict::new();
                while let Some(key) = self.value(vm)? {
                    let Some(value) = self.value(vm)? else { break };
                    drop(made.payload::<Dict>().set(vm, &key, value)?);
                }
                made
            }
            _ => return Err(bad(vm, "unknown type code")),
        })
    }

    fn items(&mut self, vm: &mut Vm, size: usize, what: &str) -> Outcome<Vec<Value>> {
        let mut items = Vec::new();
        for _ in 0..size {
            match self.value(vm)? {
                Some(item) => items.push(item),
                None => return Err(vm.type_error(format!("NULL object in marshal data for {what}"))),
            }
        }
        Ok(items)
    }

    fn text(&mut self, vm: &mut Vm, size: usize, interned: bool) -> Outcome {
        let data = self.bytes(vm, size)?.to_vec();
        let Some(text) = Text::from_generalized_utf8(data) else { return Err(bad(vm, "invalid text")) };
        Ok(if interned { str::intern_text(&text).into_value() } else { str::new(text) })
    }

    fn float_text(&mut self, vm: &mut Vm) -> Outcome<f64> {
        let [size] = self.array(vm)?;
        let text = String::from_utf8_lossy(self.bytes(vm, size.into())?).into_owned();
        match text.trim().parse() {
            Ok(value) => Ok(value),
            Err(_) => Err(bad(vm, "invalid float")),
        }
    }

    fn integer(&mut self, vm: &mut Vm) -> Outcome {
        let count = self.number(vm)?;
        let mut magnitude = BigUint::default();
        let digits = self.bytes(vm, count.unsigned_abs() as usize * 2)?;
        for digit in digits.chunks_exact(2).rev() {
            let digit = u16::from_le_bytes([digit[0], digit[1]]);
            if digit >= 1 << 15 {
                return Err(bad(vm, "digit out of range in long"));
            }
            magnitude = (magnitude << 15) + digit;
        }
        let sign = if count < 0 { Sign::Minus } else { Sign::Plus };
        Ok(int::from_big(BigInt::from_biguint(sign, magnitude)))
    }
}

#[cold]
fn bad(vm: &mut Vm, words: &str) -> Raised {
    vm.value_error(format!("bad marshal data ({words})"))
}
