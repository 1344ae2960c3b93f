//! Questions with a yes or no: `isalnum`, `isalpha`, `isdecimal`, `isidentifier`, `istitle` and their like.

use crate::text::Text;
use crate::text::characters::{
    is_alphabetic, is_alphanumeric, is_decimal, is_digit, is_identifier_continue, is_identifier_start,
    is_lower, is_numeric, is_printable, is_space, is_title, is_upper,
};

impl Text {
    fn all_and_some(&self, test: impl Fn(u32) -> bool) -> bool {
        !self.is_empty() && self.code_points().all(test)
    }

    /// `str.isalnum`
    pub fn is_alphanumeric(&self) -> bool {
        self.all_and_some(is_alphanumeric)
    }

    /// `str.isalpha`
    pub fn is_alphabetic(&self) -> bool {
        self.all_and_some(is_alphabetic)
    }

    /// `str.isdecimal`
    pub fn is_decimal(&self) -> bool {
        self.all_and_some(is_decimal)
    }

    /// `str.isdigit`
    pub fn is_digit(&self) -> bool {
        self.all_and_some(is_digit)
    }

    /// `str.isnumeric`
    pub fn is_numeric(&self) -> bool {
        self.all_and_some(is_numeric)
    }

    /// `str.isspace`
    pub fn is_space(&self) -> bool {
        self.all_and_some(is_space)
    }

    /// `str.isprintable`; true of the empty string.
    pub fn is_printable(&self) -> bool {
        self.code_points().all(is_printable)
    }

    /// `str.isidentifier`: whether the text could be a name; keywords are names too.
    pub fn is_identifier(&self) -> bool {
        let mut points = self.code_points();
        points.next().is_some_and(is_identifier_start) && points.all(is_identifier_continue)
    }

    /// `str.islower`: some cased character, and none of them upper or title case.
    pub fn is_lower(&self) -> bool {
        self.code_points().any(is_lower) && !self.code_points().any(|c| is_upper(c) || is_title(c))
    }

    /// `str.isupper`: some cased character, and none of them lower or title case.
    pub fn is_upper(&self) -> bool {
        self.code_points().any(is_upper) && !self.code_points().any(|c| is_lower(c) || is_title(c))
    }

    /// `str.istitle`: capitals begin words and only words.
    pub fn is_title(&self) -> bool {
        let (mut some, mut within_word) = (false, false);
        for c in self.code_points() {
            if is_upper(c) || is_title(c) {
                if within_word {
                    return false;
                }
                (some, within_word) = (true, true);
            } else if is_lower(c) {
                if !within_word {
                    return false;
                }
                some = true;
            } else {
                within_word = false;
            }
        }
        some
    }
}
