print(ascii(b"a\x80b".decode("utf-8", "surrogateescape")))  # expect: 'a\udc80b'
for data, encoding in (b"abc", "utf-16-le"), (b"abc", "utf-32-le"), (b"ab\x80", "utf-16-le"):
    try:
        print(ascii(data.decode(encoding, "surrogateescape")))
    except UnicodeDecodeError as error:
        print(error)
# expect: 'utf-16-le' codec can't decode byte 0x63 in position 2: truncated data
# expect: 'utf-32-le' codec can't decode bytes in position 0-2: truncated data
# expect: '\u6261\udc80'
