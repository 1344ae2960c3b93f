//! How much a program may use, as the command line says it.

use crate::heap::limit::Limit;
use std::time::Duration;

/// How much of each thing is allowed; nothing where there is no limit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Allowed {
    /// Statements, turns of loops and calls of lambdas.
    pub steps: Option<u64>,
    /// Bytes in use.
    pub memory: Option<usize>,
    /// Time by the clock on the wall, without what a person takes to type a line.
    pub time: Option<Duration>,
    /// Bytes written, to standard output and error and to files.
    pub output: Option<u64>,
}

impl Allowed {
    /// What the sandbox allows where nothing else is said.
    pub const IN_SANDBOX: Allowed = Allowed {
        steps: None,
        memory: Some(512 << 20),
        time: Some(Duration::from_secs(10)),
        output: Some(10 << 20),
    };

    /// These limits, and those of `others` where there are none.
    pub fn or(self, others: Allowed) -> Allowed {
        Allowed {
            steps: self.steps.or(others.steps),
            memory: self.memory.or(others.memory),
            time: self.time.or(others.time),
            output: self.output.or(others.output),
        }
    }

    /// What is said of a program that has reached a limit: `more than 2 seconds (--max-time)`.
    pub fn words(&self, limit: Limit) -> String {
        match limit {
            Limit::Steps => {
                let steps = self.steps.unwrap_or_default();
                format!("more than {} (--max-steps)", counted(&with_commas(steps), "step", steps == 1))
            }
            Limit::Memory => {
                format!(
                    "more than {} of memory (--max-memory)",
                    bytes(self.memory.unwrap_or_default() as u64)
                )
            }
            Limit::Time => {
                let seconds = self.time.unwrap_or_default().as_secs_f64();
                format!("more than {} (--max-time)", counted(&seconds.to_string(), "second", seconds == 1.0))
            }
            Limit::Output => {
                format!("more than {} of output (--max-output)", bytes(self.output.unwrap_or_default()))
            }
            Limit::Deadlock => "every thread waits for another".to_owned(),
        }
    }
}

fn counted(number: &str, noun: &str, is_one: bool) -> String {
    format!("{number} {noun}{}", if is_one { "" } else { "s" })
}

fn with_commas(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.char_indices() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// A number of bytes in the largest unit that needs no fraction.
fn bytes(count: u64) -> String {
    let unit = UNITS.iter().rev().find(|(_, shift)| count > 0 && count.is_multiple_of(1 << shift));
    match unit {
        Some((name, shift)) => format!("{} {name}B", with_commas(count >> shift)),
        None => counted(&with_commas(count), "byte", count == 1),
    }
}

const UNITS: [(char, u32); 3] = [('k', 10), ('M', 20), ('G', 30)];

/// A number of bytes: `100000`, `64k`, `64M`, `1G`, with or without a `B` or `iB` after it.
///
/// # Errors
/// What is wrong with it.
pub fn parse_bytes(text: &str) -> Result<u64, String> {
    let wrong = || format!("'{text}' is no number of bytes such as 100000, 64M or 1G");
    let unit = text.find(|character: char| !character.is_ascii_digit()).unwrap_or(text.len());
    let (number, unit) = text.split_at(unit);
    let unit = unit.to_ascii_lowercase();
    let shift = match unit.strip_suffix("ib").or(unit.strip_suffix('b')).unwrap_or(&unit) {
        "" => 0,
        "k" => 10,
        "m" => 20,
        "g" => 30,
        _ => return Err(wrong()),
    };
    let number: u64 = number.parse().map_err(|_| wrong())?;
    number.checked_mul(1 << shift).ok_or_else(wrong)
}

/// A number of bytes of memory.
///
/// # Errors
/// What is wrong with it.
pub fn parse_memory(text: &str) -> Result<usize, String> {
    usize::try_from(parse_bytes(text)?).map_err(|_| format!("'{text}' is more than there can be"))
}

/// A number of seconds: `2`, `0.5`, `2s`.
///
/// # Errors
/// What is wrong with it.
pub fn parse_seconds(text: &str) -> Result<Duration, String> {
    let wrong = || format!("'{text}' is no number of seconds such as 2 or 0.5");
    let number: f64 = text.strip_suffix('s').unwrap_or(text).parse().map_err(|_| wrong())?;
    if number <= 0.0 {
        return Err(wrong());
    }
    Duration::try_from_secs_f64(number).map_err(|_| wrong())
}

/// A number of steps: `1000000`, `1_000_000`.
///
/// # Errors
/// What is wrong with it.
pub fn parse_steps(text: &str) -> Result<u64, String> {
    text.replace(['_', ','], "").parse().map_err(|_| format!("'{text}' is no number of steps"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_have_units() {
        assert_eq!(parse_bytes("100000"), Ok(100_000));
        assert_eq!(parse_bytes("64M"), Ok(64 << 20));
        assert_eq!(parse_bytes("1GiB"), Ok(1 << 30));
        assert_eq!(parse_bytes("8kb"), Ok(8 << 10));
        for wrong in ["", "M", "-1", "1.5M", "64T", "99999999999G"] {
            assert!(parse_bytes(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn times_are_seconds() {
        assert_eq!(parse_seconds("0.5"), Ok(Duration::from_millis(500)));
        assert_eq!(parse_seconds("2s"), Ok(Duration::from_secs(2)));
        for wrong in ["", "s", "0", "-1", "nan", "inf", "2m"] {
            assert!(parse_seconds(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn limits_are_named() {
        let allowed = Allowed { steps: Some(1_000_000), output: Some(100_000), ..Allowed::IN_SANDBOX };
        assert_eq!(allowed.words(Limit::Steps), "more than 1,000,000 steps (--max-steps)");
        assert_eq!(allowed.words(Limit::Memory), "more than 512 MB of memory (--max-memory)");
        assert_eq!(allowed.words(Limit::Time), "more than 10 seconds (--max-time)");
        assert_eq!(allowed.words(Limit::Output), "more than 100,000 bytes of output (--max-output)");
    }
}
