//! The kinds of tokens, as logos recognises them, and the token itself.
//!
//! A token holds only its kind and its place: what a name or literal means is read from the
//! source text when the tree is built.

use crate::ast::Span;
use logos::Logos;

/// What a token is.
///
/// Those with a logos attribute are recognised by the automaton; the others come from the lexer
/// (strings, numbers), the layout (lines and blocks) or the soft keyword filter.
#[derive(Logos, Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[logos(skip r"[ \t\x0c]+")]
#[allow(missing_docs, reason = "named after what they are written as")]
pub enum TokenKind {
    /// The first token, which tells the grammar what to read.
    StartModule,
    StartInteractive,
    StartExpression,

    /// The end of a logical line.
    Newline,
    Indent,
    Dedent,
    EndMarker,
    /// The end of a physical line, before the layout has judged it.
    #[regex(r"\r\n|\n|\r")]
    LineEnd,
    #[regex(r"#[^\r\n]*", allow_greedy = true)]
    Comment,
    /// A backslash that joins two lines.
    #[regex(r"\\(\r\n|\n|\r)")]
    LineJoin,
    /// A character no token begins with.
    Unknown,

    #[regex(r"[a-zA-Z_\u{80}-\u{10FFFF}][a-zA-Z0-9_\u{80}-\u{10FFFF}]*")]
    Name,
    /// The lexer reads the rest of the number by hand, for the sake of its messages.
    #[regex(r"[0-9]|\.[0-9]")]
    Number,
    /// The opening quote; the lexer reads on to the closing one.
    #[regex(r#"([bB][rR]?|[rR][bB]?|[uU])?["']"#)]
    String,
    #[regex(r#"([fF][rR]?|[rR][fF])["']"#)]
    FStringStart,
    #[regex(r#"([tT][rR]?|[rR][tT])["']"#)]
    TStringStart,
    FStringMiddle,
    FStringEnd,

    #[token("(")]
    LParen,
    /// The parenthesis that holds all items of a `with` statement.
    WithParen,
    #[token(")")]
    RParen,
    #[token("[")]
    LBracket,
    #[token("]")]
    RBracket,
    #[token("{")]
    LBrace,
    #[token("}")]
    RBrace,
    #[token(":")]
    Colon,
    #[token(",")]
    Comma,
    #[token(";")]
    Semicolon,
    #[token("+")]
    Plus,
    #[token("-")]
    Minus,
    #[token("*")]
    Star,
    #[token("/")]
    Slash,
    #[token("|")]
    Bar,
    #[token("&")]
    Ampersand,
    #[token("<")]
    Less,
    #[token(">")]
    Greater,
    #[token("=")]
    Equal,
    #[token(".")]
    Dot,
    #[token("%")]
    Percent,
    #[token("==")]
    EqEqual,
    #[token("!=")]
    NotEqual,
    /// The `<>` of Python 2, which is `!=` under `from __future__ import barry_as_FLUFL`.
    #[token("<>")]
    LessGreater,
    #[token("<=")]
    LessEqual,
    #[token(">=")]
    GreaterEqual,
    #[token("~")]
    Tilde,
    #[token("^")]
    Circumflex,
    #[token("<<")]
    LeftShift,
    #[token(">>")]
    RightShift,
    #[token("**")]
    DoubleStar,
    #[token("+=")]
    PlusEqual,
    #[token("-=")]
    MinusEqual,
    #[token("*=")]
    StarEqual,
    #[token("/=")]
    SlashEqual,
    #[token("%=")]
    PercentEqual,
    #[token("&=")]
    AmpersandEqual,
    #[token("|=")]
    BarEqual,
    #[token("^=")]
    CircumflexEqual,
    #[token("<<=")]
    LeftShiftEqual,
    #[token(">>=")]
    RightShiftEqual,
    #[token("**=")]
    DoubleStarEqual,
    #[token("//")]
    DoubleSlash,
    #[token("//=")]
    DoubleSlashEqual,
    #[token("@")]
    At,
    #[token("@=")]
    AtEqual,
    #[token("->")]
    Arrow,
    #[token("...")]
    Ellipsis,
    #[token(":=")]
    ColonEqual,
    #[token("!")]
    Exclamation,

    #[token("False")]
    False,
    #[token("None")]
    None,
    #[token("True")]
    True,
    #[token("and")]
    And,
    #[token("as")]
    As,
    #[token("assert")]
    Assert,
    #[token("async")]
    Async,
    #[token("await")]
    Await,
    #[token("break")]
    Break,
    #[token("class")]
    Class,
    #[token("continue")]
    Continue,
    #[token("def")]
    Def,
    #[token("del")]
    Del,
    #[token("elif")]
    Elif,
    #[token("else")]
    Else,
    #[token("except")]
    Except,
    #[token("finally")]
    Finally,
    #[token("for")]
    For,
    #[token("from")]
    From,
    #[token("global")]
    Global,
    #[token("if")]
    If,
    #[token("import")]
    Import,
    #[token("in")]
    In,
    #[token("is")]
    Is,
    #[token("lambda")]
    Lambda,
    #[token("nonlocal")]
    Nonlocal,
    #[token("not")]
    Not,
    #[token("or")]
    Or,
    #[token("pass")]
    Pass,
    #[token("raise")]
    Raise,
    #[token("return")]
    Return,
    #[token("try")]
    Try,
    #[token("while")]
    While,
    #[token("with")]
    With,
    #[token("yield")]
    Yield,
    /// `match`, `case` and `type` where they are keywords.
    Match,
    Case,
    Type,
}

impl TokenKind {
    /// Whether it is one of the reserved words.
    pub fn is_keyword(self) -> bool {
        self >= TokenKind::False && self <= TokenKind::Yield
    }

    /// Whether it is `match`, `case` or `type` used as a keyword.
    pub fn is_soft_keyword(self) -> bool {
        self >= TokenKind::Match
    }

    /// Whether it only marks the layout of lines and blocks and shows no text of its own.
    pub fn is_layout(self) -> bool {
        matches!(self, TokenKind::Newline | TokenKind::Indent | TokenKind::Dedent | TokenKind::EndMarker)
    }
}

/// A token and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// What it is.
    pub kind: TokenKind,
    /// Where its text stands.
    pub span: Span,
}

impl Token {
    pub(crate) fn new(kind: TokenKind, start: usize, end: usize) -> Self {
        Token { kind, span: Span::new(start as u32, end as u32) }
    }

    /// The token's text.
    pub fn text<'s>(&self, source: &'s str) -> &'s str {
        &source[self.span.start as usize..self.span.end as usize]
    }
}
