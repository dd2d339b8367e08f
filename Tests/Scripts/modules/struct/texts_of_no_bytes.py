import struct

for format, value in ("0s", b"ab"), ("0p", "ab"), ("0s", 3), ("0d", None):
    try:
        print(struct.pack(format, value))
    except struct.error as error:
        print(error)

# expect: b''
# expect: argument for 'p' must be a bytes object
# expect: argument for 's' must be a bytes object
# expect: pack expected 0 items for packing (got 1)
