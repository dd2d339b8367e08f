import unicodedata

print("\u019b".upper() == "\u019b", "\u0264".title() == "\u0264")  # expect: True True
print(ascii("\ua7dc".lower()), "\ua7cb".isalpha(), "\ua7cb".isupper())  # expect: '\ua7dc' False False
print(repr("\U00014000") == "'\\U00014000'", "\U0001f600".isprintable())  # expect: True True
print(unicodedata.category("\ua7cb"), unicodedata.category("\ud800"))  # expect: Cn Cs
print(unicodedata.name("\ua7cb", "none"), unicodedata.name("\u019b"))
# expect: none LATIN SMALL LETTER LAMBDA WITH STROKE
