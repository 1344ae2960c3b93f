//! What a prompt asks of the parser.

use vivarium_syntax::{Colour, Completeness, completeness, tokens};

fn is_complete(source: &str) -> bool {
    completeness(source) == Completeness::Complete
}

fn is_incomplete(source: &str) -> bool {
    completeness(source) == Completeness::Incomplete
}

#[test]
fn statements_end_where_codeop_says() {
    for source in
        ["", "# only a comment", "x = 1", "x = 1; y = 2", "f()\n", "if x: pass\n", "def f():\n  pass\n"]
    {
        assert!(is_complete(source), "{source:?}");
    }
    for source in [
        "if x:",
        "if x:\n",
        "if x: pass",
        "def f():\n  pass",
        "x = (1,",
        "'''abc",
        "f'''{x",
        "@decorator",
        "x = \\",
        "try:\n  pass\n",
        "class A:\n  def f(self):",
        "match x:",
        "for i in range(3):\n  print(i)\nelse:",
        "[1,\n2,",
    ] {
        assert!(is_incomplete(source), "{source:?} {:?}", completeness(source));
    }
    for source in ["x = 1 +", "x = )", "a b", "'abc", "if x:\npass\n", "def f()\n", "1x", "return 1 1"] {
        assert!(matches!(completeness(source), Completeness::Invalid(_)), "{source:?}");
    }
}

#[test]
fn colours_tell_words_apart() {
    let source = "match x:\n  case None: f'{a!r}' # done\n";
    let found: Vec<_> = tokens(source)
        .iter()
        .map(|(colour, span)| (*colour, &source[span.start as usize..span.end as usize]))
        .collect();
    assert_eq!(
        found[..4],
        [(Colour::Keyword, "match"), (Colour::Name, "x"), (Colour::Operator, ":"), (Colour::Keyword, "case"),]
    );
    assert!(found.contains(&(Colour::Constant, "None")));
    assert!(found.contains(&(Colour::String, "f'")));
    assert_eq!(found.last(), Some(&(Colour::Comment, "# done")));
}

#[test]
fn broken_texts_are_coloured_too() {
    let colours = |source: &str| tokens(source).iter().map(|(colour, _)| *colour).collect::<Vec<_>>();
    assert_eq!(colours("x = 'abc"), [Colour::Name, Colour::Operator, Colour::String]);
    assert_eq!(colours(")x"), [Colour::Error, Colour::Name]);
    assert_eq!(colours("f'{"), [Colour::String, Colour::Operator]);
}
