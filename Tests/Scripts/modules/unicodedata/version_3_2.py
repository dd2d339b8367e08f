import unicodedata

old = unicodedata.ucd_3_2_0
print(old.unidata_version, type(old))
for char in ("a", "\u00ad", "\u0221", "\u20b9", "\u0b71", "+"):
    print(ascii(char), old.category(char), old.bidirectional(char) or "-", old.name(char, None), old.east_asian_width(char))
print(old.decimal("\u00b2", None), unicodedata.decimal("\u00b2", None), old.mirrored("\u0f3a"), unicodedata.mirrored("\u0f3a"))
print(ascii(old.normalize("NFD", "\U0002f868")), ascii(unicodedata.normalize("NFD", "\U0002f868")))
print(ascii(old.normalize("NFKC", "e\u0301\uab5c")), old.is_normalized("NFC", "e\u0301"))

# expect: 3.2.0 <class 'unicodedata.UCD'>
# expect: 'a' Ll L LATIN SMALL LETTER A Na
# expect: '\xad' Pd ON SOFT HYPHEN A
# expect: '\u0221' Cn - None N
# expect: '\u20b9' Cn - None N
# expect: '\u0b71' Cn - None N
# expect: '+' Sm ET PLUS SIGN Na
# expect: 2 None 0 1
# expect: '\U0002136a' '\u36fc'
# expect: '\xe9\uab5c' False
