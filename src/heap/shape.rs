//! Shapes (hidden classes): which attribute of an instance stands at which index.
//!
//! Instances that got the same attributes in the same order share a shape, so an inline cache can
//! compare one number and read one word.

use super::global::GilGuarded;
use super::name::Name;
use std::cell::RefCell;
use std::collections::HashMap;

/// A shape's number. [`EMPTY`] has no attributes; [`DICT`] says that the attributes are in a dict.
pub type ShapeId = u32;

/// The shape without attributes.
pub const EMPTY: ShapeId = 0;
/// Not a shape: the instance keeps its attributes in a dict.
pub const DICT: ShapeId = u32::MAX;

/// Instances with more attributes than this keep them in a dict.
const MOST_ATTRIBUTES: usize = 200;
/// After this many shapes, new combinations of attributes go to a dict.
const MOST_SHAPES: usize = 1 << 17;
/// Shapes with more attributes than this look names up in a table.
const SCANNED: usize = 8;

#[derive(Default)]
struct Shape {
    names: Vec<Name>,
    indices: Option<HashMap<Name, u16>>,
    transitions: HashMap<Name, ShapeId>,
}

static SHAPES: GilGuarded<RefCell<Vec<Shape>>> = GilGuarded::new(RefCell::new(Vec::new()));

fn with_shapes<R>(use_shapes: impl FnOnce(&mut Vec<Shape>) -> R) -> R {
    let mut shapes = SHAPES.get().borrow_mut();
    if shapes.is_empty() {
        shapes.push(Shape::default());
    }
    use_shapes(&mut shapes)
}

impl Shape {
    fn find(&self, name: &Name) -> Option<u16> {
        match &self.indices {
            Some(indices) => indices.get(name).copied(),
            None => self.names.iter().position(|known| known == name).map(|index| index as u16),
        }
    }
}

/// The index of `name` in `shape`.
pub fn find(shape: ShapeId, name: &Name) -> Option<u16> {
    with_shapes(|shapes| shapes[shape as usize].find(name))
}

/// The names of `shape` in order.
pub fn names(shape: ShapeId) -> Vec<Name> {
    with_shapes(|shapes| shapes[shape as usize].names.clone())
}

/// The number of attributes of `shape`.
pub fn len(shape: ShapeId) -> usize {
    with_shapes(|shapes| shapes[shape as usize].names.len())
}

/// The shape that adds `name` to `shape`; `None` when it would have too many attributes.
pub fn with(shape: ShapeId, name: &Name) -> Option<ShapeId> {
    with_shapes(|shapes| {
        if let Some(next) = shapes[shape as usize].transitions.get(name) {
            return Some(*next);
        }
        let mut names = shapes[shape as usize].names.clone();
        if names.len() >= MOST_ATTRIBUTES || shapes.len() >= MOST_SHAPES {
            return None;
        }
        names.push(name.clone());
        let indices = (names.len() > SCANNED)
            .then(|| names.iter().enumerate().map(|(index, name)| (name.clone(), index as u16)).collect());
        let next = shapes.len() as ShapeId;
        shapes.push(Shape { names, indices, transitions: HashMap::new() });
        shapes[shape as usize].transitions.insert(name.clone(), next);
        Some(next)
    })
}
