//! No text crashes the parser, however deep, long or broken it is.

use std::time::{Duration, Instant};
use vivarium_syntax::{Mod, Mode, SyntaxErrorKind, check, completeness, dump, parse, tokens};

/// Parses, and walks the tree in every way there is.
fn read(source: &str) -> Result<(), (SyntaxErrorKind, String)> {
    let module = parse(source, Mode::Exec).map_err(|error| (error.kind, error.message))?;
    let _ = check(&module, source);
    let _ = dump(&module, source, true);
    Ok(())
}

fn message(source: &str) -> String {
    read(source).expect_err("the text is refused").1
}

#[test]
fn brackets_nest_up_to_200() {
    let nested = |count: usize| format!("{}{}\n", "(".repeat(count), ")".repeat(count));
    assert_eq!(read(&nested(200)), Ok(()));
    assert_eq!(message(&nested(201)), "too many nested parentheses");
    assert_eq!(message(&nested(10_000)), "too many nested parentheses");
    assert_eq!(message(&"[".repeat(10_000)), "too many nested parentheses");
    assert_eq!(message(&"(".repeat(100)), "'(' was never closed");
}

#[test]
fn blocks_nest_up_to_100() {
    let nested = |count: usize| -> String {
        (0..count).map(|depth| format!("{}if x:\n", " ".repeat(depth))).collect::<String>()
            + &" ".repeat(count)
            + "pass\n"
    };
    assert_eq!(read(&nested(99)), Ok(()));
    let (kind, text) = read(&nested(150)).expect_err("too deep");
    assert_eq!((kind, text.as_str()), (SyntaxErrorKind::IndentationError, "too many levels of indentation"));
}

#[test]
fn long_chains_of_some_thousands_work() {
    for sign in ["+", "*", " and ", " or ", "<", "|", "**", "."] {
        let source = vec!["a"; 4000].join(sign) + "\n";
        assert_eq!(read(&source), Ok(()), "{sign}");
    }
    assert_eq!(read(&format!("x = [{}]\n", "-1, ".repeat(100_000))), Ok(()));
    assert_eq!(read(&"x = 1\n".repeat(100_000)), Ok(()));
    assert_eq!(read(&format!("x = {}\n", vec!["a"; 100_000].join(" and "))), Ok(()));
}

#[test]
fn too_deep_a_tree_is_a_memory_error() {
    let deep = [
        vec!["1"; 100_000].join("+"),
        vec!["a"; 100_000].join("."),
        vec!["2"; 100_000].join("**"),
        "-".repeat(100_000) + "1",
        "not ".repeat(100_000) + "x",
        "a".to_owned() + &"()".repeat(100_000),
        "a".to_owned() + &"[0]".repeat(100_000),
        "lambda: ".repeat(100_000) + "0",
        "1 if x else ".repeat(100_000) + "0",
        "if a: pass\n".to_owned() + &"elif a: pass\n".repeat(100_000),
    ];
    for source in deep {
        for ending in ["\n", " )\n", " 1\n"] {
            let kind = read(&(source.clone() + ending)).expect_err("too deep").0;
            assert!(matches!(kind, SyntaxErrorKind::MemoryError | SyntaxErrorKind::SyntaxError));
        }
        assert_eq!(read(&(source + "\n")).expect_err("too deep").0, SyntaxErrorKind::MemoryError);
    }
}

#[test]
fn nested_f_strings_are_limited() {
    let nested = |count: usize| "f'{".repeat(count) + "1" + &"}'".repeat(count) + "\n";
    assert_eq!(read(&nested(100)), Ok(()));
    assert_eq!(message(&nested(1000)), "too many nested f-strings");
}

#[test]
fn a_line_of_ten_megabytes_is_read_or_refused() {
    let start = Instant::now();
    let name = "x".repeat(10 << 20);
    assert_eq!(read(&format!("{name} = 1\n")), Ok(()));
    assert_eq!(read(&format!("'{name}'\n")), Ok(()));
    assert_eq!(message(&format!("'{name}\n")), "unterminated string literal (detected at line 1)");
    assert_eq!(message(&format!("x = [{}\n", "1, ".repeat(3_000_000))), "'[' was never closed");
    assert!(read(&format!("x = [{} 1 2]\n", "1, ".repeat(300_000))).is_err());
    assert!(read(&" ".repeat(10 << 20)).is_ok());
    assert!(start.elapsed() < Duration::from_secs(60));
}

#[test]
fn huge_numbers_are_limited() {
    assert!(message(&format!("x = {}\n", "9".repeat(5000))).starts_with("Exceeds the limit (4300 digits)"));
    assert_eq!(read(&format!("x = 0x{}\n", "f".repeat(100_000))), Ok(()));
    assert_eq!(read(&format!("x = 1e{}\n", "9".repeat(100_000))), Ok(()));
}

/// A small generator of numbers that are as good as random.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % limit.max(1)
    }
}

#[test]
fn broken_texts_never_panic() {
    let source = include_str!("data/sample.py");
    let pieces = [
        "(", ")", "[", "]", "{", "}", ":", ",", "=", "'", "\"", "\n", "    ", "\t", "\\", "f'", "t\"", "'''",
        "{{", "!r", "*", "**", "lambda", "if ", "else", "for ", "in ", "match ", "case ", "type ", "async ",
        "0x", "1_", "é", "€", "\u{0}", "\r", "#", "@", ":=", "->", "with (", "except*", "print ", "\u{feff}",
    ];
    let mut random = Random(42);
    for _ in 0..500 {
        let mut text: Vec<char> = source.chars().collect();
        let start = random.below(text.len());
        text.drain(..start);
        text.truncate(40 + random.below(1500));
        for _ in 0..1 + random.below(3) {
            let place = random.below(text.len());
            match random.below(3) {
                0 => {
                    let piece = pieces[random.below(pieces.len())];
                    text.splice(place..place, piece.chars());
                }
                1 => {
                    let end = (place + 1 + random.below(5)).min(text.len());
                    text.drain(place..end);
                }
                _ => text.truncate(place),
            }
        }
        let text: String = text.into_iter().collect();
        for mode in [Mode::Exec, Mode::Single, Mode::Eval] {
            match parse(&text, mode) {
                Ok(module) => {
                    let _ = check(&module, &text);
                    assert!(!matches!(module, Mod::Module(_)) || !dump(&module, &text, true).is_empty());
                }
                Err(error) => assert!(!error.message.is_empty()),
            }
        }
        let _ = completeness(&text);
        for (_, span) in tokens(&text) {
            assert!(text.get(span.start as usize..span.end as usize).is_some());
        }
    }
}
