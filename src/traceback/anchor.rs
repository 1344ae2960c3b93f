//! Which part of a failed expression is meant: the operator of `a + b`, the brackets of `a[b]` and
//! of `f(x)` (PEP 657).

use vivarium_syntax::ast::{ExprKind, Mod, Stmt, StmtKind};
use vivarium_syntax::{Mode, parse};

/// A place in the lines of an expression: line and character, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The line.
    pub line: usize,
    /// The character.
    pub column: usize,
}

/// The part of an expression that is underlined with `^`, from `start` up to `end`; the rest gets
/// `~`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Anchors {
    /// Where it begins.
    pub start: Place,
    /// Where it ends.
    pub end: Place,
}

/// The lines of an expression.
struct Lines {
    lines: Vec<Vec<char>>,
    /// The byte at which each begins.
    starts: Vec<usize>,
    text: String,
}

impl Lines {
    fn new(text: &str) -> Lines {
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(index, _)| index + 1)).collect();
        Lines {
            lines: text.split('\n').map(|line| line.chars().collect()).collect(),
            starts,
            text: text.into(),
        }
    }

    fn place(&self, offset: usize) -> Option<Place> {
        let line = self.starts.partition_point(|start| *start <= offset).checked_sub(1)?;
        Some(Place { line, column: self.text.get(self.starts[line]..offset)?.chars().count() })
    }

    fn at(&self, place: Place) -> Option<char> {
        self.lines.get(place.line)?.get(place.column).copied()
    }

    /// The place itself if there is a character, else the next one that has one.
    fn valid(&self, mut place: Place) -> Option<Place> {
        while self.lines.get(place.line)?.len() <= place.column {
            place = Place { line: place.line + 1, column: 0 };
        }
        Some(place)
    }

    /// The first character from `place` on that `wanted` accepts, comments and continuations left
    /// out.
    fn search(&self, place: Place, wanted: impl Fn(char) -> bool) -> Option<Place> {
        let mut place = self.valid(place)?;
        loop {
            let character = self.at(place)?;
            let next = if matches!(character, '\\' | '#') {
                Place { line: place.line + 1, column: 0 }
            } else if wanted(character) {
                return Some(place);
            } else {
                Place { line: place.line, column: place.column + 1 }
            };
            place = self.valid(next)?;
        }
    }
}

/// What is to be underlined with `^` in the expression `segment`; nothing where all of it is meant.
pub fn find(segment: &str) -> Option<Anchors> {
    // In brackets an expression may go over several lines.
    let module = parse(&format!("(\n{segment}\n)"), Mode::Exec).ok()?;
    let Mod::Module(body) = module else { return None };
    let [Stmt { kind: StmtKind::Expr { value }, .. }] = &body[..] else { return None };
    let lines = Lines::new(segment);
    let place = |offset: u32| lines.place((offset as usize).checked_sub(2)?);
    match &value.kind {
        ExprKind::BinOp { left, right, .. } => {
            let start = lines
                .search(place(left.span.end)?, |character| !character.is_whitespace() && character != ')')?;
            let second = Place { line: start.line, column: start.column + 1 };
            let right = place(right.span.start)?;
            let is_operator =
                |character: char| !character.is_whitespace() && !matches!(character, '\\' | '#');
            let two = second < right && lines.at(second).is_some_and(is_operator);
            let end = Place { line: start.line, column: start.column + if two { 2 } else { 1 } };
            Some(Anchors { start, end })
        }
        ExprKind::Subscript { value: object, .. } => {
            let start = lines.search(place(object.span.end)?, |character| character == '[')?;
            Some(Anchors { start, end: place(value.span.end)? })
        }
        ExprKind::Call { func, .. } => {
            let start = lines.search(place(func.span.end)?, |character| character == '(')?;
            Some(Anchors { start, end: place(value.span.end)? })
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meant(segment: &str) -> Option<String> {
        let anchors = find(segment)?;
        let lines: Vec<&str> = segment.split('\n').collect();
        assert_eq!(anchors.start.line, anchors.end.line);
        let line = lines[anchors.start.line].chars();
        Some(line.skip(anchors.start.column).take(anchors.end.column - anchors.start.column).collect())
    }

    #[test]
    fn operators_and_brackets_are_meant() {
        assert_eq!(meant("a + b").as_deref(), Some("+"));
        assert_eq!(meant("(a)//(b)").as_deref(), Some("//"));
        assert_eq!(meant("a\n# note +\n** b").as_deref(), Some("**"));
        assert_eq!(meant("f(x)[1]").as_deref(), Some("[1]"));
        assert_eq!(meant("é.f(x)").as_deref(), Some("(x)"));
        assert_eq!(meant("a.b"), None);
        assert_eq!(meant("a ="), None);
    }
}
