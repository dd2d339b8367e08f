import base64
import binascii

for wrong in (
    lambda: base64.b64decode("aGVsbG8"),
    lambda: base64.b64decode("a"),
    lambda: base64.b64decode("a$b=", validate=True),
    lambda: base64.b64encode("x"),
    lambda: base64.b32decode("ME"),
    lambda: base64.b16decode("ab"),
    lambda: base64.b85decode("a b"),
    lambda: binascii.unhexlify("dea"),
    lambda: binascii.unhexlify("zz"),
    lambda: binascii.a2b_base64("é"),
):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)

# expect: Error Incorrect padding
# expect: Error Invalid base64-encoded string: number of data characters (1) cannot be 1 more than a multiple of 4
# expect: Error Only base64 data is allowed
# expect: TypeError a bytes-like object is required, not 'str'
# expect: Error Incorrect padding
# expect: Error Non-base16 digit found
# expect: ValueError bad base85 character at position 1
# expect: Error Odd-length string
# expect: Error Non-hexadecimal digit found
# expect: ValueError string argument should contain only ASCII characters
