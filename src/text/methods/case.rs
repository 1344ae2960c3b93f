//! Case: `capitalize`, `casefold`, `lower`, `swapcase`, `title`, `upper`.

use crate::text::characters::{fold, is_case_ignorable, is_cased, is_lower, is_upper, lower, title, upper};
use crate::text::{Text, TextBuilder, bytes};

const SIGMA: u32 = 0x3A3;
const SMALL_SIGMA: u32 = 0x3C3;
const FINAL_SIGMA: u32 = 0x3C2;

/// Pushes the lower case of the code point at `at`, where a capital sigma depends on its neighbours.
fn push_lower(points: &[u32], at: usize, builder: &mut TextBuilder) {
    if points[at] != SIGMA {
        lower(points[at], |c| builder.push_code_point(c));
        return;
    }
    let cased = |c: Option<&u32>| c.is_some_and(|&c| is_cased(c));
    let before = points[..at].iter().rev().find(|&&c| !is_case_ignorable(c));
    let after = points[at + 1..].iter().find(|&&c| !is_case_ignorable(c));
    builder.push_code_point(if cased(before) && !cased(after) { FINAL_SIGMA } else { SMALL_SIGMA });
}

impl Text {
    /// The text of ASCII only that a function on bytes makes of this text of ASCII only.
    fn map_ascii(&self, change: impl FnOnce(&[u8]) -> Vec<u8>) -> Option<Text> {
        if !self.is_ascii() {
            return None;
        }
        Text::from_generalized_utf8(change(self.as_bytes()))
    }

    fn map_points(&self, mut change: impl FnMut(&[u32], usize, &mut TextBuilder)) -> Text {
        let points: Vec<u32> = self.code_points().collect();
        let mut builder = TextBuilder::with_capacity(self.byte_len());
        for at in 0..points.len() {
            change(&points, at, &mut builder);
        }
        builder.finish()
    }

    /// `str.lower`
    pub fn lower(&self) -> Text {
        self.map_ascii(|bytes| bytes.to_ascii_lowercase()).unwrap_or_else(|| self.map_points(push_lower))
    }

    /// `str.upper`
    pub fn upper(&self) -> Text {
        self.map_ascii(|bytes| bytes.to_ascii_uppercase()).unwrap_or_else(|| {
            self.map_points(|points, at, builder| upper(points[at], |c| builder.push_code_point(c)))
        })
    }

    /// `str.casefold`
    pub fn casefold(&self) -> Text {
        self.map_ascii(|bytes| bytes.to_ascii_lowercase()).unwrap_or_else(|| {
            self.map_points(|points, at, builder| fold(points[at], |c| builder.push_code_point(c)))
        })
    }

    /// `str.capitalize`: the first character in title case, the rest in lower case.
    pub fn capitalize(&self) -> Text {
        self.map_ascii(bytes::capitalize).unwrap_or_else(|| {
            self.map_points(|points, at, builder| {
                if at == 0 {
                    title(points[0], |c| builder.push_code_point(c));
                } else {
                    push_lower(points, at, builder);
                }
            })
        })
    }

    /// `str.title`
    pub fn title(&self) -> Text {
        self.map_ascii(bytes::title).unwrap_or_else(|| {
            let mut within_word = false;
            self.map_points(|points, at, builder| {
                if within_word {
                    push_lower(points, at, builder);
                } else {
                    title(points[at], |c| builder.push_code_point(c));
                }
                within_word = is_cased(points[at]);
            })
        })
    }

    /// `str.swapcase`
    pub fn swapcase(&self) -> Text {
        self.map_ascii(bytes::swapcase).unwrap_or_else(|| {
            self.map_points(|points, at, builder| {
                let c = points[at];
                if is_upper(c) {
                    push_lower(points, at, builder);
                } else if is_lower(c) {
                    upper(c, |c| builder.push_code_point(c));
                } else {
                    builder.push_code_point(c);
                }
            })
        })
    }
}
