import unicodedata

for text in "abe\u0301c", "й и\u0306 漢\u0301", "\u1100\u1161\u11a8가\u11a8", "か\u3099が", "\ud800\u0301e\u0301", "\u212b€":
    print(*(ascii(unicodedata.normalize(form, text)) for form in ("NFC", "NFD")))

# expect: 'ab\xe9c' 'abe\u0301c'
# expect: '\u0439 \u0439 \u6f22\u0301' '\u0438\u0306 \u0438\u0306 \u6f22\u0301'
# expect: '\uac01\uac01' '\u1100\u1161\u11a8\u1100\u1161\u11a8'
# expect: '\u304c\u304c' '\u304b\u3099\u304b\u3099'
# expect: '\ud800\u0301\xe9' '\ud800\u0301e\u0301'
# expect: '\xc5\u20ac' 'A\u030a\u20ac'
