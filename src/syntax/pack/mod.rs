//! Trees as bytes: so that the standard library is read once, when Vivarium is built, and not parsed whenever
//! a program imports from it.
//!
//! - this file: numbers, places, names, and what holds others
//! - [`tree`]: every node, by its fields in their order
//!
//! Bytes are read by the version of this crate that wrote them, so nothing in them says what they are.

mod tree;

use crate::ast::{Identifier, Span};
use indexmap::IndexSet;
use num_bigint::BigInt;
use std::sync::Arc;

/// Takes bytes.
#[derive(Debug, Default)]
pub struct Writer {
    /// What was written.
    pub bytes: Vec<u8>,
    /// The names met so far; a name is written as its number.
    pub names: IndexSet<Identifier>,
    /// Where the last place written begins; the next one is written as the distance to it.
    place: u32,
}

impl Writer {
    /// Starts a piece that can be read without what was written before it. Gives its offset.
    pub fn start_piece(&mut self) -> usize {
        self.place = 0;
        self.bytes.len()
    }

    /// Writes a number, small ones in one byte.
    pub fn number(&mut self, mut number: u64) {
        while number >= 0x80 {
            self.bytes.push(number as u8 | 0x80);
            number >>= 7;
        }
        self.bytes.push(number as u8);
    }

    fn signed(&mut self, number: i64) {
        self.number(((number << 1) ^ (number >> 63)) as u64);
    }
}

/// Gives bytes.
#[derive(Debug)]
pub struct Reader<'a> {
    bytes: &'a [u8],
    names: &'a [Identifier],
    at: usize,
    place: u32,
}

impl<'a> Reader<'a> {
    /// Reads a piece that begins at `offset`.
    pub fn new(bytes: &'a [u8], offset: usize, names: &'a [Identifier]) -> Reader<'a> {
        Reader { bytes, names, at: offset, place: 0 }
    }

    /// Where the next byte is read.
    pub fn place(&self) -> usize {
        self.at
    }

    fn byte(&mut self) -> Option<u8> {
        let byte = *self.bytes.get(self.at)?;
        self.at += 1;
        Some(byte)
    }

    /// Reads a number.
    pub fn number(&mut self) -> Option<u64> {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7F) << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    fn signed(&mut self) -> Option<i64> {
        let number = self.number()?;
        Some((number >> 1) as i64 ^ -((number & 1) as i64))
    }

    /// Reads so many bytes.
    pub fn slice(&mut self, length: usize) -> Option<&'a [u8]> {
        let piece = self.bytes.get(self.at..self.at.checked_add(length)?)?;
        self.at += length;
        Some(piece)
    }
}

/// What can be written and read again.
pub trait Pack: Sized {
    /// Writes it.
    fn write(&self, writer: &mut Writer);

    /// Reads it; nothing where the bytes are not its own.
    fn read(reader: &mut Reader<'_>) -> Option<Self>;
}

impl Pack for Span {
    fn write(&self, writer: &mut Writer) {
        writer.signed(i64::from(self.start) - i64::from(writer.place));
        writer.signed(i64::from(self.end) - i64::from(self.start));
        writer.place = self.start;
    }

    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let start = reader.signed()? + i64::from(reader.place);
        let end = reader.signed()? + start;
        reader.place = start as u32;
        Some(Span::new(start as u32, end as u32))
    }
}

impl Pack for Identifier {
    fn write(&self, writer: &mut Writer) {
        let (index, _) = writer.names.insert_full(self.clone());
        writer.number(index as u64);
    }

    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let index = reader.number()?;
        reader.names.get(index as usize).cloned()
    }
}

impl Pack for bool {
    fn write(&self, writer: &mut Writer) {
        writer.bytes.push(u8::from(*self));
    }

    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        reader.byte().map(|byte| byte != 0)
    }
}

impl Pack for u32 {
    fn write(&self, writer: &mut Writer) {
        writer.number((*self).into());
    }

    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        reader.number().map(|number| number as u32)
    }
}

impl Pack for i64 {
    fn write(&self, writer: &mut Writer) {
        writer.signed(*self);
    }

    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        reader.signed()
    }
}

impl Pack for f64 {
    fn write(&self, writer: &mut Writer) {
        writer.bytes.extend(self.to_le_bytes());
    }

    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let bytes = reader.slice(8)?.try_into().ok()?;
        Some(f64::from_le_bytes(bytes))
    }
}

impl Pack for Arc<[u8]> {
    fn write(&self, writer: &mut Writer) {
        writer.number(self.len() as u64);
        writer.bytes.extend(&**self);
    }

    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let length = reader.number()? as usize;
        reader.slice(length).map(Arc::from)
    }
}

impl Pack for BigInt {
    fn write(&self, writer: &mut Writer) {
        let bytes: Arc<[u8]> = self.to_signed_bytes_le().into();
        bytes.write(writer);
    }

    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        Arc::<[u8]>::read(reader).map(|bytes| BigInt::from_signed_bytes_le(&bytes))
    }
}

impl<T: Pack> Pack for Box<T> {
    fn write(&self, writer: &mut Writer) {
        (**self).write(writer);
    }

    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        T::read(reader).map(Box::new)
    }
}

impl<T: Pack> Pack for Option<T> {
    fn write(&self, writer: &mut Writer) {
        writer.bytes.push(u8::from(self.is_some()));
        if let Some(content) = self {
            content.write(writer);
        }
    }

    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        match reader.byte()? {
            0 => Some(None),
            _ => T::read(reader).map(Some),
        }
    }
}

impl<T: Pack> Pack for Vec<T> {
    fn write(&self, writer: &mut Writer) {
        writer.number(self.len() as u64);
        for item in self {
            item.write(writer);
        }
    }

    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let length = reader.number()? as usize;
        let mut items = Vec::with_capacity(length.min(reader.bytes.len()));
        for _ in 0..length {
            items.push(T::read(reader)?);
        }
        Some(items)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Mod, Mode, parse};

    #[test]
    fn what_is_read_is_what_was_written() {
        let source = include_str!("../tests/data/sample.py");
        let tree = parse(source, Mode::Exec).expect("the sample is Python");
        let mut writer = Writer::default();
        tree.write(&mut writer);
        let names: Vec<Identifier> = writer.names.into_iter().collect();
        let mut reader = Reader::new(&writer.bytes, 0, &names);
        assert_eq!(Mod::read(&mut reader), Some(tree));
        assert_eq!(reader.at, writer.bytes.len());
    }
}
