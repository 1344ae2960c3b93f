//! Help while typing at a terminal: completion of names, attributes and commands, and colours.

use super::screen;
use crate::commands::COMMANDS;
use crate::heap::{Typed, Value};
use crate::types::dict::Dict;
use crate::types::module::Module;
use crate::types::str::intern;
use crate::types::type_::TypeObject;
use crate::views::value::{named_entries, own_attributes};
use rustyline::completion::{Completer, Pair};
use rustyline::highlight::{CmdKind, Highlighter};
use rustyline::hint::Hinter;
use rustyline::validate::Validator;
use rustyline::{Context, Helper};
use std::borrow::Cow;
use vivarium_syntax::Colour;

/// What can be said of a line while it is typed.
pub struct Completion {
    globals: Typed<Dict>,
    builtins: Typed<Dict>,
    colours: bool,
}

const KEYWORDS: &[&str] = &[
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "case", "class", "continue",
    "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is",
    "lambda", "match", "nonlocal", "not", "or", "pass", "raise", "return", "try", "type", "while", "with",
    "yield",
];

impl Completion {
    /// Help with the names of these namespaces.
    pub fn new(globals: Typed<Dict>, builtins: Typed<Dict>) -> Completion {
        Completion { globals, builtins, colours: screen::has_colours() }
    }

    /// What the text before the cursor can be completed to, and where that begins. Runs no code of
    /// the program.
    pub fn candidates(&self, line: &str) -> (usize, Vec<String>) {
        let is_part = |character: char| character.is_alphanumeric() || character == '_' || character == '.';
        let start = line.char_indices().rev().find(|(_, character)| !is_part(*character));
        let start = start.map_or(0, |(index, character)| index + character.len_utf8());
        let word = &line[start..];
        if start > 0 && line[..start].trim_start() == "%" {
            let commands = COMMANDS.iter().map(|command| command.name.to_owned());
            return (start, matching(commands, word));
        }
        if let Some((object, attribute)) = word.rsplit_once('.') {
            let names = self.resolve(object).map(|object| attribute_names(&object)).unwrap_or_default();
            let hidden = attribute.starts_with('_');
            let names = names.into_iter().filter(|name| hidden || !name.starts_with('_'));
            return (start + object.len() + 1, matching(names, attribute));
        }
        if word.is_empty() {
            return (start, Vec::new());
        }
        let names = named_entries(&self.globals).into_iter().chain(named_entries(&self.builtins));
        let names = names.map(|(name, _)| name).chain(KEYWORDS.iter().map(|word| (*word).to_owned()));
        let names = names.filter(|name| word.starts_with('_') || !name.starts_with('_'));
        (start, matching(names, word))
    }

    fn resolve(&self, path: &str) -> Option<Value> {
        let mut parts = path.split('.');
        let first = intern(parts.next()?);
        let mut value = self.globals.get_name(&first).or_else(|| self.builtins.get_name(&first))?;
        for part in parts {
            let own = match value.downcast::<Module>() {
                Some(module) => module.namespace.get_name(&intern(part)),
                None => {
                    own_attributes(&value).into_iter().find(|(name, _)| name == part).map(|(_, value)| value)
                }
            };
            let class_attribute = || match value.downcast::<TypeObject>() {
                Some(class) => class.lookup(&intern(part)),
                None => value.class().lookup(&intern(part)),
            };
            value = own.or_else(class_attribute)?;
        }
        Some(value)
    }
}

fn matching(names: impl Iterator<Item = String>, beginning: &str) -> Vec<String> {
    let mut names: Vec<String> = names.filter(|name| name.starts_with(beginning)).collect();
    names.sort();
    names.dedup();
    names
}

/// The attributes an object has, of itself and of its type.
fn attribute_names(object: &Value) -> Vec<String> {
    let mut names: Vec<String> = own_attributes(object).into_iter().map(|(name, _)| name).collect();
    if let Some(module) = object.downcast::<Module>() {
        return named_entries(&module.namespace).into_iter().map(|(name, _)| name).collect();
    }
    let classes = match object.downcast::<TypeObject>() {
        Some(class) => class.mro(),
        None => object.class().mro(),
    };
    for class in classes {
        if let Some(namespace) = class.payload::<TypeObject>().namespace.get() {
            names.extend(named_entries(namespace.payload()).into_iter().map(|(name, _)| name));
        }
    }
    names
}

impl Completer for Completion {
    type Candidate = Pair;

    fn complete(
        &self,
        line: &str,
        position: usize,
        _: &Context<'_>,
    ) -> rustyline::Result<(usize, Vec<Pair>)> {
        let before = &line[..position];
        if before.rsplit('\n').next().is_some_and(|line| line.trim().is_empty()) {
            // Tab at the beginning of a line indents.
            return Ok((position, vec![Pair { display: String::new(), replacement: "    ".to_owned() }]));
        }
        let (start, names) = self.candidates(before);
        Ok((start, names.into_iter().map(|name| Pair { display: name.clone(), replacement: name }).collect()))
    }
}

impl Hinter for Completion {
    type Hint = String;
}

impl Validator for Completion {}

impl Highlighter for Completion {
    fn highlight<'l>(&self, line: &'l str, _: usize) -> Cow<'l, str> {
        if !self.colours || line.trim_start().starts_with('%') {
            return Cow::Borrowed(line);
        }
        Cow::Owned(coloured(line))
    }

    fn highlight_prompt<'b, 's: 'b, 'p: 'b>(&'s self, prompt: &'p str, _: bool) -> Cow<'b, str> {
        if self.colours { Cow::Owned(format!("\x1b[1;35m{prompt}\x1b[0m")) } else { Cow::Borrowed(prompt) }
    }

    fn highlight_char(&self, _: &str, _: usize, _: CmdKind) -> bool {
        self.colours
    }
}

impl Helper for Completion {}

/// A text with the colours of CPython's prompt.
pub fn coloured(text: &str) -> String {
    let mut painted = String::with_capacity(text.len() * 2);
    let mut end = 0;
    for (colour, span) in vivarium_syntax::tokens(text) {
        let (start, stop) = (span.start as usize, span.end as usize);
        if start < end || stop > text.len() {
            continue;
        }
        painted.push_str(&text[end..start]);
        let part = &text[start..stop];
        match style(colour) {
            Some(style) => painted.push_str(&format!("{style}{part}{style:#}")),
            None => painted.push_str(part),
        }
        end = stop;
    }
    painted.push_str(&text[end..]);
    painted
}

fn style(colour: Colour) -> Option<anstyle::Style> {
    use anstyle::AnsiColor;
    let plain = anstyle::Style::new();
    let colour = match colour {
        Colour::Keyword => return Some(plain.bold().fg_color(Some(AnsiColor::Blue.into()))),
        Colour::Definition => return Some(plain.bold()),
        Colour::Constant => AnsiColor::Cyan,
        Colour::Decorator => AnsiColor::Magenta,
        Colour::Number => AnsiColor::Yellow,
        Colour::String => AnsiColor::Green,
        Colour::Comment => AnsiColor::Red,
        Colour::Error => AnsiColor::BrightRed,
        Colour::Name | Colour::Operator => return None,
    };
    Some(plain.fg_color(Some(colour.into())))
}
