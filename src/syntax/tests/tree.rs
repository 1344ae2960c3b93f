//! Trees as `ast.dump` shows them, for what CPython 3.13 has not: checked by hand.

use vivarium_syntax::{
    Mode, SyntaxErrorKind, Warning, check, decode_source, dump, parse, parse_with_warnings,
};

fn shown(source: &str) -> String {
    let module = parse(source, Mode::Exec).expect("a sound text");
    let text = dump(&module, source, false);
    text.trim_start_matches("Module(body=[").trim_end_matches("])").to_owned()
}

#[test]
fn several_exception_types_need_no_parentheses() {
    assert!(shown("try: pass\nexcept A, B: pass\n").contains(
        "ExceptHandler(type=Tuple(elts=[Name(id='A', ctx=Load()), Name(id='B', ctx=Load())], ctx=Load())"
    ));
}

#[test]
fn template_strings_keep_the_text_of_their_fields() {
    assert_eq!(
        shown("t'a{x + 1!r:>{w}}'"),
        "Expr(value=TemplateStr(values=[Constant(value='a'), Interpolation(value=BinOp(left=Name(id='x', \
         ctx=Load()), op=Add(), right=Constant(value=1)), str='x + 1', conversion=114, \
         format_spec=JoinedStr(values=[Constant(value='>'), FormattedValue(value=Name(id='w', ctx=Load()), \
         conversion=-1)]))]))"
    );
}

#[test]
fn with_groups_and_tuples_are_told_apart() {
    let items = |source: &str| shown(source).matches("withitem(").count();
    assert_eq!(items("with (a, b): pass\n"), 2);
    assert_eq!(items("with (a as x, b as y,): pass\n"), 2);
    assert_eq!(items("with (a, b) as c: pass\n"), 1);
    assert_eq!(items("with (a, *b): pass\n"), 1);
    assert_eq!(items("with (a := b): pass\n"), 1);
    assert_eq!(items("with ((a := b), c): pass\n"), 2);
    assert_eq!(items("with (a for a in b): pass\n"), 1);
    assert_eq!(items("with (yield): pass\n"), 1);
    assert_eq!(items("with (a)(b): pass\n"), 1);
    assert_eq!(items("with (a), (b): pass\n"), 2);
}

#[test]
fn soft_keywords_stay_names() {
    for source in [
        "match = 1\n",
        "match: int\n",
        "match(x)\n",
        "match[a:b]\n",
        "match, case = type, _\n",
        "match = lambda q: q\n",
        "print(match)\n",
        "type = type(x)\n",
        "type.x = 1\n",
        "case(1)\n",
        "type: int = 1\n",
        "match -x\n",
        "match * a\n",
        "class A: type = 1\n",
    ] {
        let text = shown(source);
        assert!(!text.contains("Match(") && !text.contains("TypeAlias("), "{source}");
    }
    assert!(shown("match x:\n case 1: pass\n").starts_with("Match("));
    assert!(shown("match (x):\n case match: case\n").starts_with("Match("));
    assert!(shown("match -x, *y:\n case _: pass\n").starts_with("Match("));
    assert!(shown("type type = type\n").starts_with("TypeAlias("));
    assert!(shown("if x: type X[T] = int\n").contains("TypeAlias("));
}

#[test]
fn line_ends_of_all_kinds_are_line_feeds() {
    assert_eq!(shown("x = '''a\r\nb\rc'''\r\ny = 1\r"), shown("x = '''a\nb\nc'''\ny = 1\n"));
}

#[test]
fn encodings_are_declared_in_the_first_two_lines() {
    let read = |bytes: &[u8]| decode_source(bytes).map_err(|error| error.message);
    assert_eq!(read(b"\xef\xbb\xbfx"), Ok("x".to_owned()));
    assert_eq!(read(b"# -*- coding: latin-1 -*-\n'\xe9'"), Ok("# -*- coding: latin-1 -*-\n'é'".to_owned()));
    assert_eq!(
        read(b"#!x\n# vim: set fileencoding=cp1252 :\n\x80"),
        Ok("#!x\n# vim: set fileencoding=cp1252 :\n€".to_owned())
    );
    assert_eq!(read(b"# coding: nonsense\n"), Err("unknown encoding: nonsense".to_owned()));
    assert!(
        read(b"x = '\xe9'\n")
            .is_err_and(|text| text.starts_with("Non-UTF-8 code starting with '\\xe9' on line 1"))
    );
    assert!(
        read(b"\xef\xbb\xbf# coding: latin-1\n")
            .is_err_and(|text| text == "encoding problem: latin-1 with BOM")
    );
    assert!(read(b"x\n\n# coding: latin-1\n\xe9").is_err());
}

#[test]
fn names_are_normalised() {
    assert_eq!(shown("ﬁn = 1\n"), shown("fin = 1\n"));
}

#[test]
fn warnings_are_data() {
    let texts = |source: &str| -> Vec<String> {
        let parsed = parse_with_warnings(source, Mode::Exec).expect("a sound text");
        let checked = check(&parsed.module, source).expect("a sound tree");
        parsed.warnings.into_iter().chain(checked).map(|warning: Warning| warning.message).collect()
    };
    assert!(texts("x = '\\d'\n")[0].starts_with("\"\\d\" is an invalid escape sequence."));
    assert_eq!(texts("x is 1\n"), ["\"is\" with 'int' literal. Did you mean \"==\"?"]);
    assert_eq!(texts("x is not ()\n"), ["\"is not\" with 'tuple' literal. Did you mean \"!=\"?"]);
    assert_eq!(texts("assert (x, 'text')\n"), ["assertion is always true, perhaps remove parentheses?"]);
    assert_eq!(texts("[1, 2] (3)\n"), ["'list' object is not callable; perhaps you missed a comma?"]);
    assert_eq!(
        texts("[1]['a']\n"),
        ["list indices must be integers or slices, not str; perhaps you missed a comma?"]
    );
    assert_eq!(
        texts("0x1for x in y\n".replace("for x in y", "or 2").as_str()),
        ["invalid hexadecimal literal"]
    );
    assert_eq!(texts("x is None; '\\n'\n"), [""; 0]);
}

#[test]
fn null_bytes_are_refused() {
    let error = parse("x = 1\0\n", Mode::Exec).expect_err("refused");
    assert_eq!(
        (error.kind, error.message.as_str()),
        (SyntaxErrorKind::SyntaxError, "source code string cannot contain null bytes")
    );
}
