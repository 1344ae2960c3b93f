//! Sessions at the prompt and in the stepper: what is typed, and all that is shown, as snapshots.

use std::io::Write;
use std::process::{Command, Stdio};

/// What a session shows: prompts, what was typed, and what came of it. Error output stands where it
/// was written.
fn session(arguments: &[&str], typed: &str) -> String {
    let script = "exec \"$0\" \"$@\" 2>&1";
    let mut child = Command::new("sh")
        .args(["-c", script, env!("CARGO_BIN_EXE_vivarium")])
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env("COLUMNS", "80")
        .env_remove("FORCE_COLOR")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the command starts");
    child.stdin.take().expect("a pipe").write_all(typed.as_bytes()).expect("the session reads");
    let output = child.wait_with_output().expect("the session ends");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn prompt(typed: &str) -> String {
    session(&["-i"], typed)
}

#[test]
fn echo_blocks_and_errors() {
    insta::assert_snapshot!(prompt(
        "x = 3\nx * 2\n_ + 1\n'a\\n'\nNone\nfor i in range(2):\n    i\n\ndef f(a):\n    return a / 0\n\nf(1)\n\
         1 +\nif True:\nprint('no')\n[1,\n2]\nnonsense\n"
    ));
}

#[test]
fn pasted_prompts_are_stripped() {
    insta::assert_snapshot!(prompt(">>> x = 1\n>>> for i in [1, 2]:\n...     x += i\n... \n>>> x\n"));
}

#[test]
fn exit_ends_with_its_status() {
    insta::assert_snapshot!(prompt("exit\nprint('never')\n"));
    insta::assert_snapshot!(prompt("import sys\nsys.exit('a reason')\nprint('never')\n"));
}

#[test]
fn commands_and_their_likes() {
    insta::assert_snapshot!(prompt("%help\n%foo\n%stpe\n:refs x\n%refs\n%mro\n%who\nx = 1\n%reset\n%who\n"));
}

#[test]
fn questions_are_answered() {
    insta::assert_snapshot!(prompt(
        "def area(width, height=1, *, unit='m'):\n    '''The area of a rectangle.\n\n    In square units.\n    '''\n    return width * height\n\n\
         area?\narea??\n?area\n\
         class Box:\n    'A box.'\n    def __init__(self, side):\n        self.side = side\n\n\
         Box?\nBox??\nBox(2).__init__?\nx = [1, 2]\nx?\nlen?\n''.join?\n%mro?\nnope?\n1?\n"
    ));
}

#[test]
fn method_resolution() {
    insta::assert_snapshot!(prompt(
        "%run examples/02_2_mro.py\n%mro D\n%super D() hello\n%super B() hello\n%mro LoudDog\n%mro class Z(A, B)\n\
         %super Duck('x') __init__\n"
    ));
}

#[test]
fn holders_add_up() {
    insta::assert_snapshot!(prompt(
        "a = [1, 2, 3]\nb = a\nd = {'k': a}\nt = (a, a)\n\
         class Node:\n    def __init__(self, name):\n        self.name = name\n        self.next = None\n\
         \x20   def __repr__(self):\n        return f'Node({self.name!r})'\n\n\
         n = Node('B')\nn.next = a\n\
         def outer():\n    kept = a\n    return lambda: kept\n\nf = outer()\n%refs a\n\
         import sys\nsys.getrefcount(a)\ndel b\n%refs a\nd.clear()\n%refs a\n%refs None\n"
    ));
}

#[test]
fn cycles_are_found_and_freed() {
    insta::assert_snapshot!(prompt(
        "import gc\ngc.disable()\n%gc collect\n\
         class Node:\n    pass\n\n\
         a = Node()\nb = Node()\na.other = b\nb.other = a\na.data = [1]\nkept = Node()\ndel a, b\n%gc\n%gc collect\n"
    )
    .lines()
    .filter(|line| !line.starts_with("gen"))
    .collect::<Vec<_>>()
    .join("\n"));
}

#[test]
fn a_generator_asleep() {
    insta::assert_snapshot!(prompt(
        "def inner():\n    got = yield 1\n    print('got', got)\n    return 7\n\n\
         def outer():\n    total = yield from inner()\n    yield total\n\n\
         g = outer()\n%gen g\n%next g\n%gen g\n%next g 'hello'\n%next g\n%gen g\n%gen 3\n"
    ));
}

#[test]
fn coroutines_asleep() {
    insta::assert_snapshot!(prompt(
        "class Wait:\n    def __await__(self):\n        return (yield 'wait')\n\n\
         async def inner():\n    return await Wait()\n\n\
         async def numbers():\n    yield await inner()\n    yield 2\n\n\
         async def outer():\n    async for n in numbers():\n        print(n)\n\n\
         c = outer()\n%gen c\n%next c\n%gen c\n%next c 1\n%gen c\n\
         a = numbers()\n%gen a\n%next a\n%gen a\n%next a 5\n%gen a\n"
    ));
}

#[test]
fn stepping_through_coroutines() {
    insta::assert_snapshot!(prompt(
        "class Wait:\n    def __await__(self):\n        return (yield 'wait')\n\n\
         async def inner(x):\n    y = await Wait()\n    return x + y\n\n\
         async def outer():\n    return await inner(1) + await inner(2)\n\n\
         c = outer()\n%step c.send(None)\ns\ns\ns\ns\n%step c.send(5)\ns\ns\ns\ns\nn\n"
    ));
}

#[test]
fn stepping_into_over_and_out() {
    insta::assert_snapshot!(prompt(
        "def f(x):\n    y = x * 2\n    return y + 1\n\n%step a = f(f(2))\ns\ns\nr\nn\nw\np a\n\nc\na\n"
    ));
}

#[test]
fn stepping_through_expressions_and_back() {
    insta::assert_snapshot!(prompt(
        "n = 4\ndef square(n):\n    return n * n\n\n%step m = square(n) + len([1, n + 1])\ne\ne\ne\nb\nb\ne\nn\nn\np n\n!n = 5\nn + 1\n%refs square\nq\nn\n"
    ));
}

#[test]
fn stepping_through_a_loop() {
    insta::assert_snapshot!(prompt(
        "%step examples/none.py\n%step for i in [10, 20]: total = i\ns\ns\ns\n\n\nc\ntotal\n"
    ));
}

#[test]
fn stepping_stops_where_an_exception_leaves() {
    insta::assert_snapshot!(prompt("%step {}['key']\nc\np 1\nc\n%step 1 +\n"));
}

#[test]
fn a_lesson_with_nobody_at_the_prompt() {
    let shown = session(&["guide", "2.2"], "");
    assert!(shown.contains("Inheritance and the method resolution order"), "{shown}");
    let letters: Vec<&str> =
        shown.lines().filter(|line| ["A", "B", "C", "D"].contains(line)).take(4).collect();
    assert_eq!(letters, ["D", "B", "C", "A"]);
    insta::assert_snapshot!(shown.lines().take(60).collect::<Vec<_>>().join("\n"));
}

#[test]
fn the_guide_lists_its_lessons() {
    insta::assert_snapshot!(session(&["guide"], ""));
    insta::assert_snapshot!(session(&["guide", "77"], ""));
}

#[test]
fn a_narrow_screen() {
    let shown = prompt("%run examples/02_2_mro.py\n%mro D\nimport gc\n");
    assert!(shown.contains("line of D: D > B > C > A > object"), "{shown}");
}

#[test]
fn dis_shows_the_tree() {
    insta::assert_snapshot!(prompt(
        "import dis\ndef f(a, b):\n    total = 0\n    for x in range(a):\n        if x % 2 == 0 and not b:\n            total += x * b.c[0]\n    \
         return [y + 1 for y in (total, a)]\n\ndis.dis(f)\nprint(next(dis.get_instructions(f)).positions)\n\
         dis.dis('x = g(1, k=2)', depth=0)\ndis.dis(3)\n"
    ));
}

#[test]
fn stepping_along_the_recording() {
    let program = "%step examples/none.py\n";
    insta::assert_snapshot!(prompt(&format!(
        "{program}def grow(items):\n    items.append(len(items))\n    return items\n\n\
         %step for turn in range(3): a = grow([turn]); b = a; del a\n\
         n\nn\nn\nn\nn\nn\nwhen b\nwhen b freed\nwhen b changed 1\nfirst turn == 2\np b[0]\np b + 1\n\
         p len(b)\nrn\nrs\nrc\ngoto 3\n@4\ngoto 999\nfirst\nlast\nfirst turn > 9\nfirst f(x)\nwhen\nj 3\nc\n"
    )));
}

#[test]
fn stepping_to_breakpoints_and_changes() {
    insta::assert_snapshot!(session(
        &["step", "tests/sessions/countdown.py"],
        "b 5\ntbreak 3, n == 1\nb 99\nb 5, f(\nbreaks\nc\nc\nc\nwatch total\nc\ncl 1\nbreaks\ncl\ncl 7\nc\n"
    ));
}

#[test]
fn pictures_and_lives_of_a_recorded_program() {
    insta::assert_snapshot!(session(
        &["step", "tests/sessions/shared.py"],
        "%draw\nb 14\nc\n%draw\n%watch first\n%draw first\n%draw nobody\n%watch len\n%watch\nc\n"
    ));
}

#[test]
fn what_goes_into_a_generator_and_comes_out() {
    insta::assert_snapshot!(session(
        &["step", "tests/sessions/averager.py"],
        "%exchange steps\nb 13\nc\n%exchange steps\n%exchange total\n%exchange\nc\n"
    ));
}

#[test]
fn what_is_thrown_into_a_generator() {
    insta::assert_snapshot!(session(
        &["step", "tests/sessions/throwing.py"],
        "b 13\nc\n%exchange steps\nq\n"
    ));
}

#[test]
fn what_waits_at_a_step() {
    insta::assert_snapshot!(session(
        &["step", "tests/sessions/waiting.py"],
        "b 11\nc\n%pending\nb 21\nc\n%pending\nfirst\n%pending\nq\n"
    ));
}

#[test]
fn names_watched_at_the_prompt() {
    insta::assert_snapshot!(prompt(
        "%watch a\na = [1, 2]\nb = a\nd = {'k': a}\ndef f(x): return x\n\nc = f(b)\ndel b, c\nd.clear()\na = None\n%watch a\na = []\n%timeline a\n%draw\n%step x = [a]; y = x\nn\nn\n%draw x y\n"
    ));
}
