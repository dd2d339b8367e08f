print(hasattr(b"", "__bytes__"), hasattr(bytearray(), "__bytes__"))  # expect: True False
print(b"a".__getnewargs__(), (1, 2).__getnewargs__())  # expect: (b'a',) ((1, 2),)
print(hasattr(bytearray(), "__getnewargs__"), bytes(bytearray(b"a")))  # expect: False b'a'
