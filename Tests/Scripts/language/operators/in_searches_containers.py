print(2 in [1, 2], 5 not in (1, 2), "b" in "abc", "bc" in "abc")  # expect: True True True True
print(1 in {1: 2}, 2 in {1: 2}, 3 in {3}, 4 in range(0, 10, 2), 5 in range(0, 10, 2))
# expect: True False True True False
