//! The life of an object as a chart of its references: a step to the right for each change, with a table below
//! that tells for each which line made it, what came or went, and who holds the object then.

use super::sheet::{Anchor, Area, BASELINE, MARGIN, ROW, Sheet, measure, shown, size};
use crate::views::timeline::{Entry, TimelineView};

/// The height of the chart.
const PLOT: i32 = 150;
/// The width of a chart whose changes have room enough, and the most that one with many is given.
const WIDTH: i32 = 760;
const WIDEST: i32 = 1680;
/// The room above the chart for what is written over its highest step.
const ABOVE: i32 = 44;
/// The most columns of a line's text, of a cause and of the holders.
const SOURCE: usize = 40;
const CAUSE: usize = 44;
const HOLDERS: usize = 64;

/// The life of an object.
pub fn counts(view: &TimelineView, title: &str) -> String {
    lives(std::slice::from_ref(view), title)
}

/// The lives of some objects below each other: of all that one name stood for.
pub fn lives(views: &[TimelineView], title: &str) -> String {
    let mut sheet = Sheet::new();
    let mut y = MARGIN;
    for view in views {
        y = life(&mut sheet, view, y) + 2 * ROW;
    }
    sheet.finish(title)
}

fn life(sheet: &mut Sheet, view: &TimelineView, y: i32) -> i32 {
    let end = sheet.text("strong", MARGIN, y + BASELINE, &shown(&view.object, 40));
    if !view.names.is_empty() {
        let names = format!("named {}", view.names.join(", "));
        sheet.text("soft", end + 16, y + BASELINE, &shown(&names, 80));
    }
    if view.entries.is_empty() {
        sheet.text("soft", MARGIN, y + ROW + BASELINE, "no change was recorded");
        return y + 2 * ROW;
    }
    let foot = chart(sheet, &view.entries, y + ROW + ABOVE);
    table(sheet, &view.entries, foot + ROW)
}

/// The room that a change's number needs.
fn digits(entries: &[Entry]) -> i32 {
    measure(&entries.len().to_string()) + 12
}

/// How far it is from one change to the next.
fn step(entries: &[Entry]) -> i32 {
    let count = size(entries.len().max(1));
    (WIDTH / count).clamp(digits(entries).min(WIDEST / count).max(4), 150)
}

fn chart(sheet: &mut Sheet, entries: &[Entry], top: i32) -> i32 {
    let highest = entries.iter().filter_map(|entry| entry.count).max().unwrap_or(0).max(1);
    let scale = measure(&highest.to_string()).max(measure("refs"));
    let (left, step, foot) = (MARGIN + scale + 12, step(entries), top + PLOT);
    let right = left + step * size(entries.len());
    // In tenths of the count no pixel is lost; a count is far below what overflows.
    let height = |count: u32| {
        let share = f64::from(count) / f64::from(highest) * f64::from(PLOT);
        foot - share.round() as i32
    };
    let every = (highest / 5).max(1);
    for count in (0..=highest).step_by(every as usize) {
        let y = height(count);
        sheet.line("rule", &[(left, y), (right, y)]);
        sheet.anchored("soft", Anchor::End, left - 8, y + 4, &count.to_string());
    }
    sheet.anchored("soft", Anchor::End, left - 8, top - 18, "refs");
    let mut way = vec![(left, foot)];
    for (index, entry) in entries.iter().enumerate() {
        let (x, y) = (left + step * size(index), height(entry.count.unwrap_or(0)));
        way.extend([(x, y), (x + step, y)]);
    }
    sheet.line("curve", &way);
    // Where there are too many changes, only some have their number.
    let numbered = usize::try_from(digits(entries) / step).unwrap_or(0).max(1);
    for (index, entry) in entries.iter().enumerate() {
        let x = left + step * size(index);
        let middle = x + step / 2;
        let has_number = index % numbered == 0;
        match entry.count {
            Some(count) if has_number => {
                sheet.anchored("strong", Anchor::Middle, middle, height(count) - 5, &count.to_string());
                let room = usize::try_from((step - 12) / 8).unwrap_or(0);
                if room >= 10 {
                    let above = height(count) - 5 - ROW;
                    sheet.anchored("soft", Anchor::Middle, middle, above, &shown(&entry.event, room));
                }
            }
            Some(_) => {}
            None => {
                sheet.cross(Area { x: middle - 7, y: foot - 7, width: 14, height: 14 });
                if step > 50 {
                    sheet.anchored("bad", Anchor::Middle, middle, foot - 14, "freed");
                }
            }
        }
        if has_number {
            let number = (index + 1).to_string();
            sheet.anchored("mark", Anchor::Middle, middle, foot + BASELINE + 4, &number);
        }
    }
    foot + ROW
}

fn table(sheet: &mut Sheet, entries: &[Entry], top: i32) -> i32 {
    let rows: Vec<[String; 6]> = entries.iter().enumerate().map(|(index, entry)| row(index, entry)).collect();
    let heads = ["", "line", "", "refs", "what came or went", "held by"];
    let widths: Vec<i32> = (0..heads.len())
        .map(|column| {
            let cells = rows.iter().filter_map(|row| row.get(column));
            cells.map(|cell| measure(cell)).chain([measure(heads[column])]).max().unwrap_or(0) + 16
        })
        .collect();
    let mut y = top;
    let place = |column: usize| MARGIN + widths.iter().take(column).sum::<i32>();
    for (column, head) in heads.iter().enumerate().filter(|(_, head)| !head.is_empty()) {
        sheet.text("soft", place(column), y + BASELINE, head);
    }
    for (cells, entry) in rows.iter().zip(entries) {
        y += ROW;
        for (column, cell) in cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            let class = match column {
                0 => "mark",
                3 | 4 if entry.count.is_none() => "bad",
                1 | 5 => "soft",
                3 => "strong",
                _ => "",
            };
            sheet.text(class, place(column), y + BASELINE, cell);
        }
    }
    y + ROW
}

fn row(index: usize, entry: &Entry) -> [String; 6] {
    let (count, cross) = match entry.count {
        Some(count) => (count, ""),
        None => (0, "✗ "),
    };
    [
        format!("{}", index + 1),
        format!("{:>4}", entry.line),
        shown(&entry.text, SOURCE),
        format!("{} → {count}", entry.before),
        format!("{cross}{}", shown(&entry.event, CAUSE)),
        shown(&entry.holders.join(", "), HOLDERS),
    ]
}
