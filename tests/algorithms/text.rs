//! The methods of `str` and `bytes`, and their codecs.

use vivarium::text::codec::{CodecError, Encoding, ErrorHandler};
use vivarium::text::{Text, bytes, levenshtein};

use crate::literal::{Argument, List, Show};

pub fn answer_str(operation: &str, arguments: &[Argument]) -> Option<String> {
    let text = || arguments[0].text();
    let other = || arguments[1].text();
    let bounds = || (arguments[2].index(), arguments[3].index());
    Some(match operation {
        "str.lower" => text().lower().show(),
        "str.upper" => text().upper().show(),
        "str.title" => text().title().show(),
        "str.capitalize" => text().capitalize().show(),
        "str.swapcase" => text().swapcase().show(),
        "str.casefold" => text().casefold().show(),
        "str.isalnum" => text().is_alphanumeric().show(),
        "str.isalpha" => text().is_alphabetic().show(),
        "str.isdecimal" => text().is_decimal().show(),
        "str.isdigit" => text().is_digit().show(),
        "str.isnumeric" => text().is_numeric().show(),
        "str.isspace" => text().is_space().show(),
        "str.isprintable" => text().is_printable().show(),
        "str.isidentifier" => text().is_identifier().show(),
        "str.islower" => text().is_lower().show(),
        "str.isupper" => text().is_upper().show(),
        "str.istitle" => text().is_title().show(),
        "str.isascii" => text().is_ascii().show(),
        "str.find" => text().find(&other(), bounds().0, bounds().1).map_or("-1".to_owned(), |at| at.show()),
        "str.rfind" => text().rfind(&other(), bounds().0, bounds().1).map_or("-1".to_owned(), |at| at.show()),
        "str.index" => text().index(&other(), bounds().0, bounds().1).show(),
        "str.rindex" => text().rindex(&other(), bounds().0, bounds().1).show(),
        "str.count" => text().count(&other(), bounds().0, bounds().1).show(),
        "str.startswith" => text().starts_with(&other(), bounds().0, bounds().1).show(),
        "str.endswith" => text().ends_with(&other(), bounds().0, bounds().1).show(),
        "str.replace" => text().replace(&other(), &arguments[2].text(), arguments[3].index()).show(),
        "str.partition" => text().partition(&other()).show(),
        "str.rpartition" => text().rpartition(&other()).show(),
        "str.removeprefix" => text().remove_prefix(&other()).show(),
        "str.removesuffix" => text().remove_suffix(&other()).show(),
        "str.split" => {
            text().split(arguments[1].maybe_text().as_ref(), arguments[2].index()).map(List).show()
        }
        "str.rsplit" => {
            text().rsplit(arguments[1].maybe_text().as_ref(), arguments[2].index()).map(List).show()
        }
        "str.splitlines" => List(text().splitlines(arguments[1].truth())).show(),
        "str.strip" => text().strip(arguments[1].maybe_text().as_ref()).show(),
        "str.lstrip" => text().lstrip(arguments[1].maybe_text().as_ref()).show(),
        "str.rstrip" => text().rstrip(arguments[1].maybe_text().as_ref()).show(),
        "str.center" => text().center(arguments[1].index(), arguments[2].fill()).show(),
        "str.ljust" => text().ljust(arguments[1].index(), arguments[2].fill()).show(),
        "str.rjust" => text().rjust(arguments[1].index(), arguments[2].fill()).show(),
        "str.zfill" => text().zfill(arguments[1].index()).show(),
        "str.expandtabs" => text().expandtabs(arguments[1].index()).show(),
        "repr" => text().repr().show(),
        "ascii" => text().ascii().show(),
        "slice" => text().slice(arguments[1].index(), arguments[2].index(), arguments[3].index()).show(),
        "encode" => encode(&text(), &other(), &arguments[2].text()),
        "suggestion" => {
            let candidates: Vec<Text> = arguments[1..].iter().map(Argument::text).collect();
            let names = candidates.iter().map(Text::as_bytes);
            levenshtein::suggestion(text().as_bytes(), names)
                .and_then(|name| Text::from_generalized_utf8(name.to_vec()))
                .show()
        }
        _ => return None,
    })
}

fn codec(encoding: &Text, handler: &Text) -> (Encoding, ErrorHandler) {
    let encoding = encoding.as_str().and_then(Encoding::named).expect("an encoding");
    (encoding, handler.as_str().and_then(ErrorHandler::named).expect("an error handler"))
}

fn encode(text: &Text, encoding: &Text, handler: &Text) -> String {
    let (encoding, mut handler) = codec(encoding, handler);
    match encoding.encode(text, &mut handler) {
        Ok(bytes) => bytes.show(),
        Err(CodecError::Encode(error)) => format!("UnicodeEncodeError: {}", error.message(text)),
        Err(other) => format!("{other:?}"),
    }
}

fn decode(bytes: &[u8], encoding: &Text, handler: &Text, last: bool) -> String {
    let (encoding, mut handler) = codec(encoding, handler);
    match encoding.decode(bytes, last, &mut handler) {
        Ok(decoded) => decoded.show(),
        Err(CodecError::Decode(error)) => format!("UnicodeDecodeError: {}", error.message(bytes)),
        Err(CodecError::Plain(error)) => error.to_string(),
        Err(other) => format!("{other:?}"),
    }
}

pub fn answer_bytes(operation: &str, arguments: &[Argument]) -> Option<String> {
    let all = || arguments[0].bytes();
    let other = || arguments[1].bytes();
    let bounds = || (arguments[2].index(), arguments[3].index());
    let cut = |ranges: Vec<std::ops::Range<usize>>| {
        List(ranges.into_iter().map(|range| all()[range].to_vec()).collect::<Vec<_>>())
    };
    let strip = |left, right| bytes::strip(&all(), arguments[1].maybe_bytes().as_deref(), left, right).show();
    Some(match operation {
        "bytes.capitalize" => bytes::capitalize(&all()).show(),
        "bytes.title" => bytes::title(&all()).show(),
        "bytes.swapcase" => bytes::swapcase(&all()).show(),
        "bytes.isalnum" => bytes::is_alphanumeric(&all()).show(),
        "bytes.isalpha" => bytes::is_alphabetic(&all()).show(),
        "bytes.isdigit" => bytes::is_digit(&all()).show(),
        "bytes.isspace" => bytes::is_space(&all()).show(),
        "bytes.islower" => bytes::is_lower(&all()).show(),
        "bytes.isupper" => bytes::is_upper(&all()).show(),
        "bytes.istitle" => bytes::is_title(&all()).show(),
        "bytes.find" => bytes::find_within(&all(), &other(), bounds().0, bounds().1)
            .map_or("-1".to_owned(), |at| at.show()),
        "bytes.rfind" => bytes::rfind_within(&all(), &other(), bounds().0, bounds().1)
            .map_or("-1".to_owned(), |at| at.show()),
        "bytes.index" => bytes::index(&all(), &other(), bounds().0, bounds().1).show(),
        "bytes.count" => bytes::count_within(&all(), &other(), bounds().0, bounds().1).show(),
        "bytes.startswith" => bytes::starts_with(&all(), &other(), bounds().0, bounds().1).show(),
        "bytes.endswith" => bytes::ends_with(&all(), &other(), bounds().0, bounds().1).show(),
        "bytes.replace" => {
            bytes::replace(&all(), &other(), &arguments[2].bytes(), arguments[3].index()).show()
        }
        "bytes.partition" => bytes::partition(&all(), &other()).show(),
        "bytes.rpartition" => bytes::rpartition(&all(), &other()).show(),
        "bytes.split" => {
            bytes::split(&all(), arguments[1].maybe_bytes().as_deref(), arguments[2].index()).map(cut).show()
        }
        "bytes.rsplit" => {
            bytes::rsplit(&all(), arguments[1].maybe_bytes().as_deref(), arguments[2].index()).map(cut).show()
        }
        "bytes.splitlines" => cut(bytes::splitlines(&all(), arguments[1].truth())).show(),
        "bytes.strip" => strip(true, true),
        "bytes.lstrip" => strip(true, false),
        "bytes.rstrip" => strip(false, true),
        "bytes.center" => bytes::center(&all(), arguments[1].index(), arguments[2].bytes()[0]).show(),
        "bytes.zfill" => bytes::zfill(&all(), arguments[1].index()).show(),
        "bytes.expandtabs" => bytes::expandtabs(&all(), arguments[1].index()).show(),
        "bytes.repr" => bytes::repr(&all()).show(),
        "bytes.hex" => bytes::hex(&all(), Some(other()[0]), arguments[2].index()).show(),
        "bytes.fromhex" => bytes::from_hex(&arguments[0].text()).show(),
        "decode" => decode(&all(), &arguments[1].text(), &arguments[2].text(), arguments[3].truth()),
        _ => return None,
    })
}
