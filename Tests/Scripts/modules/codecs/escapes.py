import codecs
import warnings

print(codecs.escape_decode(rb"a\x41\101\n\\\'"), codecs.escape_encode(b"it's \\ \x80\t"))
print(codecs.unicode_escape_decode(rb"\u00e9\N{EURO SIGN}\x4", "strict", False))
print(codecs.raw_unicode_escape_decode(rb"\\u0041 \u0041\n\u00", "strict", False))
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(rb"\z".decode("unicode_escape"), codecs.escape_decode(rb"\z\400"))
print([str(one.message) for one in caught])
for data, errors in ((rb"\x4", "strict"), (rb"\x4z", "replace"), (b"\\", "strict")):
    try:
        print(codecs.escape_decode(data, errors))
    except ValueError as error:
        print(error)
# expect: (b"aAA\n\\'", 15) (b"it\\'s \\\\ \\x80\\t", 9)
# expect: ('é€', 19)
# expect: ('\\\\u0041 A\\n', 16)
# expect: \z (b'\\z\x00', 6)
# expect: ["invalid escape sequence '\\z'", "invalid escape sequence '\\z'"]
# expect: invalid \x escape at position 0
# expect: (b'?z', 4)
# expect: Trailing \ in string
