//! Packs the standard library (the crate `rustpython-pylib`, which carries CPython's `Lib`) into one
//! archive with an index, for `src/library/`. Of each module it holds the text, and the tree in two blocks:
//! see [`press`].

mod press;
#[path = "../src/code/static_attributes.rs"]
mod static_attributes;
#[allow(dead_code, reason = "the build needs only some of what it offers")]
#[path = "../src/code/visit.rs"]
mod visit;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};
use vivarium_syntax::{Mode, decode_source};

/// Modules of our own that stand in for CPython's.
const OWN: &str = "src/lib";

/// What needs a window, another operating system, or another interpreter's insides.
const LEFT_OUT: &[&str] = &[
    "_dummy_os.py",
    "_dummy_thread.py",
    "dummy_threading.py",
    "ensurepip",
    "idlelib",
    "lib2to3",
    "test",
    "tests",
    "tkinter",
    "turtle.py",
    "turtledemo",
    "venv",
];

/// Where CPython's library differs from what it is here: the file, its words, and ours. Processes are forked where a
/// program does not say how they start, as they were before 3.14, and as the guide has it.
const AMENDED: &[(&str, &str, &str)] = &[(
    "multiprocessing/context.py",
    "DefaultContext(_concrete_contexts['forkserver'])",
    "DefaultContext(_concrete_contexts['fork'])",
)];

fn main() -> io::Result<()> {
    for watched in ["build", OWN, "src/code/visit.rs", "src/code/static_attributes.rs"] {
        println!("cargo::rerun-if-changed={watched}");
    }
    // A program at a fixed place needs no relocation when it starts: half a megabyte of tables that need not be
    // read, and as much of data that stays as it is in the file.
    let (system, library_kind) = (env::var("CARGO_CFG_TARGET_OS"), env::var("CARGO_CFG_TARGET_ENV"));
    if system.as_deref() == Ok("linux") && library_kind.as_deref() == Ok("gnu") {
        println!("cargo::rustc-link-arg-bins=-no-pie");
        // What seldom runs stands apart from what always does, so that fewer pages of code are held.
        println!("cargo::rustc-link-arg-bins=-Wl,-z,keep-text-section-prefix");
    }
    let library = Path::new(rustpython_pylib::LIB_PATH);
    let mut files = BTreeMap::new();
    for folder in [library, Path::new(OWN)] {
        let mut found = Vec::new();
        collect(folder, &mut found)?;
        for file in found {
            let name = file.strip_prefix(folder).map_err(io::Error::other)?;
            files.insert(name.to_string_lossy().replace('\\', "/"), file);
        }
    }
    let mut archive = Archive::default();
    let mut index = String::from("&[\n");
    for (name, file) in files {
        let bytes = amended(&name, fs::read(&file)?)?;
        let text = archive.add(&miniz_oxide::deflate::compress_to_vec(&bytes, 9), bytes.len());
        // What is no Python in this version's eyes is left to fail when it is imported.
        let tree = decode_source(&bytes).ok().and_then(|source| {
            let tree = vivarium_syntax::parse(&source, Mode::Exec).ok()?;
            vivarium_syntax::check(&tree, &source).ok()?;
            Some(press::press(&source, tree))
        });
        let tree = tree.map(|pressed| {
            let skeleton = archive.add(&lz4_flex::compress(&pressed.skeleton), pressed.skeleton.len());
            let bodies = archive.add(&lz4_flex::compress(&pressed.bodies), pressed.bodies.len());
            format!("Tree {{ skeleton: {skeleton}, bodies: {bodies} }}")
        });
        let tree = tree.map_or_else(|| "None".to_owned(), |tree| format!("Some({tree})"));
        writeln!(index, "    Entry {{ name: {name:?}, text: {text}, tree: {tree} }},")
            .map_err(io::Error::other)?;
    }
    index.push(']');
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("OUT_DIR is not set"))?);
    fs::write(out.join("library.bin"), archive.bytes)?;
    fs::write(out.join("library_index.rs"), index)
}

/// A file's content as it is here.
fn amended(name: &str, bytes: Vec<u8>) -> io::Result<Vec<u8>> {
    let Some((_, theirs, ours)) = AMENDED.iter().find(|(amended, ..)| *amended == name) else {
        return Ok(bytes);
    };
    let text = String::from_utf8(bytes).map_err(io::Error::other)?;
    match text.matches(theirs).count() {
        1 => Ok(text.replace(theirs, ours).into_bytes()),
        found => Err(io::Error::other(format!("{name} has {found} times what is to be amended: {theirs}"))),
    }
}

#[derive(Default)]
struct Archive {
    bytes: Vec<u8>,
}

impl Archive {
    /// Adds a packed block; gives the Rust expression for its place.
    fn add(&mut self, packed: &[u8], size: usize) -> String {
        let (offset, packed_size) = (self.bytes.len(), packed.len());
        self.bytes.extend(packed);
        format!("Block {{ offset: {offset}, packed_size: {packed_size}, size: {size} }}")
    }
}

/// The Python files below `folder` that are not left out.
fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if LEFT_OUT.contains(&&*name) {
            continue;
        }
        if path.is_dir() {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "py") {
            files.push(path);
        }
    }
    Ok(())
}
