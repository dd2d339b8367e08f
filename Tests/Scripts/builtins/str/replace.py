print("banana".replace("a", "o"), "banana".replace("a", "", 2), "abc".replace("", "-"), "aaa".replace("aa", "b"), "x".replace("y", "z"))
# expect: bonono bnna -a-b-c- ba x
print("banana".replace("a", "o", count=1))  # expect: bonana
