//! `%gc`: the cycle collector's generations, and what a collection would find now, with the sums of
//! the trial deletion and the cycles.

use super::text::{self, pad};
use super::value;
use crate::eval::Vm;
use crate::heap::attributes::{self, Storage};
use crate::heap::collector::{self, Trial};
use crate::heap::type_head::{FINALIZER, HEAP_TYPE};
use crate::heap::{Value, identity};
use crate::observe::Collecting;
use crate::types::dict::Dict;
use crate::types::type_::TypeObject;
use serde::Serialize;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// One generation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Generation {
    /// What is compared with the threshold.
    pub count: u32,
    /// The threshold.
    pub threshold: u32,
    /// Objects in it.
    pub objects: usize,
}

/// What the trial deletion says of one object.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TrialView {
    /// `Node#1`.
    pub id: String,
    /// What it is, in few words.
    pub text: String,
    /// Its reference count.
    pub count: u32,
    /// References to it from other objects of the collection.
    pub internal: u32,
    /// Whether something outside keeps it alive, be it through other objects.
    pub reachable: bool,
    /// The cycle it is part of.
    pub cycle: Option<usize>,
}

impl TrialView {
    /// The references from outside the collection: what the trial deletion leaves.
    pub fn outside(&self) -> u32 {
        self.count.saturating_sub(self.internal)
    }

    /// The trial deletion as a sum.
    pub fn sum(&self) -> String {
        format!("refs {} - {} inside = {}", self.count, self.internal, self.outside())
    }

    /// What comes of the object, in words.
    pub fn verdict(&self) -> String {
        match (self.reachable, self.cycle) {
            (true, _) if self.outside() > 0 => "kept".to_owned(),
            (true, _) => "kept by one that is kept".to_owned(),
            (false, Some(cycle)) => format!("[!] cycle {}", cycle_letter(cycle)),
            (false, None) => "[!] hangs on a cycle".to_owned(),
        }
    }
}

/// What a collection would find.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GarbageView {
    /// The generations, the youngest first.
    pub generations: Vec<Generation>,
    /// Whether collection happens by itself.
    pub enabled: bool,
    /// Objects that only each other keep alive.
    pub garbage: Vec<TrialView>,
    /// Instances of classes of the program that are kept, as far as there are few.
    pub kept: Vec<TrialView>,
    /// The cycles: from object to object, by which attribute or item, and back.
    pub cycles: Vec<Vec<Edge>>,
}

impl GarbageView {
    /// What a collection would find, in words.
    pub fn found(&self) -> String {
        if self.garbage.is_empty() {
            return "a collection would find nothing: every object is reached from a name".to_owned();
        }
        let found = text::count(self.garbage.len(), "object");
        let more = if self.garbage.len() == SHOWN { " or more" } else { "" };
        format!("a collection would find {found}{more} in {}", text::count(self.cycles.len(), "cycle"))
    }
}

/// A reference within a cycle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Edge {
    /// The object.
    pub from: String,
    /// How it holds the next: `.next`, `[0]`.
    pub by: String,
}

/// What a collection did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CollectionView {
    /// The oldest generation that was collected.
    pub generation: usize,
    /// What it found.
    pub before: GarbageView,
    /// What ran: callbacks of weak references and finalizers, in order.
    pub ran: Vec<String>,
    /// The number of objects found, which `gc.collect()` returns.
    pub returned: i64,
    /// The objects shown before which are gone now.
    pub freed: Vec<String>,
    /// Those that are still there.
    pub survived: Vec<String>,
}

/// The most objects that are shown.
const SHOWN: usize = 24;

/// Looks at the collector.
pub fn look(vm: &mut Vm) -> GarbageView {
    before(vm, collector::GENERATIONS - 1)
}

/// Looks at what a collection of a generation, and of those younger, would find.
pub fn before(vm: &mut Vm, generation: usize) -> GarbageView {
    let (counts, thresholds) = (collector::counts(), collector::thresholds());
    let generations = (0..collector::GENERATIONS)
        .map(|number| Generation {
            count: counts[number],
            threshold: thresholds[number],
            objects: collector::generation_size(number),
        })
        .collect();
    let trials = collector::trial(generation);
    let dead: Vec<&Trial> = trials.iter().filter(|trial| !trial.reachable).collect();
    let (cycle_of, cycles) = cycles(vm, &dead);
    let mut garbage = Vec::new();
    for trial in dead.iter().take(SHOWN) {
        let cycle = cycle_of.get(&trial.object.address()).copied();
        garbage.push(trial_view(vm, trial, cycle));
    }
    let instances = trials.iter().filter(|trial| {
        trial.reachable && trial.object.class().head.has(HEAP_TYPE) && !trial.object.has::<TypeObject>()
    });
    let instances: Vec<&Trial> = instances.collect();
    let mut kept = Vec::new();
    if instances.len() <= 8 {
        for trial in instances {
            kept.push(trial_view(vm, trial, None));
        }
    }
    GarbageView { generations, enabled: collector::is_enabled(), garbage, kept, cycles }
}

fn trial_view(vm: &mut Vm, trial: &Trial, cycle: Option<usize>) -> TrialView {
    TrialView {
        id: label(&trial.object),
        text: value::brief(vm, &trial.object, 40),
        count: trial.count,
        internal: trial.internal,
        reachable: trial.reachable,
        cycle,
    }
}

fn label(object: &Value) -> String {
    value::id(object).unwrap_or_else(|| match object.downcast::<TypeObject>() {
        Some(class) => format!("class {}", class.short_name()),
        None => object.class().short_name(),
    })
}

/// The groups of objects that reach each other (Tarjan's algorithm, without recursion), and a way
/// round each.
fn cycles(vm: &mut Vm, dead: &[&Trial]) -> (HashMap<usize, usize>, Vec<Vec<Edge>>) {
    let place: HashMap<usize, usize> =
        dead.iter().enumerate().map(|(index, trial)| (trial.object.address(), index)).collect();
    let next: Vec<Vec<usize>> = dead
        .iter()
        .map(|trial| {
            let mut targets = Vec::new();
            collector::children(&trial.object, &mut |child| {
                targets.extend(place.get(&child.address()).copied())
            });
            targets
        })
        .collect();
    let mut cycle_of = HashMap::new();
    let mut ways = Vec::new();
    for component in components(&next) {
        let first = *component.iter().min().expect("a component is not empty");
        let Some(way) = way_round(&next, &component, first) else { continue };
        for member in &component {
            cycle_of.insert(dead[*member].object.address(), ways.len());
        }
        let mut edges = Vec::new();
        for (position, member) in way.iter().enumerate() {
            let to = way[(position + 1) % way.len()];
            let (from, to) = (&dead[*member].object, &dead[to].object);
            edges.push(Edge { from: label(from), by: held_by(vm, from, to) });
        }
        ways.push(fold_dicts(edges));
    }
    (cycle_of, ways)
}

/// Strongly connected components.
fn components(next: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let count = next.len();
    let (mut order, mut low) = (vec![usize::MAX; count], vec![0; count]);
    let (mut on_stack, mut stack) = (vec![false; count], Vec::new());
    let (mut clock, mut found) = (0, Vec::new());
    for root in 0..count {
        if order[root] != usize::MAX {
            continue;
        }
        let mut calls = vec![(root, 0)];
        while let Some((node, edge)) = calls.pop() {
            if edge == 0 {
                order[node] = clock;
                low[node] = clock;
                clock += 1;
                stack.push(node);
                on_stack[node] = true;
            }
            if let Some(&target) = next[node].get(edge) {
                calls.push((node, edge + 1));
                if order[target] == usize::MAX {
                    calls.push((target, 0));
                } else if on_stack[target] {
                    low[node] = low[node].min(order[target]);
                }
                continue;
            }
            if low[node] == order[node] {
                let mut component = Vec::new();
                while let Some(member) = stack.pop() {
                    on_stack[member] = false;
                    component.push(member);
                    if member == node {
                        break;
                    }
                }
                found.push(component);
            }
            if let Some((parent, _)) = calls.last() {
                low[*parent] = low[*parent].min(low[node]);
            }
        }
    }
    found.sort_by_key(|component| component.iter().min().copied());
    found
}

/// The shortest way from `first` back to it within the component; nothing when there is none.
fn way_round(next: &[Vec<usize>], component: &[usize], first: usize) -> Option<Vec<usize>> {
    let mut before: HashMap<usize, usize> = HashMap::new();
    let mut work = std::collections::VecDeque::from([first]);
    while let Some(node) = work.pop_front() {
        for &target in next[node].iter().filter(|target| component.contains(target)) {
            if target == first {
                let mut way = vec![node];
                let mut at = node;
                while at != first {
                    at = before[&at];
                    way.push(at);
                }
                way.reverse();
                return Some(way);
            }
            if let Entry::Vacant(place) = before.entry(target) {
                place.insert(node);
                work.push_back(target);
            }
        }
    }
    None
}

/// How an object holds another.
fn held_by(vm: &mut Vm, from: &Value, to: &Value) -> String {
    if matches!(attributes::storage(from), Storage::Shaped(_)) {
        let own = value::own_attributes(from);
        if let Some((name, _)) = own.iter().find(|(_, value)| value.is(to)) {
            return format!(".{name}");
        }
    }
    if let Storage::Dict(dict) = attributes::storage(from)
        && dict.is(to)
    {
        return ".__dict__".to_owned();
    }
    if let Some(dict) = from.downcast::<Dict>() {
        let entry = dict.entries().into_iter().find(|(_, value)| value.is(to));
        return match entry {
            Some((key, _)) => format!("[{}]", value::brief(vm, &key, 20)),
            None => " key".to_owned(),
        };
    }
    if matches!(from.class().short_name().as_str(), "list" | "tuple")
        && let Some(index) = value::items(from).iter().position(|(_, item)| item.is(to))
    {
        return format!("[{index}]");
    }
    if from.class_value().is(to) { ".__class__".to_owned() } else { String::new() }
}

/// An instance with a dict of its own and that dict count as one in the way shown.
fn fold_dicts(edges: Vec<Edge>) -> Vec<Edge> {
    let mut folded: Vec<Edge> = Vec::new();
    for edge in edges {
        match folded.last_mut() {
            Some(before) if before.by == ".__dict__" => {
                before.by = format!(".{}", edge.by.trim_matches(['[', ']', '\'']));
            }
            _ => folded.push(edge),
        }
    }
    folded
}

/// A collection that is being followed.
#[derive(Default)]
pub struct Followed {
    begun: Option<(usize, GarbageView)>,
    ran: Vec<String>,
}

impl Followed {
    /// Takes in what the collector does; gives the view when it has ended.
    pub fn take(&mut self, vm: &mut Vm, what: &Collecting<'_>) -> Option<CollectionView> {
        match what {
            Collecting::Begins(generation) => {
                self.begun = Some((*generation, before(vm, *generation)));
                self.ran.clear();
            }
            Collecting::CallsBack(object) => {
                self.ran.push(format!("a weak reference to {} calls back", label(object)))
            }
            Collecting::Finalizes(object) => {
                let how = if object.class().head.has(FINALIZER) { "__del__ runs" } else { "is closed" };
                self.ran.push(format!("{}: {how}", label(object)));
            }
            Collecting::Ends(returned) => {
                let (generation, before) = self.begun.take()?;
                let ran = std::mem::take(&mut self.ran);
                let ids = before.garbage.iter().map(|trial| trial.id.clone());
                let (survived, freed) = ids.partition(|id| identity::is_alive(id));
                return Some(CollectionView {
                    generation,
                    before,
                    ran,
                    returned: *returned,
                    freed,
                    survived,
                });
            }
        }
        None
    }
}

/// The letter of a cycle, by its number from 0.
pub fn cycle_letter(cycle: usize) -> String {
    match u8::try_from(cycle) {
        Ok(small) if small < 26 => char::from(b'A' + small).to_string(),
        _ => format!("{}", cycle + 1),
    }
}

/// The view as text.
pub fn render(view: &GarbageView, columns: usize) -> String {
    let mut lines = Vec::new();
    let generations: Vec<String> = view
        .generations
        .iter()
        .enumerate()
        .map(|(number, generation)| {
            format!(
                "gen{number} {}/{} ({})",
                generation.count,
                generation.threshold,
                text::count(generation.objects, "object")
            )
        })
        .collect();
    lines.extend(text::flow(&generations, "", columns));
    if !view.enabled {
        lines.push(" automatic collection is off (gc.disable)".to_owned());
    }
    lines.extend(trial_lines(view, columns));
    text::lines(&lines)
}

fn trial_lines(view: &GarbageView, columns: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let end = if view.garbage.is_empty() { "" } else { ":" };
    lines.push(format!(" {}{end}", view.found()));
    for trial in view.garbage.iter().chain(&view.kept) {
        lines.extend(trial_line(trial, columns));
    }
    for (number, cycle) in view.cycles.iter().enumerate() {
        let mut way: Vec<String> = cycle.iter().map(|edge| format!("{}{} ->", edge.from, edge.by)).collect();
        way.extend(cycle.first().map(|edge| edge.from.clone()));
        let text = format!("cycle {}: {}", cycle_letter(number), way.join(" "));
        lines.extend(text::wrap(&text, " ", columns));
    }
    if !view.garbage.is_empty() {
        let text = "Reference counts cannot free them: each is held by another one of them. \
                    What remains when the references from inside are taken away is 0: nothing outside points in.";
        lines.extend(text::wrap(text, " ", columns));
    }
    lines
}

fn trial_line(trial: &TrialView, columns: usize) -> Vec<String> {
    let mut parts = vec![pad(&trial.id, 14), pad(&trial.sum(), 26), trial.verdict()];
    if trial.text != trial.id {
        parts.push(trial.text.clone());
    }
    text::flow(&parts, "  ", columns)
}

/// What a collection did, as text.
pub fn render_collection(view: &CollectionView, columns: usize) -> String {
    let mut lines: Vec<String> = render(&view.before, columns).lines().map(str::to_owned).collect();
    if !view.ran.is_empty() {
        lines.push(" ran, in this order:".to_owned());
        lines.extend(view.ran.iter().flat_map(|ran| text::wrap(ran, "  ", columns)));
    }
    let found = text::count(usize::try_from(view.returned).unwrap_or_default(), "object");
    lines.push(format!(" found {found}, which is what gc.collect({}) returns", view.generation));
    if !view.freed.is_empty() {
        let parts: Vec<String> = view.freed.iter().map(|id| format!("x {id}")).collect();
        lines.push(" freed:".to_owned());
        lines.extend(text::flow(&parts, "  ", columns));
    }
    if !view.survived.is_empty() {
        lines.push(" still alive (something revived them, or a finalizer waits):".to_owned());
        lines.extend(text::flow(&view.survived, "  ", columns));
    }
    if view.returned > 0 {
        let text = "With gc.set_debug(gc.DEBUG_LEAK) each would be named on standard error (gc: collectable <…>) and kept in gc.garbage.";
        lines.extend(text::wrap(text, " ", columns));
    }
    text::lines(&lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn components_and_ways() {
        let next = vec![vec![1], vec![2], vec![0, 3], vec![4], vec![]];
        let found = components(&next);
        assert_eq!(found.iter().filter(|component| component.len() > 1).count(), 1);
        assert_eq!(way_round(&next, &[0, 1, 2], 0), Some(vec![0, 1, 2]));
        assert_eq!(way_round(&next, &[3], 3), None);
        assert_eq!(way_round(&[vec![0]], &[0], 0), Some(vec![0]));
    }
}
