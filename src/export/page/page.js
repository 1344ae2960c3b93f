"use strict";
// Shows a recording (its format: docs/RECORDING.md). States are put together from changes, as the interpreter does it.
(async () => {
const PARTS = 12, TEXT = 60, KEPT = 1000;
const element = (tag, attributes = {}, ...children) => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "class") made.className = value;
    else if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value != null) made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
};
const byId = id => document.getElementById(id);
const unpack = async packed => {
  const bytes = Uint8Array.from(atob(packed), character => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return JSON.parse(await new Response(stream).text());
};
const recording = await unpack(byId("recording").textContent.trim());
const { steps, changes, frames, codes, objects, literals, sources } = recording;
const STEP = Object.fromEntries(recording.kinds.steps.map((name, index) => [name, index]));
const KIND = recording.kinds.objects;
const [ST, FRAME, DEPTH, LINE, ROW, COLUMN, ENDROW, ENDCOLUMN, VALUE, CHANGES, OUTPUT] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

// ---- states ----
const empty = () => ({ stack: [], thread: 0, others: new Map(), frames: new Map(), objects: new Map() });
const copied = state => ({
  stack: state.stack.slice(),
  thread: state.thread,
  others: new Map([...state.others].map(([key, stack]) => [key, stack.slice()])),
  frames: new Map([...state.frames].map(([key, frame]) => [key, { values: frame.values.slice(), step: frame.step }])),
  objects: new Map([...state.objects].map(([key, object]) => [key, { ...object, parts: object.parts.slice() }])),
});
const apply = (state, [tag, a, b, c, d]) => {
  switch (tag) {
    case 0: {
      state.frames.set(a, { values: codes[frames[a][0]][4].map(() => 0), step: 0 });
      state.stack.push(a);
      break;
    }
    case 1: state.frames.delete(a); // falls through
    case 2: state.stack = state.stack.filter(frame => frame !== a); break;
    case 3: state.stack.push(a); break;
    case 4: { const frame = state.frames.get(a); if (frame) frame.values[b] = c; break; }
    case 5: state.objects.set(a, { parts: [], length: 0, count: 0 }); break;
    case 6: state.objects.delete(a); break;
    case 7: { const object = state.objects.get(a); if (object) object.parts[b] = c; break; }
    case 8: { const object = state.objects.get(a); if (object) object.parts.splice(b, c, ...d); break; }
    case 9: { const object = state.objects.get(a); if (object) object.length = b; break; }
    case 10: { const object = state.objects.get(a); if (object) object.count = b; break; }
    case 11: {
      state.others.set(state.thread, state.stack);
      state.stack = state.others.get(a) ?? [];
      state.thread = a;
      break;
    }
  }
};
const changesOf = step => changes.slice(step ? steps[step - 1][CHANGES] : 0, steps[step][CHANGES]);
const advance = (state, step) => {
  const first = step ? steps[step - 1][CHANGES] : 0;
  for (let index = first; index < steps[step][CHANGES]; index++) apply(state, changes[index]);
  const frame = state.frames.get(steps[step][FRAME]);
  if (frame) frame.step = step;
};
const kept = [];
{
  const state = empty();
  for (let step = 0; step < steps.length; step++) {
    if (step % KEPT === 0) kept.push(copied(state));
    advance(state, step);
  }
}
const stateAt = step => {
  const from = Math.floor(step / KEPT);
  const state = copied(kept[from]);
  for (let index = from * KEPT; index <= step; index++) advance(state, index);
  return state;
};

// ---- words for values ----
const tagOf = word => word % 4 < 0 ? word % 4 + 4 : word % 4;
const indexOf = word => Math.floor(word / 4);
const isObject = word => tagOf(word) === 2;
const kindOf = object => KIND[objects[object][0]];
const SINGLETONS = ["None", "True", "False", "Ellipsis", "NotImplemented"];
const idOf = word => {
  if (!isObject(word)) return null;
  const [, number, name] = objects[indexOf(word)];
  return number ? `${name}#${number}` : null;
};
const quoted = text => {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const inside = text.replace(/\\/g, "\\\\").replace(/\n/g, "\\n").replace(/\r/g, "\\r").replace(/\t/g, "\\t");
  return quote + (quote === "'" ? inside.replace(/'/g, "\\'") : inside) + quote;
};
const clip = (text, width = TEXT) => { const letters = [...text]; return letters.length > width ? letters.slice(0, width - 1).join("") + "…" : text; };
const textOf = word => tagOf(word) === 3 ? literals[indexOf(word)][1] : "";
const partsOf = (state, object) => state.objects.get(object)?.parts ?? [];
const contentOf = (state, word) => isObject(word) && kindOf(indexOf(word)) === "cell" ? partsOf(state, indexOf(word))[0] ?? 0 : word;
const pairsOf = parts => { const pairs = []; for (let index = 0; index + 1 < parts.length; index += 2) pairs.push([parts[index], parts[index + 1]]); return pairs; };
const attributesOf = (state, object) => {
  const parts = partsOf(state, object);
  for (let index = 0; index < parts.length; index += 2) if (parts[index] === 0) return [parts.slice(0, index), parts.slice(index + 1)];
  return [parts, []];
};
const describe = (state, word, depth = 0) => {
  switch (tagOf(word)) {
    case 1: return String(indexOf(word));
    case 3: {
      const [kind, text, cut] = literals[indexOf(word)];
      if (recording.kinds.literals[kind] !== "str") return text;
      return cut ? quoted(text).slice(0, -1) + "…" : quoted(text);
    }
    case 0: return word === 0 ? "(no value)" : SINGLETONS[indexOf(word) - 1];
  }
  const object = indexOf(word);
  const [, , name, label] = objects[object];
  const kind = kindOf(object);
  const parts = partsOf(state, object);
  const nested = part => depth >= 1 && idOf(part) || clip(describe(state, part, depth + 1), 40);
  const listed = (all, width) => {
    const shown = all.slice(0, 8).map(item => Array.isArray(item) ? `${nested(item[0])}: ${nested(item[1])}` : nested(item));
    const length = state.objects.get(object)?.length || all.length;
    if (length > 8) shown.push(`… ${length - 8} more`);
    return shown.join(", ");
  };
  switch (kind) {
    case "list": return `[${listed(parts)}]`;
    case "tuple": return `(${listed(parts)}${parts.length === 1 ? "," : ""})`;
    case "set": return parts.length ? `{${listed(parts)}}` : "set()";
    case "frozenset": return parts.length ? `frozenset({${listed(parts)}})` : "frozenset()";
    case "dict": return `{${listed(pairsOf(parts))}}`;
    case "class": return `class ${label.split("(")[0]}`;
    case "method": return `${describe(state, parts[0] ?? 0, 1).split("(")[0]} bound to ${nested(parts[1] ?? 0)}`;
    case "cell": return `cell of ${nested(parts[0] ?? 0)}`;
    case "instance": {
      if (label) return label;
      if (depth > 0 && idOf(word)) return idOf(word);
      const [attributes, items] = attributesOf(state, object);
      const shown = pairsOf(attributes).slice(0, 8).map(([key, value]) => `${textOf(key)}=${idOf(value) || clip(describe(state, value, 2), 40)}`);
      if (items.length) shown.unshift(`[${items.slice(0, 8).map(item => idOf(item) || describe(state, item, 2)).join(", ")}]`);
      return `${name}(${shown.join(", ")})`;
    }
    case "other": if (name === "module") return `module ${label}`;
  }
  return (kind !== "generator" && label) || idOf(word) || name;
};

// ---- names ----
const hidden = name => name.startsWith("__") && name.endsWith("__");
const namesOf = (state, frame) => {
  const [code, , , namespace] = frames[frame];
  if (namespace >= 0) return pairsOf(partsOf(state, namespace)).map(([key, value]) => [textOf(key), value]).filter(([name]) => name && !hidden(name));
  const values = state.frames.get(frame)?.values ?? [];
  return codes[code][4].map(([name], index) => [name, contentOf(state, values[index] ?? 0)]).filter(([, value]) => value !== 0);
};
const isDefinition = (state, value) => isObject(value) && (kindOf(indexOf(value)) === "class" || kindOf(indexOf(value)) === "function" && partsOf(state, indexOf(value)).length < 2 || !objects[indexOf(value)][1]);
const boxed = (state, value) => {
  if (!isObject(value)) return null;
  const object = indexOf(value), kind = kindOf(object), number = objects[object][1];
  if (kind === "class" || !number) return null;
  if (kind === "function") return partsOf(state, object).length > 1 ? object : null;
  if (kind === "other") return partsOf(state, object).length ? object : null;
  return object;
};
const rowsOf = (state, object) => {
  const parts = partsOf(state, object);
  const named = pairs => pairsOf(pairs).map(([key, value]) => [textOf(key), contentOf(state, value)]);
  const indexed = items => items.map((item, index) => [String(index), item]);
  switch (kindOf(object)) {
    case "list": case "tuple": return indexed(parts);
    case "dict": return pairsOf(parts).map(([key, value]) => [clip(describe(state, key, 1), 16), value]);
    case "instance": { const [attributes, items] = attributesOf(state, object); return [...named(attributes), ...indexed(items)]; }
    case "class": case "function": return named(parts);
    case "method": return [["function", parts[0]], ["self", parts[1]]].filter(([, part]) => part !== undefined);
    case "generator": return parts.length ? [[textOf(parts[0]), parts[1]], ...(parts[2] ? [["waits for", parts[2]]] : [])] : [];
    default: return parts.map(part => ["", part]);
  }
};

// ---- where one is ----
let current = 0, fine = false, playing = null, tab = "objects";
const shownKinds = new Set(["statement", "return", "yield", "raise", "unwind", "end"].map(name => STEP[name]));
const isStop = step => fine || shownKinds.has(steps[step][ST]) && !(steps[step][ST] === STEP.return && steps[step][DEPTH] === 0);
const next = (from, way) => {
  for (let step = from + way; step >= 0 && step < steps.length; step += way) if (isStop(step)) return step;
  return from;
};

// ---- source ----
const main = 0;
const lineElements = [];
let shownSource = -1;
const showSource = source => {
  if (source === shownSource) return;
  shownSource = source;
  lineElements.length = 0;
  const lines = sources[source][1].replace(/\n$/, "").split("\n");
  const visited = new Set(steps.filter(step => codes[frames[step[FRAME]][0]][2] === source).map(step => step[LINE]));
  byId("source").replaceChildren(...lines.map((text, index) => {
    const line = element("li", { "data-line": index + 1, class: visited.has(index + 1) ? "seen" : /^\s*#[:?=]/.test(text) ? "said" : "", tabindex: visited.has(index + 1) ? 0 : null, onclick: () => showVisits(index + 1), onkeydown: event => { if (event.key === "Enter") showVisits(index + 1); } });
    line.dataset.text = text;
    line.append(element("code", {}, text || " "));
    lineElements.push(line);
    return line;
  }));
};
const showVisits = line => {
  const found = [];
  steps.forEach((step, index) => { if (step[LINE] === line && step[ST] === STEP.statement && codes[frames[step[FRAME]][0]][2] === shownSource) found.push(index); });
  const place = byId("visits");
  place.hidden = false;
  place.replaceChildren(`Line ${line}: ${found.length} ${found.length === 1 ? "visit" : "visits"} `, ...found.slice(0, 200).map(index => element("button", { onclick: () => go(index) }, String(index + 1))));
};
const markLine = step => {
  for (const line of lineElements) {
    if (!line.classList.contains("now")) continue;
    line.classList.remove("now");
    line.replaceChildren(element("code", {}, line.dataset.text || " "));
    line.removeAttribute("aria-current");
  }
  const line = lineElements[step[LINE] - 1];
  if (!line) return;
  line.classList.add("now");
  line.setAttribute("aria-current", "step");
  if (step[ST] === STEP.expression && step[ROW] === step[LINE]) {
    const letters = [...line.dataset.text];
    const end = step[ENDROW] === step[ROW] ? step[ENDCOLUMN] : letters.length;
    line.replaceChildren(element("code", {}, letters.slice(0, step[COLUMN]).join(""), element("mark", {}, letters.slice(step[COLUMN], end).join("")), letters.slice(end).join("")), element("span", { class: "value" }, "= " + clip(describe(shown, step[VALUE], 1))));
  }
  line.scrollIntoView({ block: "nearest" });
};

// ---- what happened ----
const tell = (step, state, before) => {
  const name = codes[frames[step[FRAME]][0]][0];
  const value = () => clip(describe(state, step[VALUE], 1));
  const told = [];
  switch (recording.kinds.steps[step[ST]]) {
    case "expression": told.push(`evaluated: ${value()}`); break;
    case "call": told.push(`${name} is entered`); break;
    case "return": told.push(`${name} returns ${value()}`); break;
    case "yield": told.push(`${name} yields ${value()} and falls asleep`); break;
    case "resume": told.push(`${name} wakes up`); break;
    case "raise": told.push(`raised: ${value()}`); break;
    case "unwind": told.push(`${value()} leaves ${name}`); break;
    case "end": told.push(`The program has ${recording.ending[0] === "finished" ? "ended" : "been ended: " + recording.ending[1]}.`); break;
  }
  for (const change of freedBetween) told.push(`${change} freed`);
  return told.join("; ");
};
let freedBetween = [];

// ---- the board ----
const draw = (state, before, step) => {
  const board = element("div", { class: "board" });
  const columns = [element("div", { class: "column" })];
  const order = [], columnOf = new Map();
  const meet = (value, column) => { const object = boxed(state, value); if (object !== null && !columnOf.has(object)) { columnOf.set(object, column); order.push(object); } };
  const cell = value => { const object = boxed(state, value); return object === null ? clip(describe(state, value, 1), 28) : "●"; };
  const tableOf = (rows, old) => {
    const table = element("table");
    rows.slice(0, PARTS).forEach(([name, value], index) => {
      const was = old && old[index];
      const changed = old && (!was || was[0] !== name || was[1] !== value);
      const row = element("tr", { class: changed ? "changed" : "" }, element("td", {}, name), element("td", {}, cell(value)));
      const target = boxed(state, value);
      if (target !== null) row.dataset.target = target;
      table.append(row);
    });
    if (rows.length > PARTS) table.append(element("tr", {}, element("td", {}, "…"), element("td", {}, `${rows.length - PARTS} more`)));
    return table;
  };
  const live = [...state.frames.keys()].sort((one, other) => (state.stack.indexOf(one) + 1 || 1e9) - (state.stack.indexOf(other) + 1 || 1e9) || one - other);
  for (const frame of live) {
    const rows = namesOf(state, frame).filter(([, value]) => !isDefinition(state, value));
    const asleep = !state.stack.includes(frame);
    if (!rows.length && asleep) continue;
    const owner = [...state.others].find(([, stack]) => stack.includes(frame));
    const rests = owner ? `, in ${recording.threads[owner[0]].name}` : asleep ? ", asleep" : "";
    rows.forEach(([, value]) => meet(value, 1));
    const old = before && (before.frames.has(frame) ? namesOf(before, frame).filter(([, value]) => !isDefinition(before, value)) : []);
    const ordered = old && rows.map(([name]) => old.find(([other]) => other === name));
    const line = frame === step[FRAME] ? step[LINE] : steps[state.frames.get(frame).step][LINE];
    columns[0].append(element("div", { class: "box frame" + (asleep ? " asleep" : ""), "data-frame": frame }, element("h3", {}, codes[frames[frame][0]][0], element("span", {}, `line ${line}${rests}`)), tableOf(rows, ordered)));
  }
  for (let index = 0; index < order.length && index < 200; index++) for (const [, value] of rowsOf(state, order[index])) meet(value, columnOf.get(order[index]) + 1);
  const drawn = order.slice(0, 80);
  const reach = from => { const seen = new Set(), work = [from]; while (work.length) for (const [, value] of rowsOf(state, work.pop())) { const object = boxed(state, value); if (object !== null && !seen.has(object)) { seen.add(object); work.push(object); } } return seen; };
  const cyclic = new Set(drawn.length <= 60 ? drawn.filter(object => reach(object).has(object)) : []);
  for (const object of drawn) {
    const column = columnOf.get(object);
    while (columns.length <= column) columns.push(element("div", { class: "column" }));
    const [, , , label, , immortal] = objects[object];
    const now = state.objects.get(object), was = before?.objects.get(object);
    const changed = before && (!was || was.parts.length !== now.parts.length || was.parts.some((part, index) => part !== now.parts[index]));
    const counted = before && was && was.count !== now.count ? `${was.count} → ${now.count}` : now.count;
    const badge = immortal ? "" : `refs ${counted}`;
    const title = idOf(object * 4 + 2) + (label && kindOf(object) !== "other" ? " " + clip(label, 30) : "");
    columns[column].append(element("div", { class: "box object" + (changed ? " changed" : "") + (cyclic.has(object) ? " cycle" : ""), "data-object": object }, element("h3", {}, title, element("span", {}, badge)), tableOf(rowsOf(state, object), before && (was ? rowsOf(before, object) : []))));
  }
  board.append(...columns);
  board.setAttribute("aria-label", "names and objects");
  return [board, cyclic];
};
const SVG = "http://www.w3.org/2000/svg";
const arrows = (board, cyclic) => {
  const svg = document.createElementNS(SVG, "svg");
  const base = board.getBoundingClientRect();
  svg.setAttribute("width", base.width);
  svg.setAttribute("height", base.height);
  const path = (d, name) => { const made = document.createElementNS(SVG, "path"); made.setAttribute("d", d); made.setAttribute("class", name); svg.append(made); };
  for (const row of board.querySelectorAll("tr[data-target]")) {
    const to = board.querySelector(`[data-object="${row.dataset.target}"]`);
    if (!to) continue;
    const from = row.lastChild.getBoundingClientRect(), target = to.getBoundingClientRect(), box = row.closest(".box");
    const x = from.right - base.left - 12, y = (from.top + from.bottom) / 2 - base.top;
    const top = target.top - base.top + 12, left = target.left - base.left, right = target.right - base.left;
    const cycle = box.classList.contains("cycle") && to.classList.contains("cycle") ? "cycle" : "";
    if (left > x) {
      const bend = (left - x) / 2;
      path(`M${x} ${y}C${x + bend} ${y} ${left - bend} ${top} ${left - 7} ${top}`, cycle);
      path(`M${left} ${top}l-8 -4v8z`, "tip");
    } else {
      const side = Math.max(right, box.getBoundingClientRect().right - base.left) + 26;
      path(`M${x} ${y}C${side} ${y} ${side} ${top} ${right + 7} ${top}`, cycle);
      path(`M${right} ${top}l8 -4v8z`, "tip");
    }
  }
  board.append(svg);
};

// ---- tabs ----
const cards = recording.views.cards ?? [];
const timelines = recording.views.timelines ?? [];
const said = recording.views.stops ?? [];
const ORDER = ["mro", "super()", "attributes", "calls", "closures", "dataclasses", "generators", "patterns", "comprehensions", "pending", "copies", "collector"];
const placeOf = kind => ORDER.indexOf(kind) + 1 || ORDER.length + 1;
const kinds = [...new Set(cards.map(card => card.kind))].filter(kind => kind !== "objects" && kind !== "counts").sort((one, other) => placeOf(one) - placeOf(other));
const tabs = [...(said.length ? [["lesson", "lesson"]] : []), ["objects", "names and objects"], ...(timelines.length ? [["counts", "reference counts"]] : []), ...kinds.map(kind => [kind, kind])];
if (said.length) tab = "lesson";
const choose = key => { tab = key; showTabs(); show(); };
const showTabs = () => byId("tabs").replaceChildren(...tabs.map(([key, title]) => element("button", { role: "tab", "data-tab": key, "aria-selected": String(key === tab), tabindex: key === tab ? 0 : -1, onclick: () => choose(key) }, title)));
byId("tabs").addEventListener("keydown", event => {
  const way = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!way) return;
  event.preventDefault();
  event.stopPropagation();
  const index = tabs.findIndex(([key]) => key === tab);
  choose(tabs[(index + way + tabs.length) % tabs.length][0]);
  byId("tabs").querySelector("[aria-selected=true]").focus();
});
const showCounts = () => {
  const parts = [];
  for (const { object, names, entries } of timelines) {
    parts.push(element("h2", {}, object + (names.length ? "  " + names.join(", ") : "")));
    const table = element("table", { class: "bars" });
    let now = null;
    entries.forEach(entry => {
      const row = element("tr", { onclick: () => go(entry.step) }, element("td", {}, String(entry.line)), element("td", {}, clip(entry.text, 34)), element("td", {}, `${entry.before} → ${entry.count ?? 0}`), element("td", { class: "bar" }, entry.count === null ? "✗" : "█".repeat(Math.min(entry.count, 12))), element("td", {}, entry.event));
      if (entry.step <= current) now = row;
      table.append(row);
    });
    now?.classList.add("now");
    parts.push(table);
  }
  byId("view").replaceChildren(...parts);
};
const stepLink = step => element("button", { class: "link", onclick: () => go(step) }, `step ${step + 1}, line ${steps[step][LINE]}`);
const pictureOf = card => {
  if (!card.svg) return element("pre", {}, card.text);
  const holder = element("div", { class: "picture" });
  holder.innerHTML = card.svg;
  return element("figure", {}, holder, element("details", {}, element("summary", {}, "as text"), element("pre", {}, card.text)));
};
// Of the cards that belong to steps, those of the last step that has any, up to the one shown, are open; the others are listed.
const showCards = kind => {
  const own = cards.filter(card => card.kind === kind);
  const reached = Math.max(-1, ...own.filter(card => card.step !== null && card.step <= current).map(card => card.step));
  const isOpen = card => card.step === null || card.step === reached;
  const listed = own.filter(card => !isOpen(card));
  const open = own.filter(isOpen).flatMap(card => [element("h2", {}, card.title, card.step === null ? "" : stepLink(card.step)), pictureOf(card)]);
  const list = listed.length ? [element("h2", {}, open.length ? "at other steps" : "at later steps"), element("ul", { class: "cards" }, ...listed.map(card => element("li", {}, stepLink(card.step), " ", card.title)))] : [];
  byId("view").replaceChildren(...open, ...list);
};

// ---- the lesson ----
const showLesson = () => {
  const index = said.findLastIndex(stop => stop.step <= current);
  const stop = said[index];
  const parts = [];
  const link = (to, text) => element("button", { class: "link", disabled: to ? null : "", onclick: () => to && go(to.step) }, text);
  const ahead = said.find(other => other.step > current), behind = said.findLast(other => other.step < current);
  parts.push(element("p", { class: "stops" }, link(behind, "◀ stop before"), ` ${index + 1} of ${said.length} stops `, link(ahead, "next stop ▶")));
  if (stop) {
    parts.push(element("p", { class: "words" }, stop.words));
    if (stop.question) {
      const known = stop.answer && current >= stop.answer.step;
      const go_on = stop.answer && !known ? element("button", { class: "link", onclick: () => go(stop.answer.step) }, "let it run") : "";
      parts.push(element("p", { class: "question" }, stop.question, " ", known ? element("strong", {}, stop.answer.text) : go_on));
    }
    if (stop.card !== null) parts.push(element("h2", {}, cards[stop.card].title), pictureOf(cards[stop.card]));
  } else parts.push(element("p", { class: "words" }, "The lesson has stops at which something is said: go to the next one."));
  byId("view").replaceChildren(...parts);
};

// ---- showing a step ----
let shown = empty();
const show = () => {
  const step = steps[current];
  const earlier = next(current, -1);
  shown = stateAt(current);
  const before = earlier < current ? stateAt(earlier) : null;
  freedBetween = [];
  for (let index = earlier + 1; index <= current && before; index++) for (const [tag, object] of changesOf(index)) if (tag === 6 && idOf(object * 4 + 2) && before.objects.has(object)) freedBetween.push(idOf(object * 4 + 2));
  showSource(codes[frames[step[FRAME]][0]][2]);
  markLine(step);
  byId("slider").value = current;
  byId("slider").setAttribute("aria-valuetext", `step ${current + 1}, line ${step[LINE]}`);
  byId("count").textContent = `step ${current + 1} of ${steps.length}`;
  byId("told").textContent = tell(step, shown, before);
  byId("output").textContent = recording.output.slice(0, step[OUTPUT]);
  byId("output").scrollTop = 1e9;
  if (tab === "objects") {
    const [board, cyclic] = draw(shown, before, step);
    byId("view").replaceChildren(board);
    arrows(board, cyclic);
  } else if (tab === "counts") showCounts();
  else if (tab === "lesson") showLesson();
  else showCards(tab);
};
const go = step => {
  current = Math.max(0, Math.min(steps.length - 1, step));
  // Within another page it has no address of its own.
  if (location.protocol !== "about:") history.replaceState(null, "", `#step=${current + 1}`);
  show();
};
const stop = () => { clearInterval(playing); playing = null; byId("play").textContent = "▶▶"; };
const play = () => {
  if (playing) return stop();
  byId("play").textContent = "❚❚";
  playing = setInterval(() => { const to = next(current, 1); if (to === current) stop(); else go(to); }, 700);
};
byId("first").onclick = () => go(next(-1, 1));
byId("back").onclick = () => go(next(current, -1));
byId("step").onclick = () => go(next(current, 1));
byId("last").onclick = () => go(steps.length - 1);
byId("play").onclick = play;
byId("fine").onchange = event => { fine = event.target.checked; show(); };
byId("slider").max = steps.length - 1;
byId("slider").oninput = event => go(Number(event.target.value));
byId("theme").onclick = () => {
  const dark = document.documentElement.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  document.documentElement.dataset.theme = dark === "dark" ? "light" : "dark";
};
document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches?.("textarea,input[type=text]")) return;
  const keys = { ArrowRight: byId("step").onclick, ArrowLeft: byId("back").onclick, Home: byId("first").onclick, End: byId("last").onclick, p: play, n: byId("step").onclick, b: byId("back").onclick, e: () => { byId("fine").click(); } };
  const action = keys[event.key];
  if (action) { event.preventDefault(); action(); }
});
addEventListener("resize", () => show());
const wanted = Number(/step=(\d+)/.exec(location.hash)?.[1] ?? 0);
showTabs();
if (steps.length) go(wanted ? wanted - 1 : next(-1, 1));
window.vivarium = { recording, go, at: () => current, stateAt, describe };
document.documentElement.dataset.ready = "yes";
})();
