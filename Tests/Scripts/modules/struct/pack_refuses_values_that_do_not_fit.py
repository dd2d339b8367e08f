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
    lambda: struct.pack("2i", 1),
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
# expect: error pack expected 2 items for packing (got 1)
