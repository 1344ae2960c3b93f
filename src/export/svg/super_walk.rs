//! The way of a call along a class's line: each class in a box, an arrow from each method that says `super()` to
//! the one it calls, past the classes that have no such method.

use super::sheet::{Area, BASELINE, MARGIN, ROW, Sheet, measure, shown};
use crate::views::super_walk::{Station, SuperView, sideways};
use crate::views::text::{clip, wrap};

const BOX: i32 = 30;
const BETWEEN: i32 = 34;
const NAME: usize = 40;
/// How far to the left of the boxes the arrows go that pass a class.
const LANE: i32 = 26;

/// Whom `super()` calls, one after the other.
pub fn super_walk(view: &SuperView, title: &str) -> String {
    let mut sheet = Sheet::new();
    let head = format!("{}().{}()", view.class, view.method);
    sheet.text("strong", MARGIN, MARGIN + BASELINE, &shown(&head, 80));
    sheet.text(
        "soft",
        MARGIN,
        MARGIN + ROW + BASELINE,
        &format!("along the line of {}", shown(&view.class, 60)),
    );
    let top = MARGIN + 2 * ROW + 16;
    let labels: Vec<String> = view.stations.iter().map(label).collect();
    let width = labels.iter().map(|label| measure(label)).max().unwrap_or(0) + 20;
    // The number of the call stands to the left of the box, the arrows that pass a class further to the left.
    let x = MARGIN + LANE + 40;
    let area = |index: i32| Area { x, y: top + index * (BOX + BETWEEN), width, height: BOX };
    let mut caller: Option<(Area, i32)> = None;
    let mut number = 0;
    for ((index, station), label) in (0..).zip(&view.stations).zip(&labels) {
        let area = area(index);
        let is_reached = station.part.is_reached();
        if is_reached {
            number += 1;
            sheet.text("mark", x - 24, area.y + 20, &number.to_string());
            if let Some((from, place)) = caller {
                call(&mut sheet, from, area, index - place, &view.method);
            }
            caller = Some((area, index));
        }
        sheet.rect(if is_reached { "" } else { "quiet" }, area);
        sheet.text(if is_reached { "strong" } else { "soft" }, x + 10, area.y + 20, label);
        let class = if is_reached { "" } else { "soft" };
        let mut told = station.part.told(&view.method);
        if !station.by_name.is_empty() {
            told = format!("{told}; calls {} by name, past the line", station.by_name.join(", "));
        }
        sheet.text(class, area.right() + 14, area.y + 20, &shown(&told, 90));
    }
    end(&mut sheet, view, caller.map(|(area, _)| area));
    sheet.finish(title)
}

fn label(station: &Station) -> String {
    let bases =
        if station.bases.is_empty() { String::new() } else { format!("({})", station.bases.join(", ")) };
    clip(&shown(&format!("{}{bases}", station.class), usize::MAX), NAME)
}

/// The arrow from a method to the one that its `super()` calls, so many classes further down.
fn call(sheet: &mut Sheet, from: Area, to: Area, further: i32, method: &str) {
    let text = format!("super().{}", shown(method, 30));
    if further == 1 {
        let x = from.x + 24;
        sheet.arrow("mark", &[(x, from.bottom()), (x, to.y)]);
        sheet.text("soft", x + 12, (from.bottom() + to.y) / 2 + 4, &text);
        return;
    }
    let lane = from.x - 24 - LANE;
    sheet.arrow(
        "mark",
        &[
            (from.x + 24, from.bottom()),
            (from.x + 24, from.bottom() + 12),
            (lane, from.bottom() + 12),
            (lane, to.y - 14),
            (to.x + 24, to.y - 14),
            (to.x + 24, to.y),
        ],
    );
    sheet.text("soft", from.x + 36, from.bottom() + 20, &text);
}

fn end(sheet: &mut Sheet, view: &SuperView, last: Option<Area>) {
    let y = sheet.bottom() + 20;
    if let Some(last) = last.filter(|_| view.falls_off) {
        let text = format!("✗ the last super().{} finds nobody: AttributeError", shown(&view.method, 30));
        let area = Area { x: last.x, y, width: measure(&text) + 20, height: BOX };
        let lane = last.x - 24 - LANE;
        let way = [
            (last.x + 24, last.bottom()),
            (last.x + 24, last.bottom() + 12),
            (lane, last.bottom() + 12),
            (lane, area.y + BOX / 2),
            (area.x, area.y + BOX / 2),
        ];
        sheet.arrow("bad", &way);
        sheet.rect("bad", area);
        sheet.text("bad", area.x + 10, area.y + 20, &text);
    }
    let called: Vec<String> = view.called.iter().map(|class| format!("{class}.{}", view.method)).collect();
    let text = if called.is_empty() {
        format!("✗ nobody has {}: AttributeError", view.method)
    } else {
        format!("called: {}", called.join(" → "))
    };
    let class = if called.is_empty() { "bad" } else { "strong" };
    let y = sheet.bottom() + 14;
    let y = sheet.lines(class, MARGIN, y, &wrap(&text, "", 96));
    if let Some(note) = sideways(view) {
        sheet.lines("", MARGIN, y, &wrap(&note, "", 96));
    }
}
