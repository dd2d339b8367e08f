import locale

# A language has a country, and both an encoding.
print(locale.normalize("de"), locale.normalize("german"), locale.normalize("EN_us"))
# expect: de_DE.ISO8859-1 de_DE.ISO8859-1 en_US.ISO8859-1
print(locale.normalize("fr_FR.utf8"), locale.normalize("pt_BR:latin1"), locale.normalize("ja_JP.euc"))
# expect: fr_FR.UTF-8 pt_BR.ISO8859-1 ja_JP.eucJP
print(locale.normalize("de_DE@euro"), locale.normalize("fr_FR.utf8@euro"), locale.normalize("sr_RS@latin"))
# expect: de_DE.ISO8859-15 fr_FR.UTF-8 sr_RS.UTF-8@latin
print(locale.normalize("xx_YY.utf8"), locale.normalize("posix"))  # expect: xx_YY.utf8 C
print(locale.locale_alias["c.utf8"], locale.locale_encoding_alias["shift_jis"])  # expect: C.UTF-8 SJIS
