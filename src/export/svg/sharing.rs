//! Two objects as trees that grow towards each other: what is one object stands once, between them, and both lead
//! to it; what is two stands on both sides.

use super::sheet::{Anchor, Area, BASELINE, MARGIN, ROW, Sheet, measure, shown, widest};
use crate::views::sharing::{Part, Relation, SharingView, verdict};
use crate::views::text::wrap;

const PLACE: usize = 22;
const OBJECT: usize = 26;
const BOX: i32 = 26;
const BETWEEN: i32 = 12;
/// From a part to those within it.
const INDENT: i32 = 22;
/// The deepest level that is set in further.
const DEEPEST: usize = 8;

/// A line of the picture: a part of both, how deep it lies, and the line of what holds it.
struct Line<'v> {
    part: Option<&'v Part>,
    more: usize,
    depth: usize,
    holder: Option<usize>,
}

/// What two objects share.
pub fn sharing(view: &SharingView, title: &str) -> String {
    let mut sheet = Sheet::new();
    let mut lines = Vec::new();
    collect(&mut lines, &view.whole, 0, None);
    let side = |of: fn(&Part) -> Option<String>| {
        let texts: Vec<String> = lines.iter().filter_map(|line| line.part).filter_map(of).collect();
        widest(texts.iter().map(String::as_str)) + 20
    };
    let deepest = lines.iter().map(|line| indent(line.depth)).max().unwrap_or(0);
    let width = side(left).max(side(right)).max(side(shared)).max(measure(&shown(&view.left, 30)));
    let words = widest(lines.iter().filter_map(|line| line.part).map(|part| part.relation.told())) + 24;
    let middle = width.max(words);
    let columns = Columns {
        left: MARGIN,
        middle: MARGIN + deepest + width + 40,
        width,
        shared: middle,
        end: MARGIN + 2 * deepest + 2 * width + 80 + middle,
    };
    sheet.text("strong", columns.left, MARGIN + BASELINE, &shown(&view.left, 40));
    sheet.anchored("strong", Anchor::End, columns.end, MARGIN + BASELINE, &shown(&view.right, 40));
    let top = MARGIN + ROW + 10;
    for (row, line) in (0..).zip(&lines) {
        let y = top + row * (BOX + BETWEEN);
        let from = line.holder.map(|holder| top + i32::try_from(holder).unwrap_or(0) * (BOX + BETWEEN) + BOX);
        draw(&mut sheet, line, &columns, y, from);
    }
    let mut y = sheet.bottom() + 14;
    for alias in &view.aliases {
        let (one, two) = if alias.is_left { (&view.left, &view.right) } else { (&view.right, &view.left) };
        let (first, second) = (&alias.first, &alias.second);
        let text =
            format!("{one}{first} and {one}{second} are one object, {two}{first} and {two}{second} are two.");
        y = sheet.lines("soft", MARGIN, y, &wrap(&shown(&text, 300), "", 96));
    }
    if view.is_cut {
        y = sheet.lines("soft", MARGIN, y, &["what lies deeper was not compared".to_owned()]);
    }
    sheet.lines("strong", MARGIN, y, &wrap(&shown(&verdict(view), 300), "", 96));
    sheet.finish(title)
}

fn collect<'v>(lines: &mut Vec<Line<'v>>, part: &'v Part, depth: usize, holder: Option<usize>) {
    lines.push(Line { part: Some(part), more: 0, depth, holder });
    let own = lines.len() - 1;
    for inner in &part.parts {
        collect(lines, inner, depth + 1, Some(own));
    }
    if part.unlisted > 0 {
        lines.push(Line { part: None, more: part.unlisted, depth: depth + 1, holder: Some(own) });
    }
}

fn indent(depth: usize) -> i32 {
    INDENT * i32::try_from(depth.min(DEEPEST)).unwrap_or(0)
}

/// Where the three columns stand.
struct Columns {
    left: i32,
    middle: i32,
    /// The width of a box at either side.
    width: i32,
    /// The width of a box between them.
    shared: i32,
    /// The right edge of all.
    end: i32,
}

fn text(part: &Part, object: Option<&String>) -> Option<String> {
    let object = shown(object?, OBJECT);
    Some(if part.path.is_empty() { object } else { format!("{}  {object}", shown(&part.path, PLACE)) })
}

/// Whether a part is one object, met from both sides.
fn is_one(part: &Part) -> bool {
    part.relation == Relation::Same
}

fn left(part: &Part) -> Option<String> {
    text(part, part.left.as_ref()).filter(|_| !is_one(part))
}

fn right(part: &Part) -> Option<String> {
    text(part, part.right.as_ref()).filter(|_| !is_one(part))
}

fn shared(part: &Part) -> Option<String> {
    text(part, part.left.as_ref()).filter(|_| is_one(part))
}

fn draw(sheet: &mut Sheet, line: &Line<'_>, columns: &Columns, y: i32, from: Option<i32>) {
    let set_in = indent(line.depth);
    let middle = y + BOX / 2;
    let Some(part) = line.part else {
        let told = format!("… {} more, the same or equal", line.more);
        sheet.anchored("soft", Anchor::Middle, columns.middle + columns.shared / 2, middle + 5, &told);
        return;
    };
    let (one, other) = (columns.left + set_in, columns.end - set_in);
    let stems = (columns.left + set_in - INDENT + 8, columns.end - set_in + INDENT - 8);
    let centre = Area { x: columns.middle, y, width: columns.shared, height: BOX };
    if is_one(part) {
        if let Some(from) = from {
            sheet.arrow("mark", &[(stems.0, from), (stems.0, middle), (centre.x, middle)]);
            sheet.arrow("mark", &[(stems.1, from), (stems.1, middle), (centre.right(), middle)]);
        }
        sheet.rect("changed", centre);
        let text = shared(part).unwrap_or_default();
        sheet.anchored("strong", Anchor::Middle, centre.middle().0, middle + 5, &text);
        return;
    }
    let sides = [(left(part), one, stems.0, false), (right(part), other, stems.1, true)];
    for (text, x, stem, is_right) in sides {
        let Some(text) = text else { continue };
        if let Some(from) = from {
            sheet.arrow("", &[(stem, from), (stem, middle), (x, middle)]);
        }
        let x = if is_right { x - columns.width } else { x };
        let area = Area { x, y, width: columns.width, height: BOX };
        sheet.rect("", area);
        sheet.anchored("", Anchor::Middle, area.middle().0, middle + 5, &text);
    }
    let sign = match part.relation {
        Relation::Differs => "≠ ",
        Relation::Equal => "= ",
        _ => "",
    };
    let class = if part.relation == Relation::Differs { "bad" } else { "soft" };
    let told = format!("{sign}{}", part.relation.told());
    sheet.anchored(class, Anchor::Middle, columns.middle + columns.shared / 2, middle + 5, &told);
}
