//! Broken-down times as texts: `strftime`, `asctime`, and the check of time tuples (library, `time`).

use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::modules::time_zone;
use crate::types::str::{Str, to_string};
use crate::types::tuple::Tuple;
use crate::types::{exception, int};

/// A broken-down time, numbered as in C: months, weekdays (from Sunday) and days of the year from 0.
#[derive(Clone, Debug, Default)]
pub struct BrokenDown {
    /// The year, not counted from 1900.
    pub year: i64,
    /// The month, 0 to 11.
    pub month: i64,
    /// The day of the month.
    pub day: i64,
    /// The hour.
    pub hour: i64,
    /// The minute.
    pub minute: i64,
    /// The second.
    pub second: i64,
    /// The day of the week, from Sunday.
    pub weekday: i64,
    /// The day of the year, 0 to 365.
    pub day_of_year: i64,
    /// Whether it is summer time: 0, 1, or -1 where nobody knows.
    pub summer: i64,
    zone: Option<String>,
    offset: i64,
}

impl BrokenDown {
    /// What a time tuple says, for `function`.
    ///
    /// # Errors
    /// `TypeError` when it is no tuple of nine integers, `OverflowError` when one is too large.
    pub fn of(vm: &mut Vm, value: &Value, function: &str) -> Outcome<BrokenDown> {
        let Some(tuple) = value.downcast::<Tuple>() else {
            return Err(vm.type_error("Tuple or struct_time argument required"));
        };
        let items = tuple.items();
        let is_struct = super::time::STRUCT_TIME.is(&value.class_value());
        if items.len() != 9 && !is_struct {
            return Err(vm.type_error(format!("{function}(): illegal time tuple argument")));
        }
        let mut fields = [0; 9];
        for (field, item) in fields.iter_mut().zip(items) {
            let number = vm.index(item)?;
            let number =
                number.payload::<int::Int>().to_i64().filter(|number| i32::try_from(*number).is_ok());
            *field = match number {
                Some(number) => number,
                None => {
                    let low = item.downcast::<int::Int>().is_some_and(|number| number.to_big() < 0.into());
                    let bound = if low { "less than minimum" } else { "greater than maximum" };
                    return Err(vm.overflow_error(format!("signed integer is {bound}")));
                }
            };
        }
        let [year, month, day, hour, minute, second, weekday, day_of_year, summer] = fields;
        if year < i64::from(i32::MIN) + 1900 {
            return Err(vm.overflow_error("year out of range"));
        }
        let more = if is_struct { items.get(9..).unwrap_or_default() } else { &[] };
        Ok(BrokenDown {
            year,
            month: month - 1,
            day,
            hour,
            minute,
            second,
            weekday: (weekday + 1) % 7,
            day_of_year: day_of_year - 1,
            summer,
            zone: more.first().filter(|name| name.has::<Str>()).map(to_string),
            offset: more.get(1).and_then(int::exact_small).unwrap_or(0),
        })
    }

    /// Checks that a text can be made of it. Zeros for month, day, and day of the year count as ones.
    ///
    /// # Errors
    /// `ValueError` for what is out of range.
    pub fn check(&mut self, vm: &mut Vm) -> Outcome<()> {
        if self.month == -1 {
            self.month = 0;
        }
        if self.day == 0 {
            self.day = 1;
        }
        if self.day_of_year == -1 {
            self.day_of_year = 0;
        }
        for (value, range, what) in [
            (self.month, 0..=11, "month"),
            (self.day, 0..=31, "day of month"),
            (self.hour, 0..=23, "hour"),
            (self.minute, 0..=59, "minute"),
            (self.second, 0..=61, "seconds"),
            (self.weekday, 0..=6, "day of week"),
            (self.day_of_year, 0..=365, "day of year"),
        ] {
            if !range.contains(&value) {
                return Err(vm.raise_new(&exception::VALUE_ERROR, &format!("{what} out of range")));
            }
        }
        Ok(())
    }

    /// The text of `asctime`.
    pub fn asctime(&self) -> String {
        format!(
            "{} {}{:3} {:02}:{:02}:{:02} {}",
            &self.day_name()[..3],
            &self.month_name()[..3],
            self.day,
            self.hour,
            self.minute,
            self.second,
            self.year
        )
    }

    fn day_name(&self) -> &'static str {
        DAYS[self.weekday.rem_euclid(7) as usize]
    }

    fn month_name(&self) -> &'static str {
        MONTHS[self.month.rem_euclid(12) as usize]
    }

    fn zone_name(&self) -> String {
        match (&self.zone, self.summer) {
            (Some(name), _) => name.clone(),
            (None, ..0) => String::new(),
            (None, 0) => time_zone::local().standard_name.clone(),
            (None, _) => time_zone::local().summer_name.clone(),
        }
    }

    /// The year and week of ISO 8601.
    fn iso_week(&self) -> (i64, i64) {
        let length = |year: i64| if is_leap(year) { 366 } else { 365 };
        // Days since the Monday of the first week, which holds the 4th of January.
        let since = |day_of_year: i64, weekday: i64| {
            let big = 3 * 7;
            day_of_year - (day_of_year - weekday + 4 + big * 7).rem_euclid(7) + 4 - 1
        };
        let days = since(self.day_of_year, self.weekday);
        if days < 0 {
            let year = self.year - 1;
            return (year, since(self.day_of_year + length(year), self.weekday) / 7 + 1);
        }
        let next = since(self.day_of_year - length(self.year), self.weekday);
        if next >= 0 { (self.year + 1, next / 7 + 1) } else { (self.year, days / 7 + 1) }
    }

    /// The seconds since 1970, by the local zone.
    pub fn moment(&self) -> i64 {
        let months = self.year * 12 + self.month;
        let first = super::time::days_since_epoch(months.div_euclid(12), months.rem_euclid(12) + 1, 1);
        let local = (first + self.day - 1) * 86_400 + self.hour * 3600 + self.minute * 60 + self.second;
        time_zone::local().moment(local, (self.summer >= 0).then_some(self.summer > 0))
    }

    /// The text of `strftime`, as the C library makes it in the locale `C`, with its flags and widths.
    pub fn strftime(&self, format: &str) -> String {
        let mut text = String::new();
        let mut rest = format;
        while let Some(place) = rest.find('%') {
            text.push_str(&rest[..place]);
            let (directive, after) = Directive::read(&rest[place..]);
            let written = &rest[place..rest.len() - after.len()];
            rest = after;
            match directive.and_then(|directive| self.directive(&directive)) {
                Some(found) => text.push_str(&found),
                // What is no directive stands for itself.
                None => text.push_str(written),
            }
        }
        text.push_str(rest);
        text
    }

    fn directive(&self, directive: &Directive) -> Option<String> {
        let hour12 = (self.hour + 11) % 12 + 1;
        let number = |value: i64, digits: usize| Some(directive.number(value, digits, '0'));
        let spaced = |value: i64, digits: usize| Some(directive.number(value, digits, ' '));
        let word = |word: &str| Some(directive.word(word));
        let composed = |format: &str| Some(directive.word(&self.strftime(format)));
        match directive.letter {
            'a' => word(&self.day_name()[..3]),
            'A' => word(self.day_name()),
            'b' | 'h' => word(&self.month_name()[..3]),
            'B' => word(self.month_name()),
            'c' => composed("%a %b %e %H:%M:%S %Y"),
            'C' => number(self.year.div_euclid(100), 1),
            'd' => number(self.day, 2),
            'D' | 'x' => composed("%m/%d/%y"),
            'e' => spaced(self.day, 2),
            'F' => composed("%Y-%m-%d"),
            'g' => number(self.iso_week().0.rem_euclid(100), 2),
            'G' => number(self.iso_week().0, 1),
            'H' => number(self.hour, 2),
            'I' => number(hour12, 2),
            'j' => number(self.day_of_year + 1, 3),
            'k' => spaced(self.hour, 2),
            'l' => spaced(hour12, 2),
            'm' => number(self.month + 1, 2),
            'M' => number(self.minute, 2),
            'n' => word("\n"),
            'p' if directive.change_case => word(if self.hour < 12 { "am" } else { "pm" }),
            'p' => word(if self.hour < 12 { "AM" } else { "PM" }),
            'P' => {
                Some(Directive { upper: false, ..*directive }.word(if self.hour < 12 { "am" } else { "pm" }))
            }
            'r' => composed("%I:%M:%S %p"),
            'R' => composed("%H:%M"),
            's' => number(self.moment(), 1),
            'S' => number(self.second, 2),
            't' => word("\t"),
            'T' | 'X' => composed("%H:%M:%S"),
            'u' => number((self.weekday + 6) % 7 + 1, 1),
            'U' => number((self.day_of_year - self.weekday + 7) / 7, 2),
            'V' => number(self.iso_week().1, 2),
            'w' => number(self.weekday, 1),
            'W' => number((self.day_of_year - (self.weekday + 6) % 7 + 7) / 7, 2),
            'y' => number(self.year.rem_euclid(100), 2),
            'Y' => number(self.year, 1),
            'z' if self.summer < 0 => Some(String::new()),
            'z' => {
                let (sign, minutes) = (if self.offset < 0 { '-' } else { '+' }, self.offset.abs() / 60);
                word(&format!("{sign}{:02}{:02}", minutes / 60, minutes % 60))
            }
            'Z' if directive.change_case => word(&self.zone_name().to_lowercase()),
            'Z' => word(&self.zone_name()),
            '%' => word("%"),
            _ => None,
        }
    }
}

fn is_leap(year: i64) -> bool {
    year.rem_euclid(4) == 0 && (year.rem_euclid(100) != 0 || year.rem_euclid(400) == 0)
}

/// One `%` of a format, with what the C library allows between it and its letter.
struct Directive {
    letter: char,
    /// `_`, `-` or `0`.
    padding: Option<char>,
    upper: bool,
    change_case: bool,
    width: usize,
}

/// More digits than this a width has not.
const WIDEST: usize = 1_000_000;

impl Directive {
    /// The directive at the beginning of a text, and what follows it.
    fn read(text: &str) -> (Option<Directive>, &str) {
        let mut directive =
            Directive { letter: '%', padding: None, upper: false, change_case: false, width: 0 };
        let mut characters = text[1..].char_indices().peekable();
        while let Some((_, flag)) = characters.next_if(|(_, c)| matches!(c, '_' | '-' | '0' | '^' | '#')) {
            match flag {
                '^' => directive.upper = true,
                '#' => directive.change_case = true,
                padding => directive.padding = Some(padding),
            }
        }
        while let Some((_, digit)) = characters.next_if(|(_, c)| c.is_ascii_digit()) {
            let digit = digit as usize - '0' as usize;
            directive.width = (directive.width * 10 + digit).min(WIDEST);
        }
        let modifier = characters.next_if(|(_, c)| matches!(c, 'E' | 'O')).map(|(_, modifier)| modifier);
        match characters.next() {
            Some((at, letter)) => {
                directive.letter = letter;
                let refused = match modifier {
                    Some('E') => "aAbBhDdeFHIkljMmSUWVgGw",
                    Some(_) => "aADFcCYxX",
                    None => "",
                };
                let known = !refused.contains(letter);
                (known.then_some(directive), &text[1 + at + letter.len_utf8()..])
            }
            None => (None, ""),
        }
    }

    /// A number of at least so many digits, padded with `default` where no flag says otherwise.
    fn number(&self, value: i64, digits: usize, default: char) -> String {
        let (sign, magnitude) = (if value < 0 { "-" } else { "" }, value.unsigned_abs().to_string());
        let padding = match self.padding {
            Some('_') => ' ',
            Some('0') => '0',
            Some(_) => ' ',
            None => default,
        };
        let width = if self.padding == Some('-') { self.width } else { self.width.max(digits) };
        let missing = width.saturating_sub(magnitude.len() + sign.len());
        let fill: String = std::iter::repeat_n(padding, missing).collect();
        if padding == '0' { format!("{sign}{fill}{magnitude}") } else { format!("{fill}{sign}{magnitude}") }
    }

    /// A word, padded with spaces to the width.
    fn word(&self, word: &str) -> String {
        let upper = self.upper || (self.change_case && matches!(self.letter, 'a' | 'A' | 'b' | 'B' | 'h'));
        let word = if upper { word.to_uppercase() } else { word.to_owned() };
        let missing = self.width.saturating_sub(word.chars().count());
        let padding = if self.padding == Some('0') { '0' } else { ' ' };
        std::iter::repeat_n(padding, missing).chain(word.chars()).collect()
    }
}

const DAYS: [&str; 7] = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
