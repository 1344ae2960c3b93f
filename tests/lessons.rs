//! The stops of the lessons: each that stands in a lesson's text is come to when the lesson runs, opens the view that it
//! names, and has its question answered by what runs next.

use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The most columns of a line that says or asks something.
const COLUMNS: usize = 96;

/// What the text of a lesson promises at one place: lines of comments that stand together.
#[derive(Default)]
struct Promised {
    /// The line of the statement below.
    line: u64,
    has_view: bool,
    has_words: bool,
    has_question: bool,
}

/// The stops in a text, read line by line and apart from the interpreter's own reading.
fn promised(text: &str) -> Vec<Promised> {
    let mut stops = Vec::new();
    let mut open: Option<Promised> = None;
    for (index, line) in text.lines().enumerate() {
        let line = line.trim();
        let mark = ["#:", "#?", "#="].into_iter().find(|mark| line.starts_with(mark));
        match mark {
            Some(mark) => {
                let stop = open.get_or_insert_default();
                let is_view = mark == "#:" && line.starts_with("#: %");
                stop.has_view |= is_view;
                stop.has_words |= mark == "#:" && !is_view;
                stop.has_question |= mark == "#?";
            }
            None => stops.extend(open.take().map(|stop| Promised { line: index as u64 + 1, ..stop })),
        }
    }
    stops
}

/// The programs of the lessons, with their numbers.
fn lessons() -> Vec<(String, PathBuf)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let files = std::fs::read_dir(folder).expect("the lessons").map(|file| file.expect("a file").path());
    let mut lessons: Vec<(String, PathBuf)> = files
        .filter(|path| path.extension().is_some_and(|end| end == "py"))
        .map(|path| {
            let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
            let mut parts = name.split('_');
            let (chapter, section) = (parts.next().expect("a chapter"), parts.next().expect("a section"));
            (format!("{}.{section}", chapter.trim_start_matches('0')), path)
        })
        .collect();
    lessons.sort_by(|(_, one), (_, other)| one.cmp(other));
    lessons
}

/// The recording of a lesson, and what it prints while it is recorded.
fn recorded(number: &str) -> (Value, String) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    // Each test has a file of its own: they run side by side.
    let test = std::thread::current().name().unwrap_or_default().len();
    let file = folder.join(format!("lessons-{}-{test}-{number}.json", std::process::id()));
    let made = Command::new(env!("CARGO_BIN_EXE_vivarium"))
        .args(["trace", number, "--json", "-o"])
        .arg(&file)
        .current_dir(folder)
        .output()
        .expect("the command runs");
    assert!(made.status.success(), "{number}: {}", String::from_utf8_lossy(&made.stderr));
    let text = std::fs::read_to_string(&file).expect("a recording");
    drop(std::fs::remove_file(file));
    (serde_json::from_str(&text).expect("JSON"), String::from_utf8_lossy(&made.stdout).into_owned())
}

#[test]
fn each_stop_of_a_lesson_is_come_to_and_keeps_its_promises() {
    let mut broken = Vec::new();
    for (number, path) in lessons() {
        let text = std::fs::read_to_string(&path).expect("a lesson");
        let (recording, _) = recorded(&number);
        let said = recording["views"]["stops"].as_array().expect("stops");
        let cards = recording["views"]["cards"].as_array().expect("cards");
        let line_of = |step: u64| recording["steps"][step as usize][3].as_u64();
        let promised = promised(&text);
        if said.len() != promised.len() {
            broken.push(format!("{number}: {} stops, {} come to", promised.len(), said.len()));
        }
        for stop in promised {
            let place = format!("{number}, line {}", stop.line);
            let found = said.iter().find(|said| said["step"].as_u64().and_then(line_of) == Some(stop.line));
            let Some(found) = found else {
                broken.push(format!("{place}: never come to"));
                continue;
            };
            let words = found["words"].as_str().unwrap_or_default();
            if words.is_empty() == stop.has_words {
                broken.push(format!("{place}: the words are {words:?}"));
            }
            let card = found["card"].as_u64().and_then(|card| cards.get(card as usize));
            if card.is_some() != stop.has_view {
                broken.push(format!("{place}: the view is {card:?}"));
            }
            let answer = &found["answer"];
            let is_answered = answer["step"].as_u64() > found["step"].as_u64()
                && answer["text"].as_str().is_some_and(|text| !text.is_empty());
            if found["question"].is_string() != stop.has_question || is_answered != stop.has_question {
                broken.push(format!("{place}: {} is answered by {answer}", found["question"]));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn each_lesson_has_stops_that_show_and_ask() {
    let lessons = lessons();
    assert!(lessons.len() >= 29, "{} lessons", lessons.len());
    for (number, path) in lessons {
        let text = std::fs::read_to_string(&path).expect("a lesson");
        let stops = promised(&text);
        assert!((2..=5).contains(&stops.len()), "{number} has {} stops", stops.len());
        assert!(stops.iter().any(|stop| stop.has_view), "{number} shows no view");
        assert!(stops.iter().any(|stop| stop.has_question), "{number} asks nothing");
        for (index, line) in text.lines().enumerate() {
            let is_said = ["#:", "#?", "#="].iter().any(|mark| line.trim_start().starts_with(mark));
            let columns = line.chars().count();
            assert!(!is_said || columns <= COLUMNS, "{number}, line {}: {columns} columns", index + 1);
        }
    }
}

/// All that a lesson says, as text.
fn told(recording: &Value) -> String {
    let cards = recording["views"]["cards"].as_array().expect("cards");
    let mut told = String::new();
    for stop in recording["views"]["stops"].as_array().expect("stops") {
        let line = &recording["steps"][stop["step"].as_u64().expect("a step") as usize][3];
        told.push_str(&format!("---- line {line}\n* {}\n", stop["words"].as_str().unwrap_or_default()));
        if let Some(card) = stop["card"].as_u64() {
            let card = &cards[card as usize];
            let text = card["text"].as_str().unwrap_or_default();
            // How many objects the library has is not the lesson's.
            let lines = text.lines().map(|line| if line.starts_with("gen0 ") { "gen0 …" } else { line });
            let text: String = lines.map(|line| format!("{line}\n")).collect();
            told.push_str(&format!("{}\n{text}", card["title"].as_str().unwrap_or_default()));
        }
        if let Some(question) = stop["question"].as_str() {
            let answer = stop["answer"]["text"].as_str().unwrap_or_default();
            told.push_str(&format!("? {question}\n= {}\n", answer.replace('\n', "\n= ")));
        }
    }
    told
}

#[test]
fn what_each_lesson_shows_says_and_asks() {
    for (number, path) in lessons() {
        let (recording, printed) = recorded(&number);
        let expected = std::fs::read_to_string(path.with_extension("out")).expect("what CPython prints");
        assert_eq!(printed, expected, "{number}: what it prints while it is recorded");
        insta::assert_snapshot!(format!("lesson_{}", number.replace('.', "_")), told(&recording));
    }
}
