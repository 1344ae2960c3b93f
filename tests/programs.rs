//! The corpus: every program under `tests/python` and every lesson under `examples` prints what CPython prints,
//! and every program under `tests/wishlist` does not yet. See `tests/README.md`.

mod harness;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::time::Duration;

use harness::folder::{assert_all_pass, check_all, in_repository, programs, relative, subfolders};

const LIMIT: Duration = Duration::from_secs(if cfg!(debug_assertions) { 300 } else { 60 });
/// Programs that do not work yet may hang: they get less time.
const WISHLIST_LIMIT: Duration = Duration::from_secs(10);

/// Declares a test for each subject and the list of their names. A name that Rust reserves ends in `_`, which
/// the folder's name lacks.
macro_rules! subjects {
    ($($name:ident)*) => {
        const SUBJECTS: &[&str] = &[$(stringify!($name)),*];
        $(
            #[test]
            fn $name() {
                let folder = stringify!($name).trim_end_matches('_');
                assert_all_pass(&programs(&in_repository("tests/python").join(folder)), LIMIT);
            }
        )*
    };
}

mod python {
    use super::*;

    subjects! {
      abc array assert_ assignment ast async_ async_woven asyncio attribute binary_data bool_ boolean
      builtins bytearray bytes call class closure code codecs collections comparison complex comprehension
      contextvars crash ctypes decorator delete descriptor destruction dict except_star exception exec expression
      float format frame frozenset fstring function functools gc generator generator_resume
      generator_woven global hash if_ import int io iterator itertools json lambda library list loops match_ memory
      memoryview metaclass mmap mro name operator posix print processes program property random range recursion refcount
      regular_expression scope set slice slots socket sort special_method ssl str struct_ super_ template
      threading trace traceback try_ tuple type_ type_parameter typing unpack walrus weakref with
    }

    #[test]
    fn every_folder_has_its_test() {
        let listed: BTreeSet<String> =
            SUBJECTS.iter().map(|name| name.trim_end_matches('_').to_owned()).collect();
        let mut found: BTreeSet<String> = subfolders(&in_repository("tests/python")).into_iter().collect();
        found.extend(subfolders(&in_repository("tests/wishlist")));
        let forgotten: Vec<_> = found.difference(&listed).collect();
        let empty: Vec<_> = listed.difference(&found).collect();
        assert!(forgotten.is_empty(), "folders without a test (add them to `subjects!`): {forgotten:?}");
        assert!(empty.is_empty(), "subjects without a folder (take them off `subjects!`): {empty:?}");
    }
}

/// Runs what is not expected to work, and names what does work all the same: it is to be moved to `tests/python`,
/// by hand, or by this test itself when `PROMOTE` is set in the environment. It does not fail: whether a slow program
/// ends within the limit depends on the machine.
#[test]
fn wishlist() {
    let mut passing = Vec::new();
    let mut total = 0;
    for subject in subfolders(&in_repository("tests/wishlist")) {
        let programs = programs(&in_repository("tests/wishlist").join(&subject));
        total += programs.len();
        let verdicts = check_all(&programs, WISHLIST_LIMIT);
        passing.extend(
            verdicts
                .into_iter()
                .filter(|(_, verdict)| verdict.is_ok())
                .map(|(program, _)| (subject.clone(), program.path.clone())),
        );
    }
    println!("{total} programs wished for, {} of them pass", passing.len());
    if std::env::var_os("PROMOTE").is_some() {
        for (subject, path) in &passing {
            promote(path, &in_repository("tests/python").join(subject));
        }
        return;
    }
    for (_, path) in &passing {
        println!("works now, move it to tests/python (PROMOTE=1 does it): {}", relative(path));
    }
}

/// Moves a program and its expected output to `folder`.
fn promote(program: &Path, folder: &Path) {
    fs::create_dir_all(folder).expect("the subject's folder can be made");
    for extension in ["py", "out", "err"] {
        let file = program.with_extension(extension);
        if file.exists() {
            let name = file.file_name().expect("a program has a name");
            fs::rename(&file, folder.join(name)).expect("a program can be moved");
        }
    }
    // Fails, as it should, while the folder still holds other programs.
    let _ = fs::remove_dir(program.parent().expect("a program lies in a folder"));
    println!("moved {} to {}", relative(program), relative(folder));
}

/// Every lesson prints what it says, except those that `tests/wishlist/lessons` names.
#[test]
fn lessons() {
    let list = in_repository("tests/wishlist/lessons");
    let wished = fs::read_to_string(&list).unwrap_or_default();
    let wished: BTreeSet<&str> = wished.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let (later, now): (Vec<_>, Vec<_>) = programs(&in_repository("examples"))
        .into_iter()
        .partition(|lesson| wished.contains(relative(&lesson.path).as_str()));
    let verdicts = check_all(&later, WISHLIST_LIMIT);
    let (passing, failing): (Vec<_>, Vec<_>) = verdicts.into_iter().partition(|(_, verdict)| verdict.is_ok());
    if std::env::var_os("PROMOTE").is_some() {
        let left: String = failing.iter().map(|(lesson, _)| relative(&lesson.path) + "\n").collect();
        fs::write(&list, left).expect("the list can be written");
    } else {
        let names: Vec<String> = passing.iter().map(|(lesson, _)| relative(&lesson.path)).collect();
        assert!(names.is_empty(), "these lessons pass: take them off tests/wishlist/lessons: {names:?}");
    }
    assert_all_pass(&now, LIMIT);
}
