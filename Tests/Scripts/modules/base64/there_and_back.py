import base64

for name in ("b64", "b32", "b16", "b85", "a85", "urlsafe_b64", "b32hex", "z85"):
    for data in (b"", b"a", b"abcd", b"hello \xff\xfe", b"\0\0\0\0    "):
        text = getattr(base64, name + "encode")(data)
        print(name, text, getattr(base64, name + "decode")(text) == data)
print(base64.encodebytes(b"a" * 60), base64.a85encode(b"hello world", adobe=True, wrapcol=5))

# expect: b64 b'' True
# expect: b64 b'YQ==' True
# expect: b64 b'YWJjZA==' True
# expect: b64 b'aGVsbG8g//4=' True
# expect: b64 b'AAAAACAgICA=' True
# expect: b32 b'' True
# expect: b32 b'ME======' True
# expect: b32 b'MFRGGZA=' True
# expect: b32 b'NBSWY3DPED774===' True
# expect: b32 b'AAAAAABAEAQCA===' True
# expect: b16 b'' True
# expect: b16 b'61' True
# expect: b16 b'61626364' True
# expect: b16 b'68656C6C6F20FFFE' True
# expect: b16 b'0000000020202020' True
# expect: b85 b'' True
# expect: b85 b'VE' True
# expect: b85 b'VPa!s' True
# expect: b85 b'Xk~0{Zy^8v' True
# expect: b85 b'00000ARr(h' True
# expect: a85 b'' True
# expect: a85 b'@/' True
# expect: a85 b'@:E_W' True
# expect: a85 b'BOu!rD]o)Z' True
# expect: a85 b'z+<VdL' True
# expect: urlsafe_b64 b'' True
# expect: urlsafe_b64 b'YQ==' True
# expect: urlsafe_b64 b'YWJjZA==' True
# expect: urlsafe_b64 b'aGVsbG8g__4=' True
# expect: urlsafe_b64 b'AAAAACAgICA=' True
# expect: b32hex b'' True
# expect: b32hex b'C4======' True
# expect: b32hex b'C5H66P0=' True
# expect: b32hex b'D1IMOR3F43VVS===' True
# expect: b32hex b'0000001040G20===' True
# expect: z85 b'' True
# expect: z85 b've' True
# expect: z85 b'vpA.S' True
# expect: z85 b'xK#0@zY]8V' True
# expect: z85 b'00000arR^H' True
# expect: b'YWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFh\nYWFh\n' b'<~BOu\n!rD]j\n7BEbo\n7~>'
