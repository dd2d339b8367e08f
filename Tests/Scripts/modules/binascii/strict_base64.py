import binascii

for text in [b"abcd==", b"ab===", b"=ab", b"a=b=", b"ab:=", b"a===", b"abc=="]:
    try:
        print(binascii.a2b_base64(text, strict_mode=True))
    except binascii.Error as error:
        print(text, error)
print(binascii.a2b_base64(b"ab=c="), binascii.a2b_base64(b"=abcd"))

# expect: b'abcd==' Excess padding not allowed
# expect: b'ab===' Excess data after padding
# expect: b'=ab' Leading padding not allowed
# expect: b'a=b=' Discontinuous padding not allowed
# expect: b'ab:=' Only base64 data is allowed
# expect: b'a===' Invalid base64-encoded string: number of data characters (1) cannot be 1 more than a multiple of 4
# expect: b'abc==' Excess data after padding
# expect: b'i\xb7' b'i\xb7\x1d'
