//! The standard library's Python part: CPython's own, packed into the binary by `build/main.rs`.

pub mod absent;
pub mod loader;
pub mod pressed;

/// The folder that the library's files seem to lie in: an entry of `sys.path`.
pub const FOLDER: &str = "<library>";

/// A file of the library.
pub struct Entry {
    /// Its path below the library's folder, with `/` between the parts.
    pub name: &'static str,
    text: Block,
    tree: Option<Tree>,
}

/// A packed piece of the archive.
#[derive(Clone, Copy)]
struct Block {
    offset: usize,
    packed_size: usize,
    size: usize,
}

/// A module's tree, taken apart.
struct Tree {
    skeleton: Block,
    bodies: Block,
}

static ARCHIVE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/library.bin"));

/// Sorted by name.
static INDEX: &[Entry] = include!(concat!(env!("OUT_DIR"), "/library_index.rs"));

impl Block {
    fn packed(&self) -> &'static [u8] {
        &ARCHIVE[self.offset..self.offset + self.packed_size]
    }
}

/// The content of a block that is wanted quickly.
fn unpack(block: &Block) -> Vec<u8> {
    lz4_flex::decompress(block.packed(), block.size).unwrap_or_default()
}

impl Entry {
    /// The file's text.
    pub fn text(&self) -> String {
        let size = self.text.size;
        let bytes = miniz_oxide::inflate::decompress_to_vec_with_limit(self.text.packed(), size);
        let bytes = bytes.unwrap_or_default();
        match vivarium_syntax::decode_source(&bytes) {
            Ok(text) => text,
            Err(_) => String::from_utf8_lossy(&bytes).into_owned(),
        }
    }

    /// The path that the file seems to have.
    pub fn path(&self) -> String {
        format!("{FOLDER}/{}", self.name)
    }
}

/// All files, sorted by name.
pub fn entries() -> &'static [Entry] {
    INDEX
}

/// The file with this path below the library's folder.
pub fn entry(name: &str) -> Option<&'static Entry> {
    let index = INDEX.binary_search_by(|entry| entry.name.cmp(name)).ok()?;
    Some(&INDEX[index])
}

/// The part of a path that lies below the library's folder, if it leads there; empty for the folder
/// itself.
pub fn below(path: &str) -> Option<&str> {
    let rest = path.strip_prefix(FOLDER)?;
    if rest.is_empty() { Some(rest) } else { rest.strip_prefix('/') }
}

/// CPython's `datetime` in C: the same as the one in Python, which stands in for it.
const DATETIME: &str = "_datetime";
const PYTHON_DATETIME: &str = "_pydatetime";

/// The file of the module `name` in a folder of the library, and whether that is a package.
pub fn find(folder: &str, name: &str) -> Option<(&'static Entry, bool)> {
    let name = if (folder, name) == ("", DATETIME) { PYTHON_DATETIME } else { name };
    let base = if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") };
    let package = entry(&format!("{base}/__init__.py")).map(|found| (found, true));
    package.or_else(|| entry(&format!("{base}.py")).map(|found| (found, false)))
}

/// Modules that CPython has loaded before any program runs: a program's own file of such a name is
/// not imported in their place.
const PRELOADED: &[&str] = &[
    "_collections_abc",
    "abc",
    "codecs",
    "encodings",
    "encodings.aliases",
    "encodings.utf_8",
    "genericpath",
    "io",
    "os",
    "posixpath",
    "site",
    "stat",
    "zipimport",
];

/// The file of a module that no program's own can stand in for.
pub fn preloaded(name: &str) -> Option<(&'static Entry, bool)> {
    PRELOADED.contains(&name).then(|| find("", &name.replace('.', "/"))).flatten()
}

/// The `__main__` of the package whose `__init__` this is.
pub fn main_of(package: &Entry) -> Option<&'static Entry> {
    entry(&package.name.replace("__init__.py", "__main__.py"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_found_and_unpacked() {
        let (keyword, package) = find("", "keyword").expect("the library has keyword.py");
        assert!(!package && keyword.text().contains("kwlist"));
        assert_eq!(
            find("", "json").map(|(found, package)| (found.name, package)),
            Some(("json/__init__.py", true))
        );
        assert_eq!(
            find("json", "decoder").map(|(found, _)| found.path()),
            Some("<library>/json/decoder.py".into())
        );
        assert!(find("", "no_such_module").is_none());
        assert!(entries().is_sorted_by(|left, right| left.name < right.name));
    }
}
