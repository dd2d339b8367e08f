import binascii

line = binascii.b2a_uu(b"hello world")
print(line, binascii.a2b_uu(line), binascii.b2a_uu(b""), binascii.b2a_uu(b"\0\0a\0", backtick=True))
print(binascii.a2b_uu(b"#86)C  \n"), binascii.a2b_uu(b"! \n"))
for call in [lambda: binascii.b2a_uu(b"x" * 46), lambda: binascii.a2b_uu(b"!\x7f"),
             lambda: binascii.a2b_uu(b"#86)Cx")]:
    try:
        call()
    except binascii.Error as error:
        print(error)

# expect: b'+:&5L;&\\@=V]R;&0 \n' b'hello world' b' \n' b'$``!A````\n'
# expect: b'abc' b'\x00'
# expect: At most 45 bytes at once
# expect: Illegal char
# expect: Trailing garbage
