//! The codes of items: what `b`, `I` or `d` stand for.

use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::modules::struct_::number;
use crate::types::exception;
use crate::types::int::Int;
use crate::types::str::{self, Str};

/// All codes.
pub const ALL: &str = "bBuwhHiIlLqQfd";

/// What the items of an array are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Code(u8);

impl Code {
    /// The code that `character` is, if it is one.
    pub fn new(character: u32) -> Option<Code> {
        let character = u8::try_from(character).ok()?;
        ALL.as_bytes().contains(&character).then_some(Code(character))
    }

    /// The character.
    pub fn character(self) -> u8 {
        self.0
    }

    /// The bytes of an item.
    pub fn size(self) -> usize {
        match self.0 {
            b'b' | b'B' => 1,
            b'h' | b'H' => 2,
            b'i' | b'I' | b'f' | b'u' | b'w' => 4,
            _ => 8,
        }
    }

    /// Whether items are characters.
    pub fn is_text(self) -> bool {
        matches!(self.0, b'u' | b'w')
    }

    /// Whether items are integers below zero too.
    pub fn is_signed(self) -> bool {
        self.0.is_ascii_lowercase()
    }

    /// Whether items are floats.
    pub fn is_float(self) -> bool {
        matches!(self.0, b'f' | b'd')
    }

    /// The character by which a view names the items.
    pub fn buffer_format(self) -> u8 {
        if self.is_text() { b'w' } else { self.0 }
    }

    /// The item in `source`.
    pub fn read(self, source: &[u8]) -> Value {
        if self.is_float() {
            return number::read_float_value(source, true);
        }
        if self.is_text() {
            let point = <[u8; 4]>::try_from(source).map_or(0, u32::from_le_bytes);
            return str::from_code_point(point.min(0x10_FFFF));
        }
        number::read_integer(source, self.is_signed(), true)
    }

    /// The bytes of `value` as an item.
    ///
    /// # Errors
    /// `TypeError` when it is none, `OverflowError` when it is too large.
    pub fn write(self, vm: &mut Vm, value: &Value) -> Outcome<Vec<u8>> {
        let mut target = vec![0; self.size()];
        if self.is_text() {
            let point = value.downcast::<Str>().filter(|text| text.text().char_len() == 1);
            match point.and_then(|text| text.text().char_at(0)) {
                Some(point) => target.copy_from_slice(&point.to_le_bytes()),
                None => return Err(vm.type_error("array item must be unicode character")),
            }
        } else if self.is_float() {
            let float = vm.float(value)?;
            if !number::write_float(&mut target, float, true) {
                let _ = number::write_float(&mut target, f64::INFINITY.copysign(float), true);
            }
        } else {
            let integer = self.integer(vm, value)?;
            number::write_integer(&mut target, integer, true);
        }
        Ok(target)
    }

    /// An integer that fits, else the words of the conversions that CPython uses for this code.
    fn integer(self, vm: &mut Vm, value: &Value) -> Outcome<i128> {
        let integer = vm.index(value)?;
        let integer = integer.payload::<Int>();
        let negative =
            integer.large().map_or(integer.small() < Some(0), |big| big.sign() == num_bigint::Sign::Minus);
        let large = if negative { i128::MIN } else { i128::MAX };
        let integer = integer.to_i128().unwrap_or(large);
        let (least, most) = number::range(self.size(), self.is_signed());
        if (least..=most).contains(&integer) {
            return Ok(integer);
        }
        let no_long = integer < i128::from(i64::MIN) || integer > i128::from(i64::MAX);
        // Bytes and shorts are read as the next larger type first.
        let wider = |name: &str, size: usize| {
            let (least, most) = number::range(size, true);
            if integer < least {
                format!("{name} is less than minimum")
            } else if integer > most {
                format!("{name} is greater than maximum")
            } else {
                String::new()
            }
        };
        let own = if integer < least { "less than minimum" } else { "greater than maximum" };
        let or = |wide: String, name: &str| if wide.is_empty() { format!("{name} is {own}") } else { wide };
        let message = match self.0 {
            b'q' => "int too big to convert".to_owned(),
            b'Q' if negative => "can't convert negative int to unsigned".to_owned(),
            b'Q' => "int too big to convert".to_owned(),
            b'I' | b'L' if negative => "can't convert negative value to unsigned int".to_owned(),
            b'I' if integer <= number::range(8, false).1 => "unsigned int is greater than maximum".to_owned(),
            b'I' | b'L' => "Python int too large to convert to C unsigned long".to_owned(),
            _ if no_long => "Python int too large to convert to C long".to_owned(),
            b'b' => or(wider("signed short integer", 2), "signed char"),
            b'B' => format!("unsigned byte integer is {own}"),
            b'h' => format!("signed short integer is {own}"),
            b'H' => or(wider("signed integer", 4), "unsigned short"),
            _ => format!("signed integer is {own}"),
        };
        Err(vm.raise_new(&exception::OVERFLOW_ERROR, &message))
    }
}
