b = b"abc"
print(b[0], b[-1], b[1:], list(b), len(b), 97 in b, b"bc" in b, b + b"d", b * 2, b[::-1])
# expect: 97 99 b'bc' [97, 98, 99] 3 True True b'abcd' b'abcabc' b'cba'
for action in (lambda: b[5], lambda: b + "x", lambda: bytes([256]), lambda: bytes("x"), lambda: bytes([-1])):
    try:
        action()
    except (IndexError, TypeError, ValueError) as error:
        print(error)
# expect: index out of range
# expect: can't concat str to bytes
# expect: bytes must be in range(0, 256)
# expect: string argument without an encoding
# expect: bytes must be in range(0, 256)
