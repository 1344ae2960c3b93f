//! The parser that LALRPOP generates from `grammar/python.lalrpop`.

#![allow(clippy::all, missing_docs, unused, reason = "generated")]

include!(concat!(env!("OUT_DIR"), "/python.rs"));
