//! A step: frames on the left, objects in columns, arrows between them.

use super::sheet::{Anchor, Area, BASELINE, MARGIN, ROW, Sheet, measure, shown, size, widest};
use crate::views::picture::{Boxed, PictureView, Row};
use crate::views::text::count;
use std::collections::HashMap;

const HEAD: i32 = 24;
const GAP: i32 = 18;
const BETWEEN: i32 = 70;
/// The most columns of a title, and of a row's name and value.
const TITLE: usize = 48;
const CELL: usize = 32;

struct Placed<'v> {
    boxed: &'v Boxed,
    area: Area,
}

fn value(row: &Row) -> String {
    if row.target.is_some() { "●".to_owned() } else { shown(&row.text, CELL) }
}

fn title(boxed: &Boxed) -> String {
    let title = shown(&boxed.title, TITLE);
    if boxed.is_in_cycle { format!("{title} (cycle)") } else { title }
}

fn name(row: &Row) -> String {
    let name = shown(&row.name, CELL);
    if row.is_changed { format!("* {name}") } else { name }
}

fn width(boxed: &Boxed) -> i32 {
    let rows = boxed.rows.iter().map(|row| format!("{}   {}", name(row), value(row)));
    let badge = boxed.references.map_or(String::new(), |references| format!("   refs {references}"));
    let all: Vec<String> = rows.chain([format!("{}{badge}", title(boxed))]).collect();
    (widest(all.iter().map(String::as_str)) + 16).max(90)
}

/// Places boxes: frames in one column, objects in one for each step away from them.
fn place(view: &PictureView) -> Vec<Placed<'_>> {
    let columns = view.objects.iter().map(|object| object.column + 1).max().unwrap_or(0);
    let mut placed = Vec::new();
    let mut x = MARGIN;
    for column in 0..=columns {
        let boxes: Vec<&Boxed> = match column {
            0 => view.frames.iter().collect(),
            _ => view.objects.iter().filter(|object| object.column + 1 == column).collect(),
        };
        let widest = boxes.iter().map(|boxed| width(boxed)).max().unwrap_or(0);
        let mut y = MARGIN;
        for boxed in boxes {
            let height = HEAD + ROW * size(boxed.rows.len().max(1));
            let width = if column == 0 { widest } else { width(boxed) };
            placed.push(Placed { boxed, area: Area { x, y, width, height } });
            y += height + GAP;
        }
        if widest > 0 {
            x += widest + BETWEEN;
        }
    }
    placed
}

/// Names and objects at a step.
pub fn objects(view: &PictureView, title: &str) -> String {
    let placed = place(view);
    let mut sheet = Sheet::new();
    let frames = view.frames.len();
    for (index, one) in placed.iter().enumerate() {
        boxed(&mut sheet, one, index < frames);
    }
    let by_id: HashMap<&str, &Placed<'_>> =
        placed.iter().skip(frames).map(|one| (one.boxed.id.as_str(), one)).collect();
    for one in &placed {
        for (index, row) in one.boxed.rows.iter().enumerate() {
            if let Some(target) = row.target.as_deref().and_then(|target| by_id.get(target)) {
                arrow(&mut sheet, one, size(index), target);
            }
        }
    }
    let y = sheet.bottom() + GAP;
    if view.left_out > 0 {
        sheet.text("soft", MARGIN, y, &format!("and {} more", count(view.left_out, "object")));
    } else if placed.is_empty() {
        sheet.text("soft", MARGIN, y, "no names yet");
    }
    sheet.finish(title)
}

fn boxed(sheet: &mut Sheet, one: &Placed<'_>, is_frame: bool) {
    let (boxed, area) = (one.boxed, one.area);
    let mut classes: Vec<&str> = Vec::new();
    let marks = [
        (is_frame, "frame"),
        (!boxed.is_active, "quiet"),
        (boxed.is_in_cycle, "bad"),
        (boxed.is_changed, "changed"),
    ];
    classes.extend(marks.iter().filter(|(holds, _)| *holds).map(|(_, class)| *class));
    sheet.rect(&classes.join(" "), area);
    sheet.text("strong", area.x + 8, area.y + 17, &title(boxed));
    if let Some(references) = boxed.references {
        sheet.anchored("soft", Anchor::End, area.right() - 8, area.y + 17, &format!("refs {references}"));
    }
    let mut y = area.y + HEAD;
    for row in &boxed.rows {
        let class = if row.is_changed { "mark" } else { "soft" };
        sheet.text(class, area.x + 8, y + BASELINE, &name(row));
        sheet.anchored("", Anchor::End, area.right() - 8, y + BASELINE, &value(row));
        y += ROW;
    }
}

fn arrow(sheet: &mut Sheet, from: &Placed<'_>, row: i32, to: &Placed<'_>) {
    let (x, y) = (from.area.right() - 12, from.area.y + HEAD + ROW * row + ROW / 2);
    let is_cyclic = from.boxed.is_in_cycle && to.boxed.is_in_cycle;
    let class = if is_cyclic { "bad" } else { "" };
    let (left, top) = (to.area.x, to.area.y + 12);
    if left > x {
        let half = (left - x) / 2;
        sheet.bend(class, (x, y), [(x + half, y), (left - half, top)], (left, top));
        return;
    }
    // Back or straight down: round the right side of both boxes.
    let side = from.area.right().max(to.area.right()) + 26 + measure("  ");
    sheet.bend(class, (x, y), [(side, y), (side, top)], (to.area.right(), top));
}
