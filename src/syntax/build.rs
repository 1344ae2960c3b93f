//! Generates the parser from the grammar, which stands where a reader of the project looks for it.

use std::env;

fn main() {
    println!("cargo:rerun-if-changed=../../grammar/python.lalrpop");
    println!("cargo:rerun-if-changed=build.rs");
    let output = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    let generated = lalrpop::Configuration::new()
        .set_in_dir("../../grammar")
        .set_out_dir(output)
        .emit_rerun_directives(false)
        .emit_whitespace(false)
        .process();
    if let Err(error) = generated {
        panic!("the grammar does not compile: {error}");
    }
}
