//! What is searched: text or bytes, as the engine wants to walk over them, and one search.

use crate::eval::{Outcome, Vm};
use crate::heap::{Value, breaker};
use crate::limits;
use crate::text::Text;
use crate::types::bytes::{self, Bytes};
use crate::types::str::{self, Str};
use rustpython_sre_engine::engine::Marks;
use rustpython_sre_engine::{Request, State, StrDrive, StringCursor};
use std::borrow::Cow;
use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

/// One byte for each character: bytes, and text that is ASCII. Whether limits are heeded is settled beforehand.
#[derive(Clone, Copy)]
struct Narrow<'a, const HEEDS: bool>(&'a [u8]);

/// Text with other characters than ASCII. Remembers the last position asked for, since most questions
/// are about one near it.
#[derive(Clone, Copy)]
struct Wide<'a> {
    text: &'a Text,
    last: &'a Cell<(usize, usize)>,
}

/// How far from the last position a walk is quicker than the text's index.
const NEAR: usize = 64;

impl Wide<'_> {
    /// Where in the bytes the character `index` begins.
    fn offset(&self, index: usize) -> usize {
        let (known, mut offset) = self.last.get();
        if index < known || index - known > NEAR {
            offset = self.text.byte_offset(index);
        } else {
            for _ in known..index {
                offset += self.text.decode_at(offset).map_or(0, |(_, width)| width);
            }
        }
        self.last.set((index, offset));
        offset
    }
}

type Bytewise<'a> = &'a [u8];

impl<const HEEDS: bool> StrDrive for Narrow<'_, HEEDS> {
    fn count(&self) -> usize {
        self.0.len()
    }

    fn create_cursor(&self, n: usize) -> StringCursor {
        self.0.create_cursor(n.min(self.0.len()))
    }

    fn adjust_cursor(&self, cursor: &mut StringCursor, n: usize) {
        self.0.adjust_cursor(cursor, n.min(self.0.len()));
    }

    #[inline]
    fn advance(cursor: &mut StringCursor) -> u32 {
        let character = Bytewise::peek(cursor);
        Bytewise::skip(cursor, 1);
        character
    }

    #[inline]
    fn peek(cursor: &StringCursor) -> u32 {
        Bytewise::peek(cursor)
    }

    #[inline]
    fn skip(cursor: &mut StringCursor, n: usize) {
        if HEEDS {
            heed_limit();
        }
        Bytewise::skip(cursor, n);
    }

    #[inline]
    fn back_advance(cursor: &mut StringCursor) -> u32 {
        if HEEDS {
            heed_limit();
        }
        Bytewise::back_advance(cursor)
    }

    #[inline]
    fn back_peek(cursor: &StringCursor) -> u32 {
        Bytewise::back_peek(cursor)
    }

    #[inline]
    fn back_skip(cursor: &mut StringCursor, n: usize) {
        if HEEDS {
            heed_limit();
        }
        Bytewise::back_skip(cursor, n);
    }
}

impl StrDrive for Wide<'_> {
    fn count(&self) -> usize {
        self.text.char_len()
    }

    fn create_cursor(&self, n: usize) -> StringCursor {
        let mut cursor = self.text.as_bytes().create_cursor(self.offset(n));
        cursor.position = n;
        cursor
    }

    fn adjust_cursor(&self, cursor: &mut StringCursor, n: usize) {
        *cursor = self.create_cursor(n);
    }

    #[inline]
    fn advance(cursor: &mut StringCursor) -> u32 {
        <&str>::advance(cursor)
    }

    #[inline]
    fn peek(cursor: &StringCursor) -> u32 {
        <&str>::peek(cursor)
    }

    #[inline]
    fn skip(cursor: &mut StringCursor, n: usize) {
        <&str>::skip(cursor, n);
    }

    #[inline]
    fn back_advance(cursor: &mut StringCursor) -> u32 {
        heed_limit();
        <&str>::back_advance(cursor)
    }

    #[inline]
    fn back_peek(cursor: &StringCursor) -> u32 {
        <&str>::back_peek(cursor)
    }

    #[inline]
    fn back_skip(cursor: &mut StringCursor, n: usize) {
        heed_limit();
        <&str>::back_skip(cursor, n);
    }
}

/// What unwinds the engine when a limit is reached.
struct Stopped;

/// Leaves the engine when a limit is reached. Asked where it goes back, as one that never ends does, and
/// where that costs others nothing.
#[inline]
fn heed_limit() {
    if breaker::is_reason(breaker::LIMIT) {
        resume_unwind(Box::new(Stopped));
    }
}

/// Does `look`; false when a limit is reached meanwhile, which the next safe point tells of.
fn until_limit(look: impl FnOnce() -> bool) -> bool {
    match catch_unwind(AssertUnwindSafe(look)) {
        Ok(found) => found,
        Err(stopped) if stopped.is::<Stopped>() => false,
        Err(panic) => resume_unwind(panic),
    }
}

enum Data<'a> {
    Text(&'a Text),
    Bytes(Cow<'a, [u8]>),
}

/// What is searched.
pub struct Subject<'a> {
    value: &'a Value,
    data: Data<'a>,
    last: Cell<(usize, usize)>,
}

/// How the pattern has to fit.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// From the start on.
    Match,
    /// From the start to the end.
    FullMatch,
    /// Anywhere.
    Search,
}

impl<'a> Subject<'a> {
    /// What `value` gives to search.
    ///
    /// # Errors
    /// `TypeError` when it is neither string nor bytes-like.
    pub fn new(vm: &mut Vm, value: &'a Value) -> Outcome<Subject<'a>> {
        match Self::of(value) {
            Some(subject) => Ok(subject),
            None => {
                let given = value.class().name();
                Err(vm.type_error(format!("expected string or bytes-like object, got '{given}'")))
            }
        }
    }

    /// What `value` gives to search, if it is a string or bytes-like.
    pub fn of(value: &'a Value) -> Option<Subject<'a>> {
        let data = match value.downcast::<Str>() {
            Some(string) => Data::Text(string.text()),
            None => Data::Bytes(bytes::view(value)?),
        };
        Some(Subject { value, data, last: Cell::new((0, 0)) })
    }

    /// Whether this is not text.
    pub fn is_bytes(&self) -> bool {
        matches!(self.data, Data::Bytes(_))
    }

    /// Whether there is a backslash anywhere.
    pub fn has_backslash(&self) -> bool {
        let bytes = match &self.data {
            Data::Text(text) => text.as_bytes(),
            Data::Bytes(bytes) => bytes,
        };
        memchr::memchr(b'\\', bytes).is_some()
    }

    /// The number of characters.
    pub fn len(&self) -> usize {
        match &self.data {
            Data::Text(text) => text.char_len(),
            Data::Bytes(bytes) => bytes.len(),
        }
    }

    /// `pos` and `endpos` as they are used.
    pub fn bounds(&self, start: Option<isize>, end: Option<isize>) -> (usize, usize) {
        let length = self.len();
        let clamp = |bound: isize| usize::try_from(bound).unwrap_or(0).min(length);
        (start.map_or(0, clamp), end.map_or(length, clamp))
    }

    /// The characters from `start` to `end`, as text or bytes; the object itself where that is all of it.
    pub fn slice(&self, start: usize, end: usize) -> Value {
        match &self.data {
            Data::Text(text) => {
                if self.value.is_exact::<Str>() && start == 0 && end >= text.char_len() {
                    return self.value.clone();
                }
                if text.is_ascii() {
                    let end = end.min(text.char_len());
                    return str::new(text.slice_bytes(start.min(end)..end));
                }
                str::new(text.substring(start, end))
            }
            Data::Bytes(bytes) => {
                if self.value.is_exact::<Bytes>() && start == 0 && end >= bytes.len() {
                    return self.value.clone();
                }
                let end = end.min(bytes.len());
                bytes::new(bytes[start.min(end)..end].to_vec())
            }
        }
    }

    /// Appends the bytes of the characters from `start` to `end` to `target`: of text, as `Text` holds it.
    pub fn append_to(&self, target: &mut Vec<u8>, start: usize, end: usize) {
        match &self.data {
            Data::Text(text) => {
                target.extend_from_slice(&text.as_bytes()[text.byte_offset(start)..text.byte_offset(end)]);
            }
            Data::Bytes(bytes) => target.extend_from_slice(&bytes[start..end.min(bytes.len())]),
        }
    }
}

/// A walk over a subject from match to match.
pub struct Search<'a> {
    code: &'a [u32],
    subject: &'a Subject<'a>,
    state: State,
    /// Where the next match may begin.
    pub start: usize,
    end: usize,
    /// Whether the next match must not be empty at its start.
    pub must_advance: bool,
    /// Where the last match lies.
    pub span: (usize, usize),
}

impl<'a> Search<'a> {
    /// A walk over the part of `subject` from `start` to `end`.
    pub fn new(code: &'a [u32], subject: &'a Subject<'a>, start: usize, end: usize) -> Search<'a> {
        Search { code, subject, state: State::default(), start, end, must_advance: false, span: (0, 0) }
    }

    /// Where the walk ends.
    pub fn end(&self) -> usize {
        self.end
    }

    /// The marks of the last match.
    pub fn marks(&self) -> &Marks {
        &self.state.marks
    }

    /// The span of a group of the last match, 0 being the whole; `None` where it took no part.
    pub fn group(&self, group: usize) -> Option<(usize, usize)> {
        if group == 0 {
            return Some(self.span);
        }
        match self.state.marks.get(group - 1) {
            (start, end) if start.is_some() && end.is_some() && start.unpack() <= end.unpack() => {
                Some((start.unpack(), end.unpack()))
            }
            _ => None,
        }
    }

    /// Looks for the next match.
    pub fn find(&mut self, how: How) -> bool {
        if self.start > self.end {
            return false;
        }
        if limits::are_set() {
            return until_limit(|| self.look::<true>(how));
        }
        self.look::<false>(how)
    }

    #[inline]
    fn look<const HEEDS: bool>(&mut self, how: How) -> bool {
        match &self.subject.data {
            Data::Text(text) if !text.is_ascii() => self.run(Wide { text, last: &self.subject.last }, how),
            Data::Text(text) => self.run(Narrow::<HEEDS>(text.as_bytes()), how),
            Data::Bytes(bytes) => self.run(Narrow::<HEEDS>(bytes), how),
        }
    }

    /// Looks for the next match anywhere and moves behind it.
    pub fn find_next(&mut self) -> bool {
        if !self.find(How::Search) {
            return false;
        }
        self.step();
        true
    }

    /// Moves behind the last match.
    pub fn step(&mut self) {
        self.must_advance = self.span.0 == self.span.1;
        self.start = self.span.1;
    }

    fn run<S: StrDrive>(&mut self, string: S, how: How) -> bool {
        let request = Request {
            string,
            start: self.start,
            end: self.end,
            pattern_codes: self.code,
            match_all: how == How::FullMatch,
            must_advance: self.must_advance,
        };
        self.state.reset(&request, self.start);
        let found = match how {
            How::Search => self.state.search(request),
            _ => self.state.py_match(&request),
        };
        if found {
            self.span = (self.state.start, self.state.cursor.position);
        }
        found
    }
}
