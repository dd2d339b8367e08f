print(str(5), str(1.0), str(None), str([1, "a"]), str(b"x"), str(), repr(str("a")), str(True), str({"k": (1,)}))
# expect: 5 1.0 None [1, 'a'] b'x'  'a' True {'k': (1,)}
print(str(b"caf\xc3\xa9", "utf-8"), str(object=7))  # expect: café 7
