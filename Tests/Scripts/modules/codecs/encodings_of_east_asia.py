import codecs
import io

for name, text in (
    ("shift_jis", "日本語"), ("euc-jp", "日本語"), ("iso2022_jp", "日本語x"), ("gbk", "漢字"),
    ("GB18030", "漢字€"), ("big5", "漢字"), ("euc_kr", "한국어"), ("cp949", "한국어"),
):  # fmt: skip
    data = text.encode(name)
    print(codecs.lookup(name).name, data, data.decode(name) == text)
print("日é本".encode("shift_jis", "replace"), "日é本".encode("gbk", "xmlcharrefreplace"))
for action in (lambda: "é".encode("shift_jis"), lambda: b"\x82".decode("gbk"), lambda: b"a\xff\xff".decode("gbk")):
    try:
        action()
    except UnicodeError as error:
        print(error)
print(b"a\xff\xc6\xfc".decode("euc_jp", "replace"))
print(io.TextIOWrapper(io.BytesIO("漢\n字\n".encode("gbk")), "gbk").readlines())
print(*codecs.iterdecode([b"\xba", b"\xba\xd7", b"\xd6"], "gbk"))
# expect: shift_jis b'\x93\xfa\x96{\x8c\xea' True
# expect: euc_jp b'\xc6\xfc\xcb\xdc\xb8\xec' True
# expect: iso2022_jp b'\x1b$BF|K\\8l\x1b(Bx' True
# expect: gbk b'\x9dh\xd7\xd6' True
# expect: gb18030 b'\x9dh\xd7\xd6\xa2\xe3' True
# expect: big5 b'\xba~\xa6r' True
# expect: euc_kr b'\xc7\xd1\xb1\xb9\xbe\xee' True
# expect: cp949 b'\xc7\xd1\xb1\xb9\xbe\xee' True
# expect: b'\x93\xfa?\x96{' b'\xc8\xd5\xa8\xa6\xb1\xbe'
# expect: 'shift_jis' codec can't encode character '\xe9' in position 0: illegal multibyte sequence
# expect: 'gbk' codec can't decode byte 0x82 in position 0: incomplete multibyte sequence
# expect: 'gbk' codec can't decode byte 0xff in position 1: illegal multibyte sequence
# expect: a�日
# expect: ['漢\n', '字\n']
# expect: 汉 字
