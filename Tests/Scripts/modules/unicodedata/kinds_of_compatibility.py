import unicodedata

for char in "²½ﬁ①ｱﷺ\u00a0\u2126\u1f71\u212b㎏":
    print(ascii(char), repr(unicodedata.decomposition(char)))

# expect: '\xb2' '<super> 0032'
# expect: '\xbd' '<fraction> 0031 2044 0032'
# expect: '\ufb01' '<compat> 0066 0069'
# expect: '\u2460' '<circle> 0031'
# expect: '\uff71' '<narrow> 30A2'
# expect: '\ufdfa' '<isolated> 0635 0644 0649 0020 0627 0644 0644 0647 0020 0639 0644 064A 0647 0020 0648 0633 0644 0645'
# expect: '\xa0' '<noBreak> 0020'
# expect: '\u2126' '03A9'
# expect: '\u1f71' '03AC'
# expect: '\u212b' '00C5'
# expect: '\u338f' '<square> 006B 0067'
