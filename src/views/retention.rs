//! `%why`: what keeps an object alive: the shortest way to it from a root, which is a variable of a
//! frame that runs, a name of a module, or a table of the interpreter. Weak references keep nothing
//! alive and are told apart.

use super::holders::{Heap, Holder, held_by_snapshot};
use super::text::{self, pad};
use super::value::{self, ValueView};
use crate::eval::Vm;
use crate::heap::{Value, collector, weak};
use crate::types::{weak_proxy, weak_reference};
use serde::Serialize;
use std::collections::{HashMap, HashSet};

/// A step of a way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Link {
    /// The reference: `global a`, `a[0]`, `Node('B').next`.
    pub path: String,
    /// What it leads to.
    pub to: String,
}

/// A way from a root to the object, the root first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Way {
    /// Its steps.
    pub links: Vec<Link>,
}

/// A weak reference to the object.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WeakHolder {
    /// Where it is kept.
    pub path: String,
    /// Whether it has a callback, which runs when the object has died.
    pub has_callback: bool,
}

/// What keeps an object alive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RetentionView {
    /// What was asked for.
    pub asked: String,
    /// The object.
    pub object: ValueView,
    /// The shortest ways to it, each from another root.
    pub ways: Vec<Way>,
    /// Whether there are more.
    pub has_more: bool,
    /// The weak references to it.
    pub weakly: Vec<WeakHolder>,
    /// Whether a cycle leads from the object back to it.
    pub in_cycle: bool,
}

/// The most ways that are shown.
const WAYS: usize = 3;

/// Looks for what keeps `object` alive, of which the caller holds `own` references, that passed in
/// included, and perhaps a snapshot of a frame's variables.
pub fn retention(
    vm: &mut Vm,
    asked: &str,
    object: &Value,
    own: u32,
    snapshot: Option<&Value>,
) -> RetentionView {
    let own = own + held_by_snapshot(snapshot, object);
    let mut view = RetentionView {
        asked: asked.to_owned(),
        object: value::view(vm, object, own),
        ways: Vec::new(),
        has_more: false,
        weakly: Vec::new(),
        in_cycle: false,
    };
    if object.header().is_immortal() {
        return view;
    }
    let references = weak::references_to(object);
    let heap = Heap::survey(vm, snapshot);
    view.in_cycle = heap.is_in_cycle(object);
    let mut search = Search::new(&heap, object, &references);
    while let Some(way) = search.way(vm, object) {
        if view.ways.len() == WAYS {
            view.has_more = true;
            break;
        }
        view.ways.push(way);
    }
    for reference in references {
        search.used.clear();
        let path = match search.way(vm, &reference) {
            Some(way) => place(&way),
            None => value::called(vm, &reference),
        };
        let has_callback =
            weak_reference::has_callback(&reference) || weak_proxy::callback(&reference).is_some();
        view.weakly.push(WeakHolder { path, has_callback });
    }
    view
}

/// Where the last step of a way begins, and the name that the way begins with.
fn place(way: &Way) -> String {
    let name = |link: &Link| link.path.strip_prefix("global ").unwrap_or(&link.path).to_owned();
    match &way.links[..] {
        [] => String::new(),
        [only] => name(only),
        [root, .., last] => format!("{} of {}", last.path, name(root)),
    }
}

/// A search for ways, against the direction of the references.
struct Search<'h> {
    heap: &'h Heap,
    /// The holders of each object, by their places in the heap.
    holders: HashMap<usize, Vec<usize>>,
    /// The references from roots that the ways found so far begin with.
    used: HashSet<String>,
}

/// An object on the way back, and how it leads to the one before.
struct Step {
    object: Value,
    /// The step that it leads to; nothing for the object itself.
    towards: Option<usize>,
}

impl<'h> Search<'h> {
    fn new(heap: &'h Heap, object: &Value, references: &[Value]) -> Search<'h> {
        let mut holders: HashMap<usize, Vec<usize>> = HashMap::new();
        let mut wanted: HashSet<usize> = heap.objects.iter().map(Value::address).collect();
        wanted.extend(references.iter().chain([object]).map(Value::address));
        for (place, holder) in heap.objects.iter().enumerate() {
            collector::children(holder, &mut |child| {
                if wanted.contains(&child.address()) {
                    let known = holders.entry(child.address()).or_default();
                    if known.last() != Some(&place) {
                        known.push(place);
                    }
                }
            });
        }
        Search { heap, holders, used: HashSet::new() }
    }

    /// The shortest way that begins with another reference than those found before.
    fn way(&mut self, vm: &mut Vm, object: &Value) -> Option<Way> {
        let mut steps = vec![Step { object: object.clone(), towards: None }];
        let mut known = HashSet::from([object.address()]);
        let mut level = 0..1;
        while !level.is_empty() {
            let mut best: Option<(usize, usize, Holder)> = None;
            for step in level.clone() {
                if let Some((rank, root)) = self.root(vm, &steps[step].object)
                    && best.as_ref().is_none_or(|(known, _, _)| rank < *known)
                {
                    best = Some((rank, step, root));
                }
            }
            if let Some((_, step, root)) = best {
                self.used.insert(root.path.clone());
                return Some(self.links(vm, &steps, step, root));
            }
            let next = steps.len();
            for step in level {
                let address = steps[step].object.address();
                for place in self.holders.get(&address).into_iter().flatten() {
                    let holder = &self.heap.objects[*place];
                    if self.heap.module_of(holder).is_none() && known.insert(holder.address()) {
                        steps.push(Step { object: holder.clone(), towards: Some(step) });
                    }
                }
            }
            level = next..steps.len();
        }
        None
    }

    /// The best reference to an object from a root that no way begins with yet; the lower the number,
    /// the nearer it is to the program.
    fn root(&self, vm: &mut Vm, object: &Value) -> Option<(usize, Holder)> {
        let mut found: Vec<(usize, Holder)> =
            self.heap.from_roots(vm, object).into_iter().map(|root| (0, root)).collect();
        for place in self.holders.get(&object.address()).into_iter().flatten() {
            let holder = &self.heap.objects[*place];
            if let Some((_, is_main)) = self.heap.module_of(holder) {
                let rank = if is_main { 1 } else { 2 };
                let names = self.heap.from_holder(vm, holder, object);
                found.extend(names.into_iter().map(|name| (rank, name)));
            }
        }
        found.retain(|(_, root)| !self.used.contains(&root.path));
        found.into_iter().min_by_key(|(rank, _)| *rank)
    }

    fn links(&self, vm: &mut Vm, steps: &[Step], first: usize, root: Holder) -> Way {
        let mut links = vec![Link { path: root.path, to: value::called(vm, &steps[first].object) }];
        let mut step = first;
        while let Some(next) = steps[step].towards {
            let (holder, held) = (&steps[step].object, &steps[next].object);
            step = next;
            // The namespace of an instance is told by the attribute in it.
            if self.heap.is_namespace(held) {
                continue;
            }
            let path = self.heap.from_holder(vm, holder, held).into_iter().next();
            let path = path.map_or_else(String::new, |edge| edge.path);
            links.push(Link { path, to: value::called(vm, held) });
        }
        Way { links }
    }
}

/// The view as text.
pub fn render(view: &RetentionView, columns: usize) -> String {
    let room = columns.saturating_sub(text::width(&view.asked) + 16).max(30);
    let mut first = vec![view.asked.clone(), super::frames::value_text(&view.object, room)];
    let Some(references) = view.object.references else {
        let mut lines = text::flow(&first, "", columns);
        lines.push(" It lives as long as the interpreter: nothing needs to keep it.".to_owned());
        return text::lines(&lines);
    };
    first.push(format!("refs {references}"));
    let mut lines = text::flow(&first, "", columns);
    for (number, way) in view.ways.iter().enumerate() {
        for (place, link) in way.links.iter().enumerate() {
            let number = if place == 0 { format!("{}", number + 1) } else { String::new() };
            let is_last = place + 1 == way.links.len();
            let to = if is_last { "it".to_owned() } else { link.to.clone() };
            let depth = 2 * place.min(8);
            let parts = [pad(&link.path, 36_usize.saturating_sub(depth)), format!("-> {to}")];
            let indent = format!("  {}  {}", pad(&number, 2), " ".repeat(depth));
            lines.extend(text::flow(&parts, &indent, columns));
        }
    }
    for weak in &view.weakly {
        let then = if weak.has_callback { "; then its callback is called" } else { "" };
        lines.extend(text::wrap(
            &format!("weakly: {} (dead together with it{then})", weak.path),
            " ",
            columns,
        ));
    }
    lines.extend(text::wrap(&verdict(view), " ", columns));
    text::lines(&lines)
}

/// What it comes to, in words.
pub fn verdict(view: &RetentionView) -> String {
    let end = if view.in_cycle {
        "it would be garbage in a cycle, which only the collector frees (%gc)"
    } else {
        "it dies at once"
    };
    match view.ways.len() {
        0 => "No way leads to it from a name: it lives only while this command looks at it.".to_owned(),
        1 => format!("This is the only way: cut it, and {end}."),
        _ if view.has_more => "There are more ways: %refs names everybody who holds it.".to_owned(),
        ways => format!("There are no ways from other roots: cut these {ways}, and {end}."),
    }
}
