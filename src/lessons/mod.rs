//! The lessons of `vivarium guide`, which are part of the program, and the stops that a program may have.

pub mod stops;

/// A lesson: a program that begins with a text about itself.
pub struct Lesson {
    /// `2.2`.
    pub number: &'static str,
    /// Its file in `examples/`.
    pub file: &'static str,
    /// The program.
    pub program: &'static str,
}

macro_rules! lessons {
    ($($number:literal $file:literal,)*) => {
        /// All lessons, in order.
        pub static LESSONS: &[Lesson] = &[$(Lesson {
            number: $number,
            file: concat!("examples/", $file),
            program: include_str!(concat!("../../examples/", $file)),
        },)*];
    };
}

lessons! {
    "1.1" "01_1_comprehensions.py",
    "1.2" "01_2_unpacking.py",
    "1.3" "01_3_walrus.py",
    "1.4" "01_4_type_hints.py",
    "1.5" "01_5_match.py",
    "2.1" "02_1_special_methods.py",
    "2.2" "02_2_mro.py",
    "2.3" "02_3_abc.py",
    "2.4" "02_4_dataclasses.py",
    "2.5" "02_5_slots.py",
    "3.1" "03_1_decorators.py",
    "3.2" "03_2_class_decorators.py",
    "3.3" "03_3_metaclasses.py",
    "3.4" "03_4_descriptors.py",
    "4.1" "04_1_iterators.py",
    "4.2" "04_2_generators.py",
    "4.3" "04_3_async_generators.py",
    "5.1" "05_1_context_managers.py",
    "5.2" "05_2_contextlib.py",
    "6.1" "06_1_threading.py",
    "6.2" "06_2_multiprocessing.py",
    "6.3" "06_3_asyncio.py",
    "6.4" "06_4_gil.py",
    "7.1" "07_1_reference_counts.py",
    "7.2" "07_2_garbage_collection.py",
    "7.3" "07_3_memory_profiling.py",
    "9.1" "09_1_creational.py",
    "9.2" "09_2_structural.py",
    "9.3" "09_3_behavioral.py",
    "11.1" "11_1_profiling.py",
    "11.2" "11_2_optimizations.py",
    "12.1" "12_1_concepts.py",
    "12.2" "12_2_coding.py",
}

impl Lesson {
    /// The text at the beginning of the program, without its quotes.
    pub fn text(&self) -> &'static str {
        let text = self.program.trim_start().trim_start_matches("\"\"\"");
        text.split("\"\"\"").next().unwrap_or_default().trim_end()
    }

    /// The title.
    pub fn title(&self) -> &'static str {
        let first = self.text().lines().next().unwrap_or_default();
        first.trim_start_matches(self.number).trim()
    }
}

/// The lesson with this number, title or file name.
pub fn find(wanted: &str) -> Option<&'static Lesson> {
    let wanted = wanted.trim();
    let dotted = wanted.trim_start_matches('0').replacen(['_', '-'], ".", 1);
    LESSONS.iter().find(|lesson| {
        lesson.number == wanted
            || lesson.number == dotted
            || lesson.file == wanted
            || lesson.file.trim_start_matches("examples/") == wanted
            || lesson.title().eq_ignore_ascii_case(wanted)
    })
}

/// The list of lessons.
pub fn list() -> String {
    let mut text = "The lessons. `vivarium guide NUMBER` opens one.\n\n".to_owned();
    for lesson in LESSONS {
        text.push_str(&format!("  {:<5} {}\n", lesson.number, lesson.title()));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_lesson_says_what_it_is() {
        for lesson in LESSONS {
            assert!(lesson.text().starts_with(lesson.number), "{}", lesson.file);
            assert!(!lesson.title().is_empty(), "{}", lesson.file);
        }
        let files = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/examples")).unwrap();
        let programs =
            files.filter(|file| file.as_ref().unwrap().path().extension().is_some_and(|end| end == "py"));
        assert_eq!(programs.count(), LESSONS.len(), "a lesson is not listed");
    }

    #[test]
    fn lessons_are_found_by_number_and_file() {
        assert_eq!(find("2.2").map(|lesson| lesson.number), Some("2.2"));
        assert_eq!(find("02_2").map(|lesson| lesson.number), Some("2.2"));
        assert_eq!(find("examples/02_2_mro.py").map(|lesson| lesson.number), Some("2.2"));
        assert!(find("9.9").is_none());
    }
}
