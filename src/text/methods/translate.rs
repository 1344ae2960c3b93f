//! `translate` and `maketrans`.

use crate::text::{PlainError, Text, TextBuilder};

/// What a translation table says of one code point.
#[derive(Debug, Clone)]
pub enum Translation {
    /// It has no entry.
    Keep,
    /// Its entry is `None`.
    Delete,
    /// Its entry is an integer.
    CodePoint(u32),
    /// Its entry is a string.
    Text(Text),
}

impl Text {
    /// `str.translate`, asking `table` once for each code point in order; its error ends the work.
    pub fn translate<E>(&self, mut table: impl FnMut(u32) -> Result<Translation, E>) -> Result<Text, E> {
        let mut builder = TextBuilder::with_capacity(self.byte_len());
        for code_point in self.code_points() {
            match table(code_point)? {
                Translation::Keep => builder.push_code_point(code_point),
                Translation::Delete => {}
                Translation::CodePoint(other) => builder.push_code_point(other),
                Translation::Text(text) => builder.push_text(&text),
            }
        }
        Ok(builder.finish())
    }
}

/// `str.maketrans(from, to, delete)` as entries in order, where a later one overrides an earlier; `None` deletes.
/// `ValueError` if `from` and `to` differ in length.
pub fn translation_pairs(
    from: &Text,
    to: &Text,
    delete: Option<&Text>,
) -> Result<Vec<(u32, Option<u32>)>, PlainError> {
    if from.char_len() != to.char_len() {
        return Err(PlainError::value("the first two maketrans arguments must have equal length"));
    }
    let mut pairs: Vec<_> = from.code_points().zip(to.code_points().map(Some)).collect();
    pairs.extend(delete.into_iter().flat_map(Text::code_points).map(|c| (c, None)));
    Ok(pairs)
}
