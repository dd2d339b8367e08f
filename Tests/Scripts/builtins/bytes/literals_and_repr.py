print(b"abc", b"\x00\xff\n\t\\'", b'"', bytes([65, 66]), bytes(3), bytes(), b"a" b"b", rb"\n", bytes("é", "utf-8"))
# expect: b'abc' b"\x00\xff\n\t\\'" b'"' b'AB' b'\x00\x00\x00' b'' b'ab' b'\\n' b'\xc3\xa9'
