//! A real browser, moved by keys and clicks: what is needed of the WebDriver protocol.

use crate::served::PATIENCE;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::Instant;

/// The names under which a Chromium may be installed.
const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];

/// Keys without a letter.
pub const CONTROL: &str = "\u{e009}";
pub const SHIFT: &str = "\u{e008}";
pub const ENTER: &str = "\u{e007}";
pub const TAB: &str = "\u{e004}";
pub const ESCAPE: &str = "\u{e00c}";

/// A window of a browser.
pub struct Window {
    driver: Child,
    port: u16,
    session: String,
    profile: PathBuf,
}

impl Window {
    /// Opens one; says why where that is impossible.
    pub fn open(profile: PathBuf) -> Result<Window, String> {
        let works =
            |name: &&str| Command::new(name).arg("--version").output().is_ok_and(|it| it.status.success());
        let browser = BROWSERS.into_iter().find(works);
        let browser = browser.ok_or(format!("no Chromium is installed ({})", BROWSERS.join(", ")))?;
        let started =
            Command::new("chromedriver").arg("--port=0").stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
        let mut driver = started.map_err(|_| "no chromedriver is installed".to_owned())?;
        let mut lines = BufReader::new(driver.stdout.take().expect("a pipe")).lines();
        let said = lines.find_map(|line| {
            let line = line.expect("a line");
            line.split_once("started successfully on port ")
                .map(|(_, port)| port.trim_end_matches('.').to_owned())
        });
        let port = said.expect("a port").parse().expect("a number");
        // It writes no more than fits into a pipe.
        drop(lines);
        let mut window = Window { driver, port, session: String::new(), profile };
        let options = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--window-size=1280,800",
        ];
        let mut options: Vec<String> = options.map(str::to_owned).to_vec();
        options.push(format!("--user-data-dir={}", window.profile.display()));
        let wanted = json!({ "capabilities": { "alwaysMatch": {
            "browserName": "chrome",
            "goog:chromeOptions": { "args": options, "binary": path_of(browser) },
            "goog:loggingPrefs": { "browser": "ALL" },
        } } });
        let made = window.ask("POST", "/session", &wanted);
        window.session = made["sessionId"].as_str().expect("a session").to_owned();
        Ok(window)
    }

    fn ask(&self, method: &str, path: &str, body: &Value) -> Value {
        let body = if method == "POST" { body.to_string() } else { String::new() };
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("the driver listens");
        stream.set_read_timeout(Some(PATIENCE)).expect("a time");
        let head = format!(
            "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\nContent-Length: {}\r\n\r\n",
            self.port,
            body.len()
        );
        stream
            .write_all(head.as_bytes())
            .and_then(|()| stream.write_all(body.as_bytes()))
            .expect("it is taken");
        let mut reader = BufReader::new(stream);
        let mut length = 0;
        loop {
            let mut line = String::new();
            reader.read_line(&mut line).expect("a line");
            let (name, value) = line.trim_end().split_once(':').unwrap_or((line.trim_end(), ""));
            if name.eq_ignore_ascii_case("content-length") {
                length = value.trim().parse().expect("a length");
            }
            if name.is_empty() {
                break;
            }
        }
        let mut body = vec![0; length];
        reader.read_exact(&mut body).expect("a body");
        let mut answer: Value = serde_json::from_slice(&body).expect("JSON");
        assert!(answer["value"]["error"].is_null(), "{method} {path}: {}", answer["value"]["message"]);
        answer["value"].take()
    }

    fn tell(&self, what: &str, body: &Value) -> Value {
        self.ask("POST", &format!("/session/{}{what}", self.session), body)
    }

    pub fn go(&self, address: &str) {
        self.tell("/url", &json!({ "url": address }));
    }

    pub fn address(&self) -> String {
        let address = self.ask("GET", &format!("/session/{}/url", self.session), &Value::Null);
        address.as_str().expect("a text").to_owned()
    }

    pub fn resize(&self, width: u32, height: u32) {
        self.tell("/window/rect", &json!({ "width": width, "height": height }));
    }

    fn find(&self, selector: &str) -> Value {
        self.tell("/element", &json!({ "using": "css selector", "value": selector }))
    }

    pub fn click(&self, selector: &str) {
        let found = self.find(selector);
        let id = found.as_object().and_then(|found| found.values().next()).and_then(Value::as_str);
        self.tell(&format!("/element/{}/click", id.expect("an element")), &json!({}));
    }

    /// Presses keys one after the other, holding some down meanwhile.
    pub fn press(&self, held: &[&str], keys: &str) {
        let key = |kind: &str, value: &str| json!({ "type": kind, "value": value });
        let mut actions: Vec<Value> = held.iter().map(|held| key("keyDown", held)).collect();
        for letter in keys.chars() {
            let letter = letter.to_string();
            actions.extend([key("keyDown", &letter), key("keyUp", &letter)]);
        }
        actions.extend(held.iter().map(|held| key("keyUp", held)));
        self.tell("/actions", &json!({ "actions": [{ "type": "key", "id": "keys", "actions": actions }] }));
    }

    /// Goes into a frame of the page.
    pub fn enter(&self, selector: &str) {
        let frame = self.find(selector);
        self.tell("/frame", &json!({ "id": frame }));
    }

    /// Goes back to the page itself.
    pub fn leave(&self) {
        self.tell("/frame", &json!({ "id": null }));
    }

    /// The value of an expression in the page.
    pub fn value(&self, expression: &str) -> Value {
        self.tell("/execute/sync", &json!({ "script": format!("return {expression}"), "args": [] }))
    }

    /// Waits until an expression is true, which it surely will be.
    pub fn wait(&self, expression: &str) {
        let begun = Instant::now();
        while self.value(&format!("Boolean({expression})")) != true {
            assert!(begun.elapsed() < PATIENCE, "it never came: {expression}");
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
    }

    /// What the browser has complained of so far.
    pub fn complaints(&self) -> Vec<String> {
        let log = self.tell("/se/log", &json!({ "type": "browser" }));
        let entries = log.as_array().expect("a list").iter();
        entries.map(|entry| entry["message"].as_str().expect("a text").to_owned()).collect()
    }

    /// A picture of the window, as PNG.
    pub fn picture(&self) -> Vec<u8> {
        use base64::Engine;
        let picture = self.ask("GET", &format!("/session/{}/screenshot", self.session), &Value::Null);
        base64::engine::general_purpose::STANDARD
            .decode(picture.as_str().expect("a text"))
            .expect("a picture")
    }
}

fn path_of(command: &str) -> PathBuf {
    let folders = std::env::var_os("PATH").unwrap_or_default();
    let found =
        std::env::split_paths(&folders).map(|folder| folder.join(command)).find(|file| file.is_file());
    found.expect("it was found before")
}

impl Drop for Window {
    fn drop(&mut self) {
        if !self.session.is_empty() && !std::thread::panicking() {
            self.ask("DELETE", &format!("/session/{}", self.session), &Value::Null);
        }
        let _ = self.driver.kill();
        let _ = self.driver.wait();
        let _ = std::fs::remove_dir_all(&self.profile);
    }
}
