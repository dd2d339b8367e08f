# An encoding that shifts goes on in the set of characters where the last part has ended.
import codecs

encoder = codecs.getincrementalencoder("iso2022_jp")()
print(encoder.encode("a世"), encoder.encode("界"), encoder.encode("b"))  # expect: b'a\x1b$B@$' b'3&' b'\x1b(Bb'
print(hex(encoder.getstate()))  # expect: 0x424200
print(encoder.encode("世", True), encoder.encode("", True))  # expect: b'\x1b$B@$\x1b(B' b''
decoder = codecs.getincrementaldecoder("iso2022_jp")()
print([decoder.decode(part) for part in (b"a\x1b$", b"B@", b"$3", b"&\x1b(", b"Bb")])  # expect: ['a', '', '世', '界', 'b']
braces = codecs.getincrementalencoder("hz")()
print(braces.encode("聊"), braces.encode("聊~"), braces.encode("", True))  # expect: b'~{AD' b'AD~}~~' b''
print("파a이".encode("iso2022_kr"))  # expect: b'\x1b$)C\x0eFD\x0fa\x0e@L\x0f'
print(b"x\x1b$nowhere".decode("iso2022_jp", "replace"))  # expect: x�
