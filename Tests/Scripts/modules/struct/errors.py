import struct

for wrong in (
    lambda: struct.pack("b", 200),
    lambda: struct.pack("<H", 70000),
    lambda: struct.pack("i", "a"),
    lambda: struct.pack("i", 1.5),
    lambda: struct.pack("f", "a"),
    lambda: struct.pack("<f", 1e300),
    lambda: struct.pack("c", b"ab"),
    lambda: struct.pack("s", 3),
    lambda: struct.pack("<n", 1),
    lambda: struct.pack("z", 1),
    lambda: struct.pack("3", 1),
    lambda: struct.pack("2i", 1),
    lambda: struct.unpack("i", b"abc"),
    lambda: struct.unpack_from("i", b"abcdef", 4),
    lambda: struct.pack_into("i", bytearray(3), 0, 5),
    lambda: struct.pack_into("i", b"abcd", 0, 5),
    lambda: list(struct.iter_unpack("i", b"abcde")),
    lambda: struct.unpack("i", "abcd"),
    lambda: struct.calcsize("99999999999999999999i"),
    lambda: struct.calcsize(5),
):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)

# expect: error 'b' format requires -128 <= number <= 127
# expect: error 'H' format requires 0 <= number <= 65535
# expect: error required argument is not an integer
# expect: error required argument is not an integer
# expect: error required argument is not a float
# expect: OverflowError float too large to pack with f format
# expect: error char format requires a bytes object of length 1
# expect: error argument for 's' must be a bytes object
# expect: error bad char in struct format
# expect: error bad char in struct format
# expect: error repeat count given without format specifier
# expect: error pack expected 2 items for packing (got 1)
# expect: error unpack requires a buffer of 4 bytes
# expect: error unpack_from requires a buffer of at least 8 bytes for unpacking 4 bytes at offset 4 (actual buffer size is 6)
# expect: error pack_into requires a buffer of at least 4 bytes for packing 4 bytes at offset 0 (actual buffer size is 3)
# expect: TypeError argument must be read-write bytes-like object, not bytes
# expect: error iterative unpacking requires a buffer of a multiple of 4 bytes
# expect: TypeError a bytes-like object is required, not 'str'
# expect: error total struct size too long
# expect: TypeError Struct() argument 1 must be a str or bytes object, not int
