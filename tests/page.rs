//! The page in a real browser: a script clicks through a lesson as a reader would, and what the page shows at each step is
//! compared with what the recording says, put together here. Skipped, and said so, where no browser is installed.

use std::path::PathBuf;
use std::process::Command;

/// The names under which a Chromium may be installed.
const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];

fn browser() -> Option<&'static str> {
    let works =
        |name: &&&str| Command::new(name).arg("--version").output().is_ok_and(|found| found.status.success());
    BROWSERS.iter().find(works).copied()
}

fn folder() -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("page-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}

fn trace(arguments: &[&str]) -> String {
    let made = Command::new(env!("CARGO_BIN_EXE_vivarium"))
        .arg("trace")
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("the command runs");
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    String::from_utf8_lossy(&made.stdout).into_owned()
}

/// Walks through the page with its buttons and keys, and writes down what it shows.
const READER: &str = r##"<script>
(async () => {
  while (document.documentElement.dataset.ready !== "yes") await new Promise(done => setTimeout(done, 20));
  const seen = [];
  const read = () => seen.push({
    step: window.vivarium.at() + 1,
    line: Number(document.querySelector("#source li.now").dataset.line),
    count: document.getElementById("count").textContent,
    output: document.getElementById("output").textContent,
    boxes: [...document.querySelectorAll(".board .object h3")].map(title => [...title.childNodes].map(part => part.textContent)),
    frames: [...document.querySelectorAll(".board .frame")].map(frame => [frame.querySelector("h3").firstChild.textContent,
      [...frame.querySelectorAll("tr")].map(row => [...row.cells].map(cell => cell.textContent))]),
  });
  const press = key => document.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
  document.querySelector('[data-tab="objects"]').click();
  read();
  for (let turn = 0; turn < 30; turn++) { document.getElementById(turn % 2 ? "step" : "step").click(); read(); }
  for (let turn = 0; turn < 5; turn++) { press("ArrowLeft"); read(); }
  press("End"); read();
  press("Home"); read();
  press("e"); press("ArrowRight"); press("ArrowRight"); press("ArrowRight"); read();
  document.querySelector('[data-tab="counts"]')?.click();
  const counts = document.getElementById("view").textContent;
  const line = document.querySelector("#source li.seen"); line.click();
  const visits = document.getElementById("visits").textContent;
  const wide = document.documentElement.scrollWidth <= innerWidth;
  document.body.replaceChildren();
  const result = document.createElement("pre");
  result.id = "result";
  result.textContent = JSON.stringify({ seen, counts, visits, wide });
  document.body.append(result);
})();
</script></body>"##;

fn run_in(browser: &str, page: &str, size: &str) -> serde_json::Value {
    // Two browsers with one profile would be one browser.
    let profile = PathBuf::from(page).with_extension("profile");
    let dumped = Command::new(browser)
        .args([
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
        ])
        .args([
            "--disable-component-update",
            "--disable-sync",
            "--disable-quic",
            "--virtual-time-budget=20000",
        ])
        .arg(format!("--window-size={size}"))
        .arg(format!("--user-data-dir={}", profile.display()))
        .args(["--dump-dom", &format!("file://{page}")])
        .output()
        .expect("the browser runs");
    let dom = String::from_utf8_lossy(&dumped.stdout);
    let (_, rest) = dom.split_once("<pre id=\"result\">").unwrap_or_else(|| panic!("no result: {dom}"));
    let (result, _) = rest.split_once("</pre>").expect("a result");
    let result =
        result.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
    serde_json::from_str(&result).expect("what the page showed")
}

/// A recording as its JSON has it, walked through without the page's own code.
struct Recorded(serde_json::Value);

impl Recorded {
    fn list(&self, name: &str) -> &Vec<serde_json::Value> {
        self.0[name].as_array().expect("a table")
    }

    /// The ids of the objects that live at a step, with their counts.
    fn living(&self, step: usize) -> Vec<(String, u64)> {
        let changes = self.list("steps")[step][9].as_u64().expect("a number") as usize;
        let mut counts: std::collections::BTreeMap<u64, u64> = std::collections::BTreeMap::new();
        for change in &self.list("changes")[..changes] {
            let object = change[1].as_u64().expect("an index");
            match change[0].as_u64() {
                Some(5) => drop(counts.insert(object, 0)),
                Some(6) => drop(counts.remove(&object)),
                Some(10) => drop(counts.insert(object, change[2].as_u64().expect("a count"))),
                _ => {}
            }
        }
        let named = counts.into_iter().map(|(object, count)| {
            let record = &self.list("objects")[object as usize];
            (format!("{}#{}", record[2].as_str().unwrap_or_default(), record[1]), count)
        });
        named.collect()
    }
}

#[test]
fn clicking_through_a_lesson_shows_what_was_recorded() {
    let Some(browser) = browser() else {
        return println!("skipped: no Chromium is installed ({})", BROWSERS.join(", "));
    };
    let folder = folder();
    for lesson in ["examples/07_1_reference_counts.py", "examples/04_2_generators.py"] {
        let page = folder.join("lesson.html").display().to_string();
        let json = folder.join("lesson.json").display().to_string();
        trace(&[lesson, "-o", &page]);
        trace(&[lesson, "-o", &json]);
        let html = std::fs::read_to_string(&page).expect("the page");
        assert!(
            !html.contains("src=") && !html.contains("href=") && !html.contains("@import"),
            "it needs no other file"
        );
        std::fs::write(&page, html.replace("</body>", READER)).expect("the page");
        let recorded =
            Recorded(serde_json::from_str(&std::fs::read_to_string(&json).expect("JSON")).expect("JSON"));
        let shown = run_in(browser, &page, "1280,800");
        let steps = recorded.list("steps");
        let output: Vec<u16> = recorded.0["output"].as_str().expect("a text").encode_utf16().collect();
        let seen = shown["seen"].as_array().expect("steps");
        assert!(seen.len() >= 38, "{lesson}: the reader saw {} steps", seen.len());
        for one in seen {
            let number = one["step"].as_u64().expect("a number") as usize;
            let step = &steps[number - 1];
            assert_eq!(one["line"], step[3], "{lesson}, step {number}: the line");
            assert_eq!(one["count"].as_str(), Some(format!("step {number} of {}", steps.len()).as_str()));
            let printed = &output[..step[10].as_u64().expect("a number") as usize];
            assert_eq!(
                one["output"].as_str(),
                Some(String::from_utf16_lossy(printed).as_str()),
                "{lesson}, step {number}"
            );
            let living = recorded.living(number - 1);
            for boxed in one["boxes"].as_array().expect("boxes") {
                let id = boxed[0].as_str().unwrap_or_default().split(' ').next().unwrap_or_default();
                let count = living.iter().find(|(known, _)| known == id).map(|(_, count)| *count);
                let badge = boxed[1].as_str().unwrap_or_default();
                let told = badge.rsplit(' ').next().and_then(|count| count.parse().ok());
                assert_eq!(told, count, "{lesson}, step {number}: {id} {badge}");
            }
        }
        let orders: Vec<u64> = seen.iter().filter_map(|one| one["step"].as_u64()).collect();
        assert!(orders[..31].windows(2).all(|pair| pair[0] < pair[1]), "forwards: {orders:?}");
        assert!(orders[31..36].windows(2).all(|pair| pair[0] > pair[1]), "backwards: {orders:?}");
        assert_eq!(orders[36] as usize, steps.len(), "End");
        assert!(shown["visits"].as_str().is_some_and(|visits| visits.contains("visit")));
        assert!(shown["counts"].as_str().is_some_and(|counts| counts.contains('→')), "the counts");
        assert_eq!(shown["wide"], true, "nothing sticks out");
        let narrow = run_in(browser, &page, "400,800");
        assert_eq!(narrow["wide"], true, "nothing sticks out of a phone's screen");
    }
    drop(std::fs::remove_dir_all(&folder));
}

/// Goes from stop to stop, and lets each question be answered.
const PUPIL: &str = r##"<script>
(async () => {
  while (document.documentElement.dataset.ready !== "yes") await new Promise(done => setTimeout(done, 20));
  const view = document.getElementById("view");
  const button = text => [...view.querySelectorAll("button")].find(button => button.textContent.includes(text));
  const read = () => ({
    step: window.vivarium.at(),
    words: view.querySelector(".words").textContent,
    question: view.querySelector(".question")?.textContent,
    text: view.querySelector("figure pre, h2 + pre")?.textContent,
  });
  document.getElementById("first").click();
  document.querySelector('[data-tab="lesson"]').click();
  const seen = [];
  for (let turn = 0; turn < 40; turn++) {
    if (!(turn === 0 && window.vivarium.recording.views.stops[0].step <= window.vivarium.at())) {
      const next = button("next stop");
      if (next.disabled) break;
      next.click();
    }
    const asked = read();
    button("let it run")?.click();
    seen.push([asked, read()]);
    window.vivarium.go(asked.step);
  }
  const tabs = [...document.querySelectorAll("[role=tab]")].map(tab => { tab.click(); return [tab.textContent, view.textContent.length]; });
  document.body.replaceChildren();
  const result = document.createElement("pre");
  result.id = "result";
  result.textContent = JSON.stringify({ seen, tabs });
  document.body.append(result);
})();
</script></body>"##;

#[test]
fn a_lesson_says_at_its_stops_what_the_recording_has() {
    let Some(browser) = browser() else {
        return println!("skipped: no Chromium is installed ({})", BROWSERS.join(", "));
    };
    let folder = folder().join("stops");
    std::fs::create_dir_all(&folder).expect("a folder");
    for lesson in ["7.1", "2.2"] {
        let page = folder.join("lesson.html").display().to_string();
        let file = folder.join("lesson.json").display().to_string();
        trace(&[lesson, "-o", &file]);
        let json = std::fs::read_to_string(&file).expect("the recording");
        let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
        trace(&[lesson, "-o", &page]);
        let html = std::fs::read_to_string(&page).expect("the page");
        std::fs::write(&page, html.replace("</body>", PUPIL)).expect("the page");
        let shown = run_in(browser, &page, "1280,800");
        let stops = json["views"]["stops"].as_array().expect("stops");
        let seen = shown["seen"].as_array().expect("what was shown");
        assert_eq!(seen.len(), stops.len(), "{lesson}");
        for (stop, pair) in stops.iter().zip(seen) {
            let (asked, answered) = (&pair[0], &pair[1]);
            assert_eq!(asked["step"], stop["step"], "{lesson}");
            assert_eq!(asked["words"], stop["words"], "{lesson}");
            if let Some(question) = stop["question"].as_str() {
                let answer = stop["answer"]["text"].as_str().expect("an answer");
                let told = |one: &serde_json::Value| one["question"].as_str().unwrap_or_default().to_owned();
                assert!(told(asked).starts_with(question) && !told(asked).contains(answer), "{lesson}");
                assert!(told(answered).contains(answer), "{lesson}: {answer}");
                assert_eq!(answered["step"], stop["answer"]["step"], "{lesson}");
            }
            if let Some(card) = stop["card"].as_u64() {
                let text = &json["views"]["cards"][card as usize]["text"];
                assert_eq!(&asked["text"], text, "{lesson}: the view");
            }
        }
        for tab in shown["tabs"].as_array().expect("tabs") {
            assert!(tab[1].as_u64().is_some_and(|length| length > 0), "{lesson}: the tab {tab} is empty");
        }
    }
    drop(std::fs::remove_dir_all(&folder));
}

#[test]
fn the_page_is_small() {
    let page = trace(&["examples/02_2_mro.py", "-o", "-"]);
    assert!(page.contains("<!doctype html>"));
    assert!(page.len() < 300 << 10, "{} bytes", page.len());
}
