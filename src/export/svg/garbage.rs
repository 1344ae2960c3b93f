//! The cycle collector: its generations against their thresholds, the objects that only each other keep alive as
//! rings of arrows, each with the sum of the trial deletion; and what a collection made of them.

use super::sheet::{Area, BASELINE, MARGIN, Point, ROW, Sheet, measure, shown, size, widest};
use crate::views::garbage::{CollectionView, Edge, GarbageView, Generation, TrialView, cycle_letter};
use crate::views::text::{self, count};
use std::collections::HashSet;

/// The most objects of a ring that are drawn.
const RING: usize = 8;
/// The most columns of an object in few words, and of a reference.
const BRIEF: usize = 26;
const BY: usize = 18;
/// The width at which what stands side by side is broken.
const WIDEST: i32 = 900;
const GAP: i32 = 24;
/// Between the two rows of a ring.
const BETWEEN: i32 = 56;
const BAR: i32 = 240;

/// What became of the objects.
enum Fate<'v> {
    /// Nobody has collected yet.
    Open,
    /// A collection has freed these.
    Freed(HashSet<&'v str>),
}

/// What a collection would find.
pub fn garbage(view: &GarbageView, title: &str) -> String {
    let mut sheet = Sheet::new();
    let y = generations(&mut sheet, view, MARGIN);
    found(&mut sheet, view, y + 10);
    sheet.finish(title)
}

/// The most callbacks and finalizers that are listed.
const RAN: usize = 12;

/// What a collection found and freed.
pub fn collection(view: &CollectionView, title: &str) -> String {
    let mut sheet = Sheet::new();
    let asked = format!("before gc.collect({})", view.generation);
    sheet.text("strong", MARGIN, MARGIN + BASELINE, &asked);
    let y = generations(&mut sheet, &view.before, MARGIN + ROW + 6);
    found(&mut sheet, &view.before, y + 10);
    let mut y = sheet.bottom() + 26;
    if !view.ran.is_empty() {
        sheet.text("strong", MARGIN, y + BASELINE, "ran, in this order");
        for (number, ran) in view.ran.iter().take(RAN).enumerate() {
            y += ROW;
            sheet.text("", MARGIN + 12, y + BASELINE, &format!("{}  {ran}", number + 1));
        }
        if view.ran.len() > RAN {
            y += ROW;
            sheet.text("soft", MARGIN + 12, y + BASELINE, &format!("… {} more", view.ran.len() - RAN));
        }
        y += ROW + 12;
    }
    let told = format!("it found {}", count(usize::try_from(view.returned).unwrap_or_default(), "object"));
    sheet.rect("band", Area { x: MARGIN, y, width: measure(&told) + 24, height: ROW + 8 });
    sheet.text("strong", MARGIN + 12, y + 19, &told);
    let y = y + ROW + 24;
    if view.before.garbage.is_empty() {
        sheet.text("", MARGIN, y + BASELINE, "nothing was freed: there was nothing to free");
        return sheet.finish(title);
    }
    sheet.text("strong", MARGIN, y + BASELINE, "after");
    let freed = view.freed.iter().map(String::as_str).collect();
    let drawn =
        objects(&mut sheet, &view.before.garbage, &view.before.cycles, &Fate::Freed(freed), y + ROW + 6);
    let mut told = vec![format!("✗ {} freed", count(view.freed.len(), "object"))];
    if !view.survived.is_empty() {
        told.push(format!(
            "{} still alive: something revived them, or a finalizer waits",
            count(view.survived.len(), "object")
        ));
    }
    sheet.lines("", MARGIN, drawn + 8, &told);
    sheet.finish(title)
}

/// The generations as bars, each as full as it is before it is collected.
fn generations(sheet: &mut Sheet, view: &GarbageView, y: i32) -> i32 {
    let mut y = y;
    for (number, generation) in view.generations.iter().enumerate() {
        bar(sheet, number, generation, y);
        y += ROW + 6;
    }
    if !view.enabled {
        sheet.text("mark", MARGIN, y + BASELINE, "automatic collection is off (gc.disable)");
        y += ROW;
    }
    y
}

fn bar(sheet: &mut Sheet, number: usize, generation: &Generation, y: i32) {
    let x = MARGIN + 56;
    sheet.text("strong", MARGIN, y + BASELINE, &format!("gen {number}"));
    let share = match generation.threshold {
        0 => 0.0,
        threshold => (f64::from(generation.count) / f64::from(threshold)).min(1.0),
    };
    let area = Area { x, y: y + 2, width: BAR, height: ROW - 4 };
    // Less than the whole bar, so it fits.
    sheet.rect("full", Area { width: (share * f64::from(BAR)).round() as i32, ..area });
    sheet.rect("plain", area);
    let objects = count(generation.objects, "object");
    let told = match generation.threshold {
        0 => format!("{}, no threshold: never by itself   ({objects})", generation.count),
        threshold => format!("{} of {threshold}   ({objects})", generation.count),
    };
    sheet.text("", area.right() + 12, y + BASELINE, &told);
}

fn found(sheet: &mut Sheet, view: &GarbageView, y: i32) {
    sheet.text("", MARGIN, y + BASELINE, &view.found());
    let mut y = objects(sheet, &view.garbage, &view.cycles, &Fate::Open, y + ROW + 8);
    if !view.kept.is_empty() {
        sheet.text("", MARGIN, y + BASELINE, "and keep:");
        y = objects(sheet, &view.kept, &[], &Fate::Open, y + ROW + 8);
    }
    if !view.garbage.is_empty() {
        let text = "Reference counts cannot free them: each is held by another one of them. \
                    Take away the references from inside, and 0 remain: nothing outside points in.";
        sheet.lines("soft", MARGIN, y, &text::wrap(text, "", 84));
    }
}

/// A box of an object: its lines, and what stands out in it.
struct Card {
    lines: Vec<(&'static str, String)>,
    class: &'static str,
    is_freed: bool,
}

impl Card {
    fn of(id: &str, trial: Option<&TrialView>, fate: &Fate<'_>) -> Card {
        let mut lines = vec![("strong", shown(id, BRIEF))];
        let is_freed = matches!(fate, Fate::Freed(freed) if freed.contains(id));
        let is_garbage = trial.is_none_or(|trial| !trial.reachable);
        if let Some(trial) = trial {
            if trial.text != trial.id {
                lines.push(("soft", shown(&trial.text, BRIEF)));
            }
            lines.push(("", trial.sum().replace('-', "−")));
        }
        let verdict = match (fate, is_freed) {
            (Fate::Freed(_), true) => Some("✗ freed".to_owned()),
            (Fate::Freed(_), false) => Some("still alive".to_owned()),
            (Fate::Open, _) => trial.map(|trial| trial.verdict().replace("[!] ", "garbage: ")),
        };
        let is_dead = if matches!(fate, Fate::Open) { is_garbage } else { is_freed };
        lines.extend(verdict.map(|verdict| (if is_dead { "bad" } else { "strong" }, verdict)));
        Card { lines, class: if is_dead { "bad" } else { "" }, is_freed }
    }

    fn width(&self) -> i32 {
        widest(self.lines.iter().map(|(_, line)| line.as_str())) + 20
    }

    fn height(&self) -> i32 {
        size(self.lines.len()) * ROW + 8
    }

    fn draw(&self, sheet: &mut Sheet, area: Area) {
        sheet.rect(self.class, area);
        for (number, (class, line)) in self.lines.iter().enumerate() {
            sheet.text(class, area.x + 10, area.y + 4 + size(number) * ROW + BASELINE, line);
        }
        if self.is_freed {
            sheet.cross(area);
        }
    }
}

/// Objects in the order: rings, then what is in none. Gives the lower edge.
fn objects(sheet: &mut Sheet, trials: &[TrialView], cycles: &[Vec<Edge>], fate: &Fate<'_>, y: i32) -> i32 {
    let trial = |id: &str| trials.iter().find(|trial| trial.id == id);
    let mut drawn: HashSet<&str> = HashSet::new();
    let mut flow = Flow { x: MARGIN, y, row: 0 };
    for (number, cycle) in cycles.iter().enumerate() {
        let room = if cycle.len() > RING { RING - 1 } else { RING };
        let mut cards: Vec<Card> =
            cycle.iter().take(room).map(|edge| Card::of(&edge.from, trial(&edge.from), fate)).collect();
        let mut labels: Vec<String> = cycle.iter().take(room).map(|edge| shown(&edge.by, BY)).collect();
        if cycle.len() > RING {
            let lines = vec![("soft", format!("… {} more", cycle.len() - room))];
            cards.push(Card { lines, class: "quiet", is_freed: false });
            labels.push(cycle.last().map_or(String::new(), |edge| shown(&edge.by, BY)));
        }
        let ring = Ring::of(&cards, &labels);
        let head = format!("cycle {}", cycle_letter(number));
        let corner = flow.next(ring.width.max(measure(&head)), ring.height + ROW);
        sheet.text("bad", corner.0, corner.1 + BASELINE, &head);
        ring.draw(sheet, &cards, &labels, (corner.0, corner.1 + ROW));
        // Those that are left out of a long ring are told there.
        drawn.extend(cycle.iter().map(|edge| edge.from.as_str()));
    }
    for trial in trials.iter().filter(|trial| !drawn.contains(trial.id.as_str())) {
        let card = Card::of(&trial.id, Some(trial), fate);
        let (width, height) = (card.width(), card.height());
        let (x, y) = flow.next(width, height);
        card.draw(sheet, Area { x, y, width, height });
    }
    flow.end()
}

/// Where the next of the things that stand side by side goes.
struct Flow {
    x: i32,
    y: i32,
    row: i32,
}

impl Flow {
    fn next(&mut self, width: i32, height: i32) -> Point {
        if self.x > MARGIN && self.x + width > WIDEST {
            self.x = MARGIN;
            self.y += self.row + GAP;
            self.row = 0;
        }
        let corner = (self.x, self.y);
        self.x += width + GAP;
        self.row = self.row.max(height);
        corner
    }

    fn end(&self) -> i32 {
        if self.row == 0 { self.y } else { self.y + self.row + GAP }
    }
}

/// The boxes of a cycle in two rows: to the right above, back to the left below.
struct Ring {
    areas: Vec<Area>,
    width: i32,
    height: i32,
}

impl Ring {
    fn of(cards: &[Card], labels: &[String]) -> Ring {
        let width = cards.iter().map(Card::width).max().unwrap_or(0);
        let height = cards.iter().map(Card::height).max().unwrap_or(0);
        let gap = widest(labels.iter().map(String::as_str)) + 44;
        let columns = if cards.len() <= 2 { cards.len() } else { cards.len().div_ceil(2) };
        let place = |index: usize| match index.checked_sub(columns) {
            None => (index, 0),
            Some(back) => (columns.saturating_sub(1 + back), 1),
        };
        let areas: Vec<Area> = (0..cards.len())
            .map(|index| {
                let (column, row) = place(index);
                Area { x: size(column) * (width + gap), y: row * (height + BETWEEN), width, height }
            })
            .collect();
        let loop_width = if cards.len() == 1 { gap } else { 0 };
        let right = areas.iter().map(|area| area.right()).max().unwrap_or(0);
        let bottom = areas.iter().map(|area| area.bottom()).max().unwrap_or(0);
        Ring { areas, width: right + loop_width, height: bottom }
    }

    fn draw(&self, sheet: &mut Sheet, cards: &[Card], labels: &[String], (x, y): Point) {
        let areas: Vec<Area> =
            self.areas.iter().map(|area| Area { x: area.x + x, y: area.y + y, ..*area }).collect();
        for (index, (area, label)) in areas.iter().zip(labels).enumerate() {
            let to = areas.get(index + 1).or(areas.first()).unwrap_or(area);
            match areas.len() {
                1 => around(sheet, *area, label),
                2 => beside(sheet, *area, *to, label),
                _ => {
                    let (from, to) = (area.edge(to.middle()), to.edge(area.middle()));
                    sheet.arrow("bad", &[from, to]);
                    let middle = ((from.0 + to.0) / 2, (from.1 + to.1) / 2);
                    let is_level = from.1 == to.1;
                    sheet.label("bad", if is_level { (middle.0 - 4, middle.1 - 13) } else { middle }, label);
                }
            }
        }
        for (area, card) in areas.iter().zip(cards) {
            card.draw(sheet, *area);
        }
    }
}

/// The arrow of an object that holds itself.
fn around(sheet: &mut Sheet, area: Area, label: &str) {
    let (top, low) = (area.y + 14, area.bottom() - 14);
    let side = area.right() + 34;
    sheet.bend("bad", (area.right(), top), [(side, top), (side, low)], (area.right(), low));
    sheet.text("bad", side, area.middle().1 + 4, label);
}

/// One of the two arrows between objects that hold each other.
fn beside(sheet: &mut Sheet, from: Area, to: Area, label: &str) {
    let (_, middle) = from.middle();
    let (start, end, y) =
        if from.x < to.x { (from.right(), to.x, middle - 14) } else { (from.x, to.right(), middle + 18) };
    sheet.arrow("bad", &[(start, y), (end, y)]);
    sheet.label("bad", ((start + end) / 2, y - 12), label);
}
