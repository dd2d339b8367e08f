import unicodedata

print(ascii("\N{ESC}[0m\N{LF}\N{nbsp}\N{ZWJ}\N{BOM}\N{VS16}\N{VS17}\N{VS256}"))
print(unicodedata.lookup("CR") == "\r", unicodedata.lookup("no break here") == "\x83")
for text in (r"'\N{VS0}'", r"'\N{VS016}'", r"'\N{}'"):
    try:
        eval(text)
    except SyntaxError as error:
        print(error.msg)

# expect: '\x1b[0m\n\xa0\u200d\ufeff\ufe0f\U000e0100\U000e01ef'
# expect: True True
# expect: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-6: unknown Unicode character name
# expect: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-8: unknown Unicode character name
# expect: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-2: malformed \N character escape
