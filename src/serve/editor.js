"use strict";
// The editor: keeps programs in the browser, sends one to be run, and shows its recorded run in a frame of its own,
// which has no part in this page.
(() => {
const INDENT = "    ";
const KEPT = "vivarium";
const byId = id => document.getElementById(id);
const [editor, input, programs] = [byId("program"), byId("input"), byId("programs")];
const start = JSON.parse(byId("start").textContent);

// ---- what is kept ----
const FILE = "file", OWN = "own";
const read = () => {
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT));
    if (kept && typeof kept.texts === "object" && kept.texts) return kept;
  } catch { /* Nothing is kept, or what is kept is no use. */ }
  return { texts: {}, input: "", choice: OWN };
};
const kept = read();
if (kept.session !== start.session) {
  // A file may have changed since.
  delete kept.texts[FILE];
  if (start.file) kept.choice = FILE;
  else if (start.lesson) { kept.choice = start.lesson; delete kept.texts[start.lesson]; }
  kept.session = start.session;
}
const keep = () => {
  try { localStorage.setItem(KEPT, JSON.stringify(kept)); } catch { /* Then it is not kept. */ }
};

// ---- lines ----
let wrong = 0, counted = 0;
const lineHeight = () => parseFloat(getComputedStyle(editor).lineHeight);
const scroll = () => {
  byId("numbers").scrollTop = editor.scrollTop;
  const top = parseFloat(getComputedStyle(editor).paddingTop) + (wrong - 1) * lineHeight() - editor.scrollTop;
  byId("wrong").hidden = !wrong;
  byId("wrong").style.transform = `translateY(${top}px)`;
};
const number = () => {
  const count = editor.value.split("\n").length;
  if (count !== counted) byId("numbers").textContent = Array.from({ length: count }, (_, index) => index + 1).join("\n");
  counted = count;
  scroll();
};
const mark = line => {
  wrong = line && line <= editor.value.split("\n").length ? line : 0;
  byId("jump").hidden = !wrong;
  byId("jump").textContent = `Go to line ${wrong}`;
  if (wrong) {
    const top = (wrong - 1) * lineHeight();
    if (top < editor.scrollTop || top + 2 * lineHeight() > editor.scrollTop + editor.clientHeight) editor.scrollTop = Math.max(0, top - editor.clientHeight / 2);
  }
  scroll();
};

// ---- editing ----
// The browser's own way of typing, so that Ctrl+Z takes it back.
const type = text => {
  const done = text === "" ? document.execCommand("delete") : document.execCommand("insertText", false, text);
  if (done) return;
  editor.setRangeText(text, editor.selectionStart, editor.selectionEnd, "end");
  changed();
};
const changed = () => {
  kept.texts[kept.choice] = editor.value;
  keep();
  mark(0);
  number();
};
const shift = out => {
  const { value, selectionStart: from, selectionEnd: to } = editor;
  if (!out && from === to) {
    const column = from - (value.lastIndexOf("\n", from - 1) + 1);
    return type(INDENT.slice(column % INDENT.length));
  }
  const first = value.lastIndexOf("\n", from - 1) + 1;
  // A selection that ends before a line's first character does not include the line.
  const last = to > from && value[to - 1] === "\n" ? to - 1 : to;
  const end = value.indexOf("\n", last) < 0 ? value.length : value.indexOf("\n", last);
  const before = value.slice(first, end).split("\n");
  const after = before.map(line => out ? line.replace(/^( {1,4}|\t)/, "") : line && INDENT + line);
  if (after.join("\n") === before.join("\n")) return;
  editor.setSelectionRange(first, end);
  type(after.join("\n"));
  const moved = after[0].length - before[0].length;
  const grown = after.join("\n").length - before.join("\n").length;
  editor.setSelectionRange(Math.max(first, from + moved), Math.max(first, to + grown));
};
const newLine = () => {
  const { value, selectionStart: from } = editor;
  const line = value.slice(value.lastIndexOf("\n", from - 1) + 1, from);
  const indent = /^[ \t]*/.exec(line)[0];
  type("\n" + indent + (/:\s*(#.*)?$/.test(line) && line.trim() !== ":" ? INDENT : ""));
};
let leaves = false;
editor.addEventListener("keydown", event => {
  if (event.isComposing) return;
  if (event.key === "Tab" && !leaves && !event.ctrlKey && !event.altKey && !event.metaKey) {
    event.preventDefault();
    shift(event.shiftKey);
  }
  if (event.key !== "Shift") leaves = event.key === "Escape";
});
editor.addEventListener("beforeinput", event => {
  if (event.inputType !== "insertLineBreak" || event.isComposing) return;
  event.preventDefault();
  newLine();
});
editor.addEventListener("input", changed);
editor.addEventListener("scroll", scroll);
input.addEventListener("input", () => { kept.input = input.value; keep(); });

// ---- programs ----
const original = async choice => {
  if (choice === FILE) return start.file.program;
  if (choice === OWN) return start.example;
  const answer = await fetch(`/lesson/${encodeURIComponent(choice)}`);
  if (!answer.ok) throw new Error(await answer.text());
  return answer.text();
};
const choose = async choice => {
  kept.choice = choice;
  programs.value = choice;
  keep();
  let text = kept.texts[choice];
  try {
    text ??= await original(choice);
  } catch {
    return tell("This lesson cannot be had: `vivarium serve` has ended, or its page has been opened anew.", true);
  }
  // Somebody was quicker.
  if (kept.choice !== choice) return;
  editor.value = text;
  editor.setSelectionRange(0, 0);
  editor.scrollTop = 0;
  tell("");
  showErrors("");
  mark(0);
  number();
};
const list = () => {
  const named = [[OWN, "My program"], ...start.lessons.map(({ number, title }) => [number, `${number}  ${title}`])];
  if (start.file) named.unshift([FILE, start.file.name]);
  programs.replaceChildren(...named.map(([value, text]) => new Option(text, value)));
  if (!named.some(([value]) => value === kept.choice)) kept.choice = OWN;
};
programs.addEventListener("change", () => choose(programs.value));
byId("again").addEventListener("click", async () => {
  const choice = kept.choice;
  const text = await original(choice).catch(() => null);
  if (text === null || kept.choice !== choice || text === editor.value) return;
  editor.focus();
  editor.select();
  type(text);
  delete kept.texts[choice];
  keep();
  editor.setSelectionRange(0, 0);
  editor.scrollTop = 0;
});

// ---- running ----
let running = null;
const tell = (text, bad = false) => {
  byId("told").textContent = text;
  byId("told").classList.toggle("bad", bad);
};
const showErrors = text => {
  byId("errors").textContent = text;
  byId("errors").hidden = !text;
};
const lastLine = text => text.trimEnd().split("\n").pop();
const words = ({ ending, status, errors, line }) => {
  const place = line ? ` Line ${line}:` : "";
  switch (ending) {
    case "finished": return "The program has ended.";
    case "unreadable": return `Python cannot read the program.${place} ${lastLine(errors)}`;
    case "limit": return `The program was stopped. ${lastLine(errors)}`;
    case "killed": return "The program did not answer any more, and its process was ended.";
  }
  if (!errors.includes("Traceback")) return `The program has ended with status ${status}.`;
  const more = /^EOFError/m.test(lastLine(errors)) ? " It reads more lines than the input has." : "";
  return `An exception ended the program.${place} ${lastLine(errors)}${more}`;
};
// Each run has a frame of its own: one that was hidden is not always drawn again.
const showPage = text => {
  byId("page")?.remove();
  if (!text) return;
  const frame = document.createElement("iframe");
  frame.id = "page";
  frame.title = "recorded run";
  frame.setAttribute("sandbox", "allow-scripts");
  frame.srcdoc = text;
  byId("run-page").append(frame);
};
const show = outcome => {
  tell(words(outcome), outcome.ending !== "finished");
  showErrors(outcome.errors);
  mark(outcome.line);
  showPage(outcome.page);
  byId("nothing").hidden = Boolean(outcome.page);
  byId("nothing").textContent = outcome.ending === "unreadable" ? "There is nothing to step through." : "The recorded run cannot be shown: it is too long, or the process had to be ended.";
  // On a phone it is below.
  if (matchMedia("(max-width: 800px)").matches) byId("page")?.scrollIntoView();
};
const run = async () => {
  if (running) return;
  running = new AbortController();
  byId("run").setAttribute("aria-disabled", "true");
  byId("stop").hidden = false;
  tell(`The program runs, for at most ${start.seconds} ${start.seconds === 1 ? "second" : "seconds"} …`);
  showErrors("");
  mark(0);
  try {
    const answer = await fetch("/run", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ program: editor.value.toWellFormed(), input: input.value.toWellFormed() }),
      signal: running.signal,
    });
    if (answer.ok) show(await answer.json());
    else tell(await answer.text(), true);
  } catch (error) {
    tell(error.name === "AbortError" ? "Stopped." : "Nobody answers: `vivarium serve` has ended.", true);
  }
  running = null;
  byId("run").removeAttribute("aria-disabled");
  if (document.activeElement === byId("stop")) byId("run").focus();
  byId("stop").hidden = true;
};
byId("run").addEventListener("click", run);
byId("stop").addEventListener("click", () => running?.abort());
byId("jump").addEventListener("click", () => {
  const lines = editor.value.split("\n");
  const from = lines.slice(0, wrong - 1).reduce((sum, line) => sum + line.length + 1, 0);
  const line = wrong;
  editor.focus();
  editor.setSelectionRange(from, from + (lines[wrong - 1] ?? "").length);
  mark(line);
});
document.addEventListener("keydown", event => {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
  event.preventDefault();
  run();
});

list();
input.value = kept.input ?? "";
choose(kept.choice);
})();
