//! The numbers of the module, as OpenSSL has them.

/// Names and numbers.
pub static NUMBERS: &[(&str, i64)] = &[
    ("ALERT_DESCRIPTION_ACCESS_DENIED", 49),
    ("ALERT_DESCRIPTION_BAD_CERTIFICATE", 42),
    ("ALERT_DESCRIPTION_BAD_CERTIFICATE_HASH_VALUE", 114),
    ("ALERT_DESCRIPTION_BAD_CERTIFICATE_STATUS_RESPONSE", 113),
    ("ALERT_DESCRIPTION_BAD_RECORD_MAC", 20),
    ("ALERT_DESCRIPTION_CERTIFICATE_EXPIRED", 45),
    ("ALERT_DESCRIPTION_CERTIFICATE_REVOKED", 44),
    ("ALERT_DESCRIPTION_CERTIFICATE_UNKNOWN", 46),
    ("ALERT_DESCRIPTION_CERTIFICATE_UNOBTAINABLE", 111),
    ("ALERT_DESCRIPTION_CLOSE_NOTIFY", 0),
    ("ALERT_DESCRIPTION_DECODE_ERROR", 50),
    ("ALERT_DESCRIPTION_DECOMPRESSION_FAILURE", 30),
    ("ALERT_DESCRIPTION_DECRYPT_ERROR", 51),
    ("ALERT_DESCRIPTION_HANDSHAKE_FAILURE", 40),
    ("ALERT_DESCRIPTION_ILLEGAL_PARAMETER", 47),
    ("ALERT_DESCRIPTION_INSUFFICIENT_SECURITY", 71),
    ("ALERT_DESCRIPTION_INTERNAL_ERROR", 80),
    ("ALERT_DESCRIPTION_NO_RENEGOTIATION", 100),
    ("ALERT_DESCRIPTION_PROTOCOL_VERSION", 70),
    ("ALERT_DESCRIPTION_RECORD_OVERFLOW", 22),
    ("ALERT_DESCRIPTION_UNEXPECTED_MESSAGE", 10),
    ("ALERT_DESCRIPTION_UNKNOWN_CA", 48),
    ("ALERT_DESCRIPTION_UNKNOWN_PSK_IDENTITY", 115),
    ("ALERT_DESCRIPTION_UNRECOGNIZED_NAME", 112),
    ("ALERT_DESCRIPTION_UNSUPPORTED_CERTIFICATE", 43),
    ("ALERT_DESCRIPTION_UNSUPPORTED_EXTENSION", 110),
    ("ALERT_DESCRIPTION_USER_CANCELLED", 90),
    ("CERT_NONE", CERT_NONE as i64),
    ("CERT_OPTIONAL", 1),
    ("CERT_REQUIRED", CERT_REQUIRED as i64),
    ("ENCODING_DER", ENCODING_DER),
    ("ENCODING_PEM", ENCODING_PEM),
    ("HOSTFLAG_ALWAYS_CHECK_SUBJECT", 1),
    ("HOSTFLAG_MULTI_LABEL_WILDCARDS", 8),
    ("HOSTFLAG_NEVER_CHECK_SUBJECT", HOSTFLAG_NEVER_CHECK_SUBJECT as i64),
    ("HOSTFLAG_NO_PARTIAL_WILDCARDS", HOSTFLAG_NO_PARTIAL_WILDCARDS as i64),
    ("HOSTFLAG_NO_WILDCARDS", 2),
    ("HOSTFLAG_SINGLE_LABEL_SUBDOMAINS", 16),
    ("OP_ALL", 0x8000_0050),
    ("OP_CIPHER_SERVER_PREFERENCE", OP_CIPHER_SERVER_PREFERENCE),
    ("OP_ENABLE_KTLS", 8),
    ("OP_ENABLE_MIDDLEBOX_COMPAT", 0x10_0000),
    ("OP_IGNORE_UNEXPECTED_EOF", OP_IGNORE_UNEXPECTED_EOF),
    ("OP_LEGACY_SERVER_CONNECT", 4),
    ("OP_NO_COMPRESSION", 0x2_0000),
    ("OP_NO_RENEGOTIATION", 0x4000_0000),
    ("OP_NO_SSLv2", 0),
    ("OP_NO_SSLv3", 0x200_0000),
    ("OP_NO_TICKET", OP_NO_TICKET),
    ("OP_NO_TLSv1", 0x400_0000),
    ("OP_NO_TLSv1_1", 0x1000_0000),
    ("OP_NO_TLSv1_2", OP_NO_TLS12),
    ("OP_NO_TLSv1_3", OP_NO_TLS13),
    ("OP_SINGLE_DH_USE", 0),
    ("OP_SINGLE_ECDH_USE", 0),
    ("PROTOCOL_SSLv23", 2),
    ("PROTOCOL_TLS", PROTOCOL_TLS as i64),
    ("PROTOCOL_TLS_CLIENT", PROTOCOL_TLS_CLIENT as i64),
    ("PROTOCOL_TLS_SERVER", PROTOCOL_TLS_SERVER as i64),
    ("PROTOCOL_TLSv1", PROTOCOL_TLS10 as i64),
    ("PROTOCOL_TLSv1_1", PROTOCOL_TLS11 as i64),
    ("PROTOCOL_TLSv1_2", PROTOCOL_TLS12 as i64),
    ("PROTO_MAXIMUM_SUPPORTED", MAXIMUM_SUPPORTED as i64),
    ("PROTO_MINIMUM_SUPPORTED", MINIMUM_SUPPORTED as i64),
    ("PROTO_SSLv3", 0x300),
    ("PROTO_TLSv1", 0x301),
    ("PROTO_TLSv1_1", 0x302),
    ("PROTO_TLSv1_2", TLS12 as i64),
    ("PROTO_TLSv1_3", TLS13 as i64),
    ("SSL_ERROR_EOF", ERROR_EOF),
    ("SSL_ERROR_INVALID_ERROR_CODE", 10),
    ("SSL_ERROR_SSL", ERROR_SSL),
    ("SSL_ERROR_SYSCALL", 5),
    ("SSL_ERROR_WANT_CONNECT", 7),
    ("SSL_ERROR_WANT_READ", ERROR_WANT_READ),
    ("SSL_ERROR_WANT_WRITE", ERROR_WANT_WRITE),
    ("SSL_ERROR_WANT_X509_LOOKUP", 4),
    ("SSL_ERROR_ZERO_RETURN", ERROR_ZERO_RETURN),
    ("VERIFY_ALLOW_PROXY_CERTS", 64),
    ("VERIFY_CRL_CHECK_CHAIN", VERIFY_CRL_CHECK_CHAIN as i64),
    ("VERIFY_CRL_CHECK_LEAF", VERIFY_CRL_CHECK_LEAF as i64),
    ("VERIFY_DEFAULT", 0),
    ("VERIFY_X509_PARTIAL_CHAIN", VERIFY_PARTIAL_CHAIN as i64),
    ("VERIFY_X509_STRICT", VERIFY_STRICT as i64),
    ("VERIFY_X509_TRUSTED_FIRST", VERIFY_TRUSTED_FIRST as i64),
];

/// What this implementation can do. Versions before TLS 1.2, keys shared beforehand and client certificates
/// after the handshake are what rustls leaves out.
pub static FEATURES: &[(&str, bool)] = &[
    ("HAS_ALPN", true),
    ("HAS_ECDH", true),
    ("HAS_NPN", false),
    ("HAS_PHA", false),
    ("HAS_PSK", false),
    ("HAS_SNI", true),
    ("HAS_SSLv2", false),
    ("HAS_SSLv3", false),
    ("HAS_TLS_UNIQUE", false),
    ("HAS_TLSv1", false),
    ("HAS_TLSv1_1", false),
    ("HAS_TLSv1_2", true),
    ("HAS_TLSv1_3", true),
];

/// Nobody asks the other end for a certificate.
pub const CERT_NONE: i32 = 0;
/// The other end must have a certificate.
pub const CERT_REQUIRED: i32 = 2;
/// A certificate as text.
pub const ENCODING_PEM: i64 = 1;
/// A certificate as bytes.
pub const ENCODING_DER: i64 = 2;
/// The subject's common name is never taken for a host's name.
pub const HOSTFLAG_NEVER_CHECK_SUBJECT: u32 = 32;
/// A wildcard stands for a whole label.
pub const HOSTFLAG_NO_PARTIAL_WILDCARDS: u32 = 4;
/// The server's order of cipher suites counts.
pub const OP_CIPHER_SERVER_PREFERENCE: i64 = 0x40_0000;
/// A connection that ends without `close_notify` has ended well.
pub const OP_IGNORE_UNEXPECTED_EOF: i64 = 128;
/// No session tickets.
pub const OP_NO_TICKET: i64 = 0x4000;
/// No TLS 1.2.
pub const OP_NO_TLS12: i64 = 0x800_0000;
/// No TLS 1.3.
pub const OP_NO_TLS13: i64 = 0x2000_0000;
/// The options of a new context.
pub const DEFAULT_OPTIONS: i64 = 0x8252_0050;
/// A context for either side.
pub const PROTOCOL_TLS: i32 = 2;
/// A context for clients.
pub const PROTOCOL_TLS_CLIENT: i32 = 16;
/// A context for servers.
pub const PROTOCOL_TLS_SERVER: i32 = 17;
/// TLS 1.0 alone, which nobody speaks here.
pub const PROTOCOL_TLS10: i32 = 3;
/// TLS 1.1 alone, which nobody speaks here.
pub const PROTOCOL_TLS11: i32 = 4;
/// TLS 1.2 alone.
pub const PROTOCOL_TLS12: i32 = 5;
/// The lowest version that there is.
pub const MINIMUM_SUPPORTED: i32 = -2;
/// The highest version that there is.
pub const MAXIMUM_SUPPORTED: i32 = -1;
/// TLS 1.2.
pub const TLS12: i32 = 0x303;
/// TLS 1.3.
pub const TLS13: i32 = 0x304;
/// The protocol has failed.
pub const ERROR_SSL: i64 = 1;
/// The call must be made again when there is something to read.
pub const ERROR_WANT_READ: i64 = 2;
/// The call must be made again when there is room to write.
pub const ERROR_WANT_WRITE: i64 = 3;
/// Both ends have closed the connection.
pub const ERROR_ZERO_RETURN: i64 = 6;
/// The connection has ended without `close_notify`.
pub const ERROR_EOF: i64 = 8;
/// The socket is no longer there.
pub const ERROR_NO_SOCKET: i64 = 9;
/// The other end's own certificate is looked for in lists of revoked ones.
pub const VERIFY_CRL_CHECK_LEAF: u64 = 4;
/// All certificates of the chain are looked for in lists of revoked ones.
pub const VERIFY_CRL_CHECK_CHAIN: u64 = 12;
/// Certificates must have all that the standard asks for.
pub const VERIFY_STRICT: u64 = 32;
/// A chain may end with any trusted certificate.
pub const VERIFY_PARTIAL_CHAIN: u64 = 0x8_0000;
/// Trusted certificates are tried before those that were sent.
pub const VERIFY_TRUSTED_FIRST: u64 = 0x8000;
