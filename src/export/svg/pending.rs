//! What waits for an exception, from the line that runs outwards: a band for each function, and in it the clauses
//! in the order in which the exception comes to them.

use super::sheet::{Anchor, Area, BASELINE, MARGIN, ROW, Sheet, measure, shown, widest};
use crate::views::pending::{PendingView, Waiting};

const WHAT: usize = 48;
const FUNCTION: usize = 30;
/// The most clauses that are drawn.
const DRAWN: usize = 60;
const BETWEEN: i32 = 20;
const BOX: i32 = ROW + 10;

/// The handlers that wait for an exception.
pub fn pending(view: &PendingView, title: &str) -> String {
    let mut sheet = Sheet::new();
    let drawn: Vec<&Waiting> = view.waiting.iter().take(DRAWN).collect();
    let labels: Vec<String> = drawn.iter().map(|waiting| label(waiting)).collect();
    let left = MARGIN + 44;
    let width = widest(labels.iter().map(String::as_str)).max(measure("line 00000 raises")) + 24;
    let told = left + width + 16;
    let start = Area { x: left, y: MARGIN, width, height: BOX };
    sheet.rect("bad", start);
    sheet.text("bad", left + 12, start.y + 20, &format!("line {} raises", view.line));
    if !drawn.is_empty() {
        sheet.text("soft", told, start.y + 20, "then, in this order:");
    }
    let (mut y, mut from) = (start.bottom(), start.bottom());
    let mut band: Option<(String, i32)> = None;
    let edge = told + measure("if it fits, it stops here") + 14;
    for (number, (waiting, label)) in drawn.iter().zip(&labels).enumerate() {
        if band.as_ref().is_none_or(|(function, _)| *function != waiting.function) {
            close(&mut sheet, band.take(), edge, y);
            y += 12;
            band = Some((waiting.function.clone(), y));
            y += ROW;
        }
        let area = Area { x: left, y: y + BETWEEN - 8, width, height: BOX };
        sheet.arrow("", &[(left + 30, from), (left + 30, area.y)]);
        sheet.rect(if waiting.always { "" } else { "changed" }, area);
        sheet.text("mark", MARGIN, area.y + 20, &(number + 1).to_string());
        sheet.text("strong", left + 12, area.y + 20, label);
        let (class, when) = if waiting.always {
            ("soft", "in any case, then on")
        } else {
            ("mark", "if it fits, it stops here")
        };
        sheet.text(class, told, area.y + 20, when);
        from = area.bottom();
        y = from + 6;
    }
    close(&mut sheet, band, edge, y);
    if let Some(more) = view.waiting.len().checked_sub(DRAWN).filter(|more| *more > 0) {
        y += ROW;
        sheet.text("soft", left, y + BASELINE, &format!("and {more} more"));
    }
    let nobody = !view.waiting.iter().any(|waiting| !waiting.always);
    let text = if nobody {
        format!("✗ nobody catches it: it leaves {}, and the program ends", shown(&view.outermost, FUNCTION))
    } else {
        format!("if none fits, it leaves {}, and the program ends", shown(&view.outermost, FUNCTION))
    };
    let area = Area { x: left, y: y + 34, width: measure(&text) + 24, height: BOX };
    sheet.arrow("bad", &[(left + 30, from), (left + 30, area.y)]);
    sheet.rect(if nobody { "bad" } else { "quiet" }, area);
    sheet.text(if nobody { "bad" } else { "soft" }, area.x + 12, area.y + 20, &text);
    sheet.finish(title)
}

fn label(waiting: &Waiting) -> String {
    format!("line {:<4} {}", waiting.line, shown(&waiting.what, WHAT))
}

/// Draws the frame of a function's band round what it holds.
fn close(sheet: &mut Sheet, band: Option<(String, i32)>, edge: i32, y: i32) {
    let Some((function, top)) = band else { return };
    sheet.rect("plain", Area { x: MARGIN + 30, y: top, width: edge - MARGIN - 30, height: y - top });
    sheet.anchored(
        "soft",
        Anchor::End,
        edge - 8,
        top + BASELINE + 2,
        &format!("in {}", shown(&function, FUNCTION)),
    );
}
