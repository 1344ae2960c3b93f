//! A step as a graph for Graphviz.

use crate::views::picture::{Boxed, PictureView};
use std::collections::HashMap;
use std::fmt::Write;

fn escaped(text: &str) -> String {
    let mut result = String::new();
    for character in text.chars() {
        if matches!(character, '"' | '\\' | '{' | '}' | '|' | '<' | '>' | ' ') {
            result.push('\\');
        }
        result.push(character);
    }
    result
}

fn node(dot: &mut String, name: &str, boxed: &Boxed, is_frame: bool) {
    let references = boxed.references.map_or(String::new(), |count| format!("  refs {count}"));
    let mut label = escaped(&format!("{}{references}", boxed.title));
    for (index, row) in boxed.rows.iter().enumerate() {
        let text = match (&row.target, row.name.is_empty()) {
            (Some(_), _) => row.name.clone(),
            (None, true) => row.text.clone(),
            (None, false) => format!("{} = {}", row.name, row.text),
        };
        // Writing to a string cannot fail.
        let _ = write!(label, "|<r{index}> {}\\l", escaped(&text));
    }
    let colour = match (is_frame, boxed.is_in_cycle, boxed.is_changed) {
        (true, ..) => "#5b7aa6",
        (_, true, _) => "#b91c1c",
        (_, _, true) => "#c2410c",
        _ => "#8a7a3a",
    };
    let style = if boxed.is_active { "solid" } else { "dashed" };
    let _ = writeln!(dot, "  {name} [label=\"{label}\", color=\"{colour}\", style={style}];");
}

/// The picture as a graph in the language of Graphviz.
pub fn dot(view: &PictureView, title: &str) -> String {
    let mut dot = format!(
        "digraph step {{\n  label=\"{}\";\n  rankdir=LR;\n  node [shape=record, fontname=\"monospace\"];\n",
        title.replace('\\', "\\\\").replace('"', "\\\"")
    );
    let names: HashMap<&str, String> = view
        .objects
        .iter()
        .enumerate()
        .map(|(index, object)| (object.id.as_str(), format!("o{index}")))
        .collect();
    for (index, frame) in view.frames.iter().enumerate() {
        node(&mut dot, &format!("f{index}"), frame, true);
    }
    for (index, object) in view.objects.iter().enumerate() {
        node(&mut dot, &format!("o{index}"), object, false);
    }
    let boxes = view.frames.iter().enumerate().map(|(index, frame)| (format!("f{index}"), frame));
    let boxes =
        boxes.chain(view.objects.iter().enumerate().map(|(index, object)| (format!("o{index}"), object)));
    for (name, boxed) in boxes {
        for (index, row) in boxed.rows.iter().enumerate() {
            if let Some(target) = row.target.as_deref().and_then(|target| names.get(target)) {
                let _ = writeln!(dot, "  {name}:r{index} -> {target};");
            }
        }
    }
    dot.push_str("}\n");
    dot
}
