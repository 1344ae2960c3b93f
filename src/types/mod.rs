//! Python's types, one file each.

pub mod bool_;
pub mod builtin_function;
pub mod cell;
pub mod code;
pub mod definition;
pub mod dict;
pub mod exception;
pub mod float;
pub mod getset;
pub mod function;
pub mod int;
pub mod list;
pub mod method;
pub mod module;
pub mod names;
pub mod none;
pub mod object;
pub mod slot_wrappers;
pub mod slots;
pub mod static_method;
pub mod str;
pub mod tuple;
pub mod type_;
