path = "/tmp/baton-test-errors.txt"
with open(path, "wb") as file:
    file.write(b"\x80abc\xff\n")
for errors in ("strict", "ignore", "replace", "backslashreplace"):
    with open(path, errors=errors) as file:
        try:
            print(file.read().encode("unicode_escape") if errors == "x" else ascii(file.read()))
        except UnicodeDecodeError as error:
            print(error)
with open(path, encoding="latin-1") as file:
    print(ascii(file.read()))
# expect: 'utf-8' codec can't decode byte 0x80 in position 0: invalid start byte
# expect: 'abc\n'
# expect: '\ufffdabc\ufffd\n'
# expect: '\\x80abc\\xff\n'
# expect: '\x80abc\xff\n'
