//! Filling to a width: `center`, `ljust`, `rjust`, `zfill`, `expandtabs`.

use crate::text::{PlainError, Text, TextBuilder};

impl Text {
    /// `str.ljust`. `MemoryError` if the result is too long.
    pub fn ljust(&self, width: isize, fill: u32) -> Result<Text, PlainError> {
        self.pad(0, self.missing(width), fill)
    }

    /// `str.rjust`. `MemoryError` if the result is too long.
    pub fn rjust(&self, width: isize, fill: u32) -> Result<Text, PlainError> {
        self.pad(self.missing(width), 0, fill)
    }

    /// `str.center`. `MemoryError` if the result is too long.
    pub fn center(&self, width: isize, fill: u32) -> Result<Text, PlainError> {
        let missing = self.missing(width);
        let left = missing / 2 + (missing & width.max(0).cast_unsigned() & 1);
        self.pad(left, missing - left, fill)
    }

    /// `str.zfill`: zeros between a sign and the rest. `MemoryError` if the result is too long.
    pub fn zfill(&self, width: isize) -> Result<Text, PlainError> {
        let missing = self.missing(width);
        if missing == 0 {
            return Ok(self.clone());
        }
        match self.as_bytes().first() {
            Some(&sign @ (b'+' | b'-')) => {
                let mut builder = builder_for(self.byte_len(), missing, 1)?;
                builder.push(sign.into());
                builder.push_repeated('0'.into(), missing);
                builder.push_part(self, 1..self.byte_len());
                Ok(builder.finish())
            }
            _ => self.pad(missing, 0, '0'.into()),
        }
    }

    fn missing(&self, width: isize) -> usize {
        width.max(0).cast_unsigned().saturating_sub(self.char_len())
    }

    pub(in crate::text) fn pad(&self, left: usize, right: usize, fill: u32) -> Result<Text, PlainError> {
        if left == 0 && right == 0 {
            return Ok(self.clone());
        }
        let mut builder = builder_for(self.byte_len(), left + right, TextBuilder::width_of(fill))?;
        builder.push_repeated(fill, left);
        builder.push_text(self);
        builder.push_repeated(fill, right);
        Ok(builder.finish())
    }

    /// `str.expandtabs`. `OverflowError` if the result is too long.
    pub fn expandtabs(&self, tabsize: isize) -> Result<Text, PlainError> {
        let tabsize = tabsize.max(0).cast_unsigned();
        let too_long = || PlainError::overflow("new string is too long");
        let mut length = 0_usize;
        self.expand(tabsize, |_, count| {
            length = length
                .checked_add(count)
                .filter(|&l| l <= isize::MAX.cast_unsigned())
                .ok_or_else(too_long)?;
            Ok(())
        })?;
        let mut builder = TextBuilder::try_with_capacity(length).ok_or_else(PlainError::memory)?;
        self.expand(tabsize, |c, count| {
            builder.push_repeated(c, count);
            Ok(())
        })?;
        Ok(builder.finish())
    }

    /// Gives each code point and how often it stands in the result.
    fn expand(
        &self,
        tabsize: usize,
        mut emit: impl FnMut(u32, usize) -> Result<(), PlainError>,
    ) -> Result<(), PlainError> {
        let mut column = 0_usize;
        for c in self.code_points() {
            match char::from_u32(c) {
                Some('\t') => {
                    if tabsize > 0 {
                        let gap = tabsize - column % tabsize;
                        column = column.wrapping_add(gap);
                        emit(' '.into(), gap)?;
                    }
                }
                character => {
                    column = if matches!(character, Some('\n' | '\r')) { 0 } else { column.wrapping_add(1) };
                    emit(c, 1)?;
                }
            }
        }
        Ok(())
    }
}

fn builder_for(bytes: usize, fills: usize, fill_width: usize) -> Result<TextBuilder, PlainError> {
    let total = fills
        .checked_mul(fill_width)
        .and_then(|padding| padding.checked_add(bytes))
        .filter(|&total| total <= isize::MAX.cast_unsigned())
        .ok_or_else(PlainError::memory)?;
    TextBuilder::try_with_capacity(total).ok_or_else(PlainError::memory)
}
