//! A context's attributes, cipher suites and other settings.

use super::{Context, loading};
use crate::eval::{Arguments, Outcome, Raised, Vm};
use crate::heap::Value;
use crate::limits::sandbox::{Access, Link};
use crate::modules::posix::path;
use crate::modules::ssl::ciphers;
use crate::modules::ssl::config::{SECRETS_HEAD, SecretsFile};
use crate::modules::ssl::constants::{
    CERT_NONE, CERT_REQUIRED, MAXIMUM_SUPPORTED, MINIMUM_SUPPORTED, PROTOCOL_TLS, PROTOCOL_TLS_SERVER, TLS12,
    TLS13,
};
use crate::modules::ssl::errors::{self, Place};
use crate::modules::ssl::{pem, socket};
use crate::modules::warning::warn;
use crate::types::definition::{GetSet, Method, Native};
use crate::types::exception::{DEPRECATION_WARNING, or_none};
use crate::types::int::Int;
use crate::types::none::{is_none, none};
use crate::types::str::{self, Str, intern};
use crate::types::{bool_, bytes, dict, int, list};
use rustls::NamedGroup;
use std::ffi::OsStr;
use std::io::Write;
use std::os::unix::ffi::OsStrExt;
use std::sync::{Arc, Mutex};

/// The options that leave out versions of the protocol.
const VERSION_OPTIONS: i64 = 0x200_0000 | 0x400_0000 | 0x1000_0000 | 0x800_0000 | 0x2000_0000;

#[cold]
fn no_deleter(vm: &mut Vm, name: &str) -> Raised {
    vm.raise_new(&crate::types::exception::ATTRIBUTE_ERROR, &format!("cannot delete attribute '{name}'"))
}

fn given<'a>(vm: &mut Vm, name: &str, value: Option<&'a Value>) -> Outcome<&'a Value> {
    value.map_or_else(|| Err(no_deleter(vm, name)), Ok)
}

/// A number whose bits are flags.
fn bits(vm: &mut Vm, value: &Value) -> Outcome<i64> {
    if !value.has::<Int>() {
        let class = value.class().name();
        return Err(vm.type_error(format!("argument must be int, not {class}")));
    }
    match value.payload::<Int>().small() {
        Some(bits) => Ok(bits),
        None => Err(vm.overflow_error("int too big to convert")),
    }
}

fn set_options(vm: &mut Vm, _: &Value, this: &Value, value: Option<&Value>) -> Outcome<()> {
    let value = given(vm, "options", value)?;
    let options = bits(vm, value)?;
    if options < 0 {
        return Err(vm.overflow_error("can't convert negative int to unsigned"));
    }
    let context = this.payload::<Context>();
    if options & !context.options.get() & VERSION_OPTIONS != 0 {
        let message = "ssl.OP_NO_SSL*/ssl.OP_NO_TLS* options are deprecated";
        warn(vm, &DEPRECATION_WARNING, message, 2, None)?;
    }
    context.options.set(options);
    Ok(())
}

fn set_verify_mode(vm: &mut Vm, _: &Value, this: &Value, value: Option<&Value>) -> Outcome<()> {
    let value = given(vm, "verify_mode", value)?;
    let mode = vm.c_int(value)?;
    let context = this.payload::<Context>();
    if mode == CERT_NONE && context.check_hostname.get() {
        let message = "Cannot set verify_mode to CERT_NONE when check_hostname is enabled.";
        return Err(vm.value_error(message));
    }
    if !(CERT_NONE..=CERT_REQUIRED).contains(&mode) {
        return Err(vm.value_error("invalid value for verify_mode"));
    }
    context.verify_mode.set(mode);
    context.forget_verifier();
    Ok(())
}

fn set_check_hostname(vm: &mut Vm, _: &Value, this: &Value, value: Option<&Value>) -> Outcome<()> {
    let value = given(vm, "check_hostname", value)?;
    let checks = vm.truth(value)?;
    let context = this.payload::<Context>();
    if checks && context.verify_mode.get() == CERT_NONE {
        context.verify_mode.set(CERT_REQUIRED);
    }
    context.check_hostname.set(checks);
    context.forget_verifier();
    Ok(())
}

fn set_verify_flags(vm: &mut Vm, _: &Value, this: &Value, value: Option<&Value>) -> Outcome<()> {
    let value = given(vm, "verify_flags", value)?;
    let flags = bits(vm, value)?;
    let context = this.payload::<Context>();
    context.verify_flags.set(flags as u64);
    context.forget_verifier();
    Ok(())
}

fn set_host_flags(vm: &mut Vm, _: &Value, this: &Value, value: Option<&Value>) -> Outcome<()> {
    let value = given(vm, "_host_flags", value)?;
    let flags = bits(vm, value)?;
    let context = this.payload::<Context>();
    context.host_flags.set(flags as u32);
    context.forget_verifier();
    Ok(())
}

/// A version for `minimum_version` and `maximum_version`.
fn version(vm: &mut Vm, this: &Value, value: &Value) -> Outcome<i32> {
    let version = vm.c_int(value)?;
    if this.payload::<Context>().protocol < PROTOCOL_TLS_SERVER - 1
        && this.payload::<Context>().protocol != PROTOCOL_TLS
    {
        let message = "The context's protocol doesn't support modification of highest and lowest version.";
        return Err(vm.value_error(message));
    }
    let old = match version {
        0x300 => "SSLv3",
        0x301 => "TLSv1",
        0x302 => "TLSv1_1",
        MINIMUM_SUPPORTED | MAXIMUM_SUPPORTED | TLS12 | TLS13 => return Ok(version),
        _ => return Err(vm.value_error(format!("Unsupported TLS/SSL version 0x{version:x}"))),
    };
    warn(vm, &DEPRECATION_WARNING, &format!("ssl.TLSVersion.{old} is deprecated"), 2, None)?;
    Ok(version)
}

fn set_minimum_version(vm: &mut Vm, _: &Value, this: &Value, value: Option<&Value>) -> Outcome<()> {
    let value = given(vm, "minimum_version", value)?;
    let version = version(vm, this, value)?;
    this.payload::<Context>().lowest.set(if version == MAXIMUM_SUPPORTED { TLS13 } else { version });
    Ok(())
}

fn set_maximum_version(vm: &mut Vm, _: &Value, this: &Value, value: Option<&Value>) -> Outcome<()> {
    let value = given(vm, "maximum_version", value)?;
    let version = version(vm, this, value)?;
    this.payload::<Context>().highest.set(if version == MINIMUM_SUPPORTED { TLS12 } else { version });
    Ok(())
}

fn set_num_tickets(vm: &mut Vm, _: &Value, this: &Value, value: Option<&Value>) -> Outcome<()> {
    let value = given(vm, "num_tickets", value)?;
    let Ok(tickets) = usize::try_from(vm.c_long(value)?) else {
        return Err(vm.value_error("value must be non-negative"));
    };
    let context = this.payload::<Context>();
    if !context.is_for_servers() {
        return Err(vm.value_error("SSLContext is not a server context."));
    }
    context.tickets.set(tickets);
    Ok(())
}

fn set_sni_callback(vm: &mut Vm, _: &Value, this: &Value, value: Option<&Value>) -> Outcome<()> {
    let value = given(vm, "sni_callback", value)?;
    let context = this.payload::<Context>();
    if context.is_for_clients() {
        return Err(vm.value_error("sni_callback cannot be set on TLS_CLIENT context"));
    }
    if is_none(value) {
        drop(context.sni_callback.take());
        return Ok(());
    }
    if value.class().slots.call.get().is_none() {
        return Err(vm.type_error("not a callable object"));
    }
    context.sni_callback.set(value.clone());
    Ok(())
}

fn set_message_callback(vm: &mut Vm, _: &Value, this: &Value, value: Option<&Value>) -> Outcome<()> {
    let value = given(vm, "_msg_callback", value)?;
    if !is_none(value) && value.class().slots.call.get().is_none() {
        let shown = vm.repr_text(value)?.to_string_lossy();
        return Err(vm.type_error(format!("{shown} is not callable.")));
    }
    drop(this.payload::<Context>().message_callback.replace(Some(value.clone())));
    Ok(())
}

fn set_keylog_filename(vm: &mut Vm, _: &Value, this: &Value, value: Option<&Value>) -> Outcome<()> {
    let value = given(vm, "keylog_filename", value)?;
    let context = this.payload::<Context>();
    drop(context.secrets_name.take());
    drop(context.secrets.take());
    if is_none(value) {
        return Ok(());
    }
    let name = path::path(vm, "keylog_filename", "path", value, path::Accept::Path)?;
    vm.ask_for_file(&name.bytes, None, (Access::Write, Link::Follow), value)?;
    let file = OsStr::from_bytes(&name.bytes);
    let opened = vm.blocking(|| {
        let mut opened = std::fs::OpenOptions::new().append(true).create(true).open(file)?;
        if opened.metadata()?.len() == 0 {
            opened.write_all(SECRETS_HEAD)?;
        }
        Ok::<_, std::io::Error>(opened)
    })?;
    match opened {
        Ok(file) => {
            *context.secrets.borrow_mut() = Some(Arc::new(SecretsFile(Mutex::new(file))));
            context.secrets_name.set(value.clone());
            Ok(())
        }
        Err(error) => Err(name.error(vm, &error)),
    }
}

fn set_post_handshake_auth(vm: &mut Vm, _: &Value, this: &Value, value: Option<&Value>) -> Outcome<()> {
    let value = given(vm, "post_handshake_auth", value)?;
    let asks = vm.truth(value)?;
    this.payload::<Context>().post_handshake_auth.set(asks);
    Ok(())
}

fn set_ciphers(vm: &mut Vm, this: &Value, choice: &Value) -> Outcome {
    let Some(text) = choice.downcast::<Str>() else {
        let class = choice.class().name();
        return Err(vm.type_error(format!("set_ciphers() argument must be str, not {class}")));
    };
    let chosen = ciphers::choose(&text.text().to_string_lossy());
    if chosen.is_empty() {
        return Err(errors::plain(vm, "No cipher can be selected."));
    }
    *this.payload::<Context>().ciphers.borrow_mut() = chosen;
    Ok(none())
}

fn get_ciphers(_: &mut Vm, this: &Value) -> Outcome {
    let mut shown = Vec::new();
    for cipher in this.payload::<Context>().chosen_ciphers() {
        let entries = [
            ("id", int::new(cipher.number())),
            ("name", str::new(cipher.name)),
            ("protocol", str::new(cipher.protocol)),
            ("description", str::new(cipher.description())),
            ("strength_bits", int::new(cipher.bits)),
            ("alg_bits", int::new(cipher.bits)),
            ("aead", bool_::new(true)),
            ("symmetric", str::new(cipher.symmetric)),
            ("digest", none()),
            ("kea", str::new(cipher.exchange)),
            ("auth", str::new(cipher.authentication)),
        ];
        shown.push(dict::from_names(entries.into_iter().map(|(key, value)| (intern(key), value)).collect()));
    }
    Ok(list::new(shown))
}

/// `_set_alpn_protocols(protocols)`: each name after its length.
fn set_alpn_protocols(vm: &mut Vm, this: &Value, names: &Value) -> Outcome {
    let data = bytes::argument(vm, names)?;
    let (mut rest, mut protocols) = (&data[..], Vec::new());
    while let Some((length, after)) = rest.split_first() {
        let (Some(name), true) = (after.get(..usize::from(*length)), *length > 0) else {
            return Err(vm.memory_error(""));
        };
        protocols.push(name.to_vec());
        rest = after.get(name.len()..).unwrap_or_default();
    }
    *this.payload::<Context>().protocols.borrow_mut() = protocols;
    Ok(none())
}

/// `load_dh_params(path)`: groups of the classic kind are not spoken here; the file is looked at all the same.
fn load_dh_params(vm: &mut Vm, _: &Value, file: &Value) -> Outcome {
    let name = path::path(vm, "load_dh_params", "path", file, path::Accept::Path)?;
    vm.ask_for_file(&name.bytes, None, (Access::Read, Link::Follow), file)?;
    let read = vm.blocking(|| std::fs::read(OsStr::from_bytes(&name.bytes)))?;
    let text = match read {
        Ok(text) => text,
        Err(error) => return Err(name.error(vm, &error)),
    };
    let has_parameters = |block: &pem::Block| block.label.ends_with("DH PARAMETERS") && block.data.is_ok();
    if pem::blocks(&text).iter().any(has_parameters) {
        return Ok(none());
    }
    Err(errors::for_reason(vm, 108, "PEM", "NO_START_LINE", Place::Parameters))
}

/// `set_ecdh_curve(name)`: the only curve on which keys are agreed.
fn set_ecdh_curve(vm: &mut Vm, this: &Value, name: &Value) -> Outcome {
    let given = path::fspath(vm, name)?;
    let name = String::from_utf8_lossy(&path::path_bytes(vm, &given)?).into_owned();
    let curve = match name.as_str() {
        "prime256v1" | "P-256" => NamedGroup::secp256r1,
        "secp384r1" | "P-384" => NamedGroup::secp384r1,
        "X25519" => NamedGroup::X25519,
        _ => {
            let shown = vm.repr_text(&given)?.to_string_lossy();
            return Err(vm.value_error(format!("unknown elliptic curve name {shown}")));
        }
    };
    this.payload::<Context>().curve.set(Some(curve));
    Ok(none())
}

fn session_stats(_: &mut Vm, this: &Value) -> Outcome {
    let statistics = &this.payload::<Context>().statistics;
    let entries = [
        ("number", 0),
        ("connect", statistics.connect.get()),
        ("connect_good", statistics.connect_good.get()),
        ("connect_renegotiate", 0),
        ("accept", statistics.accept.get()),
        ("accept_good", statistics.accept_good.get()),
        ("accept_renegotiate", 0),
        ("hits", statistics.hits.get()),
        ("misses", 0),
        ("timeouts", 0),
        ("cache_full", 0),
    ];
    Ok(dict::from_names(entries.map(|(name, count)| (intern(name), int::new(count))).to_vec()))
}

fn no_psk(vm: &mut Vm, _: &Value, _: &Arguments<'_>) -> Outcome {
    Err(vm.raise_new(
        &crate::types::exception::NOT_IMPLEMENTED_ERROR,
        "keys that are shared beforehand (PSK) are not supported",
    ))
}

macro_rules! attribute {
    ($name:literal, $get:expr, $set:expr, $doc:literal) => {
        GetSet { name: $name, get: $get, set: $set, doc: $doc }
    };
}

/// The attributes.
pub const ATTRIBUTES: &[GetSet] = &[
    attribute!(
        "_host_flags",
        |_, this| Ok(int::new(this.payload::<Context>().host_flags.get().into())),
        Some(set_host_flags),
        ""
    ),
    attribute!(
        "_msg_callback",
        |_, this| Ok(or_none(this.payload::<Context>().message_callback.get())),
        Some(set_message_callback),
        ""
    ),
    attribute!(
        "check_hostname",
        |_, this| Ok(bool_::new(this.payload::<Context>().check_hostname.get())),
        Some(set_check_hostname),
        ""
    ),
    attribute!(
        "keylog_filename",
        |_, this| Ok(or_none(this.payload::<Context>().secrets_name.get())),
        Some(set_keylog_filename),
        ""
    ),
    attribute!(
        "maximum_version",
        |_, this| Ok(int::new(this.payload::<Context>().highest.get().into())),
        Some(set_maximum_version),
        ""
    ),
    attribute!(
        "minimum_version",
        |_, this| Ok(int::new(this.payload::<Context>().lowest.get().into())),
        Some(set_minimum_version),
        ""
    ),
    attribute!(
        "num_tickets",
        |_, this| Ok(int::new(this.payload::<Context>().tickets.get() as i64)),
        Some(set_num_tickets),
        "Control the number of TLSv1.3 session tickets"
    ),
    attribute!(
        "options",
        |_, this| Ok(int::new(this.payload::<Context>().options.get())),
        Some(set_options),
        ""
    ),
    attribute!(
        "post_handshake_auth",
        |_, this| Ok(bool_::new(this.payload::<Context>().post_handshake_auth.get())),
        Some(set_post_handshake_auth),
        ""
    ),
    attribute!("protocol", |_, this| Ok(int::new(this.payload::<Context>().protocol.into())), None, ""),
    attribute!("security_level", |_, _| Ok(int::new(2)), None, "The current security level"),
    attribute!(
        "sni_callback",
        |_, this| Ok(or_none(this.payload::<Context>().sni_callback.get())),
        Some(set_sni_callback),
        "Set a callback that will be called when a server name is provided by the SSL/TLS client in the SNI extension.\n\nIf the argument is None then the callback is disabled. The method is called\nwith the SSLSocket, the server name as a string, and the SSLContext object.\nSee RFC 6066 for details of the SNI extension."
    ),
    attribute!(
        "verify_flags",
        |_, this| Ok(int::new(this.payload::<Context>().verify_flags.get() as i64)),
        Some(set_verify_flags),
        ""
    ),
    attribute!(
        "verify_mode",
        |_, this| Ok(int::new(this.payload::<Context>().verify_mode.get().into())),
        Some(set_verify_mode),
        ""
    ),
];

/// The methods.
pub const METHODS: &[Method] = &[
    Method::new(
        "_set_alpn_protocols",
        Native::One(set_alpn_protocols),
        "_set_alpn_protocols($self, protos, /)\n--\n\n",
    ),
    Method::new(
        "_wrap_bio",
        Native::Any(socket::wrap_bio),
        "_wrap_bio($self, /, incoming, outgoing, server_side,\n          server_hostname=None, *, owner=None, session=None)\n--\n\n",
    ),
    Method::new(
        "_wrap_socket",
        Native::Any(socket::wrap_socket),
        "_wrap_socket($self, /, sock, server_side, server_hostname=None, *,\n             owner=None, session=None)\n--\n\n",
    ),
    Method::new(
        "cert_store_stats",
        Native::NoArguments(loading::cert_store_stats),
        "cert_store_stats($self, /)\n--\n\nReturns quantities of loaded X.509 certificates.\n\nX.509 certificates with a CA extension and certificate revocation lists\ninside the context's cert store.\n\nNOTE: Certificates in a capath directory aren't loaded unless they have\nbeen used at least once.",
    ),
    Method::new(
        "get_ca_certs",
        Native::Any(loading::get_ca_certs),
        "get_ca_certs($self, /, binary_form=False)\n--\n\nReturns a list of dicts with information of loaded CA certs.\n\nIf the optional argument is True, returns a DER-encoded copy of the CA\ncertificate.\n\nNOTE: Certificates in a capath directory aren't loaded unless they have\nbeen used at least once.",
    ),
    Method::new("get_ciphers", Native::NoArguments(get_ciphers), "get_ciphers($self, /)\n--\n\n"),
    Method::new(
        "load_cert_chain",
        Native::Any(loading::load_cert_chain),
        "load_cert_chain($self, /, certfile, keyfile=None, password=None)\n--\n\n",
    ),
    Method::new("load_dh_params", Native::One(load_dh_params), "load_dh_params($self, path, /)\n--\n\n"),
    Method::new(
        "load_verify_locations",
        Native::Any(loading::load_verify_locations),
        "load_verify_locations($self, /, cafile=None, capath=None, cadata=None)\n--\n\n",
    ),
    Method::new("session_stats", Native::NoArguments(session_stats), "session_stats($self, /)\n--\n\n"),
    Method::new("set_ciphers", Native::One(set_ciphers), "set_ciphers($self, cipherlist, /)\n--\n\n"),
    Method::new(
        "set_default_verify_paths",
        Native::NoArguments(loading::set_default_verify_paths),
        "set_default_verify_paths($self, /)\n--\n\n",
    ),
    Method::new("set_ecdh_curve", Native::One(set_ecdh_curve), "set_ecdh_curve($self, name, /)\n--\n\n"),
    Method::new(
        "set_psk_client_callback",
        Native::Any(no_psk),
        "set_psk_client_callback($self, /, callback)\n--\n\n",
    ),
    Method::new(
        "set_psk_server_callback",
        Native::Any(no_psk),
        "set_psk_server_callback($self, /, callback, identity_hint=None)\n--\n\n",
    ),
];
