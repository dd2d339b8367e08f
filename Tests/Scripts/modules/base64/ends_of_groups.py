import base64

for count in range(6):
    data = bytes(count)
    print(base64.b32encode(data), base64.b85encode(data), base64.a85encode(data), base64.a85encode(data, pad=True))
for text in b"~~~~~", b"0000 ", b"zz!!!", b"!z":
    for decode in base64.b85decode, base64.a85decode:
        try:
            print(decode(text))
        except ValueError as error:
            print(error)

# expect: b'' b'' b'' b''
# expect: b'AA======' b'00' b'!!' b'z'
# expect: b'AAAA====' b'000' b'!!!' b'z'
# expect: b'AAAAA===' b'0000' b'!!!!' b'z'
# expect: b'AAAAAAA=' b'00000' b'z' b'z'
# expect: b'AAAAAAAA' b'0000000' b'z!!' b'zz'
# expect: base85 overflow in hunk starting at byte 0
# expect: Non-Ascii85 digit found: ~
# expect: bad base85 character at position 4
# expect: b'/:\x02'
# expect: b"\xc0\x0e'H"
# expect: b'\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00'
# expect: b'\xc3'
# expect: z inside Ascii85 5-tuple
