# Decoders keep what a character lacks, whatever the encoding.
import codecs

TEXT = "a\xe9\u20ac\U0001f600z"
for name in ("utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32", "utf-32-le", "utf-7", "unicode_escape", "raw_unicode_escape", "euc_jp"):  # fmt: skip
    text = TEXT if name != "euc_jp" else "a日本語z"
    data = text.encode(name)
    decoder = codecs.getincrementaldecoder(name)()
    parts = [decoder.decode(data[place : place + 1]) for place in range(len(data))]
    print(name, "".join(parts) + decoder.decode(b"", True) == text, [len(part) for part in parts][-3:])
decoder = codecs.getincrementaldecoder("utf-16")()
print(repr(decoder.decode(b"\xfe\xff\x00")), decoder.getstate(), decoder.decode(b"a"))
encoder = codecs.getincrementalencoder("utf-16")()
print(encoder.encode("a"), encoder.encode("b"), encoder.getstate())
print(codecs.utf_8_decode(b"a\xe2\x82"), codecs.utf_16_ex_decode(b"\xff\xfea\0"))
for name in ("utf-8", "utf-16-le", "utf-32-be"):
    data = "\ud800".encode(name, "surrogatepass")
    decoder = codecs.getincrementaldecoder(name)("surrogatepass")
    print(ascii([decoder.decode(data[:1]), decoder.decode(data[1:], True)]), ascii(data.decode(name, "surrogatepass")))
# expect: utf-8 True [0, 1, 1]
# expect: utf-8-sig True [0, 1, 1]
# expect: utf-16 True [1, 0, 1]
# expect: utf-16-be True [1, 0, 1]
# expect: utf-32 True [0, 0, 1]
# expect: utf-32-le True [0, 0, 1]
# expect: utf-7 True [0, 3, 1]
# expect: unicode_escape True [0, 1, 1]
# expect: raw_unicode_escape True [0, 1, 1]
# expect: euc_jp True [0, 1, 1]
# expect: '' (b'\x00', 1) a
# expect: b'\xff\xfea\x00' b'b\x00' 0
# expect: ('a', 1) ('a', 4, -1)
# expect: ['', '\ud800'] '\ud800'
# expect: ['', '\ud800'] '\ud800'
# expect: ['', '\ud800'] '\ud800'
