//! `generator`.

use super::function::Function;
use crate::eval::node::Body;
use crate::heap::stack::SlotBox;
use crate::heap::{Typed, Value};
use std::rc::Rc;

/// What calling a generator function gives.
pub fn new(_function: Typed<Function>, _body: Rc<Body>, _slots: SlotBox) -> Value {
    super::none::none()
}
