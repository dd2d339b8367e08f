import binascii

print(binascii.crc32(b"hello"), binascii.crc_hqx(b"hello", 0), binascii.hexlify(b"\xde\xad", ":"))

# expect: 907060870 50018 b'de:ad'
