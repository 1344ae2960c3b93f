//! A context's own certificate and key, and those that it trusts.

use super::Context;
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::limits::sandbox::{self, Access, Link};
use crate::modules::posix::path;
use crate::modules::ssl::config::algorithms;
use crate::modules::ssl::errors::{self, Place};
use crate::modules::ssl::pem::{self, Damage};
use crate::modules::ssl::store::{self, Refusal, Store};
use crate::modules::ssl::{certificate, constants::ERROR_SSL};
use crate::types::exception::TYPE_ERROR;
use crate::types::none::{is_none, none};
use crate::types::str::{Str, intern};
use crate::types::{bytearray, bytes, dict, int, list};
use rustls::InconsistentKeys;
use rustls::pki_types::{
    CertificateDer, PrivateKeyDer, PrivatePkcs1KeyDer, PrivatePkcs8KeyDer, PrivateSec1KeyDer,
};
use rustls::sign::CertifiedKey;
use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// As much of a password is taken.
const LONGEST_PASSWORD: usize = 1024;

/// The path that a parameter names.
fn file_name(vm: &mut Vm, parameter: &str, value: &Value) -> Outcome<PathBuf> {
    let given = match path::fspath(vm, value) {
        Ok(given) => given,
        Err(raised) => {
            drop(vm.catch(raised, &TYPE_ERROR)?);
            return Err(vm.type_error(format!("{parameter} should be a valid filesystem path")));
        }
    };
    let data = path::path_bytes(vm, &given)?;
    if data.contains(&0) {
        return Err(vm.value_error("embedded null byte"));
    }
    vm.ask_for_file(&data, None, (Access::Read, Link::Follow), value)?;
    Ok(PathBuf::from(OsStr::from_bytes(&data)))
}

/// The content of a file; an error of the system is told without the file's name.
fn content(vm: &mut Vm, file: &Path) -> Outcome<Vec<u8>> {
    vm.system_call(|| std::fs::read(file))
}

/// Asks for the password of a key, of which a program is told that it is not a text.
fn check_password(vm: &mut Vm, password: &Value) -> Outcome<()> {
    let is_text = |value: &Value| {
        value.has::<Str>() || value.has::<bytes::Bytes>() || value.has::<bytearray::ByteArray>()
    };
    let given = match () {
        () if is_text(password) => password.clone(),
        () if password.class().slots.call.get().is_some() => {
            let given = vm.call(password, &[])?;
            if !is_text(&given) {
                return Err(vm.type_error("password callback must return a string"));
            }
            given
        }
        () => return Err(vm.type_error("password should be a string or callable")),
    };
    let length = match given.downcast::<Str>() {
        Some(text) => text.text().to_string_lossy().len(),
        None => bytes::argument(vm, &given)?.len(),
    };
    if length > LONGEST_PASSWORD {
        return Err(vm.value_error(format!("password cannot be longer than {LONGEST_PASSWORD} bytes")));
    }
    Ok(())
}

/// The certificates of a file, the end's own first.
fn own_chain(vm: &mut Vm, text: &[u8]) -> Outcome<Vec<CertificateDer<'static>>> {
    let mut chain = Vec::new();
    for block in pem::blocks(text) {
        if block.label != "CERTIFICATE" && block.label != "X509 CERTIFICATE" {
            continue;
        }
        match block.data {
            Ok(data) if store::parse(&data).is_some() => chain.push(CertificateDer::from(data)),
            _ => return Err(errors::for_pem(vm, "SSL", Place::Certificate)),
        }
    }
    if chain.is_empty() { Err(errors::for_pem(vm, "SSL", Place::Certificate)) } else { Ok(chain) }
}

/// The first private key of a file.
fn private_key(vm: &mut Vm, text: &[u8], password: Option<&Value>) -> Outcome<PrivateKeyDer<'static>> {
    for block in pem::blocks(text) {
        if !block.label.ends_with("PRIVATE KEY") {
            continue;
        }
        let data = match block.data {
            Ok(data) => data,
            Err(Damage::Broken) => return Err(errors::for_pem(vm, "SSL", Place::Key)),
            Err(Damage::Encrypted) => {
                if let Some(password) = password {
                    check_password(vm, password)?;
                }
                let words = "private keys that are encrypted under a password are not supported";
                return Err(errors::in_words(vm, ERROR_SSL, words, Place::Key));
            }
        };
        return match block.label.as_str() {
            "PRIVATE KEY" => Ok(PrivatePkcs8KeyDer::from(data).into()),
            "RSA PRIVATE KEY" => Ok(PrivatePkcs1KeyDer::from(data).into()),
            "EC PRIVATE KEY" => Ok(PrivateSec1KeyDer::from(data).into()),
            _ => Err(errors::for_pem(vm, "SSL", Place::Key)),
        };
    }
    Err(errors::for_pem(vm, "SSL", Place::Key))
}

/// Whether the certificate is for the key. webpki does not take certificates of the first version.
fn belong_together(identity: &CertifiedKey) -> bool {
    match identity.keys_match() {
        Ok(()) | Err(rustls::Error::InconsistentKeys(InconsistentKeys::Unknown)) => true,
        Err(rustls::Error::InconsistentKeys(_)) => false,
        Err(_) => {
            let known = identity.key.public_key();
            let certified = identity.cert.first().and_then(|own| store::parse(own));
            match (known, certified) {
                (Some(known), Some(certified)) => known.as_ref() == certified.public_key().raw,
                _ => false,
            }
        }
    }
}

/// `load_cert_chain(certfile, keyfile=None, password=None)`.
pub fn load_cert_chain(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [certificates, key, password] =
        arguments.bind(vm, "load_cert_chain", ["certfile", "keyfile", "password"], 0, 0, 1)?;
    let given = |value: Option<Value>| value.filter(|value| !is_none(value));
    let (key, password) = (given(key), given(password));
    let certificates = file_name(vm, "certfile", &certificates.unwrap_or_else(none))?;
    let key = match key {
        Some(key) => file_name(vm, "keyfile", &key)?,
        None => certificates.clone(),
    };
    if let Some(password) = &password
        && !password.has::<Str>()
        && bytes::view(password).is_none()
        && password.class().slots.call.get().is_none()
    {
        return Err(vm.type_error("password should be a string or callable"));
    }
    let text = content(vm, &certificates)?;
    let chain = own_chain(vm, &text)?;
    let text = content(vm, &key)?;
    let key = private_key(vm, &text, password.as_ref())?;
    let Ok(key) = algorithms().key_provider.load_private_key(key) else {
        return Err(errors::for_pem(vm, "SSL", Place::Key));
    };
    let identity = CertifiedKey::new(chain, key);
    if !belong_together(&identity) {
        return Err(errors::for_reason(vm, 116, "X509", "KEY_VALUES_MISMATCH", Place::Key));
    }
    let context = this.payload::<Context>();
    let kind = identity.key.algorithm();
    let mut keys = context.keys.borrow_mut();
    keys.retain(|known| known.key.algorithm() != kind);
    keys.push(Arc::new(identity));
    context.forget_verifier();
    Ok(none())
}

/// The text or the bytes of the parameter `cadata`.
fn trusted_data(vm: &mut Vm, this: &Value, data: &Value) -> Outcome<()> {
    let wrong = "cadata should be an ASCII string or a bytes-like object";
    let text = match data.downcast::<Str>() {
        Some(text) => match text.as_str().filter(|text| text.is_ascii()) {
            Some(text) => Some(text.to_owned()),
            None => return Err(vm.type_error(wrong)),
        },
        None => None,
    };
    let bytes = match &text {
        Some(text) => text.as_bytes().to_vec(),
        None => match bytes::exported(vm, data)? {
            Some(data) => data.into_owned(),
            None => return Err(vm.type_error(wrong)),
        },
    };
    if bytes.is_empty() {
        return Err(vm.value_error("Empty certificate data"));
    }
    let context = this.payload::<Context>();
    let result = match text {
        Some(_) => context.store.borrow_mut().add_text(&bytes),
        None => context.store.borrow_mut().add_bytes(&bytes),
    };
    context.forget_verifier();
    match (result, text.is_some()) {
        (Ok(()), _) => Ok(()),
        (Err(Refusal::Nothing), true) => {
            let words = "no start line: cadata does not contain a certificate";
            Err(errors::in_words(vm, 0, words, Place::TrustedData))
        }
        (Err(Refusal::Nothing), false) => {
            let words = "not enough data: cadata does not contain a certificate";
            Err(errors::in_words(vm, 0, words, Place::TrustedData))
        }
        (Err(Refusal::Broken), true) => Err(errors::for_pem(vm, "PEM", Place::TrustedData)),
        (Err(Refusal::Broken), false) => {
            Err(errors::for_reason(vm, ERROR_SSL, "ASN1", "NOT_ENOUGH_DATA", Place::TrustedData))
        }
    }
}

/// `load_verify_locations(cafile=None, capath=None, cadata=None)`.
pub fn load_verify_locations(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let given = arguments.bind(vm, "load_verify_locations", ["cafile", "capath", "cadata"], 0, 0, 0)?;
    let [file, folder, data] = given.map(|value| value.filter(|value| !is_none(value)));
    if file.is_none() && folder.is_none() && data.is_none() {
        return Err(vm.type_error("cafile, capath and cadata cannot be all omitted"));
    }
    let file = file.map(|file| file_name(vm, "cafile", &file)).transpose()?;
    let folder = folder.map(|folder| file_name(vm, "capath", &folder)).transpose()?;
    if let Some(data) = data {
        trusted_data(vm, this, &data)?;
    }
    let context = this.payload::<Context>();
    if let Some(file) = file {
        let text = content(vm, &file)?;
        let result = context.store.borrow_mut().add_text(&text);
        context.forget_verifier();
        match result {
            Ok(()) => (),
            Err(Refusal::Broken) => return Err(errors::for_pem(vm, "X509", Place::TrustedFile)),
            Err(Refusal::Nothing) => {
                let reason = "NO_CERTIFICATE_OR_CRL_FOUND";
                return Err(errors::for_reason(vm, 136, "X509", reason, Place::TrustedFile));
            }
        }
    }
    if let Some(folder) = folder {
        context.store.borrow_mut().folders.push(folder);
        context.forget_verifier();
    }
    Ok(none())
}

/// `set_default_verify_paths()`: what the system trusts. That there is nothing, or that it may not be read, is no
/// error.
pub fn set_default_verify_paths(vm: &mut Vm, this: &Value) -> Outcome {
    let file = std::env::var_os("SSL_CERT_FILE").unwrap_or_else(|| store::system_file().into());
    let folder = std::env::var_os("SSL_CERT_DIR");
    let context = this.payload::<Context>();
    let text = vm.blocking(|| sandbox::read(Path::new(&file)))?;
    let mut store = context.store.borrow_mut();
    if let Ok(text) = text {
        // A broken certificate in the system's file leaves those before it.
        let _ = store.add_text(&text);
    }
    if let Some(folder) = folder {
        store.folders.extend(std::env::split_paths(&folder));
    }
    context.forget_verifier();
    Ok(none())
}

fn count(this: &Value, of: impl Fn(&Store) -> usize) -> Value {
    int::new(of(&this.payload::<Context>().store.borrow()) as i64)
}

/// `cert_store_stats()`.
pub fn cert_store_stats(_: &mut Vm, this: &Value) -> Outcome {
    let entries = vec![
        (intern("x509"), count(this, |store| store.certificates.len())),
        (intern("crl"), count(this, |store| store.revoked.len())),
        (
            intern("x509_ca"),
            count(this, |store| store.certificates.iter().filter(|one| one.is_authority).count()),
        ),
    ];
    Ok(dict::from_names(entries))
}

/// `get_ca_certs(binary_form=False)`.
pub fn get_ca_certs(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [binary] = arguments.bind(vm, "get_ca_certs", ["binary_form"], 0, 0, 0)?;
    let binary = vm.truth_or(binary.as_ref(), false)?;
    let authorities: Vec<Vec<u8>> = {
        let store = this.payload::<Context>().store.borrow();
        let authorities = store.certificates.iter().filter(|trusted| trusted.is_authority);
        authorities.map(|trusted| trusted.data.to_vec()).collect()
    };
    let mut found = Vec::new();
    for data in authorities {
        found.push(if binary { bytes::new(data) } else { certificate::info(vm, &data)? });
    }
    Ok(list::new(found))
}
