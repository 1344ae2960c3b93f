//! The arguments of a call, as native code sees them.

use super::raise::Outcome;
use super::vm::Vm;
use crate::heap::{Name, Value};
use crate::types::str::to_string;

/// Positional and keyword arguments.
#[derive(Clone, Copy)]
pub struct Arguments<'a> {
    /// The positional arguments.
    pub positional: &'a [Value],
    /// The keyword arguments, in the order of the call, no name twice.
    pub keywords: &'a [(Name, Value)],
}

impl<'a> Arguments<'a> {
    /// Positional arguments only.
    pub fn positional(positional: &'a [Value]) -> Arguments<'a> {
        Arguments { positional, keywords: &[] }
    }

    /// No arguments.
    pub const NONE: Arguments<'static> = Arguments { positional: &[], keywords: &[] };

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.positional.is_empty() && self.keywords.is_empty()
    }

    /// The keyword argument `name`.
    pub fn keyword(&self, name: &str) -> Option<&'a Value> {
        self.keywords
            .iter()
            .find(|(known, _)| known.value().payload::<crate::types::str::Str>().as_str() == Some(name))
            .map(|(_, value)| value)
    }

    /// Exactly `N` positional arguments.
    ///
    /// # Errors
    /// `TypeError` for another number or any keyword.
    pub fn exactly<const N: usize>(&self, vm: &mut Vm, function: &str) -> Outcome<[Value; N]> {
        self.no_keywords(vm, function)?;
        match <&[Value; N]>::try_from(self.positional) {
            Ok(values) => Ok(values.clone()),
            Err(_) => {
                let (plural, given) = (if N == 1 { "" } else { "s" }, self.positional.len());
                Err(vm.type_error(format!("{function} expected {N} argument{plural}, got {given}")))
            }
        }
    }

    /// Checks that the number of positional arguments lies between `least` and `most` and that
    /// there are no keywords.
    ///
    /// # Errors
    /// `TypeError` otherwise.
    pub fn between(&self, vm: &mut Vm, function: &str, least: usize, most: usize) -> Outcome<&'a [Value]> {
        self.no_keywords(vm, function)?;
        let given = self.positional.len();
        if (least..=most).contains(&given) {
            return Ok(self.positional);
        }
        let (quantity, bound) = match (least == most, given < least) {
            (true, _) => ("", least),
            (false, true) => ("at least ", least),
            (false, false) => ("at most ", most),
        };
        let plural = if bound == 1 { "" } else { "s" };
        Err(vm.type_error(format!("{function} expected {quantity}{bound} argument{plural}, got {given}")))
    }

    /// Checks that there are no keyword arguments.
    ///
    /// # Errors
    /// `TypeError` otherwise.
    pub fn no_keywords(&self, vm: &mut Vm, function: &str) -> Outcome<()> {
        if self.keywords.is_empty() {
            return Ok(());
        }
        Err(vm.type_error(format!("{function}() takes no keyword arguments")))
    }

    /// Binds the arguments to the parameters `names`, the first `positional_only` of which cannot be
    /// given by name and the last `keyword_only` of which only so; at least `required` positional
    /// ones must be given. The words are those of CPython's Argument Clinic.
    ///
    /// # Errors
    /// `TypeError` when they do not fit.
    pub fn bind<const N: usize>(
        &self,
        vm: &mut Vm,
        function: &str,
        names: [&str; N],
        positional_only: usize,
        keyword_only: usize,
        required: usize,
    ) -> Outcome<[Option<Value>; N]> {
        let most = N - keyword_only;
        let given = self.positional.len();
        let mut values = [const { None }; N];
        if given + self.keywords.len() > N {
            let (all, keyword) = (given + self.keywords.len(), if given == 0 { "keyword " } else { "" });
            let plural = if N == 1 { "" } else { "s" };
            let message = format!("{function}() takes at most {N} {keyword}argument{plural} ({all} given)");
            return Err(vm.type_error(message));
        }
        let least = required.min(positional_only);
        if given < least {
            let total = if least == most { "exactly" } else { "at least" };
            let plural = if least == 1 { "" } else { "s" };
            let message =
                format!("{function}() takes {total} {least} positional argument{plural} ({given} given)");
            return Err(vm.type_error(message));
        }
        if given > most {
            let total = if most == required { "exactly" } else { "at most" };
            let plural = if most == 1 { "" } else { "s" };
            let message = if most == 0 {
                format!("{function}() takes no positional arguments")
            } else {
                format!("{function}() takes {total} {most} positional argument{plural} ({given} given)")
            };
            return Err(vm.type_error(message));
        }
        for (place, value) in values.iter_mut().zip(self.positional) {
            *place = Some(value.clone());
        }
        let mut refused = None;
        for (name, value) in self.keywords {
            let text = to_string(name.value());
            let known = names.iter().skip(positional_only).position(|known| *known == text);
            match known.map(|index| index + positional_only) {
                None => {
                    refused.get_or_insert_with(|| {
                        format!("{function}() got an unexpected keyword argument '{text}'")
                    });
                }
                Some(index) if index < given => {
                    let position = index + 1;
                    refused = Some(format!(
                        "argument for {function}() given by name ('{text}') and position ({position})"
                    ));
                }
                Some(index) => values[index] = Some(value.clone()),
            }
        }
        // What is missing is missed before what is too much.
        if let Some(missing) = values.iter().take(required).position(Option::is_none) {
            let (name, position) = (names[missing], missing + 1);
            let message = format!("{function}() missing required argument '{name}' (pos {position})");
            return Err(vm.type_error(message));
        }
        if let Some(message) = refused {
            return Err(vm.type_error(message));
        }
        Ok(values)
    }
}
