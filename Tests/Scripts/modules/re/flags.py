import re

print(re.I, repr(re.I | re.M), re.RegexFlag(10), re.NOFLAG, re.A.value)
print(re.compile("a", re.I | re.M), re.compile(b"x", re.X), re.compile("(?i)a"))
print(re.compile("(?im)x").flags, re.compile("x", re.A).flags, re.compile(b"x").flags)
print(re.findall("a.b", "a\nb", re.S), re.findall("^a", "a\na", re.MULTILINE))
print(re.match("(?i:a)b", "Ab"), re.match("(?i:a)b", "AB"), re.match("(?-i:a)", "A", re.I))
pattern = re.compile(r"""
    (\d+)   # number
    \s* ([a-z]+) [ ]  # word and space
""", re.VERBOSE)
print(pattern.match("12 abc ").groups())
for bad in (lambda: re.compile("a", re.L), lambda: re.compile(b"a", re.U), lambda: re.compile("a", re.A | re.U), lambda: re.compile(pattern, re.I)):
    try:
        bad()
    except ValueError as error:
        print(error)

# expect: re.IGNORECASE re.IGNORECASE|re.MULTILINE re.IGNORECASE|re.MULTILINE re.NOFLAG 256
# expect: re.compile('a', re.IGNORECASE|re.MULTILINE) re.compile(b'x', re.VERBOSE) re.compile('(?i)a', re.IGNORECASE)
# expect: 42 256 0
# expect: ['a\nb'] ['a', 'a']
# expect: <re.Match object; span=(0, 2), match='Ab'> None None
# expect: ('12', 'abc')
# expect: cannot use LOCALE flag with a str pattern
# expect: cannot use UNICODE flag with a bytes pattern
# expect: ASCII and UNICODE flags are incompatible
# expect: cannot process flags argument with a compiled pattern
