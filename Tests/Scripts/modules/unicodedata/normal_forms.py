import unicodedata as u

for text in ("é", "e\u0301", "ﬁ", "\u1e9b\u0323", "가", "Ⅳ²½", "q\u0307\u0323"):
    print([ascii(u.normalize(form, text)) for form in ("NFC", "NFD", "NFKC", "NFKD")])
print(u.normalize("NFKD", "Crème Brûlée ﬁ №①").encode("ascii", "ignore"), u.is_normalized("NFC", "e\u0301"))

# expect: ["'\\xe9'", "'e\\u0301'", "'\\xe9'", "'e\\u0301'"]
# expect: ["'\\xe9'", "'e\\u0301'", "'\\xe9'", "'e\\u0301'"]
# expect: ["'\\ufb01'", "'\\ufb01'", "'fi'", "'fi'"]
# expect: ["'\\u1e9b\\u0323'", "'\\u017f\\u0323\\u0307'", "'\\u1e69'", "'s\\u0323\\u0307'"]
# expect: ["'\\uac00'", "'\\u1100\\u1161'", "'\\uac00'", "'\\u1100\\u1161'"]
# expect: ["'\\u2163\\xb2\\xbd'", "'\\u2163\\xb2\\xbd'", "'IV21\\u20442'", "'IV21\\u20442'"]
# expect: ["'q\\u0323\\u0307'", "'q\\u0323\\u0307'", "'q\\u0323\\u0307'", "'q\\u0323\\u0307'"]
# expect: b'Creme Brulee fi No1' False
