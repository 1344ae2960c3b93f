//! `%watch` at the session's prompt: after each input, what became of the references to the objects of some names.

use crate::eval::Vm;
use crate::heap::Typed;
use crate::types::dict::Dict;
use crate::types::str::intern;
use crate::views::references;

/// How an object was held when it was last looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Seen {
    id: String,
    count: u32,
    holders: Vec<String>,
}

/// The names that are watched.
#[derive(Default)]
pub struct Watches {
    names: Vec<(String, Option<Seen>)>,
}

fn look(vm: &mut Vm, globals: &Typed<Dict>, name: &str) -> Option<Seen> {
    let object = globals.get_name(&intern(name))?;
    let view = references::references(vm, name, &object, 1, None);
    let id = view.object.id?;
    let holders = view.holders.into_iter().map(|holder| holder.path).collect();
    Some(Seen { id, count: view.object.references?, holders })
}

impl Watches {
    /// Begins to watch a name, or ends it; says so.
    pub fn toggle(&mut self, vm: &mut Vm, globals: &Typed<Dict>, name: &str) -> String {
        if let Some(place) = self.names.iter().position(|(known, _)| known == name) {
            self.names.remove(place);
            return format!("{name} is watched no more.\n");
        }
        let seen = look(vm, globals, name);
        let told = match &seen {
            Some(seen) => {
                format!("{name} -> {}: refs {}  ({})\n", seen.id, seen.count, seen.holders.join(", "))
            }
            None => format!("{name} has no object that is counted yet; it is watched.\n"),
        };
        self.names.push((name.to_owned(), seen));
        told
    }

    /// Tells what has changed since this was last asked.
    pub fn changes(&mut self, vm: &mut Vm, globals: &Typed<Dict>) -> String {
        let mut told = String::new();
        for (name, before) in &mut self.names {
            let now = look(vm, globals, name);
            if now == *before {
                continue;
            }
            told.push_str(&match (before.as_ref(), now.as_ref()) {
                (Some(before), Some(now)) if before.id == now.id => {
                    let gone = before.holders.iter().filter(|holder| !now.holders.contains(holder));
                    let come = now.holders.iter().filter(|holder| !before.holders.contains(holder));
                    let parts: Vec<String> = come
                        .map(|holder| format!("+ {holder}"))
                        .chain(gone.map(|holder| format!("- {holder}")))
                        .collect();
                    format!(
                        "{name} -> {}: refs {} -> {}  {}\n",
                        now.id,
                        before.count,
                        now.count,
                        parts.join(", ")
                    )
                }
                (_, Some(now)) => {
                    format!("{name} -> {}: refs {}  ({})\n", now.id, now.count, now.holders.join(", "))
                }
                (Some(before), None) => {
                    let dead = if crate::heap::identity::is_alive(&before.id) {
                        "lives on"
                    } else {
                        "freed at once"
                    };
                    format!("{name} has left {}: {dead}\n", before.id)
                }
                (None, None) => String::new(),
            });
            *before = now;
        }
        told
    }
}
