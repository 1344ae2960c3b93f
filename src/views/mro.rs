//! `%mro`: a class's line of bases, and how C3 merges it, step by step.
//!
//! The merge is computed anew from `__bases__`, so that it also shows where a line that CPython
//! refuses cannot go on, and whether a class's `mro()` gave another line.

use super::text::{self, pad};
use crate::heap::Value;
use crate::types::tuple::Tuple;
use crate::types::type_::TypeObject;
use serde::Serialize;
use std::collections::BTreeSet;

/// One head that was tried in a step of the merge.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Candidate {
    /// The class.
    pub class: String,
    /// Which list it is the head of, from 1.
    pub list: usize,
    /// The list in whose tail it still stands, so that it has to wait.
    pub in_tail_of: Option<Vec<String>>,
}

/// One step: heads are tried from the first list on; the first that is in no tail is taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Step {
    /// What is left of the lists.
    pub lists: Vec<Vec<String>>,
    /// The heads tried; the last one is taken, unless none could be.
    pub tried: Vec<Candidate>,
    /// The line so far, this step included.
    pub line: Vec<String>,
}

/// How a class's line came about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MroView {
    /// The class's name.
    pub class: String,
    /// Its bases.
    pub bases: Vec<String>,
    /// What is merged at first: the lines of the bases, and the bases themselves.
    pub lists: Vec<Vec<String>>,
    /// The steps; the last one fails when there is no order.
    pub steps: Vec<Step>,
    /// The line; nothing when there is no order.
    pub line: Option<Vec<String>>,
    /// Two orders that contradict each other, when there is none that keeps both.
    pub conflict: Option<Conflict>,
    /// The class's actual line, where its metaclass gave it another.
    pub actual: Option<Vec<String>>,
    /// The class and all above it, each after its bases: the class itself is the last one.
    pub family: Vec<Relative>,
}

/// A class of the hierarchy above another, or that class itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Relative {
    /// The class's name.
    pub name: String,
    /// Its bases, by their places in the family.
    pub bases: Vec<usize>,
    /// Its place in the line, from 1, as far as there is one.
    pub place: Option<usize>,
}

/// Why no order exists: somebody wants one class before the other, somebody else the reverse.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Conflict {
    /// Who wants `first` before `second`.
    pub one: String,
    /// Who wants `second` before `first`.
    pub other: String,
    /// A class.
    pub first: String,
    /// Another.
    pub second: String,
}

/// A hierarchy as plain data: for each class its name and the numbers of its bases.
#[derive(Clone, Debug, Default)]
pub struct Hierarchy {
    names: Vec<String>,
    bases: Vec<Vec<usize>>,
    lines: Vec<Option<Vec<usize>>>,
}

impl Hierarchy {
    /// Adds a class whose bases are there already; gives its number.
    pub fn add(&mut self, name: &str, bases: Vec<usize>) -> usize {
        self.names.push(name.to_owned());
        self.bases.push(bases);
        let class = self.names.len() - 1;
        self.lines.push(self.merge(class));
        class
    }

    /// The line of a class; nothing when there is none.
    pub fn line(&self, class: usize) -> Option<Vec<usize>> {
        self.lines[class].clone()
    }

    fn merge(&self, class: usize) -> Option<Vec<usize>> {
        let (mut lists, mut line) = (self.lists(class)?, vec![class]);
        while lists.iter().any(|list| !list.is_empty()) {
            let next = acceptable(&lists)?;
            line.push(next);
            take(&mut lists, next);
        }
        Some(line)
    }

    /// What is merged for a class: the lines of its bases, and its bases.
    fn lists(&self, class: usize) -> Option<Vec<Vec<usize>>> {
        let bases = &self.bases[class];
        let mut lists = bases.iter().map(|base| self.line(*base)).collect::<Option<Vec<_>>>()?;
        if !bases.is_empty() {
            lists.push(bases.clone());
        }
        Some(lists)
    }

    fn named(&self, classes: &[usize]) -> Vec<String> {
        classes.iter().map(|class| self.names[*class].clone()).collect()
    }

    /// How the line of `class` comes about. Its bases must have one.
    pub fn view(&self, class: usize) -> MroView {
        let mut lists = self.lists(class).unwrap_or_default();
        let mut view = MroView {
            class: self.names[class].clone(),
            bases: self.named(&self.bases[class]),
            lists: lists.iter().map(|list| self.named(list)).collect(),
            steps: Vec::new(),
            line: None,
            conflict: None,
            actual: None,
            family: Vec::new(),
        };
        let mut line = vec![class];
        loop {
            lists.retain(|list| !list.is_empty());
            if lists.is_empty() {
                view.line = Some(self.named(&line));
                view.family = self.family(class, &line);
                return view;
            }
            let (tried, taken) = self.step(&lists);
            line.extend(taken);
            view.steps.push(Step {
                lists: lists.iter().map(|list| self.named(list)).collect(),
                tried,
                line: self.named(&line),
            });
            match taken {
                Some(taken) => take(&mut lists, taken),
                None => {
                    view.conflict = self.conflict(class, &lists);
                    view.family = self.family(class, &line);
                    return view;
                }
            }
        }
    }

    /// The class and those above it, in the order in which they were added.
    fn family(&self, class: usize, line: &[usize]) -> Vec<Relative> {
        let mut above = BTreeSet::from([class]);
        let mut work = vec![class];
        while let Some(next) = work.pop() {
            work.extend(self.bases[next].iter().copied().filter(|base| above.insert(*base)));
        }
        let place = |class: &usize| above.iter().position(|other| other == class);
        let relative = |class: &usize| Relative {
            name: self.names[*class].clone(),
            bases: self.bases[*class].iter().filter_map(place).collect(),
            place: line.iter().position(|other| other == class).map(|place| place + 1),
        };
        above.iter().map(relative).collect()
    }

    fn step(&self, lists: &[Vec<usize>]) -> (Vec<Candidate>, Option<usize>) {
        let mut tried: Vec<Candidate> = Vec::new();
        let mut seen = Vec::new();
        for (number, list) in lists.iter().enumerate() {
            let head = list[0];
            if seen.contains(&head) {
                continue;
            }
            seen.push(head);
            let tail = lists.iter().find(|list| list[1..].contains(&head));
            tried.push(Candidate {
                class: self.names[head].clone(),
                list: number + 1,
                in_tail_of: tail.map(|list| self.named(list)),
            });
            if tail.is_none() {
                return (tried, Some(head));
            }
        }
        (tried, None)
    }

    /// Among the heads that are left, two of which each waits for the other.
    fn conflict(&self, class: usize, lists: &[Vec<usize>]) -> Option<Conflict> {
        let heads: Vec<usize> = lists.iter().map(|list| list[0]).collect();
        // Each head waits for the head of the list in whose tail it stands: following this leads round.
        let waits_for =
            |class: usize| lists.iter().find(|list| list[1..].contains(&class)).map(|list| list[0]);
        let mut way = vec![*heads.first()?];
        let second = loop {
            let next = waits_for(*way.last()?)?;
            if way.contains(&next) {
                break next;
            }
            way.push(next);
        };
        let first = *way.last()?;
        let wants = |before: usize, after: usize| {
            let orders = |list: &[usize]| {
                let place = |class| list.iter().position(|other| *other == class);
                matches!((place(before), place(after)), (Some(before), Some(after)) if before < after)
            };
            if orders(&self.bases[class]) {
                return Some(class);
            }
            self.bases[class].iter().copied().find(|base| self.line(*base).is_some_and(|line| orders(&line)))
        };
        let (one, other) = (wants(first, second)?, wants(second, first)?);
        Some(Conflict {
            one: self.names[one].clone(),
            other: self.names[other].clone(),
            first: self.names[first].clone(),
            second: self.names[second].clone(),
        })
    }
}

fn acceptable(lists: &[Vec<usize>]) -> Option<usize> {
    let heads = lists.iter().filter_map(|list| list.first().copied());
    heads.into_iter().find(|head| !lists.iter().any(|list| list.iter().skip(1).any(|other| other == head)))
}

fn take(lists: &mut [Vec<usize>], class: usize) {
    for list in lists {
        if list.first() == Some(&class) {
            list.remove(0);
        }
    }
}

/// The hierarchy above a class, read from `__bases__`.
struct Reader {
    hierarchy: Hierarchy,
    classes: Vec<Value>,
}

impl Reader {
    fn number(&mut self, class: &Value) -> usize {
        if let Some(known) = self.classes.iter().position(|other| other.is(class)) {
            return known;
        }
        let bases = match class.payload::<TypeObject>().bases.get() {
            Some(bases) => bases.payload::<Tuple>().items().iter().map(|base| self.number(base)).collect(),
            None => Vec::new(),
        };
        self.classes.push(class.clone());
        self.hierarchy.add(&class.payload::<TypeObject>().short_name(), bases)
    }
}

/// How the line of `class`, a class, came about.
pub fn of_class(class: &Value) -> MroView {
    let mut reader = Reader { hierarchy: Hierarchy::default(), classes: Vec::new() };
    let number = reader.number(class);
    let mut view = reader.hierarchy.view(number);
    let actual: Vec<String> = class
        .payload::<TypeObject>()
        .mro()
        .iter()
        .map(|class| class.payload::<TypeObject>().short_name())
        .collect();
    if view.line.as_ref() != Some(&actual) {
        view.actual = Some(actual);
    }
    view
}

/// How the line of a class with these bases would come about.
pub fn of_bases(name: &str, bases: &[Value]) -> MroView {
    let mut reader = Reader { hierarchy: Hierarchy::default(), classes: Vec::new() };
    let bases = bases.iter().map(|base| reader.number(base)).collect();
    let number = reader.hierarchy.add(name, bases);
    reader.hierarchy.view(number)
}

fn listed(list: &[String]) -> String {
    format!("[{}]", list.join(" "))
}

/// The view as text.
pub fn render(view: &MroView, columns: usize) -> String {
    let mut lines = vec![format!("class {}({})", view.class, view.bases.join(", "))];
    if view.lists.is_empty() {
        lines.push(" it has no base: the line is itself".to_owned());
    } else {
        lines.push(format!(" L[{0}] = {0} + merge of", view.class));
        let inherited = view.lists.len() - 1;
        for (number, list) in view.lists.iter().enumerate() {
            let origin = match view.bases.get(number) {
                Some(base) if number < inherited => format!("the line of {base}"),
                _ => "the bases, as written".to_owned(),
            };
            lines.extend(text::flow(&[pad(&listed(list), 28), origin], "   ", columns));
        }
    }
    for step in &view.steps {
        for candidate in &step.tried {
            lines.extend(tried(candidate, step, columns));
        }
    }
    match (&view.line, &view.conflict) {
        (Some(line), _) => lines.push(format!(" line of {}: {}", view.class, line.join(" > "))),
        (None, conflict) => lines.extend(no_order(view, conflict.as_ref(), columns)),
    }
    if let Some(actual) = &view.actual {
        lines.push(format!(" its class gave it another line: {}", actual.join(" > ")));
    }
    text::lines(&lines)
}

fn tried(candidate: &Candidate, step: &Step, columns: usize) -> Vec<String> {
    let name = pad(&candidate.class, 8);
    match &candidate.in_tail_of {
        Some(list) => {
            let why = format!("still in the tail of {}", listed(list));
            text::flow(&[format!("{name} waits  {why}")], "   ", columns)
        }
        None => {
            let why = format!("head of list {}, in no tail", candidate.list);
            let parts = [pad(&format!("{name} ok     {why}"), 44), format!("-> {}", step.line.join(" "))];
            text::flow(&parts, "   ", columns)
        }
    }
}

fn no_order(view: &MroView, conflict: Option<&Conflict>, columns: usize) -> Vec<String> {
    let mut lines = vec![" no head is left that could be taken: no order exists".to_owned()];
    if let Some(conflict) = conflict {
        let wish =
            |who: &String, first: &String, second: &String| format!("{who} wants {first} before {second}");
        let text = format!(
            "{}; {}.",
            wish(&conflict.one, &conflict.first, &conflict.second),
            wish(&conflict.other, &conflict.second, &conflict.first)
        );
        lines.extend(text::wrap(&text, " ", columns));
    }
    let text = format!(
        "class {}({}): TypeError: Cannot create a consistent method resolution order (MRO)",
        view.class,
        view.bases.join(", ")
    );
    lines.extend(text::wrap(&text, " ", columns));
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn diamond() -> (Hierarchy, usize) {
        let mut hierarchy = Hierarchy::default();
        let object = hierarchy.add("object", vec![]);
        let a = hierarchy.add("A", vec![object]);
        let b = hierarchy.add("B", vec![a]);
        let c = hierarchy.add("C", vec![a]);
        let d = hierarchy.add("D", vec![b, c]);
        (hierarchy, d)
    }

    #[test]
    fn a_diamond_keeps_the_common_base_behind_both() {
        let (hierarchy, d) = diamond();
        let view = hierarchy.view(d);
        assert_eq!(view.line.as_ref().map(|line| line.join(" ")), Some("D B C A object".to_owned()));
        insta::assert_snapshot!(render(&view, 80));
    }

    #[test]
    fn a_narrow_screen_breaks_the_columns() {
        let (hierarchy, d) = diamond();
        let text = render(&hierarchy.view(d), 60);
        assert!(text.lines().all(|line| text::width(line) <= 60), "{text}");
    }

    #[test]
    fn contradicting_wishes_are_named() {
        let mut hierarchy = Hierarchy::default();
        let object = hierarchy.add("object", vec![]);
        let a = hierarchy.add("A", vec![object]);
        let b = hierarchy.add("B", vec![object]);
        let x = hierarchy.add("X", vec![a, b]);
        let y = hierarchy.add("Y", vec![b, a]);
        let z = hierarchy.add("Z", vec![x, y]);
        assert_eq!(hierarchy.line(z), None);
        insta::assert_snapshot!(render(&hierarchy.view(z), 80));
    }
}
