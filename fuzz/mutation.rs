//! Changes of a Python text that leave much of it Python: lines, blocks and tokens are taken from the programs in
//! `tests/python`, left out, moved and doubled. One change in four is made byte by byte.

use std::fs;
use std::ops::Range;
use std::path::Path;
use std::sync::OnceLock;
use vivarium_syntax::tokens;

/// What can be spliced in.
#[derive(Default)]
struct Pieces {
    /// Lines without their indentation.
    lines: Vec<String>,
    /// A compound statement with its block, from the margin.
    blocks: Vec<Vec<String>>,
    tokens: Vec<String>,
}

/// Heads that can be put over a line.
const HEADS: &[&str] = &[
    "for x in range(2):",
    "while x:",
    "if x:",
    "with x as y:",
    "def f(*a, **k):",
    "async def f():",
    "class C(A):",
    "class C(metaclass=M):",
    "match x:",
    "case [x, *_]:",
    "try:",
    "finally:",
    "except Exception as e:",
    "except* ValueError:",
    "else:",
];

static PIECES: OnceLock<Pieces> = OnceLock::new();

fn pieces() -> &'static Pieces {
    PIECES.get_or_init(|| {
        let mut found = Pieces::default();
        collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/python"), &mut found);
        for list in [&mut found.lines, &mut found.tokens] {
            list.sort_unstable();
            list.dedup();
        }
        found
    })
}

fn collect(folder: &Path, found: &mut Pieces) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "py")
            && let Ok(text) = fs::read_to_string(&path)
        {
            let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
            found.lines.extend(lines.iter().map(|line| line.trim_start().to_owned()));
            for (place, line) in lines.iter().enumerate().filter(|(_, line)| line.ends_with(':')) {
                let margin = indentation(line);
                let inside = lines[place + 1..].iter().take_while(|line| indentation(line) > margin);
                let block: Vec<String> =
                    std::iter::once(line).chain(inside).map(|line| line[margin..].to_owned()).collect();
                if block.len() < 25 {
                    found.blocks.push(block);
                }
            }
            let spans = tokens(&text).into_iter();
            found.tokens.extend(
                spans.filter_map(|(_, span)| {
                    text.get(span.start as usize..span.end as usize).map(str::to_owned)
                }),
            );
        }
    }
}

fn indentation(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// A small generator of numbers that are as good as random.
struct Luck(u64);

impl Luck {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % limit.max(1)
    }

    fn of<'a, T>(&mut self, items: &'a [T]) -> Option<&'a T> {
        items.get(self.below(items.len()))
    }

    /// A run of at most `most` of `count` things.
    fn run(&mut self, count: usize, most: usize) -> Range<usize> {
        let start = self.below(count);
        start..(start + 1 + self.below(most)).min(count)
    }
}

/// Changes the text in the first `size` bytes of `data`, which may grow to `max_size`; gives the new size.
pub fn mutate(data: &mut [u8], size: usize, max_size: usize, seed: u32) -> usize {
    let mut luck = Luck(u64::from(seed) << 20);
    luck.below(2);
    let Ok(text) = std::str::from_utf8(&data[..size]) else {
        return libfuzzer_sys::fuzzer_mutate(data, size, max_size);
    };
    if luck.below(4) == 0 {
        return libfuzzer_sys::fuzzer_mutate(data, size, max_size);
    }
    let mut text = text.to_owned();
    for _ in 0..1 + luck.below(3) {
        text = change(&text, &mut luck);
    }
    let mut new = text.len().min(max_size).min(data.len());
    while !text.is_char_boundary(new) {
        new -= 1;
    }
    data[..new].copy_from_slice(&text.as_bytes()[..new]);
    new
}

/// The text with one change.
fn change(text: &str, luck: &mut Luck) -> String {
    if luck.below(2) == 0 {
        return change_tokens(text, luck);
    }
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    if lines.is_empty() {
        lines.push(String::new());
    }
    let place = luck.below(lines.len());
    let margin = " ".repeat(indentation(&lines[place]));
    match luck.below(8) {
        0 => {
            if let Some(line) = luck.of(&pieces().lines) {
                lines.insert(place, format!("{margin}{line}"));
            }
        }
        1 => {
            if let Some(line) = luck.of(&pieces().lines) {
                lines[place] = format!("{margin}{line}");
            }
        }
        2 | 3 => {
            if let Some(block) = luck.of(&pieces().blocks) {
                lines.splice(place..place, block.iter().map(|line| format!("{margin}{line}")));
            }
        }
        4 => drop(lines.drain(luck.run(lines.len(), 3))),
        5 => {
            let copied = lines[luck.run(lines.len(), 6)].to_vec();
            lines.splice(place..place, copied);
        }
        6 => {
            let range = luck.run(lines.len(), 4);
            let start = range.start;
            let head = luck.of(HEADS).copied().unwrap_or("if x:");
            let margin = " ".repeat(indentation(&lines[start]));
            for line in &mut lines[range] {
                line.insert_str(0, "    ");
            }
            lines.insert(start, format!("{margin}{head}"));
        }
        _ => {
            let other = luck.below(lines.len());
            lines.swap(place, other);
        }
    }
    lines.join("\n") + "\n"
}

/// The text with some tokens replaced, left out or doubled.
fn change_tokens(text: &str, luck: &mut Luck) -> String {
    let spans: Vec<Range<usize>> =
        tokens(text).into_iter().map(|(_, span)| span.start as usize..span.end as usize).collect();
    let mut text = text.to_owned();
    if spans.is_empty() {
        return text + luck.of(&pieces().tokens).map_or("", String::as_str);
    }
    let run = luck.run(spans.len(), 3);
    let range = spans[run.start].start..spans[run.end - 1].end;
    let new = match luck.below(6) {
        0 => String::new(),
        1 => format!("{0} {0}", &text[range.clone()]),
        2 => {
            let other = luck.run(spans.len(), 12);
            text[spans[other.start].start..spans[other.end - 1].end].to_owned()
        }
        3 => {
            let (open, close) =
                [("(", ")"), ("[", "]"), ("{", "}"), ("f'{", "}'"), ("(yield ", ")"), ("(lambda: ", ")")]
                    [luck.below(6)];
            format!("{open}{}{close}", &text[range.clone()])
        }
        _ => luck.of(&pieces().tokens).cloned().unwrap_or_default(),
    };
    text.replace_range(range, &new);
    text
}
