import unicodedata as u

for char in "aÉ²٣日\u0301\n😀(":
    print(ascii(char), u.name(char, None), u.category(char), u.bidirectional(char), u.combining(char), end=" ")
    print(u.mirrored(char), u.numeric(char, None), u.decimal(char, None), u.digit(char, None), u.east_asian_width(char))
print(u.lookup("SNOWMAN"), u.decomposition("é"), u.unidata_version)
for wrong in (lambda: u.lookup("nope"), lambda: u.name("\n"), lambda: u.name("ab"), lambda: u.decimal("a"), lambda: u.normalize("X", "a")):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)

# expect: 'a' LATIN SMALL LETTER A Ll L 0 0 None None None Na
# expect: '\xc9' LATIN CAPITAL LETTER E WITH ACUTE Lu L 0 0 None None None N
# expect: '\xb2' SUPERSCRIPT TWO No EN 0 0 2.0 None 2 A
# expect: '\u0663' ARABIC-INDIC DIGIT THREE Nd AN 0 0 3.0 3 3 N
# expect: '\u65e5' CJK UNIFIED IDEOGRAPH-65E5 Lo L 0 0 None None None W
# expect: '\u0301' COMBINING ACUTE ACCENT Mn NSM 230 0 None None None A
# expect: '\n' None Cc B 0 0 None None None N
# expect: '\U0001f600' GRINNING FACE So ON 0 0 None None None W
# expect: '(' LEFT PARENTHESIS Ps ON 0 1 None None None Na
# expect: ☃ 0065 0301 15.1.0
# expect: KeyError "undefined character name 'nope'"
# expect: ValueError no such name
# expect: TypeError name() argument 1 must be a unicode character, not str
# expect: ValueError not a decimal
# expect: ValueError invalid normalization form
