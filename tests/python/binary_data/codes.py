# Checksums, hashes, compression and ASCII forms of bytes.
import binascii, hashlib, zlib, marshal
data = b"hello world" * 20
print(binascii.crc32(data), zlib.crc32(data, 5), zlib.adler32(data), binascii.crc_hqx(data, 0))
print(binascii.b2a_base64(b"hello"), binascii.a2b_base64("aGVsbG8="), binascii.hexlify(b"abcd", "-", 2), binascii.unhexlify("6162"))
print(binascii.b2a_uu(b"abc"), binascii.a2b_uu(b"#86)C"), binascii.b2a_qp(b"a=b \xff\n"), binascii.a2b_qp(b"=41=\nb"))
for text in (b"YQ=", b"Y", b"=YQ"):
    try:
        print(binascii.a2b_base64(text, strict_mode=True))
    except binascii.Error as error:
        print(error)
for name in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_256", "blake2b", "blake2s"):
    made = hashlib.new(name, data)
    print(made.name, made.digest_size, made.block_size, made.hexdigest()[:16])
print(hashlib.shake_128(data).hexdigest(8), hashlib.blake2b(data, digest_size=8, key=b"k").hexdigest())
packed = zlib.compress(data)
print(zlib.decompress(packed) == data, len(packed) < 40)
reader = zlib.decompressobj()
print(reader.decompress(packed + b"tail", 10), reader.eof, len(reader.decompress(reader.unconsumed_tail)), reader.eof, reader.unused_data)
for wrong in (b"abc", packed[:-3]):
    try:
        zlib.decompress(wrong)
    except zlib.error as error:
        print(error)
value = [1, -1 << 70, 2.5, "é", b"x", (None, True), {"k": {1, 2}}, frozenset([3]), 1j, ...]
print(marshal.loads(marshal.dumps(value)) == value)
try:
    marshal.dumps(object())
except ValueError as error:
    print(error)
