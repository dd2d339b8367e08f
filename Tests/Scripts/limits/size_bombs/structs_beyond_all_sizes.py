import struct
import sys

for wrong in (
    lambda: struct.pack_into("i", bytearray(8), sys.maxsize, 5),
    lambda: struct.unpack_from("i", b"12345678", sys.maxsize),
    lambda: struct.calcsize("1152921504606846975x" * 8 + "7xd"),
):
    try:
        wrong()
    except struct.error as error:
        print(error)

# expect: pack_into requires a buffer of at least 9223372036854775811 bytes for packing 4 bytes at offset 9223372036854775807 (actual buffer size is 8)
# expect: unpack_from requires a buffer of at least 9223372036854775811 bytes for unpacking 4 bytes at offset 9223372036854775807 (actual buffer size is 8)
# expect: total struct size too long
