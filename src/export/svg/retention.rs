//! What keeps an object alive: the ways to it, each from a root on the left, box by box, to the object on the right;
//! below, the weak references, which keep nothing.

use super::sheet::{Area, BASELINE, MARGIN, ROW, Sheet, measure, shown, size, widest};
use crate::views::frames::value_text;
use crate::views::retention::{RetentionView, Way, verdict};
use crate::views::text::wrap;

const PATH: usize = 30;
const OBJECT: usize = 30;
/// The most steps of a way that are drawn: the first and the last.
const STEPS: usize = 6;
const BOX: i32 = 30;
const BETWEEN: i32 = 34;
/// What an arrow has besides its text.
const ARROW: i32 = 36;

/// What keeps an object alive.
pub fn retention(view: &RetentionView, title: &str) -> String {
    let mut sheet = Sheet::new();
    let end = sheet.text("strong", MARGIN, MARGIN + BASELINE, &shown(&view.asked, 40));
    let mut told = shown(&value_text(&view.object, 60), 70);
    if let Some(references) = view.object.references {
        told = format!("{told}   refs {references}");
    }
    sheet.text("soft", end + 20, MARGIN + BASELINE, &told);
    let top = MARGIN + ROW + 14;
    if view.object.references.is_none() {
        sheet.text(
            "",
            MARGIN,
            top + BASELINE,
            "It lives as long as the interpreter: nothing needs to keep it.",
        );
        return sheet.finish(title);
    }
    let object = shown(view.object.id.as_deref().unwrap_or(&view.asked), OBJECT);
    let mut ends = Vec::new();
    for (row, way) in (0..).zip(&view.ways) {
        let y = top + row * (BOX + BETWEEN);
        ends.push((chain(&mut sheet, way, y), y));
    }
    let weak_top = top + size(view.ways.len()) * (BOX + BETWEEN);
    let weakly: Vec<String> = view
        .weakly
        .iter()
        .take(8)
        .map(|weak| {
            let then = if weak.has_callback { ", with a callback" } else { "" };
            format!("{}{then}", shown(&weak.path, PATH))
        })
        .collect();
    for (row, weak) in (0..).zip(&weakly) {
        let y = weak_top + row * (BOX + BETWEEN);
        let area = Area { x: MARGIN, y, width: measure(weak) + 20, height: BOX };
        sheet.rect("quiet", area);
        sheet.text("soft", MARGIN + 10, y + 20, weak);
        ends.push((area.right(), y));
    }
    let labels: Vec<String> = view.ways.iter().map(last_path).collect();
    let arrow = widest(labels.iter().map(String::as_str)).max(measure("weakly")) + ARROW;
    let x = ends.iter().map(|(x, _)| *x + arrow).max().unwrap_or(MARGIN);
    let rows = size(ends.len().max(1));
    let target = Area { x, y: top, width: measure(&object) + 24, height: rows * (BOX + BETWEEN) - BETWEEN };
    for (index, (x, y)) in ends.iter().enumerate() {
        let middle = y + BOX / 2;
        let (class, label) = match labels.get(index) {
            Some(label) => ("mark", label.as_str()),
            None => ("dashed", "weakly"),
        };
        sheet.arrow(class, &[(*x, middle), (target.x, middle)]);
        sheet.text("soft", target.x - measure(label) - 14, middle - 5, label);
    }
    sheet.rect(if view.in_cycle { "changed bad" } else { "changed" }, target);
    sheet.text("strong", target.x + 12, target.y + 20, &object);
    if view.in_cycle {
        sheet.text("bad", target.x, target.bottom() + BASELINE + 2, "in a cycle");
    }
    let y = sheet.bottom() + 18;
    let y = match view.weakly.len().checked_sub(8).filter(|more| *more > 0) {
        Some(more) => sheet.lines("soft", MARGIN, y, &[format!("and {more} more weak references")]),
        None => y,
    };
    sheet.lines("", MARGIN, y, &wrap(&verdict(view), "", 96));
    sheet.finish(title)
}

/// The last reference of a way, as far as it is not drawn as the root itself.
fn last_path(way: &Way) -> String {
    match way.links.split_last() {
        Some((last, before)) if !before.is_empty() => shown(&last.path, PATH),
        _ => String::new(),
    }
}

/// Draws a way from its root up to the object that holds the end; gives the right edge.
fn chain(sheet: &mut Sheet, way: &Way, y: i32) -> i32 {
    let Some((root, rest)) = way.links.split_first() else { return MARGIN };
    let mut area = Area { x: MARGIN, y, width: measure(&shown(&root.path, PATH)) + 20, height: BOX };
    sheet.rect("frame", area);
    sheet.text("strong", area.x + 10, y + 20, &shown(&root.path, PATH));
    // The object that each link leads to; the last link is that to the end.
    let objects = way.links.iter().take(rest.len()).enumerate();
    let left_out = rest.len().saturating_sub(STEPS);
    for (index, link) in objects {
        if left_out > 0 && (STEPS / 2..STEPS / 2 + left_out).contains(&index) {
            if index == STEPS / 2 {
                area = held(sheet, area, "", &format!("… {left_out} more"), "quiet");
            }
            continue;
        }
        let path = if index == 0 { "" } else { link.path.as_str() };
        area = held(sheet, area, &shown(path, PATH), &shown(&link.to, OBJECT), "");
    }
    area.right()
}

/// Draws an arrow with its text and the object that it leads to.
fn held(sheet: &mut Sheet, from: Area, path: &str, object: &str, class: &str) -> Area {
    let x = from.right() + measure(path) + ARROW;
    let area = Area { x, width: measure(object) + 20, ..from };
    let (_, middle) = area.middle();
    sheet.arrow("mark", &[(from.right(), middle), (x, middle)]);
    sheet.text("soft", from.right() + 10, middle - 5, path);
    sheet.rect(class, area);
    sheet.text(if class.is_empty() { "strong" } else { "soft" }, x + 10, area.y + 20, object);
    area
}
