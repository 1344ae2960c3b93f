//! `_tokenize`: the tokens of a text, for the module `tokenize`.

use crate::eval::program::CompileError;
use crate::eval::source::Source;
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Tracer, Value};
use crate::types::bytes::Bytes;
use crate::types::definition::Definition;
use crate::types::module::{self, Module};
use crate::types::str::{self, Str, intern, to_string};
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{exception, int, object as object_type, tuple};
use std::cell::Cell;
use vivarium_syntax::written::{Written, WrittenKind, written_tokens};
use vivarium_syntax::{SyntaxError, TokenKind};

/// The tokens of a text, one after another.
pub struct TokenizerIter {
    source: Source,
    tokens: Vec<Written>,
    error: Option<SyntaxError>,
    next: Cell<usize>,
    /// Whether all is given, and operators by their common number.
    extra: bool,
}

/// The type `TokenizerIter`.
pub static CLASS: StaticType = StaticType::built_in::<TokenizerIter>(
    "_tokenize.TokenizerIter",
    &raw const CLASS,
    &raw const TYPE,
    IMMUTABLE,
);

impl Payload for TokenizerIter {
    const TRACKED: bool = false;

    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, _: &mut Tracer<'_>) {}
}

/// The module.
///
/// # Errors
/// None.
pub fn new(_: &mut Vm) -> Outcome {
    let made = module::new("_tokenize", None);
    made.payload::<Module>().namespace.set_name(&intern("TokenizerIter"), CLASS.value());
    Ok(made)
}

fn make(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let parameters = ["readline", "encoding", "extra_tokens"];
    let [readline, _, extra] = arguments.bind(vm, "tokenizeriter", parameters, 1, 2, 1)?;
    let (Some(readline), Some(extra)) = (readline, extra) else {
        return Err(vm.type_error("tokenizeriter() missing required argument 'extra_tokens' (pos 2)"));
    };
    let extra = vm.truth(&extra)?;
    let mut text = String::new();
    loop {
        let line = match vm.call(&readline, &[]) {
            Ok(line) => line,
            Err(raised) => {
                drop(vm.catch(raised, &exception::STOP_ITERATION)?);
                break;
            }
        };
        let before = text.len();
        if line.has::<Str>() {
            text.push_str(&to_string(&line));
        } else if let Some(bytes) = line.downcast::<Bytes>() {
            text.push_str(&String::from_utf8_lossy(&bytes.data));
        } else {
            let class = line.class().name();
            return Err(vm.type_error(format!("readline() returned a non-string object ({class})")));
        }
        if text.len() == before {
            break;
        }
        vm.check_interrupts()?;
    }
    let (tokens, error) = written_tokens(&text);
    let source = Source::new("<string>", text);
    Ok(object::new(TokenizerIter { source, tokens, error, next: Cell::new(0), extra }))
}

fn next(vm: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    let all = this.payload::<TokenizerIter>();
    loop {
        let index = all.next.get();
        let Some(token) = all.tokens.get(index) else {
            return match &all.error {
                Some(error) => Err(vm.raise_syntax_error(&all.source, CompileError::Syntax(error.clone()))),
                None => Ok(None),
            };
        };
        all.next.set(index + 1);
        let shown = all.extra || !matches!(token.kind, WrittenKind::Comment | WrittenKind::LineEnd);
        if shown {
            return Ok(Some(described(all, token)));
        }
    }
}

fn described(all: &TokenizerIter, token: &Written) -> Value {
    let source = &all.source;
    let size = source.text.len() as u32;
    let is_end = token.kind == WrittenKind::Token(TokenKind::EndMarker);
    let text = &source.text[token.span.start.min(size) as usize..token.span.end.min(size) as usize];
    let pair = |line: u32, column: u32| tuple::new(vec![int::new(line.into()), int::new(column.into())]);
    let (start_line, start_column) = place(source, token.span.start.min(size));
    let is_line_end = matches!(token.kind, WrittenKind::LineEnd | WrittenKind::Token(TokenKind::Newline));
    let (end_line, end_column) = match is_line_end {
        true => (start_line, start_column + 1),
        false => place(source, token.span.end.min(size)),
    };
    let (start, end, line) = if is_end {
        let last = match source.text.is_empty() || source.text.ends_with(['\n', '\r']) {
            true => start_line,
            false => start_line + 1,
        };
        (pair(last, 0), pair(last, 0), "")
    } else {
        let first = source.line_start(start_line) as usize;
        let stop = match end_line < source.line_count() {
            true => source.line_start(end_line + 1) as usize,
            false => source.text.len(),
        };
        (pair(start_line, start_column), pair(end_line, end_column), &source.text[first..stop])
    };
    let number = int::new(number(token.kind, text, all.extra));
    tuple::new(vec![number, str::new(text), start, end, str::new(line)])
}

/// The line, from 1, and the column in characters, from 0.
fn place(source: &Source, offset: u32) -> (u32, u32) {
    let line = source.line(offset);
    let before = &source.text[source.line_start(line) as usize..offset as usize];
    (line, before.chars().count() as u32)
}

/// The number of a token's kind in the module `token`.
fn number(kind: WrittenKind, text: &str, extra: bool) -> i64 {
    match kind {
        WrittenKind::Comment => 65,
        WrittenKind::LineEnd => 66,
        WrittenKind::TemplateMiddle => 63,
        WrittenKind::TemplateEnd => 64,
        WrittenKind::Token(kind) => match kind {
            TokenKind::EndMarker => 0,
            TokenKind::Newline => 4,
            TokenKind::Indent => 5,
            TokenKind::Dedent => 6,
            TokenKind::Number => 2,
            TokenKind::String => 3,
            TokenKind::FStringStart => 59,
            TokenKind::FStringMiddle => 60,
            TokenKind::FStringEnd => 61,
            TokenKind::TStringStart => 62,
            kind if kind == TokenKind::Name || kind.is_keyword() || kind.is_soft_keyword() => 1,
            // With all tokens, only `!` is told apart from other operators.
            _ if extra && text != "!" => 55,
            _ => OPERATORS.iter().find(|(known, _)| *known == text).map_or(55, |(_, number)| *number),
        },
    }
}

static OPERATORS: &[(&str, i64)] = &[
    ("(", 7),
    (")", 8),
    ("[", 9),
    ("]", 10),
    (":", 11),
    (",", 12),
    (";", 13),
    ("+", 14),
    ("-", 15),
    ("*", 16),
    ("/", 17),
    ("|", 18),
    ("&", 19),
    ("<", 20),
    (">", 21),
    ("=", 22),
    (".", 23),
    ("%", 24),
    ("{", 25),
    ("}", 26),
    ("==", 27),
    ("!=", 28),
    ("<>", 28),
    ("<=", 29),
    (">=", 30),
    ("~", 31),
    ("^", 32),
    ("<<", 33),
    (">>", 34),
    ("**", 35),
    ("+=", 36),
    ("-=", 37),
    ("*=", 38),
    ("/=", 39),
    ("%=", 40),
    ("&=", 41),
    ("|=", 42),
    ("^=", 43),
    ("<<=", 44),
    (">>=", 45),
    ("**=", 46),
    ("//", 47),
    ("//=", 48),
    ("@", 49),
    ("@=", 50),
    ("->", 51),
    ("...", 52),
    (":=", 53),
    ("!", 54),
];

/// `TokenizerIter`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: &[],
    attributes: &[],
    slots: |slots| {
        slots.new.set(Some(make));
        slots.iter.set(Some(|_, this| Ok(this.clone())));
        slots.next.set(Some(next));
    },
};
