print(list(filter(None, [0, 1, "", "a"])), list(filter(lambda x: x % 2, range(6))))
# expect: [1, 'a'] [1, 3, 5]
