//! `repr`, `str`, `hash`, `bool` of any object.

use crate::eval::{Outcome, Raised, Vm};
use crate::heap::Value;
use crate::text::{PlainError, Text};
use crate::types::int::{self, Int};
use crate::types::none::is_none;
use crate::types::str::{self, Str};
use crate::types::{bool_, float};

impl Vm {
    /// `repr(object)`, a `str`.
    ///
    /// # Errors
    /// `TypeError` when `__repr__` gives no string; `RecursionError`; whatever it raises.
    pub fn repr(&mut self, object: &Value) -> Outcome {
        let Some(repr) = object.class().slots.repr.get() else {
            let text = format!("<{} object at {:#x}>", object.class().name(), object.address());
            return Ok(str::new(text));
        };
        let text = self.nested_while(" while getting the repr of an object", |vm| repr(vm, object))?;
        if text.has::<Str>() {
            return Ok(text);
        }
        let given = text.class().name();
        Err(self.type_error(format!("__repr__ returned non-string (type {given})")))
    }

    /// The `repr` of a container: what `native` makes, or `again` when the container is met inside
    /// its own `repr`.
    ///
    /// # Errors
    /// Whatever `native` raises.
    pub fn represent(
        &mut self,
        container: &Value,
        again: &str,
        native: impl FnOnce(&mut Vm) -> Outcome,
    ) -> Outcome {
        if self.representing.contains(&container.address()) {
            return Ok(str::new(again));
        }
        self.representing.push(container.address());
        let text = native(self);
        self.representing.pop();
        text
    }

    /// `str(object)`, a `str`.
    ///
    /// # Errors
    /// As for [`Vm::repr`].
    pub fn str(&mut self, object: &Value) -> Outcome {
        if object.is_exact::<Str>() {
            return Ok(object.clone());
        }
        let Some(to_str) = object.class().slots.str.get() else { return self.repr(object) };
        let text = self.nested_while(" while getting the str of an object", |vm| to_str(vm, object))?;
        if text.has::<Str>() {
            return Ok(text);
        }
        let given = text.class().name();
        Err(self.type_error(format!("__str__ returned non-string (type {given})")))
    }

    /// The text of `repr(object)`.
    ///
    /// # Errors
    /// As for [`Vm::repr`].
    pub fn repr_text(&mut self, object: &Value) -> Outcome<Text> {
        Ok(self.repr(object)?.payload::<Str>().text().clone())
    }

    /// The text of `str(object)`.
    ///
    /// # Errors
    /// As for [`Vm::repr`].
    pub fn str_text(&mut self, object: &Value) -> Outcome<Text> {
        Ok(self.str(object)?.payload::<Str>().text().clone())
    }

    /// `hash(object)`.
    ///
    /// # Errors
    /// `TypeError` for unhashable types; whatever `__hash__` raises.
    pub fn hash(&mut self, object: &Value) -> Outcome<i64> {
        match object.class().slots.hash.get() {
            Some(hash) => hash(self, object),
            None => {
                let class = object.class().name();
                Err(self.type_error(format!("unhashable type: '{class}'")))
            }
        }
    }

    /// `bool(object)`.
    ///
    /// # Errors
    /// Whatever `__bool__` or `__len__` raises.
    #[inline]
    pub fn truth(&mut self, object: &Value) -> Outcome<bool> {
        if let Some(truth) = bool_::exact(object) {
            return Ok(truth);
        }
        if is_none(object) {
            return Ok(false);
        }
        if let Some(small) = object.exact::<Int>() {
            return Ok(small.small() != Some(0));
        }
        self.truth_by_slots(object)
    }

    fn truth_by_slots(&mut self, object: &Value) -> Outcome<bool> {
        let slots = &object.class().slots;
        if let Some(truth) = slots.truth.get() {
            return truth(self, object);
        }
        if let Some(length) = slots.length.get() {
            return Ok(length(self, object)? != 0);
        }
        Ok(true)
    }

    /// The integer that `object` stands for as an index: an `int`, by `__index__`.
    ///
    /// # Errors
    /// `TypeError` when it stands for none; whatever `__index__` raises.
    pub fn index(&mut self, object: &Value) -> Outcome {
        if object.has::<Int>() {
            return Ok(object.clone());
        }
        let Some(index) = object.class().slots.index.get() else {
            let class = object.class().name();
            return Err(self.type_error(format!("'{class}' object cannot be interpreted as an integer")));
        };
        let value = index(self, object)?;
        if value.has::<Int>() {
            if !value.is_exact::<Int>() {
                self.warn_of_subclass("__index__", "int", &value)?;
            }
            return Ok(value);
        }
        let given = value.class().name();
        Err(self.type_error(format!("__index__ returned non-int (type {given})")))
    }

    /// Raises the error of a text that is no number: it shows the text by its `repr`, which a subclass of `str` may
    /// define, at most `most` characters of it.
    #[cold]
    pub fn unparsable(&mut self, mut error: PlainError, value: &Value, most: usize) -> Raised {
        let no_number = ["invalid literal", "could not convert"];
        if value.has::<Str>()
            && !value.is_exact::<Str>()
            && no_number.iter().any(|words| error.message.starts_with(words))
            && let Some((words, _)) = error.message.split_once(": ")
        {
            match self.repr_text(value) {
                Ok(shown) => {
                    let shown: String = shown.to_string_lossy().chars().take(most).collect();
                    error.message = format!("{words}: {shown}");
                }
                Err(raised) => return raised,
            }
        }
        self.plain_error(error)
    }

    /// Warns that `method` has given an instance of a proper subclass of the type `kind`.
    ///
    /// # Errors
    /// The warning, where it is an error.
    #[cold]
    pub fn warn_of_subclass(&mut self, method: &str, kind: &str, result: &Value) -> Outcome<()> {
        let given = result.class().name();
        let message = format!(
            "{method} returned non-{kind} (type {given}).  The ability to return an instance of a strict subclass \
             of {kind} is deprecated, and may be removed in a future version of Python."
        );
        self.warn(&crate::types::exception::DEPRECATION_WARNING, &message)
    }

    /// The index that `object` stands for, as far as it fits; larger ones are clamped when `clamp`
    /// is set.
    ///
    /// # Errors
    /// As for [`Vm::index`]; `IndexError` when it does not fit and is not to be clamped.
    pub fn index_isize(&mut self, object: &Value, clamp: bool) -> Outcome<isize> {
        if let Some(small) = int::exact_small(object) {
            return Ok(small as isize);
        }
        let value = self.index(object)?;
        let integer = value.payload::<Int>();
        if let Some(small) = integer.to_i64() {
            return Ok(small as isize);
        }
        if clamp {
            let negative = integer.large().is_some_and(|big| big.sign() == num_bigint::Sign::Minus);
            return Ok(if negative { isize::MIN } else { isize::MAX });
        }
        let class = object.class().name();
        Err(self.index_error(format!("cannot fit '{class}' into an index-sized integer")))
    }

    /// The size or position that `object` stands for.
    ///
    /// # Errors
    /// As for [`Vm::index`]; `OverflowError` when it does not fit.
    pub fn size(&mut self, object: &Value) -> Outcome<isize> {
        if let Some(small) = int::exact_small(object) {
            return Ok(small as isize);
        }
        match self.index(object)?.payload::<Int>().to_i64() {
            Some(small) => Ok(small as isize),
            None => Err(self.overflow_error("Python int too large to convert to C ssize_t")),
        }
    }

    /// The float that `object` stands for, by `__float__` or `__index__`.
    ///
    /// # Errors
    /// `TypeError` when it stands for none; `OverflowError` for too large an integer.
    pub fn float(&mut self, object: &Value) -> Outcome<f64> {
        match object.downcast::<float::Float>() {
            Some(float) => Ok(float.value),
            None => self.float_by_method(object),
        }
    }

    /// As [`Vm::float`], also of floats of a subclass by what their class says.
    ///
    /// # Errors
    /// As [`Vm::float`].
    pub fn float_by_method(&mut self, object: &Value) -> Outcome<f64> {
        let slots = &object.class().slots;
        let value = match (slots.float.get(), slots.index.get()) {
            (Some(convert), _) => convert(self, object)?,
            (None, Some(index)) => {
                let integer = index(self, object)?;
                if !integer.has::<Int>() {
                    let given = integer.class().name();
                    return Err(self.type_error(format!("__index__ returned non-int (type {given})")));
                }
                match integer.class().slots.float.get() {
                    Some(convert) => convert(self, &integer)?,
                    None => integer,
                }
            }
            (None, None) => {
                let class = object.class().name();
                return Err(self.type_error(format!("must be real number, not {class}")));
            }
        };
        match value.downcast::<float::Float>() {
            Some(float) => {
                if !value.is_exact::<float::Float>() {
                    let method = format!("{}.__float__", object.class().name());
                    self.warn_of_subclass(&method, "float", &value)?;
                }
                Ok(float.value)
            }
            None => {
                let (class, given) = (object.class().name(), value.class().name());
                Err(self.type_error(format!("{class}.__float__ returned non-float (type {given})")))
            }
        }
    }
}
