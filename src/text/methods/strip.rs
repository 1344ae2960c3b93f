//! `strip`, `lstrip`, `rstrip`.

use crate::text::Text;
use crate::text::characters::is_space;

impl Text {
    /// `str.strip`: without a set of characters, white space.
    pub fn strip(&self, characters: Option<&Text>) -> Text {
        self.strip_ends(characters, true, true)
    }

    /// `str.lstrip`
    pub fn lstrip(&self, characters: Option<&Text>) -> Text {
        self.strip_ends(characters, true, false)
    }

    /// `str.rstrip`
    pub fn rstrip(&self, characters: Option<&Text>) -> Text {
        self.strip_ends(characters, false, true)
    }

    fn strip_ends(&self, characters: Option<&Text>, left: bool, right: bool) -> Text {
        match characters {
            None => self.strip_where(is_space, left, right),
            Some(set) if set.char_len() == 1 => {
                let only = set.char_at(0);
                self.strip_where(|c| Some(c) == only, left, right)
            }
            Some(set) if set.is_ascii() => {
                let members = set.as_bytes().iter().fold(0_u128, |members, byte| members | 1 << byte);
                self.strip_where(|c| c < 128 && members >> c & 1 != 0, left, right)
            }
            Some(set) => {
                let mut sorted: Vec<u32> = set.code_points().collect();
                sorted.sort_unstable();
                self.strip_where(|c| sorted.binary_search(&c).is_ok(), left, right)
            }
        }
    }

    fn strip_where(&self, test: impl Fn(u32) -> bool, left: bool, right: bool) -> Text {
        let (start, end) = if self.is_ascii() {
            matching_ends(self.as_bytes().iter().map(|&byte| u32::from(byte)), test, left, right)
        } else {
            matching_ends(self.code_points(), test, left, right)
        };
        let all = self.char_len();
        let end = all - end;
        if start == 0 && end == all { self.clone() } else { self.substring(start, end) }
    }
}

/// How many of the points at either end match; those that the left end has taken are not counted twice.
fn matching_ends(
    mut points: impl DoubleEndedIterator<Item = u32> + Clone,
    test: impl Fn(u32) -> bool,
    left: bool,
    right: bool,
) -> (usize, usize) {
    let mut start = 0;
    if left {
        let mut rest = points.clone();
        while rest.next().is_some_and(&test) {
            start += 1;
            points = rest.clone();
        }
    }
    let end = if right { points.rev().take_while(|&point| test(point)).count() } else { 0 };
    (start, end)
}
