import struct

for wrong in (
    lambda: struct.pack("<n", 1),
    lambda: struct.pack("z", 1),
    lambda: struct.pack("3", 1),
    lambda: struct.calcsize("99999999999999999999i"),
    lambda: struct.calcsize(5),
):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)

# expect: error bad char in struct format
# expect: error bad char in struct format
# expect: error repeat count given without format specifier
# expect: error total struct size too long
# expect: TypeError Struct() argument 1 must be a str or bytes object, not int
