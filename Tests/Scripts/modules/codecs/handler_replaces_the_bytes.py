import codecs


def empty(error):
    error.object = b""
    return "gone", 0


codecs.register_error("empty", empty)
for encoding, data in (("ascii", b"a\xff"), ("utf-8", b"a\xff"), ("utf-16-le", b"\0\xd8"), ("cp1252", b"a\x81"), ("unicode-escape", b"a\\x")):
    print(encoding, data.decode(encoding, "empty"))

# expect: ascii agone
# expect: utf-8 agone
# expect: utf-16-le gone
# expect: cp1252 agone
# expect: unicode-escape agone
