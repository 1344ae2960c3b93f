//! Sequence patterns: `[p, *rest, q]`.

use super::pattern::{Part, PatternLowerer};
use crate::eval::Vm;
use crate::eval::lower::Lowered;
use crate::eval::noted::mismatch;
use crate::eval::raise::Outcome;
use crate::eval::target::unpack;
use crate::heap::Value;
use crate::heap::type_head::SEQUENCE;
use crate::recording::note::Mismatch;
use crate::types::int;
use crate::types::list::List;
use crate::types::tuple::Tuple;
use vivarium_syntax::ast::{self, PatternKind, Span};

/// A pattern for the items of a sequence.
pub struct SequencePattern {
    before: Box<[Part]>,
    star: Option<Part>,
    after: Box<[Part]>,
    /// No item has to be looked at.
    only_wildcards: bool,
    span: Span,
}

impl SequencePattern {
    /// Lowers it.
    ///
    /// # Errors
    /// What is wrong with a part.
    pub fn lower(
        lowerer: &mut PatternLowerer<'_, '_>,
        patterns: &[ast::Pattern],
        span: Span,
    ) -> Lowered<SequencePattern> {
        let is_star = |pattern: &ast::Pattern| matches!(pattern.kind, PatternKind::MatchStar { .. });
        let place = patterns.iter().position(is_star);
        let before = lowerer.parts(&patterns[..place.unwrap_or(patterns.len())])?;
        let star = place.map(|place| star(lowerer, &patterns[place]));
        let after = lowerer.parts(place.map_or(&[], |place| &patterns[place + 1..]))?;
        let only_wildcards = before.iter().chain(&star).chain(&after).all(Part::is_wildcard);
        Ok(SequencePattern { before, star, after, only_wildcards, span })
    }

    /// Whether the subject is a sequence whose items match. A `NOTED` pattern tells why not.
    ///
    /// # Errors
    /// Whatever the sequence or a part raises.
    pub fn matches<const NOTED: bool>(&self, vm: &mut Vm, subject: &Value) -> Outcome<bool> {
        if !subject.class().head.has(SEQUENCE) {
            if NOTED {
                return mismatch(vm, self.span, Mismatch::NoSequence(subject));
            }
            return Ok(false);
        }
        let least = self.before.len() + self.after.len();
        // A pattern of a star alone takes any length and so does not ask.
        if self.star.is_none() || least > 0 {
            let length = self.length(vm, subject)?;
            if length < least || (self.star.is_none() && length > least) {
                if NOTED {
                    let is_open = self.star.is_some();
                    let why = Mismatch::Length { value: subject, found: length, wanted: least, is_open };
                    return mismatch(vm, self.span, why);
                }
                return Ok(false);
            }
            if self.star.as_ref().is_some_and(Part::is_wildcard) && !self.only_wildcards {
                return self.ends_match::<NOTED>(vm, subject, length);
            }
        }
        if self.only_wildcards {
            return Ok(true);
        }
        if self.star.is_none()
            && let Some(tuple) = subject.exact::<Tuple>()
        {
            for (part, item) in self.before.iter().zip(tuple.items()) {
                if !part.matches::<NOTED>(vm, item)? {
                    return Ok(false);
                }
            }
            return Ok(true);
        }
        self.unpacked_match::<NOTED>(vm, subject)
    }

    fn length(&self, vm: &mut Vm, subject: &Value) -> Outcome<usize> {
        if let Some(tuple) = subject.exact::<Tuple>() {
            return Ok(tuple.items().len());
        }
        if let Some(list) = subject.exact::<List>() {
            return Ok(list.items.len());
        }
        vm.frame.at = self.span;
        vm.length(subject).map_err(|raised| vm.at(self.span, raised))
    }

    /// All items are taken out before the first is looked at.
    #[inline]
    fn unpacked_match<const NOTED: bool>(&self, vm: &mut Vm, subject: &Value) -> Outcome<bool> {
        let parts = || self.before.iter().chain(&self.star).chain(&self.after);
        match subject.exact::<List>() {
            Some(list) if self.star.is_none() && list.items.len() == self.before.len() => {
                for (index, part) in self.before.iter().enumerate() {
                    if let Some(item) = list.items.get(index) {
                        part.keep(vm, item);
                    }
                }
            }
            _ => {
                vm.frame.at = self.span;
                let after = self.star.is_some().then_some(self.after.len());
                let items = unpack(vm, subject, self.before.len(), after)
                    .map_err(|raised| vm.at(self.span, raised))?;
                for (part, item) in parts().zip(items) {
                    part.keep(vm, item);
                }
            }
        }
        for part in parts() {
            if !part.matches_kept::<NOTED>(vm)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Where the star captures nothing, the other items are asked for one by one.
    #[inline]
    fn ends_match<const NOTED: bool>(&self, vm: &mut Vm, subject: &Value, length: usize) -> Outcome<bool> {
        let first_after = length - self.after.len();
        let places = self.before.iter().enumerate();
        let ends = self.after.iter().enumerate().map(|(index, part)| (first_after + index, part));
        for (index, part) in places.chain(ends).filter(|(_, part)| !part.is_wildcard()) {
            vm.frame.at = self.span;
            let item =
                vm.get_item(subject, &int::new(index as i64)).map_err(|raised| vm.at(self.span, raised))?;
            if !part.matches::<NOTED>(vm, &item)? {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

fn star(lowerer: &mut PatternLowerer<'_, '_>, pattern: &ast::Pattern) -> Part {
    match &pattern.kind {
        PatternKind::MatchStar { name: Some(name) } => Part::Capture(lowerer.capture(name, pattern.span)),
        _ => Part::Wildcard,
    }
}
