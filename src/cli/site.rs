//! `vivarium guide --html DIR`: a small site of all lessons, a page for each.

use crate::eval::Vm;
use crate::export::svg::escaped;
use crate::lessons::{LESSONS, Lesson};
use std::path::Path;
use std::process::Command;

/// The page of a lesson.
fn page_name(lesson: &Lesson) -> String {
    format!("{}.html", lesson.number.replace('.', "_"))
}

/// Writes the site; gives the exit status. Each lesson runs in a process of its own, as it would alone.
pub fn write(vm: &mut Vm, folder: &str) -> u8 {
    if folder.is_empty() {
        vm.write_stderr("usage: vivarium guide --html DIR\n");
        return 2;
    }
    let folder = Path::new(folder);
    let made = std::fs::create_dir_all(folder).and_then(|()| std::env::current_exe());
    let command = match made {
        Ok(command) => command,
        Err(error) => {
            let words = crate::eval::os_error::strerror(&error);
            vm.write_stderr(&format!("vivarium: can't write to '{}': {words}\n", folder.display()));
            return 2;
        }
    };
    let mut failed = 0;
    for lesson in LESSONS {
        let page = folder.join(page_name(lesson));
        let ran = Command::new(&command).args(["trace", lesson.number, "-o"]).arg(&page).output();
        if !ran.is_ok_and(|ran| ran.status.success()) || !page.is_file() {
            failed += 1;
            vm.write_stderr(&format!("vivarium: lesson {} could not be recorded\n", lesson.number));
        }
    }
    let index = folder.join("index.html");
    if std::fs::write(&index, contents()).is_err() {
        vm.write_stderr(&format!("vivarium: can't write '{}'\n", index.display()));
        return 2;
    }
    crate::repl::screen::show(&format!("{}: {} lessons\n", index.display(), LESSONS.len() - failed));
    u8::from(failed > 0)
}

/// The page that lists the lessons.
fn contents() -> String {
    let mut html = String::from(
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>Vivarium: the lessons</title>\n<style>:root{color-scheme:light dark}body{font:18px/1.6 system-ui,sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem}li{margin:.2rem 0}b{display:inline-block;min-width:3rem}</style></head>\n<body><h1>The lessons</h1>\n<p>Each is a recorded program: step through it, forwards and back.</p>\n<ul>\n",
    );
    for lesson in LESSONS {
        html.push_str(&format!(
            "<li><a href=\"{}\"><b>{}</b> {}</a></li>\n",
            page_name(lesson),
            lesson.number,
            escaped(lesson.title())
        ));
    }
    html.push_str("</ul></body></html>\n");
    html
}
