//! `%attr`: where an attribute is looked for, place by place in the order of the data model
//! (reference, 3.3.2), which place wins and why, and what it hides.
//!
//! No code of the program runs: where a getter, a descriptor or a `__getattr__` would, the view says
//! what would be called. What is native and decides by itself (a slot, a refusal) is asked.
//!
//! - [`binding`]: what a descriptor makes of what was found
//! - [`report`]: the view as text
//! - [`rule`]: by whose rule attributes of an object are looked up
//! - [`store`]: who takes `object.name = value` and `del object.name`

mod binding;
mod report;
mod rule;
pub mod store;

pub use report::render;

use super::value;
use crate::eval::Vm;
use crate::eval::attribute::has_no_dict;
use crate::eval::protocol::attributes::instance_attribute;
use crate::heap::attributes::{self, Storage};
use crate::heap::{Name, Value};
use crate::types::dict::Dict;
use crate::types::exception;
use crate::types::generic_alias::{self, GenericAlias};
use crate::types::method::{self, Method};
use crate::types::module::Module;
use crate::types::names::names;
use crate::types::str::intern;
use crate::types::super_::Super;
use crate::types::type_::TypeObject;
use crate::types::weak_proxy;
use binding::Binding;
use rule::{Rule, reading_rule};
use serde::Serialize;

/// What is done to the attribute.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum Operation {
    /// It is read.
    Get,
    /// It is set to this value.
    Set(String),
    /// It is deleted.
    Delete,
}

/// What a place has to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Verdict {
    /// The search ends here.
    Wins,
    /// The place has something of the name, which does not count here.
    Passes,
    /// The place has nothing of the name.
    Nothing,
    /// The place has something, but the place of this number came first.
    Shadowed(usize),
    /// The search ended before, and the place has nothing to hide.
    NotReached,
    /// Code of the program decides, and may ask the other places.
    Decides,
    /// The search ended here with an `AttributeError`.
    Fails,
}

/// One place of the search.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Place {
    /// What kind of place it is.
    pub title: String,
    /// What is there under the name.
    pub found: String,
    /// What that means for the search.
    pub verdict: Verdict,
    /// Why, where that needs to be said.
    pub because: Option<String>,
}

/// How the search ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum End {
    /// With this value.
    Gives(String),
    /// With what this call of the program's code will return.
    Calls(String),
    /// With this exception.
    Raises(String),
    /// The value is stored, or what is there deleted, in this place.
    Changes(String),
}

/// A search for an attribute.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LookupView {
    /// The object, as it was asked for.
    pub asked: String,
    /// The attribute.
    pub name: String,
    /// What is done to it.
    pub operation: Operation,
    /// The object in few words.
    pub object: String,
    /// The lines of classes that are searched: what each is called, and its classes.
    pub lines: Vec<(String, Vec<String>)>,
    /// The places, in order.
    pub places: Vec<Place>,
    /// How it ends.
    pub end: End,
    /// The search on the object to which this one passes the question on.
    pub passed_on: Option<Box<LookupView>>,
}

/// What the classes of a line have under a name.
struct Search {
    /// The first one, and the class that has it.
    found: Option<(Value, Value)>,
    /// What each class has, in words, as far as the first that has something.
    text: String,
}

fn search(vm: &mut Vm, classes: &[Value], name: &Name) -> Search {
    let mut parts = Vec::new();
    let mut found = None;
    let mut hidden = Vec::new();
    for class in classes {
        let kind = class.payload::<TypeObject>();
        let entry = kind.namespace.get().and_then(|namespace| namespace.payload::<Dict>().get_name(name));
        match (entry, found.is_some()) {
            (None, false) => parts.push(format!("{} no", kind.short_name())),
            (None, true) => {}
            (Some(_), true) => hidden.push(kind.short_name()),
            (Some(entry), false) => {
                parts.push(format!("{}: {}", kind.short_name(), binding::entry(vm, &entry)));
                found = Some((entry, class.clone()));
            }
        }
    }
    if !hidden.is_empty() {
        parts.push(format!("(that of {} is hidden)", hidden.join(", ")));
    }
    let text = if found.is_some() { parts.join(", ") } else { "none has it".to_owned() };
    Search { found, text }
}

fn line_of(name: String, classes: &[Value]) -> (String, Vec<String>) {
    (name, classes.iter().map(|class| class.payload::<TypeObject>().short_name()).collect())
}

/// A search being made.
struct Lookup<'v> {
    vm: &'v mut Vm,
    object: &'v Value,
    asked: &'v str,
    name: Name,
    text: &'v str,
    lines: Vec<(String, Vec<String>)>,
    places: Vec<Place>,
    winner: Option<usize>,
    end: Option<End>,
    passed_on: Option<Box<LookupView>>,
}

impl<'v> Lookup<'v> {
    fn new(vm: &'v mut Vm, asked: &'v str, object: &'v Value, text: &'v str) -> Lookup<'v> {
        Lookup {
            vm,
            object,
            asked,
            name: intern(text),
            text,
            lines: Vec::new(),
            places: Vec::new(),
            winner: None,
            end: None,
            passed_on: None,
        }
    }

    fn place(&mut self, title: &str, found: String, verdict: Verdict, because: Option<String>) {
        self.places.push(Place { title: title.to_owned(), found, verdict, because });
        if verdict == Verdict::Wins {
            self.winner = Some(self.places.len());
        }
    }

    /// What a place is worth that has something, or nothing.
    fn verdict(&self, has: bool) -> Verdict {
        match (self.winner, has) {
            (None, true) => Verdict::Wins,
            (None, false) => Verdict::Nothing,
            (Some(winner), true) => Verdict::Shadowed(winner),
            (Some(_), false) => Verdict::NotReached,
        }
    }

    fn finish(mut self, operation: Operation) -> LookupView {
        let object = value::quietly_called(self.vm, self.object);
        let end = self.end.take().unwrap_or_else(|| match &self.passed_on {
            Some(view) => view.end.clone(),
            None => End::Raises("AttributeError".to_owned()),
        });
        LookupView {
            asked: self.asked.to_owned(),
            name: self.text.to_owned(),
            operation,
            object,
            lines: self.lines,
            places: self.places,
            end,
            passed_on: self.passed_on,
        }
    }

    /// Notes that the program's own special method decides first.
    fn custom(&mut self, special: &str, owner: &Value, arguments: &str) {
        let class = owner.payload::<TypeObject>().short_name();
        let call = format!("{class}.{special}({}, {arguments})", self.asked);
        let because = format!(
            "it is called for every attribute and decides alone; the places below are searched only if it asks {}.{special}",
            if self.object.has::<TypeObject>() { "type" } else { "object" }
        );
        self.place(
            &format!("{special} of the class"),
            format!("{class} has one"),
            Verdict::Decides,
            Some(because),
        );
        self.end = Some(End::Calls(call));
    }

    fn get(&mut self) {
        let (rule, custom) = reading_rule(self.object);
        if let Some((_, owner)) = &custom {
            self.custom("__getattribute__", owner, &format!("'{}'", self.text));
        }
        match rule {
            Rule::Type => self.class(),
            Rule::Super => self.superclasses(),
            Rule::Method => self.method(),
            Rule::Alias => self.alias(),
            Rule::Proxy => self.proxy(),
            Rule::Object | Rule::Module | Rule::Program => self.instance(),
        }
        self.fallbacks(rule);
        if self.end.is_none() && self.passed_on.is_none() {
            // Nothing of the program's is left that could run.
            let (object, name) = (self.object.clone(), self.name.clone());
            self.end = Some(refusal(self.vm, |vm| vm.get_attribute(&object, &name)));
        }
    }

    /// Notes what the winner gives, unless the program's code has decided already.
    fn won(&mut self, binding: Binding) {
        if self.end.is_none() {
            self.end = Some(binding.end);
        }
    }

    /// The rule of `object`: data descriptors of the type, the instance, other attributes of the type.
    fn instance(&mut self) {
        let classes = self.object.class().mro();
        self.lines.push(line_of(format!("type({}).__mro__", self.asked), &classes));
        let search = search(self.vm, &classes, &self.name);
        let bound = self.descriptor("data descriptor of the type", &search);
        self.own_attribute();
        self.other("other attribute of the type", &search, bound);
    }

    /// The place of data descriptors; gives what the descriptor makes of the object, if that counts later.
    fn descriptor(&mut self, title: &str, search: &Search) -> Option<Binding> {
        let Some((found, owner)) = &search.found else {
            self.place(title, search.text.clone(), Verdict::Nothing, None);
            return None;
        };
        let binding = binding::of(
            self.vm,
            (found, owner),
            Some((self.object, self.asked)),
            &self.object.class_value(),
            self.text,
        );
        // A class is searched with its bases where an instance is searched alone.
        let instead = if title.ends_with("metaclass") { "the class and its bases" } else { "the instance" };
        if binding::is_data(found) {
            let because =
                format!("{}, so it comes before {instead}; {}", binding::why_data(found), binding.means);
            self.place(title, search.text.clone(), Verdict::Wins, Some(because));
            self.won(binding);
            return None;
        }
        self.place(title, search.text.clone(), Verdict::Passes, Some(binding::why_not_data(found, instead)));
        Some(binding)
    }

    /// The attributes of the object itself.
    fn own_attribute(&mut self) {
        if let Some(module) = self.object.downcast::<Module>()
            && module.awaits(&self.name)
        {
            // What a module finds out only when asked is found out by the library's code.
            let name = self.name.clone();
            drop(refusal(self.vm, |vm| vm.get_attribute(self.object, &name)));
        }
        let (asked, text) = (self.asked, self.text);
        match instance_attribute(self.object, &self.name) {
            Some(held) => {
                let shown = value::brief(self.vm, &held, 50);
                let verdict = self.verdict(true);
                self.place(
                    "the instance itself",
                    format!("{asked}.__dict__['{text}'] is {shown}"),
                    verdict,
                    None,
                );
                if verdict == Verdict::Wins {
                    self.won(Binding { end: End::Gives(shown), means: String::new() });
                }
            }
            None => {
                let verdict = self.verdict(false);
                let found = if matches!(attributes::storage(self.object), Storage::Absent)
                    && has_no_dict(self.object)
                {
                    format!("{asked} has no __dict__")
                } else {
                    format!("{asked}.__dict__ has no '{text}'")
                };
                self.place("the instance itself", found, verdict, None);
            }
        }
    }

    /// The place of what the type has that is no data descriptor.
    fn other(&mut self, title: &str, search: &Search, bound: Option<Binding>) {
        let Some(((found, owner), binding)) = search.found.as_ref().zip(bound) else {
            let (verdict, found) = match &search.found {
                Some((_, owner)) => (
                    Verdict::NotReached,
                    format!("the same of {}", owner.payload::<TypeObject>().short_name()),
                ),
                None => (self.verdict(false), "none has it".to_owned()),
            };
            self.place(title, found, verdict, None);
            return;
        };
        let shown =
            format!("{}: {}", owner.payload::<TypeObject>().short_name(), binding::entry(self.vm, found));
        let verdict = self.verdict(true);
        let because = (verdict == Verdict::Wins).then(|| binding.means.clone());
        self.place(title, shown, verdict, because);
        if verdict == Verdict::Wins {
            self.won(binding);
        }
    }

    /// The rule of `type`: data descriptors of the metaclass, the class and its bases, other attributes
    /// of the metaclass.
    fn class(&mut self) {
        let metaclasses = self.object.class().mro();
        let classes = self.object.payload::<TypeObject>().mro();
        self.lines.push(line_of(format!("type({}).__mro__", self.asked), &metaclasses));
        self.lines.push(line_of(format!("{}.__mro__", self.asked), &classes));
        let on_metaclass = search(self.vm, &metaclasses, &self.name);
        let bound = self.descriptor("data descriptor of the metaclass", &on_metaclass);
        let own = search(self.vm, &classes, &self.name);
        let verdict = self.verdict(own.found.is_some());
        let binding = own
            .found
            .as_ref()
            .map(|(found, owner)| binding::of(self.vm, (found, owner), None, self.object, self.text));
        let because =
            binding.as_ref().filter(|_| verdict == Verdict::Wins).map(|binding| binding.means.clone());
        self.place("the class and its bases", own.text.clone(), verdict, because);
        if let (Verdict::Wins, Some(binding)) = (verdict, binding) {
            self.won(binding);
        }
        self.other("other attribute of the metaclass", &on_metaclass, bound);
    }

    /// The rule of `super`: the classes behind one in the line of the object.
    fn superclasses(&mut self) {
        let parts = self.object.payload::<Super>().parts();
        if let Some((class, object, object_class)) = parts
            && self.name != names().__class__
        {
            let line = object_class.payload::<TypeObject>().mro();
            let behind: Vec<Value> =
                line.iter().skip_while(|member| !member.is(&class)).skip(1).cloned().collect();
            let title = format!(
                "behind {} in the line of {}",
                class.payload::<TypeObject>().short_name(),
                object_class.payload::<TypeObject>().short_name()
            );
            self.lines.push(line_of(title, &behind));
            let search = search(self.vm, &behind, &self.name);
            let bound_to = value::quietly_called(self.vm, &object);
            let instance = (!object.is(&object_class)).then_some((&object, bound_to.as_str()));
            let binding = search.found.as_ref().map(|(found, owner)| {
                binding::of(self.vm, (found, owner), instance, &object_class, self.text)
            });
            let verdict = self.verdict(search.found.is_some());
            let because = binding.as_ref().map(|binding| binding.means.clone());
            self.place("the classes that come next", search.text.clone(), verdict, because);
            if let Some(binding) = binding {
                self.won(binding);
            }
        }
        if self.winner.is_none() {
            self.instance();
        }
    }

    /// The rule of bound methods: what the type `method` has, else the function's attribute.
    fn method(&mut self) {
        let classes = method::CLASS.payload().mro();
        self.lines.push(line_of("method.__mro__".to_owned(), &classes));
        let search = search(self.vm, &classes, &self.name);
        let verdict = self.verdict(search.found.is_some());
        let binding = search.found.as_ref().map(|(found, owner)| {
            let instance = Some((self.object, self.asked));
            binding::of(self.vm, (found, owner), instance, &method::CLASS.value(), self.text)
        });
        let because = binding.as_ref().map(|binding| binding.means.clone());
        self.place("the type method", search.text.clone(), verdict, because);
        let function = self.object.payload::<Method>().function.clone();
        match binding {
            Some(binding) => {
                self.won(binding);
                self.place("the function", format!("{}.__func__", self.asked), Verdict::NotReached, None);
            }
            None => self.pass_on("the function", &format!("{}.__func__", self.asked), &function),
        }
    }

    fn alias(&mut self) {
        if !generic_alias::asks_origin(self.text) {
            return self.instance();
        }
        let origin = self.object.payload::<GenericAlias>().origin.clone();
        self.pass_on("the origin", &format!("{}.__origin__", self.asked), &origin);
    }

    fn proxy(&mut self) {
        match weak_proxy::referent(self.object) {
            Some(referent) => self.pass_on("the referent of the proxy", "the referent", &referent),
            None => {
                self.place("the referent of the proxy", "it has died".to_owned(), Verdict::Nothing, None);
                self.end =
                    Some(End::Raises("ReferenceError: weakly-referenced object no longer exists".to_owned()));
            }
        }
    }

    /// The question goes to another object.
    fn pass_on(&mut self, title: &str, called: &str, other: &Value) {
        let shown = value::quietly_called(self.vm, other);
        self.place(title, format!("{called}, {shown}, is asked instead"), Verdict::Wins, None);
        self.passed_on = Some(Box::new(get(self.vm, called, other, self.text)));
    }

    /// `__getattr__`, of the type and of a module.
    fn fallbacks(&mut self, rule: Rule) {
        if rule == Rule::Module
            && let Some(fallback) = instance_attribute(self.object, &names().__getattr__)
        {
            let module = self.asked.to_owned();
            self.fallback("__getattr__ of the module", format!("{module} has one"), &fallback, None);
        }
        match self.object.class().search(&names().__getattr__) {
            Some((fallback, owner)) => {
                let class = owner.payload::<TypeObject>().short_name();
                self.fallback("__getattr__ of the class", format!("{class} has one"), &fallback, Some(class));
            }
            None => {
                let verdict = self.verdict(false);
                self.place("__getattr__ of the class", "none has it".to_owned(), verdict, None);
            }
        }
    }

    fn fallback(&mut self, title: &str, found: String, fallback: &Value, class: Option<String>) {
        let call = match &class {
            Some(class) => format!("{class}.__getattr__({}, '{}')", self.asked, self.text),
            None => format!("{}('{}')", binding::name_of(self.vm, fallback), self.text),
        };
        let refused = matches!(&self.end, Some(End::Raises(text)) if is_attribute_error(text));
        let missing = self.end.is_none() && self.winner.is_none() && self.passed_on.is_none();
        if refused || missing {
            if let Some(winner) = self.winner.filter(|_| refused) {
                self.places[winner - 1].verdict = Verdict::Fails;
            }
            let because =
                if refused { "what came before raises AttributeError" } else { "no other place has it" };
            self.end = Some(End::Calls(call));
            self.place(title, found, Verdict::Wins, Some(because.to_owned()));
            return;
        }
        let may_fail = matches!(self.end, Some(End::Calls(_))) || self.passed_on.is_some();
        let because = may_fail.then(|| format!("if that raises AttributeError, {call} is called"));
        self.place(title, found, Verdict::NotReached, because);
    }
}

fn is_attribute_error(line: &str) -> bool {
    line == "AttributeError" || line.starts_with("AttributeError:")
}

/// What a native operation ends with that gives a value or refuses, without running code of the program.
fn refusal(vm: &mut Vm, operation: impl FnOnce(&mut Vm) -> crate::eval::Outcome) -> End {
    let in_flight = (vm.raised.take(), vm.raised_at.take(), vm.result.take());
    let end = match operation(vm) {
        Ok(given) => End::Gives(value::brief(vm, &given, 60)),
        Err(raised) => {
            let error = vm.take_raised(raised);
            let line = value::exception_line(vm, &error);
            let class = error.class().short_name();
            // The class of an AttributeError that is a subclass would hide that `__getattr__` is asked.
            let attribute_error = exception::is_instance(&error, &exception::ATTRIBUTE_ERROR);
            End::Raises(if attribute_error { line.replacen(&class, "AttributeError", 1) } else { line })
        }
    };
    (vm.raised, vm.raised_at, vm.result) = in_flight;
    end
}

/// Follows how `object.text` is read. `asked` is what the object is called.
pub fn get(vm: &mut Vm, asked: &str, object: &Value, text: &str) -> LookupView {
    let mut lookup = Lookup::new(vm, asked, object, text);
    lookup.get();
    lookup.finish(Operation::Get)
}
