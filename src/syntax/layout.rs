//! From raw tokens to the tokens of the grammar: logical lines, blocks by indentation, and the
//! joining of lines in brackets (reference, sections 2.1.5 to 2.1.8).

use crate::error::{Fault, SyntaxErrorKind};
use crate::lexer::Lexer;
use crate::token::{Token, TokenKind};
use crate::warning::Warning;

/// How deep blocks may be indented.
const MAX_INDENTS: usize = 99;

/// A text as tokens of the grammar.
pub(crate) struct Tokenised {
    /// The tokens; the last is `EndMarker` if there was no error.
    pub tokens: Vec<Token>,
    /// What stopped the reading.
    pub fault: Option<Fault>,
    /// Whether it stopped inside an f-string or t-string.
    pub in_string: bool,
    /// The brackets open at the end of the text.
    pub open: Vec<crate::lexer::Bracket>,
    /// What was found odd on the way.
    pub warnings: Vec<Warning>,
}

/// How far a line is indented, with tabs taken as eight columns and as one: two lines whose
/// order depends on which it is, are inconsistent.
#[derive(Clone, Copy, Default, PartialEq)]
struct Indentation {
    column: u32,
    alternative: u32,
}

/// Reads all tokens of `source`.
///
/// CPython adds a line end to the text of a file, but not to what `eval` or a prompt reads;
/// `is_file` says which it is.
pub(crate) fn tokenise(source: &str, is_file: bool) -> Tokenised {
    let mut layout = Layout {
        source,
        is_file,
        lexer: Lexer::new(source),
        tokens: Vec::with_capacity(source.len() / 4 + 4),
        levels: vec![Indentation::default()],
    };
    let fault = layout.run().err();
    Tokenised {
        in_string: layout.lexer.is_in_string(),
        tokens: layout.tokens,
        fault,
        open: layout.lexer.brackets,
        warnings: layout.lexer.warnings,
    }
}

struct Layout<'s> {
    source: &'s str,
    is_file: bool,
    lexer: Lexer<'s>,
    tokens: Vec<Token>,
    levels: Vec<Indentation>,
}

impl Layout<'_> {
    fn run(&mut self) -> Result<(), Fault> {
        // Where the present line begins, as long as nothing but white space was found on it.
        let mut line_start = Some(0);
        // Where the comment before the next token begins.
        let mut comment = None;
        loop {
            if let Some(start) = line_start
                && let Some(place) = self.first_of_line(start)
            {
                self.indent(start, place)?;
                line_start = None;
            }
            let Some(token) = self.next()? else { break };
            match token.kind {
                TokenKind::Comment => comment = Some(token.span.start as usize),
                TokenKind::LineJoin => {
                    if token.span.end as usize >= self.source.len() {
                        return Err(self.unexpected_end(token.span.start as usize));
                    }
                }
                TokenKind::LineEnd => {
                    let in_brackets = !self.lexer.brackets.is_empty();
                    let start = token.span.start as usize;
                    if line_start.is_none() && !in_brackets {
                        self.tokens.push(Token::new(TokenKind::Newline, comment.unwrap_or(start), start + 1));
                    }
                    if !in_brackets {
                        line_start = Some(token.span.end as usize);
                    }
                    comment = None;
                }
                _ => {
                    self.tokens.push(token);
                    comment = None;
                }
            }
        }
        let end = self.source.len();
        if self.lexer.brackets.is_empty() {
            if line_start.is_none() {
                // A line end that is not there has no width.
                let start = if self.is_file { comment.unwrap_or(end) } else { end };
                self.tokens.push(Token::new(TokenKind::Newline, start, end + usize::from(self.is_file)));
            }
            for _ in 1..self.levels.len() {
                self.tokens.push(Token::new(TokenKind::Dedent, end, end));
            }
        }
        self.tokens.push(Token::new(TokenKind::EndMarker, end, end));
        Ok(())
    }

    /// Where the first token stands on a line that begins at `start`; `None` on a blank line.
    fn first_of_line(&self, start: usize) -> Option<usize> {
        let bytes = self.source.as_bytes();
        let mut place = start;
        loop {
            match bytes.get(place)? {
                b' ' | b'\t' | b'\x0c' => place += 1,
                b'\\' => match &bytes[place + 1..] {
                    [b'\r', b'\n', _, ..] => place += 3,
                    [b'\n' | b'\r', _, ..] => place += 2,
                    // An error, which the lexer finds.
                    _ => return None,
                },
                b'#' | b'\n' | b'\r' => return None,
                _ => return Some(place),
            }
        }
    }

    /// The next raw token; a backslash at the very end of the text joins nothing.
    fn next(&mut self) -> Result<Option<Token>, Fault> {
        let start = self.lexer.offset();
        let outcome = self.lexer.next();
        if outcome.is_err() && self.source[start..].trim_start() == "\\" {
            let backslash = self.source.len() - 1;
            if self.is_file {
                return Err(self.unexpected_end(backslash));
            }
            let text = "unexpected character after line continuation character";
            return Err(Fault::point(backslash, text).end(0).lazy().incomplete());
        }
        outcome
    }

    /// The text ends after the backslash at `place`, where a line was to be continued.
    fn unexpected_end(&self, place: usize) -> Fault {
        match self.lexer.brackets.last() {
            Some(&bracket) => never_closed(bracket),
            None => Fault::point(place + 1, "unexpected EOF while parsing").end(-1).lazy().incomplete(),
        }
    }

    /// Compares the indentation of a line that begins at `start`, and whose first token stands
    /// at `end`, with the levels that are open.
    fn indent(&mut self, start: usize, end: usize) -> Result<(), Fault> {
        let found = measure(&self.source.as_bytes()[start..end]);
        let top = self.levels.last().copied().unwrap_or_default();
        if found.column == top.column {
            return if found.alternative == top.alternative { Ok(()) } else { Err(tab_fault(start)) };
        }
        if found.column > top.column {
            if self.levels.len() > MAX_INDENTS {
                let fault = Fault::point(start, "too many levels of indentation").end(0).lazy();
                return Err(fault.kind(SyntaxErrorKind::IndentationError));
            }
            if found.alternative <= top.alternative {
                return Err(tab_fault(start));
            }
            self.levels.push(found);
            self.tokens.push(Token::new(TokenKind::Indent, end, end));
            return Ok(());
        }
        let before = self.levels.len();
        while self.levels.last().is_some_and(|level| level.column > found.column) {
            self.levels.pop();
        }
        let top = self.levels.last().copied().unwrap_or_default();
        if top.column != found.column {
            let text = "unindent does not match any outer indentation level";
            let fault = Fault::point(self.line_end(end), text).end(-1).lazy();
            return Err(fault.kind(SyntaxErrorKind::IndentationError));
        }
        if top.alternative != found.alternative {
            return Err(tab_fault(start));
        }
        for _ in self.levels.len()..before {
            self.tokens.push(Token::new(TokenKind::Dedent, end, end));
        }
        Ok(())
    }

    /// The end of the line on which `place` stands: where CPython reports bad indentation.
    fn line_end(&self, place: usize) -> usize {
        let rest = &self.source.as_bytes()[place..];
        place + rest.iter().position(|byte| matches!(byte, b'\n' | b'\r')).unwrap_or(rest.len())
    }
}

/// The error of a line, beginning at `start`, whose depth depends on the width of a tab.
fn tab_fault(start: usize) -> Fault {
    let text = "inconsistent use of tabs and spaces in indentation";
    Fault::point(start, text).end(0).lazy().kind(SyntaxErrorKind::TabError)
}

/// The indentation that white space before a line's first token makes.
fn measure(white: &[u8]) -> Indentation {
    let mut found = Indentation::default();
    // After a joined line, the indentation before the first backslash counts.
    let mut joined: Option<u32> = None;
    for &byte in white {
        match byte {
            b' ' => {
                found.column += 1;
                found.alternative += 1;
            }
            b'\t' => {
                found.column = (found.column / 8 + 1) * 8;
                found.alternative += 1;
            }
            b'\x0c' => found = Indentation::default(),
            b'\\' => joined = joined.filter(|&column| column > 0).or(Some(found.column)),
            _ => {}
        }
    }
    match joined {
        Some(column) if column > 0 => Indentation { column, alternative: column },
        _ => found,
    }
}

/// The error for a bracket that is still open at the end.
pub(crate) fn never_closed(bracket: crate::lexer::Bracket) -> Fault {
    let text = format!("'{}' was never closed", char::from(bracket.open));
    Fault::point(bracket.offset as usize, text).end(0).incomplete()
}
