//! Mapping patterns: `{key: p, **rest}`.

use super::pattern::{Part, PatternLowerer};
use crate::eval::Vm;
use crate::eval::lower::Lowered;
use crate::eval::node::BoxExpr;
use crate::eval::noted::mismatch;
use crate::eval::raise::Outcome;
use crate::heap::Value;
use crate::heap::type_head::MAPPING;
use crate::recording::note::Mismatch;
use crate::types::dict::{self, Dict};
use crate::types::object;
use crate::types::str::intern;
use vivarium_syntax::ast::{self, ExprKind, Identifier, Span};

/// A pattern for entries of a mapping.
pub struct MappingPattern {
    keys: Box<[BoxExpr]>,
    values: Box<[Part]>,
    /// The slot that takes a dict of all other entries.
    rest: Option<u32>,
    /// Keys are named, so that two of them may turn out to be equal.
    keys_may_repeat: bool,
    span: Span,
}

impl MappingPattern {
    /// Lowers it.
    ///
    /// # Errors
    /// What is wrong with a key or value.
    pub fn lower(
        lowerer: &mut PatternLowerer<'_, '_>,
        keys: &[ast::Expr],
        patterns: &[ast::Pattern],
        rest: Option<&Identifier>,
        span: Span,
    ) -> Lowered<MappingPattern> {
        let keys_may_repeat = keys.iter().any(|key| matches!(key.kind, ExprKind::Attribute { .. }));
        let keys = lowerer.lowerer.exprs(keys)?;
        let values = lowerer.parts(patterns)?;
        let rest = rest.map(|name| lowerer.capture(name, span));
        Ok(MappingPattern { keys, values, rest, keys_may_repeat, span })
    }

    /// Whether the subject is a mapping that has the keys, with values that match. A `NOTED` pattern tells why
    /// not.
    ///
    /// # Errors
    /// `ValueError` when two keys are equal; whatever the mapping or a part raises.
    pub fn matches<const NOTED: bool>(&self, vm: &mut Vm, subject: &Value) -> Outcome<bool> {
        if !subject.class().head.has(MAPPING) {
            if NOTED {
                return mismatch(vm, self.span, Mismatch::NoMapping(subject));
            }
            return Ok(false);
        }
        let mut keys = Vec::with_capacity(self.keys.len());
        if !self.keys.is_empty() {
            vm.frame.at = self.span;
            let length = match subject.exact::<Dict>() {
                Some(dict) => dict.len(),
                None => vm.length(subject).map_err(|raised| vm.at(self.span, raised))?,
            };
            let wanted = self.keys.len();
            if length < wanted {
                if NOTED {
                    let why = Mismatch::TooFewEntries { value: subject, found: length, wanted };
                    return mismatch(vm, self.span, why);
                }
                return Ok(false);
            }
            for key in &self.keys {
                keys.push(key.eval(vm)?);
            }
            vm.frame.at = self.span;
            let found = self.keep_values::<NOTED>(vm, subject, &keys);
            if !found.map_err(|raised| vm.at(self.span, raised))? {
                return Ok(false);
            }
            for value in &self.values {
                if !value.matches_kept::<NOTED>(vm)? {
                    return Ok(false);
                }
            }
        }
        if let Some(slot) = self.rest {
            vm.frame.at = self.span;
            let rest = rest(vm, subject, &keys).map_err(|raised| vm.at(self.span, raised))?;
            vm.frame.slots.store(slot, rest);
        }
        Ok(true)
    }

    /// Looks all keys up; false when one is missing.
    #[inline]
    fn keep_values<const NOTED: bool>(&self, vm: &mut Vm, subject: &Value, keys: &[Value]) -> Outcome<bool> {
        let place = |index: usize| self.keys.get(index).map_or(self.span, |key| key.span());
        if !self.keys_may_repeat
            && let Some(entries) = subject.exact::<Dict>()
        {
            for (index, (key, part)) in keys.iter().zip(&self.values).enumerate() {
                let Some(value) = entries.get(vm, key)? else {
                    if NOTED {
                        return mismatch(vm, place(index), Mismatch::NoKey { value: subject, key });
                    }
                    return Ok(false);
                };
                part.keep(vm, value);
            }
            return Ok(true);
        }
        let get = vm.get_attribute(subject, &intern("get"))?;
        let absent = object::new(&object::CLASS.value());
        let seen = dict::new();
        for (index, (key, part)) in keys.iter().zip(&self.values).enumerate() {
            let seen = seen.payload::<Dict>();
            if seen.contains(vm, key)? {
                let key = vm.repr_text(key)?.to_string_lossy();
                return Err(vm.value_error(format!("mapping pattern checks duplicate key ({key})")));
            }
            seen.set(vm, key, absent.clone())?;
            let value = vm.call(&get, &[key.clone(), absent.clone()])?;
            if value.is(&absent) {
                if NOTED {
                    return mismatch(vm, place(index), Mismatch::NoKey { value: subject, key });
                }
                return Ok(false);
            }
            part.keep(vm, value);
        }
        Ok(true)
    }
}

/// A dict of the entries that have none of `keys`.
fn rest(vm: &mut Vm, subject: &Value, keys: &[Value]) -> Outcome {
    let Some(entries) = dict::mapping_entries(vm, subject)? else {
        let class = subject.class().name();
        return Err(vm.type_error(format!("'{class}' object is not a mapping")));
    };
    let rest = dict::new();
    let remaining = rest.payload::<Dict>();
    for (key, value) in entries {
        remaining.set(vm, &key, value)?;
    }
    for key in keys {
        if remaining.remove(vm, key)?.is_none() {
            return Err(vm.key_error(key.clone()));
        }
    }
    Ok(rest)
}
