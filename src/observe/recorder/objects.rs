//! The recorder's knowledge of objects: which it has met, what they held when it last looked, and what
//! became of them since.

use super::parts::{self, ITEMS, Part};
use crate::eval::Vm;
use crate::heap::watched::{self, ANYWHERE, Refcounts};
use crate::heap::{Value, attributes, identity};
use crate::recording::{Change, Datum, Literal, LiteralKind, ObjectKind, ObjectRecord, Recording};
use crate::types::bool_;
use crate::types::builtin_function::BuiltinFunction;
use crate::types::bytes::Bytes;
use crate::types::complex::Complex;
use crate::types::dict::Dict;
use crate::types::float::{self, Float};
use crate::types::int::{Int, exact_small};
use crate::types::list::List;
use crate::types::module::Module;
use crate::types::none;
use crate::types::set::Set;
use crate::types::str::Str;
use rustc_hash::FxHashMap;
use std::collections::VecDeque;

/// The most characters of a string that are recorded.
const TEXT: usize = 400;

/// So few living objects are all counted at each step.
const FEW_LIVING: usize = 400;

/// Instances with more parts are not looked into when a call begins or ends.
const FEW: usize = 32;

/// What the recorder knows of an object.
struct Known {
    /// Its number among the watched ones.
    watched: u32,
    kind: ObjectKind,
    parts: Vec<Datum>,
    length: Option<u32>,
    places: Vec<usize>,
    /// The step at which it was last put among those to be counted.
    stamp: u32,
    place_among_living: u32,
}

/// A living object that is shown by number.
struct Living {
    object: u32,
    /// Its number among the watched ones.
    watched: u32,
    /// The references to it at the last step.
    count: u32,
}

impl Living {
    /// Counts the references to it; says whether there is another number of them than before.
    #[inline]
    fn count_again(&mut self, recording: &mut Recording, refcounts: &Refcounts, extra: Option<u32>) -> bool {
        let Some(count) = refcounts.of(self.watched) else { return false };
        let count = count - u32::from(extra == Some(self.object));
        if self.count == count {
            return false;
        }
        self.count = count;
        recording.changes.push(Change::Count(self.object, count));
        true
    }
}

/// The objects met.
#[derive(Default)]
pub struct Objects {
    known: Vec<Known>,
    /// What each watched number stands for.
    data: Vec<Datum>,
    /// The object to which each noted place belongs; more than one where an instance's dict is shown
    /// too.
    places: FxHashMap<usize, Vec<u32>>,
    literals: FxHashMap<Literal, u32>,
    floats: FxHashMap<u64, Datum>,
    /// Those whose parts have not been looked at yet.
    unseen: VecDeque<u32>,
    /// Those that have to be looked at after each step.
    restless: Vec<u32>,
    /// Those whose number of references may have changed.
    candidates: Vec<u32>,
    /// Whether all living objects are counted at the next step, so that no candidates need be noted.
    skips_candidates: bool,
    /// The living objects that are shown by number.
    living: Vec<Living>,
    /// Those whose number was another one at the last step.
    counted: Vec<u32>,
    stamp: u32,
    /// Whether what is met now was there before the program began.
    pub before_program: bool,
    deaths: Vec<u32>,
    changes: Vec<(usize, usize)>,
    /// Objects that died since this was last emptied.
    pub died: Vec<u32>,
}

impl Objects {
    /// The value as a recording has it; an object met for the first time is made known.
    #[inline]
    pub fn datum(&mut self, vm: &mut Vm, recording: &mut Recording, value: &Value) -> Datum {
        if let Some(datum) = exact_small(value).and_then(Datum::int) {
            return datum;
        }
        if let Some(number) = watched::number(value) {
            return self.data[number as usize];
        }
        self.plain(vm, recording, value).unwrap_or_else(|| Datum::object(self.make(vm, recording, value)))
    }

    /// As [`Objects::datum`], for no value too.
    pub fn datum_of(&mut self, vm: &mut Vm, recording: &mut Recording, value: Option<&Value>) -> Datum {
        value.map_or(Datum::ABSENT, |value| self.datum(vm, recording, value))
    }

    /// A value that is what it reads as.
    fn plain(&mut self, vm: &mut Vm, recording: &mut Recording, value: &Value) -> Option<Datum> {
        if none::is_none(value) {
            return Some(Datum::NONE);
        }
        if let Some(flag) = bool_::exact(value) {
            return Some(if flag { Datum::TRUE } else { Datum::FALSE });
        }
        if value.is_exact::<Float>() {
            let number = float::exact(value)?;
            if let Some(known) = self.floats.get(&number.to_bits()) {
                return Some(*known);
            }
            let text = crate::views::value::brief(vm, value, TEXT);
            let datum = self.literal(recording, LiteralKind::Float, &text, false);
            self.floats.insert(number.to_bits(), datum);
            return Some(datum);
        }
        let datum = if let Some(text) = value.exact::<Str>() {
            let text = text.text();
            let shown: String = text.to_string_lossy().chars().take(TEXT).collect();
            self.literal(recording, LiteralKind::Str, &shown, text.char_len() > TEXT)
        } else if value.is_exact::<Int>() {
            let text = crate::views::value::brief(vm, value, TEXT);
            return Some(self.literal(recording, LiteralKind::Int, &text, false));
        } else if value.is_exact::<Complex>() {
            let text = crate::views::value::brief(vm, value, TEXT);
            return Some(self.literal(recording, LiteralKind::Complex, &text, false));
        } else if value.is_exact::<Bytes>() {
            let text = crate::views::value::brief(vm, value, TEXT);
            self.literal(recording, LiteralKind::Bytes, &text, text.ends_with('…'))
        } else if value.is_exact::<none::EllipsisType>() {
            return Some(Datum::ELLIPSIS);
        } else if none::is_not_implemented(value) {
            return Some(Datum::NOT_IMPLEMENTED);
        } else {
            return None;
        };
        let number = watched::watch(value);
        debug_assert_eq!(number as usize, self.data.len());
        self.data.push(datum);
        Some(datum)
    }

    fn literal(&mut self, recording: &mut Recording, kind: LiteralKind, text: &str, is_cut: bool) -> Datum {
        let literal = Literal { kind, text: text.into(), is_cut };
        let next = recording.literals.len() as u32;
        let index = *self.literals.entry(literal).or_insert_with_key(|literal| {
            recording.literals.push(literal.clone());
            next
        });
        Datum::literal(index)
    }

    /// A text that is no object of the program: a name.
    pub fn text(&mut self, recording: &mut Recording, text: &str) -> Datum {
        self.literal(recording, LiteralKind::Str, text, false)
    }

    fn make(&mut self, vm: &mut Vm, recording: &mut Recording, value: &Value) -> u32 {
        let watched = watched::watch(value);
        debug_assert_eq!(watched as usize, self.data.len());
        let object = recording.objects.len() as u32;
        self.data.push(Datum::object(object));
        let kind = parts::kind(value);
        let record = ObjectRecord {
            kind,
            number: if self.is_unnumbered(value, kind) { 0 } else { identity::number(value) },
            class: value.class().short_name().into(),
            label: String::new().into(),
            is_immortal: value.header().is_immortal(),
            frame: None,
        };
        recording.objects.push(record);
        let label = parts::label(vm, value, kind);
        recording.objects[object as usize].label = label.into();
        recording.changes.push(Change::Make(object));
        self.known.push(Known {
            watched,
            kind,
            parts: Vec::new(),
            length: None,
            places: Vec::new(),
            stamp: u32::MAX,
            place_among_living: u32::MAX,
        });
        self.unseen.push_back(object);
        if recording.objects[object as usize].number != 0 {
            self.known[object as usize].place_among_living = self.living.len() as u32;
            self.living.push(Living { object, watched, count: 0 });
        }
        self.count_later(Datum::object(object));
        object
    }

    /// Whether an object is not shown by a number: classes and modules have names, and what is there before
    /// the program begins is none of its objects.
    fn is_unnumbered(&self, value: &Value, kind: ObjectKind) -> bool {
        self.before_program
            || kind == ObjectKind::Class
            || value.has::<Module>()
            || value.has::<BuiltinFunction>()
            || value.header().is_immortal()
    }

    fn count_later(&mut self, datum: Datum) {
        if self.skips_candidates {
            return;
        }
        if let Some(object) = datum.as_object() {
            let known = &mut self.known[object as usize];
            if known.stamp != self.stamp {
                known.stamp = self.stamp;
                self.candidates.push(object);
            }
        }
    }

    /// A variable's value is another one.
    pub fn rebound(&mut self, old: Datum, new: Datum) {
        self.count_later(old);
        self.count_later(new);
    }

    /// Learns of the deaths since it last asked; says whether there were any.
    pub fn bury(&mut self, recording: &mut Recording) -> bool {
        let mut deaths = std::mem::take(&mut self.deaths);
        watched::take_deaths(&mut deaths);
        let any = !deaths.is_empty();
        for number in deaths.drain(..) {
            let Some(object) = self.data[number as usize].as_object() else { continue };
            recording.changes.push(Change::Free(object));
            let known = &mut self.known[object as usize];
            let held = std::mem::take(&mut known.parts);
            let place = std::mem::replace(&mut known.place_among_living, u32::MAX) as usize;
            if place < self.living.len() {
                self.living.swap_remove(place);
                if let Some(moved) = self.living.get(place) {
                    self.known[moved.object as usize].place_among_living = place as u32;
                }
            }
            let known = &mut self.known[object as usize];
            for place in std::mem::take(&mut known.places) {
                if let Some(owners) = self.places.get_mut(&place) {
                    owners.retain(|owner| *owner != object);
                    if owners.is_empty() {
                        self.places.remove(&place);
                    }
                }
            }
            for part in held {
                self.count_later(part);
            }
            self.died.push(object);
        }
        self.deaths = deaths;
        if any && !self.restless.is_empty() {
            let known = &self.known;
            self.restless.retain(|object| watched::object(known[*object as usize].watched).is_some());
        }
        any
    }

    /// Learns what objects hold now: those that were changed, those that nobody tells of, and those not
    /// looked at yet.
    pub fn look(&mut self, vm: &mut Vm, recording: &mut Recording) {
        let mut changes = std::mem::take(&mut self.changes);
        watched::take_changes(&mut changes);
        for (place, position) in changes.drain(..) {
            let Some(owners) = self.places.get(&place) else { continue };
            for owner in owners.clone() {
                self.part_changed(vm, recording, owner, position);
            }
        }
        self.changes = changes;
        for index in 0..self.restless.len() {
            let object = self.restless[index];
            self.look_again(vm, recording, object);
        }
        self.meet(vm, recording);
    }

    /// Learns what objects hold that were not looked at yet.
    pub fn meet(&mut self, vm: &mut Vm, recording: &mut Recording) {
        while let Some(object) = self.unseen.pop_front() {
            let Some(value) = watched::object(self.known[object as usize].watched) else { continue };
            let kind = self.known[object as usize].kind;
            if parts::is_restless(&value, kind) {
                self.restless.push(object);
            }
            let places = parts::places(&value);
            for place in &places {
                self.places.entry(*place).or_default().push(object);
            }
            self.known[object as usize].places = places;
            drop(value);
            self.look_again(vm, recording, object);
        }
    }

    /// One part of an object, or any of them, has changed.
    fn part_changed(&mut self, vm: &mut Vm, recording: &mut Recording, object: u32, position: usize) {
        let known = &self.known[object as usize];
        let Some(value) = watched::object(known.watched).filter(|_| position != ANYWHERE) else {
            return self.look_again(vm, recording, object);
        };
        let have = known.parts.len();
        match known.kind {
            ObjectKind::List => {
                let list = value.payload::<List>();
                if position >= ITEMS && have == ITEMS {
                    let length = list.items.len();
                    drop(value);
                    return self.set_length(recording, object, (length > ITEMS).then_some(length as u32));
                }
                let item = list.items.get(position);
                let fits = known.length.is_none() && list.items.len() <= ITEMS;
                match item {
                    Some(item) if position < have => {
                        let datum = self.datum(vm, recording, &item);
                        self.put(recording, object, position, datum);
                    }
                    Some(item) if position == have && fits => {
                        let datum = self.datum(vm, recording, &item);
                        self.splice(recording, object, have, 0, &[datum]);
                    }
                    None if position + 1 == have && fits => self.splice(recording, object, position, 1, &[]),
                    _ => {}
                }
                let whole = self.known[object as usize].parts.len() == list.items.len().min(ITEMS);
                drop(value);
                if !whole {
                    self.look_again(vm, recording, object);
                }
            }
            ObjectKind::Dict if value.payload::<Dict>().table().places() == value.payload::<Dict>().len() => {
                let table = value.payload::<Dict>().table();
                let (key, content) = (table.key_at(position), table.value_at(position));
                let places = table.places();
                if position >= ITEMS && have == 2 * ITEMS {
                    drop(value);
                    return self.set_length(recording, object, (places > ITEMS).then_some(places as u32));
                }
                if let (Some(key), Some(content)) = (key, content)
                    && places <= ITEMS
                {
                    let (key, content) =
                        (self.datum(vm, recording, &key), self.datum(vm, recording, &content));
                    let parts = &self.known[object as usize].parts;
                    if 2 * position < have && parts[2 * position] == key {
                        self.put(recording, object, 2 * position + 1, content);
                    } else if 2 * position == have {
                        self.splice(recording, object, have, 0, &[key, content]);
                    }
                }
                drop(value);
                if self.known[object as usize].parts.len() != 2 * places.min(ITEMS) {
                    self.look_again(vm, recording, object);
                }
            }
            ObjectKind::Instance => {
                let attribute = u16::try_from(position).ok().and_then(|index| attributes::get(&value, index));
                // The places of items are numbered too.
                let has_items = value.has::<List>() || value.has::<Dict>() || value.has::<Set>();
                let is_shaped = value.class().head.slot_count() == 0 && !has_items;
                let known_name =
                    is_shaped && known.parts.get(2 * position).is_some_and(|name| !name.is_absent());
                drop(value);
                match attribute {
                    Some(attribute) if known_name && 2 * position + 1 < have => {
                        let datum = self.datum(vm, recording, &attribute);
                        self.put(recording, object, 2 * position + 1, datum);
                    }
                    _ => self.look_again(vm, recording, object),
                }
            }
            _ => {
                drop(value);
                self.look_again(vm, recording, object);
            }
        }
    }

    fn put(&mut self, recording: &mut Recording, object: u32, part: usize, value: Datum) {
        let place = &mut self.known[object as usize].parts[part];
        let old = std::mem::replace(place, value);
        if old != value {
            recording.changes.push(Change::Put { object, part: part as u32, value });
            self.rebound(old, value);
        }
    }

    fn splice(&mut self, recording: &mut Recording, object: u32, at: usize, removed: usize, new: &[Datum]) {
        if removed == 0 && new.is_empty() {
            return;
        }
        let first = recording.data.len() as u32;
        recording.data.extend_from_slice(new);
        let old: Vec<Datum> =
            self.known[object as usize].parts.splice(at..at + removed, new.iter().copied()).collect();
        recording.changes.push(Change::Splice {
            object,
            at: at as u32,
            removed: removed as u32,
            first,
            inserted: new.len() as u32,
        });
        for datum in old.into_iter().chain(new.iter().copied()) {
            self.count_later(datum);
        }
    }

    fn look_again(&mut self, vm: &mut Vm, recording: &mut Recording, object: u32) {
        let known = &self.known[object as usize];
        let Some(value) = watched::object(known.watched) else { return };
        let (found, length) = parts::parts(&value, known.kind);
        // A `__dict__` comes to be when somebody asks for it.
        let dict_place = if known.kind == ObjectKind::Instance { parts::dict_place(&value) } else { None };
        drop(value);
        if let Some(place) = dict_place.filter(|place| !known.places.contains(place)) {
            self.known[object as usize].places.push(place);
            self.places.entry(place).or_default().push(object);
        }
        let mut new = Vec::with_capacity(found.len());
        for part in &found {
            new.push(match part {
                Part::Value(value) => self.datum(vm, recording, value),
                Part::Text(text) => self.text(recording, text),
                Part::Number(number) => Datum::int(*number).unwrap_or(Datum::ABSENT),
                Part::Absent => Datum::ABSENT,
            });
        }
        drop(found);
        let old = &self.known[object as usize].parts;
        let same = old.iter().zip(&new).take_while(|(old, new)| old == new).count();
        let rest = old.len().min(new.len()) - same;
        let behind =
            old.iter().rev().zip(new.iter().rev()).take(rest).take_while(|(old, new)| old == new).count();
        let removed = old.len() - same - behind;
        let inserted = new[same..new.len() - behind].to_vec();
        self.splice(recording, object, same, removed, &inserted);
        self.set_length(recording, object, length);
    }

    /// The number of an object's items is another one; nothing where all of them are recorded.
    fn set_length(&mut self, recording: &mut Recording, object: u32, length: Option<u32>) {
        let known = &mut self.known[object as usize];
        if known.length != length {
            known.length = length;
            recording.changes.push(Change::Length(object, length.unwrap_or(0)));
        }
    }

    /// Counts the references to the objects for which they may have changed. One reference to `extra` is
    /// the observer's.
    pub fn count(&mut self, recording: &mut Recording, extra: Option<u32>) {
        let refcounts = watched::refcounts();
        if self.skips_candidates || self.living.len() <= FEW_LIVING {
            for object in self.candidates.drain(..) {
                self.known[object as usize].stamp = u32::MAX;
            }
            for living in &mut self.living {
                living.count_again(recording, &refcounts, extra);
            }
            self.counted.clear();
        } else {
            // What was counted while an expression held it is let go of by the next step.
            for object in self.counted.drain(..) {
                let known = &mut self.known[object as usize];
                if known.stamp != self.stamp {
                    known.stamp = self.stamp;
                    self.candidates.push(object);
                }
            }
            for object in self.candidates.drain(..) {
                let place = self.known[object as usize].place_among_living as usize;
                if let Some(living) = self.living.get_mut(place)
                    && living.count_again(recording, &refcounts, extra)
                {
                    self.counted.push(object);
                }
            }
        }
        self.skips_candidates = self.living.len() <= FEW_LIVING;
        self.stamp = (self.stamp + 1) % (u32::MAX - 1);
    }

    /// Has an object counted at this step or the next.
    pub fn count_soon(&mut self, datum: Datum) {
        self.count_later(datum);
    }

    /// Has an object counted, and the attributes of an instance: a call that stands in the middle of an
    /// expression may hold any of them.
    pub fn count_with_attributes(&mut self, datum: Datum) {
        let Some(object) = datum.as_object() else { return };
        self.count_later(datum);
        let known = &self.known[object as usize];
        if known.kind == ObjectKind::Instance && known.parts.len() <= FEW {
            for part in 0..known.parts.len() {
                self.count_later(self.known[object as usize].parts[part]);
            }
        }
    }

    /// Has an object and all its parts counted.
    pub fn count_with_parts(&mut self, object: u32) {
        self.count_later(Datum::object(object));
        for part in 0..self.known[object as usize].parts.len() {
            self.count_later(self.known[object as usize].parts[part]);
        }
    }

    /// Whether all living objects are counted at this step.
    pub fn counts_all(&self) -> bool {
        self.skips_candidates
    }

    /// Has what a namespace holds counted.
    pub fn count_names(&mut self, namespace: u32) {
        for part in (1..self.known[namespace as usize].parts.len()).step_by(2) {
            self.count_with_attributes(self.known[namespace as usize].parts[part]);
        }
    }

    /// What is recorded of the living objects compared with what they are.
    pub fn differences(&mut self, vm: &mut Vm, recording: &mut Recording) -> Vec<String> {
        let mut differences = Vec::new();
        for object in 0..self.known.len() {
            let known = &self.known[object];
            let Some(value) = watched::object(known.watched) else { continue };
            let record = &recording.objects[object];
            if record.number == 0 {
                // Who refers to classes, modules and namespaces is not shown.
                continue;
            }
            let shown = format!("{}#{} {}", record.class, record.number, record.label);
            let count = watched::refcounts().of(known.watched).map(|count| count - 1);
            let recorded =
                self.living.get(known.place_among_living as usize).map_or(0, |living| living.count);
            if let Some(count) = count.filter(|count| *count != recorded) {
                differences.push(format!("{shown}: {recorded} references recorded, there are {count}"));
            }
            let (before, data) = (recording.changes.len(), recording.data.len());
            drop(value);
            self.look_again(vm, recording, object as u32);
            if recording.changes.len() > before {
                differences.push(format!("{shown}: its parts are others"));
                recording.changes.truncate(before);
                recording.data.truncate(data);
            }
        }
        differences
    }
}
