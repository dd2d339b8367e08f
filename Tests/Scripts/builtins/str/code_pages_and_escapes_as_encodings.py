text = "aé€"
for encoding in ("cp1252", "cp437", "koi8-r", "mac-roman", "iso-8859-15", "unicode_escape", "raw_unicode_escape"):
    for errors in ("strict", "replace", "xmlcharrefreplace"):
        try:
            data = text.encode(encoding, errors)
            print(encoding, data, data.decode(encoding))
        except UnicodeError as error:
            print(error)
for data in (b"\\n\\x41\\u00e9\\101\\N{DIGIT ONE}", b"\\", b"\\x4", b"\\u12", b"\\U00110000"):
    for encoding in ("unicode_escape", "raw_unicode_escape"):
        try:
            print(ascii(data.decode(encoding)))
        except UnicodeDecodeError as error:
            print(error)
for encoding in ("hex", "nothing"):
    try:
        text.encode(encoding)
    except LookupError as error:
        print(error)
# expect: cp1252 b'a\xe9\x80' aé€
# expect: cp1252 b'a\xe9\x80' aé€
# expect: cp1252 b'a\xe9\x80' aé€
# expect: 'charmap' codec can't encode character '\u20ac' in position 2: character maps to <undefined>
# expect: cp437 b'a\x82?' aé?
# expect: cp437 b'a\x82&#8364;' aé&#8364;
# expect: 'charmap' codec can't encode characters in position 1-2: character maps to <undefined>
# expect: koi8-r b'a??' a??
# expect: koi8-r b'a&#233;&#8364;' a&#233;&#8364;
# expect: mac-roman b'a\x8e\xdb' aé€
# expect: mac-roman b'a\x8e\xdb' aé€
# expect: mac-roman b'a\x8e\xdb' aé€
# expect: iso-8859-15 b'a\xe9\xa4' aé€
# expect: iso-8859-15 b'a\xe9\xa4' aé€
# expect: iso-8859-15 b'a\xe9\xa4' aé€
# expect: unicode_escape b'a\\xe9\\u20ac' aé€
# expect: unicode_escape b'a\\xe9\\u20ac' aé€
# expect: unicode_escape b'a\\xe9\\u20ac' aé€
# expect: raw_unicode_escape b'a\xe9\\u20ac' aé€
# expect: raw_unicode_escape b'a\xe9\\u20ac' aé€
# expect: raw_unicode_escape b'a\xe9\\u20ac' aé€
# expect: '\nA\xe9A1'
# expect: '\\n\\x41\xe9\\101\\N{DIGIT ONE}'
# expect: 'unicodeescape' codec can't decode byte 0x5c in position 0: \ at end of string
# expect: '\\'
# expect: 'unicodeescape' codec can't decode bytes in position 0-2: truncated \xXX escape
# expect: '\\x4'
# expect: 'unicodeescape' codec can't decode bytes in position 0-3: truncated \uXXXX escape
# expect: 'rawunicodeescape' codec can't decode bytes in position 0-3: truncated \uXXXX escape
# expect: 'unicodeescape' codec can't decode bytes in position 0-9: illegal Unicode character
# expect: 'rawunicodeescape' codec can't decode bytes in position 0-9: \Uxxxxxxxx out of range
# expect: 'hex' is not a text encoding; use codecs.encode() to handle arbitrary codecs
# expect: unknown encoding: nothing
