//! The methods of `bytes` and `bytearray` on plain slices, and the searching and splitting they share with `str`.

mod ascii;
mod hex;
mod pad;
mod search;
mod split;

pub use ascii::*;
pub use hex::*;
pub use pad::*;
pub use search::*;
pub use split::*;
