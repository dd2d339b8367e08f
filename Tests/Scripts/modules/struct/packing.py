import struct

for format, value in [
    ("b", -5), ("<H", 258), (">i", -2), ("q", -2**63), ("<Q", 2**64 - 1), ("f", 0.1), (">d", 1.5),
    ("e", 0.1), ("?", []), ("c", b"x"), ("5s", b"ab"), ("5p", b"abcdefgh"), ("n", 1), ("=l", 5),
]:
    packed = struct.pack(format, value)
    print(format, packed, struct.unpack(format, packed))
print(struct.pack("<hhl", 1, 2, 3), struct.calcsize("bi"), struct.calcsize("<bi"), struct.pack("0s2x", b""))
print(struct.unpack_from("<H", b"\0\1\2\3", 1), list(struct.iter_unpack("<hb", b"\1\0\2\3\0\4")))
buffer = bytearray(6)
struct.pack_into(">HH", buffer, 1, 1, 2)
print(buffer, struct.Struct(">I").size, struct.Struct(">I"), struct.Struct("2h").unpack(b"\1\0\2\0"))

# expect: b b'\xfb' (-5,)
# expect: <H b'\x02\x01' (258,)
# expect: >i b'\xff\xff\xff\xfe' (-2,)
# expect: q b'\x00\x00\x00\x00\x00\x00\x00\x80' (-9223372036854775808,)
# expect: <Q b'\xff\xff\xff\xff\xff\xff\xff\xff' (18446744073709551615,)
# expect: f b'\xcd\xcc\xcc=' (0.10000000149011612,)
# expect: >d b'?\xf8\x00\x00\x00\x00\x00\x00' (1.5,)
# expect: e b'f.' (0.0999755859375,)
# expect: ? b'\x00' (False,)
# expect: c b'x' (b'x',)
# expect: 5s b'ab\x00\x00\x00' (b'ab\x00\x00\x00',)
# expect: 5p b'\x04abcd' (b'abcd',)
# expect: n b'\x01\x00\x00\x00\x00\x00\x00\x00' (1,)
# expect: =l b'\x05\x00\x00\x00' (5,)
# expect: b'\x01\x00\x02\x00\x03\x00\x00\x00' 8 5 b'\x00\x00'
# expect: (513,) [(1, 2), (3, 4)]
# expect: bytearray(b'\x00\x00\x01\x00\x02\x00') 4 Struct('>I') (1, 2)
