import unicodedata

print(ascii("\N{BYTE ORDER MARK}\N{NULL}\N{line feed}\N{ZWJ}"))  # expect: '\ufeff\x00\n\u200d'
print(ascii("\N{VS16}\N{VS17}\N{NBSP}"))  # expect: '\ufe0f\U000e0100\xa0'
print(unicodedata.lookup("NEL") == "\x85", unicodedata.name("\x85", None))  # expect: True None
unicodedata.lookup("VS257")  # expect-error: KeyError: "undefined character name 'VS257'"
