//! The search for an attribute as a ladder: the places in their order, what is found in each, which one wins, and
//! which ones it hides.

use super::sheet::{Area, BASELINE, MARGIN, ROW, Sheet, measure, shown, size};
use crate::views::attribute_lookup::{End, LookupView, Place, Verdict};
use crate::views::text::wrap;

/// The columns of what is said of a place.
const COLUMNS: usize = 66;
const WIDTH: i32 = 640;
/// From one place to the next.
const BETWEEN: i32 = 26;
/// How far a search stands to the right that another one asks for.
const INDENT: i32 = 40;

/// The places where an attribute is looked for.
pub fn attribute(view: &LookupView, title: &str) -> String {
    let mut sheet = Sheet::new();
    search(&mut sheet, view, MARGIN, MARGIN);
    sheet.finish(title)
}

fn broken(text: &str) -> Vec<String> {
    wrap(text, "", COLUMNS).iter().map(|line| shown(line, COLUMNS + 8)).collect()
}

fn search(sheet: &mut Sheet, view: &LookupView, x: i32, y: i32) {
    let end = sheet.text("strong", x, y + BASELINE, &shown(&view.statement(), 50));
    if view.object != view.asked {
        let told = format!("{} is {}", view.asked, view.object);
        sheet.text("soft", end + 20, y + BASELINE, &shown(&told, 60));
    }
    let mut y = y + ROW;
    for (name, classes) in &view.lines {
        y = sheet.lines("soft", x, y, &broken(&format!("{name}: {}", classes.join(" > "))));
    }
    y += 12;
    let mut above: Option<(i32, Verdict)> = None;
    for (number, place) in view.places.iter().enumerate() {
        if let Some((bottom, verdict)) = above {
            // Beyond the place where the search ends, nobody goes on.
            let goes_on = matches!(verdict, Verdict::Passes | Verdict::Nothing);
            if goes_on {
                sheet.arrow("", &[(x + 20, bottom), (x + 20, y)]);
                sheet.text("soft", x + 32, bottom + 17, "go on");
            } else {
                sheet.line("rule dashed", &[(x + 20, bottom), (x + 20, y)]);
            }
        }
        let bottom = rung(sheet, view, number, place, x, y);
        above = Some((bottom, place.verdict));
        y = bottom + BETWEEN;
    }
    if let Some(other) = &view.passed_on {
        if let Some((bottom, _)) = above {
            sheet.arrow("mark", &[(x + 20, bottom), (x + 20, y + 4), (x + INDENT - 4, y + 4)]);
        }
        search(sheet, other, x + INDENT, y);
        return;
    }
    outcome(sheet, view, x, y);
}

/// The mark of a verdict: what its colour says, for those who do not see it.
fn mark(verdict: Verdict) -> (&'static str, &'static str, &'static str) {
    match verdict {
        Verdict::Wins => ("✓", "changed", "mark"),
        Verdict::Decides => ("?", "changed", "mark"),
        Verdict::Fails => ("✗", "bad", "bad"),
        Verdict::Passes => ("○", "", "strong"),
        Verdict::Nothing => ("–", "", "soft"),
        Verdict::Shadowed(_) => ("◐", "bad", "bad"),
        Verdict::NotReached => ("·", "quiet", "soft"),
    }
}

fn rung(sheet: &mut Sheet, view: &LookupView, number: usize, place: &Place, x: i32, y: i32) -> i32 {
    let (mark, class, told) = mark(place.verdict);
    let mut lines = broken(&place.found);
    let because = place.because.as_deref().map(broken).unwrap_or_default();
    let found = lines.len();
    lines.extend(because);
    let area = Area { x, y, width: WIDTH, height: ROW * (1 + size(lines.len())) + 12 };
    sheet.rect(class, area);
    sheet.text("strong", x + 12, y + 4 + BASELINE, &format!("{}  {}", number + 1, shown(&place.title, 40)));
    let verdict = format!("{mark} {}", view.told(place.verdict));
    sheet.anchored(told, super::sheet::Anchor::End, area.right() - 12, y + 4 + BASELINE, &verdict);
    for (index, line) in lines.iter().enumerate() {
        let class = if index < found { "" } else { "soft" };
        sheet.text(class, x + 36, y + 4 + ROW * size(index + 1) + BASELINE, line);
    }
    area.bottom()
}

/// How the search ends, with an arrow from the place that made it end so.
fn outcome(sheet: &mut Sheet, view: &LookupView, x: i32, y: i32) {
    let class = if matches!(view.end, End::Raises(_)) { "bad" } else { "mark" };
    let sign = if class == "bad" { "✗" } else { "→" };
    let lines = broken(&format!("{sign} {}", view.end.told()));
    let width = lines.iter().map(|line| measure(line)).max().unwrap_or(0) + 24;
    sheet.rect("band", Area { x, y, width, height: ROW * size(lines.len()) + 8 });
    sheet.lines(class, x + 12, y + 4, &lines);
}
