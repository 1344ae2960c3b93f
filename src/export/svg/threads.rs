//! Who held the GIL: a line for each thread, with what it did in each part of the time; below, the updates that were
//! lost.

use super::sheet::{Area, BASELINE, MARGIN, ROW, Sheet, measure, shown, widest};
use crate::views::threads::{Mark, ThreadRow, ThreadsView};

const NAME: usize = 24;
/// The width of a mark.
const MARK: i32 = 12;
const BAR: i32 = 12;
/// The most lost updates and switches that are written out.
const WRITTEN: usize = 8;

/// The threads up to a step.
pub fn threads(view: &ThreadsView, title: &str) -> String {
    let mut sheet = Sheet::new();
    let names: Vec<String> = view.threads.iter().map(|row| shown(&row.name, NAME)).collect();
    let left = MARGIN + widest(names.iter().map(String::as_str)) + 16;
    let marks = view.threads.iter().map(|row| row.marks.len()).max().unwrap_or(0) as i32;
    let told = left + marks * MARK + 16;
    let mut y = MARGIN;
    for (row, name) in view.threads.iter().zip(&names) {
        sheet.text(if row.is_running { "mark" } else { "strong" }, MARGIN, y + BASELINE, name);
        line(&mut sheet, row, left, y);
        let place = row.place.as_ref().map_or_else(String::new, |place| format!(", at {place}"));
        sheet.text("soft", told, y + BASELINE, &format!("{}{place}", row.doing));
        y += ROW + 6;
    }
    y += 8;
    let mut x = left;
    for (mark, words) in
        [(Mark::Holds, "holds the GIL"), (Mark::Wants, "wants it"), (Mark::Waits, "waits, or sleeps")]
    {
        part(&mut sheet, mark, Area { x, y: y + 4, width: MARK * 2, height: BAR });
        sheet.text("soft", x + MARK * 2 + 8, y + BASELINE, words);
        x += MARK * 2 + measure(words) + 30;
    }
    y += ROW + 10;
    for lost in view.lost.iter().take(WRITTEN) {
        let text = format!("✗ lost update at line {}: {}", lost.line, shown(&lost.text, 40));
        sheet.text("bad", MARGIN, y + BASELINE, &text);
        y += ROW;
        for (name, (read, stored), then) in
            [(&lost.loser, &lost.lost, ""), (&lost.winner, &lost.kept, ", over the other's")]
        {
            let text = format!("{} read {read} and stored {stored}{then}", shown(name, NAME));
            sheet.text("", MARGIN + 24, y + BASELINE, &text);
            y += ROW;
        }
    }
    let first = view.switches.len().saturating_sub(WRITTEN);
    for switch in &view.switches[first..] {
        let way = format!("{} → {}", shown(&switch.from, NAME), shown(&switch.to, NAME));
        let text =
            format!("step {}  {way}  at line {}: {}", switch.step + 1, switch.line, shown(&switch.text, 40));
        sheet.text("soft", MARGIN, y + BASELINE, &text);
        y += ROW;
    }
    sheet.finish(title)
}

fn line(sheet: &mut Sheet, row: &ThreadRow, left: i32, y: i32) {
    let mut from = 0;
    while let Some(mark) = row.marks.get(from) {
        let same = row.marks[from..].iter().take_while(|other| *other == mark).count();
        let area = Area { x: left + from as i32 * MARK, y: y + 4, width: same as i32 * MARK, height: BAR };
        part(sheet, *mark, area);
        from += same;
    }
}

fn part(sheet: &mut Sheet, mark: Mark, area: Area) {
    match mark {
        Mark::Holds => sheet.rect("full", area),
        Mark::Wants => sheet.rect("changed", area),
        Mark::Waits => sheet.rect("quiet", Area { y: area.y + BAR / 2 - 1, height: 2, ..area }),
        Mark::Absent => {}
    }
}
