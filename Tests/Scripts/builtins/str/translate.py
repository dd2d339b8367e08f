table = str.maketrans("abc", "xyz", "d")
print("abcd cab".translate(table), "abc".translate({97: "A", 98: None, 99: 0x43}), str.maketrans({"a": "1"}))
# expect: xyz zxy AC {97: '1'}
