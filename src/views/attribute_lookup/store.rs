//! Who takes `object.name = value` and `del object.name`.

use super::rule::{Rule, rule_of, ruled_by};
use super::{End, Lookup, LookupView, Operation, Verdict, binding, line_of, refusal, search};
use crate::eval::protocol::attributes::instance_attribute;
use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::heap::attributes::{self, Storage};
use crate::heap::type_head::IMMUTABLE;
use crate::types::dict::Dict;
use crate::types::getset::{self, GetSetDescriptor};
use crate::types::member::Member;
use crate::types::names::names;
use crate::types::none::none;
use crate::types::property::Property;
use crate::types::slots::{DescriptorSet, Slot};
use crate::types::type_::TypeObject;
use crate::types::type_attributes;
use crate::types::weak_proxy;
use crate::views::value;

/// Follows who takes the value of `object.text = value`, or who deletes the attribute when there is no
/// value. Nothing is changed.
pub fn store(vm: &mut Vm, asked: &str, object: &Value, text: &str, value: Option<&Value>) -> LookupView {
    let operation = match value {
        Some(value) => Operation::Set(value::brief(vm, value, 40)),
        None => Operation::Delete,
    };
    let mut lookup = Lookup::new(vm, asked, object, text);
    lookup.store(value);
    lookup.finish(operation)
}

impl Lookup<'_> {
    fn store(&mut self, value: Option<&Value>) {
        let special = if value.is_some() { &names().__setattr__ } else { &names().__delattr__ };
        let class = self.object.class();
        let (rule, custom) = match rule_of(&class.slots, Slot::setattribute) {
            Rule::Program => ruled_by(class, special, Slot::setattribute),
            rule => (rule, None),
        };
        if let Some((_, owner)) = custom {
            let shown = value.map(|value| value::brief(self.vm, value, 40));
            let arguments = match shown {
                Some(shown) => format!("'{}', {shown}", self.text),
                None => format!("'{}'", self.text),
            };
            let special = if value.is_some() { "__setattr__" } else { "__delattr__" };
            self.custom(special, &owner, &arguments);
        }
        match rule {
            Rule::Type => self.store_in_class(value),
            Rule::Proxy => self.store_by_proxy(value),
            _ => self.store_in_instance(value),
        }
    }

    fn ends(&mut self, end: End) {
        if self.end.is_none() {
            self.end = Some(end);
        }
    }

    fn store_by_proxy(&mut self, value: Option<&Value>) {
        let title = "the referent of the proxy";
        match weak_proxy::referent(self.object) {
            Some(referent) => {
                let shown = value::quietly_called(self.vm, &referent);
                self.place(title, format!("{shown} is asked instead"), Verdict::Wins, None);
                self.passed_on = Some(Box::new(store(self.vm, "the referent", &referent, self.text, value)));
            }
            None => {
                self.place(title, "it has died".to_owned(), Verdict::Nothing, None);
                self.ends(End::Raises(
                    "ReferenceError: weakly-referenced object no longer exists".to_owned(),
                ));
            }
        }
    }

    fn store_in_instance(&mut self, value: Option<&Value>) {
        let classes = self.object.class().mro();
        self.lines.push(line_of(format!("type({}).__mro__", self.asked), &classes));
        let on_type = self.store_by_descriptor("data descriptor of the type", &classes, value);
        let (asked, text) = (self.asked, self.text);
        let held = instance_attribute(self.object, &self.name);
        let can_have = !matches!(attributes::storage(self.object), Storage::Absent)
            || !crate::eval::attribute::has_no_dict(self.object);
        let shown = held.map(|held| value::brief(self.vm, &held, 40));
        let found = match (&shown, can_have) {
            (Some(shown), _) => format!("{asked}.__dict__['{text}'] is {shown}"),
            (None, true) => format!("{asked}.__dict__ has no '{text}'"),
            (None, false) => format!("{asked} has no __dict__"),
        };
        let possible = if value.is_some() { can_have } else { shown.is_some() };
        let verdict = self.verdict(possible);
        let verdict = if self.winner.is_some() && shown.is_none() { Verdict::NotReached } else { verdict };
        let hides = on_type.filter(|_| verdict == Verdict::Wins && value.is_some() && shown.is_none());
        let because = hides.map(|owner| format!("from then on it hides what {owner} has"));
        self.place("the instance itself", found, verdict, because);
        if verdict == Verdict::Wins {
            self.ends(End::Changes(match value {
                Some(_) => format!("stores it in {asked}.__dict__['{text}']"),
                None => format!("deletes {asked}.__dict__['{text}']"),
            }));
        } else if self.winner.is_none() {
            let on_type = self.object.class().lookup(&self.name).is_some();
            let (object, name) = (self.object.clone(), self.name.clone());
            let end = refusal(self.vm, |vm| Err(vm.cannot_set(&object, &name, on_type, value.is_none())));
            self.ends(end);
        }
    }

    fn store_in_class(&mut self, value: Option<&Value>) {
        let metaclasses = self.object.class().mro();
        self.lines.push(line_of(format!("type({}).__mro__", self.asked), &metaclasses));
        let kind = self.object.payload::<TypeObject>();
        let (object, name) = (self.object.clone(), self.name.clone());
        if kind.head.has(IMMUTABLE) {
            self.place("the class", "built-in types cannot be changed".to_owned(), Verdict::Wins, None);
            let end = refusal(self.vm, |vm| {
                type_attributes::set_attribute(vm, &object, &name, value).map(|()| none())
            });
            return self.ends(end);
        }
        self.store_by_descriptor("data descriptor of the metaclass", &metaclasses, value);
        let held =
            kind.namespace.get().and_then(|namespace| namespace.payload::<Dict>().get_name(&self.name));
        let (asked, text) = (self.asked, self.text);
        let shown = held.map(|held| binding::entry(self.vm, &held));
        let found = match &shown {
            Some(shown) => format!("{asked}.__dict__['{text}'] is {shown}"),
            None => format!("{asked}.__dict__ has no '{text}'"),
        };
        let verdict = match (self.winner, &shown) {
            (Some(_), None) => Verdict::NotReached,
            _ => self.verdict(shown.is_some() || value.is_some()),
        };
        let because = (verdict == Verdict::Wins)
            .then(|| "descriptors of the class itself are for its instances: they are not asked".to_owned())
            .filter(|_| shown.is_some());
        self.place("the class itself, not its bases", found, verdict, because);
        if verdict == Verdict::Wins {
            self.ends(End::Changes(match value {
                Some(_) => format!("stores it in the namespace of {asked}"),
                None => format!("deletes it from the namespace of {asked}"),
            }));
        } else if self.winner.is_none() {
            let end = refusal(self.vm, |vm| Err(vm.no_attribute(&object, &name)));
            self.ends(end);
        }
    }

    /// The place of descriptors that take values; gives the class that has something else of the name.
    fn store_by_descriptor(
        &mut self,
        title: &str,
        classes: &[Value],
        value: Option<&Value>,
    ) -> Option<String> {
        let found = search(self.vm, classes, &self.name);
        let Some((descriptor, owner)) = found.found else {
            self.place(title, found.text, Verdict::Nothing, None);
            return None;
        };
        let owner = owner.payload::<TypeObject>().short_name();
        let Some(set) = descriptor.class().slots.descriptor_set.get() else {
            let because = "it has no __set__, so it has no say in this".to_owned();
            self.place(title, found.text, Verdict::Passes, Some(because));
            return Some(owner);
        };
        let end = self.handled(&descriptor, &owner, set, value);
        let because = "it takes every value, whatever the instance has".to_owned();
        self.place(title, found.text, Verdict::Wins, Some(because));
        self.ends(end);
        None
    }

    /// What a descriptor does with the value.
    fn handled(&mut self, descriptor: &Value, owner: &str, set: DescriptorSet, value: Option<&Value>) -> End {
        let (asked, text) = (self.asked, self.text);
        let shown = value.map(|value| value::brief(self.vm, value, 40));
        let (object, given) = (self.object.clone(), value.cloned());
        let refused =
            move |vm: &mut Vm| -> Outcome { set(vm, descriptor, &object, given.as_ref()).map(|()| none()) };
        if let Some(property) = descriptor.exact::<Property>() {
            let function = if value.is_some() { property.setter.get() } else { property.deleter.get() };
            return match (function, shown) {
                (None, _) => refusal(self.vm, refused),
                (Some(_), Some(shown)) => End::Calls(format!("{owner}.{text}.fset({asked}, {shown})")),
                (Some(_), None) => End::Calls(format!("{owner}.{text}.fdel({asked})")),
            };
        }
        if let Some(member) = descriptor.exact::<Member>() {
            let held = attributes::slot(self.object, member.slot).and_then(|cell| cell.get());
            return match (held, value) {
                (None, None) => refusal(self.vm, refused),
                (_, Some(_)) => End::Changes(format!("stores it in the slot {text} of {asked}")),
                (Some(_), None) => End::Changes(format!("empties the slot {text} of {asked}")),
            };
        }
        if let Some(attribute) = descriptor.exact::<GetSetDescriptor>() {
            let refuses = attribute.attribute.set.is_none_or(|set| {
                let address = set as *const () as usize;
                address == getset::read_only as *const () as usize
                    || address == getset::read_only_member as *const () as usize
            });
            if refuses {
                return refusal(self.vm, refused);
            }
            return End::Calls(format!("the built-in setter of {}", binding::name_of(self.vm, descriptor)));
        }
        let (special, method) =
            if value.is_some() { (&names().__set__, "__set__") } else { (&names().__delete__, "__delete__") };
        let Some((_, provider)) = descriptor.class().search(special) else {
            return refusal(self.vm, refused);
        };
        let provider = provider.payload::<TypeObject>().short_name();
        let called = value::quietly_called(self.vm, descriptor);
        let arguments = shown.map_or_else(String::new, |shown| format!(", {shown}"));
        End::Calls(format!("{provider}.{method}({called}, {asked}{arguments})"))
    }
}
