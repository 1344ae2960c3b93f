//! Replacement templates, parsed by the library: text with the numbers of groups between.

use super::subject::Subject;
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Trace, Tracer, Value, ValueVec};
use crate::types::bytes::{self, Bytes};
use crate::types::definition::Definition;
use crate::types::int;
use crate::types::list::List;
use crate::types::none::none;
use crate::types::object as object_type;
use crate::types::str::{self, Str, intern};
use crate::types::type_::{CLASS as TYPE, StaticType};

/// A parsed template.
pub struct Template {
    /// The text before the first group and that behind each.
    texts: ValueVec,
    groups: Box<[usize]>,
}

/// The type of templates.
pub static CLASS: StaticType =
    StaticType::built_in::<Template>("_sre.SRE_Template", &raw const CLASS, &raw const TYPE, IMMUTABLE);

impl Payload for Template {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.texts.trace(tracer);
    }
}

/// `_sre.template(pattern, template)`: `template` is a list of text and group numbers in turn.
///
/// # Errors
/// `TypeError` for any other list.
pub fn template(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [_, given] = arguments.exactly::<2>(vm, "template")?;
    let Some(items) = given.downcast::<List>().map(|list| list.items.to_vec()) else {
        let class = given.class().name();
        return Err(vm.type_error(format!("template() argument 2 must be list, not {class}")));
    };
    let is_text = |value: &Value| value.has::<Str>() || value.has::<Bytes>();
    let Some((literal, rest)) =
        items.split_first().filter(|(first, rest)| is_text(first) && rest.len() % 2 == 0)
    else {
        return Err(vm.type_error("invalid template"));
    };
    let mut texts = vec![literal.clone()];
    let mut groups = Vec::with_capacity(rest.len() / 2);
    for pair in rest.chunks_exact(2) {
        match int::exact_small(&pair[0]).map(usize::try_from) {
            Some(Ok(group)) if is_text(&pair[1]) => {
                groups.push(group);
                texts.push(pair[1].clone());
            }
            _ => return Err(vm.type_error("invalid template")),
        }
    }
    Ok(object::new(Template { texts: ValueVec::new(texts), groups: groups.into_boxed_slice() }))
}

/// The template that the library makes of `replacement`.
///
/// # Errors
/// Whatever the library raises.
pub fn parse(vm: &mut Vm, pattern: &Value, replacement: &Value) -> Outcome {
    let library = vm.import_absolute("re")?;
    let function = vm.get_attribute(&library, &intern("_compile_template"))?;
    match vm.call(&function, &[pattern.clone(), replacement.clone()]) {
        Ok(template) => Ok(template),
        Err(raised) => {
            // Unhashable as it is: tried again as the plain string or bytes.
            if !vm.raised_is(&raised, &crate::types::exception::TYPE_ERROR)
                || replacement.class().slots.hash.get().is_some()
            {
                return Err(raised);
            }
            let Some(subject) = Subject::of(replacement) else { return Err(raised) };
            drop(vm.take_raised(raised));
            let plain = subject.slice(0, subject.len());
            vm.call(&function, &[pattern.clone(), plain])
        }
    }
}

impl Template {
    /// The text before the first group.
    pub fn literal(&self) -> Value {
        self.texts.get(0).unwrap_or_else(none)
    }

    /// Whether the template is but text.
    pub fn is_literal(&self) -> bool {
        self.groups.is_empty()
    }

    /// Appends the replacement to `target`; `span` tells where the groups lie: the outer `None` is no
    /// such group, the inner one that took no part.
    ///
    /// # Errors
    /// `IndexError` for a group that the pattern has not.
    pub fn append_to(
        &self,
        vm: &mut Vm,
        subject: &Subject<'_>,
        target: &mut Vec<u8>,
        span: impl Fn(usize) -> Option<Option<(usize, usize)>>,
    ) -> Outcome<()> {
        append(target, &self.literal());
        for (index, group) in self.groups.iter().enumerate() {
            match span(*group) {
                Some(Some((start, end))) => subject.append_to(target, start, end),
                Some(None) => (),
                None => return Err(vm.index_error("no such group")),
            }
            if let Some(text) = self.texts.get(index + 1) {
                append(target, &text);
            }
        }
        Ok(())
    }
}

/// Appends the bytes of a string or of bytes to `target`.
pub fn append(target: &mut Vec<u8>, value: &Value) {
    match value.downcast::<Str>() {
        Some(string) => target.extend_from_slice(string.text().as_bytes()),
        None => target.extend_from_slice(&bytes::view(value).unwrap_or_default()),
    }
}

/// The string or bytes that collected bytes are.
pub fn finished(target: Vec<u8>, is_bytes: bool) -> Value {
    if is_bytes {
        return bytes::new(target);
    }
    str::new(crate::text::Text::from_generalized_utf8(target).unwrap_or_default())
}

/// The type of templates, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: &[],
    attributes: &[],
    slots: |_| (),
};
