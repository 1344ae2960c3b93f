//! `%compare`: which parts two objects share: what is one object on both sides, what is equal but
//! another object, and what differs. So a shallow copy is told from a deep one.
//!
//! Whether parts are equal is found from their own parts; no `__eq__` of the program is called.

use super::text::{self, pad};
use super::value;
use crate::eval::Vm;
use crate::heap::Value;
use crate::types::builtin_function::BuiltinFunction;
use crate::types::code::Code;
use crate::types::dict::Dict;
use crate::types::function::Function;
use crate::types::list::List;
use crate::types::module::Module;
use crate::types::names::names;
use crate::types::object::Plain;
use crate::types::slot_wrappers::SlotWrapper;
use crate::types::tuple::Tuple;
use crate::types::type_::TypeObject;
use serde::Serialize;
use std::collections::{HashMap, HashSet};

/// How the two sides of a place are related.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Relation {
    /// One object.
    Same,
    /// Two objects that read the same.
    Equal,
    /// Two objects that differ.
    Differs,
    /// The two objects stand in this place and in one above it: a cycle, or an object that is met again.
    Again,
    /// Only the left side has such a part.
    OnlyLeft,
    /// Only the right side has such a part.
    OnlyRight,
    /// It lies too deep to be compared.
    TooDeep,
}

impl Relation {
    /// The relation in words.
    pub fn told(self) -> &'static str {
        match self {
            Relation::Same => "same object",
            Relation::Equal => "equal, another object",
            Relation::Differs => "differs",
            Relation::Again => "this pair was met above",
            Relation::OnlyLeft => "only on the left",
            Relation::OnlyRight => "only on the right",
            Relation::TooDeep => "too deep to be compared",
        }
    }
}

/// A place of the two objects.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Part {
    /// The way to it from the object: `[0]`, `.name`, `['k']`.
    pub path: String,
    /// What is there on the left.
    pub left: Option<String>,
    /// What is there on the right.
    pub right: Option<String>,
    /// How they are related.
    pub relation: Relation,
    /// The places within, where the objects are two.
    pub parts: Vec<Part>,
    /// How many more places within are not listed; they are the same or equal.
    pub unlisted: usize,
}

/// What kind of copy one object is of the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Kind {
    /// There is only one object.
    Same,
    /// They read differently.
    Different,
    /// They are equal, and nothing inside could be shared that can change.
    Flat,
    /// All that the outer object holds directly is shared.
    Shallow,
    /// Nothing that can change is shared.
    Deep,
    /// Some of what can change is shared.
    Partial,
}

/// Two places that hold one object on one side, and two on the other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Alias {
    /// Whether it is the left side that has one object.
    pub is_left: bool,
    /// The one place.
    pub first: String,
    /// The other place.
    pub second: String,
}

/// What two objects share.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SharingView {
    /// The left object, as it was asked for.
    pub left: String,
    /// The right one.
    pub right: String,
    /// The whole of both.
    pub whole: Part,
    /// What kind of copy it is.
    pub kind: Kind,
    /// How many objects that can change, inside the two, are shared.
    pub shared: usize,
    /// How many such objects stand in two places, one for each side.
    pub separate: usize,
    /// Places that are one object on one side and two on the other.
    pub aliases: Vec<Alias>,
    /// Whether something lies too deep to be compared.
    pub is_cut: bool,
}

/// The deepest level that is compared.
const DEEPEST: usize = 60;
/// The most places listed of one object, and of all.
const LISTED: usize = 8;
const LISTED_IN_ALL: usize = 40;

struct Comparison<'v> {
    vm: &'v mut Vm,
    /// The partner of each object of the left side, and the way to it.
    partners: HashMap<usize, (usize, String)>,
    /// The partner of each object of the right side, likewise.
    reverse: HashMap<usize, (usize, String)>,
    /// The verdicts on pairs; none while a pair is being compared.
    verdicts: HashMap<(usize, usize), Option<bool>>,
    /// The objects that were counted as shared.
    shared: HashSet<usize>,
    separate: usize,
    aliases: Vec<Alias>,
    listed: usize,
    is_cut: bool,
    /// Whether all that can change and is held directly is shared.
    is_shallow: bool,
    /// Whether a pair of objects that can change was met again.
    has_cycle: bool,
    /// Whether the parts of what is being compared are still listed.
    is_visible: bool,
}

/// Compares two objects.
pub fn compare(vm: &mut Vm, left_name: &str, right_name: &str, left: &Value, right: &Value) -> SharingView {
    let mut comparison = Comparison {
        vm,
        partners: HashMap::new(),
        reverse: HashMap::new(),
        verdicts: HashMap::new(),
        shared: HashSet::new(),
        separate: 0,
        aliases: Vec::new(),
        listed: 0,
        is_cut: false,
        is_shallow: true,
        has_cycle: false,
        is_visible: true,
    };
    let (whole, equal) = comparison.pair("", left, right, 0);
    let shared = comparison.shared.len();
    let separate = comparison.separate.saturating_sub(1);
    let kind = match whole.relation {
        Relation::Same => Kind::Same,
        _ if !equal => Kind::Different,
        _ if shared == 0 && separate == 0 && !comparison.has_cycle => Kind::Flat,
        _ if shared == 0 => Kind::Deep,
        _ if comparison.is_shallow => Kind::Shallow,
        _ => Kind::Partial,
    };
    SharingView {
        left: left_name.to_owned(),
        right: right_name.to_owned(),
        kind,
        shared,
        separate,
        aliases: comparison.aliases,
        is_cut: comparison.is_cut,
        whole,
    }
}

/// Whether an object is what copies of it are: a number, a function, a class.
fn is_atom(value: &Value) -> bool {
    value::is_plain(value)
        || value.header().is_immortal()
        || value.has::<Function>()
        || value.has::<BuiltinFunction>()
        || value.has::<Code>()
        || value.class().short_name() == "range"
}

/// Whether something reached from the object can change, so that it matters whether it is shared.
fn can_change(value: &Value, depth: usize) -> bool {
    if is_atom(value) {
        return false;
    }
    let is_frozen = value.is_exact::<Tuple>() || value.class().short_name() == "frozenset";
    if is_frozen && depth < DEEPEST {
        return value::children(value).iter().any(|child| can_change(child, depth + 1));
    }
    true
}

/// A part of one side or of both, with the way to it.
type Pair = (String, Option<Value>, Option<Value>);

/// Pairs the parts that have the same way to them.
fn pair_named(left: Vec<(String, Value)>, right: Vec<(String, Value)>) -> Vec<Pair> {
    let places: HashMap<String, usize> =
        right.iter().enumerate().map(|(place, (way, _))| (way.clone(), place)).collect();
    let (ways, mut others): (Vec<String>, Vec<Option<Value>>) =
        right.into_iter().map(|(way, other)| (way, Some(other))).unzip();
    let mut pairs: Vec<Pair> = Vec::with_capacity(left.len());
    for (way, one) in left {
        let other = places.get(&way).and_then(|place| others[*place].take());
        pairs.push((way, Some(one), other));
    }
    let rest = ways.into_iter().zip(others).filter(|(_, other)| other.is_some());
    pairs.extend(rest.map(|(way, other)| (way, None, other)));
    pairs
}

/// Pairs the elements of sets: one object first, then what reads the same, then what is left in order.
fn pair_elements(vm: &mut Vm, left: &Value, right: &Value) -> Vec<Pair> {
    let others = value::children(right);
    let addresses: HashSet<usize> = others.iter().map(Value::address).collect();
    let mut pairs: Vec<Pair> = Vec::new();
    let (mut one_sided, mut known) = (Vec::new(), HashSet::new());
    for element in value::children(left) {
        if addresses.contains(&element.address()) {
            known.insert(element.address());
            pairs.push(("an element".to_owned(), Some(element.clone()), Some(element)));
        } else {
            one_sided.push(element);
        }
    }
    let rest = others.into_iter().filter(|other| !known.contains(&other.address())).collect();
    let (left, right) = (numbered(vm, one_sided), numbered(vm, rest));
    for (way, left, right) in pair_named(left, right) {
        let way = if way.starts_with("an element") { way } else { "an element".to_owned() };
        pairs.push((way, left, right));
    }
    pairs
}

/// Elements by what they read as, or by their place among those that have an identity.
fn numbered(vm: &mut Vm, elements: Vec<Value>) -> Vec<(String, Value)> {
    let mut place = 0;
    let mut named = Vec::with_capacity(elements.len());
    for element in elements {
        let way = if value::is_plain(&element) {
            value::brief(vm, &element, value::LONGEST)
        } else {
            place += 1;
            format!("an element, no. {place}")
        };
        named.push((way, element));
    }
    named
}

impl Comparison<'_> {
    /// The parts of two objects of one class, side by side.
    fn pairs(&mut self, left: &Value, right: &Value) -> Vec<Pair> {
        let mut pairs = if value::is_set(left) {
            pair_elements(self.vm, left, right)
        } else {
            let (left, right) = (self.items(left), self.items(right));
            pair_named(left, right)
        };
        let attributes = |object: &Value| -> Vec<(String, Value)> {
            let all = value::own_attributes(object).into_iter().chain(value::slot_attributes(object));
            all.map(|(name, attribute)| (format!(".{name}"), attribute)).collect()
        };
        pairs.extend(pair_named(attributes(left), attributes(right)));
        pairs
    }

    /// The items of a container, or what a built-in object of another type owns.
    fn items(&mut self, object: &Value) -> Vec<(String, Value)> {
        let items = match (object.downcast::<List>(), object.downcast::<Tuple>()) {
            (Some(list), _) => list.items.to_vec(),
            (None, Some(tuple)) => tuple.items().to_vec(),
            (None, None) => {
                if let Some(dict) = object.downcast::<Dict>() {
                    return self.entries(dict);
                }
                if object.class().is_heap() {
                    return Vec::new();
                }
                value::children(object)
            }
        };
        items.into_iter().enumerate().map(|(index, item)| (format!("[{index}]"), item)).collect()
    }

    fn entries(&mut self, dict: &Dict) -> Vec<(String, Value)> {
        let mut named = Vec::new();
        for (place, (key, item)) in dict.entries().into_iter().enumerate() {
            let shown = value::is_plain(&key).then(|| value::brief(self.vm, &key, value::LONGEST));
            // A key whose text is cut short is not known by it.
            let way = match shown.filter(|shown| !shown.ends_with('…')) {
                Some(shown) => format!("[{shown}]"),
                None => format!("[key no. {}]", place + 1),
            };
            named.push((way, item));
        }
        named
    }

    /// Compares what stands on both sides; says too whether it reads the same.
    fn pair(&mut self, path: &str, left: &Value, right: &Value, depth: usize) -> (Part, bool) {
        // Objects get a number only where it is seen.
        let mut part = Part {
            path: path.to_owned(),
            left: self.is_visible.then(|| self.shown(left)),
            right: self.is_visible.then(|| self.shown(right)),
            relation: Relation::Same,
            parts: Vec::new(),
            unlisted: 0,
        };
        let changes = can_change(left, 0);
        if depth == 1 && changes && !left.is(right) {
            self.is_shallow = false;
        }
        if left.is(right) {
            if changes {
                self.shared.insert(left.address());
            }
            return (part, true);
        }
        let of_one_class = left.class_value().is(&right.class_value());
        if !of_one_class || is_atom(left) {
            let is_value = value::is_plain(left) && !left.has::<TypeObject>() && !left.has::<Module>();
            let equal = of_one_class && is_value && self.equal(left, right);
            part.relation = if equal { Relation::Equal } else { Relation::Differs };
            return (part, equal);
        }
        let key = (left.address(), right.address());
        if let Some(verdict) = self.verdicts.get(&key) {
            part.relation = Relation::Again;
            self.has_cycle |= changes;
            return (part, verdict.unwrap_or(true));
        }
        if depth > DEEPEST {
            self.is_cut = true;
            part.relation = Relation::TooDeep;
            return (part, true);
        }
        self.note_partners(path, left, right);
        self.verdicts.insert(key, None);
        self.separate += usize::from(changes);
        let equal = self.inside(&mut part, left, right, depth);
        part.relation = if equal { Relation::Equal } else { Relation::Differs };
        self.verdicts.insert(key, Some(equal));
        (part, equal)
    }

    fn inside(&mut self, part: &mut Part, left: &Value, right: &Value, depth: usize) -> bool {
        let pairs = self.pairs(left, right);
        let mut equal = !pairs.is_empty() || self.equal(left, right);
        let path = part.path.clone();
        for (way, left, right) in pairs {
            let gap = if way.starts_with("an") && !path.is_empty() { " " } else { "" };
            let way = format!("{path}{gap}{way}");
            let listed = part.parts.len() < LISTED && self.listed < LISTED_IN_ALL && self.is_visible;
            self.listed += usize::from(listed);
            let outer = std::mem::replace(&mut self.is_visible, listed);
            let (mut inner, is_equal) = match (&left, &right) {
                (Some(left), Some(right)) => self.pair(&way, left, right, depth + 1),
                (left, _) => (one_sided(&way, left.is_some()), false),
            };
            equal &= is_equal;
            self.is_visible = outer;
            // What differs is not left out as long as there is any room.
            let differs = !is_equal && self.is_visible && part.parts.len() < LISTED_IN_ALL;
            if listed || differs {
                inner.left = left.as_ref().map(|left| self.shown(left));
                inner.right = right.as_ref().map(|right| self.shown(right));
                part.parts.push(inner);
            } else {
                part.unlisted += 1;
            }
        }
        equal
    }

    fn shown(&mut self, value: &Value) -> String {
        value::id(value).unwrap_or_else(|| value::brief(self.vm, value, 30))
    }

    /// Whether two objects without parts of one class read the same, by the rule of their built-in type.
    fn equal(&mut self, left: &Value, right: &Value) -> bool {
        let rule = left.class().lookup(&names().__eq__);
        let native = rule.as_ref().and_then(|rule| rule.exact::<SlotWrapper>());
        let Some(native) = native else { return true };
        if native
            .class
            .payload::<TypeObject>()
            .head
            .same_payload(&<Plain as crate::heap::Payload>::class().payload().head)
        {
            return true;
        }
        match self.vm.equal(left, right) {
            Ok(equal) => equal,
            Err(raised) => {
                drop(self.vm.take_raised(raised));
                false
            }
        }
    }

    /// Notes which object stands for which, and where one stands for two.
    fn note_partners(&mut self, path: &str, left: &Value, right: &Value) {
        let (one, other) = (left.address(), right.address());
        let earlier = self.partners.insert(one, (other, path.to_owned()));
        if let Some((_, earlier)) = earlier.filter(|(known, _)| *known != other) {
            self.aliases.push(Alias { is_left: true, first: earlier, second: path.to_owned() });
        }
        let earlier = self.reverse.insert(other, (one, path.to_owned()));
        if let Some((_, earlier)) = earlier.filter(|(known, _)| *known != one) {
            self.aliases.push(Alias { is_left: false, first: earlier, second: path.to_owned() });
        }
    }
}

/// A part that one side alone has.
fn one_sided(way: &str, is_left: bool) -> Part {
    Part {
        path: way.to_owned(),
        left: None,
        right: None,
        relation: if is_left { Relation::OnlyLeft } else { Relation::OnlyRight },
        parts: Vec::new(),
        unlisted: 0,
    }
}

/// The view as text.
pub fn render(view: &SharingView, columns: usize) -> String {
    let mut lines = text::wrap(&format!("{} and {}", view.left, view.right), "", columns);
    render_part(&mut lines, &view.whole, 1, columns);
    for alias in &view.aliases {
        let (one, two) = if alias.is_left { (&view.left, &view.right) } else { (&view.right, &view.left) };
        let (first, second) = (&alias.first, &alias.second);
        let text =
            format!("{one}{first} and {one}{second} are one object, {two}{first} and {two}{second} are two.");
        lines.extend(text::wrap(&text, " ", columns));
    }
    if view.is_cut {
        lines.push(format!(" what lies deeper than {DEEPEST} levels was not compared"));
    }
    lines.extend(text::wrap(&verdict(view), " ", columns));
    text::lines(&lines)
}

fn render_part(lines: &mut Vec<String>, part: &Part, depth: usize, columns: usize) {
    let sides = match (&part.left, &part.right) {
        (Some(left), Some(right)) if left == right => left.clone(),
        (Some(left), Some(right)) => format!("{left} | {right}"),
        (Some(left), None) => format!("{left} | -"),
        (None, Some(right)) => format!("- | {right}"),
        (None, None) => String::new(),
    };
    let words = part.relation.told();
    let indent = "  ".repeat(depth.min(12));
    let name = if part.path.is_empty() { String::new() } else { format!("{}  ", part.path) };
    let place = pad(&format!("{indent}{name}{sides}"), 46);
    lines.extend(text::flow(&[place, words.to_owned()], "", columns));
    for inner in &part.parts {
        render_part(lines, inner, depth + 1, columns);
    }
    if part.unlisted > 0 {
        lines.push(format!("{indent}  … {} more", part.unlisted));
    }
}

/// `the one object in it`, `the 3 objects in it`.
fn inside(number: usize) -> String {
    if number == 1 { "the one object in it".to_owned() } else { format!("the {number} objects in it") }
}

/// What it comes to, in words.
pub fn verdict(view: &SharingView) -> String {
    let outer = view.whole.left.as_deref().and_then(|id| id.split('#').next()).unwrap_or("object");
    let (left, right) = (&view.left, &view.right);
    let are = |number: usize| if number == 1 { "is" } else { "are" };
    match view.kind {
        Kind::Same => format!("One object with two names: a change through {left} shows through {right}."),
        Kind::Flat => {
            "A copy: nothing inside can change, so a shallow copy and a deep one come to the same.".to_owned()
        }
        Kind::Shallow => format!(
            "A shallow copy: the outer {outer} is another, {} that can change {} shared.",
            inside(view.shared),
            are(view.shared)
        ),
        Kind::Deep if view.separate == 0 => format!(
            "A deep copy: nothing that can change is shared; each {outer} holds itself, not the other."
        ),
        Kind::Deep => format!(
            "A deep copy: nothing that can change is shared; the outer {outer} and {} are others.",
            inside(view.separate)
        ),
        Kind::Partial => format!(
            "A copy in part: of what can change inside, {} {} shared, {} {} not.",
            text::count(view.shared, "object"),
            are(view.shared),
            view.separate,
            are(view.separate)
        ),
        Kind::Different if view.shared == 0 => "They differ, and share nothing that can change.".to_owned(),
        Kind::Different => {
            format!(
                "They differ; {} that can change {} shared.",
                inside(view.shared).replace("in it", "in them"),
                are(view.shared)
            )
        }
    }
}
