from array import array

for code, value in (("b", 128), ("B", -1), ("h", 40000), ("H", 70000), ("i", 1 << 31), ("I", -1),
                    ("I", 1 << 32), ("l", 1 << 63), ("L", -1), ("q", 1 << 63), ("Q", -1)):
    try:
        array(code, [value])
    except OverflowError as error:
        print(code, error)
for arguments in ((), ("x",), (1,), ("i", "text"), ("i", [1.5]), ("d", ["a"]), ("i", b"123")):
    try:
        array(*arguments)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
# expect: b signed char is greater than maximum
# expect: B unsigned byte integer is less than minimum
# expect: h signed short integer is greater than maximum
# expect: H unsigned short is greater than maximum
# expect: i signed integer is greater than maximum
# expect: I can't convert negative value to unsigned int
# expect: I unsigned int is greater than maximum
# expect: l Python int too large to convert to C long
# expect: L can't convert negative value to unsigned int
# expect: q int too big to convert
# expect: Q can't convert negative int to unsigned
# expect: TypeError array() takes at least 1 argument (0 given)
# expect: ValueError bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)
# expect: TypeError array() argument 1 must be a unicode character, not int
# expect: TypeError cannot use a str to initialize an array with typecode 'i'
# expect: TypeError 'float' object cannot be interpreted as an integer
# expect: TypeError must be real number, not str
# expect: ValueError bytes length not a multiple of item size
