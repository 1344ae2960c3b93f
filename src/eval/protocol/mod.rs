//! What can be asked of any object, by whatever its type's slots say: the object protocol of the
//! data model chapter. One file for each group of operations.

pub mod attributes;
pub mod binary;
pub mod calls;
pub mod comparing;
pub mod containers;
pub mod instances;
pub mod iteration;
pub mod text;
