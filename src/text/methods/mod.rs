//! The methods of `str` on [`Text`](super::Text), one file for each subject (library reference, "String Methods").

mod case;
mod escape;
mod pad;
mod predicates;
mod search;
mod split;
mod strip;
mod translate;

pub(crate) use escape::write_escape;
pub use translate::{Translation, translation_pairs};
