//! A generator and its callers as a sequence: what goes in as arrows to the right, what comes out as arrows back;
//! the line of the one that does not run is dashed.

use super::sheet::{Anchor, Area, BASELINE, MARGIN, ROW, Sheet, measure, shown, widest};
use crate::views::exchange::{ExchangeView, Turn};

/// The most turns that are drawn: the first and the last of them.
const TURNS: usize = 60;
/// The most columns of what goes in and out, of a caller and of the lines that ran.
const VALUE: usize = 36;
const CALLER: usize = 26;
const LINES: usize = 40;
/// The heights of a turn and of the sleep after it.
const TURN: i32 = 44;
const SLEEP: i32 = 34;
const BAR: i32 = 12;

/// What goes into a generator and what comes out.
pub fn exchange(view: &ExchangeView, title: &str) -> String {
    let mut sheet = Sheet::new();
    let name = shown(&format!("{}  {}", view.function, view.generator), 60);
    let drawn = drawn(&view.turns);
    let callers: Vec<String> =
        drawn.iter().filter_map(|turn| turn.as_ref().ok()).map(|turn| caller(turn)).collect();
    let words: Vec<String> = drawn
        .iter()
        .filter_map(|turn| turn.as_ref().ok())
        .flat_map(|turn| [entry(turn), exit(turn).0])
        .collect();
    let left = MARGIN + widest(callers.iter().map(String::as_str)).max(measure("caller")) + 20;
    let right = left + widest(words.iter().map(String::as_str)).max(180) + 60;
    let top = MARGIN + ROW + 14;
    let half = measure(&name) / 2 + 12;
    let head = Area {
        x: right - half.min(right - left - 60),
        y: MARGIN,
        width: measure(&name) + 24,
        height: ROW + 8,
    };
    let caller_head = Area { x: left - 36, y: MARGIN, width: 72, height: ROW + 8 };
    sheet.rect("frame", caller_head);
    sheet.anchored("strong", Anchor::Middle, left, MARGIN + 19, "caller");
    sheet.rect("frame", head);
    sheet.text("strong", head.x + 12, MARGIN + 19, &name);
    let mut y = top + 8;
    sheet.line("", &[(left, y - 14), (left, y)]);
    sheet.line("dashed", &[(right, y - 14), (right, y)]);
    for turn in &drawn {
        match turn {
            Ok(turn) => y = draw(&mut sheet, turn, (left, right), y),
            Err(more) => {
                let told = format!("… {more} more turns …");
                sheet.label("soft", ((left + right) / 2, y + ROW / 2), &told);
                y += ROW + 8;
            }
        }
    }
    let state = state(view);
    sheet.anchored("strong", Anchor::Middle, right, y + 8 + BASELINE, &state);
    sheet.finish(title)
}

/// The turns that are drawn, with the number of those that are left out where they would be.
fn drawn(turns: &[Turn]) -> Vec<Result<&Turn, usize>> {
    let Some(more) = turns.len().checked_sub(TURNS).filter(|more| *more > 0) else {
        return turns.iter().map(Ok).collect();
    };
    let first = turns.iter().take(TURNS / 2).map(Ok);
    first.chain([Err(more)]).chain(turns.iter().skip(TURNS / 2 + more).map(Ok)).collect()
}

fn caller(turn: &Turn) -> String {
    if turn.caller.is_empty() {
        return String::new();
    }
    format!("{} line {}", shown(&turn.caller, CALLER), turn.caller_line)
}

/// What goes in.
fn entry(turn: &Turn) -> String {
    match (&turn.sent, &turn.thrown) {
        (_, Some(thrown)) if thrown.starts_with("GeneratorExit") => {
            format!("close(): throw {}", shown(thrown, VALUE))
        }
        (_, Some(thrown)) => format!("throw {}", shown(thrown, VALUE)),
        (Some(sent), None) => format!("send({})", shown(sent, VALUE)),
        (None, None) => "next()".to_owned(),
    }
}

/// What comes out, and how it looks.
fn exit(turn: &Turn) -> (String, &'static str) {
    let Some(end) = &turn.end else { return ("it runs".to_owned(), "") };
    let text = shown(end, VALUE + 8);
    match end.split_once(' ') {
        Some(("raises", _)) => (format!("✗ {text}"), "bad"),
        _ => (text, ""),
    }
}

fn ran(turn: &Turn) -> String {
    if turn.lines.is_empty() {
        return "runs on".to_owned();
    }
    let lines: Vec<String> = turn.lines.iter().take(LINES).map(u32::to_string).collect();
    let noun = if turn.lines.len() == 1 { "line" } else { "lines" };
    shown(&format!("runs {noun} {}", lines.join(" ")), LINES)
}

/// Draws a turn from `y` on; gives where the next one begins.
fn draw(sheet: &mut Sheet, turn: &Turn, (left, right): (i32, i32), y: i32) -> i32 {
    let (begin, end) = (y + 18, y + 18 + TURN);
    let middle = (left + right) / 2;
    sheet.line("", &[(left, y), (left, begin)]);
    sheet.line("dashed", &[(right, y), (right, begin)]);
    sheet.anchored("soft", Anchor::End, left - 12, begin + 4, &caller(turn));
    let class = if turn.thrown.is_some() { "bad" } else { "" };
    sheet.arrow(class, &[(left, begin), (right - BAR / 2, begin)]);
    sheet.anchored(
        if class.is_empty() { "strong" } else { class },
        Anchor::Middle,
        middle,
        begin - 5,
        &entry(turn),
    );
    sheet.rect("frame", Area { x: right - BAR / 2, y: begin - 2, width: BAR, height: end - begin + 4 });
    sheet.text("soft", right + BAR + 4, (begin + end) / 2 + 4, &ran(turn));
    sheet.line("dashed", &[(left, begin), (left, end)]);
    let (text, class) = exit(turn);
    if turn.end.is_some() {
        sheet.arrow(&format!("dashed {class}"), &[(right - BAR / 2, end), (left, end)]);
    }
    let class = if class.is_empty() { "mark" } else { class };
    sheet.anchored(class, Anchor::Middle, middle, end - 5, &text);
    sheet.line("", &[(left, end), (left, end + SLEEP - 18)]);
    let sleeps = turn.end.as_ref().is_some_and(|end| end.starts_with("yields"));
    if sleeps {
        sheet.line("dashed", &[(right, end + 2), (right, end + SLEEP - 18)]);
        sheet.text("soft", right + BAR + 4, end + SLEEP / 2 + 4, "asleep");
    }
    end + SLEEP - 18
}

/// How it stands at the end.
fn state(view: &ExchangeView) -> String {
    let Some(turn) = view.turns.last() else {
        return "not begun: nothing has gone in or come out".to_owned();
    };
    let at = turn.lines.last().map_or(String::new(), |line| format!(" at line {line}"));
    match turn.end.as_deref().and_then(|end| end.split_once(' ')) {
        None => format!("it runs{at}"),
        Some(("yields", _)) => format!("it sleeps{at}"),
        Some(("raises", raised)) if raised.starts_with("GeneratorExit") => "it has been closed".to_owned(),
        Some(("raises", _)) => "✗ it has ended by an exception".to_owned(),
        Some((_, value)) => format!("it has ended, returning {}", shown(value, VALUE)),
    }
}
