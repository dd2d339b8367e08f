import re

for pattern in [
    "(", ")", "*a", "a**", "[a", "[z-a]", "(?P<1>a)", "(?P<a>x)(?P<a>y)", r"\1", r"(\1)",
    "(?<=a+)b", "a{3,2}", r"\q", "(?z)", "x(?i)", "(?P=foo)", "((a)|b)(?(1)a|b|c)", "(?#", r"\x1",
    "(?", "(?P", "(?<", "(?i-", "(?i-i:a)", r"[\d-z]", "\\", "(?P<a", "(?P<>a)", "a\n(b", r"[\9]",
    r"\400", "(?(0)a)", "(?(x)a)", "(?(5)a)", "(?-a:x)", "(?L)", r"\u12", "(?Pz)",
]:
    try:
        re.compile(pattern)
        print(repr(pattern), "is valid")
    except re.error as error:
        print(repr(pattern), error, error.pos, error.lineno, error.colno)
print(re.error is re.PatternError, re.error.__name__)

# expect: '(' missing ), unterminated subpattern at position 0 0 1 1
# expect: ')' unbalanced parenthesis at position 0 0 1 1
# expect: '*a' nothing to repeat at position 0 0 1 1
# expect: 'a**' multiple repeat at position 2 2 1 3
# expect: '[a' unterminated character set at position 0 0 1 1
# expect: '[z-a]' bad character range z-a at position 1 1 1 2
# expect: '(?P<1>a)' bad character in group name '1' at position 4 4 1 5
# expect: '(?P<a>x)(?P<a>y)' redefinition of group name 'a' as group 2; was group 1 at position 12 12 1 13
# expect: '\\1' invalid group reference 1 at position 1 1 1 2
# expect: '(\\1)' cannot refer to an open group at position 1 1 1 2
# expect: '(?<=a+)b' look-behind requires fixed-width pattern None None None
# expect: 'a{3,2}' min repeat greater than max repeat at position 2 2 1 3
# expect: '\\q' bad escape \q at position 0 0 1 1
# expect: '(?z)' unknown extension ?z at position 1 1 1 2
# expect: 'x(?i)' global flags not at the start of the expression at position 1 1 1 2
# expect: '(?P=foo)' unknown group name 'foo' at position 4 4 1 5
# expect: '((a)|b)(?(1)a|b|c)' conditional backref with more than two branches at position 15 15 1 16
# expect: '(?#' missing ), unterminated comment at position 0 0 1 1
# expect: '\\x1' incomplete escape \x1 at position 0 0 1 1
# expect: '(?' unexpected end of pattern at position 2 2 1 3
# expect: '(?P' unexpected end of pattern at position 3 3 1 4
# expect: '(?<' unexpected end of pattern at position 3 3 1 4
# expect: '(?i-' missing flag at position 4 4 1 5
# expect: '(?i-i:a)' bad inline flags: flag turned on and off at position 5 5 1 6
# expect: '[\\d-z]' bad character range \d-z at position 1 1 1 2
# expect: '\\' bad escape (end of pattern) at position 0 0 1 1
# expect: '(?P<a' missing >, unterminated name at position 4 4 1 5
# expect: '(?P<>a)' missing group name at position 4 4 1 5
# expect: 'a\n(b' missing ), unterminated subpattern at position 2 (line 2, column 1) 2 2 1
# expect: '[\\9]' bad escape \9 at position 1 1 1 2
# expect: '\\400' octal escape value \400 outside of range 0-0o377 at position 0 0 1 1
# expect: '(?(0)a)' bad group number at position 3 3 1 4
# expect: '(?(x)a)' unknown group name 'x' at position 3 3 1 4
# expect: '(?(5)a)' invalid group reference 5 at position 3 3 1 4
# expect: '(?-a:x)' bad inline flags: cannot turn off flags 'a', 'u' and 'L' at position 4 4 1 5
# expect: '(?L)' bad inline flags: cannot use 'L' flag with a str pattern at position 3 3 1 4
# expect: '\\u12' incomplete escape \u12 at position 0 0 1 1
# expect: '(?Pz)' unknown extension ?Pz at position 1 1 1 2
# expect: True PatternError
