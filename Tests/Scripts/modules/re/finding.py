import re

print(re.findall(r"\b\w", "The quick brown"), re.findall("(a)(b)?", "abaab"))
print(re.findall("x*", "axb"), re.findall("(?m)^.", "a\nb\n"))
print(re.fullmatch("a|ab", "ab"), re.fullmatch("a", "ab"), re.match("b", "ab"))
print([m.span() for m in re.finditer("a|b", "xaby")])
pattern = re.compile("a+")
print(pattern.search("baa", 2), pattern.search("baa", 0, 2), pattern.match("baa", 1))
print(pattern.findall("aabaac", 1), [m[0] for m in pattern.finditer("aabaac", 0, 5)])
scanner = re.compile(r"(?P<n>\d+)|(?P<w>[a-z]+)|\s").scanner("12 ab")
print([(m.lastgroup, m[0]) for m in iter(scanner.match, None)])

# expect: ['T', 'q', 'b'] [('a', 'b'), ('a', ''), ('a', 'b')]
# expect: ['', 'x', '', ''] ['a', 'b']
# expect: <re.Match object; span=(0, 2), match='ab'> None None
# expect: [(1, 2), (2, 3)]
# expect: <re.Match object; span=(2, 3), match='a'> <re.Match object; span=(1, 2), match='a'> <re.Match object; span=(1, 3), match='aa'>
# expect: ['a', 'aa'] ['aa', 'aa']
# expect: [('n', '12'), (None, ' '), ('w', 'ab')]
