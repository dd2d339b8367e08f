import re

text = "naïve 日本語 Ünï"
print([m.span() for m in re.finditer(r"\w+", text)])
print(re.compile("日").search(text, 3).start(), re.compile(r"\w+").match(text, 6, 8))
print(re.findall(r"(?a)\w+", text), re.findall("[à-ü]", text), re.split(r"\s", text))
print(re.search("(?i)ünÏ", text).span(), re.findall("(?i)[k-l]", "K\u212aL"))

# expect: [(0, 5), (6, 9), (10, 13)]
# expect: 6 <re.Match object; span=(6, 8), match='日本'>
# expect: ['na', 've', 'n'] ['ï', 'ï'] ['naïve', '日本語', 'Ünï']
# expect: (10, 13) ['K', 'K', 'L']
