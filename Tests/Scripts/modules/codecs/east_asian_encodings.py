# Encodings of several bytes a character, with their errors.
import codecs

print("中文abc".encode("gbk"))  # expect: b'\xd6\xd0\xce\xc4abc'
print(b"\xd6\xd0\xce\xc4".decode("gb2312"))  # expect: 中文
print("日本~\\".encode("shift_jis"), "日本".encode("euc_jp"))  # expect: b'\x93\xfa\x96{~\\' b'\xc6\xfc\xcb\xdc'
print(b"\xbe\xc8\xb3\xe7".decode("euc_kr"), "繁".encode("big5"))  # expect: 안녕 b'\xc1c'
print("😀".encode("gb18030").decode("gb18030"))  # expect: 😀

for action in (
    lambda: "a€".encode("gbk"),
    lambda: b"ab\x80c".decode("gbk"),
    lambda: b"ab\xd6".decode("gbk"),
):
    try:
        action()
    except UnicodeError as error:
        print(error)
# expect: 'gbk' codec can't encode character '\u20ac' in position 1: illegal multibyte sequence
# expect: 'gbk' codec can't decode byte 0x80 in position 2: illegal multibyte sequence
# expect: 'gbk' codec can't decode byte 0xd6 in position 2: incomplete multibyte sequence

print("€中".encode("gbk", "replace"), b"\xff\xd6\xd0".decode("gbk", "replace"))  # expect: b'?\xd6\xd0' �中
print("€".encode("gbk", "xmlcharrefreplace"))  # expect: b'&#8364;'
decoder = codecs.getincrementaldecoder("gbk")()
print([decoder.decode(bytes([byte])) for byte in "中x".encode("gbk")])  # expect: ['', '中', 'x']
print(codecs.lookup("Shift-JIS").name, codecs.lookup("cp936").name)  # expect: shift_jis gbk
