print(hash(5), hash(-1), hash(-2), hash(2 ** 61 - 1), hash(2 ** 61), hash(10 ** 30), hash(True))
# expect: 5 -2 -2 0 1 465258685558744706 1
print(hash(5.0) == hash(5), hash(0.5), hash(1e300) == hash(int(1e300)))
# expect: True 1152921504606846976 True
