//! What Python asks of a single code point: its class, its case mappings and its value as a digit (Unicode 16).

use unicode_general_category::{GeneralCategory as Category, get_general_category};

use super::fold_tables::{CASE_FOLDINGS, DECIMAL_ZEROS, NUMBER_LETTERS, OTHER_DIGITS, TITLE_CASES};

/// The character and its category; `None` for surrogates and unassigned code points.
fn classified(code_point: u32) -> Option<(char, Category)> {
    let character = char::from_u32(code_point)?;
    match get_general_category(character) {
        Category::Unassigned => None,
        category => Some((character, category)),
    }
}

fn is_in(code_point: u32, runs: &[(u32, u32)]) -> bool {
    let after = runs.partition_point(|&(first, _)| first <= code_point);
    after > 0 && code_point <= runs[after - 1].1
}

/// `str.isalpha`: a letter of any category.
pub fn is_alphabetic(code_point: u32) -> bool {
    use Category::{LowercaseLetter, ModifierLetter, OtherLetter, TitlecaseLetter, UppercaseLetter};
    if code_point < 128 {
        return (code_point as u8).is_ascii_alphabetic();
    }
    classified(code_point).is_some_and(|(_, category)| {
        matches!(category, LowercaseLetter | UppercaseLetter | TitlecaseLetter | ModifierLetter | OtherLetter)
    })
}

/// `str.isdecimal`: a digit of a decimal system.
pub fn is_decimal(code_point: u32) -> bool {
    decimal_value(code_point).is_some()
}

/// The value of a decimal digit, as `int` and `float` read it.
pub fn decimal_value(code_point: u32) -> Option<u8> {
    if code_point < 128 {
        return (code_point as u8).is_ascii_digit().then(|| code_point as u8 - b'0');
    }
    let after = DECIMAL_ZEROS.partition_point(|&zero| zero <= code_point);
    let value = code_point - DECIMAL_ZEROS[after.checked_sub(1)?];
    (value < 10).then_some(value as u8)
}

/// `unicodedata.digit`: the value of a digit, superscripts and the like among them.
pub fn digit_value(code_point: u32) -> Option<u8> {
    decimal_value(code_point).or_else(|| {
        let at = OTHER_DIGITS.binary_search_by_key(&code_point, |&(digit, _)| digit).ok()?;
        Some(OTHER_DIGITS[at].1)
    })
}

/// `str.isdigit`.
pub fn is_digit(code_point: u32) -> bool {
    digit_value(code_point).is_some()
}

/// `str.isnumeric`: anything with a numeric value, fractions and ideographs among them.
pub fn is_numeric(code_point: u32) -> bool {
    use Category::{DecimalNumber, LetterNumber, OtherNumber};
    if code_point < 128 {
        return (code_point as u8).is_ascii_digit();
    }
    is_in(code_point, &NUMBER_LETTERS)
        || classified(code_point)
            .is_some_and(|(_, category)| matches!(category, DecimalNumber | LetterNumber | OtherNumber))
}

/// `str.isalnum`.
pub fn is_alphanumeric(code_point: u32) -> bool {
    is_alphabetic(code_point) || is_decimal(code_point) || is_digit(code_point) || is_numeric(code_point)
}

/// `str.islower` for one character: Unicode's property Lowercase.
pub fn is_lower(code_point: u32) -> bool {
    classified(code_point).is_some_and(|(character, _)| character.is_lowercase())
}

/// `str.isupper` for one character: Unicode's property Uppercase.
pub fn is_upper(code_point: u32) -> bool {
    classified(code_point).is_some_and(|(character, _)| character.is_uppercase())
}

/// Whether this is a title case letter such as `ǅ`.
pub fn is_title(code_point: u32) -> bool {
    code_point >= 128
        && classified(code_point).is_some_and(|(_, category)| category == Category::TitlecaseLetter)
}

/// Whether the character has case at all.
pub fn is_cased(code_point: u32) -> bool {
    is_lower(code_point) || is_upper(code_point) || is_title(code_point)
}

/// Unicode's property Case_Ignorable, which decides whether a sigma ends its word.
pub fn is_case_ignorable(code_point: u32) -> bool {
    use Category::{EnclosingMark, Format, ModifierLetter, ModifierSymbol, NonspacingMark};
    if matches!(
        code_point,
        0x27 | 0x2E
            | 0x3A
            | 0xB7
            | 0x387
            | 0x55F
            | 0x5F4
            | 0x2018
            | 0x2019
            | 0x2024
            | 0x2027
            | 0xFE13
            | 0xFE52
            | 0xFE55
            | 0xFF07
            | 0xFF0E
            | 0xFF1A
    ) {
        return true;
    }
    classified(code_point).is_some_and(|(_, category)| {
        matches!(category, EnclosingMark | Format | ModifierLetter | ModifierSymbol | NonspacingMark)
    })
}

/// `str.isspace`: white space, also where `str.split` splits and `str.strip` strips.
pub fn is_space(code_point: u32) -> bool {
    matches!(
        code_point,
        0x09..=0x0D | 0x1C..=0x20 | 0x85 | 0xA0 | 0x1680 | 0x2000..=0x200A | 0x2028 | 0x2029 | 0x202F | 0x205F
            | 0x3000
    )
}

/// Where `str.splitlines` ends a line.
pub fn is_line_break(code_point: u32) -> bool {
    matches!(code_point, 0x0A..=0x0D | 0x1C..=0x1E | 0x85 | 0x2028 | 0x2029)
}

/// `str.isprintable` for one character: what `repr` shows as it is.
pub fn is_printable(code_point: u32) -> bool {
    use Category::{
        Control, Format, LineSeparator, ParagraphSeparator, PrivateUse, SpaceSeparator, Surrogate,
    };
    if code_point < 128 {
        return (0x20..0x7F).contains(&code_point);
    }
    classified(code_point).is_some_and(|(_, category)| {
        !matches!(
            category,
            Control | Format | LineSeparator | ParagraphSeparator | PrivateUse | SpaceSeparator | Surrogate
        )
    })
}

/// Whether a name may begin with it (language reference 2.3).
pub fn is_identifier_start(code_point: u32) -> bool {
    code_point == u32::from('_')
        || classified(code_point).is_some_and(|(character, _)| unicode_ident::is_xid_start(character))
}

/// Whether a name may contain it.
pub fn is_identifier_continue(code_point: u32) -> bool {
    classified(code_point).is_some_and(|(character, _)| unicode_ident::is_xid_continue(character))
}

/// Gives the full lower case of one code point to `emit`. Knows nothing of the final sigma.
pub fn lower(code_point: u32, mut emit: impl FnMut(u32)) {
    match classified(code_point) {
        Some((character, _)) => character.to_lowercase().for_each(|c| emit(c.into())),
        None => emit(code_point),
    }
}

/// Gives the full upper case of one code point to `emit`.
pub fn upper(code_point: u32, mut emit: impl FnMut(u32)) {
    match classified(code_point) {
        // Rust may know capitals of a later Unicode than ours.
        Some((character, _)) if character.to_uppercase().all(|c| classified(c.into()).is_some()) => {
            character.to_uppercase().for_each(|c| emit(c.into()));
        }
        Some(_) => emit(code_point),
        None => emit(code_point),
    }
}

/// Gives the full title case of one code point to `emit`.
pub fn title(code_point: u32, mut emit: impl FnMut(u32)) {
    match TITLE_CASES.binary_search_by_key(&code_point, |&(c, _)| c) {
        Ok(at) => TITLE_CASES[at].1.chars().for_each(|c| emit(c.into())),
        // The two Georgian alphabets are not mixed within a word.
        Err(_) if (0x10D0..=0x10FF).contains(&code_point) => emit(code_point),
        Err(_) => upper(code_point, emit),
    }
}

/// Gives the full case folding of one code point to `emit`.
pub fn fold(code_point: u32, mut emit: impl FnMut(u32)) {
    match CASE_FOLDINGS.binary_search_by_key(&code_point, |&(c, _)| c) {
        Ok(at) => CASE_FOLDINGS[at].1.chars().for_each(|c| emit(c.into())),
        // Cherokee folds to its older upper case.
        Err(_) => match code_point {
            0x13A0..=0x13F5 => emit(code_point),
            0x13F8..=0x13FD => emit(code_point - 8),
            0xAB70..=0xABBF => emit(code_point - 0xAB70 + 0x13A0),
            _ => lower(code_point, emit),
        },
    }
}

/// The character's name as `namereplace` and `unicodedata.name` give it.
pub fn name(code_point: u32) -> Option<String> {
    classified(code_point)
        .and_then(|(character, _)| unicode_names2::name(character))
        .map(|name| name.to_string())
}
