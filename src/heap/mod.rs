//! Memory: objects with a reference count and a type, their allocation, prompt destruction, weak
//! references, and the cycle collector's search for garbage.
//!
//! All `unsafe` of the object model lives here, behind a safe API. This room knows nothing of
//! Python's rules: what a class is, how attributes are found and what `__del__` means belong to
//! [`crate::types`]. Everything here belongs to whoever holds the GIL, so counts and tables are
//! plain cells.
//!
//! ```text
//!            prefix (per type)                 header          payload
//! [ inline attributes | attribute table | slots ] [ refcount gc | type ] [ T … ]
//!                                              ^ a Value points here
//! ```

pub mod allocate;
pub mod allowance;
pub mod attributes;
pub mod breaker;
pub mod cells;
pub mod collector;
pub mod destroy;
pub mod global;
pub mod header;
pub mod identity;
pub mod limit;
pub mod memory;
pub mod name;
pub mod object;
pub mod shape;
pub mod stack;
pub mod tagged_integer;
pub mod trace;
pub mod traced;
pub mod trailing;
pub mod type_head;
pub mod typed;
pub mod unowned;
pub mod value;
pub mod watched;
pub mod weak;

pub use cells::{NotedCell, ValueCell, ValueVec, drop_backwards};
pub use name::Name;
pub use object::{Object, Payload};
pub use trace::{Trace, Tracer};
pub use typed::Typed;
pub use unowned::Unowned;
pub use value::Value;
