for value in (b"a\xff", bytearray(b"a\xff"), memoryview(bytearray(b"a\xff"))):
    try:
        str(value, "utf-8")
    except UnicodeDecodeError as error:
        print(error.object, error.start)
# expect: b'a\xff' 1
# expect: b'a\xff' 1
# expect: b'a\xff' 1
