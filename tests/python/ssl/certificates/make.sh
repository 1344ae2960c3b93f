#!/bin/sh
# Makes the certificates of these tests anew, with openssl. All are good from 2020 to 2120, but for one.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
: > "$work/index"
echo 01 > "$work/crlnumber"
cat > "$work/ca.cnf" <<END
[ca]
default_ca = own
[own]
database = $work/index
new_certs_dir = $work
rand_serial = yes
crlnumber = $work/crlnumber
default_md = sha256
default_crl_days = 34000
unique_subject = no
policy = any
[any]
countryName = optional
organizationName = optional
commonName = optional
END

# request NAME SUBJECT: a key and a request
request() {
    openssl ecparam -name prime256v1 -genkey -noout -out "$work/$1.sec1"
    openssl pkcs8 -topk8 -nocrypt -in "$work/$1.sec1" -out "$work/$1.key"
    openssl req -new -key "$work/$1.key" -subj "$2" -out "$work/$1.csr"
}

# sign NAME CSR SERIAL FROM TO EXTENSIONS [more]: a certificate
sign() {
    printf "$6" > "$work/extensions"
    name=$1 csr=$2 serial=$3 from=$4 to=$5
    shift 6
    sed "s/^rand_serial.*/serial = $(echo "$work" | sed 's/\//\\\//g')\/serial/" "$work/ca.cnf" > "$work/one.cnf"
    echo "$serial" > "$work/serial"
    openssl ca -batch -notext -config "$work/one.cnf" -in "$work/$csr.csr" -startdate "${from}0101000000Z" \
        -enddate "${to}0101000000Z" -extfile "$work/extensions" -out "$work/$name.crt" "$@" 2>/dev/null
}
by_authority() {
    sign "$@" -cert "$work/authority.crt" -keyfile "$work/authority.key"
}

request authority "/C=XY/O=Vivarium/CN=Vivarium test authority"
sign authority authority 01 2020 2120 "basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
" -selfsign -keyfile "$work/authority.key"
cp "$work/authority.crt" authority.pem

request server "/C=XY/O=Vivarium/CN=localhost"
by_authority server server 02 2020 2120 "basicConstraints = CA:FALSE
authorityKeyIdentifier = keyid
subjectKeyIdentifier = hash
extendedKeyUsage = serverAuth
subjectAltName = DNS:localhost, DNS:*.vivarium.example, IP:127.0.0.1, IP:::1, email:a@vivarium.example, URI:https://vivarium.example/, RID:1.2.3.4
authorityInfoAccess = OCSP;URI:http://ocsp.vivarium.example/, caIssuers;URI:http://ca.vivarium.example/ca.cer
crlDistributionPoints = URI:http://ca.vivarium.example/list.crl
"
cat "$work/server.crt" "$work/server.key" > server.pem
cp "$work/server.sec1" sec1.pem
openssl pkcs8 -topk8 -in "$work/server.key" -passout pass:secret | cat "$work/server.crt" - > locked.pem

by_authority expired server 03 2020 2021 "subjectAltName = DNS:localhost
authorityKeyIdentifier = keyid
"
cat "$work/expired.crt" "$work/server.key" > expired.pem

request client "/C=XY/O=Vivarium/CN=a client"
by_authority client client 04 2020 2120 "basicConstraints = CA:FALSE
authorityKeyIdentifier = keyid
extendedKeyUsage = clientAuth
"
cat "$work/client.crt" "$work/client.key" > client.pem
openssl ca -config "$work/ca.cnf" -cert "$work/authority.crt" -keyfile "$work/authority.key" \
    -revoke "$work/client.crt" 2>/dev/null
openssl ca -config "$work/ca.cnf" -cert "$work/authority.crt" -keyfile "$work/authority.key" -gencrl \
    -crl_lastupdate 20200101000000Z -crl_nextupdate 21200101000000Z -out revoked.pem 2>/dev/null

request self "/C=XY/O=Vivarium/CN=localhost"
sign self self 05 2020 2120 "basicConstraints = critical, CA:TRUE
subjectAltName = DNS:localhost
" -selfsign -keyfile "$work/self.key"
cat "$work/self.crt" "$work/self.key" > self.pem

request named "/C=XY/CN=named.vivarium.example"
by_authority named named 06 2020 2120 "basicConstraints = CA:FALSE
authorityKeyIdentifier = keyid
"
cat "$work/named.crt" "$work/named.key" > named.pem

openssl genrsa -traditional -out "$work/rsa.key" 2048 2>/dev/null
openssl req -new -key "$work/rsa.key" -subj "/CN=localhost" -out "$work/rsa.csr"
by_authority rsa rsa 07 2020 2120 "basicConstraints = CA:FALSE
authorityKeyIdentifier = keyid
subjectAltName = DNS:localhost
"
cat "$work/rsa.crt" "$work/rsa.key" > rsa.pem

request between "/C=XY/O=Vivarium/CN=Vivarium test authority in between"
by_authority between between 08 2020 2120 "basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
"
request below "/C=XY/O=Vivarium/CN=localhost"
sign below below 09 2020 2120 "basicConstraints = CA:FALSE
authorityKeyIdentifier = keyid
subjectAltName = DNS:localhost
" -cert "$work/between.crt" -keyfile "$work/between.key"
cat "$work/below.crt" "$work/between.crt" "$work/below.key" > below.pem
chmod 644 ./*.pem
