//! Packs the standard library (the crate `rustpython-pylib`, which carries CPython's `Lib`) into one
//! archive with an index, for `src/library/`.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// Modules of our own that stand in for CPython's.
const OWN: &str = "src/library/own";

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

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={OWN}");
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
    let mut archive = Vec::new();
    let mut index = String::from("&[\n");
    for (name, file) in files {
        let text = fs::read(&file)?;
        let packed = lz4_flex::compress(&text);
        let (offset, packed_size, size) = (archive.len(), packed.len(), text.len());
        archive.extend(packed);
        writeln!(
            index,
            "    Entry {{ name: {name:?}, offset: {offset}, packed_size: {packed_size}, size: {size} }},"
        )
        .map_err(io::Error::other)?;
    }
    index.push(']');
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("OUT_DIR is not set"))?);
    fs::write(out.join("library.lz4"), archive)?;
    fs::write(out.join("library_index.rs"), index)
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
