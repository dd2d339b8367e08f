import re

print(re.sub(r"(\w+)@(\w+)", r"\2 at \1", "joe@home sue@work"))
print(re.sub(r"(?P<n>\d)", r"<\g<n>\g<0>\t>", "a1"), re.subn("a", "b", "banana", count=2))
print(re.sub(r"\d+", lambda m: str(int(m[0]) * 2), "a1b22"), re.sub("x*", "-", "abxd"))
print(re.sub("(?m)^", "> ", "a\nb"), re.sub("(a)|b", r"[\1]", "ab"))
print(re.sub(rb"\w", rb"\g<0>.", b"ab"), re.sub("é", "e", "café"), re.sub("z", "y", "abc"))
for template in (r"\2", r"\g<x>", r"\g<1", r"\g", r"\q", r"\400", "\\"):
    try:
        re.sub("(a)", template, "a")
    except (re.error, IndexError) as error:
        print(type(error).__name__, error)

# expect: home at joe work at sue
# expect: a<11	> ('bbnbna', 2)
# expect: a2b44 -a-b--d-
# expect: > a
# expect: > b [a][]
# expect: b'a.b.' cafe abc
# expect: PatternError invalid group reference 2 at position 1
# expect: IndexError unknown group name 'x'
# expect: PatternError missing >, unterminated name at position 3
# expect: PatternError missing < at position 2
# expect: PatternError bad escape \q at position 0
# expect: PatternError octal escape value \400 outside of range 0-0o377 at position 0
# expect: PatternError bad escape (end of pattern) at position 0
