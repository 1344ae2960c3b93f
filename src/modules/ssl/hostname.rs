//! Whether a certificate is for a host (RFC 6125, with the rules of OpenSSL).

use rustls::pki_types::{IpAddr, ServerName};
use x509_parser::certificate::X509Certificate;
use x509_parser::extensions::GeneralName;

/// Whether the certificate names the host. A common name counts where no name of a host is among the
/// alternative ones, if it may count at all.
pub fn is_for(certificate: &X509Certificate<'_>, host: &ServerName<'_>, by_common_name: bool) -> bool {
    let alternatives = match certificate.subject_alternative_name() {
        Ok(Some(extension)) => extension.value.general_names.as_slice(),
        _ => &[],
    };
    match host {
        ServerName::IpAddress(address) => {
            let wanted = match address {
                IpAddr::V4(address) => address.as_ref().to_vec(),
                IpAddr::V6(address) => address.as_ref().to_vec(),
            };
            alternatives.iter().any(|name| matches!(name, GeneralName::IPAddress(bytes) if *bytes == wanted))
        }
        ServerName::DnsName(host) => {
            let host = host.as_ref().trim_end_matches('.');
            let mut named = false;
            for name in alternatives {
                if let GeneralName::DNSName(pattern) = name {
                    named = true;
                    if matches(pattern, host) {
                        return true;
                    }
                }
            }
            let mut common = certificate.subject().iter_common_name().filter_map(|name| name.as_str().ok());
            !named && by_common_name && common.any(|pattern| matches(pattern, host))
        }
        _ => false,
    }
}

/// Whether a name of a certificate, of which the first label may be `*`, stands for the host.
fn matches(pattern: &str, host: &str) -> bool {
    let pattern = pattern.trim_end_matches('.');
    match pattern.strip_prefix("*.") {
        Some(domain) if domain.contains('.') && !domain.contains('*') => host
            .split_once('.')
            .is_some_and(|(label, rest)| !label.is_empty() && rest.eq_ignore_ascii_case(domain)),
        Some(_) => false,
        None => pattern.eq_ignore_ascii_case(host),
    }
}

#[cfg(test)]
mod tests {
    use super::matches;

    #[test]
    fn a_wildcard_is_one_whole_first_label() {
        assert!(matches("example.com", "EXAMPLE.com"));
        assert!(matches("*.example.com", "www.example.com"));
        assert!(!matches("*.example.com", "example.com"));
        assert!(!matches("*.example.com", "a.www.example.com"));
        assert!(!matches("*.example.com", ".example.com"));
        assert!(!matches("*.com", "example.com"));
        assert!(!matches("*", "example.com"));
        assert!(!matches("w*.example.com", "www.example.com"));
        assert!(!matches("*.*.com", "www.example.com"));
        assert!(!matches("a\0.example.com", "a"));
    }
}
