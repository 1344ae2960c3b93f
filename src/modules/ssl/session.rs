//! `SSLSession`: what a client can resume.

use super::tickets::Tickets;
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Trace, Tracer, Value, ValueCell};
use crate::types::definition::{Definition, GetSet};
use crate::types::none::not_implemented;
use crate::types::slots::Comparison;
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{bool_, bytes, int, object as object_type};
use std::sync::Arc;
use std::time::SystemTime;

/// How long a session can be resumed, in seconds.
const LIFETIME: i64 = 7200;

/// A session.
pub struct Session {
    /// Its context.
    pub context: ValueCell,
    /// With what it can be resumed.
    pub tickets: Arc<Tickets>,
    /// What it is known by.
    pub identity: Vec<u8>,
    time: i64,
}

/// The type `SSLSession`.
pub static CLASS: StaticType =
    StaticType::built_in::<Session>("_ssl.SSLSession", &raw const CLASS, &raw const TYPE, IMMUTABLE);

impl Payload for Session {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.context.trace(tracer);
    }
}

/// A session of a context that begins now.
pub fn new(context: Value, tickets: Arc<Tickets>, identity: Vec<u8>) -> Value {
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).map_or(0, |time| time.as_secs());
    let time = i64::try_from(now).unwrap_or(i64::MAX);
    object::new(Session { context: ValueCell::new(context), tickets, identity, time })
}

fn create(vm: &mut Vm, _: &Value, _: &Arguments<'_>) -> Outcome {
    Err(vm.type_error("cannot create '_ssl.SSLSession' instances"))
}

fn compare(_: &mut Vm, this: &Value, other: &Value, comparison: Comparison) -> Outcome {
    let Some(other) = other.downcast::<Session>() else { return Ok(not_implemented()) };
    let equal = this.payload::<Session>().identity == other.identity;
    match comparison {
        Comparison::Eq => Ok(bool_::new(equal)),
        Comparison::Ne => Ok(bool_::new(!equal)),
        _ => Ok(not_implemented()),
    }
}

/// The type, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: &[],
    attributes: &[
        GetSet {
            name: "has_ticket",
            get: |_, this| Ok(bool_::new(this.payload::<Session>().tickets.any())),
            set: None,
            doc: "Does the session contain a ticket?",
        },
        GetSet {
            name: "id",
            get: |_, this| Ok(bytes::new(this.payload::<Session>().identity.clone())),
            set: None,
            doc: "Session id",
        },
        GetSet {
            name: "ticket_lifetime_hint",
            get: |_, _| Ok(int::new(LIFETIME)),
            set: None,
            doc: "Ticket life time hint.",
        },
        GetSet {
            name: "time",
            get: |_, this| Ok(int::new(this.payload::<Session>().time)),
            set: None,
            doc: "Session creation time (seconds since epoch).",
        },
        GetSet {
            name: "timeout",
            get: |_, _| Ok(int::new(LIFETIME)),
            set: None,
            doc: "Session timeout (delta in seconds).",
        },
    ],
    slots: |slots| {
        slots.new.set(Some(create));
        slots.richcompare.set(Some(compare));
    },
};
