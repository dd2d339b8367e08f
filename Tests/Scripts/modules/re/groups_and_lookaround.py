import re

print(re.search(r"(?<!x)y", "xyzy").start(), re.search("(?<=é)y", "éy"), re.match("(?!b)a(?=c)", "ac"))
print(re.match(r"(?P<q>['\"]).*?(?P=q)", "\"a'b\" c"), re.match(r"(a)\1", "aa"))
print(re.match("(<)?a(?(1)>|$)", "<a>"), re.match("(<)?a(?(1)>|$)", "a>"))
print(re.match("(?>a+)ab", "aaab"), re.match("a++b", "aab"), re.match("(?:ab)*+c", "ababc"))
print(re.match("(a(b)?)+", "aba").groups(), re.match("(?:(a)|b)*", "ab").groups())
print(re.match("(a|ab)(c|bcd)(d*)", "abcd").groups(), re.match("(?i)(a)\\1", "aA"))
print(re.match("a{2,3}?", "aaaa"), re.match("a{,2}", "aaa"), re.match("a{x}", "a{x}"))
print(re.search(r"\bfoo\b", "a foo b"), re.search(r"\Boo\B", "foox"), re.search(r"\B", ""))

# expect: 3 <re.Match object; span=(1, 2), match='y'> <re.Match object; span=(0, 1), match='a'>
# expect: <re.Match object; span=(0, 5), match='"a\'b"'> <re.Match object; span=(0, 2), match='aa'>
# expect: <re.Match object; span=(0, 3), match='<a>'> None
# expect: None <re.Match object; span=(0, 3), match='aab'> <re.Match object; span=(0, 5), match='ababc'>
# expect: ('a', 'b') ('a',)
# expect: ('a', 'bcd', '') <re.Match object; span=(0, 2), match='aA'>
# expect: <re.Match object; span=(0, 2), match='aa'> <re.Match object; span=(0, 2), match='aa'> <re.Match object; span=(0, 4), match='a{x}'>
# expect: <re.Match object; span=(2, 5), match='foo'> <re.Match object; span=(1, 3), match='oo'> None
