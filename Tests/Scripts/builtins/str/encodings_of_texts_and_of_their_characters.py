import random

random.seed(14)
letters = "abc é ß ü € ÿ Д ж ё ─ 漢 字 \u2028 \U0001f600 \x00 \x7f \x80".split(" ")
wrong = []
for encoding in ("utf-8", "latin-1", "ascii", "cp1252", "cp437", "koi8-r", "utf-16", "utf-16-le", "utf-16-be", "utf-32"):
    mark = len("".encode(encoding))
    for errors in ("strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace"):
        for size in (1, 5, 40):
            text = "".join(random.choices(letters, k=size))
            try:
                alone = b"".join(letter.encode(encoding, errors)[mark:] for letter in text)
            except UnicodeEncodeError:
                alone = None
            try:
                made = text.encode(encoding, errors)[mark:]
            except UnicodeEncodeError as error:
                made = None
                try:
                    text[: error.start].encode(encoding)
                except UnicodeEncodeError:
                    wrong.append((text, encoding))
            if made != alone:
                wrong.append((text, encoding, errors))
            if made is not None and errors == "strict" and text.encode(encoding).decode(encoding) != text:
                wrong.append((text, encoding))
for encoding in ("latin-1", "cp1252", "cp437", "koi8-r", "cp1253", "cp874", "cp037"):
    for errors in ("ignore", "replace", "backslashreplace"):
        data = random.randbytes(300)
        if data.decode(encoding, errors) != "".join(data[i : i + 1].decode(encoding, errors) for i in range(300)):
            wrong.append(encoding)
print(wrong)
for data, encoding in (
    (b"ab\x81c", "cp1252"), (b"\xc3\xa9\xff", "utf-8"), (b"\xe6\xbc", "utf-8"), (b"a\x00\x00\xd8", "utf-16-le"),
    (b"\xed\xa0\x80", "utf-8"), (b"\xff\xfea", "utf-16"),
):
    try:
        print(data.decode(encoding))
    except UnicodeDecodeError as error:
        print(error)
for text in "a\ud800b", "a漢b":
    for encoding in ("utf-8", "utf-16", "cp1252"):
        try:
            print(text.encode(encoding))
        except UnicodeEncodeError as error:
            print(error)
print("größe漢".encode("cp1252", "surrogateescape" if False else "replace"), "é\udc81".encode("cp1252", "surrogateescape"))
print("日本\U0001f600é x"[::-1], "日本\U0001f600é x"[-2::-1], "日本\U0001f600é x"[4:1:-1], "é"[::-1])
# expect: []
# expect: 'charmap' codec can't decode byte 0x81 in position 2: character maps to <undefined>
# expect: 'utf-8' codec can't decode byte 0xff in position 2: invalid start byte
# expect: 'utf-8' codec can't decode bytes in position 0-1: unexpected end of data
# expect: 'utf-16-le' codec can't decode bytes in position 2-3: unexpected end of data
# expect: 'utf-8' codec can't decode byte 0xed in position 0: invalid continuation byte
# expect: 'utf-16-le' codec can't decode byte 0x61 in position 2: truncated data
# expect: 'utf-8' codec can't encode character '\ud800' in position 1: surrogates not allowed
# expect: 'utf-16' codec can't encode character '\ud800' in position 1: surrogates not allowed
# expect: 'charmap' codec can't encode character '\ud800' in position 1: character maps to <undefined>
# expect: b'a\xe6\xbc\xa2b'
# expect: b'\xff\xfea\x00"ob\x00'
# expect: 'charmap' codec can't encode character '\u6f22' in position 1: character maps to <undefined>
# expect: b'gr\xf6\xdfe?' b'\xe9\x81'
# expect: x é😀本日  é😀本日  é😀 é
