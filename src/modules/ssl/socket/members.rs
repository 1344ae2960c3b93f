//! What is told of a connection.

use super::{SslSocket, running, set_session};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::modules::ssl::certificate;
use crate::modules::ssl::ciphers::Cipher;
use crate::modules::ssl::constants::CERT_NONE;
use crate::modules::ssl::context::Context;
use crate::modules::ssl::errors::{self, Place};
use crate::types::definition::{GetSet, Method, Native};
use crate::types::exception::or_none;
use crate::types::none::none;
use crate::types::str::{self, Str};
use crate::types::{bool_, bytes, dict, int, list, tuple, weak_reference};
use rustls::ProtocolVersion;

/// The certificates that the other end has sent.
fn sent(this: &Value) -> Option<Vec<Vec<u8>>> {
    let sent = this.payload::<SslSocket>().with_connection(|connection| {
        connection.peer_certificates().map(|chain| chain.iter().map(|one| one.to_vec()).collect())
    });
    sent.flatten()
}

fn getpeercert(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let binary = vm.truth_or(arguments.first(), false)?;
    let end = this.payload::<SslSocket>();
    if !end.is_ready.get() {
        return Err(vm.value_error("handshake not done yet"));
    }
    let Some(data) = sent(this).and_then(|chain| chain.into_iter().next()) else { return Ok(none()) };
    if binary {
        return Ok(bytes::new(data));
    }
    let is_verified =
        end.context.get().is_some_and(|context| context.payload::<Context>().verify_mode.get() != CERT_NONE);
    if is_verified { certificate::info(vm, &data) } else { Ok(dict::new()) }
}

fn chain_of(certificates: Vec<Vec<u8>>) -> Value {
    list::new(certificates.into_iter().map(certificate::new).collect())
}

fn get_unverified_chain(_: &mut Vm, this: &Value) -> Outcome {
    Ok(sent(this).map_or_else(none, chain_of))
}

fn get_verified_chain(vm: &mut Vm, this: &Value) -> Outcome {
    let found = this.payload::<SslSocket>().with_link(|link| link.chain.clone()).flatten();
    match found {
        Some(chain) => Ok(chain_of(chain)),
        None => get_unverified_chain(vm, this),
    }
}

fn shown(cipher: &Cipher) -> Value {
    tuple::of([str::new(cipher.name), str::new(cipher.protocol), int::new(cipher.bits)])
}

fn cipher(_: &mut Vm, this: &Value) -> Outcome {
    let suite =
        this.payload::<SslSocket>().with_connection(|connection| connection.negotiated_cipher_suite());
    let cipher = suite.flatten().and_then(|suite| Cipher::of(suite.suite()));
    Ok(cipher.map_or_else(none, shown))
}

/// The suites that the client has offered and that are spoken here.
fn shared_ciphers(_: &mut Vm, this: &Value) -> Outcome {
    let end = this.payload::<SslSocket>();
    let offered = end.offered.borrow().clone();
    let (Some(offered), Some(context)) = (offered, end.context.get()) else { return Ok(none()) };
    let own = context.payload::<Context>().chosen_ciphers();
    let known = |number: &u16| own.iter().copied().find(|cipher| u16::from(cipher.suite) == *number);
    Ok(list::new(offered.iter().filter_map(known).map(shown).collect()))
}

fn version(_: &mut Vm, this: &Value) -> Outcome {
    let end = this.payload::<SslSocket>();
    if !end.is_ready.get() {
        return Ok(none());
    }
    let version = end.with_connection(|connection| connection.protocol_version()).flatten();
    Ok(match version {
        Some(ProtocolVersion::TLSv1_2) => str::new("TLSv1.2"),
        Some(ProtocolVersion::TLSv1_3) => str::new("TLSv1.3"),
        _ => none(),
    })
}

fn selected_alpn_protocol(_: &mut Vm, this: &Value) -> Outcome {
    let chosen = this.payload::<SslSocket>().with_connection(|connection| {
        connection.alpn_protocol().map(|name| String::from_utf8_lossy(name).into_owned())
    });
    Ok(chosen.flatten().map_or_else(none, str::new))
}

fn pending(_: &mut Vm, this: &Value) -> Outcome {
    let pending = this.payload::<SslSocket>().with_link(|link| link.pending()).unwrap_or(0);
    Ok(int::new(pending as i64))
}

/// `get_channel_binding(cb_type="tls-unique")`: what it would be made of is not told by rustls.
fn get_channel_binding(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [kind] = arguments.bind(vm, "get_channel_binding", ["cb_type"], 0, 0, 0)?;
    let kind = match &kind {
        None => "tls-unique".to_owned(),
        Some(kind) if kind.has::<Str>() => str::to_string(kind),
        Some(kind) => {
            let class = kind.class().name();
            let message = format!("get_channel_binding() argument 'cb_type' must be str, not {class}");
            return Err(vm.type_error(message));
        }
    };
    if kind != "tls-unique" {
        return Err(vm.value_error(format!("'{kind}' channel binding type not implemented")));
    }
    Ok(none())
}

fn verify_client_post_handshake(vm: &mut Vm, _: &Value) -> Outcome {
    Err(errors::for_reason(vm, 266, "SSL", "WRONG_SSL_VERSION", Place::LateCertificate))
}

fn set_context(vm: &mut Vm, _: &Value, this: &Value, value: Option<&Value>) -> Outcome<()> {
    match value {
        Some(value) if value.has::<Context>() => {
            this.payload::<SslSocket>().context.set(value.clone());
            Ok(())
        }
        _ => Err(vm.type_error("The value must be a SSLContext")),
    }
}

fn owner(_: &mut Vm, this: &Value) -> Outcome {
    let owner = this.payload::<SslSocket>().owner.get();
    Ok(or_none(owner.and_then(|owner| weak_reference::target(&owner))))
}

fn put_session(vm: &mut Vm, _: &Value, this: &Value, value: Option<&Value>) -> Outcome<()> {
    set_session(vm, this, &or_none(value.cloned()))
}

/// The methods.
pub const METHODS: &[Method] = &[
    Method::new("cipher", Native::NoArguments(cipher), "cipher($self, /)\n--\n\n"),
    Method::new("compression", Native::NoArguments(|_, _| Ok(none())), "compression($self, /)\n--\n\n"),
    Method::new("do_handshake", Native::NoArguments(running::do_handshake), "do_handshake($self, /)\n--\n\n"),
    Method::new(
        "get_channel_binding",
        Native::Any(get_channel_binding),
        "get_channel_binding($self, /, cb_type='tls-unique')\n--\n\nGet channel binding data for current connection.\n\nRaise ValueError if the requested `cb_type` is not supported.  Return bytes\nof the data or None if the data is not available (e.g. before the handshake).\nOnly 'tls-unique' channel binding data from RFC 5929 is supported.",
    ),
    Method::new(
        "get_unverified_chain",
        Native::NoArguments(get_unverified_chain),
        "get_unverified_chain($self, /)\n--\n\n",
    ),
    Method::new(
        "get_verified_chain",
        Native::NoArguments(get_verified_chain),
        "get_verified_chain($self, /)\n--\n\n",
    ),
    Method::new(
        "getpeercert",
        Native::Positional(0, 1, getpeercert),
        "getpeercert($self, der=False, /)\n--\n\nReturns the certificate for the peer.\n\nIf no certificate was provided, returns None.  If a certificate was\nprovided, but not validated, returns an empty dictionary.  Otherwise\nreturns a dict containing information about the peer certificate.\n\nIf the optional argument is True, returns a DER-encoded copy of the\npeer certificate, or None if no certificate was provided.  This will\nreturn the certificate even if it wasn't validated.",
    ),
    Method::new(
        "pending",
        Native::NoArguments(pending),
        "pending($self, /)\n--\n\nReturns the number of already decrypted bytes available for read, pending on the connection.",
    ),
    Method::new(
        "read",
        Native::Positional(1, 2, running::read),
        "read(size, [buffer])\nRead up to size bytes from the SSL socket.",
    ),
    Method::new(
        "selected_alpn_protocol",
        Native::NoArguments(selected_alpn_protocol),
        "selected_alpn_protocol($self, /)\n--\n\n",
    ),
    Method::new("shared_ciphers", Native::NoArguments(shared_ciphers), "shared_ciphers($self, /)\n--\n\n"),
    Method::new(
        "shutdown",
        Native::NoArguments(running::shutdown),
        "shutdown($self, /)\n--\n\nDoes the SSL shutdown handshake with the remote end.",
    ),
    Method::new(
        "verify_client_post_handshake",
        Native::NoArguments(verify_client_post_handshake),
        "verify_client_post_handshake($self, /)\n--\n\nInitiate TLS 1.3 post-handshake authentication",
    ),
    Method::new("version", Native::NoArguments(version), "version($self, /)\n--\n\n"),
    Method::new(
        "write",
        Native::One(running::write),
        "write($self, b, /)\n--\n\nWrites the bytes-like object b into the SSL object.\n\nReturns the number of bytes written.",
    ),
];

/// The attributes.
pub const ATTRIBUTES: &[GetSet] = &[
    GetSet {
        name: "context",
        get: |_, this| Ok(or_none(this.payload::<SslSocket>().context.get())),
        set: Some(set_context),
        doc: "_setter_context(ctx)\nThis changes the context associated with the SSLSocket. This is typically\nused from within a callback function set by the sni_callback\non the SSLContext to change the certificate information associated with the\nSSLSocket before the cryptographic exchange handshake messages\n",
    },
    GetSet {
        name: "owner",
        get: owner,
        set: None,
        doc: "The Python-level owner of this object.Passed as \"self\" in servername callback.",
    },
    GetSet {
        name: "server_hostname",
        get: |_, this| Ok(this.payload::<SslSocket>().host.as_deref().map_or_else(none, str::new)),
        set: None,
        doc: "The currently set server hostname (for SNI).",
    },
    GetSet {
        name: "server_side",
        get: |_, this| Ok(bool_::new(this.payload::<SslSocket>().is_server)),
        set: None,
        doc: "Whether this is a server-side socket.",
    },
    GetSet {
        name: "session",
        get: |_, this| Ok(or_none(this.payload::<SslSocket>().session.get())),
        set: Some(put_session),
        doc: "_setter_session(session)\nGet / set SSLSession.",
    },
    GetSet {
        name: "session_reused",
        get: |_, this| {
            let resumed = this.payload::<SslSocket>().with_link(|link| link.is_resumed());
            Ok(bool_::new(resumed == Some(true)))
        },
        set: None,
        doc: "Was the client session reused during handshake?",
    },
];
