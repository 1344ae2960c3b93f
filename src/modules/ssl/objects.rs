//! Object identifiers and the names that OpenSSL has for them.

/// An object: its number, its short and its long name, its identifier.
pub struct Object {
    /// OpenSSL's own number.
    pub number: i64,
    /// The short name.
    pub short: &'static str,
    /// The long name.
    pub long: &'static str,
    /// The identifier, its parts in decimal.
    pub identifier: &'static str,
}

macro_rules! objects {
    ($($number:literal $short:literal $long:literal $identifier:literal;)*) => {
        &[$(Object { number: $number, short: $short, long: $long, identifier: $identifier }),*]
    };
}

/// The objects that certificates speak of.
static OBJECTS: &[Object] = objects! {
    4 "MD5" "md5" "1.2.840.113549.2.5";
    6 "rsaEncryption" "rsaEncryption" "1.2.840.113549.1.1.1";
    13 "CN" "commonName" "2.5.4.3";
    14 "C" "countryName" "2.5.4.6";
    15 "L" "localityName" "2.5.4.7";
    16 "ST" "stateOrProvinceName" "2.5.4.8";
    17 "O" "organizationName" "2.5.4.10";
    18 "OU" "organizationalUnitName" "2.5.4.11";
    48 "emailAddress" "emailAddress" "1.2.840.113549.1.9.1";
    49 "unstructuredName" "unstructuredName" "1.2.840.113549.1.9.2";
    54 "challengePassword" "challengePassword" "1.2.840.113549.1.9.7";
    55 "unstructuredAddress" "unstructuredAddress" "1.2.840.113549.1.9.8";
    64 "SHA1" "sha1" "1.3.14.3.2.26";
    65 "RSA-SHA1" "sha1WithRSAEncryption" "1.2.840.113549.1.1.5";
    82 "subjectKeyIdentifier" "X509v3 Subject Key Identifier" "2.5.29.14";
    83 "keyUsage" "X509v3 Key Usage" "2.5.29.15";
    85 "subjectAltName" "X509v3 Subject Alternative Name" "2.5.29.17";
    86 "issuerAltName" "X509v3 Issuer Alternative Name" "2.5.29.18";
    87 "basicConstraints" "X509v3 Basic Constraints" "2.5.29.19";
    89 "certificatePolicies" "X509v3 Certificate Policies" "2.5.29.32";
    90 "authorityKeyIdentifier" "X509v3 Authority Key Identifier" "2.5.29.35";
    99 "GN" "givenName" "2.5.4.42";
    100 "SN" "surname" "2.5.4.4";
    101 "initials" "initials" "2.5.4.43";
    103 "crlDistributionPoints" "X509v3 CRL Distribution Points" "2.5.29.31";
    105 "serialNumber" "serialNumber" "2.5.4.5";
    106 "title" "title" "2.5.4.12";
    107 "description" "description" "2.5.4.13";
    126 "extendedKeyUsage" "X509v3 Extended Key Usage" "2.5.29.37";
    129 "serverAuth" "TLS Web Server Authentication" "1.3.6.1.5.5.7.3.1";
    130 "clientAuth" "TLS Web Client Authentication" "1.3.6.1.5.5.7.3.2";
    131 "codeSigning" "Code Signing" "1.3.6.1.5.5.7.3.3";
    132 "emailProtection" "E-mail Protection" "1.3.6.1.5.5.7.3.4";
    133 "timeStamping" "Time Stamping" "1.3.6.1.5.5.7.3.8";
    173 "name" "name" "2.5.4.41";
    174 "dnQualifier" "dnQualifier" "2.5.4.46";
    177 "authorityInfoAccess" "Authority Information Access" "1.3.6.1.5.5.7.1.1";
    178 "OCSP" "OCSP" "1.3.6.1.5.5.7.48.1";
    179 "caIssuers" "CA Issuers" "1.3.6.1.5.5.7.48.2";
    180 "OCSPSigning" "OCSP Signing" "1.3.6.1.5.5.7.3.9";
    391 "DC" "domainComponent" "0.9.2342.19200300.100.1.25";
    400 "role" "role" "2.5.4.72";
    408 "id-ecPublicKey" "id-ecPublicKey" "1.2.840.10045.2.1";
    415 "prime256v1" "prime256v1" "1.2.840.10045.3.1.7";
    458 "UID" "userId" "0.9.2342.19200300.100.1.1";
    509 "generationQualifier" "generationQualifier" "2.5.4.44";
    510 "pseudonym" "pseudonym" "2.5.4.65";
    660 "street" "streetAddress" "2.5.4.9";
    661 "postalCode" "postalCode" "2.5.4.17";
    666 "nameConstraints" "X509v3 Name Constraints" "2.5.29.30";
    668 "RSA-SHA256" "sha256WithRSAEncryption" "1.2.840.113549.1.1.11";
    669 "RSA-SHA384" "sha384WithRSAEncryption" "1.2.840.113549.1.1.12";
    670 "RSA-SHA512" "sha512WithRSAEncryption" "1.2.840.113549.1.1.13";
    672 "SHA256" "sha256" "2.16.840.1.101.3.4.2.1";
    673 "SHA384" "sha384" "2.16.840.1.101.3.4.2.2";
    674 "SHA512" "sha512" "2.16.840.1.101.3.4.2.3";
    715 "secp384r1" "secp384r1" "1.3.132.0.34";
    716 "secp521r1" "secp521r1" "1.3.132.0.35";
    794 "ecdsa-with-SHA256" "ecdsa-with-SHA256" "1.2.840.10045.4.3.2";
    795 "ecdsa-with-SHA384" "ecdsa-with-SHA384" "1.2.840.10045.4.3.3";
    796 "ecdsa-with-SHA512" "ecdsa-with-SHA512" "1.2.840.10045.4.3.4";
    860 "businessCategory" "businessCategory" "2.5.4.15";
    861 "postalAddress" "postalAddress" "2.5.4.16";
    864 "telephoneNumber" "telephoneNumber" "2.5.4.20";
    875 "member" "member" "2.5.4.31";
    876 "owner" "owner" "2.5.4.32";
    889 "houseIdentifier" "houseIdentifier" "2.5.4.51";
    910 "anyExtendedKeyUsage" "Any Extended Key Usage" "2.5.29.37.0";
    912 "RSASSA-PSS" "rsassaPss" "1.2.840.113549.1.1.10";
    955 "jurisdictionL" "jurisdictionLocalityName" "1.3.6.1.4.1.311.60.2.1.1";
    956 "jurisdictionST" "jurisdictionStateOrProvinceName" "1.3.6.1.4.1.311.60.2.1.2";
    957 "jurisdictionC" "jurisdictionCountryName" "1.3.6.1.4.1.311.60.2.1.3";
    1034 "X25519" "X25519" "1.3.101.110";
    1087 "ED25519" "ED25519" "1.3.101.112";
    1088 "ED448" "ED448" "1.3.101.113";
    1089 "organizationIdentifier" "organizationIdentifier" "2.5.4.97";
};

/// The object of an identifier.
pub fn by_identifier(identifier: &str) -> Option<&'static Object> {
    OBJECTS.iter().find(|object| object.identifier == identifier)
}

/// The object of a short or long name, or of an identifier.
pub fn by_name(name: &str) -> Option<&'static Object> {
    OBJECTS.iter().find(|object| [object.short, object.long, object.identifier].contains(&name))
}

/// The object of a number.
pub fn by_number(number: i64) -> Option<&'static Object> {
    OBJECTS.iter().find(|object| object.number == number)
}
