//! The pictures of the views, as snapshots. Each is left in `pictures` in the folder for the tests' files, to be
//! looked at.

use std::path::PathBuf;
use vivarium::export::svg;
use vivarium::views::attribute_lookup::{End, LookupView, Operation, Place, Verdict};
use vivarium::views::closure::{self, ClosureView, Layer};
use vivarium::views::exchange::{ExchangeView, Turn};
use vivarium::views::garbage::{CollectionView, Edge, GarbageView, Generation, TrialView};
use vivarium::views::mro::Hierarchy;
use vivarium::views::pending::{PendingView, Waiting};
use vivarium::views::retention::{Link, RetentionView, Way, WeakHolder};
use vivarium::views::sharing::{self, Kind, Relation, SharingView};
use vivarium::views::super_walk::{Part, Station, SuperView};
use vivarium::views::timeline::{Entry, TimelineView};
use vivarium::views::value::ValueView;

/// The picture without its style, which is the same in all; the whole of it is left as a file.
fn picture(name: &str, svg: &str) -> String {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("pictures");
    std::fs::create_dir_all(&folder).expect("a folder");
    std::fs::write(folder.join(format!("{name}.svg")), svg).expect("the picture");
    let (before, style) = svg.split_once("<style>").expect("a style");
    let (_, after) = style.split_once("</style>\n").expect("the end of the style");
    assert!(!svg.contains(" id="), "an id could be that of another picture of the page");
    format!("{before}{after}")
}

fn texts<const N: usize>(texts: [&str; N]) -> Vec<String> {
    texts.map(str::to_owned).to_vec()
}

fn entry(line: u32, text: &str, before: u32, count: Option<u32>, event: &str, holders: &[&str]) -> Entry {
    Entry {
        step: 0,
        line,
        text: text.to_owned(),
        before,
        count,
        holders: holders.iter().map(|holder| (*holder).to_owned()).collect(),
        event: event.to_owned(),
    }
}

#[test]
fn a_short_life() {
    let view = TimelineView {
        object: "list#1".to_owned(),
        names: texts(["a", "b"]),
        entries: vec![
            entry(1, "a = [1, 2]", 0, Some(1), "made", &["a"]),
            entry(2, "b = a if a < '<&>' else a", 1, Some(2), "+ b", &["a", "b"]),
            entry(3, "del a, b", 2, None, "freed at once: nothing holds it", &[]),
        ],
    };
    insta::assert_snapshot!(picture("a_short_life", &svg::counts(&view, "counts of a & b")));
}

#[test]
fn a_long_life() {
    let mut entries = vec![entry(1, "名前 = Node('\u{1}\u{202e}日本')", 0, Some(1), "made", &["名前"])];
    for turn in 0..38_u32 {
        let (before, count) = (1 + turn % 7, 1 + (turn + 1) % 7);
        let event = if count > before {
            format!("+ rows[{turn}]")
        } else {
            "- rows[0], - rows[1], - rows[2]".to_owned()
        };
        entries.push(entry(
            3 + turn % 5,
            "rows.append(the_node_with_a_long_name_that_is_clipped)",
            before,
            Some(count),
            &event,
            &["名前", "rows[0]", "rows[1]", "node in a_function_with_a_long_name()", "rows[2]", "rows[3]"],
        ));
    }
    entries.push(entry(9, "rows = 名前 = None", 4, None, "freed at once: nothing holds it", &[]));
    let view = TimelineView { object: "Node#1".to_owned(), names: texts(["名前"]), entries };
    insta::assert_snapshot!(picture("a_long_life", &svg::counts(&view, "counts of 名前")));
    let entries = view.entries.iter().cycle().take(400).cloned().collect();
    let long = svg::counts(&TimelineView { entries, ..view }, "counts of 名前");
    picture("a_very_long_life", &long);
    let width = long.split("width=\"").nth(1).and_then(|rest| rest.split('"').next()?.parse::<u32>().ok());
    assert!(width.is_some_and(|width| width < 1900), "{width:?}");
}

#[test]
fn a_life_with_many_references_and_one_without_any_change() {
    let views = [
        TimelineView {
            object: "object#1".to_owned(),
            names: texts(["x"]),
            entries: vec![
                entry(1, "x = object()", 0, Some(1), "made", &["x"]),
                entry(2, "many = [x] * 100_000", 1, Some(100_001), "+ many[0], + many[1]", &["x", "many[0]"]),
            ],
        },
        TimelineView { object: "list#1".to_owned(), names: Vec::new(), entries: Vec::new() },
    ];
    insta::assert_snapshot!(picture("two_lives", &svg::lives(&views, "counts of x")));
}

/// A hierarchy from names and the names of their bases; gives the number of the last one too.
fn hierarchy(classes: &[(&str, &str)]) -> (Hierarchy, usize) {
    let mut hierarchy = Hierarchy::default();
    let mut names = vec!["object"];
    hierarchy.add("object", Vec::new());
    for (name, bases) in classes {
        let bases =
            bases.split_whitespace().map(|base| names.iter().position(|name| *name == base).expect("a base"));
        hierarchy.add(name, bases.collect());
        names.push(name);
    }
    (hierarchy, names.len() - 1)
}

#[test]
fn a_diamond() {
    let (classes, last) = hierarchy(&[("A", "object"), ("B", "A"), ("C", "A"), ("D", "B C")]);
    insta::assert_snapshot!(picture("a_diamond", &svg::mro(&classes.view(last), "mro of D")));
}

#[test]
fn a_dozen_classes_full_of_diamonds() {
    let (classes, last) = hierarchy(&[
        ("Base", "object"),
        ("Readable", "Base"),
        ("Writable", "Base"),
        ("Closable", "object"),
        ("File", "Readable Writable Closable"),
        ("Buffered", "Readable Closable"),
        ("Text", "File Buffered"),
        ("Logged", "Base"),
        ("Secure", "Logged Closable"),
        ("Mixin", "object"),
        ("Archive", "Text Secure Mixin"),
    ]);
    let mut view = classes.view(last);
    insta::assert_snapshot!(picture("a_dozen_classes", &svg::mro(&view, "mro of Archive")));
    view.actual = Some(texts(["Archive", "object"]));
    assert!(svg::mro(&view, "mro of Archive").contains("its metaclass gave it another line"));
}

#[test]
fn classes_without_an_order() {
    let (classes, last) =
        hierarchy(&[("A", "object"), ("B", "object"), ("X", "A B"), ("Y", "B A"), ("Z", "X Y")]);
    insta::assert_snapshot!(picture("no_order", &svg::mro(&classes.view(last), "mro of Z")));
}

#[test]
fn a_class_without_bases_and_one_with_a_hundred() {
    let (classes, last) = hierarchy(&[]);
    insta::assert_snapshot!(picture("object_alone", &svg::mro(&classes.view(last), "mro of object")));
    let names: Vec<String> = (0..100).map(|number| format!("Base{number}")).collect();
    let mut all: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "object")).collect();
    let bases = names.join(" ");
    all.push(("All", &bases));
    let (classes, last) = hierarchy(&all);
    let shown = svg::mro(&classes.view(last), "mro of All");
    assert!(shown.contains("102 classes: too many to be drawn"), "{shown}");
}

fn station(class: &str, bases: &[&str], part: Part) -> Station {
    let bases = bases.iter().map(|base| (*base).to_owned()).collect();
    Station { class: class.to_owned(), bases, part, by_name: Vec::new() }
}

#[test]
fn a_call_along_the_line() {
    let mut view = SuperView {
        class: "D".to_owned(),
        method: "hi".to_owned(),
        stations: vec![
            station("D", &["B", "C"], Part::PassesOn(4)),
            station("B", &["A"], Part::PassesOn(8)),
            station("Silent", &["A"], Part::Absent),
            station("Quiet", &["A"], Part::Absent),
            station("C", &["A"], Part::Ends),
            station("A", &["object"], Part::NotReached),
            station("object", &[], Part::Absent),
        ],
        called: texts(["D", "B", "C"]),
        falls_off: false,
    };
    view.stations[1].by_name = texts(["A"]);
    insta::assert_snapshot!(picture("super", &svg::super_walk(&view, "super() of D.hi")));
    view.stations[4].part = Part::PassesOn(12);
    view.stations[5].part = Part::PassesOn(16);
    view.called.push("A".to_owned());
    view.falls_off = true;
    insta::assert_snapshot!(picture("super_falls_off", &svg::super_walk(&view, "super() of D.hi")));
    for station in &mut view.stations {
        station.part = Part::Absent;
    }
    view.called.clear();
    assert!(svg::super_walk(&view, "super() of D.hi").contains("nobody has hi: AttributeError"));
}

fn trial(
    id: &str,
    text: &str,
    count: u32,
    internal: u32,
    reachable: bool,
    cycle: Option<usize>,
) -> TrialView {
    TrialView { id: id.to_owned(), text: text.to_owned(), count, internal, reachable, cycle }
}

fn ring(count: usize, cycle: usize, first: usize) -> (Vec<TrialView>, Vec<Edge>) {
    let id = |number: usize| format!("Node#{}", first + number);
    let trials = (0..count).map(|number| {
        let text = format!("Node(next=Node#{})", first + (number + 1) % count);
        trial(&id(number), &text, 1, 1, false, Some(cycle))
    });
    let edges = (0..count).map(|number| Edge { from: id(number), by: ".next".to_owned() });
    (trials.collect(), edges.collect())
}

fn generations() -> Vec<Generation> {
    vec![
        Generation { count: 423, threshold: 700, objects: 423 },
        Generation { count: 12, threshold: 10, objects: 1 },
        Generation { count: 3, threshold: 0, objects: 5012 },
    ]
}

#[test]
fn rings_of_garbage() {
    let mut view = GarbageView {
        generations: generations(),
        enabled: false,
        garbage: vec![trial("list#1", "[1, 2, <3>]", 1, 1, false, None)],
        kept: vec![
            trial("Node#20", "Node#20", 2, 1, true, None),
            trial("Node#21", "Node(next=None)", 1, 1, true, None),
        ],
        cycles: Vec::new(),
    };
    for (number, (count, first)) in [(1, 1), (2, 2), (3, 4), (6, 7)].into_iter().enumerate() {
        let (trials, edges) = ring(count, number, first);
        view.garbage.extend(trials);
        view.cycles.push(edges);
    }
    insta::assert_snapshot!(picture("rings", &svg::garbage(&view, "the collector")));
    let freed: Vec<String> = view.garbage.iter().skip(3).map(|trial| trial.id.clone()).collect();
    let survived: Vec<String> = view.garbage.iter().take(3).map(|trial| trial.id.clone()).collect();
    let collected = CollectionView {
        generation: 2,
        before: view,
        ran: vec!["a weak reference to Node#1 calls back".to_owned(), "Node#2: __del__ runs".to_owned()],
        returned: 13,
        freed,
        survived,
    };
    insta::assert_snapshot!(picture("collection", &svg::collection(&collected, "a collection")));
}

#[test]
fn a_ring_too_long_to_be_drawn_and_no_garbage() {
    let (mut garbage, edges) = ring(300, 0, 1);
    garbage.truncate(24);
    let mut view = GarbageView {
        generations: generations(),
        enabled: true,
        garbage,
        kept: Vec::new(),
        cycles: vec![edges],
    };
    let shown = picture("a_long_ring", &svg::garbage(&view, "the collector"));
    assert!(shown.contains("… 293 more"), "{shown}");
    assert!(shown.contains("24 objects or more in 1 cycle"), "{shown}");
    view.garbage.clear();
    view.cycles.clear();
    let view = CollectionView {
        generation: 0,
        before: view,
        ran: Vec::new(),
        returned: 0,
        freed: Vec::new(),
        survived: Vec::new(),
    };
    insta::assert_snapshot!(picture("no_garbage", &svg::collection(&view, "a collection")));
}

fn turn(sent: Option<&str>, thrown: Option<&str>, lines: &[u32], end: Option<&str>) -> Turn {
    Turn {
        step: 0,
        caller: "<module>".to_owned(),
        caller_line: 12,
        sent: sent.map(str::to_owned),
        thrown: thrown.map(str::to_owned),
        lines: lines.to_vec(),
        end: end.map(str::to_owned),
    }
}

fn exchanged(turns: Vec<Turn>) -> ExchangeView {
    ExchangeView { generator: "generator#1".to_owned(), function: "averager()".to_owned(), turns }
}

#[test]
fn a_generator_and_its_caller() {
    let view = exchanged(vec![
        turn(None, None, &[2, 3, 4, 5, 6], Some("yields None")),
        turn(Some("10"), None, &[7, 8, 5, 6], Some("yields 10.0")),
        turn(None, Some("ValueError: <no>"), &[9, 6], Some("yields 'caught'")),
        turn(None, Some("GeneratorExit"), &[10], Some("raises GeneratorExit")),
    ]);
    insta::assert_snapshot!(picture("exchange", &svg::exchange(&view, "averager()")));
}

#[test]
fn a_generator_with_many_turns() {
    let long: Vec<u32> = (1..90).collect();
    let mut turns: Vec<Turn> = (0..29)
        .map(|number| {
            let sent = format!("['日本', {number}, {{'a long key': 'a long value that is clipped'}}]");
            turn(Some(&sent), None, &long[..number * 3], Some(&format!("yields {number}")))
        })
        .collect();
    turns.push(turn(None, None, &[5], None));
    insta::assert_snapshot!(picture("thirty_turns", &svg::exchange(&exchanged(turns.clone()), "averager()")));
    let many = turns.iter().cycle().take(200).cloned().collect();
    assert!(svg::exchange(&exchanged(many), "averager()").contains("… 140 more turns …"));
    insta::assert_snapshot!(picture("not_begun", &svg::exchange(&exchanged(Vec::new()), "averager()")));
    let ended = exchanged(vec![turn(None, None, &[2], Some("returns None"))]);
    insta::assert_snapshot!(picture("returned", &svg::exchange(&ended, "averager()")));
}

fn place(title: &str, found: &str, verdict: Verdict, because: Option<&str>) -> Place {
    Place { title: title.to_owned(), found: found.to_owned(), verdict, because: because.map(str::to_owned) }
}

#[test]
fn an_attribute_is_found() {
    let view = LookupView {
        asked: "d".to_owned(),
        name: "x".to_owned(),
        operation: Operation::Get,
        object: "D#1".to_owned(),
        lines: vec![("type(d).__mro__".to_owned(), texts(["D", "Base", "object"]))],
        places: vec![
            place(
                "data descriptor of the type",
                "D no, Base: property#1",
                Verdict::Wins,
                Some(
                    "a property has __get__, __set__ and __delete__, so it comes before the instance; \
                     its __get__ calls Base.x.fget(d), which is x(self)",
                ),
            ),
            place("the instance itself", "d.__dict__['x'] is 99", Verdict::Shadowed(1), None),
            place("other attribute of the type", "the same of Base", Verdict::NotReached, None),
            place("__getattr__ of the class", "none has it", Verdict::NotReached, None),
        ],
        end: End::Calls("Base.x.fget(d)".to_owned()),
        passed_on: None,
    };
    insta::assert_snapshot!(picture("attribute", &svg::attribute(&view, "d.x")));
}

#[test]
fn an_attribute_is_passed_on_and_missed() {
    let inner = LookupView {
        asked: "the object behind it".to_owned(),
        name: "nope".to_owned(),
        operation: Operation::Set("'<e>'".to_owned()),
        object: "D#1".to_owned(),
        lines: vec![("type(d).__mro__".to_owned(), texts(["D", "object"]))],
        places: vec![
            place("data descriptor of the type", "D: 'd'", Verdict::Passes, Some("a str is no descriptor")),
            place("the instance itself", "d.__dict__ has no 'nope'", Verdict::Nothing, None),
            place("__getattr__ of the class", "none has it", Verdict::Fails, None),
        ],
        end: End::Raises("AttributeError: 'D' object has no attribute 'nope'".to_owned()),
        passed_on: None,
    };
    let view = LookupView {
        asked: "p".to_owned(),
        name: "nope".to_owned(),
        operation: Operation::Delete,
        object: "weakproxy#1".to_owned(),
        lines: Vec::new(),
        places: vec![place("the proxy", "it passes everything on", Verdict::Decides, None)],
        end: End::Gives("None".to_owned()),
        passed_on: Some(Box::new(inner)),
    };
    insta::assert_snapshot!(picture("attribute_missed", &svg::attribute(&view, "del p.nope")));
}

#[test]
fn clauses_wait() {
    let waiting = |function: &str, line: u32, what: &str, always: bool| Waiting {
        function: function.to_owned(),
        line,
        what: what.to_owned(),
        always,
    };
    let mut view = PendingView {
        line: 11,
        waiting: vec![
            waiting("risky()", 12, "except (ValueError, TypeError)", false),
            waiting("risky()", 15, "finally", true),
            waiting("risky()", 9, "__exit__ of Door()", true),
            waiting("<module>", 18, "__exit__ of Door()", true),
            waiting("<module>", 21, "except ZeroDivisionError", false),
        ],
        outermost: "<module>".to_owned(),
    };
    insta::assert_snapshot!(picture("pending", &svg::pending(&view, "what waits at line 11")));
    view.waiting.clear();
    insta::assert_snapshot!(picture("nobody_waits", &svg::pending(&view, "what waits at line 11")));
}

#[test]
fn wrappers_round_a_function() {
    let part = |name: &str, content: Option<&str>, leads_to: Option<usize>, shared: &[&str]| closure::Part {
        name: name.to_owned(),
        content: content.map(str::to_owned),
        leads_to,
        shared_with: shared.iter().map(|name| (*name).to_owned()).collect(),
    };
    let layer = |signature: &str, maker: Option<&str>, goes_by: Option<&str>, parts| Layer {
        signature: signature.to_owned(),
        maker: maker.map(str::to_owned),
        line: Some(3),
        goes_by: goes_by.map(str::to_owned),
        parts,
    };
    let view = ClosureView {
        asked: "greet".to_owned(),
        layers: vec![
            layer(
                "wrapper(*args)",
                Some("decorator"),
                Some("greet"),
                vec![
                    part("cell func", Some("function wrapper"), Some(2), &[]),
                    part("cell times", Some("2"), None, &["reset", "report"]),
                    part("cell log", Some("function log"), Some(4), &[]),
                    part("__wrapped__", Some("function wrapper"), Some(2), &[]),
                ],
            ),
            layer(
                "wrapper(*args, **kwargs)",
                Some("shout"),
                None,
                vec![part("cell func", Some("greet"), Some(3), &[]), part("cell late", None, None, &[])],
            ),
            layer("greet(name, mark='<!>')", None, None, Vec::new()),
            layer("log(text)", None, None, Vec::new()),
        ],
        way: vec![1, 2, 3],
    };
    insta::assert_snapshot!(picture("closure", &svg::closure(&view, "closure of greet")));
}

fn shared(
    path: &str,
    left: &str,
    right: &str,
    relation: Relation,
    parts: Vec<sharing::Part>,
) -> sharing::Part {
    let side = |text: &str| (text != "-").then(|| text.to_owned());
    sharing::Part {
        path: path.to_owned(),
        left: side(left),
        right: side(right),
        relation,
        parts,
        unlisted: 0,
    }
}

#[test]
fn copies_side_by_side() {
    use Relation::{Again, Differs, Equal, OnlyRight, Same};
    let mut whole = shared(
        "",
        "list#1",
        "list#2",
        Differs,
        vec![
            shared("[0]", "list#3", "list#3", Same, Vec::new()),
            shared(
                "[1]",
                "dict#1",
                "dict#2",
                Equal,
                vec![
                    shared(
                        "[1]['k']",
                        "list#5",
                        "list#6",
                        Equal,
                        vec![shared("[1]['k'][0]", "3", "3", Same, Vec::new())],
                    ),
                    shared("[1]['me']", "list#1", "list#2", Again, Vec::new()),
                ],
            ),
            shared("[2]", "'日本語'", "'x'", Differs, Vec::new()),
            shared("[3]", "-", "5", OnlyRight, Vec::new()),
        ],
    );
    whole.unlisted = 91;
    let view = SharingView {
        left: "a".to_owned(),
        right: "copy.copy(a)".to_owned(),
        whole,
        kind: Kind::Different,
        shared: 1,
        separate: 2,
        aliases: vec![sharing::Alias { is_left: true, first: "[4]".to_owned(), second: "[5]".to_owned() }],
        is_cut: true,
    };
    insta::assert_snapshot!(picture("sharing", &svg::sharing(&view, "a and a copy")));
}

#[test]
fn ways_keep_an_object_alive() {
    let way = |links: &[(&str, &str)]| Way {
        links: links
            .iter()
            .map(|(path, to)| Link { path: (*path).to_owned(), to: (*to).to_owned() })
            .collect(),
    };
    let long: Vec<(String, String)> =
        (0..20).map(|number| (format!("Node#{number}.next"), format!("Node#{}", number + 1))).collect();
    let mut links = vec![("x in f()", "Node#0")];
    links.extend(long.iter().map(|(path, to)| (path.as_str(), to.as_str())));
    let mut view = RetentionView {
        asked: "leaf".to_owned(),
        object: ValueView {
            id: Some("Node#21".to_owned()),
            class: "Node".to_owned(),
            text: "Node(name='<leaf>')".to_owned(),
            references: Some(3),
        },
        ways: vec![
            way(&[("global leaf", "Node#21")]),
            way(&[("global root", "Node#2"), ("root.children", "list#2"), ("list#2[0]", "Node#21")]),
            way(&links),
        ],
        has_more: false,
        weakly: vec![WeakHolder { path: "w".to_owned(), has_callback: true }],
        in_cycle: true,
    };
    insta::assert_snapshot!(picture("retention", &svg::retention(&view, "why leaf lives")));
    view.ways.clear();
    view.weakly.clear();
    view.in_cycle = false;
    insta::assert_snapshot!(picture("no_way", &svg::retention(&view, "why leaf lives")));
    view.object.references = None;
    assert!(svg::retention(&view, "why None lives").contains("as long as the interpreter"));
}
