# Encodings of one byte a character that few programs meet.
import codecs

data = bytes(range(0xC0, 0xC6))
for name in ("cp273", "cp424", "cp720", "cp856", "cp864", "cp875", "cp1006", "cp1026", "koi8_t", "kz1048", "mac-arabic",
             "mac_croatian", "maccentraleurope", "macgreek", "mac-iceland", "mac_romanian", "macturkish", "palmos",
             "pt154", "tis620", "hp-roman8", "iso8859-11"):  # fmt: skip
    print(codecs.lookup(name).name, ascii(data.decode(name, "replace")))
print("~{VPND~}".encode().decode("hz"), "中文a".encode("hz"), codecs.lookup("UTF 8!").name, "é".encode("UTF--8"))
# expect: cp273 '\xe4ABCDE'
# expect: cp424 '{ABCDE'
# expect: cp720 '\u2514\u2534\u252c\u251c\u2500\u253c'
# expect: cp856 '\u2514\u2534\u252c\u251c\u2500\u253c'
# expect: cp864 '\xa2\ufe80\ufe81\ufe83\ufe85\ufeca'
# expect: cp875 '{ABCDE'
# expect: cp1006 '\ufb7a\ufb7c\ufea1\ufea3\ufea5\ufea7'
# expect: cp1026 '\xe7ABCDE'
# expect: koi8-t '\u044e\u0430\u0431\u0446\u0434\u0435'
# expect: kz1048 '\u0410\u0411\u0412\u0413\u0414\u0415'
# expect: mac-arabic '\u274a\u0621\u0622\u0623\u0624\u0625'
# expect: mac-croatian '\xbf\xa1\xac\u221a\u0192\u2248'
# expect: mac-latin2 '\u0146\u0143\xac\u221a\u0144\u0147'
# expect: mac-greek '\u03ac\u039d\xac\u039f\u03a1\u2248'
# expect: mac-iceland '\xbf\xa1\xac\u221a\u0192\u2248'
# expect: mac-romanian '\xbf\xa1\xac\u221a\u0192\u2248'
# expect: mac-turkish '\xbf\xa1\xac\u221a\u0192\u2248'
# expect: palmos '\xc0\xc1\xc2\xc3\xc4\xc5'
# expect: ptcp154 '\u0410\u0411\u0412\u0413\u0414\u0415'
# expect: tis-620 '\u0e20\u0e21\u0e22\u0e23\u0e24\u0e25'
# expect: hp-roman8 '\xe2\xea\xf4\xfb\xe1\xe9'
# expect: iso8859-11 '\u0e20\u0e21\u0e22\u0e23\u0e24\u0e25'
# expect: 中文 b'~{VPND~}a' utf-8 b'\xc3\xa9'
