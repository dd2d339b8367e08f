s = "aé漢😀z"
print(len(s), s[0], s[1], s[3], s[-1], s[2:4], s[::-1], s[::2])  # expect: 5 a é 😀 z 漢😀 z😀漢éa a漢z
print([c for c in s], "😀" in s, s.find("z"), s.index("漢"))  # expect: ['a', 'é', '漢', '😀', 'z'] True 4 2
