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
            Some(set) => {
                let mut sorted: Vec<u32> = set.code_points().collect();
                sorted.sort_unstable();
                self.strip_where(|c| sorted.binary_search(&c).is_ok(), left, right)
            }
        }
    }

    fn strip_where(&self, test: impl Fn(u32) -> bool, left: bool, right: bool) -> Text {
        let all = self.char_len();
        let start = if left { self.code_points().take_while(|&c| test(c)).count() } else { 0 };
        let end = if right && start < all {
            all - self.code_points().rev().take_while(|&c| test(c)).count()
        } else {
            all
        };
        if start == 0 && end == all { self.clone() } else { self.substring(start, end) }
    }
}
