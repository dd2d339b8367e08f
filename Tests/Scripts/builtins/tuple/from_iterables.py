print(tuple("ab"), tuple([1, 2]), tuple(), tuple(i for i in range(3)), tuple({"k": 1}))
# expect: ('a', 'b') (1, 2) () (0, 1, 2) ('k',)
