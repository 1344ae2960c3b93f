//! What a certificate says, as the dictionary of `getpeercert()`.

use super::objects;
use crate::heap::Value;
use crate::types::str::intern;
use crate::types::{dict, int, str, tuple};
use x509_parser::asn1_rs::{Any, Tag};
use x509_parser::certificate::X509Certificate;
use x509_parser::extensions::{DistributionPointName, GeneralName, ParsedExtension};
use x509_parser::time::ASN1Time;
use x509_parser::x509::X509Name;

const OCSP: &str = "1.3.6.1.5.5.7.48.1";
const CA_ISSUERS: &str = "1.3.6.1.5.5.7.48.2";

/// The text of a value in a name, in whatever of the encodings of ASN.1 it is.
fn text(value: &Any<'_>) -> String {
    let data = value.data;
    match value.tag() {
        Tag::BmpString => {
            let units: Vec<u16> =
                data.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
            String::from_utf16_lossy(&units)
        }
        Tag::UniversalString => data
            .chunks_exact(4)
            .map(|unit| u32::from_be_bytes([unit[0], unit[1], unit[2], unit[3]]))
            .map(|point| char::from_u32(point).unwrap_or(char::REPLACEMENT_CHARACTER))
            .collect(),
        Tag::Utf8String => String::from_utf8_lossy(data).into_owned(),
        _ => data.iter().map(|byte| char::from(*byte)).collect(),
    }
}

/// A name: tuples of attributes, each a pair.
fn name(name: &X509Name<'_>) -> Value {
    let mut relative = Vec::new();
    for part in name.iter() {
        let pairs = part.iter().map(|attribute| {
            let identifier = attribute.attr_type().to_id_string();
            let long = objects::by_identifier(&identifier).map_or(identifier.as_str(), |object| object.long);
            tuple::of([str::new(long), str::new(text(attribute.attr_value()))])
        });
        relative.push(tuple::new(pairs.collect()));
    }
    tuple::new(relative)
}

/// A name in one line, the last part first, with short names.
pub fn line(name: &X509Name<'_>) -> String {
    let mut parts = Vec::new();
    for part in name.iter() {
        let attributes = part.iter().map(|attribute| {
            let identifier = attribute.attr_type().to_id_string();
            let short =
                objects::by_identifier(&identifier).map_or(identifier.as_str(), |object| object.short);
            format!("{short}={}", text(attribute.attr_value()))
        });
        parts.push(attributes.collect::<Vec<_>>().join("+"));
    }
    parts.reverse();
    parts.join(",")
}

/// A time as OpenSSL prints it.
fn time(time: ASN1Time) -> Value {
    const MONTHS: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let moment = time.to_datetime();
    let month = MONTHS.get(usize::from(u8::from(moment.month())) - 1).copied().unwrap_or_default();
    let (day, year) = (moment.day(), moment.year());
    let (hour, minute, second) = moment.to_hms();
    str::new(format!("{month} {day:>2} {hour:02}:{minute:02}:{second:02} {year} GMT"))
}

fn address(bytes: &[u8]) -> String {
    if let Ok(four) = <[u8; 4]>::try_from(bytes) {
        return std::net::Ipv4Addr::from(four).to_string();
    }
    if bytes.len() == 16 {
        let groups =
            bytes.chunks_exact(2).map(|pair| format!("{:X}", u16::from_be_bytes([pair[0], pair[1]])));
        return groups.collect::<Vec<_>>().join(":");
    }
    "<invalid>".to_owned()
}

fn alternative(general: &GeneralName<'_>) -> Value {
    let (kind, value) = match general {
        GeneralName::DirectoryName(directory) => ("DirName", name(directory)),
        GeneralName::RFC822Name(address) => ("email", str::new(*address)),
        GeneralName::DNSName(host) => ("DNS", str::new(*host)),
        GeneralName::URI(uri) => ("URI", str::new(*uri)),
        GeneralName::IPAddress(bytes) => ("IP Address", str::new(address(bytes))),
        GeneralName::RegisteredID(identifier) => ("Registered ID", str::new(identifier.to_id_string())),
        GeneralName::OtherName(..) => ("othername", str::new("<unsupported>")),
        GeneralName::X400Address(_) => ("X400Name", str::new("<unsupported>")),
        GeneralName::EDIPartyName(_) => ("EdiPartyName", str::new("<unsupported>")),
        GeneralName::Invalid(..) => ("othername", str::new("<invalid>")),
    };
    tuple::of([str::new(kind), value])
}

fn serial(bytes: &[u8]) -> String {
    let start = bytes.iter().position(|byte| *byte != 0).unwrap_or(bytes.len());
    let digits: String = bytes.iter().skip(start).map(|byte| format!("{byte:02X}")).collect();
    if digits.is_empty() { "00".to_owned() } else { digits }
}

/// The places at which a service of the issuer is found.
fn services(certificate: &X509Certificate<'_>, method: &str) -> Vec<Value> {
    let mut found = Vec::new();
    for extension in certificate.extensions() {
        if let ParsedExtension::AuthorityInfoAccess(access) = extension.parsed_extension() {
            for description in access.iter().filter(|one| one.access_method.to_id_string() == method) {
                if let GeneralName::URI(uri) = &description.access_location {
                    found.push(str::new(*uri));
                }
            }
        }
    }
    found
}

/// The places at which lists of revoked certificates are found.
fn revocation_lists(certificate: &X509Certificate<'_>) -> Vec<Value> {
    let mut found = Vec::new();
    for extension in certificate.extensions() {
        let ParsedExtension::CRLDistributionPoints(points) = extension.parsed_extension() else { continue };
        for point in points.iter() {
            if let Some(DistributionPointName::FullName(names)) = &point.distribution_point {
                found.extend(names.iter().filter_map(|one| match one {
                    GeneralName::URI(uri) => Some(str::new(*uri)),
                    _ => None,
                }));
            }
        }
    }
    found
}

/// The dictionary.
pub fn decoded(certificate: &X509Certificate<'_>) -> Value {
    let mut entries = vec![
        ("subject", name(certificate.subject())),
        ("issuer", name(certificate.issuer())),
        ("version", int::new(i64::from(certificate.version().0) + 1)),
        ("serialNumber", str::new(serial(certificate.raw_serial()))),
        ("notBefore", time(certificate.validity().not_before)),
        ("notAfter", time(certificate.validity().not_after)),
    ];
    if let Ok(Some(extension)) = certificate.subject_alternative_name() {
        let names = extension.value.general_names.iter().map(alternative).collect();
        entries.push(("subjectAltName", tuple::new(names)));
    }
    let more = [
        ("OCSP", services(certificate, OCSP)),
        ("caIssuers", services(certificate, CA_ISSUERS)),
        ("crlDistributionPoints", revocation_lists(certificate)),
    ];
    for (key, values) in more {
        if !values.is_empty() {
            entries.push((key, tuple::new(values)));
        }
    }
    dict::from_names(entries.into_iter().map(|(key, value)| (intern(key), value)).collect())
}
