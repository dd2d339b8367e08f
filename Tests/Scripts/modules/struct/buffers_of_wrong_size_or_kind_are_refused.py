import struct

for wrong in (
    lambda: struct.unpack("i", b"abc"),
    lambda: struct.unpack_from("i", b"abcdef", 4),
    lambda: struct.pack_into("i", bytearray(3), 0, 5),
    lambda: struct.pack_into("i", b"abcd", 0, 5),
    lambda: list(struct.iter_unpack("i", b"abcde")),
    lambda: struct.unpack("i", "abcd"),
):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)

# expect: error unpack requires a buffer of 4 bytes
# expect: error unpack_from requires a buffer of at least 8 bytes for unpacking 4 bytes at offset 4 (actual buffer size is 6)
# expect: error pack_into requires a buffer of at least 4 bytes for packing 4 bytes at offset 0 (actual buffer size is 3)
# expect: TypeError argument must be read-write bytes-like object, not bytes
# expect: error iterative unpacking requires a buffer of a multiple of 4 bytes
# expect: TypeError a bytes-like object is required, not 'str'
