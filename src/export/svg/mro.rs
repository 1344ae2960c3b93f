//! The order of a class and its bases: the classes as a graph with `object` on top, numbered as they stand in the
//! line; beside it how C3 merges the lines of the bases, step by step; below, the line itself, or why there is
//! none.

use super::layers::{self, Node};
use super::sheet::{Anchor, Area, BASELINE, MARGIN, ROW, Sheet, measure, shown};
use crate::views::mro::{Candidate, Conflict, MroView, Relative, Step};
use crate::views::text::wrap;

/// The most classes whose graph is drawn: more are no picture any more.
const DRAWN: usize = 80;
/// The most steps of the merge that are drawn.
const STEPS: usize = 60;
/// The most columns of a class's name.
const NAME: usize = 20;
const BOX: i32 = 30;
const BETWEEN: i32 = 46;
/// The least width at which the line of classes is broken.
const LINE: i32 = 820;

/// The classes above a class, their order, and how C3 merges it.
pub fn mro(view: &MroView, title: &str) -> String {
    let mut sheet = Sheet::new();
    let head = format!("class {}({})", view.class, view.bases.join(", "));
    sheet.text("strong", MARGIN, MARGIN + BASELINE, &shown(&head, 100));
    let top = MARGIN + ROW + 10;
    let right = graph(&mut sheet, view, top);
    if !view.lists.is_empty() {
        merge(&mut sheet, view, right + 40, top);
    }
    let y = sheet.bottom() + 24;
    match (&view.line, &view.conflict) {
        (Some(line), _) => way(&mut sheet, &format!("line of {}:", view.class), line, y),
        (None, conflict) => no_order(&mut sheet, view, conflict.as_ref(), y),
    }
    if let Some(actual) = &view.actual {
        let y = sheet.bottom() + 16;
        way(&mut sheet, "its metaclass gave it another line:", actual, y);
    }
    sheet.finish(title)
}

/// The number and name of a class in its box.
fn label(relative: &Relative) -> String {
    let place = relative.place.map_or("–".to_owned(), |place| place.to_string());
    format!("{place}  {}", shown(&relative.name, NAME))
}

/// Draws the graph; gives its right edge.
fn graph(sheet: &mut Sheet, view: &MroView, top: i32) -> i32 {
    if view.family.len() > DRAWN {
        let text = format!("{} classes: too many to be drawn", view.family.len());
        return sheet.text("soft", MARGIN, top + BASELINE, &text);
    }
    let node = |relative: &Relative| Node {
        width: (measure(&label(relative)) + 20).max(60),
        parents: relative.bases.clone(),
    };
    let nodes: Vec<Node> = view.family.iter().map(node).collect();
    let layout = layers::layout(&nodes, (MARGIN, top), BOX, BETWEEN);
    for arrow in &layout.arrows {
        sheet.vertical("", arrow);
    }
    let last = view.family.len().saturating_sub(1);
    for (index, (relative, area)) in view.family.iter().zip(&layout.areas).enumerate() {
        let disagrees = view.conflict.as_ref().is_some_and(|conflict| {
            index != last && [&conflict.one, &conflict.other].contains(&&relative.name)
        });
        let class = match (disagrees, index == last) {
            (true, _) => "bad",
            (false, true) => "changed",
            (false, false) => "",
        };
        sheet.rect(class, *area);
        let (_, middle) = area.middle();
        let class = if relative.place.is_some() { "mark" } else { "soft" };
        let text = label(relative);
        let (place, name) = text.split_once("  ").unwrap_or(("", &text));
        sheet.text(class, area.x + 8, middle + 5, place);
        sheet.anchored("strong", Anchor::End, area.right() - 8, middle + 5, name);
    }
    layout.areas.iter().map(|area| area.right()).max().unwrap_or(MARGIN)
}

/// The columns of a list: the more lists, the fewer.
fn room(lists: usize) -> usize {
    (120 / lists.max(1)).clamp(12, 34)
}

/// Draws the merge: a column for each list, a row for each head that is tried.
fn merge(sheet: &mut Sheet, view: &MroView, left: i32, top: i32) {
    let room = room(view.lists.len());
    let inherited = view.lists.len() - 1;
    let heads: Vec<String> = (0..view.lists.len())
        .map(|number| match view.bases.get(number) {
            Some(base) if number < inherited => format!("line of {}", shown(base, NAME)),
            _ => "bases, as written".to_owned(),
        })
        .collect();
    let mut x = left;
    let mut columns = vec![(x, "step".to_owned())];
    x += 48;
    for (list, head) in view.lists.iter().zip(&heads) {
        columns.push((x, shown(head, room)));
        let width = measure(&shown(&list.join(" "), room)) + 26;
        x += width.max(measure(&shown(head, room)) + 16);
    }
    columns.push((x, "which head is taken".to_owned()));
    for (x, head) in &columns {
        sheet.text("soft", *x, top + BASELINE, head);
    }
    let places: Vec<i32> = columns.iter().map(|(x, _)| *x).collect();
    let mut lists = view.lists.clone();
    let mut y = top + ROW + 6;
    for (number, step) in view.steps.iter().take(STEPS).enumerate() {
        sheet.line("rule", &[(left, y - 3), (x + 330, y - 3)]);
        sheet.text("mark", left, y + BASELINE, &(number + 1).to_string());
        for (list, x) in lists.iter().zip(places.iter().skip(1)) {
            remaining(sheet, list, step, (*x, y), room);
        }
        for candidate in &step.tried {
            tried(sheet, candidate, lists.iter().zip(&heads), (x, y));
            y += ROW;
        }
        y += 8;
        let taken = step.tried.last().filter(|candidate| candidate.in_tail_of.is_none());
        if let Some(taken) = taken {
            lists.iter_mut().filter(|list| list.first() == Some(&taken.class)).for_each(|list| {
                list.remove(0);
            });
        }
    }
    if let Some(more) = view.steps.len().checked_sub(STEPS).filter(|more| *more > 0) {
        sheet.text("soft", left, y + BASELINE, &format!("and {more} more steps"));
    }
}

/// What is left of a list, its head in a box if it was tried: a full one if it is taken, a dashed one if it waits.
fn remaining(sheet: &mut Sheet, list: &[String], step: &Step, (x, y): (i32, i32), room: usize) {
    let Some((head, tail)) = list.split_first() else {
        sheet.text("soft", x + 6, y + BASELINE, "–");
        return;
    };
    let head = shown(head, room);
    let candidate = step.tried.iter().find(|candidate| list.first() == Some(&candidate.class));
    if let Some(candidate) = candidate {
        let class = if candidate.in_tail_of.is_none() { "changed" } else { "bad" };
        sheet.rect(class, Area { x, y, width: measure(&head) + 10, height: ROW });
    }
    let end = sheet.text("strong", x + 5, y + BASELINE, &head);
    let left = room.saturating_sub(crate::views::text::width(&head) + 1);
    if !tail.is_empty() && left > 0 {
        sheet.text("soft", end + 12, y + BASELINE, &shown(&tail.join(" "), left));
    }
}

/// Whether a head is taken, or in the tail of which list it stands.
fn tried<'l>(
    sheet: &mut Sheet,
    candidate: &Candidate,
    mut lists: impl Iterator<Item = (&'l Vec<String>, &'l String)>,
    (x, y): (i32, i32),
) {
    let name = shown(&candidate.class, NAME);
    let Some(waits_for) = &candidate.in_tail_of else {
        sheet.text("mark", x, y + BASELINE, &format!("✓ {name}  is in no tail"));
        return;
    };
    let list = lists.find(|(list, _)| *list == waits_for).map_or_else(
        || format!("[{}]", waits_for.join(" ")),
        |(_, head)| format!("the {}", head.split(',').next().unwrap_or_default()),
    );
    sheet.text("bad", x, y + BASELINE, &format!("✗ {name}  waits: in the tail of {}", shown(&list, 40)));
}

/// Classes one after the other, numbered.
fn way(sheet: &mut Sheet, head: &str, line: &[String], y: i32) {
    sheet.text("strong", MARGIN, y + BASELINE, head);
    let (mut x, mut y) = (MARGIN, y + ROW + 6);
    let last = line.len().saturating_sub(1);
    let edge = sheet.right().max(LINE);
    for (index, class) in line.iter().enumerate() {
        let (place, name) = ((index + 1).to_string(), shown(class, NAME));
        let width = measure(&place) + measure(&name) + 28;
        if x + width > edge && x > MARGIN {
            x = MARGIN;
            y += BOX + 14;
        }
        let area = Area { x, y, width, height: BOX };
        sheet.rect("", area);
        sheet.text("mark", x + 8, y + 20, &place);
        sheet.anchored("strong", Anchor::End, area.right() - 8, y + 20, &name);
        x = area.right() + 34;
        if index < last {
            sheet.arrow("", &[(area.right() + 4, y + BOX / 2), (area.right() + 30, y + BOX / 2)]);
        }
    }
}

/// Why there is no order: the two wishes that cannot both come true.
fn no_order(sheet: &mut Sheet, view: &MroView, conflict: Option<&Conflict>, y: i32) {
    sheet.text("bad", MARGIN, y + BASELINE, "✗ no head is left that could be taken: no order exists");
    let mut y = y + ROW + 8;
    if let Some(conflict) = conflict {
        let wishes = [
            (&conflict.one, &conflict.first, &conflict.second),
            (&conflict.other, &conflict.second, &conflict.first),
        ];
        let room = wishes.iter().map(|(who, ..)| measure(&shown(who, NAME))).max().unwrap_or(0) + 20;
        for (who, before, after) in wishes {
            sheet.rect("bad", Area { x: MARGIN, y, width: room, height: BOX });
            sheet.text("strong", MARGIN + 10, y + 20, &shown(who, NAME));
            let mut x = sheet.text("", MARGIN + room + 12, y + 20, "wants") + 12;
            for (index, class) in [before, after].into_iter().enumerate() {
                let name = shown(class, NAME);
                if index == 1 {
                    sheet.arrow("bad", &[(x + 4, y + BOX / 2), (x + 66, y + BOX / 2)]);
                    sheet.anchored("soft", Anchor::Middle, x + 32, y + 10, "before");
                    x += 72;
                }
                sheet.rect("", Area { x, y, width: measure(&name) + 20, height: BOX });
                x = sheet.text("strong", x + 10, y + 20, &name) + 10;
            }
            y += BOX + 10;
        }
    }
    let text = format!(
        "class {}({}): TypeError: Cannot create a consistent method resolution order (MRO)",
        view.class,
        shown(&view.bases.join(", "), 60)
    );
    sheet.lines("", MARGIN, y, &wrap(&text, "", 96));
}
