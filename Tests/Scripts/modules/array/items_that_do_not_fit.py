from array import array

for wrong in (
    lambda: array("i", ["a"]),
    lambda: array("x"),
    lambda: array("b", [200]),
    lambda: array("B", [-1]),
    lambda: array("h", [99999]),
    lambda: array("i", [2**40]),
    lambda: array("q", [2**70]),
    lambda: array("i").append(1.5),
    lambda: array("i", "abc"),
):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)

# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: ValueError bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)
# expect: OverflowError signed char is greater than maximum
# expect: OverflowError unsigned byte integer is less than minimum
# expect: OverflowError signed short integer is greater than maximum
# expect: OverflowError signed integer is greater than maximum
# expect: OverflowError int too big to convert
# expect: TypeError 'float' object cannot be interpreted as an integer
# expect: TypeError cannot use a str to initialize an array with typecode 'i'
