//! The page with the editor. Its style and its script stand in it, as those of a recorded run do in theirs; its
//! policy names just these by their digests, so that nothing else ever runs there, whatever a program prints.

use super::run::Allowed;
use crate::export::page;
use crate::lessons::LESSONS;
use base64::Engine;
use serde_json::json;
use sha2::{Digest, Sha256};

const TEMPLATE: &str = include_str!("editor.html");
const STYLE: &str = include_str!("editor.css");
const SCRIPT: &str = include_str!("editor.js");
const EXAMPLE: &str = include_str!("example.py");

/// A program that the editor shows at first.
#[derive(Clone, Debug)]
pub struct First {
    /// Its name, for the list of programs.
    pub name: String,
    /// Its text.
    pub program: String,
}

/// The page. `session` is another text each time the server is started; `lesson` is the number of the lesson that is
/// shown at first.
pub fn page(first: Option<&First>, lesson: Option<&str>, session: &str, allowed: Allowed) -> String {
    let lessons: Vec<_> =
        LESSONS.iter().map(|lesson| json!({ "number": lesson.number, "title": lesson.title() })).collect();
    let start = json!({
        "session": session,
        "example": EXAMPLE,
        "file": first.map(|first| json!({ "name": first.name, "program": first.program })),
        "lesson": lesson,
        "lessons": lessons,
        "seconds": allowed.time.as_secs_f64(),
    });
    // Within a script's element only this begins anything.
    let start = start.to_string().replace('<', "\\u003c");
    TEMPLATE.replace("{{style}}", STYLE).replace("{{script}}", SCRIPT).replace("{{start}}", &start)
}

/// What the page may do: run its own script, ask this server, and show a recorded run.
pub fn policy() -> String {
    let scripts = [SCRIPT, page::SCRIPT].map(digest).join(" ");
    let styles = [STYLE, &page::style()].map(digest).join(" ");
    format!(
        "default-src 'none'; script-src {scripts}; style-src {styles}; connect-src 'self'; img-src data:; \
         base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
}

/// A text as a policy names it.
fn digest(text: &str) -> String {
    format!("'sha256-{}'", base64::engine::general_purpose::STANDARD.encode(Sha256::digest(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_stays_within_its_place() {
        let program = "print('</script><script>alert(1)</script><!--{{script}}')".to_owned();
        let first = First { name: "<b>.py".to_owned(), program };
        let html = page(Some(&first), None, "session", Allowed::default());
        assert_eq!(html.matches("<script").count(), 2, "its own two");
        assert_eq!(html.matches("</script>").count(), 2);
        assert!(html.contains("{{script}}"), "is part of the program");
    }
}
