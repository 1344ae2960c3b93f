//! `%refs`: an object's reference count, and each of its holders by the way to it.
//!
//! Everything that can hold a value is walked: the collector's objects and what they own, the frames
//! that run, the interpreter's own tables. What remains of the count are constants of the program
//! text and values in flight.

use super::holders::{Heap, Holder, held_by_snapshot};
use super::text::{self, pad};
use super::value::{self, ValueView};
use crate::eval::Vm;
use crate::heap::Value;
use serde::Serialize;

/// Who holds an object.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReferencesView {
    /// What was asked for.
    pub asked: String,
    /// The object.
    pub object: ValueView,
    /// The references found.
    pub holders: Vec<Holder>,
    /// References that no walk finds: constants of the program text, values in flight.
    pub unseen: u32,
    /// Whether a cycle leads from the object back to it.
    pub in_cycle: bool,
}

/// Looks for the holders of `object`, of which the caller holds `own` references, that passed in
/// included, and perhaps a snapshot of a frame's variables.
pub fn references(
    vm: &mut Vm,
    asked: &str,
    object: &Value,
    own: u32,
    snapshot: Option<&Value>,
) -> ReferencesView {
    let own = own + held_by_snapshot(snapshot, object);
    let view = value::view(vm, object, own);
    let (holders, in_cycle) = if object.header().is_immortal() {
        (Vec::new(), false)
    } else {
        let heap = Heap::survey(vm, snapshot);
        let mut holders = heap.from_roots(vm, object);
        for holder in &heap.objects {
            holders.extend(heap.from_holder(vm, holder, object));
        }
        holders.sort_by_key(|holder| !holder.path.starts_with("global "));
        (holders, heap.is_in_cycle(object))
    };
    let unseen = view.references.unwrap_or(0).saturating_sub(holders.len() as u32);
    ReferencesView { asked: asked.to_owned(), object: view, holders, unseen, in_cycle }
}

/// The view as text.
pub fn render(view: &ReferencesView, columns: usize) -> String {
    let object =
        super::frames::value_text(&view.object, columns.saturating_sub(text::width(&view.asked) + 6));
    let mut lines = vec![format!("{}  {object}", view.asked)];
    let Some(references) = view.object.references else {
        lines.push(" refs -   it lives as long as the interpreter: nobody counts who holds it".to_owned());
        return text::lines(&lines);
    };
    let bar =
        if references <= 20 { "#".repeat(references as usize) } else { format!("{}…", "#".repeat(20)) };
    lines.push(format!(" refs {references} {bar}"));
    for (number, holder) in view.holders.iter().enumerate() {
        let mut parts = vec![pad(&format!("{:>4}  {}", number + 1, holder.path), 34)];
        parts.extend(holder.holder.clone());
        lines.extend(text::flow(&parts, "", columns));
    }
    if view.unseen > 0 {
        let text = format!(
            "{} by no object: a constant of the program text, the interpreter, or a value in flight",
            text::count(view.unseen as usize, "reference")
        );
        lines.extend(text::wrap(&text, "      ", columns));
    }
    if view.in_cycle {
        let text =
            "It leads back to itself: without the names, only the cycle collector could free it (%gc).";
        lines.extend(text::wrap(text, " ", columns));
    }
    let text = format!(
        "sys.getrefcount({}) says {}: while it runs, its own argument is one reference more.",
        view.asked,
        references + 1
    );
    lines.extend(text::wrap(&text, " ", columns));
    text::lines(&lines)
}
