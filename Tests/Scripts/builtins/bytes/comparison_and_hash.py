print(b"a" < b"b", b"a" == "a", {b"k": 1}[b"k"], hash(b"x") == hash(b"x"), b"a" != b"a")
# expect: True False 1 True False
