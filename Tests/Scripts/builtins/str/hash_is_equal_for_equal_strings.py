a = "".join(["he", "llo"])
print(hash(a) == hash("hello"), {"hello": 1}[a], a == "hello")  # expect: True 1 True
