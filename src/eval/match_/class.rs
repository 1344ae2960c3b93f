//! Class patterns: `C(p, attribute=q)`.

use super::pattern::{Part, PatternLowerer};
use crate::eval::Vm;
use crate::eval::lower::Lowered;
use crate::eval::node::BoxExpr;
use crate::eval::noted::mismatch;
use crate::eval::raise::{Outcome, Raised};
use crate::heap::type_head::MATCH_SELF;
use crate::heap::{Name, Value};
use crate::recording::note::Mismatch;
use crate::types::names::names;
use crate::types::str::{Str, intern, to_string};
use crate::types::tuple::Tuple;
use crate::types::type_::TypeObject;
use vivarium_syntax::ast::{self, Identifier, Span};

/// A pattern for the attributes of an instance.
pub struct ClassPattern {
    class: BoxExpr,
    positional: Box<[Part]>,
    keywords: Box<[(Name, Part)]>,
    /// Where the parts stand, if it is told why one does not fit.
    places: Box<[Span]>,
    span: Span,
}

impl ClassPattern {
    /// Lowers it.
    ///
    /// # Errors
    /// What is wrong with the class or a part.
    pub fn lower(
        lowerer: &mut PatternLowerer<'_, '_>,
        class: &ast::Expr,
        patterns: &[ast::Pattern],
        keywords: (&[Identifier], &[ast::Pattern]),
        span: Span,
    ) -> Lowered<ClassPattern> {
        let class = lowerer.lowerer.expr(class)?;
        let positional = lowerer.parts(patterns)?;
        let names = keywords.0.iter().map(|name| intern(name)).collect::<Vec<_>>();
        let parts = lowerer.parts(keywords.1)?;
        let is_noted = lowerer.lowerer.options().reports_notes();
        let all = patterns.iter().chain(keywords.1).filter(|_| is_noted);
        let places = all.map(|pattern| pattern.span).collect();
        let keywords = names.into_iter().zip(parts).collect();
        Ok(ClassPattern { class, positional, keywords, places, span })
    }

    /// Whether the subject is an instance whose attributes match. A `NOTED` pattern tells why not.
    ///
    /// # Errors
    /// `TypeError` when the class is none, or its `__match_args__` do not fit the pattern;
    /// whatever an attribute or part raises.
    pub fn matches<const NOTED: bool>(&self, vm: &mut Vm, subject: &Value) -> Outcome<bool> {
        let class = self.class.eval(vm)?;
        vm.frame.at = self.span;
        let found = self.keep_attributes::<NOTED>(vm, subject, &class);
        if !found.map_err(|raised| vm.at(self.span, raised))? {
            return Ok(false);
        }
        for part in self.positional.iter().chain(self.keywords.iter().map(|(_, part)| part)) {
            if !part.matches_kept::<NOTED>(vm)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Fetches all attributes; false when the subject is no instance or lacks one.
    #[inline]
    fn keep_attributes<const NOTED: bool>(
        &self,
        vm: &mut Vm,
        subject: &Value,
        class: &Value,
    ) -> Outcome<bool> {
        let Some(kind) = class.downcast::<TypeObject>() else {
            return Err(vm.type_error("called match pattern must be a class"));
        };
        if !vm.is_instance(subject, class)? {
            if NOTED {
                return mismatch(vm, self.class.span(), Mismatch::NoInstance { value: subject, class });
            }
            return Ok(false);
        }
        let mut seen: Vec<Name> = Vec::new();
        if !self.positional.is_empty() && !self.keep_positional::<NOTED>(vm, subject, class, &mut seen)? {
            return Ok(false);
        }
        for (index, (name, part)) in self.keywords.iter().enumerate() {
            if seen.contains(name) {
                return Err(repeated(vm, kind, name));
            }
            match vm.find_attribute(subject, name)? {
                Some(value) => part.keep(vm, value),
                None if NOTED => return self.lacks(vm, subject, name, self.positional.len() + index),
                None => return Ok(false),
            }
        }
        Ok(true)
    }

    /// Tells that there is no attribute for the part with this index.
    fn lacks(&self, vm: &mut Vm, subject: &Value, name: &Name, index: usize) -> Outcome<bool> {
        let place = self.places.get(index).copied().unwrap_or(self.span);
        mismatch(vm, place, Mismatch::NoAttribute { value: subject, name: name.value() })
    }

    #[inline]
    fn keep_positional<const NOTED: bool>(
        &self,
        vm: &mut Vm,
        subject: &Value,
        class: &Value,
        seen: &mut Vec<Name>,
    ) -> Outcome<bool> {
        let kind = class.payload::<TypeObject>();
        let given = self.positional.len();
        let Some(match_args) = vm.find_attribute(class, &names().__match_args__)? else {
            // The built-in types that contain a single value are that value.
            let allowed = usize::from(kind.head.has(MATCH_SELF));
            if given > allowed {
                return Err(too_many(vm, kind, allowed, given));
            }
            self.positional[0].keep(vm, subject.clone());
            return Ok(true);
        };
        let Some(attributes) = match_args.exact::<Tuple>() else {
            let (class, got) = (kind.name(), match_args.class().name());
            return Err(vm.type_error(format!("{class}.__match_args__ must be a tuple (got {got})")));
        };
        let attributes = attributes.items();
        if given > attributes.len() {
            return Err(too_many(vm, kind, attributes.len(), given));
        }
        for (index, (attribute, part)) in attributes.iter().zip(&self.positional).enumerate() {
            if !attribute.is_exact::<Str>() {
                let got = attribute.class().name();
                return Err(vm.type_error(format!("__match_args__ elements must be strings (got {got})")));
            }
            let name = crate::types::str::intern_value(attribute);
            if seen.contains(&name) {
                return Err(repeated(vm, kind, &name));
            }
            match vm.find_attribute(subject, &name)? {
                Some(value) => part.keep(vm, value),
                None if NOTED => return self.lacks(vm, subject, &name, index),
                None => return Ok(false),
            }
            seen.push(name);
        }
        Ok(true)
    }
}

#[cold]
fn repeated(vm: &mut Vm, class: &TypeObject, name: &Name) -> Raised {
    let message =
        format!("{}() got multiple sub-patterns for attribute '{}'", class.name(), to_string(name.value()));
    vm.type_error(message)
}

#[cold]
fn too_many(vm: &mut Vm, class: &TypeObject, allowed: usize, given: usize) -> Raised {
    let plural = if allowed == 1 { "" } else { "s" };
    let class = class.name();
    vm.type_error(format!("{class}() accepts {allowed} positional sub-pattern{plural} ({given} given)"))
}
