print("a,b,c".rsplit(",", 1), " a b  c ".rsplit(None, 1), "a b c".rsplit(), "a,b".rsplit(",", 5))
# expect: ['a,b', 'c'] [' a b', 'c'] ['a', 'b', 'c'] ['a', 'b']
