//! What a decorated function is made of: the wrappers as boxes within each other, from the outside in, each with
//! its cells.

use super::sheet::{Anchor, Area, BASELINE, MARGIN, ROW, Sheet, measure, shown, size};
use crate::views::closure::{ClosureView, Layer, Part};

const SIGNATURE: usize = 60;
const NAME: usize = 24;
const CONTENT: usize = 46;
/// What a box leaves free at its sides.
const PAD: i32 = 14;

/// What is wound round a function.
pub fn closure(view: &ClosureView, title: &str) -> String {
    let mut sheet = Sheet::new();
    let end = sheet.text("strong", MARGIN, MARGIN + BASELINE, &shown(&view.asked, 50));
    let wound = view.way.len();
    let told = match wound {
        0 | 1 => "a call goes straight to it".to_owned(),
        _ => format!("a call passes through {wound} functions, from the outside in"),
    };
    sheet.text("soft", end + 20, MARGIN + BASELINE, &told);
    let top = MARGIN + ROW + 10;
    let way: Vec<(usize, &Layer)> = view.way.iter().filter_map(|number| layer(view, *number)).collect();
    let y = nested(&mut sheet, &way, top);
    let beside: Vec<(usize, &Layer)> = (1..=view.layers.len())
        .filter(|number| !view.way.contains(number))
        .filter_map(|number| layer(view, number))
        .collect();
    let mut y = y + 20;
    if !beside.is_empty() {
        sheet.text("soft", MARGIN, y + BASELINE, "what else they lead to:");
        y += ROW + 8;
    }
    for one in beside {
        y = nested(&mut sheet, &[one], y) + 16;
    }
    sheet.finish(title)
}

/// The layer of a number, which counts from 1.
fn layer(view: &ClosureView, number: usize) -> Option<(usize, &Layer)> {
    let index = number.checked_sub(1)?;
    view.layers.get(index).map(|layer| (number, layer))
}

fn origin(layer: &Layer) -> String {
    let mut parts = Vec::new();
    parts.extend(layer.line.map(|line| format!("line {line}")));
    parts.extend(layer.maker.as_ref().map(|maker| format!("made by {maker}")));
    parts.extend(layer.goes_by.as_ref().map(|name| format!("goes by the name {name}")));
    shown(&parts.join(", "), SIGNATURE)
}

fn signature(number: usize, layer: &Layer) -> String {
    format!("{number}  {}", shown(&layer.signature, SIGNATURE))
}

fn content(part: &Part) -> String {
    let content = match (part.leads_to, &part.content) {
        (Some(number), _) => format!("→ {number}"),
        (None, Some(content)) => shown(content, CONTENT),
        (None, None) => "empty".to_owned(),
    };
    if part.shared_with.is_empty() {
        return content;
    }
    format!("{content}   shared with {}", shown(&part.shared_with.join(", "), CONTENT))
}

/// The columns of the names of a layer's parts.
fn names(layer: &Layer) -> i32 {
    layer.parts.iter().map(|part| measure(&shown(&part.name, NAME))).max().unwrap_or(0)
}

/// The width of what a layer itself has to say.
fn own_width(number: usize, layer: &Layer) -> i32 {
    let parts = layer.parts.iter().map(|part| names(layer) + 44 + measure(&content(part)));
    let nothing = measure("no cells: it has only its own names and global ones");
    let first = measure(&signature(number, layer)).max(measure(&origin(layer)) + 24).max(nothing + 24);
    parts.chain([first]).max().unwrap_or(0) + 2 * PAD
}

/// Draws layers within each other, the first outermost; gives the lower edge.
fn nested(sheet: &mut Sheet, layers: &[(usize, &Layer)], top: i32) -> i32 {
    let width = (0..)
        .zip(layers)
        .map(|(depth, (number, layer))| own_width(*number, layer) + 2 * PAD * depth)
        .max()
        .unwrap_or(0);
    let mut tops = Vec::new();
    let mut y = top;
    for (_, layer) in layers {
        tops.push(y);
        y += 8 + ROW * (2 + size(layer.parts.len().max(1))) + 8;
    }
    let inner = y;
    for (depth, ((number, layer), top)) in (0..).zip(layers.iter().zip(&tops)) {
        let after = size(layers.len()) - 1 - depth;
        let area = Area {
            x: MARGIN + PAD * depth,
            y: *top,
            width: width - 2 * PAD * depth,
            height: inner - top + PAD * after,
        };
        sheet.rect(if after == 0 && depth > 0 { "" } else { "frame" }, area);
        write(sheet, *number, layer, area);
    }
    inner + PAD * (size(layers.len()) - 1).max(0)
}

fn write(sheet: &mut Sheet, number: usize, layer: &Layer, area: Area) {
    let (x, mut y) = (area.x + PAD, area.y + 4);
    sheet.text("strong", x, y + BASELINE, &signature(number, layer));
    y += ROW;
    sheet.text("soft", x + 24, y + BASELINE, &origin(layer));
    if layer.parts.is_empty() {
        sheet.text("soft", x + 24, y + ROW + BASELINE, "no cells: it has only its own names and global ones");
        return;
    }
    let names = names(layer);
    for part in &layer.parts {
        y += ROW;
        sheet.text("", x + 24, y + BASELINE, &shown(&part.name, NAME));
        let content = content(part);
        let class = match (part.leads_to, &part.content) {
            (Some(_), _) => "mark",
            (None, None) => "bad",
            (None, Some(_)) => "strong",
        };
        let cell = Area { x: x + 24 + names + 10, y: y + 1, width: measure(&content) + 16, height: ROW - 2 };
        sheet.rect("", cell);
        sheet.anchored(class, Anchor::Start, cell.x + 8, y + BASELINE, &content);
    }
}
