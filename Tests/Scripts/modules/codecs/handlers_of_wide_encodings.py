import codecs

codecs.register_error("question", lambda error: ("??", error.end))
codecs.register_error("two bytes", lambda error: (b"--", error.end))
codecs.register_error("kana", lambda error: ("\u3042", error.end))
for encoding in ("utf-8", "utf-16", "utf-16-be", "utf-32"):
    for errors in ("question", "two bytes", "kana"):
        try:
            print(encoding, errors, "a\ud800bc\udc00".encode(encoding, errors))
        except UnicodeEncodeError as error:
            print(encoding, errors, error)

# expect: utf-8 question b'a??bc??'
# expect: utf-8 two bytes b'a--bc--'
# expect: utf-8 kana 'utf-8' codec can't encode character '\ud800' in position 1: surrogates not allowed
# expect: utf-16 question b'\xff\xfea\x00?\x00?\x00b\x00c\x00?\x00?\x00'
# expect: utf-16 two bytes b'\xff\xfea\x00--b\x00c\x00--'
# expect: utf-16 kana 'utf-16' codec can't encode character '\ud800' in position 1: surrogates not allowed
# expect: utf-16-be question b'\x00a\x00?\x00?\x00b\x00c\x00?\x00?'
# expect: utf-16-be two bytes b'\x00a--\x00b\x00c--'
# expect: utf-16-be kana 'utf-16-be' codec can't encode character '\ud800' in position 1: surrogates not allowed
# expect: utf-32 question b'\xff\xfe\x00\x00a\x00\x00\x00?\x00\x00\x00?\x00\x00\x00b\x00\x00\x00c\x00\x00\x00?\x00\x00\x00?\x00\x00\x00'
# expect: utf-32 two bytes 'utf-32' codec can't encode character '\ud800' in position 1: surrogates not allowed
# expect: utf-32 kana 'utf-32' codec can't encode character '\ud800' in position 1: surrogates not allowed
