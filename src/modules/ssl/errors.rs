//! `SSLError` and what derives from it.

use super::constants::{ERROR_EOF, ERROR_SSL, ERROR_WANT_READ, ERROR_WANT_WRITE, ERROR_ZERO_RETURN};
use super::link::Trouble;
use super::verify::Failure;
use crate::eval::{Outcome, Raised, Vm};
use crate::heap::Value;
use crate::heap::type_head::{BASE_TYPE, WEAKLY_REFERENCEABLE};
use crate::types::definition::Definition;
use crate::types::exception::{self, BASE_EXCEPTION, EXCEPTION, Exception, OS_ERROR, VALUE_ERROR, fields};
use crate::types::instance_attributes::OWN_WEAK_REFERENCE;
use crate::types::none::none;
use crate::types::str::{self, Str, intern};
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{int, object, tuple};

macro_rules! errors {
    ($($(#[$doc:meta])* $class:ident $definition:ident $name:literal $base:ident $about:literal;)*) => {
        $($(#[$doc])*
        pub static $class: StaticType = StaticType::built_in_derived::<Exception>(
            $name,
            &raw const BASE_EXCEPTION,
            &raw const TYPE,
            BASE_TYPE | WEAKLY_REFERENCEABLE,
        );

        /// The type, for the table of types.
        pub static $definition: Definition = Definition {
            class: &$class,
            base: Some(&$base),
            doc: Some($about),
            methods: &[],
            attributes: &[OWN_WEAK_REFERENCE],
            slots: |slots| slots.str.set(Some(to_str)),
        };)*
    };
}

errors! {
    /// The type `ssl.SSLError`.
    SSL_ERROR SSL_ERROR_DEFINITION "ssl.SSLError" OS_ERROR "An error occurred in the SSL implementation.";
    /// The type `ssl.SSLZeroReturnError`.
    ZERO_RETURN_ERROR ZERO_RETURN_DEFINITION "ssl.SSLZeroReturnError" SSL_ERROR
        "SSL/TLS session closed cleanly.";
    /// The type `ssl.SSLWantReadError`.
    WANT_READ_ERROR WANT_READ_DEFINITION "ssl.SSLWantReadError" SSL_ERROR
        "Non-blocking SSL socket needs to read more data\nbefore the requested operation can be completed.";
    /// The type `ssl.SSLWantWriteError`.
    WANT_WRITE_ERROR WANT_WRITE_DEFINITION "ssl.SSLWantWriteError" SSL_ERROR
        "Non-blocking SSL socket needs to write more data\nbefore the requested operation can be completed.";
    /// The type `ssl.SSLSyscallError`.
    SYSCALL_ERROR SYSCALL_DEFINITION "ssl.SSLSyscallError" SSL_ERROR
        "System error when attempting SSL operation.";
    /// The type `ssl.SSLEOFError`.
    EOF_ERROR EOF_DEFINITION "ssl.SSLEOFError" SSL_ERROR "SSL/TLS connection terminated abruptly.";
    /// The type `ssl.SSLCertVerificationError`; its second base comes in [`complete`].
    VERIFICATION_ERROR VERIFICATION_DEFINITION "ssl.SSLCertVerificationError" SSL_ERROR
        "A certificate could not be verified.";
}

/// Makes `ValueError` the second base of `SSLCertVerificationError`.
pub fn complete() {
    let class = VERIFICATION_ERROR.payload();
    let mro = [
        &VERIFICATION_ERROR,
        &SSL_ERROR,
        &OS_ERROR,
        &VALUE_ERROR,
        &EXCEPTION,
        &BASE_EXCEPTION,
        &object::CLASS,
    ];
    if class.mro().len() == mro.len() {
        return;
    }
    class.bases.set(tuple::new([&SSL_ERROR, &VALUE_ERROR].map(StaticType::value).to_vec()));
    class.mro.set(tuple::new(mro.map(StaticType::value).to_vec()));
    VALUE_ERROR.payload().add_subclass(&VERIFICATION_ERROR.value());
    class.modified();
}

/// The text alone, where there is one.
fn to_str(vm: &mut Vm, this: &Value) -> Outcome {
    let data = this.payload::<Exception>();
    match data.field(fields::STRERROR) {
        Some(text) if text.has::<Str>() => Ok(text),
        _ => match data.args.get() {
            Some(arguments) => vm.str(&arguments),
            None => vm.str(&tuple::empty()),
        },
    }
}

/// Where CPython's `_ssl.c` would raise: the end of many an error's text.
#[derive(Clone, Copy)]
pub enum Place {
    /// `do_handshake`.
    Handshake = 1020,
    /// `read`.
    Read = 2580,
    /// `write`.
    Write = 2427,
    /// `shutdown`.
    Shutdown = 2706,
    /// `load_cert_chain`, at the certificate.
    Certificate = 3916,
    /// `load_cert_chain`, at the key.
    Key = 3937,
    /// `load_verify_locations`, text or bytes.
    TrustedData = 4035,
    /// `load_verify_locations`, a file.
    TrustedFile = 4168,
    /// `load_dh_params`.
    Parameters = 4216,
    /// Where an end is made of a client's context that is a server.
    ServerOfClient = 812,
    /// Where an end is made of a server's context that is a client.
    ClientOfServer = 819,
    /// `verify_client_post_handshake`.
    LateCertificate = 2781,
    /// Where the socket is asked for.
    Socket = 976,
}

/// Raises an error with its text as it is.
fn raise_text(
    vm: &mut Vm,
    class: &'static StaticType,
    number: i64,
    text: &str,
    (library, reason): (Option<&str>, Option<&str>),
    verdict: Option<&Failure>,
) -> Raised {
    let exception = match vm.call(&class.value(), &[int::new(number), str::new(text)]) {
        Ok(exception) => exception,
        Err(raised) => return raised,
    };
    let text_or_none = |text: Option<&str>| text.map_or_else(none, str::new);
    let mut attributes = vec![("reason", text_or_none(reason)), ("library", text_or_none(library))];
    if let Some(failure) = verdict {
        attributes.push(("verify_code", int::new(failure.code)));
        attributes.push(("verify_message", str::new(failure.message.as_str())));
    }
    for (name, value) in attributes {
        if let Err(raised) = vm.set_attribute(&exception, &intern(name), Some(&value)) {
            return raised;
        }
    }
    vm.raise(exception)
}

/// Raises `SSLError` for a reason of a library (`SSL`, `X509`, `PEM`), both as OpenSSL calls them.
#[cold]
pub fn for_reason(vm: &mut Vm, number: i64, library: &str, reason: &str, place: Place) -> Raised {
    let words = reason.to_ascii_lowercase().replace('_', " ");
    let text = format!("[{library}: {reason}] {words} (_ssl.c:{})", place as u32);
    raise_text(vm, &SSL_ERROR, number, &text, (Some(library), Some(reason)), None)
}

/// Raises `SSLError` for something in a PEM file that cannot be read.
#[cold]
pub fn for_pem(vm: &mut Vm, library: &str, place: Place) -> Raised {
    let text = format!("[{library}] PEM lib (_ssl.c:{})", place as u32);
    raise_text(vm, &SSL_ERROR, 0x8_0009, &text, (Some(library), None), None)
}

/// Raises `SSLError` with words of the module's own.
#[cold]
pub fn in_words(vm: &mut Vm, number: i64, words: &str, place: Place) -> Raised {
    let text = format!("{words} (_ssl.c:{})", place as u32);
    raise_text(vm, &SSL_ERROR, number, &text, (None, None), None)
}

/// Raises `SSLError(message)`.
#[cold]
pub fn plain(vm: &mut Vm, message: &str) -> Raised {
    vm.raise(exception::new(&SSL_ERROR, message))
}

/// Raises what stands for a failure of the protocol. `host` is whom the certificate should be for.
#[cold]
pub fn for_trouble(vm: &mut Vm, trouble: &Trouble, host: Option<&str>, place: Place) -> Raised {
    let failure = match trouble {
        Trouble::Protocol(reason) => return for_reason(vm, ERROR_SSL, "SSL", reason, place),
        Trouble::Certificate(failure) => failure,
    };
    let host = host.unwrap_or_default();
    let message = match failure.code {
        62 => format!("Hostname mismatch, certificate is not valid for '{host}'."),
        64 => format!("IP address mismatch, certificate is not valid for '{host}'."),
        _ => failure.message.clone(),
    };
    let reason = "CERTIFICATE_VERIFY_FAILED";
    let text = format!("[SSL: {reason}] certificate verify failed: {message} (_ssl.c:{})", place as u32);
    let told = Failure { message, ..failure.clone() };
    raise_text(vm, &VERIFICATION_ERROR, ERROR_SSL, &text, (Some("SSL"), Some(reason)), Some(&told))
}

/// Raises `SSLWantReadError`.
#[cold]
pub fn want_read(vm: &mut Vm, place: Place) -> Raised {
    let text = format!("The operation did not complete (read) (_ssl.c:{})", place as u32);
    raise_text(vm, &WANT_READ_ERROR, ERROR_WANT_READ, &text, (None, None), None)
}

/// Raises `SSLWantWriteError`.
#[cold]
pub fn want_write(vm: &mut Vm, place: Place) -> Raised {
    let text = format!("The operation did not complete (write) (_ssl.c:{})", place as u32);
    raise_text(vm, &WANT_WRITE_ERROR, ERROR_WANT_WRITE, &text, (None, None), None)
}

/// Raises `SSLZeroReturnError`.
#[cold]
pub fn both_closed(vm: &mut Vm, place: Place) -> Raised {
    let text = format!("TLS/SSL connection has been closed (EOF) (_ssl.c:{})", place as u32);
    raise_text(vm, &ZERO_RETURN_ERROR, ERROR_ZERO_RETURN, &text, (None, None), None)
}

/// Raises `SSLEOFError`, for the end that has just been met, or for one that is known.
#[cold]
pub fn end(vm: &mut Vm, is_new: bool, place: Place) -> Raised {
    let (words, reason) = ("EOF occurred in violation of protocol", "UNEXPECTED_EOF_WHILE_READING");
    let line = place as u32;
    match is_new {
        true => {
            let text = format!("[SSL: {reason}] {words} (_ssl.c:{line})");
            raise_text(vm, &EOF_ERROR, ERROR_EOF, &text, (Some("SSL"), Some(reason)), None)
        }
        false => {
            raise_text(vm, &EOF_ERROR, ERROR_EOF, &format!("{words} (_ssl.c:{line})"), (None, None), None)
        }
    }
}
